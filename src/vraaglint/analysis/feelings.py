"""Words for a feeling or a judgement in a parse: which word it is and what its neighbours are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis.adjectives import forms
from vraaglint.analysis.bearer import bearer, governor, is_person, is_possessed
from vraaglint.conjugation import regular
from vraaglint.lexicon import entries

if TYPE_CHECKING:
    from spacy.tokens import Token

FEELING, JUDGEMENT = "gevoel", "oordeel"
MISLEADING = frozenset({"liever", "liefst", "leger", "killer", "moest"})  # forms that are nearly always other words
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
        kind = FEELING if _is_of_someone(token) else JUDGEMENT
        fitting = [feeling for feeling in fitting if feeling.kind == kind]
    return fitting[0] if fitting else None


def _is_of_someone(token: Token) -> bool:
    """Whether the word is said of a person, or of what may be one: "je zoon", not "de film"."""
    whom = bearer(token)
    return whom is not None and token.dep_ != "amod" and (is_person(whom) or is_possessed(whom))


def _fits(token: Token, place: str) -> bool:
    if token.pos_ == "NOUN" and token.dep_ != "xcomp" and place in {"persoon", "voelen"}:
        verb = governor(token)
        return is_possessed(token) or (verb is not None and syntax.infinitive(verb) in BEARING)
    return {"persoon": _is_of_person, "voelen": _is_felt, "gezegde": _is_said, "naamwoord": _is_noun}.get(
        place, _is_any
    )(token)


def _is_any(token: Token) -> bool:
    return token.pos_ != "ADP"


def _is_noun(token: Token) -> bool:
    return bool(token.pos_ == "NOUN")


def _is_of_person(token: Token) -> bool:
    verb = governor(token)
    return verb is not None and (_is_felt(token) or (token.dep_ != "advmod" and is_person(bearer(token))))


def _is_felt(token: Token) -> bool:
    """Whether the word completes "zich voelen"."""
    verb = governor(token)
    if verb is None or syntax.infinitive(verb) != "voelen":
        return False
    return any(child.dep_ in {"expl:pv", "obj", "iobj"} and child.pos_ == "PRON" for child in verb.children)


def _is_said(token: Token) -> bool:
    """Whether the word is no mere adverb: "gelukkig niet", "erg moe", "hard werken"."""
    if token.pos_ in {"ADP", "ADV"}:
        return False
    return token.dep_ != "advmod" or syntax.infinitive(token.head) in BEARING


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
