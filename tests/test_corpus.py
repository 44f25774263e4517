"""The recipe for corpora: what comes out is what a linter says of each turn."""

import subprocess
import sys
from pathlib import Path

import pandas as pd

from vraaglint import Linter

RECIPE = Path(__file__).parents[1] / "examples" / "corpus.py"
TURNS = [
    ("a1", "Ga je toch verhuizen?", None),
    ("a2", "Hoe gaat het met je werk?", "Ik ben moe."),
    ("a3", "Wat maakt je zo bang?", "Ik ben gespannen."),
    ("b1", "Goed geslapen? En gegeten?", None),
    ("b2", "", None),
    ("b3", None, None),
]


def test_a_corpus_gives_the_findings_of_each_turn(tmp_path: Path, linter: Linter) -> None:
    (tmp_path / "in").mkdir()
    for number, part in enumerate((TURNS[:3], TURNS[3:])):
        pd.DataFrame(part, columns=["id", "turn", "context"]).to_parquet(tmp_path / "in" / f"{number}.parquet")
    command = [sys.executable, str(RECIPE), str(tmp_path / "in"), str(tmp_path / "out"), "--workers", "2"]
    subprocess.run(command, check=True, capture_output=True)
    found = pd.read_parquet(tmp_path / "out").sort_values(["id", "start"])
    expected = [
        (name, finding.code, finding.start, finding.end, finding.text)
        for name, turn, context in TURNS
        if turn is not None
        for finding in linter.check_turn(turn, context).findings
    ]
    assert list(found[["id", "code", "start", "end", "words"]].itertuples(index=False, name=None)) == expected
    assert {"a1", "a3", "b1"} == set(found["id"])
    assert "turn" not in found
