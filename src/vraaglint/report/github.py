"""Workflow commands of GitHub Actions: each finding becomes a note beside its line."""

from typing import TYPE_CHECKING

from vraaglint.model import Finding, Lines, Report, Severity
from vraaglint.report.labels import said
from vraaglint.report.place import slashed
from vraaglint.report.summary import About, Summary
from vraaglint.report.visible import visible

if TYPE_CHECKING:
    from rich.console import Console

COMMANDS = {Severity.WARNING: "warning", Severity.TIP: "notice"}
DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = DATA | str.maketrans({":": "%3A", ",": "%2C"})


class Renderer:
    """One line a finding. What is said of it may take several lines, which are escaped."""

    def __init__(self, about: About, console: "Console") -> None:
        pass

    def file(self, report: Report) -> str:
        lines = Lines.of(report)
        return "".join(_annotation(slashed(report.path), finding, lines) for finding in report.findings)

    def unread(self, path: str, message: str) -> str:
        return _command("error", {"file": slashed(path), "title": "Niet gelezen"}, [message])

    def end(self, summary: Summary) -> str:
        return ""


def _annotation(path: str, finding: Finding, lines: Lines) -> str:
    first, last = lines.position(finding.start), lines.position(finding.end)
    place = {"file": path, "line": str(first.line), "endLine": str(last.line)}
    if first.line == last.line:  # GitHub refuses columns in a span over several lines
        place |= {"col": str(first.column), "endColumn": str(last.column)}
    title = f"{finding.code} {finding.name}"
    return _command(COMMANDS[finding.severity], place | {"title": title}, said(finding))


def _command(name: str, properties: dict[str, str], told: list[str]) -> str:
    fields = ",".join(f"{key}={visible(value).translate(PROPERTY)}" for key, value in properties.items())
    return f"::{name} {fields}::" + "\n".join(map(visible, told)).translate(DATA) + "\n"
