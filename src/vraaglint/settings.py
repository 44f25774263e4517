"""`vraaglint.toml` or `[tool.vraaglint]` in pyproject.toml to a frozen Settings, checked against the rules' options."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from vraaglint.errors import SettingsError
from vraaglint.rule import Rule
from vraaglint.rules import all_rules, find
from vraaglint.tables import Source, build, nearest

OWN_FILE = "vraaglint.toml"
PROJECT_FILE = "pyproject.toml"
PROJECT_TABLE = "tool.vraaglint"
RULES = "rules"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may choose. Raises SettingsError when `select` or `ignore` name no rule.

    `pipeline` is the name or path of a Dutch spaCy pipeline, None for the bundled one. `select` and `ignore` hold
    codes, names or the start of codes ("VL5"); an empty `select` means every rule. `askers` are speaker labels of the
    asker on top of the usual ones. `rules` are the rules that do not have their default options. Nothing is said of the
    words in `accept`. `lexicons` is a folder with word lists that add to ours or take from them.
    """

    pipeline: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    askers: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    accept: tuple[str, ...] = ()
    lexicons: Path | None = None

    def __post_init__(self) -> None:
        for choice in (*self.select, *self.ignore):
            if problem := unknown(choice):
                raise SettingsError(problem)

    def chosen(self) -> tuple[Rule, ...]:
        """The rules to check, sorted by code, each with its options."""
        configured = {type(rule): rule for rule in self.rules}
        return tuple(configured.get(rule) or rule() for rule in all_rules() if self.chooses(rule))

    def chooses(self, rule: type[Rule]) -> bool:
        """Whether the rule is on: the longest of the choices that name it decides, `ignore` when they are as long."""
        selected = max((_weight(choice, rule) for choice in self.select), default=0)
        return selected > max((_weight(choice, rule) for choice in self.ignore), default=-1)

    def narrowed(self, *, select: Iterable[str], ignore: Iterable[str], pipeline: str | None) -> "Settings":
        """These settings with the choices of the command line: a `select` there sets the file's choices aside."""
        select, ignore = tuple(select), tuple(ignore)
        return replace(
            self,
            pipeline=pipeline or self.pipeline,
            select=select or self.select,
            ignore=ignore if select else self.ignore + ignore,
        )


def unknown(choice: str) -> str | None:
    """The Dutch sentence for a choice that names no rule, None for one that does."""
    if any(_weight(choice, rule) >= 0 for rule in all_rules()):
        return None
    if choice[:1].casefold() == "v" and any(map(str.isdigit, choice)):
        hint = nearest(choice.upper(), [rule.code for rule in all_rules()])
    else:
        hint = nearest(choice.casefold(), [rule.name for rule in all_rules()])
    return f"De regel '{choice}' bestaat niet. {hint}"


def found(start: Path) -> Settings:
    """The settings that hold in the folder `start`; the defaults where no file has any. Raises SettingsError."""
    path = find_file(start)
    return read(path) if path else Settings()


def find_file(start: Path) -> Path | None:
    """The nearest file with settings, from the folder `start` upwards."""
    for folder in (start, *start.parents):
        for path in (folder / OWN_FILE, folder / PROJECT_FILE):
            if path.is_file() and (path.name == OWN_FILE or _mentions_us(path)):
                return path
    return None


def read(path: Path) -> Settings:
    """The settings in a file. Raises SettingsError with file, line and the nearest known key."""
    source = Source(path, SettingsError)
    name, table = _own_table(source)
    tables = table.pop(RULES, {})
    if not isinstance(tables, dict):
        raise source.fail("Bij 'rules' hoort een tabel per regel, zoals [rules.VL301].", key=RULES, table=name)
    _check_keys(source, name, table)
    rules = tuple(_rule(source, name, key, options) for key, options in tables.items())
    return _with_pipeline_beside(path, replace(build(_Keys, table, source, name=name).settings(), rules=rules))


@dataclass(frozen=True, slots=True)
class _Keys:
    """The plain keys of a settings file."""

    pipeline: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    askers: tuple[str, ...] = ()

    def settings(self) -> Settings:
        return Settings(self.pipeline or None, self.select, self.ignore, self.askers)


def _mentions_us(path: Path) -> bool:
    return PROJECT_TABLE in path.read_text(encoding="utf-8", errors="replace")


def _own_table(source: Source) -> tuple[str, dict[str, Any]]:
    """The name of our table in the file (empty for the whole file) with a copy of it."""
    if source.path.name != PROJECT_FILE:
        return "", dict(source.data)
    return PROJECT_TABLE, dict(source.data.get("tool", {}).get("vraaglint", {}))


def _check_keys(source: Source, name: str, table: Mapping[str, Any]) -> None:
    known = (*_Keys.__dataclass_fields__, RULES)
    for key in table:
        if key not in known:
            raise source.fail(f"De sleutel '{key}' bestaat niet. {nearest(key, known)}", key=key, table=name)
    for key in ("select", "ignore"):
        choices = table.get(key)
        for choice in choices if isinstance(choices, list) else ():
            if isinstance(choice, str) and (problem := unknown(choice)):
                raise source.fail(problem, key=key, table=name)


def _rule(source: Source, name: str, key: str, options: object) -> Rule:
    table = ".".join(part for part in (name, RULES, key) if part)
    rule = find(key)
    if rule is None:
        raise source.fail(unknown(key) or f"'{key}' is geen code of naam van één regel.", table=table)
    if not isinstance(options, dict):
        raise source.fail(f"Bij '{key}' hoort een tabel met opties, zoals [rules.{key}].", key=key, table=name)
    return build(rule, options, source, name=table)


def _with_pipeline_beside(path: Path, settings: Settings) -> Settings:
    """A pipeline given as a relative path lies beside the settings file, not beside whoever calls."""
    chosen = settings.pipeline
    if chosen and ("/" in chosen or "\\" in chosen):
        return replace(settings, pipeline=str(path.parent / Path(chosen).expanduser()))
    return settings


def _weight(choice: str, rule: type[Rule]) -> int:
    """How precisely a choice names a rule: more for a longer start of its code, -1 when it does not."""
    if choice.casefold() == rule.name:
        return len(rule.code)
    return len(choice) if choice and rule.code.startswith(choice.upper()) else -1
