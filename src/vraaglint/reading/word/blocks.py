"""Paragraphs of a Word file to blocks; one without a style of its own reads as typed text."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from vraaglint.reading import plain, tables
from vraaglint.reading.document import Block, Kind, Line, Words, joined
from vraaglint.reading.markers import second_marker_length
from vraaglint.reading.word.looks import Styles
from vraaglint.reading.word.story import Cell, Paragraph, Story


class _Part(NamedTuple):
    """A paragraph with its lines, those that are only remarks left out."""

    paragraph: Paragraph
    rows: list[Words]

    @property
    def cell(self) -> Cell | None:
        return self.paragraph.cell

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines with words."""
        stripped = (row.stripped() for row in self.rows)
        return tuple(Line(words) for words in stripped if words.text)


def blocks(story: Story, rows: Iterable[Words], styles: Styles) -> Iterator[Block]:
    """The blocks of a file with this story, of which `rows` are the lines to read."""
    apart = True
    for table, group in groupby(_parts(story, rows), _table):
        parts = list(group)
        headed = table is not None and _is_headed(parts)
        for part in parts:
            kind, depth = styles.kind(part.paragraph.element)
            if part.cell and kind is Kind.PARAGRAPH:
                header = part.cell.headed or (headed and part.cell.row == 0)
                yield from _block(Kind.HEADER_CELL if header else Kind.CELL, part.lines)
            elif kind is Kind.PARAGRAPH:
                yield from _typed(part.rows, apart)
            else:
                yield from _block(kind, part.lines, depth, apart)
            apart = not part.lines
        apart = apart or table is not None


def _parts(story: Story, rows: Iterable[Words]) -> Iterator[_Part]:
    starts = [paragraph.start for paragraph in story.paragraphs]
    for number, group in groupby(rows, lambda row: bisect_right(starts, row.offsets[0]) - 1):
        if number >= 0:  # a file can be without paragraphs
            yield _Part(story.paragraphs[number], list(group))


def _table(part: _Part) -> int | None:
    return part.cell.table if part.cell else None


def _is_headed(parts: Sequence[_Part]) -> bool:
    """Whether the first row of a table, marked or not, only names its columns."""
    rows = groupby((part for part in parts if part.lines), lambda part: part.cell and part.cell.row)
    return tables.is_header([tables.Row(tuple(map(_words, group)), barred=True) for _, group in rows])


def _words(part: _Part) -> Words:
    return joined(line.words for line in part.lines)


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
