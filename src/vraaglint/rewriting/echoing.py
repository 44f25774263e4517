"""The other's own word in the place of the asker's, in the form that fits there, or as an echo by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis.adjectives import Adjective, adjective
from vraaglint.analysis.bearer import bearer, governor, is_person, is_predicate, verb_name
from vraaglint.analysis.echo import akin
from vraaglint.lexicon import derived, entries
from vraaglint.model import Edit
from vraaglint.rewriting.editing import edited

if TYPE_CHECKING:
    from spacy.tokens import Token

    from vraaglint.analysis import ParsedTurn
    from vraaglint.analysis.echo import Said, Swap

HURT = "gekwetst"  # the group
BEING_HURT = frozenset({"gekwetst", "gekrenkt", "gegriefd", "beledigd"})  # the rest of it is what was done to one
CLAUSES = frozenset({"dat", "om", "of"})
ADVERB = re.compile(r"(er|daar|hier|waar)(\w{2,})")
STRANDED = {"met": "mee", "tot": "toe"}  # behind "waar" or "er", apart or joined
JOINED = {apart: name for name, apart in STRANDED.items()}
NEUTER_DETERMINERS = {"de": "het", "die": "dat", "deze": "dit"}
COMMON_DETERMINERS = {neuter: common for common, neuter in NEUTER_DETERMINERS.items()}
NOUN_ENDING = re.compile(r".*(?:heid|ing|teit|te)")


class Complements(NamedTuple):
    """Words for feelings with the prepositions and conjunctions that go with them, and the most usual preposition."""

    woorden: tuple[str, ...]
    aanvulling: tuple[str, ...]
    gewoonste: str = ""


def echoed(swap: Swap, turn: ParsedTurn) -> Iterator[str]:
    """Turns with a word of the other: in the question where it fits, then by itself ("Gespannen?")."""
    in_place = [edits for own in swap.own if (edits := _in_place(own, swap.said))]
    echoes = [f"{word.capitalize()}?" for own in swap.own if (word := _alone(own))]
    turns = [
        edited(turn.text, [_cased(edit, turn.text) for edit in edits], asks=turn.ends_in_question) for edits in in_place
    ]
    yield from dict.fromkeys(turns + echoes)


def _alone(own: Said) -> str:
    if own.token.pos_ == "NOUN" and not _is_adjective(own):
        return str(own.token.lower_)
    is_reflexive = any(child.dep_ == "expl:pv" for child in own.token.children)
    if not is_reflexive or _is_adjective(own):
        return own.feeling.word
    noun = _noun_of(own)
    return noun[0] if noun else ""


def _in_place(own: Said, said: Said) -> list[Edit]:
    """The edits that put the other's word in place of the asker's, none where it does not fit."""
    if said.token.pos_ == "NOUN" and is_predicate(said.token) and _has_preposition(said.token):
        return []  # "in paniek"
    if _is_adjective(said):
        return _adjective_in_place(own, said) if _is_adjective(own) and _fits(own, said) else []
    return _noun_in_place(own, said) if said.token.pos_ == "NOUN" else []


def _has_preposition(noun: Token) -> bool:
    return any(child.dep_ == "case" and child.i < noun.i for child in noun.children)


def _is_adjective(said: Said) -> bool:
    token = said.token
    if token.dep_ == "amod" or token.pos_ == "ADJ" or token.lower_ == adjective(said.feeling.word).superlative:
        return True
    if token.pos_ == "NOUN":  # "Ik word er zot van", where the tagger sees a noun; not "Ik vind het onzin"
        return is_predicate(token) and is_person(bearer(token))
    return governor(token) not in {None, token}


def _fits(own: Said, said: Said) -> bool:
    """Whether the other's word can stand where the asker's does: "alleen" after "zich voelen" only."""
    if said.token.dep_ == "amod":
        return own.feeling.place not in {"persoon", "voelen"}
    verb = governor(said.token)
    name = "" if verb is None else verb_name(verb)
    if own.feeling.group == HURT and own.feeling.word not in BEING_HURT and name == "maken":
        return False  # someone is "bedrogen", nothing makes one so
    return own.feeling.place != "voelen" or name == "voelen"


def _adjective_in_place(own: Said, said: Said) -> list[Edit]:
    word = _form(adjective(own.feeling.word), said)
    complements = _complements(own, said)
    return [_replaced(said.token, word), *complements] if word and complements is not None else []


def _form(own: Adjective, said: Said) -> str | None:
    """The other's adjective in the form in which the asker's stands."""
    form, known = said.token.lower_, adjective(said.feeling.word)
    if form in {known.comparative, f"{known.comparative}e"}:
        return _degree(own, form.endswith("ere"), "meer", own.with_more, own.comparative)
    if form in {known.superlative, f"{known.superlative}e"}:
        return _degree(own, form.endswith("e"), "meest", own.with_most, own.superlative)
    return own.inflected if said.token.dep_ == "amod" and _takes_ending(said.token, known) else own.base


def _degree(own: Adjective, with_ending: bool, more: str, apart: bool, joined: str) -> str | None:
    if apart:
        word = own.inflected if with_ending else own.base
        return f"{more} {word}" if word else None
    return f"{joined}e" if with_ending else joined


def _takes_ending(token: Token, known: Adjective) -> bool:
    """Whether the adjective before a noun has -e: all but "een vervelend gesprek"; "gespannen" does not show it."""
    if known.base != known.inflected:
        return token.lower_.endswith("e")
    noun = token.head
    is_definite = any(
        child.dep_ in {"det", "nmod:poss"} and child.lower_ not in {"een", "geen", "zo'n"} for child in noun.children
    )
    return is_definite or not (syntax.has(noun, "Gender", "Neut") and syntax.has(noun, "Number", "Sing"))


def _replaced(token: Token, word: str) -> Edit:
    return Edit(token.idx, syntax.end_of(token), word)


def _cased(edit: Edit, text: str) -> Edit:
    """The edit with the capitals of what it replaces: one at the start, or all."""
    old, new = text[edit.start : edit.end], edit.text
    if old.isupper():
        return replace(edit, text=new.upper())
    return replace(edit, text=new[:1].upper() + new[1:]) if old[:1].isupper() else edit


def _complements(own: Said, said: Said) -> list[Edit] | None:
    """Edits to what goes with the asker's word, "boos op" to "teleurgesteld in"; None where that cannot be mended."""
    known = _known().get(own.feeling.word)
    allowed = known.aanvulling if known else ()
    if known and not allowed:
        return None
    wrong = [word for word in _attached(said) if word.name not in allowed]
    if not wrong:
        return []
    theirs = (word.name for word in _attached(own) if word.name not in CLAUSES)
    better = next(theirs, known.gewoonste if known else "")
    if len(wrong) > 1 or wrong[0].name in CLAUSES or not better or not akin(own.feeling, said.feeling):
        return None
    return [wrong[0].replaced(better)]


