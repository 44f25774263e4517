"""The preposition that goes with a word, replaced when the word is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.lexicon import listed
from vraaglint.model import Edit

if TYPE_CHECKING:
    from spacy.tokens import Token

    from vraaglint.analysis.difficult import Difficult

PRONOMINAL = ("er", "daar", "hier", "waar")
ADVERBIAL = {"met": "mee", "tot": "toe"}  # "met wie", but "waarmee"


def replaced(difficult: Difficult, old: tuple[str, ...], new: tuple[str, ...] | None) -> list[Edit] | None:
    """Edits that put the first of `new` where one of `old` goes with the word; None where none surely does.

    Without `new` every preposition stays as it is; an empty `new` takes it away.
    """
    if new is None or not old:
        return []
    place = place_of(difficult, old)
    if place is not None:
        return _changed(place, old, new)
    others = tuple(preposition for preposition in old if preposition not in new)
    return None if any(_is_of(token, others) for token in difficult.ask.sentence) else []


def _changed(place: Token, old: tuple[str, ...], new: tuple[str, ...]) -> list[Edit] | None:
    """The edit of the preposition or pronominal adverb; only a preposition can be taken away."""
    form, wanted = place.lower_, new[0] if new else ""
    is_stranded = place.tag_.startswith("VZ|fin")
    if form in new or (form == "in" and place.head.lemma_.lower() in listed("omgevingen")):
        return []
    if form in old and not is_stranded:
        return [Edit(place.idx, syntax.end_of(place), wanted)]
    if not wanted:
        return None
    front = "" if is_stranded else next(adverb for adverb in PRONOMINAL if form.startswith(adverb))
    return [Edit(place.idx, syntax.end_of(place), front + ADVERBIAL.get(wanted, wanted))]


def place_of(difficult: Difficult, old: tuple[str, ...]) -> Token | None:
    """The preposition or pronominal adverb out of `old` that goes with the word, or None."""
    return next(_places(difficult, old), None)


def _places(difficult: Difficult, old: tuple[str, ...]) -> Iterator[Token]:
    """The prepositions and pronominal adverbs ("daarin") that go with the word, the surest first."""
    stranded = {ADVERBIAL.get(preposition, preposition) for preposition in old}
    adverbs = {front + preposition for front in PRONOMINAL for preposition in stranded}
    after = syntax.following(difficult.last[-1])
    if after is not None and ((after.lower_ in {*old, *stranded} and after.pos_ == "ADP") or after.lower_ in adverbs):
        yield after
    words = [difficult.words.root] if difficult.apart is None else [difficult.words.root, difficult.apart.root]
    for token in difficult.ask.sentence:
        is_case = _is_of(token, old) and token.dep_ == "case" and token.head.head in words
        is_adverb = token.lower_ in adverbs and token.head in words
        is_stranded = token.lower_ in stranded and token.tag_.startswith("VZ|fin") and syntax.stands_alone(token)
        if is_case or is_adverb or is_stranded:
            yield token


def _is_of(token: Token, prepositions: tuple[str, ...]) -> bool:
    """Whether the token is one of the prepositions, and does not tell a time: "in de zomer"."""
    is_one = token.lower_ in prepositions and token.pos_ == "ADP"
    return is_one and token.head.lemma_.lower() not in listed("tijd-en-maat")
