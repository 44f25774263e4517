"""The words of the other without the stock phrase around them: "Ik hoor je zeggen dat je opziet tegen maandag"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.analysis.assertion import without_end
from vraaglint.analysis.embedded import that_clause
from vraaglint.analysis.forms import words
from vraaglint.model import Edit
from vraaglint.rewriting.editing import edited
from vraaglint.rewriting.order import inverted, is_sound
from vraaglint.verbs import split

if TYPE_CHECKING:
    from spacy.tokens import Token

    from vraaglint.analysis import ParsedTurn
    from vraaglint.analysis.remarks import Remark

THAT = "dat"


def unwrapped(trick: Remark, turn: ParsedTurn) -> Iterator[str]:
    """The turn with the clause behind "dat" as a statement, where the parse carries it: "Je ziet op tegen maandag."."""
    phrase = turn.doc.char_span(trick.start, trick.end)
    if phrase is None or phrase[-1].lower_ != THAT or not trick.opens or _asks(trick, turn):
        return
    sentence = phrase.sent
    rest = without_end(sentence)
    clause = that_clause(turn.doc, phrase.end - 1, rest.end)
    subject, verb = turn.doc[phrase.end], clause.finite
    if verb is None or not is_sound(clause, rest) or not _is_pronoun(subject):
        return
    edits = [Edit(sentence.start_char, subject.idx)]
    particle, form = split(verb.text, verb.lemma_) or ("", verb.text)
    if verb.i > subject.i + 1 or particle:
        end = syntax.end_of(subject)
        edits += [Edit(end, end, f" {form}"), inverted(clause)[-1]]
    yield edited(turn.text, edits, asks=turn.ends_in_question)


def _is_pronoun(subject: Token) -> bool:
    """Whether the word is a subject by itself; "je" before a noun may belong to that."""
    after = syntax.following(subject)
    owns = subject.lower_ == "je" and after is not None and after.pos_ in {*syntax.NOMINAL, "ADJ"}
    return subject.lower_ in words("onderwerp") and not owns


def _asks(trick: Remark, turn: ParsedTurn) -> bool:
    return any(ask.sentence.start_char <= trick.start < ask.sentence.end_char for ask in turn.asks)
