"""A new wording of a turn, written where and as the turn was written."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from vraaglint.fixing.cells import Layout
from vraaglint.fixing.edits import edits
from vraaglint.model import NEWLINE, Edit

NUMBER = re.compile(r"\d+(?=[.)]\s*\W*\Z)")
CLOSED = re.compile(r"[^\w|]*")
COLUMNS = re.compile(r"\||\S[^\S ]|\S\s{3}")
BLEMISH = re.compile(
    r"""
      \[\](?=[\[(]) | <(\w++)[^<>]*+></\1>       # a link or tag around nothing
    | (?<![^\S\r\n])[^\S\r\n]++(?=[\r\n]|\Z)   # space at the end of a line, tried at its first character only
    | (?:\r\n|\r|\n)[^\S\r\n]*(?=[\r\n]|\Z)    # a line with nothing on it
    """,
    re.VERBOSE,
)
QUOTE = re.compile(r"[\s>]*")


@dataclass(frozen=True, slots=True)
class Way:
    """How to write a wording: with the line breaks of the turn or on one line; with a blank line between questions."""

    wrapped: bool = True
    spaced: bool = False


WAYS = (Way(), Way(spaced=True), Way(wrapped=False), Way(wrapped=False, spaced=True))


@dataclass
class _Writing:
    """The pieces of the turn while edits come in: dropped cells, and what is put before a gap or after it."""

    layout: Layout
    dropped: set[int] = field(default_factory=set)
    before: dict[int, str] = field(default_factory=dict)
    after: dict[int, str] = field(default_factory=dict)

    def take(self, edit: Edit) -> None:
        """Carry out an edit: what replaces words stands inside the emphasis that opens before them."""
        self.dropped.update(range(edit.start, edit.end))
        leads = edit.start < edit.end or edit.start == 0 or edit.text.endswith(" ")
        put = self.after if leads else self.before
        put[edit.start] = put.get(edit.start, "") + edit.text

    def text(self, file: str, *, wrapped: bool) -> str:
        """The turn as it is written now."""
        gaps = self._gaps()
        written = ""
        for number, cell in enumerate(self.layout.cells):
            written += self.before.get(number, "") + gaps[number] + self.after.get(number, "")
            if number in self.dropped:
                continue
            if cell.breaks:
                written = written.rstrip(" ") if number - 1 in self.dropped else written
            written += file[cell.start : cell.end] if wrapped or not cell.breaks else " "
        end = len(self.layout.cells)
        return written + self.before.get(end, "") + gaps[end] + self.after.get(end, "")

    def split(self, between: str) -> None:
        """Put `between` where a turn ends and the next one starts."""
        for put in (self.before, self.after):
            put.update({number: text.replace("\n", between) for number, text in put.items()})

    def _gaps(self) -> list[str]:
        """What lies between the characters, without emphasis around nothing."""
        gaps = list(self.layout.gaps)
        for pair in self.layout.pairs():
            if self._is_empty(pair.first, pair.last):
                for number in (pair.first, pair.last):
                    gaps[number] = gaps[number].replace(pair.mark, "", 1)
        return gaps

    def _is_empty(self, first: int, last: int) -> bool:
        put = [self.after.get(number, "") + self.before.get(number + 1, "") for number in range(first, last)]
        return not "".join(put).strip() and self.dropped.issuperset(range(first, last))


def written(file: str, turn: str, layout: Layout, wording: str, way: Way) -> str | None:
    """What stands at `layout.start:layout.end` of the file when the turn gets the new wording; None when it cannot.

    A wording of several lines is written as several turns that look like the first, which cannot be done in a table or
    with other words around the turn. Nor may a link lose all its words, or a line.
    """
    writing = _Writing(layout)
    for edit in _placed(list(edits(turn, wording)), turn, layout):
        writing.take(edit)
    old, after = file[layout.start : layout.end], file[layout.end : layout.end + 1]
    allowed = _blemishes(old + after)
    if "\n" in wording:
        if not _can_split(file, layout):
            return None
        between = _between(file, layout, spaced=way.spaced)
        writing.split(between)
        allowed += wording.count("\n") * _blemishes(between)
    new = writing.text(file, wrapped=way.wrapped)
    return new if _blemishes(new + after) <= allowed else None


def _blemishes(text: str) -> int:
    return len(BLEMISH.findall(text))


def _can_split(file: str, layout: Layout) -> bool:
    """Whether several turns could be written in the place of one: not in a table, nor with other words around it."""
    return COLUMNS.search(_head(file, layout).lstrip()) is None and CLOSED.fullmatch(_tail(file, layout)) is not None


def _between(file: str, layout: Layout, *, spaced: bool) -> str:
    """What stands between two turns that look alike: the end of a line, and the start of the next with its markers."""
    head, tail = _head(file, layout), _tail(file, layout)
    found = NEWLINE.search(file)
    newline = found[0] if found else "\n"
    quote = QUOTE.match(head)
    blank = newline + (quote[0].rstrip() if quote else "") if spaced else ""
    return tail.rstrip() + blank + newline + NUMBER.sub(lambda number: str(int(number[0]) + 1), head)


def _head(file: str, layout: Layout) -> str:
    first = layout.cells[0].start
    return NEWLINE.split(file[:first])[-1]


def _tail(file: str, layout: Layout) -> str:
    return NEWLINE.split(file[layout.cells[-1].end :], maxsplit=1)[0]


def _placed(found: Sequence[Edit], turn: str, layout: Layout) -> Iterator[Edit]:
    """The edits, each deletion with the space before it or after it: whichever leaves line breaks and markup alone."""
    done = 0
    for edit in found:
        choices = [edit]
        if not edit.text and turn[edit.end - 1] == turn[edit.start - 1 : edit.start] and edit.start > done:
            choices.append(Edit(edit.start - 1, edit.end - 1))
        if not edit.text and turn[edit.start] == turn[edit.end : edit.end + 1]:
            choices.append(Edit(edit.start + 1, edit.end + 1))
        best = min(choices, key=lambda choice: _harm(choice, layout))
        done = best.end
        yield best


def _harm(edit: Edit, layout: Layout) -> tuple[int, int]:
    """How many line breaks go, and how many pieces of markup lie inside."""
    breaks = sum(cell.breaks for cell in layout.cells[edit.start : edit.end])
    return breaks, sum(gap != "" for gap in layout.gaps[edit.start + 1 : edit.end])
