"""Words for a feeling or a judgement in a parse: which word it is and what its neighbours are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis.adjectives import forms
from vraaglint.analysis.bearer import bearer, governor, is_person, is_possessed, is_predicate, verb_name
from vraaglint.conjugation import regular
from vraaglint.lexicon import derived, entries, listed

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
    velden: tuple[str, ...] = ()
    plek: str = ""


class Feeling(NamedTuple):
    """A word for a feeling or judgement: its base form and family, the group of its neighbours, kind and colour.

    `fields` join groups that are akin; "alles" is akin to every other. `place` is where the word counts.
    """

    word: str
    family: frozenset[str]
    group: str
    kind: str
    colour: str
    fields: frozenset[str]
    place: str


def feeling_of(token: Token) -> Feeling | None:
    """The feeling or judgement that the token names where it stands, or None: "zwaar" in "een zware tijd".

    A word that can be both is a feeling when it is said of a person: "ik ben verdrietig", "het is verdrietig".
    """
    fitting = [feeling for feeling in readings(token) if _fits(token, feeling.place)]
    if len({feeling.kind for feeling in fitting}) > 1:
        kind = FEELING if _is_of_someone(token) else JUDGEMENT
        fitting = [feeling for feeling in fitting if feeling.kind == kind]
    return fitting[0] if fitting else None


def readings(token: Token) -> tuple[Feeling, ...]:
    """What the word can be as a feeling or judgement, wherever it stands; "doodmoe" is read as "moe"."""
    form, lemma = token.lower_, token.lemma_.lower()
    if form in MISLEADING or (token.pos_ == "PROPN" and token.is_title and not token.is_sent_start):
        return ()
    as_verb = _verbs().get(form, ()) if syntax.is_finite(token) else ()  # "Waar erger je je aan?" is not "erg"
    found = as_verb or _words().get(form, ()) or (_words().get(lemma, ()) if token.pos_ in {"NOUN", "VERB"} else ())
    if found or (token.pos_ in syntax.NOMINAL and not _is_superlative(token)):  # "moeder" is no form of "moed"
        return found
    return _inflected().get(form, ()) or _inflected().get(_intensifiers().sub("", form, count=1), ())


def _is_superlative(token: Token) -> bool:
    """ "Het eenzaamst", also when the tagger sees a noun."""
    return token.i > 0 and token.doc[token.i - 1].lower_ == "het" and token.lower_.endswith(("st", "ste"))


def _is_of_someone(token: Token) -> bool:
    """Whether the word is said of a person, or of what may be one: "je zoon", not "de film"."""
    whom = bearer(token)
    return whom is not None and token.dep_ != "amod" and (is_person(whom) or is_possessed(whom))


def _fits(token: Token, place: str) -> bool:
    if token.pos_ == "NOUN" and not is_predicate(token) and place in {"persoon", "voelen"}:
        verb = governor(token)
        return is_possessed(token) or (verb is not None and verb_name(verb) in BEARING)
    return PLACES[place](token)


def _is_any(token: Token) -> bool:
    return token.pos_ != "ADP"


def _is_noun(token: Token) -> bool:
    """ "Ik maak me zorgen", also when the tagger sees a verb; not "wie zorgt er voor je"."""
    return bool(token.pos_ == "NOUN") or verb_name(token.head) == "maken"


def _is_of_person(token: Token) -> bool:
    verb = governor(token)
    if verb is None or (token.pos_ == "ADP" and not _is_state(token, verb)):
        return False
    return _is_felt(token) or ((token.dep_ != "advmod" or _follows_be(token)) and is_person(bearer(token)))


def _is_state(preposition: Token, verb: Token) -> bool:
    """ "Ben je op?", not "Ben je op de hoogte?" or "Sta je vroeg op?"."""
    return verb_name(verb) == "zijn" and syntax.stands_alone(preposition)


def _is_become(token: Token) -> bool:
    verb = governor(token)
    return verb is not None and verb_name(verb) == "worden"


def _is_felt(token: Token) -> bool:
    """Whether the word completes "zich voelen"."""
    verb = governor(token)
    if verb is None or verb_name(verb) != "voelen":
        return False
    near = (*verb.children, *token.children)
    return any(child.dep_ in {"expl:pv", "obj", "iobj"} and child.pos_ == "PRON" for child in near)


def _is_said(token: Token) -> bool:
    """Whether the word is no mere adverb: "gelukkig niet", "erg moe", "hard werken"."""
    if token.pos_ in {"ADP", "ADV"}:
        return False
    is_adverb = token.dep_ == "advmod" and not is_predicate(token)
    return not is_adverb or verb_name(token.head) in (*BEARING, "maken") or _follows_be(token)


def _follows_be(token: Token) -> bool:
    """ "Wat was er gemeen aan?"; not "Gelukkig was er hulp"."""
    return token.i > token.head.i and verb_name(token.head) == "zijn"


@derived
def _intensifiers() -> re.Pattern[str]:
    return re.compile(rf"^(?:{'|'.join(map(re.escape, sorted(listed('versterkers'))))})-?(?=\w{{3}})")


@derived
def _words() -> Mapping[str, tuple[Feeling, ...]]:
    """Every word as it stands in the list, with its readings."""
    return _by_form(lambda word: frozenset({word}))


@derived
def _inflected() -> Mapping[str, tuple[Feeling, ...]]:
    """Every form of every word, as an adjective."""
    return _by_form(forms)


@derived
def _verbs() -> Mapping[str, tuple[Feeling, ...]]:
    """Every form of the words that can be a regular verb."""
    return _by_form(lambda word: frozenset(form for each in regular(word) for form in each))


def _by_form(forms_of: Callable[[str], frozenset[str]]) -> Mapping[str, tuple[Feeling, ...]]:
    found: defaultdict[str, list[Feeling]] = defaultdict(list)
    for feeling in _feelings():
        for form in forms_of(feeling.word):
            found[form].append(feeling)
    return {form: tuple(feelings) for form, feelings in found.items()}


@derived
def _feelings() -> tuple[Feeling, ...]:
    """The readings of all words. A word that stands in two families belongs to both."""
    lists = entries("gevoelswoorden", FeelingWords)
    families: defaultdict[str, set[str]] = defaultdict(set)
    for family in (family.split() for entry in lists for family in entry.families):
        for word in family:
            families[word].update(family)
    found = {
        (word, entry.soort, entry.plek): Feeling(
            word,
            frozenset(families[word]),
            entry.groep,
            entry.soort,
            entry.kleur,
            frozenset(entry.velden or (entry.groep,)),
            entry.plek,
        )
        for entry in lists
        for family in entry.families
        for word in family.split()
    }
    return tuple(found.values())


PLACES: Mapping[str, Callable[[Token], bool]] = {
    "": _is_any,
    "naamwoord": _is_noun,
    "gezegde": _is_said,
    "persoon": _is_of_person,
    "voelen": _is_felt,
    "worden": _is_become,
}
