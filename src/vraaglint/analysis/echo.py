"""Questions that swap a word of the other for another feeling or judgement: "gespannen" for "bang"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis import kind
from vraaglint.analysis.adjectives import adjective
from vraaglint.analysis.bearer import bearer, governor, is_possessed, is_predicate, same, verb_name
from vraaglint.analysis.feelings import BEARING, FEELING, JUDGEMENT, Feeling, feeling_of, readings
from vraaglint.lexicon import derived, listed
from vraaglint.pairs import pairs
from vraaglint.phrase import any_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from vraaglint.analysis.turn import Ask, ParsedTurn

NEGATIONS = frozenset({"niet", "geen", "nooit", "nauwelijks", "amper"})
ALLOWED_BEHIND_NOT = frozenset({"alleen", "enkel", "slechts", "zomaar"})  # "niet alleen boos, ook bang"
CONTRASTS = frozenset({"maar", "wel", "eerder", "integendeel"})
GRANTING = (  # questions that take the feeling for a fact
    "sinds wanneer",
    "hoe (lang|lange tijd)",
    "(merk|merkt|merken|merkte|merkten) … dat",
    "wat (maakt|maakte)",
    "het (meest|ergst|vaakst)",
)
POINTING = frozenset({"er", "daar", "hier", "daaraan", "eraan"})
CLAUSES = frozenset({"ccomp", "advcl", "csubj", "xcomp", "acl"})
AKIN_TO_ALL, PLEASANT, NEUTRAL = "alles", "prettig", "neutraal"


class Said(NamedTuple):
    """A word for a feeling or judgement in its place."""

    token: Token
    feeling: Feeling


class Swap(NamedTuple):
    """A word of the asker, with the words of the other that it stands for, the likeliest first."""

    said: Said
    own: tuple[Said, ...]


def swaps(turn: ParsedTurn) -> Iterator[Swap]:
    """The words in the questions of the turn that take the place of a word of the other, who is not echoed at all."""
    own = list(_own_words(turn.context)) if turn.context is not None else []
    if not own or _echoes(turn.doc, own):
        return
    named = _words_named(turn.context)
    for ask in turn.asks:
        if ask.kind == kind.CHOICE or any_of(_new_questions()).search(ask.core.text):
            continue
        for said in _said(ask):
            replaced = [word for word in own if _takes_place_of(said, word, ask)]
            near = [word for word in replaced if akin(word.feeling, said.feeling)] or replaced
            if near and said.feeling.family.isdisjoint(named):
                yield Swap(said, tuple(sorted(near, key=lambda word: _likeness(word, said), reverse=True)))


def _own_words(context: Doc) -> Iterator[Said]:
    """The feelings and judgements that the other names as such, each word once, last mention."""
    found = {}
    for token in context:
        feeling = feeling_of(token)
        if feeling is not None and not _is_negated(token):
            found[feeling.word] = Said(token, feeling)
    yield from found.values()


def _words_named(context: Doc | None) -> frozenset[str]:
    """All words of the other that can be a feeling, denied ones too."""
    return frozenset(feeling.word for token in context or () for feeling in readings(token))


def _echoes(turn: Doc, own: list[Said]) -> bool:
    """Whether the asker uses a word of the other anywhere in the turn, in whatever form."""
    families = frozenset().union(*(word.feeling.family for word in own))
    words = (token for token in turn if token.pos_ != "ADP")
    return any(feeling.word in families for token in words for feeling in readings(token))


@derived
def _new_questions() -> tuple[str, ...]:
    return tuple(sorted(listed("nieuwe-vragen")))


def _said(ask: Ask) -> Iterator[Said]:
    """The feelings and judgements of the asker in a question; what stands in quotes is someone else's."""
    quoted = [(start, end) for start, end in pairs(ask.core.doc.text) if start > ask.core.start_char]
    for token in _words_of(ask):
        feeling = _feeling_asked(token, ask)
        if feeling is None or _is_negated(token) or any(start < token.idx < end for start, end in quoted):
            continue
        if token.pos_ != "NOUN" or is_predicate(token) or _is_meant(token, feeling):
            yield Said(token, feeling)


