"""Lines of a given width: text beside a label, and text with marks under its words."""

import re
from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from vraaglint.report.visible import visible

WORD = "bold underline magenta"
WHOLE = "underline magenta"
MARKS = {WHOLE: "~", WORD: "^"}
NARROWEST = 20
# A line break with what belongs to the layout of the file: indentation and the marks of a quote.
BREAK = re.compile(r"\s*[\r\n][\s>]*")

Span = tuple[int, int]


def wrapped(console: Console, text: Text, indent: int) -> Iterator[Text]:
    """The text in lines that fit the console beside `indent` cells."""
    for line in text.wrap(console, max(console.width - indent, NARROWEST), overflow="fold"):
        line.rstrip()
        yield line


def beside(console: Console, label: Text, body: Text, *, indent: int) -> Iterator[Text]:
    """The body to the right of a label, its further lines under its first."""
    margin = indent + label.cell_len
    for number, line in enumerate(wrapped(console, body, margin)):
        yield Text.assemble(" " * indent, label, line) if number == 0 else Text.assemble(" " * margin, line)


def marked(console: Console, text: str, spans: Sequence[Span], *, indent: int) -> Iterator[Text]:
    """The text with its spans (characters) underlined, its own line breaks taken as spaces.

    Without colour a line of marks stands below: `^` under the words, `~` under what holds other marked words.
    """
    for line in wrapped(console, _flowing(text, spans), indent):
        yield Text.assemble(" " * indent, line)
        if console.color_system is None and (marks := _marks(line)):
            yield Text(" " * indent + marks)


def _flowing(text: str, spans: Sequence[Span]) -> Text:
    gaps = [gap.span() for gap in BREAK.finditer(text)]
    flowing = Text(visible(BREAK.sub(" ", text)))
    for span in sorted(spans, key=_length, reverse=True):
        start, end = (_moved(offset, gaps) for offset in span)
        flowing.stylize(WHOLE if _holds_another(span, spans) else WORD, start, end)
    return flowing


def _moved(offset: int, gaps: Iterable[Span]) -> int:
    """Where an offset comes to lie when each gap becomes one character."""
    return offset - sum(max(0, min(offset, end) - start - 1) for start, end in gaps)


def _length(span: Span) -> int:
    return span[1] - span[0]


def _holds_another(span: Span, spans: Iterable[Span]) -> bool:
    return any(span[0] <= start and end <= span[1] and (start, end) != span for start, end in spans)


def _marks(line: Text) -> str:
    """The line of marks under a line, as wide as the characters above it on the screen."""
    marks = [" "] * len(line)
    for span in line.spans:
        for offset in range(span.start, min(span.end, len(marks))):
            marks[offset] = MARKS[str(span.style)]
    ends = [cell_len(line.plain[: offset + 1]) for offset in range(len(marks))]
    widths = [end - start for start, end in zip([0, *ends], ends, strict=False)]
    return "".join(mark * width for mark, width in zip(marks, widths, strict=True)).rstrip()
