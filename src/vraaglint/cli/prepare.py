"""`vraaglint prepare`: a worksheet for an important conversation, empty or filled in at the prompt."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from vraaglint.cli.dutch import DutchCommand

if TYPE_CHECKING:
    from vraaglint.worksheet import Worksheet

ASK = "Vul het werkblad nu in: vraaglint noemt de onderdelen en jij typt wat erbij hoort."
NO_FILE = "Zeg bij --ask ook waar het werkblad moet komen, zoals: vraaglint prepare gesprek.md --ask"
THERE = "Dit bestand bestaat al; kies een andere naam of haal het eerst weg."
NOWHERE = "Hier kan geen bestand komen; kijk of de map bestaat, of je erin mag schrijven en of er nog plek is."
LOST = "Dit had je ingevuld:\n"
EPILOG = """
\b
Voorbeelden:
  vraaglint prepare gesprek.md
  vraaglint prepare gesprek.docx --ask
  vraaglint check gesprek.docx
"""


@click.command(cls=DutchCommand, epilog=EPILOG)
@click.argument("file", metavar="[BESTAND]", required=False, type=click.Path(path_type=Path))
@click.option("--ask", is_flag=True, help=ASK)
def prepare(file: Path | None, ask: bool) -> None:
    """Bereid een belangrijk gesprek voor.

    Je krijgt een werkblad over het doel, de rollen en de valkuilen, met plek voor wat je wilt vertellen, bespreken en
    vragen, en met een lijstje voor tijdens en na het gesprek. Het komt in BESTAND: Markdown (.md of .txt) of Word
    (.docx). Zonder BESTAND zie je het op het scherm.
    """
    from vraaglint.cli.screen import exact_output
    from vraaglint.worksheet import empty, markdown

    if file:
        _check(file)
        _save(file, _asked(empty(), file) if ask else empty(), keeps=ask)
    elif ask:
        raise click.UsageError(NO_FILE)
    else:
        exact_output()
        click.echo(markdown.written(empty()), nl=False)


def _check(file: Path) -> None:
    """Refuse, before anybody types, a place where no worksheet can come. Raises WriteError."""
    from vraaglint.errors import WriteError
    from vraaglint.worksheet import RENDERERS

    if file.suffix.lower() not in RENDERERS:
        raise WriteError("Geef het werkblad een naam die eindigt op .md, .txt of .docx.", path=file)
    try:
        is_there, has_place = file.is_symlink() or file.exists(), file.parent.is_dir()
    except OSError as problem:  # a name that is too long
        raise WriteError(NOWHERE, path=file) from problem
    if is_there or not has_place:
        raise WriteError(THERE if is_there else NOWHERE, path=file)


def _asked(worksheet: "Worksheet", file: Path) -> "Worksheet":
    """The worksheet as the user fills it in; the settings are those that hold for the file."""
    from vraaglint.cli.interview import Interview
    from vraaglint.cli.options import linter
    from vraaglint.cli.screen import screen
    from vraaglint.configuration import Configuration

    return Interview(linter(Configuration(), file), screen()).hold(worksheet)


def _save(file: Path, worksheet: "Worksheet", *, keeps: bool) -> None:
    """Write the worksheet and say what comes next; one that `keeps` answers is shown when it cannot be written."""
    from vraaglint.errors import WriteError
    from vraaglint.report.visible import visible
    from vraaglint.worksheet import RENDERERS, markdown

    try:
        _write(file, RENDERERS[file.suffix.lower()](worksheet))
    except WriteError:
        if keeps:
            click.echo(LOST + markdown.written(worksheet))
        raise
    name = visible(f'"{file}"' if " " in str(file) else str(file))
    click.echo(f"Je werkblad staat in {name}. Vul het {'aan' if keeps else 'in'} en kijk je vragen na met:")
    click.echo(f"  vraaglint check {name}")


def _write(file: Path, content: bytes) -> None:
    """Write a new file. Raises WriteError when there is one by now, or no place for it."""
    from vraaglint.errors import WriteError

    try:
        with file.open("xb") as stream:
            stream.write(content)
    except FileExistsError:
        raise WriteError(THERE, path=file) from None
    except OSError as problem:
        raise WriteError(NOWHERE, path=file) from problem
