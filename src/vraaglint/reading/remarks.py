"""What notes say to vraaglint itself ("vraaglint: negeer VL501"), taken out of the lines that are read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vraaglint.reading.document import Remark, Words
from vraaglint.reading.lines import unfenced, without
from vraaglint.reading.markers import marker_length

NAME = r"vraaglint(?:\s*:|(?=\s+(?:negeer|ignore)\b))"  # the colon is easily forgotten
MENTION = re.compile(NAME, re.IGNORECASE)
OWN_LINE = re.compile(rf"(?:\#+\s*)?{NAME}(?P<words>.*)", re.IGNORECASE)
# Behind a question the remark ends where its table cell does; a comment that stays open gives way to the next one.
BESIDE = re.compile(
    rf"<!--\s*{NAME}(?P<words>(?:(?!<!--).)*?)--> | (?:(?<!\S)\#+|(?<=[?!.…]\s))\s*{NAME}(?P<rest>[^|\t]*)",
    re.IGNORECASE | re.VERBOSE,
)
QUOTE_MARKS = re.compile(r"\s*(?:>\s*)*")
ANY_WORD = "Woord"  # in the place of the remark, to see whether only a list marker stands before it


@dataclass(frozen=True, slots=True)
class _Row:
    """A line with its remarks, and what is left without them; of code `rest` is nothing."""

    number: int
    words: Words
    marks: Sequence[re.Match[str]]
    rest: Words

    @classmethod
    def of(cls, number: int, words: Words, uncoded: Words) -> "_Row":
        marks = _marks(uncoded.text)
        return cls(number, words, marks, _rest(uncoded, marks))

    @property
    def alone(self) -> bool:
        """Whether there are only remarks on it."""
        return bool(self.marks) and _opening(self.rest.text + ANY_WORD) == len(self.rest.text)

    @property
    def worded(self) -> bool:
        """Whether somebody may read words on it."""
        return not self.alone and any(map(str.isalnum, self.rest.text))


def without_remarks(rows: Sequence[Words]) -> tuple[list[Words], tuple[Remark, ...]]:
    """The lines as if nobody had said anything to vraaglint, and what was said; code is left as it is.

    `rows` are all lines of a file. A line with nothing but remarks goes, so that it ends no paragraph or list.
    """
    found = [_Row.of(number, *pair) for number, pair in enumerate(zip(rows, unfenced(rows), strict=True), 1)]
    remarks: list[Remark] = []
    below = None
    for row in reversed(found):
        remarks += [_remark(row, mark, below) for mark in reversed(row.marks)]
        below = row.number if row.worded else below
    kept = [row.rest if row.marks else row.words for row in found if not row.alone]
    return kept, tuple(reversed(remarks))


def _marks(line: str) -> list[re.Match[str]]:
    """The remarks on a line, in order."""
    if not MENTION.search(line):
        return []
    own = OWN_LINE.match(line, _opening(line))
    return [own] if own else list(BESIDE.finditer(line))


def _opening(line: str) -> int:
    """How many characters at the start of a line are its indent, e-mail quote marks and list marker."""
    marks = QUOTE_MARKS.match(line)
    start = marks.end() if marks else 0
    return start + marker_length(line[start:])


def _rest(row: Words, marks: Sequence[re.Match[str]]) -> Words:
    """A line without its remarks and the white space that they bring along."""
    drop = []
    for mark in marks:
        before, after = row.text[: mark.start()], row.text[mark.end() :]
        if not before.strip():
            drop.append((mark.start(), len(row.text) - len(after.lstrip())))
        elif not after.strip() or after[0].isspace():
            drop.append((len(before.rstrip()), mark.end() if after.strip() else len(row.text)))
        else:
            drop.append(mark.span())
    if drop and drop[-1][1] == len(row.text):
        # Cut, and not just left out: the place after the last word is then where that word ends.
        row = row.cut(0, drop.pop()[0])
    return without(row, drop)


def _remark(row: _Row, mark: re.Match[str], below: int | None) -> Remark:
    start, end = mark.span("rest" if mark.lastgroup == "rest" else "words")
    whole, words = row.words.cut(*mark.span()).stripped(), row.words.cut(start, end).stripped()
    return Remark(whole.offsets[0], whole.offsets[-1], words, row.number, below, row.alone)
