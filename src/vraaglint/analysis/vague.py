"""Vague words in a question ("dingen", "zoiets", "en zo"), each with the entry of the list that names it (VL402)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis.candidates import forms_in
from vraaglint.lexicon import derived, entries
from vraaglint.pairs import pairs
from vraaglint.phrase import any_of, pattern
from vraaglint.verbs import is_finite_form

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from vraaglint.analysis.turn import Ask

SAYING_WHICH = frozenset({"die", "deze", "beide", "paar", "meerdere"})
DEFINITE = frozenset({"de", "al"})
GIVING_EXAMPLES = frozenset({"zoals", "als", ":"})
BEHIND_TAIL = frozenset({"zelf", "nog", "al", "ook", "allemaal"})


class VagueWord(NamedTuple):
    """An entry of the list of vague words; its comment block says what the keys mean."""

    vorm: str
    voorbeeld: str
    behalve: tuple[str, ...] = ()
    naamwoord: bool = False
    staart: bool = False


def vague_words(ask: Ask, *, is_reply: bool) -> Iterator[tuple[Span, VagueWord]]:
    """The vague words in the sentence of a question, in text order; of two at one place the longer wins.

    In a reply to words of the other (`is_reply`), "die dingen" may be what they named.
    """
    sentence = ask.sentence.doc[ask.sentence.start : ask.end]
    if not _any_word().search(sentence.text):  # most questions hold none, and this is quick to see
        return
    position = -1
    for span, word in sorted(_found(sentence, is_reply), key=lambda pair: (pair[0].start, -len(pair[0]))):
        if span.start >= position:
            position = span.end
            yield span, word


@derived
def _any_word() -> re.Pattern[str]:
    return any_of(tuple(word.vorm for word in entries("vage-woorden", VagueWord)))


def _found(sentence: Span, is_reply: bool) -> Iterator[tuple[Span, VagueWord]]:
    text, start, end = sentence.doc.text, sentence.start_char, sentence.end_char
    quoted = [(first, last + 1) for first, last in pairs(text) if text[first] not in "(["]
    for word in forms_in(sentence.text, entries("vage-woorden", VagueWord)):
        for match in pattern(word.vorm).finditer(text, start, end):
            fixed = [form.span() for phrase in word.behalve for form in pattern(phrase).finditer(text, start, end)]
            span = sentence.doc.char_span(*match.span())
            if span is None or any(first < match.end() and match.start() < last for first, last in (*quoted, *fixed)):
                continue
            if _is_vague(span, word, is_reply):
                yield span, word


def _is_vague(span: Span, word: VagueWord, is_reply: bool) -> bool:
    if word.naamwoord:
        return span[-1].pos_ == "NOUN" and (not _is_specified(span[-1]) or (not is_reply and _points_nowhere(span[-1])))
    return not word.staart or _is_tail(span)


def _is_specified(noun: Token) -> bool:
    """Whether a number, a pointing word, a clause or an example says which things are meant."""
    determiners = {child.lower_ for child in noun.children if child.i < noun.i} | {
        noun.nbor(-1).lower_ if noun.i else ""
    }
    counted = any(child.dep_ == "nummod" or child.pos_ == "NUM" for child in noun.children)
    after = syntax.following(noun)
    if counted or determiners & SAYING_WHICH or (after is not None and after.lower_ in GIVING_EXAMPLES):
        return True
    is_definite = bool(determiners & DEFINITE) or any(child.dep_ == "nmod:poss" for child in noun.children)
    return is_definite and any(child.dep_ == "acl:relcl" for child in noun.children)


def _points_nowhere(noun: Token) -> bool:
    """Whether nothing is said before "die zaken", in the turn or the sentence, and no clause stands behind it."""
    doc, that = noun.doc, noun.i - 1
    if noun.sent.start > 0 or that < 0 or doc[that].lower_ != "die" or doc[max(0, that - 1)].lower_ == "van":
        return False
    after = syntax.following(noun)
    has_more = after is not None and (after.lower_ in GIVING_EXAMPLES or after.tag_.startswith("VNW|betr"))
    has_clause = has_more or any(child.dep_.startswith("acl") for child in noun.children)
    return not has_clause and not any(token.pos_ in {"NOUN", "PROPN", "NUM"} for token in doc[:that])


def _is_tail(span: Span) -> bool:
    """Whether the words hang behind something and nothing follows that they go with: "en zo ver weg" is no tail."""
    if span.start == span.sent.start:
        return False
    before, after = span[0].nbor(-1), syntax.following(span[-1])
    if after is None or after.is_punct or after.pos_ in {"ADP", "CCONJ"}:
        return True
    ends = after.lower_ == "zelf" or (after.pos_ == "VERB" and not syntax.is_finite(after)) or _closes(span)
    return ends and (before.pos_ in syntax.NOMINAL or before.tag_.startswith("WW|inf"))


def _closes(tail: Span) -> bool:
    """Whether only verbs follow that close a clause: "of u de boodschappen en zo doet"; not "en zo kwam hij thuis"."""
    doc, before = tail.doc, tail[0].nbor(-1)
    if is_finite_form(before.lower_) and doc[max(0, before.i - 1)].pos_ not in {"DET", "ADP", "PRON"}:
        return False  # a verb that passes for a noun: "toen je de trap afging en zo viel"
    rest = iter(doc[tail.end : tail.sent.end])
    after = next((token for token in rest if token.lower_ not in BEHIND_TAIL), None)
    while after is not None and after.pos_ in syntax.VERBAL:
        after = next(rest, None)
    return after is None or after.is_punct or after.pos_ == "SCONJ"
