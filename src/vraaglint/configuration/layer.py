"""One place that settings come from: a table of keys, checked, as flat values that know where they stand."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, NamedTuple

from vraaglint.configuration import profiles
from vraaglint.configuration.keys import PER_FILE, RULES, Keys
from vraaglint.discovery import problem_in
from vraaglint.rules import find
from vraaglint.settings import unknown
from vraaglint.tables import KINDS, Source, given, written

CHOICES = ("select", "extend_select", "ignore")
TABLES = {
    RULES: "Bij 'rules' hoort een tabel per regel, zoals [rules.VL301].",
    PER_FILE: 'Bij \'per-file-ignores\' hoort een tabel met een patroon per regel, zoals "*.md" = ["VL801"].',
}

# A field, with for a rule its code and option, and for the ignores of some files their pattern.
Name = tuple[str, ...]


class Said(NamedTuple):
    """A value, with the table and key of the file that say it, as they are written there."""

    value: Any
    table: str = ""
    key: str = ""


@dataclass(frozen=True)
class Layer:
    """What one place says of the settings, by name; `origin` is that place in Dutch, `source` its file, if any."""

    origin: str
    values: Mapping[Name, Said] = field(default_factory=dict)
    source: Source | None = None

    def get(self, *name: str) -> Any:
        """What it says of `name`; None when it says nothing."""
        said = self.values.get(name)
        return said and said.value

    def where(self, name: Name) -> str:
        """Who says it, with the line in a settings file."""
        said = self.values[name]
        line = self.source and self.source.line(said.key, said.table)
        return f"{self.origin}:{line}" if line else self.origin


def layer(source: Source, table: Mapping[str, Any], origin: str, *, name: str = "") -> Layer:
    """The layer in the table `name` of a file. Raises SettingsError with file, line and the nearest known key."""
    return Layer(origin, dict(_Reader(source, name).values(table)), source)


class _Reader:
    """Reads the table called `name`; every complaint has the line that it is about."""

    def __init__(self, source: Source, name: str) -> None:
        self._source = source
        self._name = name

    def values(self, table: Mapping[str, Any]) -> Iterator[tuple[Name, Said]]:
        for key, message in TABLES.items():
            if not isinstance(table.get(written(key), {}), dict):
                raise self._source.fail(message, key=written(key), table=self._name)
        plain = given(Keys, table, self._source, name=self._name)
        for code, options in plain.pop(RULES, {}).items():
            yield from self._options(code, options)
        for pattern, choices in plain.pop(PER_FILE, {}).items():
            yield (PER_FILE, pattern), self._ignores(pattern, choices)
        for key, value in plain.items():
            yield (key,), Said(self._plain(key, value), self._name, written(key))

    def _options(self, key: str, options: object) -> Iterator[tuple[Name, Said]]:
        table = self._under(RULES, key)
        rule = find(key)
        if rule is None:
            raise self._source.fail(unknown(key) or f"'{key}' is geen code of naam van één regel.", table=table)
        if not isinstance(options, dict):
            message = f"Bij '{key}' hoort een tabel met opties, zoals [rules.{key}]."
            raise self._source.fail(message, key=key, table=self._name)
        if options and not fields(rule):
            raise self._source.fail(f"Bij {rule.code} valt niets in te stellen; haal dit blok weg.", table=table)
        for option, value in given(rule, options, self._source, name=table).items():
            yield (RULES, rule.code, option), Said(value, table, written(option))

    def _ignores(self, pattern: str, choices: object) -> Said:
        table = self._under(written(PER_FILE))
        if not isinstance(choices, list) or not all(isinstance(choice, str) for choice in choices):
            raise self._source.fail(f"Bij '{pattern}' hoort {KINDS[tuple]}.", key=pattern, table=table)
        problems = [problem_in(pattern, negated=False), *map(unknown, choices)]
        for problem in filter(None, problems):
            raise self._source.fail(problem, key=pattern, table=table)
        return Said(tuple(choices), table, pattern)

    def _plain(self, key: str, value: Any) -> Any:
        """The value of a plain key, a path made absolute. Raises SettingsError when it names nothing."""
        for problem in filter(None, _problems(key, value)):
            raise self._source.fail(problem, key=written(key), table=self._name)
        if key in ("lexicons", "baseline") and value:
            value = beside(self._source.path, value)
        if key == "lexicons" and value and not value.is_dir():
            message = f"De map '{value}' bestaat niet; zet je woordenlijsten daar, of verander 'lexicons'."
            raise self._source.fail(message, key=key, table=self._name)
        # A pipeline may be a name as well as a folder.
        return str(beside(self._source.path, value)) if key == "pipeline" and _is_path(value) else value

    def _under(self, *names: str) -> str:
        return ".".join(filter(None, (self._name, *names)))


def beside(file: Path, path: str) -> Path:
    """A path as a settings file means it: relative to the folder that it stands in."""
    return file.parent / os.path.expanduser(path)  # noqa: PTH111 - of a user without a home pathlib makes a crash


def _problems(key: str, value: Any) -> Iterator[str | None]:
    if key in CHOICES:
        yield from map(unknown, value)
    if key == "exclude":
        yield from (problem_in(pattern) for pattern in value)
    if key == "profile" and value:
        yield profiles.unknown(value)


def _is_path(pipeline: str) -> bool:
    return "/" in pipeline or "\\" in pipeline
