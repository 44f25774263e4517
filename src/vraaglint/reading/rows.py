"""The lines of a text that somebody reads, and the remarks to vraaglint between them."""

from collections.abc import Iterable

from vraaglint.errors import ReadError
from vraaglint.reading.document import Remark, Words
from vraaglint.reading.lines import lines, seen
from vraaglint.reading.remarks import without_remarks

LONGEST_LINE = 200_000  # characters


def rows(text: str) -> tuple[list[Words], tuple[Remark, ...]]:
    """The lines, without what is said to vraaglint, and what is said. Raises ReadError when a line is no line."""
    found = lines(text)
    _check(found)
    return without_remarks(list(map(seen, found)))


def _check(found: Iterable[Words]) -> None:
    for number, line in enumerate(found, 1):
        if len(line.text) > LONGEST_LINE:
            message = "Deze regel is te lang voor notities; zet elke vraag of alinea op een eigen regel."
            raise ReadError(message, line=number)
