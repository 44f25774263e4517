"""The text of a Word file, every character with the element that holds it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml.etree import _Element, iterwalk

from vraaglint.reading.paragraphs import Cell
from vraaglint.reading.word.looks import Styles
from vraaglint.reading.word.names import find, is_on, local, value

# What holds words that are read; anything else is passed over with all that is in it, as deleted words and pictures.
HOLDERS = ("hyperlink", "ins", "moveTo", "fldSimple", "sdt", "sdtContent", "smartTag", "customXml", "dir", "bdo")
OPENED = frozenset(("document", "body", "p", "r", "t", "tbl", "tr", "tc", *HOLDERS))
# What stands for one character. A symbol is a little picture in a font of its own, often a box to tick.
MARKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "sym": "□"}
FIELD_MARK = "fldChar"
RANGE_START, RANGE_END = "commentRangeStart", "commentRangeEnd"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
PRESERVE = "preserve"
BLANKS = " \t\r\n"
ONE_LINE = str.maketrans("\r\n", "  ")
DELETED = ("del", "moveFrom")
BOX = "txbxContent"


class Paragraph(NamedTuple):
    """A paragraph; its text runs from `start` to `end`, where its newline stands."""

    start: int
    end: int
    element: _Element
    cell: Cell | None


class Piece(NamedTuple):
    """The part of the text from `start` on that one element holds."""

    start: int
    text: str
    element: _Element


class Story(NamedTuple):
    """The text with its paragraphs and pieces in order; `boxed` when there are text boxes with words, left unread.

    `comments` holds the spans of the comments in the file, by their ids.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    pieces: tuple[Piece, ...]
    comments: Mapping[str, tuple[int, int]]
    boxed: bool


def told(root: _Element, styles: Styles) -> Story:
    """What the document with this root tells."""
    return _Walk(styles).over(root)


def bare(element: _Element) -> str:
    """The characters of a `t` element that count: white space at either end has to be asked for."""
    text = element.text or ""
    return text if element.get(SPACE) == PRESERVE else text.strip(BLANKS)


@dataclass
class _Table:
    number: int
    headed: bool
    row: int = -1
    column: int = -1
    row_headed: bool = False


@dataclass
class _Walk:
    """Goes through the elements in order, with a list of what it is inside of."""

    styles: Styles
    boxed: bool = False
    at: int = 0
    tables: int = 0
    pieces: list[Piece] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    inside: list[_Table] = field(default_factory=list)
    fields: list[bool] = field(default_factory=list)  # for each open field whether its code is still going on
    starts: dict[str, int] = field(default_factory=dict)  # of comments
    comments: dict[str, tuple[int, int]] = field(default_factory=dict)
    paragraph: _Element | None = None
    start: int = 0

    def over(self, root: _Element) -> Story:
        """The whole story; no recursion, since who makes a file decides how deep it is."""
        walk = iterwalk(root, events=("start", "end"))
        for event, element in walk:
            name = local(element)
            if event == "end":
                self._leave(name)
            elif name in OPENED and not self._is_unseen(name, element):
                self._enter(name, element)
            else:
                self._pass(name, element)
                walk.skip_subtree()
        text = "".join(piece.text for piece in self.pieces)
        return Story(text, tuple(self.paragraphs), tuple(self.pieces), self.comments, self.boxed)

    def _is_unseen(self, name: str, element: _Element) -> bool:
        """Whether words are hidden, or the dummy words of a form."""
        if name == "sdt":
            return is_on(find(element, "sdtPr", "showingPlcHdr"))
        return name == "r" and self.styles.is_hidden(element)

    def _enter(self, name: str, element: _Element) -> None:
        match name:
            case "p":
                self.start = self.at if self.paragraph is None else self.start
                self.paragraph = element
            case "t":
                self._take(bare(element).translate(ONE_LINE), element)
            case "tbl":
                self._end()
                self.inside.append(_Table(self.tables, self.styles.heads(element)))
                self.tables += 1
            case "tr" if self.inside:
                table = self.inside[-1]
                table.row, table.column = table.row + 1, -1
                marked = is_on(find(element, "trPr", "tblHeader"))
                table.row_headed = marked or (table.headed and table.row == 0)
            case "tc" if self.inside:
                self.inside[-1].column += 1

    def _leave(self, name: str) -> None:
        if name in ("tc", "body") or (name == "p" and not _goes_on(self.paragraph)):
            self._end()
        elif name == "tbl" and self.inside:
            self.inside.pop()

    def _pass(self, name: str, element: _Element) -> None:
        """An element that is not opened: it may be a character, or the edge of a field or a comment."""
        number = value(element, "id") or ""
        if name in MARKS:
            self._take(MARKS[name], element)
        elif name == FIELD_MARK:
            self._field(value(element, "fldCharType"))
        elif name == RANGE_START:
            self.starts[number] = self.at
        elif name == RANGE_END:
            self.comments[number] = (self.starts.get(number, self.at), self.at)
        elif not self.boxed and name not in ("pPr", "rPr"):
            self.boxed = any(local(box) == BOX and _has_words(box) for box in element.iter("{*}" + BOX))

    def _field(self, mark: str | None) -> None:
        if mark == "begin":
            self.fields.append(True)
        elif mark == "separate" and self.fields:
            self.fields[-1] = False
        elif mark == "end" and self.fields:
            self.fields.pop()

    def _take(self, text: str, element: _Element) -> None:
        in_run = local(element.getparent()) == "r"
        if text and in_run and self.paragraph is not None and not any(self.fields):
            self.pieces.append(Piece(self.at, text, element))
            self.at += len(text)

    def _end(self) -> None:
        if self.paragraph is None:
            return
        table = self.inside[-1] if self.inside else None
        cell = Cell(table.number, table.row, table.column, table.row_headed) if table else None
        self.paragraphs.append(Paragraph(self.start, self.at, self.paragraph, cell))
        self.pieces.append(Piece(self.at, "\n", self.paragraph))
        self.at += 1
        self.paragraph = None


def _goes_on(paragraph: _Element | None) -> bool:
    """Whether somebody deleted the end of a paragraph, so that it and the next one are one."""
    end = find(paragraph, "pPr", "rPr")
    return any(find(end, change) is not None for change in DELETED)


def _has_words(box: _Element) -> bool:
    return any(local(text) == "t" and (text.text or "").strip() for text in box.iter("{*}t"))
