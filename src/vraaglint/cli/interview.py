"""The dialog that fills in a worksheet: section after section, with a look at each question as it comes."""

import sys
from collections.abc import Iterable
from itertools import chain

import click
from rich.console import Console
from rich.text import Text

from vraaglint.cli.dialog import asked
from vraaglint.engine import Linter
from vraaglint.model import Rewriting
from vraaglint.report.layout import wrapped
from vraaglint.report.turn import finding_lines, wording
from vraaglint.report.visible import visible
from vraaglint.rewriting.editing import SLOT
from vraaglint.worksheet import Section, Worksheet

END = "Ctrl+Z en Enter" if sys.platform == "win32" else "Ctrl+D"
HOW = (
    "Typ steeds één ding en druk op Enter; met Enter op een lege regel ga je verder. "
    f"Met {END} ben je klaar en wordt bewaard wat je hebt; met Ctrl+C stop je zonder iets te bewaren."
)
PROMPT = "- "
PROPOSAL = "Voorstel:"
USE = "Wil je het zo vragen? [j/n] "
OWN = "Hoe zeg je het zelf? (leeg: zo laten) "
ABANDONED = "\nGestopt. Er is niets bewaard."


class Interview:
    """Asks what belongs in each section that is for before the conversation."""

    def __init__(self, linter: Linter, console: Console) -> None:
        self._linter = linter
        self._console = console

    def hold(self, worksheet: Worksheet) -> Worksheet:
        """The worksheet with the answers; the end of the input ends the dialog and keeps what was given."""
        answers: dict[str, list[str]] = {}
        try:
            self._say(Text(HOW))
            for section in worksheet.beforehand():
                self._say(Text(section.title, "bold"), Text(section.help))
                if not self._fill(section, answers.setdefault(section.title, [])):
                    break
        except KeyboardInterrupt:
            click.echo(ABANDONED)
            raise
        return worksheet.filled(answers)

    def _fill(self, section: Section, lines: list[str]) -> bool:
        """Add what the user types to `lines`, up to an empty one; False at the end of the input."""
        while typed := asked(PROMPT):
            line = visible(typed)
            lines += self._weighed(line) if section.asks else [line]
        return typed is not None

    def _weighed(self, question: str) -> list[str]:
        """The question, or what the user takes for it: a better wording, which may be several, or one of their own."""
        rewriting = self._linter.rewrite(question)
        for finding in rewriting.first.findings:
            self._show(finding_lines(self._console, finding))
        better = _better(rewriting)
        if better:
            self._show(wording(self._console, better, label=PROPOSAL))
            wanted = (asked(USE) or "").casefold().startswith("j")
            return [line for part in better.splitlines() for line in self._weighed(part)] if wanted else [question]
        own = asked(OWN) if rewriting.first.findings else None
        return self._weighed(visible(own)) if own else [question]

    def _say(self, *texts: Text) -> None:
        """Print texts below each other, after an empty line."""
        lines = (line for text in texts for line in wrapped(self._console, text, 0))
        self._show(chain([Text()], lines))

    def _show(self, lines: Iterable[Text]) -> None:
        for line in lines:
            self._console.print(line, soft_wrap=True)


def _better(rewriting: Rewriting) -> str | None:
    """The wording with all that is safe in it, or else the first that needs no word of the user's own."""
    if rewriting.steps:
        return rewriting.last.text
    wordings = (rewrite.text for finding in rewriting.first.findings for rewrite in finding.rewrites)
    return next((text for text in wordings if SLOT not in text), None)
