"""Steering adverbs and particles in a question, each with the entry of the list that names it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis import kind
from vraaglint.analysis.assertion import tag_of, without_end
from vraaglint.analysis.candidates import forms_in
from vraaglint.lexicon import derived, entries
from vraaglint.pairs import pairs
from vraaglint.phrase import any_of, pattern
from vraaglint.verbs import separates

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from vraaglint.analysis.turn import Ask

ANY, POLAR, ASSERTED = "elke", "ja-nee", "bewering"
POLAR_KINDS = frozenset({kind.POLAR, kind.INVITATION})
REQUESTING = frozenset({"willen", "zullen", "kunnen", "mogen"})
EXPERIENCE = frozenset({"ooit", "weleens", "eens", "soms"})


class SteeringWord(NamedTuple):
    """An entry of the list of steering words; its comment block says what the keys mean."""

    vorm: str
    vraag: str
    voorbeeld: str
    hoofdzin: bool = False
    behalve: tuple[str, ...] = ()
    als: str = ""
    wordt: str = ""
    vult_in: bool = False
    veilig: bool = True


def steering_words(ask: Ask) -> Iterator[tuple[Span, SteeringWord]]:
    """The steering words in the question proper, in text order; of two at one place the longer wins."""
    found = sorted(_found(ask), key=lambda pair: (pair[0].start, -len(pair[0])))
    position = -1
    for span, word in found:
        if span.start >= position:
            position = span.end
            yield span, word


def _found(ask: Ask) -> Iterator[tuple[Span, SteeringWord]]:
    doc = ask.core.doc
    asked = doc[_first_word(ask) : ask.end]
    sorts = _sorts(ask)
    if not _any_word(sorts).search(asked.text):  # most questions hold none, and this is quick to see
        return
    text, start, end = doc.text, asked.start_char, asked.end_char
    if len(syntax.words(asked)) < 2:  # "Nou?"
        return
    whole = (start, len(text) - 1)
    claimed = [(first, last + 1) for first, last in pairs(text) if text[first] not in "([" and (first, last) != whole]
    for word in forms_in(asked.text, _words(sorts)):
        for match in pattern(word.vorm).finditer(text, start, end):
            span = doc.char_span(*match.span())
            if span is None or any(match.start() < last and first < match.end() for first, last in claimed):
                continue
            if _steers(span, word, ask, text):
                yield span, word


def _sorts(ask: Ask) -> tuple[str, ...]:
    """The kinds of entries (`vraag`) that steer in this question."""
    if ask.kind == kind.STATEMENT:
        return ANY, POLAR, ASSERTED
    return (ANY, POLAR) if _is_polar(ask) else (ANY,)


def _is_polar(ask: Ask) -> bool:
    if _is_own_offer(ask):
        return False
    if ask.kind == kind.INDIRECT:
        opening = ask.opening
        return opening is not None and opening.word is None and not kind.offers_choice(ask.core[1:], opening)
    return ask.kind in POLAR_KINDS


def _is_own_offer(ask: Ask) -> bool:
    """ "Zal ik …", "Mogen we …": the asker offers or asks leave, and steers nobody."""
    finite = ask.finite
    if finite is None or finite.lemma_ not in REQUESTING:
        return False
    subject = syntax.following(finite)
    return subject is not None and subject.lower_ in {"ik", "we", "wij"}


@derived
def _words(sorts: tuple[str, ...]) -> tuple[SteeringWord, ...]:
    return tuple(word for word in entries("sturende-woorden", SteeringWord) if word.vraag in sorts)


@derived
def _any_word(sorts: tuple[str, ...]) -> re.Pattern[str]:
    return any_of(tuple(word.vorm for word in _words(sorts)))


def _first_word(ask: Ask) -> int:
    """Where the question starts: after a lead-in of its own, a word or two in front ("Maar", "Eigenlijk,") included."""
    start = int(ask.core.start)
    if ask.detour is not None or ask.lead is None:
        return start
    return int(ask.lead.start) if len(syntax.words(ask.lead)) <= 2 else start


def _steers(span: Span, word: SteeringWord, ask: Ask, text: str) -> bool:
    if word.hoofdzin and not _in_question_clause(span[0], ask):
        return False
    if word.als and not CONDITIONS[word.als](span, ask):
        return False
    return not _excepted(span, word.behalve, ask, text)


def _in_question_clause(token: Token, ask: Ask) -> bool:
    finite = ask.finite
    anchor = finite if finite is not None else ask.core.root
    clause = syntax.clause_head(token)
    if clause == syntax.clause_head(anchor):
        return not _is_under_infinitive_clause(token, clause)
    return False


def _is_under_infinitive_clause(token: Token, clause: Token) -> bool:
    """Inside "om … te", which is a clause without a finite verb."""
    while token != clause:
        if token.dep_ in syntax.SUBORDINATE or any(
            child.lower_ == "om" and child.dep_ == "mark" for child in token.children
        ):
            return True
        token = token.head
    return False


def _excepted(span: Span, phrases: tuple[str, ...], ask: Ask, text: str) -> bool:
    end = without_end(ask.core, tag_of(ask.core)).end_char if ask.kind == kind.STATEMENT else _end(ask)
    for match in any_of(phrases).finditer(text, ask.sentence.start_char, end):
        if match.start() <= span.start_char and span.end_char <= match.end():
            return True
    return False


def _end(ask: Ask) -> int:
    return syntax.end_of(ask.core.doc[ask.end - 1])


def _is_adverb(span: Span, ask: Ask) -> bool:
    """Whether the word goes with the whole clause, not with a noun and not as its predicate."""
    token = span[0]
    if token.dep_ in {"amod", "ROOT", "xcomp", "ccomp", "nmod", "obj", "conj", "root"}:
        return False
    if _closes_verb(token):
        return False
    is_ending = all(other.i <= token.i for other in syntax.words(ask.core))
    if is_ending and token.pos_ == "ADJ" and len(span) == 1:
        return token.lower_ in {"eigenlijk", "toevallig", "natuurlijk"}
    return token.dep_ != "acl" and not (token.dep_ == "fixed" and len(span) == 1)


def _closes_verb(token: Token) -> bool:
    """ "hield … vast": the particle of a verb, at the end of its clause or before a preposition."""
    following = syntax.following(token)
    closes = following is None or following.is_punct or following.pos_ in {"ADP", "CCONJ", "SCONJ"}
    return closes and token.head.i < token.i and separates(token.lower_, syntax.infinitive(token.head))


def _is_no_request(span: Span, ask: Ask) -> bool:
    finite = ask.finite
    return finite is None or finite.lemma_ not in REQUESTING


def _is_no_degree(span: Span, ask: Ask) -> bool:
    """ "Ben je echt zo bang?" doubts; "ooit echt bang geweest", "een echt thuis" and "Is dit echt?" do not."""
    token = span[0]
    if token.dep_ in {"amod", "ROOT", "xcomp"}:
        return False
    before = {other.lower_ for other in ask.core if other.i < token.i}
    return not before & EXPERIENCE


def _opens_sentence(span: Span, ask: Ask) -> bool:
    return bool(span.start == ask.sentence.start)


CONDITIONS: dict[str, Callable[[Span, Ask], bool]] = {
    "bijwoord": _is_adverb,
    "niet bij een verzoek": _is_no_request,
    "niet als graad": _is_no_degree,
    "zinsbegin": _opens_sentence,
}
