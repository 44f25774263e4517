"""Detours: the words in which an indirect question is wrapped, in front of it or behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vraaglint.analysis import wrapper
from vraaglint.analysis.embedded import embedded_opening
from vraaglint.analysis.opening import Opening, main_opening, question_word_at, question_words
from vraaglint.analysis.part import JOINTS, PAUSES, QUESTION_ENDS, I, listed
from vraaglint.lexicon import derived, entries
from vraaglint.phrase import any_of
from vraaglint.syntax import is_finite
from vraaglint.verbs import infinitive, separates

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

FRONT, BEHIND = "omwegen", "omwegen-achteraan"
LINKS = frozenset({"namelijk", "van", "over", "naar"})
WHETHER = "of"
ENDS = frozenset('.?!”"')
LONGEST_WRAPPER = 16  # tokens
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
    return _listed_at(doc, start, end) or _built_at(doc, start, end)


def _listed_at(doc: Doc, start: int, end: int) -> Wrapped | None:
    detour = detour_at(doc, start, end)
    if detour is None or any(token.lower_ in {"iets", "vraagje"} for token in detour) or wrapper.asks_another(detour):
        return None  # "Ik wil je iets vragen wat …" announces a question and wraps none
    inside = _inside(detour, end)
    if inside >= end:
        return None
    if doc[inside - 1].text == ":" and main_opening(doc, inside, end) is not None:
        return None  # "Ik vraag me af: hoe gaat het?" leads in to a question that is direct already
    opening = embedded_opening(doc, inside, end)
    if opening is None:
        return Wrapped(detour, inside, opening) if doc[inside - 1].lower_ == "naar" else None
    if _is_own(opening) and wrapper.raises(doc[inside:end]):
        return None  # "Ik vraag me af of ik dit mag vragen" leads in
    return Wrapped(detour, inside, opening)


def _built_at(doc: Doc, start: int, end: int) -> Wrapped | None:
    """What a detour that no list has wraps: the first embedded question behind words that only want to know it."""
    last = min(start + LONGEST_WRAPPER, end - 2)
    words = [token.lower_ for token in doc[start : last + 2]] if start + 2 < last else []
    if question_words().keys().isdisjoint(words[2:]) and WHETHER not in words[2:]:
        return None
    if not any(word in listed("mogelijk") or word.endswith(QUESTION_ENDS) for word in words):
        return None
    if _is_joined(doc[start:end]):
        return None
    for inside in range(start + 2, last):
        if doc[inside - 1].text in ENDS:
            return None  # what stands before it is a sentence, or what another said
        if _may_embed(doc, start, inside, end):
            detour = _without_link(doc, start, inside)
            opening = _embedded_at(doc, inside, end) if wrapper.wraps(detour, doc[inside:end]) else None
            if opening is not None:
                return Wrapped(detour, inside, opening)
    return None


def _is_joined(sentence: Span) -> bool:
    """Whether a "maar" or colon ties what looks like a detour to a question of its own."""
    return any(token.text in PAUSES or (token.lower_ in JOINTS and token.nbor(-1).is_punct) for token in sentence[1:])


def _is_own(opening: Opening) -> bool:
    """Whether the clause is about the asker: "Ik weet niet of ik dit mag vragen" leads in."""
    place = opening.phrase_end + (1 if opening.word is None else 0)
    return opening.finite is not None and opening.finite.doc[place].lower_ in I


def _may_embed(doc: Doc, start: int, place: int, end: int) -> bool:
    """Whether a question word or "of" stands here: "van hoe" opens at "hoe", "met wie" at "met"."""
    if doc[place].lower_ == WHETHER:
        return True
    return question_word_at(doc, place, end) is not None and not _belongs_before(doc[place], start)


def _embedded_at(doc: Doc, place: int, end: int) -> Opening | None:
    """The embedded question that opens at this token, when it is not the asker's own doubt."""
    opening = embedded_opening(doc, place, end)
    if opening is None or opening.finite is None or opening.finite.i <= place + 1 or _is_own(opening):
        return None
    is_direct = doc[place - 1].text == "," and main_opening(doc, place, end) is not None
    return None if is_direct else opening


def _belongs_before(preposition: Token, start: int) -> bool:
    """Whether a preposition belongs to the detour, not to the question word: "vraag ik me af wie", "er achter wie"."""
    if preposition.pos_ != "ADP":
        return False
    before = preposition.doc[start : preposition.i]
    split = any(separates(preposition.lower_, infinitive(token.lower_)) for token in before)
    return split or preposition.lower_ in LINKS or any(token.lower_ in {"er", "daar"} for token in before)


def _without_link(doc: Doc, start: int, end: int) -> Span:
    """The detour without the word or mark that ties it to its question: "namelijk", "van", a comma."""
    while end > start + 1 and (doc[end - 1].is_punct or doc[end - 1].lower_ in LINKS):
        end -= 1
    return doc[start:end]


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


def denies(detour: Span) -> bool:
    """Whether it says what the asker does not know: "Ik snap niet goed …"."""
    return any(token.lower_ in listed("ontkenning") for token in detour)


def opens_with_detour(text: str) -> bool:
    """Whether the text opens with words that wrap a question, whether or not one follows."""
    return _detours(FRONT).match(text) is not None


@derived
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
    if found is not None and not any(map(str.isalnum, rest.text[found.end() :])):
        return rest.char_span(*found.span())
    last = next((token.i for token in reversed(rest) if any(map(str.isalnum, token.text))), rest.start)
    tail = rest.doc[rest.start : last + 1]
    wanted = question.doc[question.start : pauses[-1]]
    return tail if _is_inverted(tail) and wrapper.wraps(tail, wanted) else None


def _is_inverted(tail: Span) -> bool:
    """Whether it is the second half of a sentence: "wil ik weten", "dat is mijn vraag"."""
    skipped = int(len(tail) > 0 and tail[0].lower_ in {"dat", "dit", "daar"})
    return len(tail) > skipped + 1 and is_finite(tail[skipped]) and tail[skipped + 1].lower_ in wrapper.ASKERS
