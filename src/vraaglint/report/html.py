"""One page to read, print and send: each turn before and after. Its look is in `page.html` and `page.css`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from vraaglint.model import Finding, Lines, Report, Rewrite, Severity, TurnResult
from vraaglint.pairs import with_emphasis
from vraaglint.report.labels import BETTER, MAYBE, labelled
from vraaglint.report.pages import template
from vraaglint.report.place import heading, row
from vraaglint.report.spans import Span, holds_another, on_one_line, pieces
from vraaglint.report.statistics import Statistics
from vraaglint.report.summary import About, Summary

if TYPE_CHECKING:
    from rich.console import Console

Words = list[tuple[str, str]]


class Told(NamedTuple):
    """A finding with its wordings and their labels."""

    finding: Finding
    wordings: list[tuple[str, Rewrite]]


@dataclass(frozen=True, slots=True)
class Shown:
    """A turn, or the question from which a finding about the whole document shows.

    `before` is its words, each part with the class of its mark; `after` a better wording, under `label`.
    """

    heading: str
    before: Words
    label: str
    after: Rewrite | None
    findings: list[Told]


@dataclass(frozen=True, slots=True)
class File:
    """A file on the page; `error` says why it could not be read."""

    path: str
    questions: int = 0
    shown: tuple[Shown, ...] = ()
    error: str = ""


class Renderer:
    """Collects the files, so that the summary and the counts can stand on top."""

    def __init__(self, about: About, console: "Console") -> None:
        self._about = about
        self._files: list[File] = []
        self._statistics = Statistics()

    def file(self, report: Report) -> str:
        self._files.append(File(report.path or "-", len(report.questions), tuple(_shown(report))))
        self._statistics += Statistics.of(report)
        return ""

    def unread(self, path: str, message: str) -> str:
        self._files.append(File(path, error=message))
        return ""

    def end(self, summary: Summary) -> str:
        values = {"about": self._about, "summary": summary, "files": self._files}
        counts = list(self._statistics.counts())
        return template("report/page.html").render(values, counts=counts, tip=Severity.TIP) + "\n"


def _shown(report: Report) -> Iterator[Shown]:
    lines = Lines.of(report)
    for finding in report.own_findings:
        place = f"Over het geheel, bij {row(lines.position(finding.start))}"
        yield Shown(place, _words(report.text, (finding.start, finding.end), ()), "", None, _told((finding,), None))
    for turn in report.turns:
        if turn.findings:
            yield _turn(report.text, turn, lines)


def _turn(text: str, turn: TurnResult, lines: Lines) -> Shown:
    label, after = _after(turn)
    before = _words(text, with_emphasis(text, turn.start, turn.end), turn.findings)
    place = heading(lines.position(turn.start))
    return Shown(place, before, label, after, _told(turn.findings, after))


def _after(turn: TurnResult) -> tuple[str, Rewrite | None]:
    """The whole turn as it could be: with all that is safe, else the first wording that a person may choose."""
    if turn.rewrite is not None:
        return BETTER, Rewrite(turn.rewrite, safe=True)
    offered = (rewrite for finding in turn.findings for rewrite in finding.rewrites)
    return MAYBE, next(offered, None)


def _words(text: str, whole: Span, findings: tuple[Finding, ...]) -> Words:
    start, end = whole
    spans = [(finding.start - start, finding.end - start) for finding in findings]
    line, places = on_one_line(text[start:end], spans)
    kinds = ["heel" if holds_another(span, places) else "woord" for span in places]
    return [(piece.text, max((kinds[number] for number in piece.marks), default="")) for piece in pieces(line, places)]


def _told(findings: Iterable[Finding], after: Rewrite | None) -> list[Told]:
    """Each finding with its wordings, but for the one that is shown beside the turn already."""
    return [Told(finding, [each for each in labelled(finding.rewrites) if each[1] != after]) for finding in findings]
