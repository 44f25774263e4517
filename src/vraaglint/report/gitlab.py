"""A Code Quality report of GitLab: findings beside the changes of a merge request."""

from typing import TYPE_CHECKING, Any

from vraaglint.model import Finding, Lines, Report, Severity
from vraaglint.report.exact import exact
from vraaglint.report.fingerprint import Fingerprints
from vraaglint.report.labels import said
from vraaglint.report.place import slashed
from vraaglint.report.summary import About, Summary

if TYPE_CHECKING:
    from rich.console import Console

LEVELS = {Severity.WARNING: "minor", Severity.TIP: "info"}
UNREAD = "niet-gelezen"

Table = dict[str, Any]


class Renderer:
    """Collects the issues, so that what is printed is one whole list."""

    def __init__(self, about: About, console: "Console") -> None:
        self._fingerprints = Fingerprints()
        self._issues: list[Table] = []

    def file(self, report: Report) -> str:
        lines = Lines.of(report)
        self._issues += (self._issue(report, finding, lines) for finding in report.findings)
        return ""

    def unread(self, path: str, message: str) -> str:
        known = self._fingerprints.unique(slashed(path), UNREAD)
        self._issues.append(_issue(UNREAD, message, known, "critical", slashed(path), 1, 1))
        return ""

    def end(self, summary: Summary) -> str:
        return exact(self._issues)

    def _issue(self, report: Report, finding: Finding, lines: Lines) -> Table:
        path = slashed(report.path)
        first, last = lines.position(finding.start), lines.position(finding.end)
        known = self._fingerprints.of(path, report.text, finding, first)
        told = " ".join(said(finding))
        return _issue(finding.code, told, known, LEVELS[finding.severity], path, first.line, last.line)


def _issue(check: str, told: str, fingerprint: str, severity: str, path: str, begin: int, end: int) -> Table:
    return {
        "description": told,
        "check_name": check,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": path, "lines": {"begin": begin, "end": end}},
    }
