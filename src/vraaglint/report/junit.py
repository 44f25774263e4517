"""A JUnit report: a suite a file, for the test page of a build server. Tips do not fail."""

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from vraaglint.model import Finding, Lines, Report, Severity
from vraaglint.report.labels import said
from vraaglint.report.markup import document, element
from vraaglint.report.place import row, slashed
from vraaglint.report.summary import About, Summary

if TYPE_CHECKING:
    from rich.console import Console


class Renderer:
    """Collects the suites; a file without findings is one test that passes."""

    def __init__(self, about: About, console: "Console") -> None:
        self._root = Element("testsuites", name="vraaglint")

    def file(self, report: Report) -> str:
        lines = Lines.of(report)
        path = slashed(report.path)
        failures = sum(finding.severity is Severity.WARNING for finding in report.findings)
        suite = self._suite(path, tests=len(report.findings) or 1, failures=failures)
        for finding in report.findings:
            _case(suite, path, finding, lines)
        if not report.findings:
            element(suite, "testcase", classname=path, name="vragen")
        return ""

    def unread(self, path: str, message: str) -> str:
        suite = self._suite(slashed(path), tests=1, errors=1)
        case = element(suite, "testcase", classname=slashed(path), name="lezen")
        element(case, "error", message, message=message, type="niet gelezen")
        return ""

    def end(self, summary: Summary) -> str:
        return document(self._root)

    def _suite(self, path: str, *, tests: int, failures: int = 0, errors: int = 0) -> Element:
        counts = {"tests": str(tests), "failures": str(failures), "errors": str(errors)}
        return element(self._root, "testsuite", name=path, **counts)


def _case(suite: Element, path: str, finding: Finding, lines: Lines) -> None:
    place = lines.position(finding.start)
    where = row(place) if place.cell else f"{row(place)}, kolom {place.column}"
    name = f"{finding.code} {finding.name}, {where}"
    case = element(suite, "testcase", classname=path, name=name)
    told = "\n".join([finding.text, *said(finding)])
    if finding.severity is Severity.WARNING:
        element(case, "failure", told, message=finding.message, type=finding.code)
    else:
        element(case, "system-out", told)
