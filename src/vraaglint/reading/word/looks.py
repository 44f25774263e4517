"""What the styles of a Word file say of a paragraph or a run."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lxml.etree import _Element

from vraaglint.reading.document import Kind
from vraaglint.reading.word.names import find, is_on, local, named, value

# How the names of styles start: Word calls its own so in every language, whatever the user sees.
TITLES = ("heading", "title", "subtitle", "toc ", "caption", "kop ", "titel", "ondertitel")
LISTS = ("list bullet", "list number")
LEVELS = "012345678"
BODY_LEVEL = "9"
HEADER_FLAG = re.compile(r"[0-9A-F]{2}[2367ABEF][0-9A-F]")  # the bit 0x0020
NO_LIST = "0"
PARAGRAPH_STYLE, RUN_STYLE, TABLE_STYLE = "pStyle", "rStyle", "tblStyle"


class _Style(NamedTuple):
    """Whether paragraphs of a style are headings or, by its name alone, list items; and how it numbers them."""

    heads: bool
    lists: bool
    numbers: _Element | None


class Styles:
    """The styles by their ids; `root` is the part that holds them, if there is one."""

    def __init__(self, root: _Element | None) -> None:
        found = [] if root is None else [style for style in root if local(style) == "style"]
        self._styles = {value(style, "styleId"): style for style in found}
        self._usual = next(
            (
                value(style, "styleId")
                for style in found
                if value(style, "type") == "paragraph" and value(style, "default")
            ),
            None,
        )
        self._style = cache(self._found)

    def kind(self, paragraph: _Element) -> tuple[Kind, int]:
        """Whether a paragraph is a heading, a list item or neither, and how deep it lies in its list, from 1."""
        own = find(paragraph, "pPr")
        style = self._style(value(find(own, PARAGRAPH_STYLE)) or self._usual)
        if style.heads or _is_level(own):
            return Kind.HEADING, 0
        numbers = _numbers(own)
        numbers = style.numbers if numbers is None else numbers
        listed = style.lists if numbers is None else value(find(numbers, "numId")) != NO_LIST
        return (Kind.ITEM, _depth(numbers)) if listed else (Kind.PARAGRAPH, 0)

    def is_hidden(self, run: _Element) -> bool:
        """Whether nobody sees the words of a run."""
        return self._is(run, "vanish")

    def is_bold(self, paragraph: _Element) -> bool:
        """Whether all words of a paragraph are bold, by their own looks."""
        return all(self._is(run, "b") for run in paragraph.iter(named(paragraph, "r")) if find(run, "t") is not None)

    def heads(self, table: _Element) -> bool:
        """Whether the first row of a table is dressed up as its header, on its own account and by its style."""
        look = find(table, "tblPr", "tblLook")
        shows = value(look, "firstRow") == "1" or HEADER_FLAG.fullmatch(value(look) or "")
        chain = self._chain(value(find(table, "tblPr", TABLE_STYLE)))
        return bool(shows) and any(
            local(part) == "tblStylePr" and value(part, "type") == "firstRow" for one in chain for part in one
        )

    def _found(self, name: str | None) -> _Style:
        """What a style, with those it is based on, says of paragraphs."""
        chain = list(self._chain(name))
        names = [(value(find(one, "name")) or "").casefold() for one in chain]
        told = [find(one, "pPr") for one in chain]
        return _Style(
            heads=any(map(_is_level, told)) or any(name.startswith(TITLES) for name in names),
            lists=any(name.startswith(LISTS) for name in names),
            numbers=next((numbers for numbers in map(_numbers, told) if numbers is not None), None),
        )

    def _is(self, run: _Element, look: str) -> bool:
        """Whether a run looks so, on its own account or by its style."""
        own = find(run, "rPr")
        chain = self._chain(value(find(own, RUN_STYLE)))
        told = (find(one, look) for one in (own, *(find(one, "rPr") for one in chain)))
        return is_on(next((one for one in told if one is not None), None))

    def _chain(self, name: str | None) -> Iterator[_Element]:
        """A style and those it is based on, each once."""
        seen: set[str] = set()
        while name and name not in seen and name in self._styles:
            seen.add(name)
            style = self._styles[name]
            yield style
            name = value(find(style, "basedOn"))


def _is_level(properties: _Element | None) -> bool:
    """Whether the properties of a paragraph give it a level among the headings."""
    return (value(find(properties, "outlineLvl")) or BODY_LEVEL) != BODY_LEVEL


def _numbers(properties: _Element | None) -> _Element | None:
    """How the properties of a paragraph number it, if they do."""
    numbers = find(properties, "numPr")
    return None if find(numbers, "numId") is None else numbers


def _depth(numbers: _Element | None) -> int:
    return 1 + max(0, LEVELS.find(value(find(numbers, "ilvl")) or "0"))
