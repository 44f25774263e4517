"""What a target is: a check that raises when something does not hold, and inputs to try it on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from hypothesis.strategies import SearchStrategy
from tally import MOST

from vraaglint.reading import decode

SUFFIXES = (".txt", ".md")
ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Target:
    """`check` takes any bytes; `inputs` makes some that are worth trying, `seeds` are what mutation starts from.

    `share` says how much of all inputs it gets, beside the shares of the others.
    """

    name: str
    check: Callable[[bytes], None]
    inputs: SearchStrategy[bytes]
    seeds: Callable[[], Iterable[bytes]]
    share: int


def notes(data: bytes) -> tuple[str, str]:
    """The text and the suffix of notes; the length decides on the suffix, so that any bytes give both formats.

    Raises ReadError when the bytes are no text.
    """
    return decode(data, Path("notes")), SUFFIXES[len(data) % len(SUFFIXES)]


def pages() -> Iterable[bytes]:
    """The example notes and those of the tests."""
    for folder in ("examples", "tests/notes"):
        for path in sorted((ROOT / folder).iterdir()):
            if path.suffix in SUFFIXES:
                yield path.read_bytes()[:MOST]
