"""The text of an OpenDocument file, with what each paragraph in it is."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml.etree import _Element, iterwalk

from vraaglint.errors import ReadError
from vraaglint.reading.document import Kind
from vraaglint.reading.odt.looks import Styles
from vraaglint.reading.odt.names import full, name, value
from vraaglint.reading.package import BLOATED
from vraaglint.reading.paragraphs import Cell, Paragraph

OPENED = ("text:", "table:", "office:")  # namespaces; the rest is passed over, as pictures and formulas
# What nobody reads as part of the text; deleted words are kept apart, under the tracked changes.
PASSED = frozenset(
    [f"office:{each}" for each in ("annotation", "automatic-styles", "font-face-decls", "forms", "scripts")]
    + [f"table:{each}" for each in ("covered-table-cell", "desc", "shapes", "title")]
    + [f"text:{each}" for each in ("bibliography", "hidden-paragraph", "hidden-text", "note", "placeholder")]
    + [f"text:{each}-index" for each in ("alphabetical", "illustration", "object", "table", "user")]
    + [f"text:{each}" for each in ("ruby-text", "script", "table-of-content", "tracked-changes")]
)
MARKS = {"text:tab": "\t", "text:line-break": "\n"}
FAMILIES = {"text:p": "paragraph", "text:h": "paragraph", "text:span": "text"}  # of the styles that words have
BOLD = ("bold", "600", "700", "800", "900")
BLANKS = re.compile(r"[ \t\r\n]+")  # white space that is one space, unless another comes before it
MOST_SPACES = 100  # in a row; a file may ask for any number of them
LONGEST_TEXT = 20_000_000  # characters


class Story(NamedTuple):
    """The text with its paragraphs in order; `boxed` when there are text boxes with words, left unread."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    boxed: bool


def told(root: _Element, styles: Styles) -> Story:
    """What the document with this root tells. Raises ReadError when it tells too much."""
    return _Walk(styles).over(root)


@dataclass
class _Table:
    number: int
    headed: bool = False
    row: int = -1
    column: int = -1


@dataclass
class _Walk:
    """Goes through the elements in order, with a list of what it is inside of."""

    styles: Styles
    boxed: bool = False
    at: int = 0
    tables: int = 0
    depth: int = 0
    marked: bool = False  # whether the next paragraph is the first of a list item
    speaking: bool = False  # whether inside a paragraph
    blank: bool = True  # whether a space would be one too many
    pieces: list[str] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    inside: list[_Table] = field(default_factory=list)
    bold: list[bool] = field(default_factory=list)  # for each open paragraph and span

    def over(self, root: _Element) -> Story:
        """The whole story; no recursion, since who makes a file decides how deep it is."""
        walk = iterwalk(root, events=("start", "end", "comment", "pi"))
        passed = None
        for event, element in walk:
            if event == "start" and self._opens(element):
                self._enter(element)
            elif event != "start":
                if event == "end" and element is not passed:
                    self._leave(element)
                self._say(element.tail)
            else:
                self._pass(element)
                passed = element
                walk.skip_subtree()
        return Story("".join(self.pieces), tuple(self.paragraphs), self.boxed)

    def _opens(self, element: _Element) -> bool:
        """Whether somebody reads what is in an element."""
        told = name(element)
        if not told.startswith(OPENED) or told in PASSED or value(element, "text:display") == "none":
            return False
        family = FAMILIES.get(told)
        return family is None or self.styles.of_words(family, element, "text:display") != "none"

    def _enter(self, element: _Element) -> None:
        told = name(element)
        if told in FAMILIES:
            weight = self.styles.of_words(FAMILIES[told], element, "fo:font-weight")
            self.bold.append(weight in BOLD if weight else bool(self.bold and self.bold[-1]))
        match told:
            case "text:p" | "text:h":
                self._start(element)
            case "text:list":
                self.depth += 1
            case "text:list-item" | "text:list-header":
                self.marked = told == "text:list-item"
            case "table:table":
                self.inside.append(_Table(self.tables))
                self.tables += 1
            case "table:table-header-rows" if self.inside:
                self.inside[-1].headed = True
            case "table:table-row" if self.inside:
                self.inside[-1].row += 1
                self.inside[-1].column = -1
            case "table:table-cell" if self.inside:
                self.inside[-1].column += 1
            case "text:s":
                self._take(" " * _count(element))
        self._take(MARKS.get(told, ""))
        self._say(element.text)

    def _leave(self, element: _Element) -> None:
        told = name(element)
        if told in FAMILIES:
            self.bold.pop()
        match told:
            case "text:p" | "text:h":
                self._end()
            case "text:list":
                self.depth -= 1
            case "table:table" if self.inside:
                self.inside.pop()
            case "table:table-header-rows" if self.inside:
                self.inside[-1].headed = False

    def _pass(self, element: _Element) -> None:
        if not self.boxed and name(element).startswith("draw:"):
            self.boxed = any("".join(map(str, words.itertext())).strip() for words in element.iter(full("text:p")))

    def _start(self, element: _Element) -> None:
        self._end()
        kind = Kind.HEADING if name(element) == "text:h" else self.styles.kind(element)
        if kind is Kind.PARAGRAPH and self.depth and self.marked:
            kind = Kind.ITEM
        table = self.inside[-1] if self.inside else None
        cell = Cell(table.number, table.row, table.column, table.headed) if table else None
        self.paragraphs.append(Paragraph(self.at, kind, self.depth if kind is Kind.ITEM else 0, cell, bold=True))
        self.marked, self.speaking, self.blank = False, True, True

    def _end(self) -> None:
        if self.speaking:
            self._take("\n")
        self.speaking = False

    def _say(self, text: str | None) -> None:
        """Take characters between the tags, where white space counts but once."""
        if not text or not self.speaking:
            return
        if not self.bold[-1] and text.strip():
            self.paragraphs[-1] = self.paragraphs[-1]._replace(bold=False)
        words = BLANKS.sub(" ", text)
        words = words[1:] if self.blank and words[0] == " " else words
        self._take(words)
        self.blank = words.endswith(" ") if words else self.blank

    def _take(self, text: str) -> None:
        if not text or not self.speaking:
            return
        self.pieces.append(text)
        self.at += len(text)
        self.blank = False
        if self.at > LONGEST_TEXT:
            raise ReadError(BLOATED)


def _count(spaces: _Element) -> int:
    """How many spaces one element stands for."""
    told = value(spaces, "text:c") or "1"
    return min(int(told), MOST_SPACES) if told.isdecimal() and len(told) < 10 else 1
