"""What a user may choose, as one frozen value that a linter takes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from vraaglint.errors import SettingsError
from vraaglint.reading import Columns
from vraaglint.rule import Rule
from vraaglint.rules import all_rules
from vraaglint.tables import nearest


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may choose. Raises SettingsError when `select`, `extend_select` or `ignore` name no rule.

    `pipeline` is the name or path of a Dutch spaCy pipeline, None for the bundled one. `select`, `extend_select` and
    `ignore` hold codes, names or the start of codes ("VL5"); an empty `select` means every rule. `askers` are speaker
    labels of the asker on top of the usual ones. `rules` are the rules that do not have their default options. `accept`
    holds words that are fine here, in any case of letters. `lexicons` is a folder with lists of the user's own.
    Of a table, `column` has the questions and `context_column` what the other said, each by its name, letter or number;
    `sheet` is the name of a sheet of a workbook. Where these are empty, the table itself has to tell.
    """

    pipeline: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    askers: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    extend_select: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    lexicons: Path | None = None
    column: str = ""
    context_column: str = ""
    sheet: str = ""

    def __post_init__(self) -> None:
        for choice in (*self.select, *self.extend_select, *self.ignore):
            if problem := unknown(choice):
                raise SettingsError(problem)

    @property
    def columns(self) -> Columns:
        """What to read of a table."""
        return Columns(self.column, self.context_column, self.sheet)

    def chosen(self) -> tuple[Rule, ...]:
        """The rules to check, sorted by code, each with its options."""
        return tuple(self.configured(rule) for rule in all_rules() if self.chooses(rule))

    def configured(self, rule: type[Rule]) -> Rule:
        """A rule with its options."""
        return next((own for own in self.rules if type(own) is rule), None) or rule()

    def chooses(self, rule: type[Rule]) -> bool:
        """Whether the rule is on: the longest of the choices that name it decides, `ignore` when they are as long."""
        selected = [_weight(choice, rule) for choice in (*self.select, *self.extend_select)]
        selected += [] if self.select else [0]
        return max(selected) > max((_weight(choice, rule) for choice in self.ignore), default=-1)

    def narrowed(
        self, *, select: Iterable[str] = (), extend_select: Iterable[str] = (), ignore: Iterable[str] = ()
    ) -> "Settings":
        """These settings with choices that weigh more: a `select` sets the earlier choices aside, the rest adds up."""
        select, extend_select, ignore = tuple(select), tuple(extend_select), tuple(ignore)
        if select:
            return replace(self, select=select, extend_select=extend_select, ignore=ignore)
        # An earlier choice of fewer rules would win from a later one of more: it is longer.
        kept = tuple(choice for choice in self.ignore if _wider(choice, extend_select) is None)
        return replace(
            self,
            select=tuple(_wider(choice, ignore) or choice for choice in self.select),
            extend_select=tuple(_wider(choice, ignore) or choice for choice in self.extend_select) + extend_select,
            ignore=tuple(dict.fromkeys(kept + ignore)),
        )


def unknown(choice: str) -> str | None:
    """The Dutch sentence for a choice that names no rule, None for one that does."""
    if named(choice):
        return None
    if choice[:1].casefold() == "v" and any(map(str.isdigit, choice)):
        hint = nearest(choice.upper(), [rule.code for rule in all_rules()])
    else:
        hint = nearest(choice.casefold(), [rule.name for rule in all_rules()])
    return f"De regel '{choice}' bestaat niet. {hint}"


def _wider(choice: str, later: Iterable[str]) -> str | None:
    """The later choice that names all rules that `choice` names, or None."""
    codes = named(choice)
    return next((wider for wider in later if codes <= named(wider)), None)


def named(choice: str) -> frozenset[str]:
    """The codes of the rules that a code, the start of one or a name stands for."""
    return frozenset(rule.code for rule in all_rules() if _weight(choice, rule) >= 0)


def _weight(choice: str, rule: type[Rule]) -> int:
    """How precisely a choice names a rule: more for a longer start of its code, -1 when it does not."""
    if choice.casefold() == rule.name:
        return len(rule.code)
    return len(choice) if choice and rule.code.startswith(choice.upper()) else -1
