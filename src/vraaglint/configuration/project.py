"""The settings that hold for a file: its layers from weak to strong, laid over each other."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vraaglint.configuration.keys import PER_FILE, RULES, Keys
from vraaglint.configuration.layer import CHOICES, Layer, Name
from vraaglint.discovery import Scope, matcher, place
from vraaglint.rule import Rule
from vraaglint.rules import all_rules, find
from vraaglint.settings import Settings

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

DEFAULT = "standaard"
DEFAULTS = Keys()
ADDING = ("askers", "accept", "exclude")


@dataclass(frozen=True)
class Project:
    """What one settings file, with its profile and the command line, says for the notes in and below `root`.

    `layers` goes from weak to strong: what a later one says weighs more. Choices of rules follow `Settings.narrowed`;
    lists of askers, accepted words and excluded files add up; of the rest the last value counts. `file` is the settings
    file, None without one.
    """

    root: Path
    layers: tuple[Layer, ...] = ()
    file: Path | None = None

    @cached_property
    def settings(self) -> Settings:
        """The settings for a file of which `per-file-ignores` says nothing."""
        settings = Settings(
            pipeline=self._value("pipeline") or None,
            askers=self._value("askers"),
            rules=self._configured(),
            accept=self._value("accept"),
            lexicons=self._value("lexicons") or None,
            column=self._value("column"),
            context_column=self._value("context_column"),
            sheet=self._value("sheet"),
        )
        for said in self.layers:
            settings = settings.narrowed(**{key: said.get(key) or () for key in CHOICES})
        return settings

    def settings_for(self, path: Path) -> Settings:
        """The settings for a file, without the rules that `per-file-ignores` says to leave out there."""
        if not self._ignores:
            return self.settings
        relative = place(self.root, path)
        ignored = [choice for spec, choices in self._ignores if spec.match_file(relative) for choice in choices]
        return self.settings.narrowed(ignore=ignored) if ignored else self.settings

    @property
    def profile(self) -> str | None:
        """The name of the profile, if any."""
        return self._value("profile") or None

    @property
    def baseline(self) -> Path | None:
        """The file with findings that are let be, if any is named; it may not be there yet."""
        return self._value("baseline") or None

    @cached_property
    def scope(self) -> Scope:
        """What to pass over when a folder is opened."""
        return Scope(self.root, self._value("exclude"), self._value("respect_gitignore"), self.settings.columns)

    def values(self) -> dict[Name, Any]:
        """Every key and every option of a rule, with the value in force; the choices of rules as they work out."""
        named: dict[Name, Any] = {
            (key,): self._value(key) for key in Keys.__dataclass_fields__ if key not in (RULES, PER_FILE)
        }
        named |= {(key,): getattr(self.settings, key) for key in CHOICES}
        named |= {name: self._last(name) for said in self.layers for name in said.values if name[0] == PER_FILE}
        rules = ((rule, option) for rule in map(self._rule, all_rules()) for option in vars(rule))
        return named | {(RULES, rule.code, option): getattr(rule, option) for rule, option in rules}

    def origins(self, name: Name) -> tuple[str, ...]:
        """Who say what is in force for `name`, in Dutch: a default, a profile, a line in a file or the command line."""
        saying = [said for said in (self._choosing if name[0] in CHOICES else self.layers) if name in said.values]
        deciding = saying if name[0] in (*ADDING, *CHOICES) else saying[-1:]
        return tuple(said.where(name) for said in deciding) or (DEFAULT,)

    @property
    def _choosing(self) -> tuple[Layer, ...]:
        """The layers of which the choices of rules count: a `select` sets those below aside."""
        afresh = [number for number, said in enumerate(self.layers) if said.get("select")]
        return self.layers[max(afresh, default=0) :]

    def _value(self, key: str) -> Any:
        said = [said.get(key) for said in self.layers if (key,) in said.values]
        if key in ADDING:
            return tuple(dict.fromkeys(word for words in said for word in words))
        return said[-1] if said else getattr(DEFAULTS, key)

    def _last(self, name: Name) -> Any:
        return next(said.get(*name) for said in reversed(self.layers) if name in said.values)

    def _configured(self) -> tuple[Rule, ...]:
        """The rules with other options than their defaults."""
        codes = sorted({name[1] for said in self.layers for name in said.values if name[0] == RULES})
        rules = [self._rule(rule) for rule in map(find, codes) if rule]
        return tuple(rule for rule in rules if rule != type(rule)())

    def _rule(self, rule: type[Rule]) -> Rule:
        told = {name[2]: name for said in self.layers for name in said.values if name[:2] == (RULES, rule.code)}
        return rule(**{option: self._last(name) for option, name in told.items()})

    @cached_property
    def _ignores(self) -> tuple[tuple["GitIgnoreSpec", tuple[str, ...]], ...]:
        names = dict.fromkeys(name for said in self.layers for name in said.values if name[0] == PER_FILE)
        return tuple((matcher([name[1]]), self._last(name)) for name in names)
