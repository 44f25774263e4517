"""A text with the turns in it, and new wordings put in only when they read back exactly."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from vraaglint import reading
from vraaglint.errors import ReadError
from vraaglint.fixing.cells import layout
from vraaglint.fixing.placing import WAYS, Way, written
from vraaglint.model import Turn
from vraaglint.reading import Document

Listen = Callable[[Document], tuple[Turn, ...]]


@dataclass(frozen=True, slots=True)
class Page:
    """A document with its turns; `suffix` names its format, `listen` finds the turns in it."""

    document: Document
    suffix: str
    turns: tuple[Turn, ...]
    listen: Listen

    @classmethod
    def of(cls, text: str, suffix: str, listen: Listen) -> "Page":
        """Read a text. Raises ReadError when it cannot be notes."""
        document = reading.parse(text, suffix)
        return cls(document, suffix, listen(document), listen)

    @property
    def text(self) -> str:
        """The text of the file."""
        return self.document.text

    def numbers(self) -> dict[int, int]:
        """The number of each turn, by the offset into the text at which it starts."""
        return {turn.offsets[0]: number for number, turn in enumerate(self.turns)}

    def reworded(self, wordings: Mapping[int, str]) -> tuple["Page", frozenset[int]]:
        """The page with new wordings for the turns of these numbers, and the numbers of those that stay as they were.

        A wording of several lines gives as many turns. A wording stays out when it would not read back as it is, or
        would change what anything else on the page reads as. Characters outside the turns, and the emphasis marks that
        touch them, stay what they are.
        """
        suspects = frozenset(wordings)
        tries = dict.fromkeys(self._written(wordings, way) for way in WAYS) if wordings else ()
        for page in filter(None, map(self._read, filter(None, tries))):
            suspects = _suspects(page.turns, self.turns, wordings)
            if not suspects:
                return page, frozenset()
        if len(wordings) <= 1:
            return self, frozenset(wordings)
        page, left = self, frozenset[int]()
        for part in _parts(wordings, suspects):
            page, left_too = page.reworded(part)
            left |= left_too
        return page, left

    def _written(self, wordings: Mapping[int, str], way: Way) -> str | None:
        """The text with the wordings written one way, or None when that cannot be."""
        pieces, done = [], 0
        for number, wording in sorted(wordings.items()):
            place = layout(self.text, self.turns[number])
            new = written(self.text, self.turns[number].text, place, wording, way) if place else None
            if place is None or new is None or place.start < done:
                return None
            pieces += [self.text[done : place.start], new]
            done = place.end
        return "".join([*pieces, self.text[done:]])

    def _read(self, text: str) -> "Page | None":
        try:
            return Page.of(text, self.suffix, self.listen)
        except ReadError:
            return None


def _suspects(found: Sequence[Turn], before: Sequence[Turn], wordings: Mapping[int, str]) -> frozenset[int]:
    """The numbers of the wordings that seem to read otherwise; empty only when all turns read as they should.

    Where they stand may differ, and so may what counts as spoken: a first question mark makes a list one that asks.
    """
    expected = [(number, turn) for number, old in enumerate(before) for turn in _expected(old, wordings.get(number))]
    read = [replace(turn, offsets=(), spoken=True) for turn in found]
    wanted = [turn for _, turn in expected]
    if read == wanted:
        return frozenset()
    blocks = SequenceMatcher(None, wanted, read).get_matching_blocks()
    agreed = {expected[place][0] for block in blocks for place in range(block.a, block.a + block.size)}
    return frozenset(wordings) - agreed or frozenset(wordings)


def _parts(wordings: Mapping[int, str], suspects: frozenset[int]) -> Iterator[dict[int, str]]:
    """The wordings in two parts: the suspects last, or in halves when that tells nothing.

    A wording of several lines moves the numbers of the turns behind it, so then the later ones come first.
    """
    numbers = sorted(wordings)
    trusted = set(numbers) - suspects
    if not trusted or any("\n" in wording for wording in wordings.values()):
        half = len(numbers) // 2
        trusted = set(numbers[half:])
    yield {number: wordings[number] for number in numbers if number in trusted}
    yield {number: wordings[number] for number in numbers if number not in trusted}


def _expected(turn: Turn, wording: str | None) -> Iterator[Turn]:
    """The turns that a wording stands for; only the first of them answers what the other said."""
    for number, line in enumerate((turn.text if wording is None else wording).split("\n")):
        yield replace(turn, text=line, context=None if number else turn.context, spoken=True, offsets=())
