"""What is seen through the lenses as one page to read, print and send. Its look is in `page.html` and `page.css`."""

from collections.abc import Sequence
from typing import NamedTuple

from vraaglint.lenses import Lens, View
from vraaglint.model import Lines, Report
from vraaglint.report.pages import template
from vraaglint.report.place import heading
from vraaglint.report.summary import number

WHOLE = 100  # per cent: the bar of the lens that most questions serve


class Shown(NamedTuple):
    """A lens on the page: `questions` are places and words, `share` the length of its bar in per cent."""

    lens: Lens
    share: int
    questions: list[tuple[str, str]]
    examples: tuple[str, ...]


def page(report: Report, views: Sequence[View], version: str) -> str:
    """The whole page, with all it needs inside."""
    count = number(len(report.questions), "vraag", "vragen")
    values = {"version": version, "path": report.path or "-", "count": count}
    return template("lenses/page.html").render(values, shown=_shown(report, views)) + "\n"


def _shown(report: Report, views: Sequence[View]) -> list[Shown]:
    lines = Lines.of(report)
    most = max((len(view.questions) for view in views), default=0) or 1
    return [
        Shown(
            view.lens,
            len(view.questions) * WHOLE // most,
            [(heading(lines.position(each.start)), each.text) for each in view.questions],
            view.examples,
        )
        for view in views
    ]
