"""Words that lean on what was said before them, for a question of which the part before is left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.analysis.asides import is_side_word
from vraaglint.analysis.pointing import PointingWords
from vraaglint.lexicon import derived, entries, listed

if TYPE_CHECKING:
    from spacy.tokens import Token

POINTING = frozenset({"dat", "dit", "die", "deze"})
PRONOMINAL = ("er", "daar", "hier")
EXPLAINING = frozenset({"dat", "of", "om", "hoe", "waarom"})


def leans(kept: Sequence[Token], gone: frozenset[int]) -> bool:
    """Whether a word that stays may have pointed into what goes (token indexes)."""
    first = min(gone, default=kept[-1].i)
    return any(_leans(token, kept, follows=token.i > first) for token in kept)


def is_bare_definite(noun: Token) -> bool:
    """ "het contact", "de brief": which one was said before; not "de sfeer in je team", not "de avonden"."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() in listed("tijd-en-maat"):
        return False
    children = [child for child in noun.children if child.dep_ not in {"case", "punct"}]
    return len(children) == 1 and children[0].lower_ in {"de", "het"}


def _leans(token: Token, kept: Sequence[Token], *, follows: bool) -> bool:
    """`follows`: something before the word is gone."""
    word = token.lower_
    if word in POINTING:
        return _points(token, kept, follows=follows)
    if word == "het":
        return token.pos_ == "PRON" and _is_loose_het(token, kept, follows=follows)
    if _holds_preposition(token):
        return not _is_explained(token, kept)
    if not follows:
        return False
    if is_side_word(word, "over hem") and token.pos_ in {"PRON", "DET"}:
        return not any(other.i < token.i and _can_be_meant(other) for other in kept)
    return token.pos_ not in {"SCONJ", "CCONJ", "NOUN"} and is_side_word(word, "terug")


def _points(token: Token, kept: Sequence[Token], *, follows: bool) -> bool:
    """A pronoun always; before a noun only behind a lead that is gone or where the noun is a time: "in die weken"."""
    if token.tag_.startswith("VNW|betr") or token.pos_ == "SCONJ" or token.dep_ == "mark":
        return False
    noun = syntax.following(token)
    before_noun = token.dep_ == "det" or (noun is not None and noun.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"})
    if not before_noun:
        return True
    is_time = token.head.lemma_.lower() in listed("tijd-en-maat")
    is_now = is_time and token.lower_ in {"deze", "dit"}
    return follows and not is_now and (is_time or not _is_first_kept(kept))


def _is_loose_het(het: Token, kept: Sequence[Token], *, follows: bool) -> bool:
    """ "Hoe gaat het met je?" and "Hoe is het om …?" need nothing; "Hoe vond je het?" does."""
    behind = [token for token in kept if token.i > het.i]
    if het.dep_ == "expl" or any(token.lower_ in EXPLAINING and token.pos_ != "PRON" for token in behind):
        return False
    own = syntax.clause_head(het).lemma_
    if own == "gaan" or {"over", "hebben"} <= {token.lower_ for token in behind}:
        return False
    about = own == "zijn" and any(token.lower_ == "met" for token in behind)
    named = any(token.i < het.i and _can_be_meant(token) for token in kept)
    return not about and not (named and (not follows or _is_first_kept(kept)))


def _is_first_kept(kept: Sequence[Token]) -> bool:
    """Whether the sentence still opens as it did."""
    return kept[0].i == kept[0].sent.start


def _holds_preposition(adverb: Token) -> bool:
    """ "ervan", "daarmee", "er … over"; not "er" or "daar" by itself, nor "erg"."""
    word = adverb.lower_
    if word in PRONOMINAL:
        return syntax.stranded_preposition(adverb) is not None
    return any(word.removeprefix(first) in _prepositions() for first in PRONOMINAL if word.startswith(first))


@derived
def _prepositions() -> frozenset[str]:
    """What comes behind er, daar and hier in one word."""
    lists = (entry.woorden for entry in entries("wijswoorden", PointingWords) if entry.soort == "deeltje")
    return frozenset(word.partition("=")[0] for words in lists for word in words)


def _is_explained(adverb: Token, kept: Sequence[Token]) -> bool:
    """A clause that stays says what is meant: "Hoe zorg je ervoor dat …"."""
    return any(token.i > adverb.i and token.lower_ in EXPLAINING and token.pos_ != "PRON" for token in kept)


def _can_be_meant(token: Token) -> bool:
    return token.pos_ in syntax.NOMINAL and token.lemma_.lower() not in listed("tijd-en-maat")
