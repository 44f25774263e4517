"""What a question word asks for in its question: "hoe" for a way or an experience, "wie" for a person."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis.opening import Opening, question_words
from vraaglint.lexicon import derived, entries
from vraaglint.phrase import pattern

if TYPE_CHECKING:
    from spacy.tokens import Token

STRANDED_PLACE = frozenset({"vandaan", "naartoe", "heen", "naar_toe"})
FOR_YOU = "voor (jou|je|u|jullie)"
IMPERSONAL = frozenset({"het", "dat", "dit", "alles"})
PLANNING = frozenset({"willen", "zullen", "gaan", "moeten"})  # with an infinitive they look ahead to an event
MODALS = frozenset({"moeten", "kunnen", "mogen", "zullen", "hoeven"})  # what is to happen has not happened
WOULD = frozenset({"zou", "zouden"})


class IntentWords(NamedTuple):
    """Words that decide what a question with a certain question word asks for."""

    doel: str
    bij: tuple[str, ...]
    soort: str
    woorden: tuple[str, ...]


@derived
def _words(word: str, sort: str) -> dict[str, str]:
    """Lemma to intent for one question word; the first entry that names a lemma wins."""
    found: dict[str, str] = {}
    for entry in entries("vraagdoelen", IntentWords):
        if word in entry.bij and entry.soort == sort:
            for lemma in entry.woorden:
                found.setdefault(lemma, entry.doel)
    return found


def wh_intent(opening: Opening, word: Token) -> str:
    """The intent of a question that opens with the question word `word`: one of the rulebook's names."""
    name = word.lower_
    handler = HANDLERS.get(name)
    if handler is not None:
        return handler(opening, word)
    return question_words()[name]


def _main_lemmas(opening: Opening) -> list[str]:
    """Lemmas of the verbs of the main clause, the lexical verb first."""
    if opening.finite is None:
        return []
    head = syntax.clause_head(opening.finite)
    chain = [head]
    while deeper := next((c for c in chain[-1].children if c.dep_ == "xcomp" and syntax.is_infinitive(c)), None):
        chain.append(deeper)
    return [syntax.infinitive(token) for token in (*reversed(chain), opening.finite)]


def _first_known(opening: Opening, word: str) -> str | None:
    known = _words(word, "werkwoord")
    lemmas = [*_main_lemmas(opening), *_joined_lemmas(opening)]
    return next((known[lemma] for lemma in lemmas if lemma in known), None)


def _joined_lemmas(opening: Opening) -> list[str]:
    """Verbs that share the subject: voelen in "Wat denkt en voelt u?"."""
    head = syntax.clause_head(opening.finite) if opening.finite is not None else None
    conjuncts = [child for child in head.children if child.dep_ == "conj"] if head is not None else []
    return [syntax.infinitive(verb) for verb in conjuncts if verb.pos_ == "VERB" and syntax.subject(verb) is None]


def _hoe(opening: Opening, word: Token) -> str:
    following = syntax.following(word)
    if following is not None and following.i < opening.phrase_end and following.pos_ != "CCONJ":
        return "tijdstip" if following.lower_ == "laat" else "mate"
    lemmas = _main_lemmas(opening)
    rest = [token.lower_ for token in word.sent[word.i - word.sent.start :]]
    wonders = lemmas[:1] == ["komen"] or (opening.finite is not None and opening.finite.lemma_ == "kunnen")
    if wonders and not {"het", "dat"}.isdisjoint(rest[2:4]):  # "Hoe kan het dat …", "Hoe komt dat?"
        return "oorzaak"
    if "eruit" in rest or {"er", "uit"} <= set(rest) or lemmas[:1] == ["eruitzien"]:
        return "overig"
    return _hoe_verb(opening, lemmas)


def _hoe_verb(opening: Opening, lemmas: list[str]) -> str:
    finite = opening.finite
    if finite is None:
        return "overig"
    head = syntax.clause_head(finite)
    if finite.lemma_ == "zijn" and (finite.dep_ not in {"aux", "aux:pass"} or head.lower_ == "geweest"):
        return "werkwijze" if _plans(head) else "beleving"
    if lemmas[0] == "gaan" and _is_agent(syntax.subject(head)):
        return "werkwijze"
    return _words("hoe", "werkwoord").get(lemmas[0], "werkwijze")


def _plans(head: Token) -> bool:
    """ "Hoe ben je van plan om …": a person with an infinitive asks for a way."""
    return _is_agent(syntax.subject(head)) and any(syntax.is_infinitive(token) for token in head.subtree)


def _is_agent(subject: Token | None) -> bool:
    """A person who acts: "Hoe ga je naar huis?" asks for a way, "Hoe gaat het werk?" for how it is lived through."""
    return subject is not None and (
        subject.pos_ == "PROPN" or (subject.pos_ == "PRON" and subject.lower_ not in IMPERSONAL)
    )


