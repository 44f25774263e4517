"""Statements that fill in what the other feels, thinks or is: "Je bent vast boos", "Dat zal wel zwaar zijn"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis.assertion import Order, first_word, main_order, tag_of, without_end
from vraaglint.analysis.feelings import feeling_of
from vraaglint.analysis.forms import expression
from vraaglint.analysis.kind import STATEMENT
from vraaglint.analysis.steering import steering_words
from vraaglint.lexicon import entries
from vraaglint.phrase import any_of
from vraaglint.verbs import infinitive

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from vraaglint.analysis.turn import Ask, ParsedTurn

FEELING, OPINION, WISH, LABEL, EXPERIENCE = "gevoel", "mening", "wens", "etiket", "ervaring"
ADDRESSED = frozenset({"je", "jij", "u", "jullie", "ge", "gij"})
NEUTER = frozenset({"dat", "het", "dit"})


class FilledInWords(NamedTuple):
    """Words by which a statement says what the other feels, thinks or is (`soort`); verbs in the infinitive."""

    soort: str
    woorden: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class FilledIn:
    """A statement that fills in: its `sentence`, the words to point at, what it fills in (`sort`), and of whom."""

    sentence: Span
    pointed: Span
    sort: str
    order: Order


def filled_in(turn: ParsedTurn) -> Iterator[FilledIn]:
    """The statements of the asker that fill in, also those with a question mark; not those that invite correction."""
    asking = {ask.sentence.start: ask for ask in turn.asks}
    for sentence in turn.sentences:
        ask = asking.get(sentence.start)
        if ask is None and turn.turn.spoken:
            ask = turn.stated(sentence)
        if ask is None or ask.kind != STATEMENT or tag_of(ask.core) is not None or _invites(sentence):
            continue
        words = without_end(ask.core)
        order = main_order(words) if len(words) else None
        if order is None or expression("voorbehoud").search(words.text):
            continue
        sort = _sort(ask, words, order)
        if sort is not None:
            yield FilledIn(sentence, turn.doc[first_word(ask) : words.end], sort, order)


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
    return found or (FEELING if _idioms().search(words.text) else None)


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


@cache
def _label_endings() -> tuple[str, ...]:
    return tuple(word[1:] for word in _words(LABEL) if word.startswith("-"))


@cache
def _idioms() -> re.Pattern[str]:
    return any_of(tuple(word for word in sorted(_words(FEELING)) if " " in word))


@cache
def _words(sort: str) -> frozenset[str]:
    return frozenset(
        word for entry in entries("invulwoorden", FilledInWords) if entry.soort == sort for word in entry.woorden
    )
