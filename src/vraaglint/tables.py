"""TOML tables to named tuples or frozen dataclasses; an error names the file, the line and the nearest known key."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from inspect import Parameter, signature
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from vraaglint.errors import VraaglintError

T = TypeVar("T")
Error = type[VraaglintError]

KINDS = {
    str: "een tekst tussen aanhalingstekens",
    int: "een heel getal",
    bool: "true of false",
    tuple: 'een lijst tussen haken, zoals ["dit", "dat"]',
    dict: "een tabel",
}


BROKEN = "Dit is geen geldige TOML; kijk of aanhalingstekens en haken op deze regel kloppen."
TWICE = "Deze sleutel of tabel staat hier voor de tweede keer; laat er één staan."


class Source:
    """A TOML file with its text, so that errors can point at a line."""

    def __init__(self, path: Path, error: Error) -> None:
        # Late: `--help` and `rules` read no file. Compiled, it reads our lists in a third of the time of tomllib.
        import tomli

        self.path = path
        self.error = error
        try:
            self.text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as problem:
            raise error("Dit bestand kan niet gelezen worden; kijk of het bestaat en UTF-8 is.", path=path) from problem
        try:
            self.data: dict[str, Any] = tomli.loads(self.text)
        # Brackets in brackets without end, or a number of thousands of digits, are more than Python's reader can take.
        except (ValueError, RecursionError) as problem:
            raise error(
                TWICE if "overwrite" in str(problem) or "twice" in str(problem) else BROKEN,
                path=path,
                line=_reported_line(problem, self.text),
            ) from problem

    def fail(self, message: str, *, key: str = "", table: str = "", index: int = 0) -> VraaglintError:
        """An error that points at `key` in the `index`-th occurrence of `[table]` or `[[table]]`."""
        return self.error(message, path=self.path, line=self.line(key, table, index))

    def line(self, key: str, table: str = "", index: int = 0) -> int | None:
        """Where it says so: at the key, else at the header of its table. A table may stand inline, without a header."""
        lines = self.text.split("\n")
        headers = [number for number, line in enumerate(lines) if table and _header(line) == table]
        start = headers[index] if index < len(headers) else 0
        if headers and not key:
            return start + 1
        mention = re.compile(rf"(?:^|[\s.{{\[,\"']){re.escape(key or table.split('.')[-1])}[\"']?\s*[=.]")
        told = (number for number in range(start, len(lines)) if mention.search(lines[number].partition("#")[0]))
        found = next(told, start if headers else None)
        return None if found is None else found + 1


def nearest(word: str, known: Iterable[str]) -> str:
    """A Dutch hint naming the known word that looks most like `word`, or all known words."""
    # Imported late: it is needed for complaints only, and every command reads tables.
    import difflib

    names = sorted(known)
    close = difflib.get_close_matches(word, names, n=1)
    return f"Bedoel je '{close[0]}'?" if close else f"Je kunt kiezen uit: {', '.join(names)}."


def build(kind: type[T], table: Mapping[str, Any], source: Source, *, name: str = "", index: int = 0) -> T:
    """Make a `kind` (a named tuple or a dataclass) of a table; keys are the field names, with `-` for `_`."""
    values = given(kind, table, source, name=name, index=index)
    hashable: Any = kind  # mypy has it that a class cannot be hashed
    for key, field in _fields(hashable).items():
        if field.required and field.name not in values:
            raise source.fail(f"Hier ontbreekt de sleutel '{key}'.", table=name, index=index)
    return kind(**values)


def given(kind: Any, table: Mapping[str, Any], source: Source, *, name: str = "", index: int = 0) -> dict[str, Any]:
    """The values that a table gives for the fields of `kind`, checked, by the name of the field."""
    known = _fields(kind)
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            message = f"De sleutel '{key}' bestaat niet. {nearest(key, known)}"
            raise source.fail(message, key=key, table=name, index=index)
        values[known[key].name] = _checked(value, known[key], source, name, index)
    return values


def written(field: str) -> str:
    """The key of a field as it stands in a file."""
    return field.replace("_", "-")


class _Field(NamedTuple):
    """A field of a kind: the type of its values, and whether a table must give it."""

    name: str
    wanted: type
    required: bool


@cache
def _fields(kind: Callable[..., Any]) -> Mapping[str, _Field]:
    """The fields of a kind by their keys. Cached: a word list makes a value of the same kind a thousand times."""
    return {
        written(name): _Field(name, _wanted(parameter), parameter.default is Parameter.empty)
        for name, parameter in signature(kind).parameters.items()
    }


def _wanted(parameter: Parameter) -> type:
    noted = _type_name(parameter)
    return next((kind for kind in KINDS if noted.startswith(kind.__name__)), str)


def _checked(value: Any, field: _Field, source: Source, name: str, index: int) -> Any:
    wanted = field.wanted
    if wanted is tuple and isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    if type(value) is not wanted or wanted is tuple:
        message = f"Bij '{written(field.name)}' hoort {KINDS[wanted]}."
        raise source.fail(message, key=written(field.name), table=name, index=index)
    if wanted is int and isinstance(value, int) and value < 1:
        message = f"Bij '{written(field.name)}' hoort een heel getal van 1 of hoger."
        raise source.fail(message, key=written(field.name), table=name, index=index)
    return value


def _type_name(field: Parameter) -> str:
    """The type as it was written; a named tuple wraps what is written as text in a ForwardRef."""
    noted = getattr(field.annotation, "__forward_arg__", field.annotation)
    return noted.__name__ if type(noted) is type else str(noted)


def _header(line: str) -> str:
    """The name between the brackets of a table's header, without quotes or spaces; empty for another line."""
    found = re.match(r"\s*\[\[?([^\]]+)\]", line)
    return ".".join(part.strip(" \t\"'") for part in found[1].split(".")) if found else ""


def _reported_line(problem: Exception, text: str) -> int:
    found = re.search(r"line (\d+)", str(problem))
    return int(found[1]) if found else text.rstrip().count("\n") + 1
