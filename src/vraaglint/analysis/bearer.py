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
    possessor = _possessor(token)
    if possessor is not None:
        return possessor
    top = _top(token)
    verb = governor(token)
    if verb is None or verb == top:
        return _experiencer(top)
    subject = syntax.subject(top) or syntax.subject(verb)
    if top.dep_ in syntax.SUBJECTS:
        return _object(verb, top)
    if not _says_of_object(verb, top):
        return subject
    whom = _object(verb, top)
    is_person_made = syntax.infinitive(verb) == "maken" and is_person(subject) and not is_person(whom)
    return subject if is_person_made else whom  # in "Wat maakt u bang?" either word may pass for the subject


def _possessor(noun: Token) -> Token | None:
    """The possessive of a noun; "je" right before it is one even where the parser takes it for a subject."""
    found = next((child for child in noun.children if child.dep_ == "nmod:poss"), None)
    before = noun.doc[noun.i - 1] if noun.i and noun.pos_ == "NOUN" else None
    is_possessive = before is not None and before.lower_ in {"je", "jullie"} and noun.head == before.head
    return before if found is None and is_possessive else found


def _says_of_object(verb: Token, word: Token) -> bool:
    """ "Ik vind het zwaar", "Ik heb het zwaar"; not "ik heb angst", of which "angst" is itself the object."""
    name = syntax.infinitive(verb)
    return name in TRANSITIVE or (name == "hebben" and word.pos_ == "ADJ")


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
    is_complement = top.dep_ == "xcomp" and not syntax.is_infinitive(top)  # "gekwetst", also when tagged as finite
    if top.pos_ in syntax.VERBAL and not is_complement and (syntax.is_finite(top) or syntax.is_infinitive(top)):
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
    objects = [child for child in verb.children if child.dep_ in {"obj", "iobj", "expl:pv"} and child != word]
    return next(filter(is_person, objects), objects[0] if objects else None)


def is_possessed(token: Token) -> bool:
    """Whether the noun has a possessive pronoun: "je angst"."""
    return _possessor(token) is not None


def same(own: Token | None, asked: Token | None, *, feels: bool) -> bool:
    """Whether a word of the other with bearer `own` and one of the asker with bearer `asked` are said of the same.

    The other's "ik" is the asker's "je". Without a bearer, a feeling is the speaker's own (`feels`), a judgement is
    said of something that both know.
    """
    if _is_speaker(own, feels):
        return asked is not None and _has_person(asked, "2")
    if asked is None or _has_person(asked, "1") or _has_person(asked, "2"):
        return False
    if own is None or own.lower_ in THINGS:
        return asked.lower_ in THINGS or _is_known(asked, own)
    if feels and not (is_person(asked) or asked.pos_ == "NOUN"):
        return False
    return _name(own) == _name(asked) or asked.pos_ == "PRON" or own.pos_ == "PRON"


def _is_speaker(own: Token | None, feels: bool) -> bool:
    """Whether the other speaks of themselves; "je" is what they say of themselves in general."""
    return feels if own is None else _has_person(own, "1") or _has_person(own, "2")


def _has_person(token: Token, person: str) -> bool:
    return token.pos_ == "PRON" and syntax.has(token, "Person", person)


def _name(token: Token) -> str:
    return token.lemma_.lower() if token.pos_ in syntax.NOMINAL else token.lower_


def _is_known(noun: Token, own: Token | None) -> bool:
    """Whether the noun points back ("dat gesprek") or the other named it."""
    points = any(child.dep_ == "det" and syntax.has(child, "PronType", "Dem") for child in noun.children)
    return points or (own is not None and any(_name(noun) == _name(token) for token in own.doc))
