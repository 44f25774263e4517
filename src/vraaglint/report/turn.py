"""One turn for people: its words marked, each finding with its message and wordings, and all safe ones together."""

import re
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from vraaglint.model import Finding, Severity, Step, TurnResult
from vraaglint.pairs import with_emphasis
from vraaglint.report.labels import TOGETHER, labelled, several_safe
from vraaglint.report.layout import beside, marked, wrapped
from vraaglint.report.visible import visible

INDENT = 2
NEWLINE = re.compile(r"[\r\n]")
DEEPER = 8
LABEL = 11
STYLES = {Severity.WARNING: "bold magenta", Severity.TIP: "bold cyan"}


def turn_lines(console: Console, text: str, turn: TurnResult) -> Iterator[Text]:
    """The whole turn. `text` is what the offsets of the turn point into."""
    yield from marked_lines(console, text, turn)
    for finding in turn.findings:
        yield from finding_lines(console, finding)
    if turn.rewrite and several_safe(turn.findings):
        yield Text()
        yield from wording(console, turn.rewrite, label=TOGETHER)


def document_lines(console: Console, text: str, finding: Finding) -> Iterator[Text]:
    """A finding about the whole document, with the line in `text` at which it shows."""
    start = max(text.rfind(newline, 0, finding.start) for newline in "\r\n") + 1
    rest = NEWLINE.search(text, finding.end)
    line = text[start : rest.start() if rest else None]
    yield from marked(console, line, [(finding.start - start, finding.end - start)], indent=INDENT)
    yield from finding_lines(console, finding)


def marked_lines(console: Console, text: str, turn: TurnResult) -> Iterator[Text]:
    """The words of the turn as they stand in `text`, with its findings underlined."""
    start, end = with_emphasis(text, turn.start, turn.end)
    spans = [(finding.start - start, finding.end - start) for finding in turn.findings]
    yield from marked(console, text[start:end], spans, indent=INDENT)


def finding_lines(console: Console, finding: Finding) -> Iterator[Text]:
    """Code and name, the message, and the better wordings."""
    yield Text()
    tip = f" ({Severity.TIP})" if finding.severity is Severity.TIP else ""
    yield Text.assemble(" " * INDENT, (finding.code, STYLES[finding.severity]), (f" {finding.name}", "bold"), tip)
    for line in wrapped(console, Text(visible(finding.message)), DEEPER):
        yield Text.assemble(" " * DEEPER, line)
    for label, rewrite in labelled(finding.rewrites):
        style = "green" if rewrite.safe else "cyan"
        yield from beside(console, Text(label.ljust(LABEL), style), _lines(rewrite.text), indent=DEEPER)


def step_lines(console: Console, number: int, step: Step) -> Iterator[Text]:
    """One step of a rewriting: its number and rule, the reason, and the turn as it reads then."""
    yield Text()
    rule = (step.finding.code, STYLES[step.finding.severity])
    yield Text.assemble(" " * INDENT, f"Stap {number}: ", rule, (f" {step.finding.name}", "bold"))
    for line in wrapped(console, Text(visible(step.finding.message)), DEEPER):
        yield Text.assemble(" " * DEEPER, line)
    yield from beside(console, Text("Wordt:".ljust(LABEL), "green"), _lines(step.text), indent=DEEPER)


def wording(console: Console, text: str, *, label: str = "") -> Iterator[Text]:
    """The turn with all that is safe applied, after a label if it has one."""
    shown = Text(label.ljust(LABEL) if label else "", "bold green")
    yield from beside(console, shown, _lines(text), indent=INDENT)


def _lines(text: str) -> Text:
    return Text("\n").join(Text(visible(line)) for line in text.split("\n"))
