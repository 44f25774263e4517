"""Turns a second of `Linter.check_turns` beside bare `nlp.pipe`, and memory at ten times as many turns."""

import subprocess
import sys
from collections import deque
from collections.abc import Iterable
from functools import partial

import click
import spacy
from paired import Paired, paired
from turns import turns

from vraaglint import Linter, pipeline

CHUNK = 1000
PEAK = """
import resource, sys
from collections import deque
from turns import turns
from vraaglint import Linter
deque(Linter().check_turns(turns(int(sys.argv[1]))), maxlen=0)
unit = 1 if sys.platform == "darwin" else 1024
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6)
"""


def exhaust(items: Iterable[object]) -> None:
    """Go through a stream and keep nothing."""
    deque(items, maxlen=0)


def peak_megabytes(count: int) -> float:
    """Highest memory of a fresh process that checks `count` turns, in millions of bytes."""
    command = [sys.executable, "-c", PEAK, str(count)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=sys.path[0])
    return float(done.stdout)


def speeds(count: int) -> Paired:
    """Seconds for a chunk of turns, ours and bare, over `count` turns in all."""
    linter = Linter()
    bare = spacy.load(pipeline.info().path)
    texts = list(turns(count + CHUNK))
    chunks = [texts[start : start + CHUNK] for start in range(0, len(texts), CHUNK)]
    return paired((partial(exhaust, linter.check_turns(chunk)), partial(exhaust, bare.pipe(chunk))) for chunk in chunks)


@click.command(help=__doc__)
@click.option("--turns", "count", default=10_000, show_default=True, help="How many turns.")
@click.option("--memory/--no-memory", default=True, help="Measure memory too (not on Windows).")
def main(count: int, memory: bool) -> None:
    found = speeds(count)
    pace = f"{CHUNK / found.ours:.0f} turns a second, bare {CHUNK / found.bare:.0f}"
    click.echo(f"check_turns: {pace}, share {1 / found.ratio:.2f} (goal: at least 0.70)")
    if memory:
        small, large = peak_megabytes(count), peak_megabytes(count * 10)
        click.echo(f"memory: {small:.0f} MB at {count} turns, {large:.0f} MB at {count * 10} (goal: flat)")


if __name__ == "__main__":
    main()
