"""Tables in plain text (.csv, .tsv): cells with a separator between them, with every character at its own place."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from vraaglint.errors import ReadError
from vraaglint.reading import sheet
from vraaglint.reading.columns import MOST_COLUMNS, NOTHING, Columns, Row
from vraaglint.reading.document import Document, Words
from vraaglint.reading.lines import BOM, without

SEPARATORS = "\t;|,"  # a comma last: it stands in sentences too
NONE = "\0"  # no text has it
TOLD = re.compile(rf"{BOM}?sep=(?P<separator>[^\r\n])(?:\r\n|\r|\n|\Z)", re.IGNORECASE)  # as Excel understands it
SAMPLE, ROWS = 100_000, 100  # characters and rows that tell which one it is
LEAST = 0.5  # share of the rows that have the same number of cells
TWICE = re.compile('""')
ENDS = ("", "\r\n", "\r", "\n")

Record = Sequence[Words]


def opened(text: str, wanted: Columns) -> Document:
    """The document in a text with cells. Raises ReadError."""
    told = TOLD.match(text)
    start = told.end() if told else len(BOM) if text.startswith(BOM) else 0
    between = told["separator"] if told else separator(text[start:])
    rows = (Row(number, _filled(record)) for number, record in enumerate(records(text, between, start), 1))
    return sheet.document(text, rows, wanted, lambda: _cell(between).sub(_bare, text))


def records(text: str, separator: str, start: int = 0) -> Iterator[Record]:
    """The cells of each row from `start` on, without the quotes around them; of two quotes in those one counts.

    Raises ReadError when a row has too many cells.
    """
    cells: list[Words] = []
    for found in _cell(separator).finditer(text, start):
        cells.append(_words(found))
        if len(cells) > MOST_COLUMNS:
            raise ReadError(f"Een rij in dit bestand heeft meer dan {MOST_COLUMNS} kolommen; kijk of het een tabel is.")
        if found["end"] != separator:
            yield cells
            cells = []


def separator(text: str) -> str:
    """What stands between the cells: whatever gives most rows the same number of them, NONE for a single column."""
    best = max(SEPARATORS, key=lambda one: _share(text, one))
    return best if _share(text, best) >= LEAST else NONE


def _share(text: str, separator: str) -> float:
    """The part of the first rows that have the usual number of cells, when the first one has more than one."""
    sample = (record for record in records(text[:SAMPLE], separator) if len(record) > 1 or record[0].text)
    widths = [len(record) for record in islice(sample, ROWS)]
    if not widths or widths[0] == 1:
        return 0
    ((width, count),) = Counter(widths).most_common(1)
    return count / len(widths) if width > 1 else 0


@cache
def _cell(separator: str) -> re.Pattern[str]:
    """One cell with what ends it; a quote that is never closed is a character like any other."""
    plain = rf"[^{re.escape(separator)}\r\n]*+"
    return re.compile(
        rf'(?: [ ]*+" (?P<quoted>(?:[^"]++|"")*+)" (?P<rest>{plain}) | (?P<plain>{plain}) )'
        rf"(?P<end>{re.escape(separator)}|\r\n|\r|\n|\Z)",
        re.VERBOSE,
    )


def _words(found: re.Match[str]) -> Words:
    """The characters of a cell."""
    if found["quoted"] is None:
        return _at(found, "plain")
    quoted = _at(found, "quoted")
    quoted = without(quoted, [(twice.start() + 1, twice.end()) for twice in TWICE.finditer(quoted.text)])
    rest = _at(found, "rest")
    return Words(quoted.text + rest.text, (*quoted.offsets[:-1], *rest.offsets)) if rest.text.strip() else quoted


def _at(found: re.Match[str], group: str) -> Words:
    start, end = found.span(group)
    return Words(found[group], range(start, end + 1)) if found[group] else NOTHING


def _filled(record: Record) -> dict[int, Words]:
    return {column: words for column, words in enumerate(record) if words.text.strip()}


def _bare(found: re.Match[str]) -> str:
    """A cell with a tab in the place of each character that only sets it apart."""
    end = "\t" if found["end"] not in ENDS else found["end"]
    if found["quoted"] is None:
        return found["plain"] + end
    opening = found.start("quoted") - found.start()
    return "\t" * opening + found["quoted"] + "\t" + found["rest"] + end
