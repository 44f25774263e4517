"""Rows of cells in plain text: columns set off by tabs, by bars or by wide gaps."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vraaglint.reading.document import Block, Kind, Line, Words

BAR = re.compile(r"(?<!\\)\|")
GAP = re.compile(r"(?<![:\s])(?:[^\S\t]*\t\s*|[^\S\t]{3,})(?=\S)")
TAB = "\t"
SEPARATOR = re.compile(r"[\s|+:=-]*[-=]{2,}[\s|+:=-]*")
ENDED = tuple(".?!…\"'”’)")
HEADER_WORDS = 2


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one line; `barred` when bars stand between them."""

    cells: tuple[Words, ...]
    barred: bool


def row(words: Words) -> Row | None:
    """The cells of a line, or None when it is no row of a table."""
    text = words.text
    if text.startswith("|") or text.count(" | ") > 0:
        inside = words.cut(text.startswith("|"), len(text) - (len(text) > 1 and text.endswith("|")))
        return Row(_split(inside, BAR), barred=True)
    cells = _split(words, GAP)
    if len(cells) == 1 or (TAB not in text and _reads_on(cells)):
        return None
    return Row(cells, barred=False)


def is_separator(text: str) -> bool:
    """Whether a line is the rule under a table's header: `|---|---|`."""
    return "|" in text and SEPARATOR.fullmatch(text) is not None


def blocks(rows: Sequence[Row], *, headed: bool) -> list[Block]:
    """The cells of a table as blocks; `headed` says that a rule stands under its first row."""
    if not rows:
        return []
    header = headed or is_header(rows)
    kinds = [Kind.HEADER_CELL if header and not number else Kind.CELL for number in range(len(rows))]
    return [
        Block(kind, (Line(cell),)) for kind, line in zip(kinds, rows, strict=True) for cell in line.cells if cell.text
    ]


def _split(words: Words, between: re.Pattern[str]) -> tuple[Words, ...]:
    edges = [place for found in between.finditer(words.text) for place in found.span()]
    starts, ends = [0, *edges[1::2]], [*edges[::2], len(words.text)]
    return tuple(words.cut(start, end).stripped() for start, end in zip(starts, ends, strict=True))


def _reads_on(cells: Sequence[Words]) -> bool:
    """Whether the gaps are only wide spaces inside a sentence."""
    if not all(any(map(str.isalpha, cell.text)) for cell in cells):
        return False
    return all(not cell.text.endswith(ENDED) for cell in cells[:-1]) and all(
        cell.text[:1].islower() for cell in cells[1:]
    )


def is_header(rows: Sequence[Row]) -> bool:
    """Short words above columns, of which none asks where the cells below it ask too."""
    if len(rows) < 2:
        return False
    first, *others = rows
    if any(len(cell.text.split()) > HEADER_WORDS or cell.text.isdigit() for cell in first.cells):
        return False
    asking = {place for line in others for place, cell in enumerate(line.cells) if "?" in cell.text}
    return not any("?" in cell.text for place, cell in enumerate(first.cells) if place in asking)
