"""A list of questions as a table with a bar chart below it, for commands that look at a list as a whole."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from rich import box
from rich.table import Table
from rich.text import Text

from vraaglint.model import Lines, Question, Report
from vraaglint.report.place import counted
from vraaglint.report.visible import visible

if TYPE_CHECKING:
    from rich.console import Console


class Bar(NamedTuple):
    """A row of the chart: what is counted, how often, and what it means."""

    name: str
    times: int
    meaning: str


def table(report: Report, rows: Iterable[tuple[Question, Sequence[str]]], headings: Sequence[str]) -> Table:
    """The questions with their places, each with the cells under `headings`; there is at least one question."""
    rows = list(rows)
    lines = Lines.of(report)
    places = [counted(lines.position(question.start)) for question, _ in rows]
    made = Table(places[0][0].capitalize(), "Vraag", *headings, box=box.SIMPLE_HEAD, pad_edge=False)
    made.columns[0].justify = "right"
    for (question, cells), (_, place) in zip(rows, places, strict=True):
        made.add_row(place, Text(visible(question.text)), *cells)
    return made


def chart(console: "Console", bars: Sequence[Bar], width: int) -> Table:
    """The bars, the longest `width` cells; what is counted at all shows."""
    most = max(bar.times for bar in bars)
    mark = "#" if console.options.ascii_only else "█"
    made = Table.grid(padding=(0, 2, 0, 0))
    for name, times, meaning in bars:
        cells = max(1, times * width // most) if times else 0
        made.add_row(Text(name, "bold", no_wrap=True), str(times), Text(mark * cells, "cyan"), meaning)
    return made
