"""Where an embedded question opens: "of …", "hoe …", "met wie …", with its finite verb late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.analysis.forms import words
from vraaglint.analysis.opening import Opening, question_word_at
from vraaglint.verbs import is_finite_form

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def embedded_opening(doc: Doc, start: int, end: int) -> Opening | None:
    """The opening of an embedded question at token `start`: "of …", "hoe …", "met wie …", with its verb late."""
    if start >= end:
        return None
    if doc[start].lower_ == "of":
        return Opening(start, start, None, _embedded_finite(doc, start, end))
    word = question_word_at(doc, start, end)
    if word is None:
        return None
    finite = _embedded_finite(doc, word.i, end)
    return Opening(start, _embedded_phrase_end(doc, word, finite, end), word, finite)


def that_clause(doc: Doc, place: int, end: int) -> Opening:
    """The clause that "dat" at token `place` opens, read as a yes-or-no question."""
    return Opening(place, place, None, _embedded_finite(doc, place, end))


def _embedded_finite(doc: Doc, start: int, end: int) -> Token | None:
    """The finite verb of the clause that the word at `start` opens.

    Where the parse does not show it, the only one in the question will do, or else the last word if it is a form of a
    known verb. A verb in quotes belongs to what is quoted.
    """
    opener = doc[start]
    for head in (opener, *opener.ancestors):
        verb = syntax.finite_verb(head)
        if verb is not None and start < verb.i < end and not verb.nbor(-1).is_quote:
            return _auxiliary_beside(verb) or verb
        if head.dep_ in syntax.SUBORDINATE and head.i > start:
            break
    verbs = [token for token in doc[start:end] if syntax.is_finite(token)]
    if verbs:
        deeper = any(token.pos_ == "SCONJ" for token in doc[start + 1 : verbs[0].i])
        return verbs[0] if len(verbs) == 1 and not deeper and not verbs[0].nbor(-1).is_quote else None
    last = syntax.words(doc[start:end])[-1]
    return (_auxiliary_beside(last) or last) if last.i > start + 1 and is_finite_form(last.text) else None


def _auxiliary_beside(verb: Token) -> Token | None:
    """The auxiliary in front of a plural that looks like an infinitive: "willen" in "of jullie willen praten"."""
    before = verb.nbor(-1)
    is_cluster = before.pos_ in syntax.VERBAL and before.lower_ in words("hulpwerkwoord")
    return before if is_cluster and verb.lower_.endswith("n") else None


def _embedded_phrase_end(doc: Doc, word: Token, finite: Token | None, end: int) -> int:
    """One past the question phrase, up to the verb at most: "welke hulp van de gemeente", "wat voor werk"."""
    stop = finite.i if finite is not None else end
    last = _phrase_core_end(doc, word, stop)
    if last > word.i or word.lower_ == "hoeveel":
        last = max(last, _before_subject(doc, last, stop))
    while (following := _modifier_end(doc, word.i, last, stop)) is not None:
        last = following
    return last + 1


def _before_subject(doc: Doc, last: int, stop: int) -> int:
    """The end of a prepositional phrase between a noun and the subject pronoun: "hoeveel uur per week je werkt"."""
    pronoun = next(
        (token.i for token in doc[last + 1 : min(last + 5, stop)] if token.lower_ in words("onderwerp")), last
    )
    between = doc[last + 1 : pronoun]
    is_phrase = len(between) > 1 and between[0].pos_ == "ADP" and between[-1].pos_ in syntax.NOMINAL
    return pronoun - 1 if is_phrase else last


def _phrase_core_end(doc: Doc, word: Token, stop: int) -> int:
    """The last token of the question word with its adjective or noun, without what modifies that."""
    following = doc[word.i + 1] if word.i + 1 < stop else None
    if following is None:
        return int(word.i)
    if word.lower_ == "wat" and following.lower_ == "voor":
        return next((token.i for token in doc[word.i + 2 : min(word.i + 6, stop)] if token.pos_ == "NOUN"), int(word.i))
    if word.lower_ in {"welk", "welke", "hoeveel", "wiens"}:
        head = word.head
        return int(head.i) if head.pos_ in syntax.NOMINAL and word.i < head.i < stop else int(word.i)
    if word.lower_ == "hoe" and following.pos_ in {"ADJ", "ADV"} and word.head == following:
        noun = following.head
        is_attribute = following.dep_ == "amod" and noun.i == following.i + 1
        return int(noun.i) if is_attribute else int(following.i)
    return int(word.i)


def _modifier_end(doc: Doc, start: int, last: int, stop: int) -> int | None:
    """The end of a modifier that follows the phrase directly and belongs to it, or None."""
    if last + 1 >= stop:
        return None
    for head in doc[start : last + 1]:
        for child in head.children:
            belongs = child.dep_ in {"nmod", "acl:relcl", "conj", "flat"} or (head.i == start and child.dep_ == "obl")
            named = child.dep_ == "flat" and doc[last].pos_ == "PROPN"
            joined = doc[last + 1].pos_ in {"ADP", "CCONJ"} or child.dep_ == "acl:relcl" or named
            if belongs and joined and syntax.left_edge(child) == last + 1 and last < syntax.right_edge(child) < stop:
                return syntax.right_edge(child)
    return None
