"""Paragraphs of a word processor to blocks; one without a style of its own reads as typed text."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from vraaglint.reading import plain, tables
from vraaglint.reading.document import Block, Kind, Line, Words, joined
from vraaglint.reading.markers import second_marker_length
from vraaglint.reading.wraps import reads_on

BOXES = "De tekstvakken in dit bestand leest vraaglint niet; zet vragen die daarin staan in de gewone tekst."

FULL = 25  # characters; a sentence does not end on a shorter line because the page is full


class Cell(NamedTuple):
    """The place of a table cell, counted from 0 in the whole file; `headed` when its row is marked as a header."""

    table: int
    row: int
    column: int
    headed: bool


class Paragraph(NamedTuple):
    """A paragraph by what its style says it is; `start` is its place in the text, `depth` that of an item, from 1.

    It is `bold` when all its words are.
    """

    start: int
    kind: Kind
    depth: int
    cell: Cell | None
    bold: bool


class _Part(NamedTuple):
    """A paragraph with its lines, those that are only remarks left out."""

    paragraph: Paragraph
    rows: list[Words]

    @property
    def cell(self) -> Cell | None:
        return self.paragraph.cell

    @property
    def typed(self) -> bool:
        """Whether it is plain text, with no style that says what it is."""
        return self.cell is None and self.paragraph.kind is Kind.PARAGRAPH

    def lines(self) -> tuple[Line, ...]:
        """The lines with words."""
        stripped = (row.stripped() for row in self.rows)
        return tuple(Line(words) for words in stripped if words.text)


def blocks(paragraphs: Sequence[Paragraph], rows: Iterable[Words]) -> Iterator[Block]:
    """The blocks of a file with these paragraphs, of which `rows` are the lines to read."""
    apart = True
    for table, group in groupby(_rejoined(_parts(_titled(paragraphs), rows)), _table):
        parts = list(group)
        headed = table is not None and _is_headed(parts)
        for part in parts:
            _, kind, depth, cell, _ = part.paragraph
            lines = part.lines()
            if cell and kind is Kind.PARAGRAPH:
                header = cell.headed or (headed and cell.row == 0)
                yield from _block(Kind.HEADER_CELL if header else Kind.CELL, lines)
            elif kind is Kind.PARAGRAPH and lines:
                yield from _typed(part.rows, apart)
            else:
                yield from _block(kind, lines, depth, apart)
            apart = not lines
        apart = apart or table is not None


def _titled(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, with a bold one above a list as its title, whatever its style."""
    found: list[Paragraph] = []
    below, after = Kind.PARAGRAPH, None
    for each in reversed(paragraphs):
        if each.bold and (each.kind, below, each.cell) == (Kind.PARAGRAPH, Kind.ITEM, None):
            each = each._replace(kind=Kind.HEADING)
        if after is None or after - each.start > 1:  # an empty one has its newline only
            below = each.kind
        after = each.start
        found.append(each)
    return found[::-1]


def _parts(paragraphs: Sequence[Paragraph], rows: Iterable[Words]) -> Iterator[_Part]:
    starts = [paragraph.start for paragraph in paragraphs]
    for number, group in groupby(rows, lambda row: bisect_right(starts, row.offsets[0]) - 1):
        if number >= 0:  # a file can be without paragraphs
            yield _Part(paragraphs[number], list(group))


def _rejoined(parts: Iterable[_Part]) -> Iterator[_Part]:
    """The parts, those that were one sentence before somebody pasted it line by line as one again."""
    before: _Part | None = None
    for part in parts:
        if before and before.typed and part.typed and _broke(before.rows[-1].text, part.rows[0].text.lstrip()):
            before.rows.extend(part.rows)
            continue
        if before:
            yield before
        before = part
    if before:
        yield before


def _broke(line: str, below: str) -> bool:
    """Whether a sentence goes on on the line below, for which there was no room."""
    return len(line) >= FULL and reads_on(line, below)


def _table(part: _Part) -> int | None:
    return part.cell.table if part.cell else None


def _is_headed(parts: Sequence[_Part]) -> bool:
    """Whether the first row of a table, marked or not, only names its columns."""
    rows = groupby((part for part in parts if part.lines()), lambda part: part.cell and part.cell.row)
    return tables.is_header([tables.Row(tuple(map(_words, group)), barred=True) for _, group in rows])


def _words(part: _Part) -> Words:
    return joined(line.words for line in part.lines())


def _typed(rows: Sequence[Words], apart: bool) -> Iterator[Block]:
    """A paragraph as plain text has it: somebody may have typed list markers, tabs or a title in capitals."""
    for number, block in enumerate(plain.blocks(rows)):
        yield replace(block, apart=apart) if number == 0 else block


def _block(kind: Kind, lines: tuple[Line, ...], depth: int = 0, apart: bool = True) -> Iterator[Block]:
    if kind is Kind.ITEM and lines:
        first, *others = lines
        lines = (Line(first.words.cut(second_marker_length(first.words.text))), *others)
    if lines:
        yield Block(kind, lines, depth, apart)
