"""A text with the turns in it, and new wordings put in only when they read back exactly."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

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
        for way in WAYS if wordings else ():
            page = self._written(wordings, way)
            if page and _reads_as(page.turns, self.turns, wordings):
                return page, frozenset()
        if len(wordings) <= 1:
            return self, frozenset(wordings)
        numbers = sorted(wordings)
        half = len(numbers) // 2
        # The later ones first: a wording of several lines moves the numbers of the turns behind it.
        page, later = self.reworded({number: wordings[number] for number in numbers[half:]})
        page, earlier = page.reworded({number: wordings[number] for number in numbers[:half]})
        return page, earlier | later

    def _written(self, wordings: Mapping[int, str], way: Way) -> "Page | None":
        """The page with the wordings written one way, or None when that cannot be."""
        pieces, done = [], 0
        for number, wording in sorted(wordings.items()):
            place = layout(self.text, self.turns[number])
            new = written(self.text, self.turns[number].text, place, wording, way) if place else None
            if place is None or new is None or place.start < done:
                return None
            pieces += [self.text[done : place.start], new]
            done = place.end
        try:
            return Page.of("".join([*pieces, self.text[done:]]), self.suffix, self.listen)
        except ReadError:
            return None


def _reads_as(found: Sequence[Turn], before: Sequence[Turn], wordings: Mapping[int, str]) -> bool:
    """Whether the turns found are those before, with the new wordings.

    Where they stand may differ, and so may what counts as spoken: a first question mark makes a list one that asks.
    """
    expected = [turn for number, turn in enumerate(before) for turn in _expected(turn, wordings.get(number))]
    return [replace(turn, offsets=(), spoken=True) for turn in found] == expected


def _expected(turn: Turn, wording: str | None) -> Iterator[Turn]:
    """The turns that a wording stands for; only the first of them answers what the other said."""
    for number, line in enumerate((turn.text if wording is None else wording).split("\n")):
        yield replace(turn, text=line, context=None if number else turn.context, spoken=True, offsets=())