def _words_of(ask: Ask) -> Iterator[Token]:
    """The words of the question, with those of a clause before it: "Toen je boos was, wat deed je?"."""
    lead = ask.lead if ask.lead is not None and ask.detour is None else ()
    yield from (token for token in lead if _is_subordinate(syntax.clause_head(token)))
    yield from ask.core


def _is_subordinate(head: Token) -> bool:
    """A clause of time or condition; "Stel dat je bang bent, …" thinks something up."""
    return any(child.dep_ == "mark" and child.pos_ == "SCONJ" and child.lower_ != "dat" for child in head.children)


def _feeling_asked(token: Token, ask: Ask) -> Feeling | None:
    return feeling_of(token) or (next(iter(readings(token)), None) if _is_bare(token, ask) else None)


def _is_bare(token: Token, ask: Ask) -> bool:
    """Whether the question is the word by itself: "Bang?", "Heel bang?"."""
    return ask.kind == kind.ECHO and not any(other.pos_ in syntax.NOMINAL for other in ask.core if other != token)


def _is_meant(noun: Token, feeling: Feeling) -> bool:
    """Whether the noun is someone's feeling here: "je angst", "die angst", "voel je angst"; not "omgaan met angst"."""
    if feeling.kind == JUDGEMENT or feeling.place == "naamwoord":
        return feeling.place == "naamwoord"
    is_definite = any(child.dep_ == "det" and child.lower_ != "een" for child in noun.children)
    verb = governor(noun)
    return is_possessed(noun) or is_definite or (verb is not None and verb_name(verb) in BEARING)


def _is_negated(token: Token) -> bool:
    """Whether "niet" or "geen" denies the word: one before it in its clause, without "maar" between."""
    head = syntax.clause_head(token)
    denials = [
        other
        for other in token.doc[token.sent.start : token.i]
        if other.lower_ in NEGATIONS and (other.head == token or syntax.clause_head(other) == head)
    ]
    if not denials:
        return False
    between = token.doc[denials[-1].i + 1 : token.i]
    starts_anew = any(other.text == "," for other in between) and any(map(syntax.is_finite, between))
    allowed = len(between) > 0 and between[0].lower_ in ALLOWED_BEHIND_NOT
    return not (starts_anew or allowed or any(other.lower_ in CONTRASTS for other in between))


def _takes_place_of(said: Said, own: Said, ask: Ask) -> bool:
    """Whether the asker's word is said instead of the other's: of the same kind and colour, of the same bearer."""
    asked, feeling = said.feeling, own.feeling
    if asked.kind != feeling.kind or not _is_of_colour(said, own, ask) or asked.word in feeling.family:
        return False
    if not _is_about_same(said, own, ask):
        return False
    if not akin(asked, feeling):
        takes_up = _points_back(said) or _is_about_their_noun(said, own) or _is_granted(said, ask)
        return takes_up and not _is_polar(ask)
    if _shares_noun(own, ask):
        return True
    return not (_is_of_its_own(said, ask) if asked.kind == JUDGEMENT else _brings_news(said, own, ask))


def _is_of_colour(said: Said, own: Said, ask: Ask) -> bool:
    """Whether both are pleasant or unpleasant; what is neither, as being moved, may be taken up as either."""
    colours = {said.feeling.colour, own.feeling.colour}
    if len(colours) == 1:
        return True
    is_near = own.feeling.colour == NEUTRAL and akin(own.feeling, said.feeling) and _is_granted(said, ask)
    return is_near or (NEUTRAL in colours and _points_back(said))


def _is_granted(said: Said, ask: Ask) -> bool:
    """Whether the question takes the feeling for a fact, so that it can only be the one that was named.

    "Wat maakt je trots?" goes further than "Ik ben blij."; a thing that is heavy may be dull as well.
    """
    is_granted = _is_superlative(said) or any_of(GRANTING).search(ask.core.text) is not None
    return is_granted and said.feeling.colour != PLEASANT and said.feeling.kind == FEELING


