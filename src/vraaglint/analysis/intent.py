"""What a question asks for: the intent of its first ask (VL701)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.analysis import kind
from vraaglint.analysis.asides import VIEW, side_words
from vraaglint.analysis.forms import expression
from vraaglint.analysis.opening import Opening, question_words
from vraaglint.analysis.wh_intent import WOULD, wh_intent

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from vraaglint.analysis.turn import Ask, ParsedTurn


def intent(ask: Ask, turn: ParsedTurn) -> str:
    """One of the rulebook's names."""
    if _is_thought_experiment(ask, turn):
        return "hypothese"
    if ask.kind == kind.CHOICE:
        return "keuze"
    if ask.kind == kind.INVITATION:
        return "uitnodiging"
    if expression("schaal").search(ask.sentence.text):
        return "mate"
    if ask.kind == kind.ECHO:
        return "overig"
    opening = ask.opening
    if opening is None:
        return _unopened_intent(ask)
    if opening.word is None:
        choice = ask.kind == kind.INDIRECT and kind.offers_choice(ask.core[1:], opening)
        return "keuze" if choice else "standpunt"
    if ask.kind == kind.INDIRECT and kind.offers_choice(ask.core, opening):
        return "keuze"
    return wh_intent(opening, opening.word)


def _unopened_intent(ask: Ask) -> str:
    word = next((token for token in ask.core[:3] if token.lower_ in question_words()), None)
    if ask.kind == kind.WH and word is not None:
        phrase_end = min(word.i + 2, ask.core.end)
        return wh_intent(Opening(ask.core.start, phrase_end, word, None), word)
    if ask.kind == kind.INDIRECT:
        return "overig"
    return "standpunt"


def _is_thought_experiment(ask: Ask, turn: ParsedTurn) -> bool:
    """An invitation to imagine, in this sentence or the one before, or "zou" with an "als" clause."""
    before = [sentence for sentence in turn.sentences if sentence.end == ask.sentence.start]
    if any(map(_imagines, (*before, ask.sentence))):
        return True
    finite = ask.finite
    if finite is None or finite.lower_ not in WOULD:
        return False
    return any(_is_condition(token) for token in ask.sentence)


def _imagines(sentence: Span) -> bool:
    """ "Stel dat …", "Stel je voor …", or "Stel," at the start."""
    opens = len(sentence) > 1 and sentence[0].lower_ == "stel" and sentence[1].is_punct
    return opens or expression("verbeelding").search(sentence.text) is not None


def _is_condition(token: Token) -> bool:
    """The finite clause that "als" opens; not "als" in a comparison, nor a view: "als je terugkijkt"."""
    if token.lower_ != "als" or side_words(VIEW).match(token.doc.text, token.idx):
        return False
    return token.dep_ == "mark" and syntax.finite_verb(token.head) is not None
