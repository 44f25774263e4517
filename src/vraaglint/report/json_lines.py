"""One JSON object a line for each finding, to filter and count with other tools while files are being checked."""

from typing import TYPE_CHECKING

from vraaglint.model import Lines, Report
from vraaglint.report.exact import exact
from vraaglint.report.json import finding_keys
from vraaglint.report.summary import About, Summary

if TYPE_CHECKING:
    from rich.console import Console


class Renderer:
    """A line is a finding with the path of its file, or a path with the error that kept it from being read."""

    def __init__(self, about: About, console: "Console") -> None:
        pass

    def file(self, report: Report) -> str:
        lines = Lines.of(report)
        found = ({"path": report.path, **finding_keys(finding, lines)} for finding in report.findings)
        return "".join(exact(each, indent=None) for each in found)

    def unread(self, path: str, message: str) -> str:
        return exact({"path": path, "error": message}, indent=None)

    def end(self, summary: Summary) -> str:
        return ""
