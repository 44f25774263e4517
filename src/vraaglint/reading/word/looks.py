"""What the styles of a Word file say of a paragraph or a run."""

import re
from collections.abc import Iterator

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

    def kind(self, paragraph: _Element) -> tuple[Kind, int]:
        """Whether a paragraph is a heading, a list item or neither, and how deep it lies in its list, from 1."""
        properties = find(paragraph, "pPr")
        style = value(find(properties, PARAGRAPH_STYLE)) or self._usual
        chain = list(self._chain(style))
        levels = [value(find(one, "outlineLvl")) for one in (properties, *(find(one, "pPr") for one in chain))]
        names = [(value(find(one, "name")) or "").casefold() for one in chain]
        if any(level and level != BODY_LEVEL for level in levels) or any(name.startswith(TITLES) for name in names):
            return Kind.HEADING, 0
        numbers = [find(one, "numPr") for one in (properties, *(find(one, "pPr") for one in chain))]
        listed = next((number for number in numbers if find(number, "numId") is not None), None)
        if value(find(listed, "numId")) != NO_LIST and (
            listed is not None or any(name.startswith(LISTS) for name in names)
        ):
            return Kind.ITEM, _depth(listed)
        return Kind.PARAGRAPH, 0

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


def _depth(numbers: _Element | None) -> int:
    return 1 + max(0, LEVELS.find(value(find(numbers, "ilvl")) or "0"))
