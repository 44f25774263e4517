"""Lead-ins and detours: what the asker puts between himself and the question."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from vraaglint.analysis.forms import expression
from vraaglint.lexicon import entries
from vraaglint.phrase import any_of, pattern

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span


FRONT, BEHIND = "omwegen", "omwegen-achteraan"
LONGEST_DETOUR = 40  # tokens, commas included


class LeadInWords(NamedTuple):
    """An entry of the list of lead-ins; its comment block says what the keys mean."""

    vorm: str
    plaats: str
    voorbeeld: str
    behalve: str = ""
    verbonden: bool = False
    als_vraag: bool = False


class Detour(NamedTuple):
    """An entry of a list of detours: words that wrap a question in the asker."""

    vorm: str
    voorbeeld: str


def leads_in(text: str, *, joined: bool) -> bool:
    """Whether `text`, a sentence or the part of one before a question, only leads in.

    `joined` says that the question follows in the same sentence.
    """
    opens = _opener_end(text)
    return (joined and _detours(FRONT).match(text) is not None) or any(
        (joined or not (entry.verbonden or entry.als_vraag)) and _matches(entry, text, opens)
        for entry in entries("inleidingen", LeadInWords)
    )


def announces(text: str) -> bool:
    """Whether a question such as "Mag ik iets vragen?" only announces another one."""
    opens = _opener_end(text)
    return any(entry.als_vraag and _matches(entry, text, opens) for entry in entries("inleidingen", LeadInWords))


def _matches(entry: LeadInWords, text: str, opens: int) -> bool:
    """Whether the entry fits `text`, which starts in earnest at character `opens`."""
    form = pattern(entry.vorm)
    found = form.match(text, opens) if entry.plaats == "begin" else form.search(text)
    return found is not None and not (entry.behalve and pattern(entry.behalve).search(text))


def _opener_end(text: str) -> int:
    """Where the text starts in earnest: past "En", "Nou ja," and the like."""
    end = 0
    while (found := expression("aanloop").match(text, end)) and found.end() < len(text):
        end = found.end() + len(text[found.end() :]) - len(text[found.end() :].lstrip(", "))
    return end


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
