"""Find, read, validate and cache word lists, with what a user's own lists add and take away.

A list is a TOML file in `lexicons/`: `wat` says what it holds, `bron` where it comes from, and every `[[ingang]]` is
one entry. The named tuple that a caller asks for says which keys an entry has. A user's own list has the name of ours:
its entries come on top, and `weg` names the words of ours that go.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from pathlib import Path
from threading import RLock
from typing import Any, NamedTuple, ParamSpec, Protocol, TypeVar

from vraaglint.errors import LexiconError
from vraaglint.tables import Source, build, nearest

P = ParamSpec("P")
T = TypeVar("T")
Table = dict[str, Any]

HEADER = ("wat", "bron")
ENTRIES = "ingang"
REMOVED = "weg"
BAKED = frozenset({"geen-afkorting"})  # saved in the tokenizer of the pipeline


class _Cached(Protocol):
    def cache_clear(self) -> None: ...


class _OwnList(NamedTuple):
    """A user's own list, with what changes when its text does: size in bytes and time of change in nanoseconds."""

    path: Path
    size: int
    changed: int


_derived: list[_Cached] = []
_own: tuple[_OwnList, ...] = ()
_changing = RLock()


def derived(function: Callable[P, T]) -> Callable[P, T]:
    """Cache a function whose value follows from word lists, for as long as the same lists are in force."""
    return derived_up_to(None)(function)


def derived_up_to(size: int | None) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """As `derived`, but holds at most `size` values: for a function of words that anyone may write."""

    def remember(function: Callable[P, T]) -> Callable[P, T]:
        cached = lru_cache(maxsize=size)(function)
        _derived.append(cached)
        return cached  # type: ignore[return-value]  # the type of a cached function knows no parameters

    return remember


@contextmanager
def in_force(folder: Path | None) -> Iterator[tuple[object, ...]]:
    """Let the own lists in `folder` (None: only ours) count in the block, which one thread at a time can be in.

    Whatever reads word lists belongs in such a block; blocks of different folders do not nest. A list that changed on
    disk is noticed: what the block gets is equal only for the same lists. Raises LexiconError when the folder is
    missing or holds a list that is not one of ours.
    """
    global _own
    with _changing:
        lists = tuple(map(_own_list, _files(folder))) if folder else ()
        if lists != _own:
            for function in _derived:
                function.cache_clear()
            _own = lists
        yield lists


@derived
def entries(name: str, kind: type[T]) -> tuple[T, ...]:
    """The entries of the list `name` as values of `kind`; raises LexiconError with file and line."""
    source = _source(home() / f"{name}.toml", (*HEADER, ENTRIES))
    for key in HEADER:
        if key not in source.data:
            raise source.fail(f"Bovenaan deze lijst ontbreekt '{key}', met een tekst tussen aanhalingstekens.")
    ours = _built(source, _tables(source), kind)
    path = next((own.path for own in _own if own.path.stem == name), None)
    return ours if path is None else _changed(source, ours, path, kind)


class Words(NamedTuple):
    """The entry of a list that says nothing more of its words."""

    woorden: tuple[str, ...]


@derived
def listed(name: str) -> frozenset[str]:
    """The words of the list `name`, of which the entries hold words only; raises LexiconError as `entries` does."""
    return frozenset(word for entry in entries(name, Words) for word in entry.woorden)


def home() -> Path:
    """The folder with our lists: `lexicons/` inside the installed package, or beside `src/` in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "lexicons"
    return inside if inside.is_dir() else package.parents[1] / "lexicons"


@cache
def names() -> tuple[str, ...]:
    """The names of our lists, sorted."""
    return tuple(sorted(path.stem for path in home().glob("*.toml")))


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise LexiconError("Deze map met eigen woordenlijsten is er niet; kijk of de naam klopt.", path=folder)
    return sorted(folder.glob("*.toml"))


def _own_list(path: Path) -> _OwnList:
    if path.stem in BAKED:
        message = "Deze lijst zit vast in de pijplijn en is niet te veranderen; haal dit bestand weg."
        raise LexiconError(message, path=path)
    if path.stem not in names():
        from vraaglint.lexicon.own import closest  # late: most users have no lists of their own

        message = f"Wij hebben geen lijst '{path.stem}'. Bedoel je '{closest(path.stem, names())}'?"
        raise LexiconError(message, path=path)
    try:
        state = path.stat()
    except OSError as problem:
        raise LexiconError("Deze lijst kan niet gelezen worden; kijk of het bestand bestaat.", path=path) from problem
    return _OwnList(path, state.st_size, state.st_mtime_ns)


def _changed(source: Source, ours: tuple[T, ...], path: Path, kind: type[T]) -> tuple[T, ...]:
    """Our entries in `source` with what the own list at `path` adds and takes away."""
    from vraaglint.lexicon.own import check, check_place, joined, without  # late: most users have none

    own = _source(path, (*HEADER, ENTRIES, REMOVED))
    added = _tables(own)
    check_place(own, added)
    _built(own, added, kind)  # a mistake is told with the line in their own list
    check(own, added, ours)
    return _built(source, joined(without(_tables(source), own), added), kind)


def _source(path: Path, known: tuple[str, ...]) -> Source:
    """A list of which the keys at the top are right."""
    source = Source(path, LexiconError)
    for key in source.data:
        if key not in known:
            raise source.fail(f"De sleutel '{key}' bestaat niet. {nearest(key, known)}", key=key)
        if key in HEADER and not isinstance(source.data[key], str):
            raise source.fail(f"Bij '{key}' hoort een tekst tussen aanhalingstekens.", key=key)
    return source


def _tables(source: Source) -> list[Table]:
    tables = source.data.get(ENTRIES, [])
    if isinstance(tables, list) and all(isinstance(table, dict) for table in tables):
        return tables
    raise source.fail(f"Een ingang begint met een regel [[{ENTRIES}]].", key=ENTRIES)


def _built(source: Source, tables: list[Table], kind: type[T]) -> tuple[T, ...]:
    return tuple(build(kind, table, source, name=ENTRIES, index=index) for index, table in enumerate(tables))
