"""What the cache saves: a second check of the same notes beside a first, and one cached file beside `--help`."""

import os
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from paired import Paired, Run, paired
from startup import OURS, run
from turns import turns

from vraaglint.cache.places import CACHE_VARIABLE, STATE_VARIABLE

FILES = 100
TURNS = 10  # a file
GOALS = {"second run": 0.25, "one cached file": 3.0}


def write_notes(folder: Path) -> None:
    """Notes of a few turns each, no two the same."""
    stream = turns(FILES * TURNS)
    for number in range(FILES):
        text = "".join(f"- {turn}\n" for turn in islice(stream, TURNS))
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")


def check(notes: Path, cache: Path) -> None:
    """Check notes with a cache in the folder `cache`."""
    os.environ[CACHE_VARIABLE] = str(cache)
    run([*OURS, "check", str(notes)])


def comparisons(folder: Path, runs: int) -> Iterator[tuple[str, Paired]]:
    """Each goal by name, with what was measured for it; `folder` is empty."""
    os.environ[STATE_VARIABLE] = str(folder / "state")
    notes, warm = folder / "notes", folder / "warm"
    notes.mkdir()
    write_notes(notes)
    check(notes, warm)
    again: Run = partial(check, notes, warm)
    yield "second run", paired((again, partial(check, notes, folder / f"cold{number}")) for number in range(runs + 1))
    one: Run = partial(check, notes / "0.txt", warm)
    yield "one cached file", paired([(one, partial(run, [*OURS, "--help"]))] * (3 * runs + 1))


@click.command(help=__doc__)
@click.option("--runs", default=5, show_default=True, help="How often all files are checked; one file thrice as often.")
def main(runs: int) -> None:
    with TemporaryDirectory() as folder:
        for name, found in comparisons(Path(folder), runs):
            times = f"{found.ours * 1000:.0f} ms beside {found.bare * 1000:.0f} ms"
            click.echo(f"{name}: {times}, ratio {found.ratio:.2f} (goal: at most {GOALS[name]})")


if __name__ == "__main__":
    main()
