"""Marked text: words of a file on one line, cut where marks start and end. Spans are characters."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

# A line break with what belongs to the layout of the file: indentation and the marks of a quote. It is looked for at
# the first space only: from every space of many, it would take a time that grows with their square.
BREAK = re.compile(r"(?<!\s)\s*[\r\n][\s>]*")

Span = tuple[int, int]


class Piece(NamedTuple):
    """A part of a text; `marks` are the numbers of the spans over it."""

    text: str
    marks: tuple[int, ...]


def on_one_line(text: str, spans: Iterable[Span]) -> tuple[str, list[Span]]:
    """The text with each line break as one space, and where the spans come to lie in it."""
    gaps = [gap.span() for gap in BREAK.finditer(text)]
    return BREAK.sub(" ", text), [(_moved(start, gaps), _moved(end, gaps)) for start, end in spans]


def pieces(text: str, spans: Sequence[Span]) -> Iterator[Piece]:
    """The text in parts over which the marks do not change."""
    cuts = sorted({0, len(text), *(offset for span in spans for offset in span)})
    for start, end in pairwise(cuts):
        marks = (number for number, span in enumerate(spans) if span[0] <= start and end <= span[1])
        yield Piece(text[start:end], tuple(marks))


def holds_another(span: Span, spans: Iterable[Span]) -> bool:
    """Whether the span has a smaller one of `spans` inside it."""
    return any(span[0] <= start and end <= span[1] and (start, end) != span for start, end in spans)


def _moved(offset: int, gaps: Iterable[Span]) -> int:
    """Where an offset comes to lie when each gap becomes one character."""
    return offset - sum(max(0, min(offset, end) - start - 1) for start, end in gaps)
