"""Whether a list item that opens like a yes-or-no question asks, though it lacks its mark.

Notes are full of shortened facts and tasks that open the same way: "Heeft een hond", "Bel de arts".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.analysis.forms import words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NEUTER = frozenset({"het", "dat", "dit"})
FIRST_PERSON = frozenset({"ik"})
MODALS = frozenset({"mogen", "kunnen", "zullen", "moeten", "willen"})
STEMLESS = MODALS | {"zijn", "hebben"}  # their short forms are no imperatives


def asks(core: Span, verb: Token) -> bool:
    """Whether the finite verb that opens `core` is followed by its subject, and no task, wish or condition is meant."""
    following = verb.nbor(1) if verb.i + 1 < core.end else None
    if following is None or _is_condition(core) or _is_wish(core, verb):
        return False
    alone = following.lower_ in NEUTER and following.dep_ != "det"
    if alone and verb.lemma_ in words("met voorwerp"):  # "Vindt dat moeilijk" leaves out who does
        return False
    if following.lower_ in words("onderwerp"):
        return following.lower_ not in FIRST_PERSON or verb.lemma_ in MODALS
    names_deed = following.lower_.endswith("en") and following.i + 1 < core.end and following.nbor(1).lower_ == "een"
    if verb.lemma_ == "zijn" and names_deed:  # "Is verhuizen een optie"
        return True
    return _opens_subject(following) and not _is_imperative(verb)


def _opens_subject(token: Token) -> bool:
    """A definite noun phrase or a name; an indefinite one is more often the object: "Heeft een hond"."""
    is_name = token.is_title and token.is_alpha
    is_possessive = token.dep_ == "nmod:poss" or token.tag_.startswith("VNW|bez")
    return is_possessive or is_name or (token.pos_ == "DET" and token.lower_ not in {"een", "geen"})


def _is_imperative(verb: Token) -> bool:
    """A bare stem before a noun: "Bel de arts"."""
    if verb.lemma_ in STEMLESS or syntax.is_past(verb) or syntax.has(verb, "Number", "Plur"):
        return False
    return not verb.lower_.endswith("t")


def _is_condition(core: Span) -> bool:
    """ "Heeft hij nog tijd, dan kaarten"."""
    return any(token.lower_ == "dan" and token.nbor(-1).text == "," for token in core[1:])


def _is_wish(core: Span, verb: Token) -> bool:
    """ "Had hij maar gebeld"."""
    return syntax.is_past(verb) and any(token.lower_ == "maar" for token in core[1:4])
