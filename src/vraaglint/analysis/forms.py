"""The fixed words by which the build of a question is recognised, read from their list."""

import re
from typing import NamedTuple

from vraaglint.lexicon import derived, entries
from vraaglint.phrase import any_of


class Forms(NamedTuple):
    """Words and phrases of one kind (`soort`); the list's comment block says which kinds there are."""

    soort: str
    vormen: tuple[str, ...]


@derived
def words(sort: str) -> frozenset[str]:
    """The forms of one kind that are single words, in lower case."""
    return frozenset(form for entry in entries("vormen", Forms) if entry.soort == sort for form in entry.vormen)


@derived
def expression(sort: str) -> re.Pattern[str]:
    """A pattern that finds any form of one kind."""
    return any_of(tuple(form for entry in entries("vormen", Forms) if entry.soort == sort for form in entry.vormen))
