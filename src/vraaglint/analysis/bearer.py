"""Of whom or what a word for a feeling or judgement is said, and by which verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vraaglint import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

THINGS = frozenset({"het", "dat", "dit", "er", "wat"})  # pronouns that stand for no person
TRANSITIVE = frozenset({"maken", "vinden", "noemen", "achten"})  # what they say, they say of their object


def bearer(token: Token) -> Token | None:
    """The token of whom or what the word is said: "je" in "Waar ben je bang voor?", "gesprek" in "dat nare gesprek"."""
    if token.dep_ == "amod":
        return token.head
    possessor = next((child for child in token.children if child.dep_ == "nmod:poss"), None)
    if possessor is not None:
        return possessor
    top = _top(token)
    verb = governor(token)
    if verb is None or verb == top:
        return _experiencer(top)
    if syntax.infinitive(verb) in TRANSITIVE or top.dep_ in syntax.SUBJECTS:
        return _object(verb, top)
    return syntax.subject(top) or syntax.subject(verb)


def is_person(token: Token | None) -> bool:
    """Whether the token is a name or a pronoun that stands for a person."""
    if token is None:
        return False
    return token.pos_ == "PROPN" or (token.pos_ == "PRON" and token.lower_ not in THINGS)


def governor(token: Token) -> Token | None:
    """The verb that says the word of someone: the copula, or "voelen", "maken", "vinden" with it as complement."""
    top = _top(token)
    copula = next((child for child in top.children if child.dep_ in {"cop", "aux:pass"}), None) or _be(top)
    if copula is not None:
        return copula
    if top.pos_ in syntax.VERBAL and (syntax.is_finite(top) or syntax.is_infinitive(top)):
        return top
    return top.head if top.head != top and top.head.pos_ in syntax.VERBAL else None


def _be(participle: Token) -> Token | None:
    """The form of "zijn" beside a participle, which may be an adjective: "Ben je gespannen?"."""
    is_participle = participle.pos_ in syntax.VERBAL and not syntax.is_infinitive(participle)
    return next(
        (
            child
            for child in participle.children
            if is_participle and child.dep_ == "aux" and child.lemma_ in {"zijn", "worden"}
        ),
        None,
    )


def _top(token: Token) -> Token:
    """The head of the group the word is part of: "het meest eenzaam", "moe en leeg"."""
    while token.dep_ in {"fixed", "conj"} and token.head != token:
        token = token.head
    return token


def _experiencer(verb: Token) -> Token | None:
    """Who feels what a verb says: its subject, or its object in "Wat irriteert je?"."""
    subject = syntax.subject(verb)
    return subject if is_person(subject) and not _asks_for_thing(subject) else _object(verb, verb) or subject


def _asks_for_thing(token: Token | None) -> bool:
    return token is not None and token.lower_ in THINGS


def _object(verb: Token, word: Token) -> Token | None:
    objects = (child for child in verb.children if child.dep_ in {"obj", "iobj", "expl:pv"} and child != word)
    return next(objects, None)


def is_possessed(token: Token) -> bool:
    """Whether the noun has a possessive pronoun: "je angst"."""
    return any(child.dep_ == "nmod:poss" for child in token.children)
