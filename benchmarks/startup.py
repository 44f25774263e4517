"""Whole-process times of the command line, each beside a bare script that does the least one could do.

`check` stands beside a script that imports spaCy, loads the same pipeline and pipes the same turns; `--help` and
`rules` stand beside a script that imports click and rich.
"""

import json
import subprocess
import sys
from functools import partial
from pathlib import Path

import click
from paired import paired

from vraaglint import pipeline

NOTES = Path(__file__).parents[1] / "examples" / "notes.txt"
OURS = [sys.executable, "-m", "vraaglint"]
BARE_PIPELINE = """
import sys, json, spacy
nlp = spacy.load(sys.argv[1])
for doc in nlp.pipe(json.loads(sys.argv[2])):
    pass
"""
BARE_SCREEN = "import click, rich"
GOALS = {"check": 1.15, "--help": 2.0, "rules": 2.0}


def run(command: list[str]) -> str:
    """Run a process; a check that finds something ends with status 1."""
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if done.returncode > 1 or "Traceback" in done.stderr:
        raise click.ClickException(done.stderr)
    return done.stdout


def turns() -> list[str]:
    """The turns of the example notes, as vraaglint reads them."""
    report = json.loads(run([*OURS, "check", "--no-cache", "--output-format", "json", str(NOTES)]))
    return [turn["text"] for file in report["files"] for turn in file["turns"]]


@click.command(help=__doc__)
@click.option("--runs", default=15, show_default=True, help="How often each is run.")
def main(runs: int) -> None:
    bare_pipeline = [sys.executable, "-c", BARE_PIPELINE, str(pipeline.info().path), json.dumps(turns())]
    bare_screen = [sys.executable, "-c", BARE_SCREEN]
    compared = {"check": (["check", "--no-cache", str(NOTES)], bare_pipeline), "--help": (["--help"], bare_screen)}
    compared["rules"] = (["rules"], bare_screen)
    for name, (arguments, bare) in compared.items():
        found = paired([(partial(run, [*OURS, *arguments]), partial(run, bare))] * (runs + 1))
        times = f"{found.ours * 1000:.0f} ms, bare {found.bare * 1000:.0f} ms"
        click.echo(f"{name}: {times}, ratio {found.ratio:.2f} (goal: at most {GOALS[name]})")


if __name__ == "__main__":
    main()
