"""The options that several commands share, and the settings that they choose."""

import re
from collections.abc import Callable, Iterable
from functools import reduce, wraps
from inspect import signature
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from vraaglint.configuration import Configuration
    from vraaglint.engine import Linter

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

CONFIG = "Gebruik dit bestand met instellingen, in plaats van wat bij je notities staat."
ISOLATED = "Gebruik geen enkel bestand met instellingen."
PROFILE = "Kies de instellingen voor een soort gesprek, zoals intake."
SELECT = "Kijk alleen naar deze regels: codes, namen of het begin van een code, met komma's ertussen."
EXTEND = "Zet deze regels ook aan."
IGNORE = "Sla deze regels over."
COLUMN = "Kijk in tabellen (CSV, Excel) deze kolom na: haar naam, letter of nummer."
CONTEXT_COLUMN = "In deze kolom staat wat de ander net zei."
SHEET = "Kijk dit blad van een Excel-bestand na, in plaats van het eerste."
PIPELINE = "Naam of map van een Nederlandse spaCy-pijplijn, in plaats van die van vraaglint zelf."


def _split(_: click.Context, __: click.Parameter, values: Iterable[str]) -> tuple[str, ...]:
    return tuple(part for value in values for part in re.split(r"[,\s]+", value) if part)


FILE_OPTIONS = (
    click.option("--config", "file", metavar="BESTAND", type=click.Path(path_type=Path), help=CONFIG),
    click.option("--isolated", is_flag=True, help=ISOLATED),
    click.option("--profile", metavar="NAAM", help=PROFILE),
    click.option("--pipeline", metavar="NAAM", help=PIPELINE),
)
RULE_OPTIONS = (
    click.option("--select", metavar="REGELS", multiple=True, callback=_split, help=SELECT),
    click.option("--extend-select", metavar="REGELS", multiple=True, callback=_split, help=EXTEND),
    click.option("--ignore", metavar="REGELS", multiple=True, callback=_split, help=IGNORE),
)
COLUMN_OPTIONS = (
    click.option("--column", metavar="KOLOM", help=COLUMN),
    click.option("--context-column", metavar="KOLOM", help=CONTEXT_COLUMN),
    click.option("--sheet", metavar="NAAM", help=SHEET),
)


def column_options(command: Decorated) -> Decorated:
    """The options about tables, which are settings too."""
    return reduce(lambda decorated, option: option(decorated), reversed(COLUMN_OPTIONS), command)


def settings_options(*, rules: bool = True) -> Callable[[Decorated], Decorated]:
    """The options about settings, those that choose `rules` included; the command gets one `configuration` for all."""
    options = (*(RULE_OPTIONS if rules else ()), *FILE_OPTIONS)

    def decorate(command: Decorated) -> Decorated:
        @wraps(command)
        def run(*args: Any, **given: Any) -> Any:
            from vraaglint.configuration import Configuration

            chosen = {name: given.pop(name) for name in signature(Configuration).parameters if name in given}
            return command(*args, configuration=Configuration(**chosen), **given)

        return reduce(lambda decorated, option: option(decorated), reversed(options), run)  # type: ignore[return-value]

    return decorate


def linter(configuration: "Configuration", path: Path = Path()) -> "Linter":
    """A linter with the settings that hold for a file, or without one in the current folder. Raises SettingsError."""
    from vraaglint.engine import Linter

    return Linter(configuration.project(path).settings_for(path))
