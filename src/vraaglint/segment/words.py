"""The words of a unit as somebody says them."""

import re

from vraaglint.pairs import enclosing
from vraaglint.reading import Words

REMARK = r"[(\[][^()\[\]\d]{1,80}[)\]]"
REMARK_BEFORE = re.compile(rf"{REMARK}\s+(?=\S)")
REMARK_AFTER = re.compile(rf"(?<=[.?!…\"'”’»])\s+{REMARK}\Z")
AFTER_QUOTE = re.compile(r"(?<=[\"'”’»])[.,;]\Z")
ANSWER_LINE = re.compile(r"(?<=[?:])\s*[._…\s]{4,}\Z")


def spoken(words: Words) -> Words:
    """The words without a remark in brackets before or after them ("(lacht)"), nor the quotes around the whole."""
    for pattern in (REMARK_BEFORE, REMARK_AFTER):
        words = _without(words, pattern)
    return unquoted(words)


def unquoted(words: Words) -> Words:
    """The words without quotes around the whole, nor a line of dots to write on."""
    words = _without(words, ANSWER_LINE)
    inside = quotation(words)
    return inside if inside is not None else words


def quotation(words: Words) -> Words | None:
    """The words inside the quotes when quotes stand around the whole, a remark in brackets aside; None without them."""
    for bare in (words, _without(words, AFTER_QUOTE), _without(words, REMARK_AFTER), _without(words, REMARK_BEFORE)):
        pair = enclosing(bare.text)
        if pair is not None:
            return bare.cut(pair[0] + 1, pair[1]).stripped()
    return None


def _without(words: Words, pattern: re.Pattern[str]) -> Words:
    found = pattern.match(words.text) or pattern.search(words.text, max(0, len(words.text) - 90))
    if found is None:
        return words
    start, end = (found.end(), len(words.text)) if found.start() == 0 else (0, found.start())
    return words.cut(start, end).stripped()
