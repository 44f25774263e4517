"""What notes say to vraaglint itself ("vraaglint: negeer VL501"), taken out of the lines that are read."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from vraaglint.reading.document import Remark, Words
from vraaglint.reading.lines import unfenced, without
from vraaglint.reading.markers import marker_length

NAME = r"vraaglint\s*:"
MENTION = re.compile(NAME, re.IGNORECASE)
OWN_LINE = re.compile(rf"(?:\#+\s*)?{NAME}(?P<words>.*)", re.IGNORECASE)
# Behind a question the remark ends where its table cell does; a comment that stays open gives way to the next one.
BESIDE = re.compile(
    rf"<!--\s*{NAME}(?P<words>(?:(?!<!--).)*?)--> | (?<!\S)\#+\s*{NAME}(?P<rest>[^|\t]*)", re.IGNORECASE | re.VERBOSE
)
QUOTE_MARKS = re.compile(r"\s*(?:>\s*)*")
ANY_WORD = "Woord"  # in the place of the remark, to see whether only a list marker stands before it


def without_remarks(rows: Sequence[Words]) -> tuple[list[Words], tuple[Remark, ...]]:
    """The lines as if nobody had said anything to vraaglint, and what was said; code is left as it is.

    `rows` are all lines of a file. A line with nothing but remarks goes, so that it ends no paragraph or list.
    """
    kept: list[Words] = []
    worded: list[int] = []
    found: list[tuple[int, Words, list[re.Match[str]], bool]] = []
    for number, (row, uncoded) in enumerate(zip(rows, unfenced(rows), strict=True), 1):
        marks = _marks(uncoded.text)
        rest = _rest(uncoded, marks)
        alone = bool(marks) and _opening(rest.text + ANY_WORD) == len(rest.text)
        kept += [] if alone else [rest if marks else row]
        worded += [number] if not alone and any(map(str.isalnum, rest.text)) else []
        found += [(number, row, marks, alone)] if marks else []
    remarks = [
        _remark(row, mark, number, next(iter(worded[bisect_right(worded, number) :][:1]), None), alone)
        for number, row, marks, alone in found
        for mark in marks
    ]
    return kept, tuple(remarks)


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


def _remark(row: Words, mark: re.Match[str], line: int, below: int | None, alone: bool) -> Remark:
    start, end = mark.span("rest" if mark.lastgroup == "rest" else "words")
    whole = row.cut(*mark.span()).stripped()
    return Remark(whole.offsets[0], whole.offsets[-1], row.cut(start, end).stripped(), line, below, alone)
