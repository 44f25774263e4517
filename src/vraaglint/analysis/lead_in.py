"""Lead-ins: what the asker says of himself, of his doubt and of his question, before he asks it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis import asker
from vraaglint.analysis.candidates import forms_in
from vraaglint.analysis.detour import opens_with_detour
from vraaglint.analysis.forms import words
from vraaglint.analysis.part import JOINTS, PAUSES, listed
from vraaglint.lexicon import entries
from vraaglint.phrase import pattern

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


class LeadInWords(NamedTuple):
    """An entry of the list of lead-ins; its comment block says what the keys mean."""

    vorm: str
    voorbeeld: str
    plaats: str = "begin"
    behalve: str = ""
    verbonden: bool = False
    als_vraag: bool = False


def leads_in(before: Span, *, joined: bool) -> bool:
    """Whether `before`, a sentence or the part of one before a question, only leads in.

    `joined` says that the question follows in the same sentence.
    """
    earnest = _past_fillers(before)
    if any(token.is_quote for token in before[1:]):
        return False
    if earnest is None:
        return any(token.lower_ in listed("tussenwerpsel") for token in before)
    if joined and opens_with_detour(earnest.text):
        return True
    return _is_listed(earnest.text, joined=joined) or asker.about_asking(earnest, joined=joined)


def announces(question: Span) -> bool:
    """Whether a question such as "Mag ik iets vragen?" only announces another one."""
    earnest = _past_fillers(question)
    if earnest is None:
        return False
    text = earnest.text
    forms = forms_in(text, entries("inleidingen", LeadInWords))
    listed = any(entry.als_vraag and _matches(entry, text) for entry in forms)
    return listed or asker.asks_leave(earnest)


def joined_lead_in(lead: Span) -> Span | None:
    """The part of `lead` that only leads in: up to a "maar", a colon or its end. What says more than that stays."""
    ends = [token.i + 1 for token in lead[1:] if is_joint(token) and token.i + 1 < lead.end] + [lead.end]
    found: int | None = None
    start = lead.start
    for end in ends:
        piece = lead.doc[start:end]
        if leads_in(piece, joined=True) or (found is not None and not asker.says_more(piece)):
            found = end
        elif found is not None:
            break
        start = end if found is not None else start
    return None if found is None else lead.doc[lead.start : found]


def is_joint(token: Token) -> bool:
    """Whether the word or mark ties what stands before it to the question behind it."""
    if token.text in PAUSES:
        return True
    return token.lower_ in JOINTS and token.nbor(-1).is_punct


def _is_listed(text: str, *, joined: bool) -> bool:
    return any(
        (joined or not (entry.verbonden or entry.als_vraag)) and _matches(entry, text)
        for entry in forms_in(text, entries("inleidingen", LeadInWords))
    )


def _matches(entry: LeadInWords, text: str) -> bool:
    form = pattern(entry.vorm)
    found = form.match(text) if entry.plaats == "begin" else form.search(text)
    return found is not None and not (entry.behalve and pattern(entry.behalve).search(text))


def _past_fillers(part: Span) -> Span | None:
    """The part without "En", "Nou ja", "Eh" and the like in front; None when nothing is left."""
    start = part.start
    while start < part.end and _is_filler(part.doc[start]):
        start += 1
    rest = part.doc[start : part.end]
    return rest if any(token.is_alpha for token in rest) else None


def _is_filler(token: Token) -> bool:
    word = token.lower_
    if not any(map(str.isalnum, word)) or word in words("aanloop") or word in listed("tussenwerpsel"):
        return True
    after = syntax.following(token)
    return word in listed("opstap") and after is not None and (after.text == "," or after.lower_ in words("aanloop"))
