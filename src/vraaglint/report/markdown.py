"""A report to paste in a merge request or a document; what stands in the notes shows as text."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from vraaglint.model import Finding, Lines, Report, Severity
from vraaglint.pairs import with_emphasis
from vraaglint.report.labels import TOGETHER, labelled, several_safe
from vraaglint.report.place import heading, row
from vraaglint.report.spans import Piece, Span, holds_another, on_one_line, pieces
from vraaglint.report.summary import About, Summary
from vraaglint.report.visible import visible

if TYPE_CHECKING:
    from rich.console import Console

# What means something within a line, and what does so at its start.
SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~$&!]")
OPENING = re.compile(r"^(\s*\d*)([-+=.)])")
MENTION = re.compile(r"@(?=\w)")


class Renderer:
    """A heading a file, a quote a turn. A file without findings takes no lines."""

    def __init__(self, about: About, console: "Console") -> None:
        self._is_first = True

    def file(self, report: Report) -> str:
        if not report.findings:
            return ""
        return self._paragraphs([f"## {escaped(report.path or '-')}", *_findings(report)])

    def unread(self, path: str, message: str) -> str:
        return self._paragraphs([f"## {escaped(path)}", f"Niet gelezen: {escaped(message)}"])

    def end(self, summary: Summary) -> str:
        return self._paragraphs(["## Samengevat", escaped(summary.sentence())])

    def _paragraphs(self, paragraphs: Iterable[str]) -> str:
        text = "\n\n".join(paragraphs) + "\n"
        if self._is_first:
            self._is_first = False
            return f"# Vragen nagekeken\n\n{text}"
        return f"\n{text}"


def escaped(text: str) -> str:
    """The text on one line, so that Markdown shows it as it is and nobody is notified."""
    safe = SIGNS.sub(r"\\\g<0>", visible(" ".join(text.splitlines())))
    return MENTION.sub("@<!-- -->", OPENING.sub(r"\1\\\2", safe))


def _findings(report: Report) -> Iterator[str]:
    lines = Lines.of(report)
    for finding in report.own_findings:
        yield f"Over het geheel, bij {row(lines.position(finding.start))}:"
        yield _quote(report.text, (finding.start, finding.end), [])
        yield _item(finding)
    for turn in report.turns:
        if turn.findings:
            spans = [(finding.start, finding.end) for finding in turn.findings]
            yield f"{heading(lines.position(turn.start))}:"
            yield _quote(report.text, with_emphasis(report.text, turn.start, turn.end), spans)
            yield "\n".join(map(_item, turn.findings))
            if turn.rewrite and several_safe(turn.findings):
                yield f"{TOGETHER} {escaped(turn.rewrite)}"


def _quote(text: str, whole: Span, spans: Iterable[Span]) -> str:
    """The words with those of the findings in bold."""
    start, end = whole
    line, places = on_one_line(text[start:end], [(first - start, last - start) for first, last in spans])
    smallest = [span for span in places if not holds_another(span, places)]
    runs = groupby(pieces(line, smallest), lambda piece: bool(piece.marks))
    words = (_bold(run) if is_marked else _plain(run) for is_marked, run in runs)
    return f"> {''.join(words)}"


def _plain(run: Iterable[Piece]) -> str:
    return escaped("".join(piece.text for piece in run))


def _bold(run: Iterable[Piece]) -> str:
    """Bold, but for the spaces around it, next to which the stars would be stars."""
    words = _plain(run)
    core = words.strip()
    return words.replace(core, f"**{core}**", 1) if core else words


def _item(finding: Finding) -> str:
    tip = f" ({Severity.TIP})" if finding.severity is Severity.TIP else ""
    lines = [f"- **{finding.code} {escaped(finding.name)}**{tip}: {escaped(finding.message)}"]
    lines += (f"  - {label} {escaped(rewrite.text)}" for label, rewrite in labelled(finding.rewrites))
    return "\n".join(lines)
