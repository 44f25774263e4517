"""Detours: the words in which an indirect question is wrapped, in front of it or behind it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from vraaglint.analysis.embedded import embedded_opening
from vraaglint.analysis.opening import Opening, main_opening
from vraaglint.lexicon import entries
from vraaglint.phrase import any_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

FRONT, BEHIND = "omwegen", "omwegen-achteraan"
LONGEST_DETOUR = 40  # tokens, commas included


class Detour(NamedTuple):
    """An entry of a list of detours: words that wrap a question in the asker."""

    vorm: str
    voorbeeld: str


class Wrapped(NamedTuple):
    """A question inside a detour: it starts at token `inside`; `opening` is None where a noun is asked after."""

    detour: Span
    inside: int
    opening: Opening | None


def wrapped_at(doc: Doc, start: int, end: int) -> Wrapped | None:
    """The question that a detour at token `start` wraps."""
    detour = detour_at(doc, start, end)
    if detour is None or any(token.lower_ in {"iets", "vraagje"} for token in detour):
        return None  # "Ik wil je iets vragen wat …" announces a question and wraps none
    inside = _inside(detour, end)
    if inside >= end:
        return None
    if doc[inside - 1].text == ":" and main_opening(doc, inside, end) is not None:
        return None  # "Ik vraag me af: hoe gaat het?" leads in to a question that is direct already
    opening = embedded_opening(doc, inside, end)
    if opening is None and doc[inside - 1].lower_ != "naar":
        return None
    return Wrapped(detour, inside, opening)


def _inside(detour: Span, end: int) -> int:
    """The first token of what the detour wraps: past a comma or colon, and past "naar" in "benieuwd naar hoe"."""
    doc, inside = detour.doc, int(detour.end)
    while inside < end and doc[inside].text in {",", ":", "…", "..."}:
        inside += 1
    asks_after = doc[detour.end - 1].lower_ in {"benieuwd", "nieuwsgierig", "curieus"}
    if asks_after and inside + 1 < end and doc[inside].lower_ == "naar":
        belongs_to_phrase = doc[inside + 1].lower_ in {"welk", "welke"}
        return inside if belongs_to_phrase else inside + 1
    return inside


def opens_with_detour(text: str) -> bool:
    """Whether the text opens with words that wrap a question, whether or not one follows."""
    return _detours(FRONT).match(text) is not None


@cache
def _detours(name: str) -> re.Pattern[str]:
    return any_of(tuple(entry.vorm for entry in entries(name, Detour)))


def detour_at(doc: Doc, start: int, end: int) -> Span | None:
    """The detour that opens at token `start`, without the comma or colon behind it."""
    words = doc[start : min(start + LONGEST_DETOUR, end)]
    found = _detours(FRONT).match(words.text)
    return words.char_span(*found.span(), alignment_mode="expand") if found else None


def detour_behind(question: Span) -> Span | None:
    """The detour that closes a question after a comma or dash: "Hoe lukt je dat, vraag ik me af."."""
    pauses = [token.i for token in question if token.text in {",", "-", "–", "—", "…"}]
    if not pauses or pauses[-1] + 1 >= question.end:
        return None
    rest = question.doc[pauses[-1] + 1 : question.end]
    found = _detours(BEHIND).match(rest.text)
    closes = found is not None and not any(map(str.isalnum, rest.text[found.end() :]))
    return rest.char_span(*found.span()) if found is not None and closes else None
