"""The whole report as one JSON object, exact and without loss."""

from typing import TYPE_CHECKING, Any

from vraaglint.model import Finding, Lines, Question, Report, Silenced, TurnResult
from vraaglint.report.exact import exact
from vraaglint.report.summary import About, Summary

if TYPE_CHECKING:
    from rich.console import Console

Table = dict[str, Any]


class Renderer:
    """Collects the files, so that what is printed is one whole object."""

    def __init__(self, about: About, console: "Console") -> None:
        self._about = about
        self._files: list[Table] = []

    def file(self, report: Report) -> str:
        lines = Lines.of(report)
        self._files.append(
            {
                "path": report.path,
                "error": None,
                "findings": [finding_keys(finding, lines) for finding in report.own_findings],
                "turns": [_turn(turn, lines) for turn in report.turns],
                "silenced": [silenced_keys(silenced, lines) for silenced in report.silenced],
            }
        )
        return ""

    def unread(self, path: str, message: str) -> str:
        self._files.append({"path": path, "error": message, "findings": [], "turns": [], "silenced": []})
        return ""

    def end(self, summary: Summary) -> str:
        whole = {
            "vraaglint": self._about.version,
            "pipeline": self._about.pipeline,
            "files": self._files,
            "summary": {
                "files": summary.files,
                "turns": summary.turns,
                "questions": summary.questions,
                "waarschuwing": summary.warnings,
                "tip": summary.tips,
            },
        }
        return exact(whole)


def _turn(turn: TurnResult, lines: Lines) -> Table:
    return {
        "start": turn.start,
        "end": turn.end,
        "line": lines.position(turn.start).line,
        "text": turn.text,
        "context": turn.context,
        "rewrite": turn.rewrite,
        "questions": [_question(question, lines) for question in turn.questions],
        "findings": [finding_keys(finding, lines) for finding in turn.findings],
    }


def _question(question: Question, lines: Lines) -> Table:
    return {
        "text": question.text,
        "start": question.start,
        "end": question.end,
        **_place(question.start, lines),
        "intent": question.intent,
        "kind": question.kind,
    }


def _place(offset: int, lines: Lines) -> Table:
    place = lines.position(offset)
    counted = {"paragraph": place.paragraph, "cell": place.cell}
    known = {name: value for name, value in counted.items() if value is not None}
    return {**known, "line": place.line, "column": place.column}


def finding_keys(finding: Finding, lines: Lines) -> Table:
    """Everything that is said of a finding; `lines` are those of its file."""
    last = lines.position(finding.end)
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "text": finding.text,
        "start": finding.start,
        "end": finding.end,
        **_place(finding.start, lines),
        "end_line": last.line,
        "end_column": last.column,
        "message": finding.message,
        "rewrites": [{"text": rewrite.text, "safe": rewrite.safe} for rewrite in finding.rewrites],
    }


def silenced_keys(silenced: Silenced, lines: Lines) -> Table:
    """Everything that is said of a finding that is not reported, and why it is not."""
    return finding_keys(silenced.finding, lines) | {"by": silenced.by, "reason": silenced.reason}
