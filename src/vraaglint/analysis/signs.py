"""Signs that words before a question are about asking it, each a small function on those words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.analysis.part import (
    EMPTY,
    JOINTS,
    ME,
    NOBODY,
    PAUSES,
    QUESTION_NOUN,
    I,
    Part,
    has_object,
    is_named,
    is_nominal,
    is_question_noun,
    listed,
    may_answer,
    names,
    points_at_question,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

ASKING = frozenset({"doorvragen", "navragen", "aandringen"})  # said of nothing, they are said of the question
STRONG = PAUSES | JOINTS
HEDGES = frozenset({"misschien", "wellicht", "vast"})
PIECES = frozenset({"stuk", "stukje"})  # "een lastig stukje", not "een stukje wandelen"
LONGEST_FRAGMENT = 6


def _asks(part: Part) -> bool:
    """ "Ik kaart het toch maar aan", "Ik ga iets vragen", "Ik leg het op tafel"."""
    if not part.by_us or part.is_past:
        return False
    return any(_raises(verb, part) for verb in part.verbs if part.holds(verb))


def _raises(verb: Token, part: Part) -> bool:
    if is_named(verb, "ter sprake"):
        points = part.by_me or points_at_question(verb)
        return points and not any(has_object(other) for other in part.verbs if part.holds(other))
    if not is_named(verb, "zeggen") and not (part.joint and is_named(verb, "tonen")):
        return False
    return part.by_me and not part.denies and (points_at_question(verb) or points_at_question(part.head))


def asks_within(part: Part) -> bool:
    """Whether a side clause is about asking: "Het kost me moeite om dit te vragen"."""
    if not (part.by_me or part.empty or part.who in NOBODY):
        return False
    return any(_asks_there(verb) for verb in part.verbs if not part.holds(verb))


def _asks_there(verb: Token) -> bool:
    subject = syntax.subject(verb)
    if (subject is not None and subject.lower_ not in I) or syntax.has(verb, "VerbForm", "Part"):
        return False
    said = is_named(verb, "ter sprake", "zeggen") and points_at_question(verb)
    bare = any(child.lower_ == "te" for child in verb.children) and not has_object(verb)
    return said or (bare and is_named(verb, "ter sprake")) or not ASKING.isdisjoint(names(verb))


def _names_question(part: Part) -> bool:
    """ "Een gewetensvraag:", "Ik heb nog een prangende vraag.", "Hier komt een lastige vraag."."""
    told = part.is_past and syntax.infinitive(part.head) != "hebben"  # "Ik had nog een vraag" does not tell
    if told or (part.who == "dat" and not part.joint) or part.says("dank"):
        return False
    if part.who == QUESTION_NOUN:
        comes = part.does("komen") and (part.joint != "" or part.first in {"hier", "nu", "dan", "er", "daar"})
        return comes and not any(token.dep_ in {"ccomp", "csubj"} for token in part.words)
    if part.who in NOBODY and not part.is_fragment and syntax.finite_verb(part.head) is not None:
        return False
    if not part.by_us and part.who not in EMPTY | NOBODY:
        return False
    top = syntax.clause_head(part.head)
    nouns = [token for token in part.words if is_question_noun(token) and syntax.clause_head(token) == top]
    return any(token not in nouns and token.pos_ != "NUM" for token in part.words) and bool(nouns)  # "Vraag 3:" labels


def _moves(part: Part) -> bool:
    """ "Ik maak een sprongetje", "Ik wil het over geld hebben", "Even een ander onderwerp"."""
    if part.by_me:
        about = any(token.lower_ == "het" and token.pos_ == "PRON" for token in part.words) and "over" in part.own
        if part.is_past:
            return False
        return ("hebben" in part.main and about) or (part.does("beweging") and any(map(_is_point, part.words)))
    if not part.is_fragment or not part.says("punt") or len(part.words) > LONGEST_FRAGMENT:
        return False
    is_new = not part.own.isdisjoint({"ander", "anders", "volgend", "nieuw"})
    return is_new or (part.joint in PAUSES and any(token.pos_ == "NOUN" and _is_point(token) for token in part.words))


def _goes_on(part: Part) -> bool:
    """ "Nog iets:", "Nu even serieus:": a fragment that names nothing."""
    if not part.is_fragment or part.joint not in PAUSES:
        return False
    names_nothing = not any(token.pos_ in syntax.NOMINAL or token.pos_ in syntax.VERBAL for token in part.words)
    return names_nothing and part.says("leeg", "ernst")


def _leads_up(part: Part) -> bool:
    """ "Ik begeef me op glad ijs, maar": tied to the question, and no deed, fact or time that it is about."""
    if not part.by_me or part.joint not in STRONG or part.is_past or part.says("kader", "blij"):
        return False
    is_deed = part.does("daden") or any(token.pos_ == "NUM" or token.dep_ == "ccomp" for token in part.words)
    return not is_deed and syntax.finite_verb(part.head) is not None


def _is_point(token: Token) -> bool:
    """ "een sprongetje", "aan een gevoelig punt", "een moeilijke", "iets anders"."""
    if token.lower_ == "anders":
        return token.i > 0 and token.nbor(-1).lower_ in {"iets", "wat"}
    if token.lower_ == "iets":
        return any(child.dep_ == "case" for child in token.children)
    points = listed("punt") | listed("zwaar")
    marks = {"amod"} if token.lower_ in PIECES else {"det", "amod", "nummod"}
    is_marked = any(child.dep_ in marks for child in token.children)
    return (token.lower_ in points or token.lemma_.lower() in points) and (is_marked or token.lower_ == "dieper")


def _hesitates(part: Part) -> bool:
    """ "Ik ben er zenuwachtig van", "Ik aarzel", "Ik durf het haast niet"."""
    if not part.by_us or part.is_past:
        return False
    if _is_called(part, "ongemak"):
        return part.does("koppelen") or "vinden" in part.main
    if part.joint and "vinden" in part.main and _is_called(part, "zwaar"):
        return any(map(points_at_question, part.verbs))
    return part.does("aarzelen") or ("durven" in part.main and (part.denies or part.says("nauwelijks")))


def _is_called(part: Part, sort: str) -> bool:
    """Whether it gives its subject a quality of this kind; an adjective before a noun does not."""
    return any(
        (token.dep_ != "amod" or token.head.lower_ in listed("punt"))
        and (token.lower_ in listed(sort) or token.lemma_.lower() in listed(sort))
        for token in part.words
    )


def _holds_back(part: Part) -> bool:
    """ "Ik wil je niet kwetsen", and joined to the question whatever the asker does not do, or may do."""
    if part.by_me and part.joint:
        return part.denies or not part.own.isdisjoint(HEDGES)
    wants = part.by_us and part.denies and "willen" in part.main
    return wants and (part.does("inhouden") or _is_called(part, "ongemak"))


def _is_lost(part: Part) -> bool:
    """ "Ik ben de draad kwijt", "Ik kan het niet volgen"."""
    if not part.by_me:
        return False
    if part.says("kwijt"):
        return not part.main.isdisjoint({"zijn", "raken", "worden"})
    forgets = (part.says("volgen") and part.denies) or part.main >= {"zijn", "vergeten"}
    return forgets and not any(map(has_object, part.verbs))


def _is_modest(part: Part) -> bool:
    """ "Ik ben maar een stagiair, dus", "Ik heb weinig verstand van planten, maar"."""
    if not part.by_me or not part.joint or part.says("kader", "blij") or part.is_past:
        return False
    return part.says("bescheiden", "onvermogen") or "zijn" in part.main


def _explains(part: Part) -> bool:
    """ "Ik wil het goed opschrijven:", "Ik moet het in het systeem zetten:"."""
    wants = not part.main.isdisjoint({"willen", "moeten", "proberen"})
    if not part.by_me or not wants or not part.does("doel"):
        return False
    return part.joint != "" or any(map(points_at_question, part.verbs))


def _doubts(part: Part) -> bool:
    """ "Het kan zijn dat ik me vergis", "Ik ben bang dat ik u overval", "Ik hoop dat je het me vergeeft"."""
    if not part.joint or not (part.by_me or part.empty or not part.who) or not part.does("vrezen"):
        return False
    inner = [syntax.subject(token) for token in part.words if token.dep_ in {"ccomp", "csubj", "acl"}]
    mine = I | EMPTY if _is_called(part, "ongemak") else I
    return any(subject is not None and (subject.lower_ in mine or may_answer(subject)) for subject in inner)


def _is_awkward(part: Part) -> bool:
    """ "Het klinkt als een verhoor", "Nu wordt het gênant", "Dit voelt voor mij onwennig"."""
    if not part.empty or part.is_past:
        return False
    softened = part.says("slag")
    if _is_called(part, "ongemak"):
        return part.joint != "" or (softened and part.who != "dat")
    if any(map(is_nominal, part.words)):  # "Dit is een gevoelige."
        return True
    is_step = (part.says("verwijt") and part.denies) or (softened and any(map(_is_point, part.words)))
    if part.joint and (is_step or ("zijn" in part.main and not part.own.isdisjoint(HEDGES))):
        return True
    of_asker = part.who == "dit" or not part.own.isdisjoint(ME)  # "Het is zwaar, maar" feels with the other
    return part.joint != "" and softened and of_asker and _is_called(part, "zwaar")


def _befalls_me(part: Part) -> bool:
    """ "Er schiet me iets te binnen:", "Het kost me moeite", "Mijn geheugen laat me in de steek."."""
    if any(token.lower_ == "mijn" and token.head.lemma_.lower() in listed("mijn") for token in part.words):
        is_own = part.by_me or not part.who
        return part.empty or part.who in listed("mijn") or (part.joint != "" and is_own)
    if not part.joint or (part.is_past and part.first != "er") or "lijken" in part.main:
        return False
    if not part.who:
        return part.is_fragment and part.own >= {"van", "mij"}
    is_empty = (part.empty and part.who != "dat") or part.who in NOBODY
    return is_empty and any(t.lower_ in ME and part.holds(t.head) for t in part.words)


def _is_purpose(part: Part) -> bool:
    """ "Om een idee te krijgen:", "Omdat het verplicht is:", "Als leek:", "Wat nog op mijn lijstje staat:"."""
    if not part.joint:
        return False
    if part.first == "om":
        wants = (
            part.does("doel", "ter sprake")
            or part.says("onvermogen", "punt", "beeld", "mijn")
            or _asks_there(part.head)
        )
        return wants and part.is_fragment
    if part.first == "als":
        return part.is_fragment and part.says("bescheiden")
    if part.first == "wat":
        return any(token.lower_ in ME or token.lower_ in I for token in part.words)
    if part.first in {"voor", "voordat", "alvorens"}:
        return part.by_me and not part.says("kader")
    return part.first in {"omdat", "zodat", "aangezien"} and part.joint in PAUSES and (part.by_me or part.empty)


def _gives_leave(part: Part) -> bool:
    """ "Je mag me tegenhouden, maar", "U hoeft niet te antwoorden"."""
    subject = syntax.subject(part.head)
    return subject is not None and may_answer(subject) and (part.joint != "" or part.denies)


SIGNS: tuple[Callable[[Part], bool], ...] = (
    _asks,
    asks_within,
    _names_question,
    _moves,
    _goes_on,
    _leads_up,
    _hesitates,
    _holds_back,
    _is_lost,
    _is_modest,
    _explains,
    _doubts,
    _is_awkward,
    _befalls_me,
    _is_purpose,
    _gives_leave,
)
