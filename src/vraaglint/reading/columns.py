"""Which columns of a table hold the questions, and what the other said."""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import chain, islice
from typing import NamedTuple

from vraaglint.errors import TableError
from vraaglint.lexicon import listed
from vraaglint.reading import tables
from vraaglint.reading.document import Words

HEADERS = "vraagkolommen"
MOST_COLUMNS = 16_384  # as Excel has
LETTERS = re.compile(r"[A-Z]{1,3}", re.IGNORECASE)
NUMBER = re.compile(r"[0-9]{1,5}")
SAMPLE = 50  # rows that tell whether the first one is a header
TITLES = 10  # rows among which the header is, below the title of the table
SHOWN, LONGEST_NAME = 12, 40  # columns to choose from, and characters of their names, that fit in a sentence
NOTHING = Words("", (0,))


class Columns(NamedTuple):
    """What the user says of a table. A column goes by its name, number or letter; an empty text leaves it open."""

    questions: str = ""
    context: str = ""
    sheet: str = ""


class Row(NamedTuple):
    """A row by its number, counted from 1, with the cells that are not empty by their columns, counted from 0."""

    number: int
    cells: Mapping[int, Words]


class Pick(NamedTuple):
    """The columns to read, counted from 0, and how many rows stand above what is in them."""

    questions: int
    context: int | None
    above: int


def pick(rows: Sequence[Row], wanted: Columns) -> Pick:
    """The columns to read of a table with words in each of these rows.

    The header is a row with the name of a wanted column, or one of the usual names, in it: the first row, or one below
    titles that fill a single cell. Else it is the first row when its cells are short and it does not ask. Raises
    TableError when a column is not there, or when it is not plain which one has the questions.
    """
    filled = sorted(set(chain.from_iterable(row.cells for row in rows)))
    named = {_name(told) for told in (wanted.questions, wanted.context) if counted(told) not in filled}
    header = _header(rows, named | listed(HEADERS))
    choice = _Choice(filled, {} if header is None else rows[header].cells)
    questions = choice.named(wanted.questions) if wanted.questions else choice.likely()
    context = choice.named(wanted.context) if wanted.context else None
    return Pick(questions, context, 0 if header is None else header + 1)


def letters(column: int) -> str:
    """The letters of a column that is counted from 0: A to Z, AA and so on."""
    before, last = divmod(column, 26)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)


def counted(told: str) -> int | None:
    """The column, counted from 0, that letters or a number from 1 on stand for; None for another text."""
    told = told.strip()
    if NUMBER.fullmatch(told):
        return int(told) - 1
    if not LETTERS.fullmatch(told):
        return None
    column = 0
    for letter in told.upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1


def _header(rows: Sequence[Row], names: Set[str]) -> int | None:
    """The row that names the columns."""
    for number, row in enumerate(rows[:TITLES]):
        if any(_name(words.text) in names for words in row.cells.values()):
            return number
        if len(row.cells) > 1:
            break
    sample = [tuple(row.cells.get(column, NOTHING) for column in rows[0].cells) for row in rows[:SAMPLE]]
    return 0 if tables.is_header([tables.Row(cells, barred=True) for cells in sample]) else None


class _Choice:
    """The columns that there are; those in a header have names."""

    def __init__(self, filled: Sequence[int], header: Mapping[int, Words]) -> None:
        self._filled = filled
        self._names = {column: " ".join(words.text.split()) for column, words in header.items()}

    def named(self, told: str) -> int:
        """The column that the user names. Raises TableError when there is none, or more than one."""
        place = counted(told)
        if place is not None and place in self._filled:
            return place
        found = [column for column, name in self._names.items() if _name(name) == _name(told)]
        if len(found) > 1:
            raise TableError(f"De naam '{told}' staat boven meer dan één kolom; kies {either(map(letters, found))}.")
        if not found:
            raise TableError(f"In dit bestand is er geen kolom '{told}'; kies {self._choices()}.")
        return found[0]

    def likely(self) -> int:
        """The only column, or the only one with a usual name. Raises TableError when that does not tell."""
        usual = [column for column, name in self._names.items() if _name(name) in listed(HEADERS)]
        for found in (self._filled, usual):
            if len(found) == 1:
                return found[0]
        raise TableError(f"Zeg met --column in welke kolom je vragen staan; kies {self._choices()}.")

    def _choices(self) -> str:
        return either(self._names.get(column) or letters(column) for column in self._filled)


def _name(text: str) -> str:
    return " ".join(text.split()).casefold()


def either(names: Iterable[str]) -> str:
    """The first names with commas and a word between them, as in a sentence."""
    *others, last = [name[:LONGEST_NAME] for name in islice(names, SHOWN)]
    return f"{', '.join(others)} of {last}" if others else last
