"""`vraaglint comment`: a copy of a Word file with the findings as comments in it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from vraaglint.cli.boundary import complain
from vraaglint.cli.dutch import DutchCommand
from vraaglint.cli.options import settings_options

if TYPE_CHECKING:
    from vraaglint.commenting import Commented
    from vraaglint.configuration import Configuration
    from vraaglint.model import Report
    from vraaglint.run import Notes

EPILOG = """
\b
Voorbeelden:
  vraaglint comment vragen.docx -o besproken.docx
  vraaglint comment vragen.docx -o besproken.docx --select VL2,VL501
"""


@click.command(cls=DutchCommand, epilog=EPILOG)
@click.argument("notes", metavar="BESTAND", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar="BESTAND",
    type=click.Path(path_type=Path),
    help="Waar het besproken bestand komt; dit moet je zeggen.",
)
@settings_options()
def comment(notes: Path, output: Path | None, configuration: "Configuration") -> None:
    """Zet de meldingen als opmerkingen in een Word-bestand.

    Je krijgt een kopie van BESTAND. Daarin staat bij de woorden zelf wat er te melden is en hoe het beter kan; verder
    is alles hetzelfde. Je eigen bestand verandert niet. Opmerkingen die vraaglint eerder maakte, komen er niet dubbel
    in.
    """
    from datetime import datetime

    from vraaglint import writing
    from vraaglint.commenting import commented
    from vraaglint.errors import ReadError
    from vraaglint.reading import content
    from vraaglint.report.visible import visible
    from vraaglint.run import Notes

    if output is None:
        raise click.UsageError("Zeg met -o waar het besproken bestand moet komen, zoals -o besproken.docx.")
    _check(notes, output)
    read = Notes(notes, content(notes))
    report = _report(read, configuration)
    for notice in report.notices:
        complain(ReadError(notice, path=notes))
    # Word, too, writes the time on the user's clock as if it were that of Greenwich.
    made = commented(read.content, report, datetime.now())
    writing.create(output, made.content, like=notes)
    click.echo(visible(_told(made, output)))


def _check(notes: Path, output: Path) -> None:
    """Refuse names that Word would not open, or that would cost the user a file."""
    from vraaglint.errors import ReadError, WriteError
    from vraaglint.reading import READERS, WORD

    if READERS.get(notes.suffix.lower()) is not WORD:
        message = "Opmerkingen kunnen alleen in een Word-bestand (.docx); met 'vraaglint check' krijg je een verslag."
        raise ReadError(message, path=notes)
    if output.suffix.lower() != notes.suffix.lower():
        raise WriteError(f"Geef dit bestand een naam die eindigt op {notes.suffix.lower()}.", path=output)
    if notes.exists() and output.exists() and output.samefile(notes):
        raise WriteError("Dit is het bestand zelf; geef het besproken bestand een andere naam.", path=output)


def _report(notes: "Notes", configuration: "Configuration") -> "Report":
    """What there is to say of a file. Raises ReadError."""
    from vraaglint.errors import ReadError
    from vraaglint.run import Run

    (outcome,) = Run(configuration).reports([notes])
    if isinstance(outcome, ReadError):
        raise outcome
    return outcome


def _told(made: "Commented", output: Path) -> str:
    """What was done, in Dutch."""
    from vraaglint.report.summary import number

    if not made.put:
        text = f"Er is niets op te merken; {output} is een kopie zonder opmerkingen van vraaglint."
    else:
        text = f"{number(made.put, 'opmerking', 'opmerkingen')} van vraaglint in {output}."
    gone = number(made.gone, "eerdere klopte niet meer en is", "eerdere klopten niet meer en zijn")
    return f"{text} {gone} weggehaald." if made.gone else text
