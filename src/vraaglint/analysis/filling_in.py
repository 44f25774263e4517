"""Statements that fill in what the other feels, thinks or is: "Je bent vast boos", "Dat zal wel zwaar zijn"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis.assertion import Order, first_word, main_order, tag_of, without_end
from vraaglint.analysis.feelings import feeling_of
from vraaglint.analysis.forms import expression
from vraaglint.analysis.kind import STATEMENT
from vraaglint.analysis.steering import steering_words
from vraaglint.lexicon import derived, entries
from vraaglint.phrase import any_of
from vraaglint.verbs import infinitive

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from vraaglint.analysis.turn import Ask, ParsedTurn

FEELING, EXPERIENCE, OPINION, WISH = "gevoel", "ervaring", "mening", "wens"
LABEL, TYPE = "etiket", "typering"
ADDRESSED = frozenset({"je", "jij", "u", "jullie", "ge", "gij"})
OBJECTS = frozenset({"NOUN", "PROPN", "PRON", "VERB", "AUX"})
NEUTER = frozenset({"dat", "het", "dit"})


class FilledInWords(NamedTuple):
    """Words by which a statement says what the other feels, thinks or is (`soort`); verbs in the infinitive."""

    soort: str
    woorden: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class FilledIn:
    """A statement that fills in: its `sentence`, the words to point at, and what it fills in (`sort`).

    `moment` is its side clause with "toen", empty without one.
    """

    sentence: Span
    pointed: Span
    sort: str
    is_past: bool
    moment: str


def filled_in(turn: ParsedTurn) -> Iterator[FilledIn]:
    """The statements of the asker that fill in, also those with a question mark; not those that invite correction."""
    asking = {ask.sentence.start: ask for ask in turn.asks}
    for sentence in turn.sentences:
        ask = asking.get(sentence.start)
        if ask is None and turn.turn.spoken:
            ask = turn.stated(sentence)
        if ask is None or ask.kind != STATEMENT or tag_of(ask.core) is not None or _invites(sentence):
            continue
        words = _first_clause(without_end(ask.core))
        order = main_order(words) if len(words) else None
        if order is None or expression("voorbehoud").search(words.text):
            continue
        sort = _sort(ask, words, order)
        if sort is not None:
            pointed = turn.doc[first_word(ask) : words.end]
            yield FilledIn(sentence, pointed, sort, _is_past(words, order), _moment(words, turn.text))


def _first_clause(words: Span) -> Span:
    """The statement up to a second one that "maar" or "en" joins to it after a comma."""
    for comma in words:
        joint = syntax.following(comma) if comma.text == "," else None
        if joint is not None and joint.pos_ == "CCONJ" and syntax.finite_verb(joint.head) is not None:
            return words.doc[words.start : comma.i]
    return words


def _invites(sentence: Span) -> bool:
    """Whether what follows asks if it is right: "Klopt dat?"."""
    rest = sentence.doc[sentence.end :].text
    return expression("navraag").match(rest) is not None


def _sort(ask: Ask, words: Span, order: Order) -> str | None:
    markers = [span for span, word in steering_words(ask) if word.vult_in and span.start < words.end]
    is_guess = order.finite.lemma_ == "zullen" and any(span.text.lower().endswith("wel") for span in markers)
    if order.subject.lower_ in NEUTER:
        return EXPERIENCE if is_guess and any(map(_is_experience, words)) else None
    if order.subject.lower_ not in ADDRESSED or not markers:
        return None
    found = next((sort for token in _main_clause(words) if (sort := _sort_of(token, order)) is not None), None)
    found = found or (FEELING if _idioms().search(words.text) else None)
    if found == FEELING and _is_about_something(words):
        return EXPERIENCE
    return TYPE if found == LABEL and order.finite.lemma_ == "zijn" else found


def _is_about_something(words: Span) -> bool:
    """Whether the feeling has an object: "boos op hem", "trots dat het lukt"; then it is no mood."""
    root = syntax.clause_head(words.root)
    complements = {"obl:arg", "obj", "ccomp", "advcl", "xcomp"}
    return any(
        child.dep_ in complements and child.pos_ in OBJECTS and child.lower_ not in NEUTER for child in root.children
    )


def _is_past(words: Span, order: Order) -> bool:
    """Past tense, or a participle: "zal wel een klap geweest zijn", "bent vast geschrokken"."""
    participles = (token for token in _main_clause(words) if token.tag_.startswith("WW|vd"))
    return syntax.is_past(order.finite) or any(map(_is_of_verb, participles))


def _is_of_verb(token: Token) -> bool:
    """Whether the participle is part of a perfect, not an adjective such as "teleurgesteld"."""
    return token.lower_ in {"geweest", "gehad", "gevonden", "geworden"} or feeling_of(token) is None


def _moment(words: Span, text: str) -> str:
    mark = next((token for token in words if token.lower_ == "toen" and token.dep_ == "mark"), None)
    if mark is None or syntax.right_edge(mark.head) + 1 < words.end:
        return ""
    return text[mark.idx : words.end_char]


def _main_clause(words: Span) -> list[Token]:
    """The words of the statement itself, without those of its side clauses."""
    root = syntax.clause_head(words.root)
    return [token for token in words if syntax.clause_head(token) == root]


def _sort_of(token: Token, order: Order) -> str | None:
    """What the word fills in, said of the other."""
    if token.i <= order.finite.i and token != order.finite:
        return None
    names = {token.lower_, token.lemma_.lower()}
    if token.pos_ in syntax.VERBAL:
        names |= {syntax.infinitive(token), infinitive(token.lower_)}
    for sort in (LABEL, OPINION, WISH, FEELING):
        if not names.isdisjoint(_words(sort)):
            return sort
    if token.lower_.endswith(_label_endings()):
        return LABEL
    return FEELING if feeling_of(token) is not None else None


def _is_experience(token: Token) -> bool:
    names = {token.lower_, token.lemma_.lower()}
    return feeling_of(token) is not None or not names.isdisjoint(_words(EXPERIENCE))


@derived
def _label_endings() -> tuple[str, ...]:
    return tuple(word[1:] for word in _words(LABEL) if word.startswith("-"))


@derived
def _idioms() -> re.Pattern[str]:
    return any_of(tuple(word for word in sorted(_words(FEELING)) if " " in word))


@derived
def _words(sort: str) -> frozenset[str]:
    return frozenset(
        word for entry in entries("invulwoorden", FilledInWords) if entry.soort == sort for word in entry.woorden
    )
