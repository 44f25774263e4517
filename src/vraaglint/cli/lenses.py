"""`vraaglint lenses`: a list of questions through the four lenses of the kijkwijzer."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vraaglint.cli.dutch import DutchCommand
from vraaglint.cli.options import column_options, linter, settings_options
from vraaglint.cli.sources import checked

if TYPE_CHECKING:
    from rich.console import Console

    from vraaglint.configuration import Configuration
    from vraaglint.lenses import Looked, View
    from vraaglint.model import Report

FULL, HTML = "full", "html"
BAR_CELLS = 16
EPILOG = """
\b
Voorbeelden:
  vraaglint lenses vragen.md
  vraaglint lenses vragen.docx --output-file brillen.html
  vraaglint lenses - < vragen.md
"""


@click.command(cls=DutchCommand, epilog=EPILOG)
@click.argument("notes", metavar="BESTAND", type=click.Path(path_type=Path))
@click.option(
    "--output-format",
    type=click.Choice((FULL, HTML)),
    metavar="VORM",
    help=f"Hoe het overzicht eruitziet: {FULL}, {HTML}.",
)
@click.option(
    "--output-file",
    metavar="BESTAND",
    type=click.Path(path_type=Path),
    help="Bewaar het overzicht in dit bestand; eindigt de naam op .html, dan wordt het een pagina.",
)
@column_options
@settings_options(rules=False)
def lenses(notes: Path, output_format: str | None, output_file: Path | None, configuration: "Configuration") -> None:
    """Bekijk een hele lijst vragen door vier brillen.

    Kader, echtheid, gezamenlijk doel en manier: je ziet welke vraag bij welke bril hoort en welke bril nog geen vraag
    heeft, met voorbeelden om te overwegen. Een BESTAND kan ook - zijn: dan leest vraaglint de standaardinvoer.
    """
    from vraaglint.cli.boundary import complain, tell
    from vraaglint.errors import ReadError
    from vraaglint.lenses import look
    from vraaglint.lexicon import in_force
    from vraaglint.report.visible import visible

    _check(output_file, notes)
    chosen = linter(configuration, notes)
    report = checked(chosen, notes)
    for notice in report.notices:
        complain(ReadError(notice, path=report.path))
    if not report.questions:
        tell(visible(f"In {report.path} staan geen vragen."))
        return
    with in_force(chosen.settings.lexicons):
        shown = FORMS[_form(output_format, output_file)](report, look(report.questions), output_file)
    _publish(shown, output_file)


def _check(file: Path | None, notes: Path) -> None:
    """Raise WriteError when the overview would take the place of the notes."""
    if file and file.exists() and notes.exists() and file.samefile(notes):
        from vraaglint.errors import WriteError

        raise WriteError("Hier staan je vragen; bewaar het overzicht onder een andere naam.", path=file)


def _form(wanted: str | None, file: Path | None) -> str:
    """As asked, as the name of the file says, or the one to read."""
    from vraaglint.report import BY_SUFFIX

    meant = BY_SUFFIX.get(file.suffix.lower()) if file else None
    return wanted or (HTML if meant == HTML else FULL)


def _publish(text: str, file: Path | None) -> None:
    """Put the overview on standard output or in its file. Raises WriteError."""
    from vraaglint.cli.reporting import keep

    if file:
        keep(text, file, "overzicht")
    else:
        click.echo(text, nl=False, color=True)


def _html(report: "Report", looked: "Sequence[Looked]", file: Path | None) -> str:
    from vraaglint import __version__
    from vraaglint.cli.screen import exact_output
    from vraaglint.lenses import views
    from vraaglint.lenses.page import page

    if file is None:
        exact_output()
    return page(report, views(looked), __version__)


def _full(report: "Report", looked: "Sequence[Looked]", file: Path | None) -> str:
    from vraaglint.cli.overview import Bar, chart, table
    from vraaglint.cli.screen import paper, screen
    from vraaglint.lenses import views

    console = paper() if file else screen()
    seen = views(looked)
    rows = ((each.question, ["\n".join(lens.bril for lens in each.lenses)]) for each in looked)
    bars = [Bar(view.lens.bril, len(view.questions), view.lens.uitleg) for view in seen]
    with console.capture() as captured:
        console.print(table(report, rows, ["Bril"]))
        console.print("Per bril", style="bold")
        console.print(chart(console, bars, BAR_CELLS))
        for view in seen:
            if view.examples:
                _consider(console, view)
    return captured.get()


FORMS = {FULL: _full, HTML: _html}


def _consider(console: "Console", view: "View") -> None:
    """A lens without questions, said kindly, with questions to consider."""
    from rich.padding import Padding

    console.print()
    console.print(f"Voor de bril '{view.lens.bril}' herkent vraaglint nog geen vraag. Misschien past er een als:")
    for example in view.examples:
        console.print(Padding(example, (0, 0, 0, 2), expand=False))
