"""Questions with "waarom" about what overcomes someone: a fright, tears, a feeling. No reason explains those."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis.bearer import THINGS, governor, is_person, is_possessed
from vraaglint.analysis.feelings import FEELING, feeling_of
from vraaglint.conjugation import regular
from vraaglint.lexicon import derived, entries
from vraaglint.phrase import any_of
from vraaglint.verbs import INSEPARABLE

if TYPE_CHECKING:
    from spacy.tokens import Token

    from vraaglint.analysis.turn import ParsedTurn

WHY = re.compile(r"\bwaarom\b", re.IGNORECASE)
NEGATIONS = frozenset({"niet", "geen", "nooit", "niets", "niks"})
REFLEXIVE = frozenset({"expl:pv", "obj", "iobj", "expl"})
MUST, CAN = "moeten moet moest moesten", "kunnen kun kan kunt kon konden"


class Reaction(NamedTuple):
    """One entry of `onwillekeurig`; the list's comment block says what its keys mean."""

    werkwoorden: tuple[str, ...]
    bij: tuple[str, ...] = ()
    gevoelens: tuple[str, ...] = ()
    als: str = ""
    voorbeeld: str = ""


def whys(turn: ParsedTurn) -> Iterator[Token]:
    """The words "waarom" in the questions of the turn that ask about something involuntary."""
    if not WHY.search(turn.text):
        return
    for ask in turn.asks:
        for token in ask.sentence.doc[ask.sentence.start : ask.end]:
            if token.lower_ == "waarom" and _overcomes(_Clause(token)):
                yield token


@dataclass(frozen=True, eq=False)
class _Clause:
    """The clause that "waarom" opens: its tokens behind that word, without those of clauses inside it."""

    why: Token

    @cached_property
    def tokens(self) -> list[Token]:
        head = _clause_of(self.why)
        rest = self.why.doc[self.why.i + 1 : self.why.sent.end]
        return [token for token in rest if _clause_of(token) == head]

    @cached_property
    def words(self) -> list[str]:
        return [token.lower_ for token in self.tokens]

    @cached_property
    def text(self) -> str:
        return " ".join(self.words)

    @cached_property
    def subject(self) -> Token | None:
        subjects = [token for token in self.tokens if syntax.is_subject(token)]
        return next(filter(is_person, subjects), subjects[0] if subjects else None)

    def says_any(self, words: Iterable[str]) -> bool:
        return not set(words).isdisjoint(self.words)


def _clause_of(token: Token) -> Token:
    """The head of the clause that holds the token; a state in it is no clause: "wit" in "trok hij wit weg"."""
    head = syntax.clause_head(token)
    is_state = head.pos_ == "ADJ" and head.head != head and syntax.finite_verb(head) is None
    return _clause_of(head.head) if is_state else head


def _overcomes(clause: _Clause) -> bool:
    if _is_relative(clause.why) or any_of(_of_sort("opzet").bij).search(clause.text):
        return False
    return any(
        (token.lower_ in _forms(reaction) or token.lower_ in _joined(reaction))
        and _is_said_of_someone(reaction, clause)
        and _is_complete(reaction, token, clause)
        and _is_unwilled(reaction, token, clause)
        for reaction in entries("onwillekeurig", Reaction)
        if reaction.als not in {"hulp", "opzet"}
        for token in clause.tokens
        if token != clause.subject  # "Waarom is huilen zo moeilijk?"
    )


def _is_relative(why: Token) -> bool:
    """ "De reden waarom je huilde" already asks for a reason."""
    before = why.doc[why.i - 1] if why.i else None
    return before is not None and before.lemma_ == "reden"


def _is_said_of_someone(reaction: Reaction, clause: _Clause) -> bool:
    subject = clause.subject
    if reaction.als == "lichaam" or subject is None:
        return reaction.als == "lichaam"
    if reaction.als in {"mens", "zich"}:
        return is_person(subject) or (bool(reaction.gevoelens) and is_possessed(subject))
    return subject.lower_ not in THINGS


