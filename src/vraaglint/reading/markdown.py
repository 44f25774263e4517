"""Markdown to blocks, with a CommonMark parser and its tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from vraaglint.reading.document import Block, Kind, Line, Words
from vraaglint.reading.inline import readable
from vraaglint.reading.lines import front_matter
from vraaglint.reading.markers import marker_length, second_marker_length
from vraaglint.reading.wraps import ends_sentence

if TYPE_CHECKING:
    from markdown_it.token import Token

NEAR = 60  # tokens of a list that tell whether it asks
KINDS = {"heading_open": Kind.HEADING, "th_open": Kind.HEADER_CELL, "td_open": Kind.CELL}
BREAKS = ("softbreak", "hardbreak")
ITEM_OPEN, ITEM_CLOSE = "list_item_open", "list_item_close"
LIST_OPEN, LIST_CLOSE = ("bullet_list_open", "ordered_list_open"), ("bullet_list_close", "ordered_list_close")


def blocks(rows: Sequence[Words]) -> tuple[Block, ...]:
    """The blocks of a Markdown text with these lines."""
    first = front_matter(rows)
    source = "\n".join(row.text for row in rows[first:])
    return tuple(_Page(rows[first:]).blocks(_parser().parse(source)))


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")


class _Page:
    """Goes through the tokens and remembers where in lists and tables it is."""

    def __init__(self, rows: Sequence[Words]) -> None:
        self._rows = rows
        self._depth = 0
        self._kind = Kind.PARAGRAPH
        self._last_row = -1
        self._cell_row = -1
        self._cell_end = 0

    def blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """The blocks in order."""
        for number, token in enumerate(tokens):
            if token.type == "inline":
                if self._kind is Kind.PARAGRAPH and _is_title(tokens, number):
                    self._kind = Kind.HEADING
                yield from self._block(token)
                self._kind = Kind.PARAGRAPH
            elif token.type == "hr":
                yield Block(Kind.RULE)
            else:
                self._enter(token)

    def _enter(self, token: Token) -> None:
        self._depth += (token.type in LIST_OPEN) - (token.type in LIST_CLOSE)
        if token.type == ITEM_OPEN:
            self._kind = Kind.ITEM
        elif token.type in (ITEM_CLOSE, *LIST_CLOSE):
            self._kind = Kind.PARAGRAPH
        self._kind = KINDS.get(token.type, self._kind)

    def _block(self, token: Token) -> Iterator[Block]:
        first, end = token.map or (0, 0)
        apart, self._last_row = first > self._last_row, end
        source = self._cell(first, token.content) if self._in_cell() else _source(token.content, self._rows[first:end])
        found = [Line(*_trimmed(words, wrapped)) for words, wrapped in readable(token.children or [], source)]
        shown = tuple(line for line in found if line.words.text)
        if self._kind is Kind.ITEM:
            yield from _item(shown, self._depth, apart)
        elif self._kind is Kind.PARAGRAPH:
            titles = 1 if len(shown) > 1 and _is_topped(token.children or []) and _names(shown[0]) else 0
            yield from (Block(Kind.HEADING, (line,), apart=apart) for line in shown[:titles])
            yield from _paragraph(shown[titles:], self._depth, apart and not titles)
        elif shown:
            yield Block(self._kind, shown, apart=apart)

    def _in_cell(self) -> bool:
        return self._kind in (Kind.CELL, Kind.HEADER_CELL)

    def _cell(self, row: int, content: str) -> Words:
        """The words of a table cell, in which an escaped bar is written with a backslash."""
        start = self._cell_end if row == self._cell_row else 0
        line = self._rows[row]
        written = content.replace("|", "\\|")
        at = max(line.text.find(written, start), start)
        self._cell_row, self._cell_end = row, at + len(written)
        drop = [place for place in range(at, at + len(written)) if line.text.startswith("\\|", place)]
        places = [place for place in range(at, at + len(written)) if place not in drop]
        return Words(content, (*(line.offsets[place] for place in places), line.offsets[at + len(written)]))


def _is_title(tokens: Sequence[Token], number: int) -> bool:
    """Whether a paragraph is a title in all but name: bold and above a list, or right above a list of questions."""
    above, *below = tokens[number : number + NEAR]
    if len(below) < 2 or below[1].type not in LIST_OPEN:
        return False
    if _is_bold(above.children or []):
        return True
    touches = above.map is not None and below[1].map is not None and above.map[1] == below[1].map[0]
    return touches and above.content.endswith("?") and any(token.content.endswith("?") for token in below)


def _is_topped(children: Sequence[Token]) -> bool:
    """Whether the first line of a paragraph is bold and the others are not."""
    first = list(takewhile(lambda token: token.type not in BREAKS, children))
    return _is_bold(first) and not _is_bold(children)


def _names(line: Line) -> bool:
    """Whether a line names what comes and says nothing: it has no end mark or colon."""
    return not ends_sentence(line.words.text)


def _is_bold(children: Sequence[Token]) -> bool:
    shown = [token.type for token in children if token.content or token.nesting]
    return shown[:1] == ["strong_open"] and shown[-1] == "strong_close" and shown.count("strong_open") == 1


def _source(content: str, rows: Sequence[Words]) -> Words:
    """The content of a block with the places of its characters in the file.

    The parser drops a first line of nothing but no-break spaces, so the lines are looked for.
    """
    offsets: list[int] = []
    coming = iter(rows)
    for line in content.split("\n"):
        words = line.strip()
        row = next((row for row in coming if words in row.text), rows[-1])
        start = max(row.text.rfind(words), 0)
        margin = len(line) - len(line.lstrip())
        places = [*[start] * margin, *range(start, start + len(line) - margin)]
        offsets += [row.offsets[min(place, len(row.text))] for place in places]
        offsets.append(row.offsets[-1])
    return Words(content, offsets)


def _trimmed(words: Words, wrapped: bool) -> tuple[Words, int, bool]:
    return words.stripped(), 0, wrapped


def _item(found: tuple[Line, ...], depth: int, apart: bool) -> Iterator[Block]:
    if not found:
        return
    first, *others = found
    words = first.words.cut(second_marker_length(first.words.text))
    yield from _paragraph((Line(words), *others), depth, apart, Kind.ITEM)


def _paragraph(found: tuple[Line, ...], depth: int, apart: bool, kind: Kind = Kind.PARAGRAPH) -> Iterator[Block]:
    """The block, cut at lines that open with a list marker of their own."""
    gathered: list[Line] = []
    for line in found:
        length = marker_length(line.words.text)
        if length and not (kind is Kind.ITEM and not gathered):
            if gathered:
                yield Block(kind, tuple(gathered), depth, apart)
                apart = False
            kind, depth, gathered = Kind.ITEM, depth + (kind is Kind.PARAGRAPH), [Line(line.words.cut(length))]
        else:
            gathered.append(line)
    if gathered:
        yield Block(kind, tuple(gathered), depth, apart)
