"""Do without a vague word: a tail ("en zo") dropped and the list mended that it closed, "welke dingen" made "wat"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.model import Edit

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from vraaglint.analysis import Ask

INFINITIVE = "WW|inf"  # also where it stands as a noun: "met koken"


def asked_plainly(words: Span, ask: Ask) -> list[Edit]:
    """ "Welke dingen vind je lastig?" asks wat; none where the things may be the subject, or more is said of them."""
    finite, opening = ask.finite, ask.opening
    if finite is None or opening is None or words.doc[opening.start].lower_ != "welke":
        return []
    is_whole = (opening.start, opening.phrase_end) == (words.start - 1, words.end) and finite.i == words.end
    has_more = any(token.tag_.startswith("VNW|betr") for token in ask.core)
    if ask.detour is not None or not is_whole or has_more or not syntax.has(finite, "Number", "Sing"):
        return []
    return [Edit(words.doc[opening.start].idx, words.end_char, "wat")]


def without_tail(tail: Span) -> list[Edit]:
    """Edits that take the tail out; the last comma of the list before it becomes "en", or "of" as in the tail.

    None where a comma before it closes no list: then a person has to choose.
    """
    doc, after = tail.doc, syntax.following(tail[-1])
    is_paused = doc[tail.start - 1].text == ","
    first = doc[tail.start - 1] if is_paused else tail[0]
    start = first.idx
    end = syntax.end_of(after) if is_paused and after is not None and after.text == "," else tail.end_char
    comma = _last_comma(doc[first.i - 1])
    if comma is None:
        return [Edit(start, end)]
    if not _is_list(doc[comma.i + 1 : first.i]):
        return []
    joint = "of" if tail[0].lower_.startswith("of") else "en"
    return [Edit(comma.idx, syntax.end_of(comma), f" {joint}"), Edit(start, end)]


def _last_comma(last: Token) -> Token | None:
    """The comma before the last member of a list that has no "en" or "of" of its own."""
    for token in reversed(last.doc[last.sent.start + 1 : last.i]):
        if token.text == ",":
            return token
        if token.pos_ == "CCONJ":
            return None
    return None


def _is_list(member: Span) -> bool:
    """Whether the words continue what stands before their comma: "koken, wassen"; not "doen, een cursus"."""
    if not len(member):
        return False
    last, previous = member[-1], member[0].nbor(-2)
    if member[0].pos_ == "ADP" or any(map(syntax.is_finite, member)):
        return False
    if last.dep_ == "conj" or {last.pos_, previous.pos_} <= syntax.NOMINAL:
        return True
    opener = last.doc[max(previous.i - 1, 0)]
    hangs = opener.pos_ in {"ADP", "DET"} or opener.text == ","
    return hangs and last.tag_.startswith(INFINITIVE) and previous.tag_.startswith(INFINITIVE)
