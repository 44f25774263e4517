"""`vraaglint rewrite`: one question, what could be better, and how it sounds then."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from vraaglint.cli.dutch import DutchCommand
from vraaglint.cli.options import linter, settings_options
from vraaglint.cli.sources import STANDARD_INPUT, standard_input

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from vraaglint.configuration import Configuration
    from vraaglint.model import Rewriting, TurnResult

PROMPT = "Welke vraag wil je stellen? "
EPILOG = """
\b
Voorbeelden:
  vraaglint rewrite "Ik vroeg me af of je daar eigenlijk last van hebt."
  vraaglint rewrite
  vraaglint rewrite - < vraag.txt
"""


@click.command(cls=DutchCommand, epilog=EPILOG)
@click.argument("question", metavar="[VRAAG]", nargs=-1)
@settings_options()
def rewrite(question: Sequence[str], configuration: "Configuration") -> None:
    """Herschrijf één vraag.

    Je ziet de vraag zoals die was, wat er stap voor stap beter kan en waarom, en wat je zelf nog kiest. Zonder VRAAG
    vraagt vraaglint erom; met - leest het de standaardinvoer. Zo komt wat een cliënt zei niet in de geschiedenis van
    je terminal terecht.
    """
    from vraaglint.cli.screen import screen

    text = _asked(" ".join(question))
    chosen = linter(configuration)
    console = screen()
    for line in _lines(console, chosen.rewrite(text)):
        console.print(line, soft_wrap=True)


def _asked(question: str) -> str:
    """The question from the command line, standard input or the prompt. Raises VraaglintError when there is none."""
    from vraaglint.errors import VraaglintError
    from vraaglint.reading import decode

    if not question:
        question = _typed()
    elif question == "-":
        question = decode(standard_input(), STANDARD_INPUT)
    if not question.strip():
        raise VraaglintError("Er kwam geen vraag binnen; typ er een of zet die tussen aanhalingstekens achter rewrite.")
    return question.strip()


def _typed() -> str:
    click.echo(PROMPT, nl=False, err=True)
    try:
        return input()
    except EOFError:
        return ""


def _lines(console: "Console", rewriting: "Rewriting") -> "Iterator[Text]":
    """The turn as it was, each step with its reason, the last wording, and what remains to choose."""
    from rich.text import Text

    from vraaglint.report.turn import finding_lines, marked_lines, step_lines, wording

    yield Text("Je vraag", "bold")
    yield from marked_lines(console, rewriting.first.text, rewriting.first)
    for number, step in enumerate(rewriting.steps, 1):
        yield from step_lines(console, number, step)
    rest = rewriting.last
    if rewriting.steps:
        yield from (Text(), Text("Zo kan het ook", "bold"))
        yield from wording(console, rest.text)
    if rewriting.steps and rest.findings:
        yield from (Text(), Text("Wat overblijft", "bold"))
    for finding in rest.findings:
        yield from finding_lines(console, finding)
    if rest.findings or not rewriting.steps:
        yield from (Text(), Text(_verdict(rest), "bold"))


def _verdict(result: "TurnResult") -> str:
    if any(finding.rewrites for finding in result.findings):
        return "Kies zelf wat het beste past."
    if result.findings:
        return "Hoe zou je het zelf anders vragen?"
    return "Deze vraag is goed zoals die is." if result.questions else "Hier staat geen vraag in."
