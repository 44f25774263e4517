"""The difficult words of the lists in all their forms, to be looked up by the word as it stands in the text."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from vraaglint.declension import comparative, diminutive, inflected, superlative
from vraaglint.lexicon import derived, entries
from vraaglint.paradigm import paradigms

VERB, NOUN, ADJECTIVE, FIXED = "werkwoorden", "naamwoorden", "eigenschappen", "vaste"
LISTS = {  # of two with the same form the first counts: "gecompliceerd" is no participle
    "schrijftaal": FIXED,
    "moeilijke-eigenschappen": ADJECTIVE,
    "moeilijke-naamwoorden": NOUN,
    "moeilijke-werkwoorden": VERB,
}
NOTATION = re.compile(
    r"(?:(?P<article>de|het) )?(?P<name>[^/()]+?)(?:/(?P<plural>[^()]+?))?(?: \((?P<prepositions>[^()]*)\))?"
)
FINITE = ("first", "second", "third", "past", "past_plural")


class DifficultWord(NamedTuple):
    """An entry of one of the lists; their comment blocks say what the keys mean."""

    woord: str
    gewoon: tuple[str, ...] = ()
    los: tuple[str, ...] = ()
    bijwoord: tuple[str, ...] = ()
    voor_naamwoord: tuple[str, ...] = ()
    na_zegwoord: tuple[str, ...] = ()
    anders: tuple[str, ...] = ()
    behalve: tuple[str, ...] = ()
    ook_naamwoord: bool = False
    zonder_voorwerp: bool = False


class Term(NamedTuple):
    """A word as the lists write it: "de visie/visies (op)". `prepositions` is None where the word says nothing of them.

    A noun without a plural cannot be counted, one with "-" can, but only up to one.
    """

    name: str
    article: str = ""
    plural: str = ""
    prepositions: tuple[str, ...] | None = None


class Form(NamedTuple):
    """One form of a difficult word. `tail` are the words that must follow, `apart` those that stand further on.

    `part` names the form: a field of Paradigm, "attributive" or "present" (participles), "singular", "plural" or
    "diminutive", "bare", "inflected", "comparative", …
    """

    word: DifficultWord
    kind: str
    part: str
    tail: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()

    @property
    def term(self) -> Term:
        """The difficult word as a dictionary has it."""
        return term(self.word.woord, self.kind)


@derived
def term(text: str, kind: str) -> Term:
    """Read the notation of the lists."""
    found = NOTATION.fullmatch(text)
    if kind == FIXED or found is None:
        return Term(text)
    told = None if found["prepositions"] is None else tuple(filter(None, found["prepositions"].split("|")))
    if kind != NOUN or found["article"] is None:
        return Term(text.partition(" (")[0], prepositions=told)
    return Term(found["name"], found["article"], found["plural"] or "", told)


@derived
def forms() -> Mapping[str, tuple[Form, ...]]:
    """All forms by their first word in lower case."""
    found: defaultdict[str, dict[Form, None]] = defaultdict(dict)
    for name, kind in LISTS.items():
        for word in entries(name, DifficultWord):
            for part, text, apart in MAKERS[kind](term(word.woord, kind)):
                first, *tail = text.lower().split()
                found[first].setdefault(Form(word, kind, part, tuple(tail), tuple(apart.split())))
    return {first: tuple(own) for first, own in found.items()}


Made = Iterator[tuple[str, str, str]]


def _verb(verb: Term) -> Made:
    for own in paradigms(verb.name):
        for part in ("infinitive", *FINITE, "participle"):
            form = getattr(own, part)
            yield part, own.whole(form), ""
            if own.particle and not own.is_joined:
                yield part, f"{own.particle}{form}", ""  # "zorgdragen" beside "zorg dragen"
            if own.particle and part in (*FINITE, "infinitive"):
                yield part, form, own.particle
        if own.particle:
            yield "infinitive", f"{own.particle} te {own.infinitive}", ""
        yield "attributive", own.whole(inflected(own.participle)), ""
        present = own.whole(f"{own.infinitive}d")
        yield "present", present, ""
        yield "present", f"{present}e", ""


def _noun(noun: Term) -> Made:
    yield "singular", noun.name, ""
    if noun.plural not in {"", "-"}:
        yield "plural", noun.plural, ""
    small = diminutive(noun.name)
    if small:
        yield "diminutive", small, ""
        yield "diminutives", f"{small}s", ""


def _adjective(adjective: Term) -> Made:
    name = adjective.name
    yield "bare", name, ""
    yield "inflected", inflected(name), ""
    more, most = comparative(name), superlative(name)
    if more:
        yield "comparative", more, ""
        yield "comparative_inflected", f"{more}e", ""
    if most:
        yield "superlative", most, ""
        yield "superlative_inflected", f"{most}e", ""


def _fixed(phrase: Term) -> Made:
    yield "fixed", phrase.name, ""


MAKERS = {VERB: _verb, NOUN: _noun, ADJECTIVE: _adjective, FIXED: _fixed}
