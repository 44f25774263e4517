"""Words for a feeling or a judgement in a parse: which word it is, what its neighbours are, of whom it is said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis.adjectives import forms
from vraaglint.conjugation import regular
from vraaglint.lexicon import entries

if TYPE_CHECKING:
    from spacy.tokens import Token

FEELING, JUDGEMENT = "gevoel", "oordeel"
THINGS = frozenset({"het", "dat", "dit", "er", "wat"})  # pronouns that stand for no person
MISLEADING = frozenset({"liever", "liefst", "leger", "killer", "moest"})  # forms that are nearly always other words
TRANSITIVE = frozenset({"maken", "vinden", "noemen", "achten"})  # what they say, they say of their object
BEARING = frozenset({"voelen", "hebben", "krijgen", "ervaren", "vinden"})


class FeelingWords(NamedTuple):
    """One entry of `gevoelswoorden`; each string of `families` is one family, words separated by spaces."""

    groep: str
    soort: str
    kleur: str
    families: tuple[str, ...]
    veld: str = ""
    plek: str = ""


class Feeling(NamedTuple):
    """A word for a feeling or judgement: its base form and family, the group of its neighbours, kind and colour.

    `field` joins groups that are akin; "alles" is akin to every other. `place` is where the word counts.
    """

    word: str
    family: frozenset[str]
    group: str
    kind: str
    colour: str
    field: str
    place: str


def feeling_of(token: Token) -> Feeling | None:
    """The feeling or judgement that the token names where it stands, or None: "zwaar" in "een zware tijd".

    A word that can be both is a feeling when it is said of a person: "ik ben verdrietig", "het is verdrietig".
    """
    fitting = [feeling for feeling in _candidates(token) if _fits(token, feeling.place)]
    if len({feeling.kind for feeling in fitting}) > 1:
        kind = FEELING if is_person(bearer(token)) else JUDGEMENT
        fitting = [feeling for feeling in fitting if feeling.kind == kind]
    return fitting[0] if fitting else None


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
    if _lemma(verb) in TRANSITIVE or top.dep_ in syntax.SUBJECTS:
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
    copula = next((child for child in top.children if child.dep_ in {"cop", "aux:pass"}), None)
    if copula is not None:
        return copula
    if top.pos_ in syntax.VERBAL and (syntax.is_finite(top) or syntax.is_infinitive(top)):
        return top
    return top.head if top.head != top and top.head.pos_ in syntax.VERBAL else None


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


def _fits(token: Token, place: str) -> bool:
    if token.pos_ == "NOUN" and token.dep_ != "xcomp" and place in {"persoon", "voelen"}:
        verb = governor(token)
        return _is_possessed(token) or (verb is not None and _lemma(verb) in BEARING)
    return {"persoon": _is_of_person, "voelen": _is_felt, "gezegde": _is_said, "naamwoord": _is_noun}.get(
        place, _is_any
    )(token)


def _is_any(token: Token) -> bool:
    return token.pos_ != "ADP"


def _is_noun(token: Token) -> bool:
    return bool(token.pos_ == "NOUN")


def _is_possessed(token: Token) -> bool:
    return any(child.dep_ == "nmod:poss" for child in token.children)


def _is_of_person(token: Token) -> bool:
    verb = governor(token)
    return verb is not None and (_is_felt(token) or (token.dep_ != "advmod" and is_person(bearer(token))))


def _is_felt(token: Token) -> bool:
    """Whether the word completes "zich voelen"."""
    verb = governor(token)
    if verb is None or _lemma(verb) != "voelen":
        return False
    return any(child.dep_ in {"expl:pv", "obj", "iobj"} and child.pos_ == "PRON" for child in verb.children)


def _is_said(token: Token) -> bool:
    """Whether the word is no mere adverb: "gelukkig niet", "erg moe", "hard werken"."""
    if token.pos_ in {"ADP", "ADV"}:
        return False
    return token.dep_ != "advmod" or _lemma(token.head) in BEARING


def _lemma(verb: Token) -> str:
    return syntax.infinitive(verb)


def _candidates(token: Token) -> Iterator[Feeling]:
    form, lemma = token.lower_, token.lemma_.lower()
    if form in MISLEADING:
        return
    as_verb = _verbs().get(form, ()) if syntax.is_finite(token) else ()  # "Waar erger je je aan?" is not "erg"
    as_lemma = _index().get(lemma, ()) if token.pos_ in {"NOUN", "VERB"} else ()
    yield from as_verb or _index().get(form, ()) or as_lemma


@cache
def _index() -> Mapping[str, tuple[Feeling, ...]]:
    """Every form of every word, as an adjective, with its readings."""
    found: defaultdict[str, list[Feeling]] = defaultdict(list)
    for feeling in _feelings():
        for form in forms(feeling.word):
            found[form].append(feeling)
    return {form: tuple(readings) for form, readings in found.items()}


@cache
def _verbs() -> Mapping[str, tuple[Feeling, ...]]:
    """Every form of the words that can be a regular verb."""
    found: defaultdict[str, list[Feeling]] = defaultdict(list)
    for feeling in _feelings():
        for form in {form for each in regular(feeling.word) for form in each}:
            found[form].append(feeling)
    return {form: tuple(readings) for form, readings in found.items()}


@cache
def _feelings() -> tuple[Feeling, ...]:
    """The readings of all words. A word that stands in two families belongs to both."""
    lists = entries("gevoelswoorden", FeelingWords)
    families: defaultdict[str, set[str]] = defaultdict(set)
    for family in (family.split() for entry in lists for family in entry.families):
        for word in family:
            families[word].update(family)
    readings = {
        (word, entry.soort, entry.plek): Feeling(
            word,
            frozenset(families[word]),
            entry.groep,
            entry.soort,
            entry.kleur,
            entry.veld or entry.groep,
            entry.plek,
        )
        for entry in lists
        for family in entry.families
        for word in family.split()
    }
    return tuple(readings.values())