class Attached(NamedTuple):
    """A preposition or conjunction that goes with a word for a feeling: "op", or "op" in "daarop"."""

    token: Token
    name: str
    adverb: str = ""

    def replaced(self, name: str) -> Edit:
        """The edit that puts another preposition there."""
        is_stranded = bool(self.adverb) or syntax.stands_alone(self.token)
        return _replaced(self.token, self.adverb + (STRANDED.get(name, name) if is_stranded else name))


def _attached(said: Said) -> list[Attached]:
    """What the word takes behind it, in its clause."""
    known = _known().get(said.feeling.word)
    takes = known.aanvulling if known else ()
    words = [_as_attached(token, said) for token in said.token.sent]
    return [word for word in words if word is not None and word.name in takes and not _is_of_time(word.token)]


def _as_attached(token: Token, said: Said) -> Attached | None:
    if token.dep_ == "mark":
        return Attached(token, token.lower_) if token.head.head == said.token else None
    if syntax.clause_head(token) != syntax.clause_head(said.token):
        return None
    joined = ADVERB.fullmatch(token.lower_)
    if joined:
        return Attached(token, JOINED.get(joined[2], joined[2]), joined[1])
    return Attached(token, JOINED.get(token.lower_, token.lower_)) if token.pos_ == "ADP" else None


def _is_of_time(preposition: Token) -> bool:
    """ "Voor het eerst", "van nul tot tien": no complement of a feeling."""
    following = [token.lower_ for token in preposition.doc[preposition.i + 1 : preposition.i + 4]]
    return "tot" in following or (following[:1] == ["het"] and following[1:2] in (["eerst"], ["laatst"]))


@derived
def _known() -> Mapping[str, Complements]:
    return {word: entry for entry in entries("gevoelsvoorzetsels", Complements) for word in entry.woorden}


def _noun_in_place(own: Said, said: Said) -> list[Edit]:
    """A noun of the other, or the noun of their adjective, with the article that goes with it."""
    noun, token = _noun_of(own), said.token
    verb = governor(token)
    is_had = verb is not None and verb_name(verb) == "hebben"  # "spijt van", but "verdriet om"
    if noun is None or is_had or syntax.has(token, "Number", "Plur") or _has_loose_ends(token):
        return []
    word, is_neuter = noun
    determiners = NEUTER_DETERMINERS if is_neuter else COMMON_DETERMINERS
    articles = [child for child in token.children if child.dep_ == "det" and child.lower_ in determiners]
    return [*(_replaced(child, determiners[child.lower_]) for child in articles), _replaced(token, word)]


def _noun_of(own: Said) -> tuple[str, bool] | None:
    """The noun, and whether it is neuter ("het verdriet")."""
    if own.token.pos_ == "NOUN" and not _is_adjective(own):
        is_known = "Gender" in own.token.morph.to_dict() and syntax.has(own.token, "Number", "Sing")
        return (own.token.lower_, syntax.has(own.token, "Gender", "Neut")) if is_known else None
    nouns = [word for word in own.feeling.family if NOUN_ENDING.fullmatch(word)]
    return (nouns[0], False) if len(nouns) == 1 else None


def _has_loose_ends(noun: Token) -> bool:
    """Whether something at the noun depends on its gender or has a preposition of its own: "die angst voor honden"."""
    return any(child.dep_ in {"amod", "acl:relcl", "nmod", "acl"} for child in noun.children)
