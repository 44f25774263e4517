"""The options that several commands share, and the linter that they ask for."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from vraaglint.engine import Linter

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def pipeline_option(command: Decorated) -> Decorated:
    """`--pipeline`, the Dutch pipeline to parse with."""
    text = "Naam of map van een Nederlandse spaCy-pijplijn, in plaats van die van vraaglint zelf."
    return click.option("--pipeline", metavar="NAAM", help=text)(command)


def rule_options(command: Decorated) -> Decorated:
    """`--select` and `--ignore`, each a tuple of codes, names or starts of codes."""
    select = "Kijk alleen naar deze regels: codes, namen of het begin van een code, met komma's ertussen."
    ignore = "Sla deze regels over."
    command = click.option("--ignore", metavar="REGELS", multiple=True, callback=_split, help=ignore)(command)
    return click.option("--select", metavar="REGELS", multiple=True, callback=_split, help=select)(command)


def linter(pipeline: str | None, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> "Linter":
    """A linter with the settings that hold in the current folder, narrowed by the command line."""
    from vraaglint.engine import Linter
    from vraaglint.settings import found

    return Linter(found(Path.cwd()).narrowed(select=select, ignore=ignore, pipeline=pipeline))


def _split(_: click.Context, __: click.Parameter, values: Iterable[str]) -> tuple[str, ...]:
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())
