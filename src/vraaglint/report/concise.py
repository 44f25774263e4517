"""One line a finding: `path:line:col: CODE message`, for editors and pipes."""

from typing import TYPE_CHECKING

from vraaglint.model import Lines, Report
from vraaglint.report.place import spot
from vraaglint.report.summary import About, Summary
from vraaglint.report.visible import visible

if TYPE_CHECKING:
    from rich.console import Console


class Renderer:
    """Findings alone: what could not be read and the summary go to standard error."""

    def __init__(self, about: About, console: "Console") -> None:
        pass

    def file(self, report: Report) -> str:
        lines = Lines.of(report)
        found = []
        for finding in report.findings:
            place = lines.position(finding.start)
            found.append(f"{spot(report.path, place)}: {finding.code} {finding.message}")
        return "".join(visible(line) + "\n" for line in found)

    def unread(self, path: str, message: str) -> str:
        return ""

    def end(self, summary: Summary) -> str:
        return ""
