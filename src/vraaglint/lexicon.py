"""Find, read, validate and cache a word list.

A list is a TOML file in `lexicons/`: `wat` says what it holds, `bron` where it comes from, and every `[[ingang]]` is
one entry. The named tuple that a caller asks for says which keys an entry has.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from vraaglint.errors import LexiconError
from vraaglint.tables import Source, build, nearest

T = TypeVar("T")
HEADER = ("wat", "bron")
ENTRIES = "ingang"


@cache
def entries(name: str, kind: type[T]) -> tuple[T, ...]:
    """The entries of the list `name` as values of `kind`; raises LexiconError with file and line."""
    source = Source(_folder() / f"{name}.toml", LexiconError)
    for key in source.data:
        if key not in (*HEADER, ENTRIES):
            raise source.fail(f"De sleutel '{key}' bestaat niet. {nearest(key, (*HEADER, ENTRIES))}", key=key)
    for key in HEADER:
        if not isinstance(source.data.get(key), str):
            raise source.fail(f"Bovenaan deze lijst ontbreekt '{key}', met een tekst tussen aanhalingstekens.")
    tables = source.data.get(ENTRIES, [])
    return tuple(build(kind, table, source, name=ENTRIES, index=index) for index, table in enumerate(tables))


class Words(NamedTuple):
    """The entry of a list that says nothing more of its words."""

    woorden: tuple[str, ...]


@cache
def listed(name: str) -> frozenset[str]:
    """The words of the list `name`, of which the entries hold words only; raises LexiconError as `entries` does."""
    return frozenset(word for entry in entries(name, Words) for word in entry.woorden)


def _folder() -> Path:
    """`lexicons/` inside the installed package, or beside `src/` in a checkout."""
    package = Path(__file__).parent
    inside = package / "lexicons"
    return inside if inside.is_dir() else package.parents[1] / "lexicons"