def _is_complete(reaction: Reaction, verb: Token, clause: _Clause) -> bool:
    """Whether what must stand beside the verb does."""
    if reaction.als == "zich":
        return any(_is_reflexive(token) for token in clause.tokens)
    if reaction.gevoelens:
        return any(_is_felt(token, verb, reaction) for token in clause.tokens)
    return not reaction.bij or verb.lower_ in _joined(reaction) or _has_companion(reaction, clause)


def _is_reflexive(token: Token) -> bool:
    return token.pos_ == "PRON" and token.dep_ in REFLEXIVE and token.lower_ not in THINGS


def _is_felt(token: Token, verb: Token, reaction: Reaction) -> bool:
    feeling = feeling_of(token)
    if feeling is None or feeling.kind != FEELING or feeling.group not in reaction.gevoelens:
        return False
    return governor(token) == verb


def _has_companion(reaction: Reaction, clause: _Clause) -> bool:
    found = any_of(reaction.bij).search(clause.text)
    if found is None:
        return False
    return " " in found[0] or any(token.lower_ == found[0] and _is_no_preposition(token) for token in clause.tokens)


def _is_no_preposition(token: Token) -> bool:
    """ "Waarom stortte je in?", not "Waarom stortte je je in het werk?"."""
    return token.pos_ != "ADP" or token.dep_ == "compound:prt" or syntax.stands_alone(token)


def _is_unwilled(reaction: Reaction, verb: Token, clause: _Clause) -> bool:
    """Whether the other verbs leave it a reaction: "begon te huilen", not "wilde huilen" or "huilde niet"."""
    others = [token for token in clause.tokens if token != verb and _is_verb_of_predicate(token)]
    is_negated = clause.says_any(NEGATIONS)
    can, must = (any(token.lower_ in _forms_of(modal) for token in others) for modal in (CAN, MUST))
    if reaction.als == "kan niet":
        return is_negated and can
    if must and (reaction.gevoelens or reaction.als == "zich"):
        return False  # "Waarom moet je boos zijn?" asks for a duty
    if reaction.als == "moeten" and not must:
        return False
    return (not is_negated or reaction.als == "zich") and all(_helps(token) for token in others)


def _is_verb_of_predicate(token: Token) -> bool:
    """A verb, but no participle that says what someone is or how he feels: "bekeken" in "je bekeken voelen"."""
    if token.pos_ not in syntax.VERBAL or syntax.is_subject(token):
        return False
    if syntax.is_finite(token) or syntax.is_infinitive(token):
        return not any(child.lower_ == "om" for child in token.children)  # "geroepen om te helpen" tells what for
    is_complement = token.dep_ in {"xcomp", "advmod", "amod"} or any(child.dep_ == "cop" for child in token.children)
    return syntax.has(token, "VerbForm", "Part") and not is_complement and feeling_of(token) is None


def _helps(verb: Token) -> bool:
    return verb.lower_ in _forms(_of_sort("hulp")) or verb.lower_ in _forms_of(MUST)


@derived
def _of_sort(sort: str) -> Reaction:
    found: Reaction = next(entry for entry in entries("onwillekeurig", Reaction) if entry.als == sort)
    return found


@derived
def _forms(reaction: Reaction) -> frozenset[str]:
    """All forms of the verbs of an entry."""
    return frozenset(form for row in reaction.werkwoorden for form in _forms_of(row))


@derived
def _joined(reaction: Reaction) -> frozenset[str]:
    """The forms in one word with what stands beside the verb: "flauwgevallen"."""
    particles = [word for word in reaction.bij if word.isalpha()]
    return frozenset(particle + form for particle in particles for form in _forms(reaction))


@derived
def _forms_of(row: str) -> frozenset[str]:
    """The forms of one verb: as they stand in the row, regular ones when it gives only the infinitive."""
    infinitive, *own = row.split()
    if own:
        return frozenset({infinitive, *own})
    forms = {form for each in regular(infinitive) for form in each}
    return frozenset({infinitive, *forms, *(_participle(each.past, infinitive) for each in regular(infinitive))})


def _participle(past: str, infinitive: str) -> str:
    stem = past.removesuffix("e")
    return stem if infinitive.startswith(INSEPARABLE) else f"ge{stem}"
