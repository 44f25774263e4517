"""Turns a second of `Linter.check_turns` beside bare `nlp.pipe` on the same turns."""

from collections import deque
from collections.abc import Iterable
from functools import partial

import click
import spacy
from paired import Paired, paired
from turns import turns

from vraaglint import Linter, pipeline

CHUNK = 1000


def exhaust(items: Iterable[object]) -> None:
    """Go through a stream and keep nothing."""
    deque(items, maxlen=0)


def speeds(count: int) -> Paired:
    """Seconds for a chunk of turns, ours and bare, over `count` turns in all."""
    linter = Linter()
    bare = spacy.load(pipeline.info().path)
    texts = list(turns(count + CHUNK))
    chunks = [texts[start : start + CHUNK] for start in range(0, len(texts), CHUNK)]
    return paired((partial(exhaust, linter.check_turns(chunk)), partial(exhaust, bare.pipe(chunk))) for chunk in chunks)


@click.command(help=__doc__)
@click.option("--turns", "count", default=10_000, show_default=True, help="How many turns.")
def main(count: int) -> None:
    found = speeds(count)
    pace = f"{CHUNK / found.ours:.0f} turns a second, bare {CHUNK / found.bare:.0f}"
    click.echo(f"check_turns: {pace}, share {1 / found.ratio:.2f} (goal: at least 0.70)")


if __name__ == "__main__":
    main()
