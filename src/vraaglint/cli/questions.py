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
    from vraaglint.cli.overview import Bar
    from vraaglint.configuration import Configuration
    from vraaglint.model import Question

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
    from vraaglint.cli.overview import chart, table
    from vraaglint.cli.screen import screen
    from vraaglint.report.visible import visible

    report = checked(linter(configuration, notes), notes)
    console = screen()
    if not report.questions:
        console.print(visible(f"In {report.path} staan geen vragen."), soft_wrap=True)
        return
    rows = ((question, (_word(question), question.intent)) for question in report.questions)
    console.print(table(report, rows, ("Vraagwoord", "Vraagt naar")))
    console.print("Per bedoeling", style="bold")
    console.print(chart(console, _bars(report.questions), BAR_CELLS))


def _bars(questions: "Iterable[Question]") -> "list[Bar]":
    from vraaglint.analysis.meaning import meaning
    from vraaglint.cli.overview import Bar

    counts = Counter(question.intent for question in questions)
    return [Bar(intent, count, meaning(intent)) for intent, count in counts.most_common()]


def _word(question: "Question") -> str:
    """The word that asks; a dash for a question that opens with its verb."""
    if question.kind not in WITH_QUESTION_WORD:
        return "-"
    from vraaglint.analysis.opening import question_words

    words = (word.strip(",.?!:;\"'“”‘’()").casefold() for word in question.text.split())
    return next((word for word in words if word in question_words()), "-")
