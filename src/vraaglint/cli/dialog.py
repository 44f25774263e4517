"""The dialog about the findings of one file: shows a place, asks what to do, and does it."""

from collections.abc import Iterator
from dataclasses import replace

import click
from rich.console import Console
from rich.text import Text

from vraaglint.model import Lines
from vraaglint.report.layout import beside, wrapped
from vraaglint.report.turn import document_lines, finding_lines, marked_lines
from vraaglint.report.visible import visible
from vraaglint.rewriting.editing import SLOT
from vraaglint.session import Place, Session

NUMBERED = 8  # cells before the number of a wording
CHOICES = "[e] eigen zin  [o] overslaan  [n] negeren, met een reden  [t] terug  [s] stoppen en bewaren"
STOP = "s"
PROMPT = "Wat wil je? "
UNKNOWN = "Kies een van de letters of nummers hierboven."
OWN = "Hoe zeg je het zelf? "
FILL = f"Wat komt er op de plek van {SLOT}? (leeg: toch niet) "
REASON = "Waarom laat je dit zo? (je mag dit leeg laten) "
ANYWAY = "Wil je deze zin toch gebruiken? [j/n] "
GOOD = "Op deze zin is niets aan te merken."
STUCK = "Dat lukt hier niet zonder de rest te veranderen; pas het zelf aan in het bestand."
FIRST = "Dit is de eerste melding."


class Dialog:
    """Asks about each finding of a session until all are decided or the user stops."""

    def __init__(self, session: Session, name: str, console: Console) -> None:
        self._session = session
        self._name = name
        self._console = console
        self._actions = {"e": self._own, "o": session.skip, "n": self._silence, "t": self._undo}

    def hold(self) -> bool:
        """Decide place after place; False when the user stops before the end."""
        while places := self._session.places():
            self._show(places[0], len(places))
            answer = asked(PROMPT)
            if answer is None or answer.casefold() == STOP:
                return False
            self._do(answer.casefold(), places[0])
        return True

    def _show(self, place: Place, left: int) -> None:
        choices = wrapped(self._console, Text(CHOICES, "dim"), 0)
        for line in (*self._place_lines(place, left), Text(), *choices):
            self._console.print(line, soft_wrap=True)

    def _place_lines(self, place: Place, left: int) -> Iterator[Text]:
        """Where it is, the words, what there is to say of them, and the wordings to choose from."""
        report, finding = self._session.report, place.finding
        start = Lines(report.text).position((place.turn or finding).start)
        yield Text()
        yield Text(visible(f"{self._name}:{start.line}:{start.column}") + f"  (nog {left})", "bold")
        bare = replace(finding, rewrites=())
        if place.turn is None:
            yield from document_lines(self._console, report.text, bare)
            return
        yield from marked_lines(self._console, report.text, replace(place.turn, findings=(finding,)))
        yield from finding_lines(self._console, bare)
        for number, rewrite in enumerate(finding.rewrites, 1):
            label = Text(f"[{number}] ", "green" if rewrite.safe else "cyan")
            yield from beside(self._console, label, Text(rewrite.text), indent=NUMBERED)

    def _do(self, answer: str, place: Place) -> None:
        rewrites = {str(number): rewrite.text for number, rewrite in enumerate(place.finding.rewrites, 1)}
        if answer in rewrites:
            self._choose(place, rewrites[answer])
        elif answer in self._actions:
            self._actions[answer](place)
        else:
            click.echo(UNKNOWN)

    def _choose(self, place: Place, wording: str) -> None:
        """Put a wording in, with what belongs in its open place."""
        filling = asked(FILL) if SLOT in wording else ""
        if filling is not None and (filling or SLOT not in wording):
            self._put(place, wording.replace(SLOT, filling))

    def _own(self, place: Place) -> None:
        """Put the user's own wording in; when there is something to say of it, only after a second thought."""
        wording = asked(OWN)
        if not wording:
            return
        result = self._session.weigh(place, wording)
        for finding in result.findings:
            for line in finding_lines(self._console, finding):
                self._console.print(line, soft_wrap=True)
        if not result.findings:
            click.echo(GOOD)
        if not result.findings or (asked(ANYWAY) or "").casefold().startswith("j"):
            self._put(place, wording)

    def _put(self, place: Place, wording: str) -> None:
        if not self._session.reword(place, wording):
            click.echo(STUCK)

    def _silence(self, place: Place) -> None:
        reason = asked(REASON)
        if reason is not None and not self._session.silence(place, reason):
            click.echo(STUCK)

    def _undo(self, _: Place) -> None:
        if not self._session.undo():
            click.echo(FIRST)


def asked(prompt: str) -> str | None:
    """What the user types, without white space around it; None at the end of the input."""
    click.echo(prompt, nl=False)
    try:
        return input().strip()
    except EOFError:
        click.echo()
        return None