def _wat(opening: Opening, word: Token) -> str:
    lemmas = _main_lemmas(opening)
    rest = [token.lower_ for token in word.sent[word.i - word.sent.start :]]
    if lemmas[:1] == ["maken"] and "dat" in rest[2:4] and opening.finite is not None:
        return "oorzaak"
    if rest[1:2] == ["voor"]:
        return "overig"
    found = _first_known(opening, "wat")
    if found == "gebeurtenis" and opening.finite is not None and opening.finite.lemma_ in MODALS:
        return "overig"
    if found is not None and found != "definitie":
        return found
    if _is_past_event(opening) and lemmas and lemmas[0] in _words("wat in de verleden tijd", "werkwoord"):
        return "gebeurtenis"
    if found == "definitie" or _asks_for_notion(opening, word):
        return "definitie"
    return "overig"


def _is_past_event(opening: Opening) -> bool:
    """Simple past, or a perfect."""
    finite = opening.finite
    if finite is None or finite.lower_ in WOULD:
        return False
    head = syntax.clause_head(finite)
    return (syntax.is_past(finite) and head == finite) or (
        finite.dep_ == "aux" and syntax.has(head, "VerbForm", "Part")
    )


def _asks_for_notion(opening: Opening, word: Token) -> bool:
    """ "Wat is een goede buur?": zijn with an indefinite or bare noun, or any noun with "voor jou"."""
    finite = opening.finite
    if finite is None or finite.lemma_ != "zijn":
        return False
    head = syntax.clause_head(finite)
    notion = syntax.subject(head) if head == word else head
    if notion is None or notion.pos_ != "NOUN" or notion == word:
        return False
    if pattern(FOR_YOU).search(word.sent.text):
        return True
    determiners = [child for child in notion.children if child.dep_ in {"det", "nmod:poss"}]
    is_definite = any(child.lower_ != "een" for child in determiners)
    return (not is_definite and not syntax.has(notion, "Number", "Plur")) or any(c.lower_ == "een" for c in determiners)


def _wanneer(opening: Opening, word: Token) -> str:
    """A point in time for an event, a condition for a state or norm in general."""
    if opening.start < word.i:  # sinds wanneer, tot wanneer
        return "tijdstip"
    if _is_general(opening):
        return "voorwaarde"
    finite = opening.finite
    if finite is None:
        return "tijdstip"
    head = syntax.clause_head(finite)
    if finite.dep_ == "aux" and finite.lemma_ in {"hebben", "zijn"}:
        return "tijdstip"
    if syntax.is_past(finite) or (syntax.has(head, "VerbForm", "Part") and finite.dep_ in {"aux", "aux:pass"}):
        return "tijdstip"
    nouns = {token.lemma_.lower() for token in word.sent if token.pos_ == "NOUN"}
    if nouns & _words("wanneer", "naamwoord").keys():
        return "tijdstip"
    lemmas = _main_lemmas(opening)
    if lemmas and lemmas[0] in _words("wanneer", "werkwoord"):
        return "tijdstip"
    return "tijdstip" if len(lemmas) > 1 and finite.lemma_ in PLANNING else "voorwaarde"


def _is_general(opening: Opening) -> bool:
    """ "Wanneer is een dag geslaagd?", "… voor jou geslaagd?": in the present this asks for a norm."""
    finite = opening.finite
    if finite is None or syntax.is_past(finite):
        return False
    subject = syntax.subject(syntax.clause_head(finite))
    indefinite = subject is not None and any(child.lower_ == "een" for child in subject.children)
    return indefinite or (finite.lemma_ == "zijn" and pattern(FOR_YOU).search(finite.sent.text) is not None)


def _waar(opening: Opening, word: Token) -> str:
    rest = word.sent[word.i - word.sent.start + 1 :]
    if any(token.lower_ in STRANDED_PLACE for token in rest):
        return "plaats"
    stranded = syntax.stranded_preposition(word)
    loose = any(
        token.tag_.startswith("VZ|fin") and token.dep_ == "case" and syntax.stands_alone(token) for token in rest
    )
    return "overig" if stranded is not None or loose else "plaats"


def _welk(opening: Opening, word: Token) -> str:
    """A choice, but "op welk moment" asks for a point in time and "met welk doel" for a purpose."""
    noun = word.head.lemma_.lower() if word.head.i > word.i and opening.start < word.i else ""
    return _words("welk", "naamwoord").get(noun, "keuze")


def _wie(opening: Opening, word: Token) -> str:
    preposition = word.doc[opening.start].lower_ if opening.start < word.i else ""
    return "perspectief" if preposition in {"voor", "volgens"} else "persoon"


HANDLERS: dict[str, Callable[[Opening, Token], str]] = {
    "hoe": _hoe,
    "wat": _wat,
    "wanneer": _wanneer,
    "waar": _waar,
    "welk": _welk,
    "welke": _welk,
    "wie": _wie,
}
