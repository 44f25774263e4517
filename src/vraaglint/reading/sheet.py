"""A table to a document: each cell of one column is what the asker says."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from vraaglint.errors import ReadError
from vraaglint.model import NEWLINE
from vraaglint.reading.columns import Columns, Pick, Row, letters, pick
from vraaglint.reading.document import Document, Remark, Saying, Words, joined
from vraaglint.reading.lines import seen, without
from vraaglint.reading.markers import marker_length
from vraaglint.reading.remarks import MENTION
from vraaglint.reading.rows import rows as remarked

LONGEST_CELL = 32_767  # characters, as Excel has it
MOST_CELLS = 600_000  # a question needs more characters than a file with as many can have


def document(text: str, rows: Iterable[Row], wanted: Columns, bare: Callable[[], str]) -> Document:
    """The document with this text and these rows, of which the wanted columns are read.

    `bare` gives the text with a tab for each character that only sets cells apart: that is where remarks end. Raises
    ReadError when a column is missing, when there are too many cells, or when one is too long.
    """
    remarks = remarked(bare())[1] if MENTION.search(text) else ()
    filled = _filled(rows)
    found = tuple(_sayings(filled, pick(filled, wanted), _Remarks(remarks))) if filled else ()
    return Document(text, (), remarks, sayings=found)


def _filled(rows: Iterable[Row]) -> list[Row]:
    """The rows with words. Raises ReadError when there are too many cells."""
    left = MOST_CELLS
    filled = []
    for row in rows:
        if row.cells:
            filled.append(row)
            left -= len(row.cells)
        if left < 0:
            raise ReadError("Deze tabel heeft te veel cellen; verdeel haar over kleinere bestanden.")
    return filled


def _sayings(rows: Sequence[Row], picked: Pick, remarks: "_Remarks") -> Iterator[Saying]:
    for row in rows[picked.above :]:
        words = _said(row, picked.questions, remarks)
        context = _said(row, picked.context, remarks) if picked.context is not None else None
        if words and words.text:
            yield Saying(words, (context and context.text) or None, f"{letters(picked.questions)}{row.number}")


def _said(row: Row, column: int, remarks: "_Remarks") -> Words | None:
    """The words in a cell on one line, without what is no part of them. Raises ReadError when they are too many."""
    cell = row.cells.get(column)
    if cell is None:
        return None
    if len(cell.text) > LONGEST_CELL:
        place = f"{letters(column)}{row.number}"
        raise ReadError(f"In cel {place} staat te veel tekst voor een vraag; zet elke vraag in een eigen cel.")
    parts = (part.stripped() for part in _lines(seen(remarks.taken_out(cell))))
    words = joined(part for part in parts if part.text)
    return words.cut(marker_length(words.text)).stripped()


def _lines(cell: Words) -> Iterator[Words]:
    start = 0
    for newline in NEWLINE.finditer(cell.text):
        yield cell.cut(start, newline.start())
        start = newline.end()
    yield cell.cut(start)


class _Remarks:
    """The remarks of a file, in order, to look up which ones stand in a cell."""

    def __init__(self, remarks: Sequence[Remark]) -> None:
        self._remarks = remarks
        self._starts = [remark.start for remark in remarks]
        self._ends = [remark.end for remark in remarks]

    def taken_out(self, cell: Words) -> Words:
        """The cell without remarks."""
        places = cell.offsets
        first, after = bisect_right(self._ends, places[0]), bisect_left(self._starts, places[-1])
        spans = ((remark.start, remark.end) for remark in self._remarks[first:after])
        return without(cell, [(bisect_left(places, start), bisect_left(places, end)) for start, end in spans])
