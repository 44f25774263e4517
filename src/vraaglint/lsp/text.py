"""A text as an editor counts in it: lines from 0, and columns in the code units that the two agreed on."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from lsprotocol import types
from lsprotocol.types import PositionEncodingKind

from vraaglint.model import Edit, line_starts

HALF = re.compile("[\ud800-\udfff]")
UNKNOWN = "\ufffd"  # as wide as half a character is
NEWLINES = "\r\n"


class Units(NamedTuple):
    """How an editor counts: in code units of `size` bytes of this encoding."""

    encoding: str
    size: int


UNITS = {
    PositionEncodingKind.Utf8: Units("utf-8", 1),
    PositionEncodingKind.Utf16: Units("utf-16-le", 2),
    PositionEncodingKind.Utf32: Units("utf-32-le", 4),
}


@dataclass(frozen=True)
class Text:
    """The characters of a document; `units` are what its editor counts in.

    Half a character, which an editor may send, becomes one that stands for the unknown: no encoding has it.
    """

    text: str
    units: Units = UNITS[PositionEncodingKind.Utf16]

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", HALF.sub(UNKNOWN, self.text))

    def position(self, offset: int) -> types.Position:
        """The place of a character offset."""
        line = bisect_right(self._starts, offset) - 1
        before = self.text[self._starts[line] : offset]
        return types.Position(line, len(before.encode(self.units.encoding)) // self.units.size)

    def range(self, start: int, end: int) -> types.Range:
        """The range of a span of characters."""
        return types.Range(self.position(start), self.position(end))

    def offset(self, position: types.Position) -> int:
        """The character offset of a place; one behind the end of a line, or of the text, is that end."""
        if position.line >= len(self._starts):
            return len(self.text)
        start = self._starts[position.line]
        line = self._line(position.line).encode(self.units.encoding)
        # An editor may point into a character; that is where the character starts.
        before = line[: position.character * self.units.size].decode(self.units.encoding, errors="ignore")
        return start + len(before)

    def span(self, place: types.Range) -> tuple[int, int]:
        """The character offsets of a range, which is also understood when it is back to front."""
        start, end = self.offset(place.start), self.offset(place.end)
        return min(start, end), max(start, end)

    def changed(self, changes: Iterable[types.TextDocumentContentChangeEvent]) -> "Text":
        """The text after changes, each of which is about what the one before it left."""
        after = self
        for change in changes:
            after = after._changed(change)
        return after

    def edits(self, edits: Iterable[Edit]) -> list[types.TextEdit]:
        """Edits of this text as an editor carries them out."""
        return [types.TextEdit(self.range(edit.start, edit.end), edit.text) for edit in edits]

    @cached_property
    def _starts(self) -> list[int]:
        return list(line_starts(self.text))

    def _line(self, number: int) -> str:
        """The characters of a line, counted from 0, without its end."""
        after = self._starts[number + 1] if number + 1 < len(self._starts) else len(self.text)
        line = self.text[self._starts[number] : after]
        return line.rstrip(NEWLINES)

    def _changed(self, change: types.TextDocumentContentChangeEvent) -> "Text":
        if isinstance(change, types.TextDocumentContentChangeWholeDocument):
            return Text(change.text, self.units)
        start, end = self.span(change.range)
        return Text(self.text[:start] + change.text + self.text[end:], self.units)
