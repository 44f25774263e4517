"""`vraaglint pipeline`: which Dutch pipeline reads the questions."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from vraaglint.cli.dutch import DutchCommand
from vraaglint.cli.options import settings_options

if TYPE_CHECKING:
    from vraaglint.configuration import Configuration
    from vraaglint.pipeline import PipelineInfo


@click.command(cls=DutchCommand, epilog="Voorbeeld: vraaglint pipeline --pipeline nl_core_news_sm")
@settings_options(rules=False)
def pipeline(configuration: "Configuration") -> None:
    """Laat zien welke Nederlandse pijplijn je vragen ontleedt."""
    from rich.table import Table
    from rich.text import Text

    from vraaglint.cli.screen import screen
    from vraaglint.pipeline import info

    about = info(configuration.project().settings.pipeline)
    table = Table.grid("", "", padding=(0, 2, 0, 0))
    for label, value in _rows(about):
        table.add_row(Text(label, "bold"), Text(value, overflow="fold"))
    screen().print(table)


def _rows(about: "PipelineInfo") -> Iterator[tuple[str, str]]:
    yield "Naam", about.name
    yield "Versie", about.version
    yield "Map", str(about.path)
    yield "Licentie", about.licence or "niet vermeld"
    for name, score in about.scores.items():
        yield name, f"{score:.3f}"
