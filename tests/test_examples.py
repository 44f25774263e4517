"""The example pages give the report that lies beside them, and show what they are there to show."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from vraaglint import Linter
from vraaglint.cli import main
from vraaglint.rules import all_rules

ROOT = Path(__file__).parents[1]
NAMES = ("notes.txt", "vragen.md", "huisbezoek.txt", "waarom.md", "mentor.docx", "klankbord.csv")
EXAMPLES = [ROOT / "examples" / name for name in NAMES]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_report_is_as_written_beside_the_example(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    result = CliRunner().invoke(main, ["check", f"examples/{path.name}"])
    expected = path.with_name(f"{path.name}.expected").read_text(encoding="utf-8")
    assert result.stdout.replace("\\", "/") == expected


def test_the_examples_show_every_rule(linter: Linter) -> None:
    shown = {finding.code for path in EXAMPLES for finding in linter.check_file(path).findings}
    assert shown == {rule.code for rule in all_rules() if rule.code not in ("VL701", "VL901")}


def test_the_notes_show_many_intents_and_good_questions(linter: Linter) -> None:
    report = linter.check_file(EXAMPLES[0])
    assert len({question.intent for question in report.questions}) >= 10
    assert sum(not turn.findings for turn in report.turns) >= 10


def test_what_the_other_says_is_context_and_facts_are_left_alone(linter: Linter) -> None:
    report = linter.check_file(EXAMPLES[0])
    contexts = {turn.text: turn.context for turn in report.turns}
    assert contexts["Wat doet dat met je?"] == "Dat ik iets vergeten ben. Dat er straks iemand boos opbelt."
    for quiet in ("intervisie met Joost", "Wie zorgt, vergeet", "Afspraken:", "foldertje", "slaapt slecht"):
        assert not any(quiet in turn.text for turn in report.turns)
