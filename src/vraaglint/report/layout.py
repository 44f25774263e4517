"""Lines of a given width: text beside a label, and text with marks under its words."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from vraaglint.report.spans import Span, holds_another, on_one_line
from vraaglint.report.visible import visible

WORD = "bold underline magenta"
WHOLE = "underline magenta"
MARKS = {WHOLE: "~", WORD: "^"}
NARROWEST = 20


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
    line, places = on_one_line(text, spans)
    flowing = Text(visible(line))
    for span in sorted(places, key=_length, reverse=True):
        flowing.stylize(WHOLE if holds_another(span, places) else WORD, *span)
    return flowing


def _length(span: Span) -> int:
    return span[1] - span[0]


def _marks(line: Text) -> str:
    """The line of marks under a line, as wide as the characters above it on the screen."""
    marks = [" "] * len(line)
    for span in line.spans:
        for offset in range(span.start, min(span.end, len(marks))):
            marks[offset] = MARKS[str(span.style)]
    ends = [cell_len(line.plain[: offset + 1]) for offset in range(len(marks))]
    widths = [end - start for start, end in zip([0, *ends], ends, strict=False)]
    return "".join(mark * width for mark, width in zip(marks, widths, strict=True)).rstrip()
