"""Where each character of a turn is written in the file, and what lies between those places."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vraaglint.model import Turn
from vraaglint.pairs import EMPHASIS, with_emphasis

BREAK = re.compile(r"[^\S\r\n]*\\?(?:\r\n|\r|\n|<br\s*/?>)[\s>]*", re.IGNORECASE)
ENTITY = re.compile(r"&#?\w{1,40};")
ESCAPE = "\\"


@dataclass(frozen=True, slots=True)
class Cell:
    """The span `start:end` of the file that writes one character: more than one for a line break or an entity."""

    start: int
    end: int
    breaks: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """An emphasis mark that opens in gap `first` and closes in gap `last`."""

    mark: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A turn as it is written: `gaps[n]` stands before `cells[n]`, and the last gap after the last cell.

    The outer gaps hold the emphasis marks that touch the turn, so `start:end` is the turn with those marks.
    """

    cells: tuple[Cell, ...]
    gaps: tuple[str, ...]
    start: int
    end: int

    def pairs(self) -> Iterator[Pair]:
        """The emphasis marks that belong together; marks among other markup are left out."""
        opened: list[tuple[str, int]] = []
        for number, gap in enumerate(self.gaps):
            marks = gap if not gap.strip(EMPHASIS) else ""
            count = _closed(marks, [mark for mark, _ in opened])
            for _ in range(count):
                mark, first = opened.pop()
                yield Pair(mark, first, number)
            if marks and not count:
                opened.append((marks, number))


def _closed(marks: str, opened: Sequence[str]) -> int:
    """How many of the marks that stand open are closed by exactly these, the last one first; 0 for none."""
    for count in range(1, len(opened) + 1 if marks else 0):
        closing = "".join(reversed(opened[-count:]))
        if closing == marks:
            return count
        if not marks.startswith(closing):
            return 0
    return 0


def layout(text: str, turn: Turn) -> Layout | None:
    """The layout of a turn in the text of its file; None when its characters are not one after the other there."""
    cells = [_cell(text, turn, number) for number in range(len(turn.text))]
    if not cells or any(cell.end > after.start for cell, after in pairwise(cells)):
        return None
    start, end = with_emphasis(text, cells[0].start, cells[-1].end)
    edges = [start, *(edge for cell in cells for edge in (cell.start, cell.end)), end]
    gaps = tuple(text[left:right] for left, right in zip(edges[::2], edges[1::2], strict=True))
    return Layout(tuple(cells), gaps, start, end)


def _cell(text: str, turn: Turn, number: int) -> Cell:
    start, after = turn.offsets[number], turn.offsets[number + 1]
    if turn.text[number] == " " and (found := BREAK.search(text, start, after)):
        return Cell(*found.span(), breaks=True)
    if turn.text[number] == "&" and (entity := ENTITY.match(text, start, after)):
        return Cell(*entity.span())
    return Cell(start - _is_escaped(text, turn.offsets, number), start + 1)


def _is_escaped(text: str, offsets: Sequence[int], number: int) -> bool:
    start = offsets[number]
    return number > 0 and offsets[number - 1] < start - 1 and text[start - 1] == ESCAPE
