"""The report to read: each turn with its findings marked, in colour where the screen has it."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from vraaglint.model import Lines, Report
from vraaglint.report.layout import wrapped
from vraaglint.report.place import spot
from vraaglint.report.summary import About, Summary
from vraaglint.report.turn import document_lines, turn_lines
from vraaglint.report.visible import visible


class Renderer:
    """A file without findings takes no lines: the summary says that it is fine."""

    def __init__(self, about: About, console: Console) -> None:
        self._console = console

    def file(self, report: Report) -> str:
        lines = Lines.of(report)
        shown: list[Text] = []
        for finding in report.own_findings:
            shown += [_head(report, lines, finding.start), *document_lines(self._console, report.text, finding), Text()]
        for turn in report.turns:
            if turn.findings:
                shown += [_head(report, lines, turn.start), *turn_lines(self._console, report.text, turn), Text()]
        return self._text(shown)

    def unread(self, path: str, message: str) -> str:
        return ""

    def end(self, summary: Summary) -> str:
        style = "bold" if summary.warnings or summary.tips or summary.unread else "bold green"
        sentence = Text(summary.sentence(), style)
        # Off a terminal it stays one line, easy to search for.
        return self._text(wrapped(self._console, sentence, 0) if self._console.is_terminal else [sentence])

    def _text(self, lines: Iterable[Text]) -> str:
        with self._console.capture() as capture:
            for line in lines:
                self._console.print(line, soft_wrap=True)
        return capture.get()


def _head(report: Report, lines: Lines, offset: int) -> Text:
    return Text(visible(spot(report.path, lines.position(offset))), "bold")
