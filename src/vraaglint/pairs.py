"""Quotes and brackets in a text, found in balanced pairs, and the marks of emphasis around words."""

import re

CLOSERS = {
    "”": "“„‟”",
    "“": "„",
    "»": "«",
    "«": "»",
    "›": "‹",
    "‹": "›",
    "’": "‘‚’",
    "‘": "‚",
    ")": "(",
    "]": "[",
    "'": "'",
    '"': '"',
}
BRACKETS = "()[]"
EMPHASIS = "*_~`"
OPENING_BRACKETS = "(["
LETTERS_AFTER_APOSTROPHE = "kmnrst"
EYES = frozenset(":;")
MARKS = frozenset(CLOSERS).union(*CLOSERS.values())
MARK = re.compile(f"[{re.escape(''.join(sorted(MARKS)))}]")


def pairs(text: str) -> tuple[tuple[int, int], ...]:
    """The places (opener, closer) of every balanced quote and bracket, sorted by closer. An apostrophe is no quote."""
    found: list[tuple[int, int]] = []
    waiting: dict[str, list[int]] = {}
    for place in (mark.start() for mark in MARK.finditer(text)):
        opener = next((kind for kind in CLOSERS.get(text[place], "") if waiting.get(kind)), None)
        if opener is not None and _can_close(text, place):
            found.append((waiting[opener].pop(), place))
        elif _can_open(text, place):
            waiting.setdefault(text[place], []).append(place)
    return tuple(found)


def enclosing(text: str) -> tuple[int, int] | None:
    """The pair of quotes around the whole text, white space aside, or None."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip()) - 1
    quoted = text[start : start + 1] not in BRACKETS and (start, end) in pairs(text)
    return (start, end) if quoted else None


def opens(text: str) -> bool:
    """Whether the text starts with a quote or bracket that can open."""
    return text[:1] in MARKS and _can_open(text, 0)


def _can_open(text: str, place: int) -> bool:
    before = text[place - 1 : place] if place else ""
    if text[place] in BRACKETS:
        return text[place] in OPENING_BRACKETS and before not in EYES
    return not before.isalnum() and not _is_apostrophe(text, place)


def _is_apostrophe(text: str, place: int) -> bool:
    if text[place] not in "'’‘":
        return False
    after, beyond = text[place + 1 : place + 2], text[place + 2 : place + 3]
    return not after or after.isspace() or (after.lower() in LETTERS_AFTER_APOSTROPHE and not beyond.isalnum())


def _can_close(text: str, place: int) -> bool:
    if text[place] in BRACKETS:
        return True
    return not text[place - 1].isspace() and not text[place + 1 : place + 2].isalnum()


def with_emphasis(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the marks of emphasis that touch it: half of them would be shown, or left behind, otherwise."""
    while start > 0 and text[start - 1] in EMPHASIS:
        start -= 1
    while end < len(text) and text[end] in EMPHASIS:
        end += 1
    return start, end
