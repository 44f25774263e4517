"""Which lines of a file the orders in it are about, and where blocks and words do not make sense."""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vraaglint.reading import Words
from vraaglint.settings import unknown
from vraaglint.suppression.orders import COMMANDS, Order, Scope
from vraaglint.tables import nearest

LAST = sys.maxsize  # the line after all others
NO_COMMAND = "Zet achter 'vraaglint:' wat je wilt, zoals 'negeer', of haal deze opmerking weg."
NO_BEGIN = "Hier stopt een blok dat nergens begint; zet er 'vraaglint: negeer-begin' boven of haal deze opmerking weg."
NO_END = (
    "Dit blok stopt nergens en geldt dus tot het einde van het bestand; "
    "zet 'vraaglint: negeer-einde' op de plek waar het moet stoppen."
)


@dataclass(frozen=True, slots=True)
class Area:
    """The lines, counted from 1, in which an order holds."""

    order: Order
    lines: range


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a remark, at `start` to `end` in the file, as a Dutch sentence."""

    start: int
    end: int
    message: str

    @classmethod
    def at(cls, words: Words, message: str) -> "Problem":
        """A problem with these words of a remark."""
        return cls(words.offsets[0], words.offsets[-1], message)

    @classmethod
    def of(cls, order: Order, message: str) -> "Problem":
        """A problem with a whole remark."""
        return cls(order.remark.start, order.remark.end, message)


def areas(orders: Iterable[Order]) -> tuple[list[Area], list[Problem]]:
    """The areas of the orders of a file, which are in order, and what is wrong with what they say."""
    found: list[Area] = []
    problems: list[Problem] = []
    blocks: list[Order] = []
    for order in orders:
        problems += _misspelt(order)
        if order.scope is Scope.BEGIN:
            blocks.append(order)
        elif order.scope is Scope.END:
            begin = _begin(blocks, order)
            problems += [] if begin else [Problem.of(order, NO_BEGIN)]
            found += [Area(begin, range(begin.remark.line, order.remark.line + 1))] if begin else []
        elif order.scope:
            found.append(Area(order, _lines(order)))
    found += [Area(order, range(order.remark.line, LAST)) for order in blocks]
    return found, problems + [Problem.of(order, NO_END) for order in blocks]


class Map:
    """Tells which orders hold in a line."""

    def __init__(self, areas: Iterable[Area]) -> None:
        # Most areas are one line: with these apart, a page full of remarks takes no time to look up.
        self._single: defaultdict[int, list[Order]] = defaultdict(list)
        self._wide: list[Area] = []
        for area in areas:
            if len(area.lines) == 1:
                self._single[area.lines.start].append(area.order)
            else:
                self._wide.append(area)

    def orders(self, lines: range) -> Iterator[Order]:
        """The orders that hold in one of these lines."""
        for line in lines:
            yield from self._single.get(line, ())
        for area in self._wide:
            if area.lines.start < lines.stop and lines.start < area.lines.stop:
                yield area.order


def _lines(order: Order) -> range:
    if order.scope is Scope.FILE:
        return range(1, LAST)
    remark = order.remark
    line = remark.below if remark.alone or order.scope is Scope.NEXT else remark.line
    return range(line, line + 1) if line else range(0)


def _begin(blocks: list[Order], end: Order) -> Order | None:
    """Take the block that an order ends from those that are open: the last one, of the rules it names if it does."""
    codes = [choice.codes for choice in end.choices]
    for place in reversed(range(len(blocks))):
        if not codes or codes == [choice.codes for choice in blocks[place].choices]:
            return blocks.pop(place)
    return None


def _misspelt(order: Order) -> Iterator[Problem]:
    """A command or rules that do not exist."""
    if not order.command.text:
        yield Problem.of(order, NO_COMMAND)
    elif order.scope is None:
        hint = nearest(order.command.text.casefold(), COMMANDS)
        yield Problem.at(order.command, f"De opdracht '{order.command.text}' bestaat niet. {hint}")
    for choice in order.choices:
        if not choice.codes:
            yield Problem.at(choice.words, unknown(choice.words.text) or "")
