"""Excel workbooks (.xlsx): the cells of one sheet, as one text with a line for each row that is not empty."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from lxml.etree import _Element

from vraaglint.errors import ReadError, TableError
from vraaglint.reading import sheet
from vraaglint.reading.columns import MOST_COLUMNS, Columns, Row, counted, either
from vraaglint.reading.document import Document, Words
from vraaglint.reading.office import Office
from vraaglint.reading.package import BLOATED, BROKEN

NOT_EXCEL = "Dit is geen Excel-bestand, al lijkt het er door zijn naam op; bewaar je vragen als .xlsx."
ONE_SHEET = "Vraaglint las alleen het blad '{}'; met --sheet kies je een ander."
SEEN = "visible"
SHEET, STRINGS = "/worksheet", "/sharedStrings"  # how the types of relationships end
LONGEST_TEXT = 20_000_000  # characters, of a whole sheet
MOST_ROWS = 1_048_576  # as Excel has
PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
ESCAPED = re.compile("_x00([0-7][0-9A-F])_", re.IGNORECASE)
ONE_LINE = dict.fromkeys(range(32), " ")


def opened(data: bytes, wanted: Columns) -> Document:
    """The document in the bytes of a workbook: of the sheet that is wanted, or else the first one to be seen.

    Its text has tabs between the cells, and spaces where a cell has line breaks. Raises ReadError.
    """
    book = Office(data)
    if not book.is_of("sheet", "workbook"):
        raise ReadError(NOT_EXCEL)
    sheets = _sheets(book)
    chosen = _named(wanted.sheet, sheets) if wanted.sheet else next(iter(sheets))
    told = _Text(_strings(book))
    rows = list(told.rows(book.tree(sheets[chosen])))
    text = told.whole()
    left = (ONE_SHEET.format(chosen),) if len(sheets) > 1 and not wanted.sheet else ()
    return replace(sheet.document(text, rows, wanted, lambda: text), celled=True, notices=left)


def _sheets(book: Office) -> dict[str, str]:
    """The sheets that are not hidden, each with the name of its part. Raises ReadError when there is none."""
    told = [each for each in book.root.iterfind("{*}sheets/{*}sheet") if each.get("state", SEEN) == SEEN]
    parts = {each.get("name", ""): book.related(SHEET, _id(each)) for each in told}
    found = {name: part for name, part in parts.items() if part}
    if not found:
        raise ReadError(BROKEN)
    return found


def _named(wanted: str, sheets: Iterable[str]) -> str:
    """The sheet that the user names. Raises TableError when there is none."""
    found = [name for name in sheets if name.strip().casefold() == wanted.strip().casefold()]
    if not found:
        raise TableError(f"In dit bestand is er geen blad '{wanted}'; kies {either(sheets)}.")
    return found[0]


def _id(element: _Element) -> str | None:
    """The id of a relationship; which namespace its name has differs from file to file."""
    return next((str(value) for name, value in element.attrib.items() if str(name).endswith("}id")), None)


def _strings(book: Office) -> list[str]:
    """The texts that cells refer to by their number."""
    name = book.related(STRINGS)
    return [_words(each) for each in book.tree(name).iterfind("{*}si")] if name else []


def _words(element: _Element) -> str:
    """The characters in a text with or without markup; how it sounds, as in Japanese, is left out."""
    parts = chain(element.iterfind("{*}t"), element.iterfind("{*}r/{*}t"))
    return ESCAPED.sub(_unescaped, "".join(part.text or "" for part in parts)).translate(ONE_LINE)


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))


class _Text:
    """Puts the rows of a sheet below each other; `strings` are the texts that cells refer to."""

    def __init__(self, strings: Sequence[str]) -> None:
        self._strings = strings
        self._pieces: list[str] = []
        self._at = 0

    def whole(self) -> str:
        """The text of the rows so far."""
        return "".join(self._pieces)

    def rows(self, root: _Element) -> Iterator[Row]:
        """The rows of the sheet with this root. Raises ReadError when they cannot be those of a sheet."""
        last = 0
        for element in root.iterfind("{*}sheetData/{*}row"):
            told = element.get("r", str(last + 1))
            number = int(told) if told.isdecimal() and len(told) < 8 else 0
            if not last < number <= MOST_ROWS:
                raise ReadError(BROKEN)
            last = number
            if cells := dict(self._cells(element)):
                self._put("\n")
                yield Row(number, cells)

    def _cells(self, row: _Element) -> Iterator[tuple[int, Words]]:
        """The cells of a row that are not empty, by their columns."""
        last = -1
        for cell in row.iterfind("{*}c"):
            column = _column(cell, last + 1)
            if not last < column < MOST_COLUMNS:
                raise ReadError(BROKEN)
            text, last = self._content(cell), column
            if text.strip():
                start = self._at
                yield column, Words(text, range(start, start + len(text) + 1))
                self._put(text + "\t")

    def _content(self, cell: _Element) -> str:
        kind = cell.get("t")
        if kind == "inlineStr":
            return "".join(map(_words, cell.iterfind("{*}is")))
        value = cell.findtext("{*}v") or ""
        if kind != "s":
            return value.translate(ONE_LINE)
        if not value.isdecimal() or len(value) > 8 or int(value) >= len(self._strings):
            raise ReadError(BROKEN)
        return self._strings[int(value)]

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._at += len(text)
        if self._at > LONGEST_TEXT:
            raise ReadError(BLOATED)


def _column(cell: _Element, following: int) -> int:
    """The column of a cell; one without a name comes behind the cell before it."""
    told = cell.get("r")
    if told is None:
        return following
    found = PLACE.fullmatch(told)
    column = counted(found[1]) if found else None
    return -1 if column is None else column
