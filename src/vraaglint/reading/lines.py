"""The lines of a text, and what in them nobody reads out: front matter, comments, code, emphasis, control marks."""

import re
from collections.abc import Iterator, Sequence

from vraaglint.model import NEWLINE
from vraaglint.reading.document import Words

BOM = "\ufeff"
FENCE = re.compile(r"\s*(```|~~~)")
FRONT_MATTER_EDGE = re.compile(r"---\s*")
FRONT_MATTER_END = re.compile(r"(?:---|\.\.\.)\s*")
FRONT_MATTER_LINE = re.compile(r"\s*(?:[\w -]{1,40}:(?:\s.*)?|- .*|#.*|\s+\S.*)?")
COMMENT_START, COMMENT_END = "<!--", "-->"
EMPHASIS = re.compile(
    r"(?<![\w*])(\*{1,3})(?=[^\s*])[^*\n]{0,300}?(?<=[^\s*])\1(?![\w*])|(?<!\w)(_{1,2})(?=[^\s_])[^_\n]{0,300}?(?<=[^\s_])\2(?!\w)"
)
CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
UNSEEN = re.compile(rf"\x1b\[[\d;]*[A-Za-z]|{CONTROL.pattern}")
TAB = 4


def lines(text: str) -> list[Words]:
    """Every line without its newline, the first one without a BOM."""
    found: list[Words] = []
    start = len(BOM) if text.startswith(BOM) else 0
    for newline in NEWLINE.finditer(text):
        found.append(Words(text[start : newline.start()], range(start, newline.start() + 1)))
        start = newline.end()
    return [*found, Words(text[start:], range(start, len(text) + 1))]


def front_matter(rows: Sequence[Words]) -> int:
    """How many lines at the start are front matter: keys between two lines of three dashes."""
    if not rows or not FRONT_MATTER_EDGE.fullmatch(rows[0].text):
        return 0
    for number, row in enumerate(rows[1:], 1):
        if FRONT_MATTER_END.fullmatch(row.text):
            return number + 1 if number > 1 else 0
        if not FRONT_MATTER_LINE.fullmatch(row.text):
            return 0
    return 0


def unfenced(rows: Sequence[Words]) -> Iterator[Words]:
    """The lines with those of a fenced block of code emptied; a fence that is never closed is none."""
    fence = ""
    last = {mark[1]: number for number, row in enumerate(rows) if (mark := FENCE.match(row.text))}
    for number, row in enumerate(rows):
        mark = FENCE.match(row.text)
        if fence:
            yield row.cut(0, 0)
            fence = "" if mark and mark[1] == fence else fence
        elif mark and last[mark[1]] > number:
            fence = mark[1]
            yield row.cut(0, 0)
        else:
            yield row


def uncommented(rows: Sequence[Words]) -> Iterator[Words]:
    """The lines without what stands in `<!-- -->`."""
    spans = comments("\n".join(row.text for row in rows))
    at = start = 0
    for row in rows:
        end = start + len(row.text)
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        here = at
        drop = []
        while here < len(spans) and spans[here][0] < end:
            drop.append((max(spans[here][0], start) - start, min(spans[here][1], end) - start))
            here += 1
        yield without(row, drop)
        start = end + 1


def comments(text: str) -> list[tuple[int, int]]:
    """The spans of closed HTML comments."""
    spans = []
    start = text.find(COMMENT_START)
    while start >= 0:
        end = text.find(COMMENT_END, start + len(COMMENT_START))
        if end < 0:
            break
        spans.append((start, end + len(COMMENT_END)))
        start = text.find(COMMENT_START, end)
    return spans


def seen(row: Words) -> Words:
    """The line without control characters and terminal colours, which come along when text is pasted."""
    return without(row, [found.span() for found in UNSEEN.finditer(row.text)])


def unemphasised(row: Words) -> Words:
    """The line without the asterisks and underscores around `*words*`."""
    drop: list[tuple[int, int]] = []
    for found in EMPHASIS.finditer(row.text):
        width = len(found[1] or found[2])
        drop += [(found.start(), found.start() + width), (found.end() - width, found.end())]
    return without(row, drop)


def without(words: Words, drop: Sequence[tuple[int, int]]) -> Words:
    """The words without the given spans, which are in order."""
    if not drop:
        return words
    starts, ends = (0, *(end for _, end in drop)), (*(start for start, _ in drop), len(words.text))
    kept = [place for start, end in zip(starts, ends, strict=True) for place in range(start, end)]
    text = "".join(words.text[place] for place in kept)
    return Words(text, (*(words.offsets[place] for place in kept), words.offsets[-1]))


def column(indent: str) -> int:
    """The column in which text after `indent` starts."""
    return len(indent.expandtabs(TAB))
