"""The outcomes of a run to a report, on standard output or in a file."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vraaglint.cli.boundary import complain, tell
from vraaglint.cli.screen import exact_output, paper, screen
from vraaglint.cli.waiting import Waiting
from vraaglint.errors import ReadError, WriteError
from vraaglint.report import TABLE, Renderer, renderer
from vraaglint.report.statistics import Statistics
from vraaglint.report.summary import About, Summary
from vraaglint.report.visible import visible

if TYPE_CHECKING:
    from vraaglint.model import Report


@dataclass(frozen=True, slots=True)
class Form:
    """What the report looks like: its format, the file it goes to (None: standard output), a table of counts or not."""

    format: str
    file: Path | None = None
    statistics: bool = False

    @property
    def for_reading(self) -> bool:
        """Whether a person reads it where it is written, so that the counts may stand below it."""
        return self.file is None and TABLE[self.format].sums_up and not TABLE[self.format].exact


def publish(outcomes: "Iterable[Report | ReadError]", count: int, form: Form, about: About) -> Summary:
    """Write the report of `count` files, each as soon as its outcome is there. Raises WriteError."""
    sink = _Sink(form)
    output = renderer(form.format, about, sink.console)
    total, counts = Summary(), Statistics()
    with _waiting(count) as waiting:
        for outcome in outcomes:
            waiting.step()
            with waiting.hidden():
                sink.write(_part(output, outcome))
            total += _summary(outcome)
            counts += Statistics() if isinstance(outcome, ReadError) else Statistics.of(outcome)
    sink.write(output.end(total))
    sink.close()
    if not form.for_reading:
        tell(total.sentence(), err=True)
    if form.statistics and (table := counts.table()):
        click.echo(f"\n{table}", nl=False, err=not form.for_reading)
    return total


def _waiting(count: int) -> Waiting:
    """A bar on a real screen only: in a log, where colours may be forced, it would fill the page."""
    return Waiting(count, screen(err=True) if sys.stderr.isatty() else paper())


def _part(output: Renderer, outcome: "Report | ReadError") -> str:
    if not isinstance(outcome, ReadError):
        for notice in outcome.notices:
            complain(ReadError(notice, path=outcome.path))
        return output.file(outcome)
    complain(outcome)
    return output.unread(str(outcome.path), outcome.message)


def _summary(outcome: "Report | ReadError") -> Summary:
    return Summary(files=1, unread=1) if isinstance(outcome, ReadError) else Summary.of(outcome)


class _Sink:
    """Where the text of a report goes: at once to the screen, or at the end to a file."""

    def __init__(self, form: Form) -> None:
        self._file = form.file
        self._parts: list[str] = []
        if form.file is None and TABLE[form.format].exact:
            exact_output()
        self.console = screen() if form.file is None else paper()

    def write(self, text: str) -> None:
        if self._file:
            self._parts.append(text)
        elif text:
            click.echo(text, nl=False, color=True)

    def close(self) -> None:
        if self._file:
            keep("".join(self._parts), self._file, "verslag")


def keep(text: str, file: Path, name: str) -> None:
    """Put a text in a file and say where it is; `name` is what it is called. Raises WriteError."""
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as problem:
        message = f"Het {name} kan hier niet bewaard worden; kijk of de map bestaat en of je erin mag schrijven."
        raise WriteError(message, path=file) from problem
    tell(visible(f"Het {name} staat in {file}."), err=True)
