"""Plain text to blocks: headings, list items, tables and paragraphs, as people type them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from vraaglint.reading import headings, tables
from vraaglint.reading.document import Block, Kind, Line, Words
from vraaglint.reading.lines import column, front_matter, uncommented, unemphasised, unfenced
from vraaglint.reading.markers import has_round_bullets, marker_length
from vraaglint.reading.wraps import reads_on

INDENT = re.compile(r"\s*")
QUOTE_MARKS = re.compile(r"(?:>[ \t]*)+")
NEAR = 20  # lines of a list that tell whether it asks


def blocks(rows: Sequence[Words]) -> tuple[Block, ...]:
    """The blocks of a plain text with these lines."""
    rows = list(uncommented(list(unfenced(rows[front_matter(rows) :]))))
    round_bullets = has_round_bullets(row.text for row in rows)
    return tuple(_Page([_Row.of(row, round_bullets=round_bullets) for row in rows]).blocks())


@dataclass(frozen=True, slots=True)
class _Row:
    """A line without its indent and its list marker."""

    line: Line
    marker: bool
    blank: bool
    rule: bool
    title: bool
    shouted: bool
    table: tables.Row | None

    @classmethod
    def of(cls, words: Words, *, round_bullets: bool) -> "_Row":
        words, indent = _unquoted(words)
        text = words.text
        rule = headings.is_rule(text)
        title = not rule and headings.is_styled(text)
        length = 0 if rule or title else marker_length(text, round_bullets=round_bullets)
        return cls(
            line=Line(words if title else unemphasised(words.cut(length)).stripped(), indent),
            marker=length > 0,
            blank=not text or (not rule and headings.is_answer_line(text)),
            rule=rule,
            title=title,
            shouted=not length and headings.is_shouted(text),
            table=None if rule or title or tables.is_separator(text) else tables.row(unemphasised(words.cut(length))),
        )

    @property
    def text(self) -> str:
        return self.line.words.text


def _unquoted(words: Words) -> tuple[Words, int]:
    """The words without indent and e-mail quote marks, and the column where they start."""
    indent = INDENT.match(words.text)
    start = indent.end() if indent else 0
    marks = QUOTE_MARKS.match(words.text, start)
    return words.cut(marks.end() if marks else start).stripped(), column(words.text[:start])


@dataclass
class _Page:
    """The lines of a text, gathered into blocks from top to bottom."""

    rows: list[_Row]
    kind: Kind = Kind.PARAGRAPH
    gathered: list[Line] = field(default_factory=list)
    depth: int = 0
    apart: bool = True

    def __post_init__(self) -> None:
        self.first = next((number for number, row in enumerate(self.rows) if not row.blank), 0)

    def blocks(self) -> Iterator[Block]:
        """The blocks in order."""
        number = 0
        while number < len(self.rows):
            end = self._table_end(number)
            yield from self._table(number, end) if end > number else self._row(number)
            number = max(end, number + 1)
        yield from self._closed()

    def _row(self, number: int) -> Iterator[Block]:
        row = self.rows[number]
        if self._continues(row):
            self.gathered.append(row.line)
            return
        yield from self._closed()
        if row.marker:
            yield from self._item(row)
        elif row.rule or self._is_title(number):
            yield Block(Kind.RULE if row.rule else Kind.HEADING, () if row.rule else (row.line,))
            self.apart = True
        elif row.blank:
            self.apart = True
        else:
            self._open(Kind.PARAGRAPH, row.line)

    def _item(self, row: _Row) -> Iterator[Block]:
        if row.table is None:
            self._open(Kind.ITEM, row.line)
            return
        first, *others = row.table.cells
        self._open(Kind.ITEM, Line(first, row.line.indent))
        yield from self._closed()
        yield from (Block(Kind.CELL, (Line(cell),), apart=False) for cell in others)

    def _open(self, kind: Kind, line: Line) -> None:
        self.kind, self.gathered, self.depth = kind, [line], line.indent

    def _closed(self) -> Iterator[Block]:
        if self.gathered:
            yield Block(self.kind, tuple(self.gathered), self.depth, self.apart)
            self.gathered, self.apart = [], False

    def _continues(self, row: _Row) -> bool:
        """Whether a line without marker belongs to the block above it."""
        if not self.gathered or row.marker or row.blank or row.rule or row.title:
            return False
        if self.kind is Kind.ITEM:
            return row.line.indent > self.depth or reads_on(self.gathered[-1].words.text, row.text)
        return not row.shouted

    def _is_title(self, number: int) -> bool:
        row, below = self.rows[number], self.rows[number + 1 : number + 2]
        if row.title or row.shouted or row.blank or not below:
            return row.title or row.shouted
        if below[0].blank and headings.names_page(row.text):
            return number == self.first
        framed = below[0].rule and number > 0 and self.rows[number - 1].rule
        return framed or headings.underlines(below[0].text, row.text) or self._heads_list(number)

    def _heads_list(self, number: int) -> bool:
        """Whether a question stands as a title right above a list of questions."""
        above, *items = self.rows[number : number + NEAR]
        listed = list(takewhile(lambda row: row.marker or row.line.indent, items))
        return above.text.endswith("?") and any(row.marker and row.text.endswith("?") for row in listed)

    def _table_end(self, number: int) -> int:
        """The number of the line after a table that starts here, or `number` when none does."""
        end = number
        while end < len(self.rows) and _is_row(self.rows[end]):
            end += 1
        return end

    def _table(self, start: int, end: int) -> Iterator[Block]:
        yield from self._closed()
        rows = self.rows[start:end]
        headed = len(rows) > 1 and tables.is_separator(rows[1].text)
        yield from tables.blocks([row.table for row in rows if row.table], headed=headed)
        self.apart = False


def _is_row(row: _Row) -> bool:
    return not row.marker and (row.table is not None or tables.is_separator(row.text))
