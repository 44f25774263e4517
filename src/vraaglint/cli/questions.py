"""`vraaglint questions`: what the questions of a file ask for, at a glance."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vraaglint.cli.dutch import DutchCommand
from vraaglint.cli.options import column_options, linter, settings_options
from vraaglint.cli.sources import checked

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from vraaglint.configuration import Configuration
    from vraaglint.model import Question, Report

BAR_CELLS = 24
WITH_QUESTION_WORD = ("wh", "indirect", "choice")
EPILOG = """
\b
Voorbeelden:
  vraaglint questions vragen.md
  vraaglint questions - < vragen.md
"""


@click.command(cls=DutchCommand, epilog=EPILOG)
@click.argument("notes", metavar="BESTAND", type=click.Path(path_type=Path))
@column_options
@settings_options(rules=False)
def questions(notes: Path, configuration: "Configuration") -> None:
    """Laat zien waar je vragen naar vragen.

    Je krijgt de vragen op een rij, met hun vraagwoord, en een balk per bedoeling. Een BESTAND kan ook - zijn: dan
    leest vraaglint de standaardinvoer.
    """
    from vraaglint.cli.screen import screen
    from vraaglint.report.visible import visible

    report = checked(linter(configuration, notes), notes)
    console = screen()
    if not report.questions:
        console.print(visible(f"In {report.path} staan geen vragen."), soft_wrap=True)
        return
    console.print(_overview(report))
    console.print("Per bedoeling", style="bold")
    console.print(_bars(console, report.questions))


def _overview(report: "Report") -> "Table":
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from vraaglint.model import Lines
    from vraaglint.report.place import counted
    from vraaglint.report.visible import visible

    lines = Lines.of(report)
    places = [counted(lines.position(question.start)) for question in report.questions]
    table = Table(places[0][0].capitalize(), "Vraag", "Vraagwoord", "Vraagt naar", box=box.SIMPLE_HEAD, pad_edge=False)
    table.columns[0].justify = "right"
    for question, (_, place) in zip(report.questions, places, strict=True):
        table.add_row(place, Text(visible(question.text)), _word(question), question.intent)
    return table


def _bars(console: "Console", questions: "Iterable[Question]") -> "Table":
    from rich.table import Table
    from rich.text import Text

    from vraaglint.analysis.meaning import meaning

    counts = Counter(question.intent for question in questions)
    most = max(counts.values())
    mark = "#" if console.options.ascii_only else "█"
    table = Table.grid(padding=(0, 2, 0, 0))
    for intent, count in counts.most_common():
        bar = Text(mark * max(1, count * BAR_CELLS // most), "cyan")
        table.add_row(Text(intent, "bold"), str(count), bar, meaning(intent))
    return table


def _word(question: "Question") -> str:
    """The word that asks; a dash for a question that opens with its verb."""
    if question.kind not in WITH_QUESTION_WORD:
        return "-"
    from vraaglint.analysis.opening import question_words

    words = (word.strip(",.?!:;\"'“”‘’()").casefold() for word in question.text.split())
    return next((word for word in words if word in question_words()), "-")
