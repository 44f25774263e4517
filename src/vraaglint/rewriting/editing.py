"""Apply edits to a turn and restore its capitals, spaces and end marks."""

import re
from collections.abc import Iterable, Sequence

from vraaglint.lexicon import derived_up_to
from vraaglint.model import Edit
from vraaglint.sentences import sentences

SLOT = "[…]"  # a place that a person fills in
UNTOUCHED = (SLOT, "#", "@")  # what opens with these keeps its letters
ENDS = "?!.…:;"
SPACES = re.compile(r"[ \t\u00a0]{2,}")
SPACE_BEFORE_MARK = re.compile(r"\s+([,.?!;:])")
MARKS_IN_FRONT = re.compile(r"\s*[,;:.][\s,;:.]*")
LEFT_OVER = re.compile(r"^[\s,;:.]+")
EMPTIED = re.compile(r"\s*(?:\(\s*\)|\[\s*\]|\{\s*\}|[–—-]\s+[–—-](?=\s))")  # what stood around a word that went
DOUBLE_COMMA = re.compile(r",\s*(?=[,?!.])")
NO_WORD_AT_END = re.compile(rf"[^\w{ENDS}]+$")  # a quote, a bracket, an emoji
FIRST_LETTER = re.compile(r"(?:['’][st]\s)?(ij|\w)")  # "'s Ochtends": the capital comes after the clitic


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Apply edits in text order; of two that overlap the first stays, an insertion stands before a deletion.

    A deletion takes the words only: `tidy` mends the spaces. What comes in the place of a capital gets one.
    """
    pieces: list[str] = []
    position = 0
    capital = False
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < position:
            continue
        for piece in (text[position : edit.start], edit.text):
            pieces.append(_capital(piece) if capital else piece)
            capital = capital and not any(map(str.isalnum, piece))
        capital = capital or (not edit.text and text[edit.start : edit.end][:1].isupper())
        position = edit.end
    return "".join([*pieces, _capital(text[position:]) if capital else text[position:]])


def _capital(text: str) -> str:
    """`text` with a capital for its first letter, unless a slot comes first; IJ is one letter."""
    found = FIRST_LETTER.search(text) if not text.lstrip().startswith(UNTOUCHED) else None
    return text[: found.start(1)] + found[1].upper() + text[found.end(1) :] if found else text


def edited(text: str, edits: Sequence[Edit], *, asks: bool) -> str:
    """`text` after `edits`, as a tidy turn; `asks` says that it ends in a question, which gets its mark.

    Marks in front of the first word, and what stands behind the last question mark, such as a note or a line to write
    on, stay to the letter.
    """
    marks = MARKS_IN_FRONT.match(text)
    start = marks.end() if marks and all(edit.start >= marks.end() for edit in edits) else 0
    end = text.rfind("?") + 1
    if not (end and text[end:].strip() and all(edit.end <= end for edit in edits)):
        return text[:start] + tidy(apply(text, edits)[start:], asks=asks, before=text)
    return text[:start] + tidy(apply(text[:end], edits)[start:], asks=True, before=text[:end]) + text[end:]


def tidy(text: str, *, asks: bool, before: str = "") -> str:
    """Single spaces, no stray commas, a capital at the start of each sentence, an end mark where it lacks.

    Sentences that stood in the text `before` keep the letter they began with.
    """
    text = LEFT_OVER.sub("", SPACES.sub(" ", text)).rstrip()
    text = DOUBLE_COMMA.sub("", SPACE_BEFORE_MARK.sub(r"\1", EMPTIED.sub("", text)))
    text = capitalised(text, before)
    if asks and text and NO_WORD_AT_END.sub("", text)[-1:] not in ENDS:
        text = text.rstrip(" ,;:-–") + "?"
    return text


@derived_up_to(16)
def _said(text: str) -> frozenset[str]:
    """The sentences of a text. A long turn asks for them once for each word in it that could go."""
    return frozenset(text[start:end] for start, end in sentences(text))


def capitalised(text: str, before: str = "") -> str:
    """`text` with a capital at the start of each sentence that did not stand in `before`; IJ is one letter."""
    letters = list(text)
    for start, end in sentences(text):
        if text[start:end] not in _said(before):
            letters[start:end] = _capital(text[start:end])
    return "".join(letters)
