"""A pointing word replaced by a slot to fill, or by a noun phrase of the other that fits as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.analysis.pointing import Pointer
from vraaglint.lexicon import listed
from vraaglint.model import Edit
from vraaglint.rewriting.editing import SLOT, edited

if TYPE_CHECKING:
    from spacy.tokens import Token

    from vraaglint.analysis import ParsedTurn


def with_slot(pointer: Pointer, turn: ParsedTurn) -> str:
    """The turn with `[…]` where the pointing word stood."""
    return _replaced(pointer, turn, f"het dat {SLOT}" if _asks_how_it_comes(pointer) else SLOT)


def _asks_how_it_comes(pointer: Pointer) -> bool:
    """ "Hoe komt dat?": only a clause can take the place of this "dat"."""
    before, after = pointer.word.doc[: pointer.word.i], syntax.following(pointer.word)
    opens = len(before) > 1 and before[-1].lemma_ == "komen" and before[-2].lower_ == "hoe"
    return opens and (after is None or after.is_punct)


def named(pointer: Pointer, turn: ParsedTurn) -> Iterator[str]:
    """The turn with the fitting noun of the other in place of the pointing word, if there is one."""
    noun = _fitting_noun(turn)
    if noun is not None:
        demonstrative = "dat" if syntax.has(noun, "Gender", "Neut") else "die"
        yield _replaced(pointer, turn, f"{demonstrative} {noun.text}")


def _replaced(pointer: Pointer, turn: ParsedTurn, words: str) -> str:
    text = turn.text
    if not pointer.preposition:
        edits = [Edit(pointer.start, _with_all(pointer), words)]
    elif pointer.stranded is None:
        edits = [Edit(pointer.start, pointer.end, f"{pointer.preposition} {words}")]
    else:
        place = pointer.stranded
        adverb = Edit(pointer.start, syntax.end_of(pointer.word))
        edits = [adverb, Edit(place.idx, syntax.end_of(place), f"{pointer.preposition} {words}")]
    return edited(text, edits, asks=turn.ends_in_question)


def _with_all(pointer: Pointer) -> int:
    """Where the pointing word ends, "allemaal" behind it included."""
    following = syntax.following(pointer.word)
    return syntax.end_of(following) if following is not None and following.lower_ == "allemaal" else pointer.end


def _fitting_noun(turn: ParsedTurn) -> Token | None:
    """The one singular noun of the other with a determiner and nothing else attached; with more, a person chooses."""
    nouns = [token for token in turn.context or () if _fits(token)]
    return nouns[0] if len(nouns) == 1 else None


def _fits(token: Token) -> bool:
    if syntax.infinitive(syntax.clause_head(token)) not in listed("gebeuren"):
        return False
    if token.pos_ != "NOUN" or token.dep_ not in {"nsubj", "nsubj:pass", "obj"}:
        return False
    if not syntax.has(token, "Number", "Sing") or "Gender" not in token.morph.to_dict():
        return False
    determiners = [child for child in token.children if child.dep_ == "det"]
    others = [child for child in token.children if child.dep_ not in {"det", "case", "punct"}]
    is_known = token.lemma_.lower() in listed("tijd-en-maat")
    return (
        bool(determiners) and not others and not is_known and syntax.clause_head(token).dep_ not in syntax.SUBORDINATE
    )
