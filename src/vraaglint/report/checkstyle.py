"""A Checkstyle report, which many build servers and editors read."""

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from vraaglint.model import Finding, Lines, Report, Severity
from vraaglint.report.labels import said
from vraaglint.report.markup import document, element
from vraaglint.report.place import slashed
from vraaglint.report.summary import About, Summary

if TYPE_CHECKING:
    from rich.console import Console

LEVELS = {Severity.WARNING: "warning", Severity.TIP: "info"}
VERSION = "4.3"  # of the format


class Renderer:
    """Collects the files; one without findings is there too, so that its old findings go away."""

    def __init__(self, about: About, console: "Console") -> None:
        self._root = Element("checkstyle", version=VERSION)

    def file(self, report: Report) -> str:
        lines = Lines.of(report)
        file = element(self._root, "file", name=slashed(report.path))
        for finding in report.findings:
            _error(file, finding, lines)
        return ""

    def unread(self, path: str, message: str) -> str:
        file = element(self._root, "file", name=slashed(path))
        element(file, "error", line="1", severity="error", message=message, source="vraaglint.niet-gelezen")
        return ""

    def end(self, summary: Summary) -> str:
        return document(self._root)


def _error(file: Element, finding: Finding, lines: Lines) -> None:
    place = lines.position(finding.start)
    element(
        file,
        "error",
        line=str(place.line),
        column=str(place.column),
        severity=LEVELS[finding.severity],
        message=" ".join(said(finding)),
        source=f"vraaglint.{finding.code}",
    )