def _is_of_its_own(said: Said, ask: Ask) -> bool:
    """Whether the judgement is about what the question itself names, or about nothing in particular.

    "Vind je het moeilijk om te bellen?", "Wat vind je leuk?"
    """
    whom = bearer(said.token)
    if whom is not None and whom.lower_ == "het" and _has_clause(said):
        return True
    is_open = (whom is None or whom.lower_ == "wat") and not _is_bare(said.token, ask)
    return is_open and not (_points_back(said) or _is_superlative(said)) and POINTING.isdisjoint(_lower(ask))


def _brings_news(said: Said, own: Said, ask: Ask) -> bool:
    """Whether a yes-no question may well be about another feeling than the other spoke of."""
    if not _is_polar(ask) or _points_back(said):
        return False
    if said.token.dep_ != "xcomp" and (syntax.is_finite(said.token) or syntax.is_infinitive(said.token)):
        return True  # "Pieker je veel?" asks for what someone does
    if said.feeling.group == own.feeling.group:
        return False
    is_pleasant = said.feeling.colour == PLEASANT  # "Ben je gelukkig?" goes further than "Ik ben blij."
    return is_pleasant or _has_clause(said) or bool(_complements(said))


def _is_about_same(said: Said, own: Said, ask: Ask) -> bool:
    is_taken_up = _is_bare(said.token, ask) or _is_demonstrated(said.token)
    if bearer(said.token) is None and is_taken_up:
        return True
    return same(own.token, said.token, feels=own.feeling.kind == FEELING)


def akin(one: Feeling, other: Feeling) -> bool:
    """Whether two words lie close enough to stand for each other."""
    either = one.fields | other.fields
    return one.group == other.group or bool(one.fields & other.fields) or AKIN_TO_ALL in either


def _is_polar(ask: Ask) -> bool:
    """A yes-no question may well be about something else; one with a question word takes the feeling for granted."""
    return (ask.opening is None or ask.opening.word is None) and ask.kind != kind.INVITATION


def _points_back(said: Said) -> bool:
    """Whether the word takes up what was said: "zo bang", "die angst", "dat nare gesprek"."""
    token = said.token
    is_so = token.pos_ == "ADJ" and token.i > 0 and token.doc[token.i - 1].lower_ == "zo"
    return is_so or _is_demonstrated(token.head if token.dep_ == "amod" else token)


def _is_demonstrated(noun: Token) -> bool:
    return any(child.dep_ == "det" and syntax.has(child, "PronType", "Dem") for child in noun.children)


def _is_superlative(said: Said) -> bool:
    known = adjective(said.feeling.word)
    return said.token.lower_ in {known.superlative, f"{known.superlative}e"}


def _has_clause(said: Said) -> bool:
    """Whether a clause behind the word says what it is about: "bang dat hij weggaat", "als het moeilijk wordt"."""
    token = said.token
    heads = {token, governor(token) or token}
    clauses = [other for other in token.sent if other.dep_ in CLAUSES and other.head in heads and other.i > token.i]
    return bool(clauses) or (said.feeling.kind == JUDGEMENT and syntax.clause_head(token).dep_ == "advcl")


def _complements(said: Said) -> list[Token]:
    """The nouns that say what it is about: "bang voor de operatie"."""
    heads = {said.token, governor(said.token) or said.token}
    nouns = (token for token in said.token.sent if token.pos_ in syntax.NOMINAL and token.head in heads)
    return [token for token in nouns if token.dep_.startswith("obl") or token.dep_ == "nmod"]


def _is_about_their_noun(said: Said, own: Said) -> bool:
    return not _nouns(own).isdisjoint(token.lemma_.lower() for token in _complements(said))


def _nouns(own: Said) -> set[str]:
    return {token.lemma_.lower() for token in own.token.doc if token.pos_ in syntax.NOMINAL}


def _shares_noun(own: Said, ask: Ask) -> bool:
    return any(token.lemma_.lower() in _nouns(own) for token in ask.core if token.pos_ in syntax.NOMINAL)


def _lower(ask: Ask) -> set[str]:
    return {token.lower_ for token in ask.core}


def _likeness(word: Said, said: Said) -> tuple[bool, bool, int]:
    same_group = word.feeling.group == said.feeling.group
    return same_group, (word.token.dep_ == "amod") == (said.token.dep_ == "amod"), word.token.i
