"""The Reviewdog Diagnostic Format: findings as remarks on a change, safe rewrites as suggestions to accept."""

from typing import TYPE_CHECKING, Any

from vraaglint.model import Finding, Lines, Report, Severity
from vraaglint.report.exact import exact
from vraaglint.report.labels import said
from vraaglint.report.place import slashed
from vraaglint.report.replacement import Replacement, with_replacements
from vraaglint.report.summary import About, Summary

if TYPE_CHECKING:
    from rich.console import Console

LEVELS = {Severity.WARNING: "WARNING", Severity.TIP: "INFO"}

Table = dict[str, Any]


class Renderer:
    """Collects the diagnostics, so that what is printed is one whole object."""

    def __init__(self, about: About, console: "Console") -> None:
        self._diagnostics: list[Table] = []

    def file(self, report: Report) -> str:
        place = _Places(report)
        self._diagnostics += (_diagnostic(place, *each) for each in with_replacements(report))
        return ""

    def unread(self, path: str, message: str) -> str:
        self._diagnostics.append({"message": message, "location": {"path": slashed(path)}, "severity": "ERROR"})
        return ""

    def end(self, summary: Summary) -> str:
        return exact({"source": {"name": "vraaglint"}, "diagnostics": self._diagnostics})


class _Places:
    """Places in a file as this format counts them: columns in bytes of UTF-8."""

    def __init__(self, report: Report) -> None:
        self.path = slashed(report.path)
        self._text = report.text
        self._lines = Lines.of(report)

    def range(self, start: int, end: int) -> Table:
        return {"start": self._position(start), "end": self._position(end)}

    def _position(self, offset: int) -> Table:
        place = self._lines.position(offset)
        before = self._text[offset - place.column + 1 : offset]
        return {"line": place.line, "column": len(before.encode(errors="surrogatepass")) + 1}


def _diagnostic(places: _Places, finding: Finding, replacements: tuple[Replacement, ...]) -> Table:
    suggestions = [{"range": places.range(each.start, each.end), "text": each.text} for each in replacements]
    diagnostic = {
        "message": "\n".join(said(finding)),
        "location": {"path": places.path, "range": places.range(finding.start, finding.end)},
        "severity": LEVELS[finding.severity],
        "code": {"value": finding.code},
    }
    return diagnostic | ({"suggestions": suggestions} if suggestions else {})
