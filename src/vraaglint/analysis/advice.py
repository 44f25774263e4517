"""Advice: dressed up as a question ("Moet je niet eens …?"), or given unasked ("Je moet …")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis.candidates import forms_at
from vraaglint.analysis.remarks import Remark, RemarkForm, Surroundings, clause_starts, remarks
from vraaglint.lexicon import derived, entries, listed
from vraaglint.phrase import any_of, pattern
from vraaglint.verbs import infinitive

if TYPE_CHECKING:
    from spacy.tokens import Token

    from vraaglint.analysis.turn import Ask, ParsedTurn

OWN = frozenset({"ik", "we", "wij"})  # who advises himself, or proposes to do something together
RULES = "regels"  # of the key `weeg`: facts of life do not matter
NEVER = "nooit"  # of the same key: only the kind of that name makes it no advice
ADVISES, FACT = "raad", "leven"


class AdviceForm(NamedTuple):
    """A form of advice in disguise; the comment block of its list says what the keys mean."""

    vorm: str
    vraag: str
    voorbeeld: str
    alleen_met: tuple[str, ...] = ()
    behalve: tuple[str, ...] = ()
    weeg: str = ""
    doen: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Advice:
    """Advice in a question, at characters `start` to `end`; `sort` names what could be asked openly."""

    ask: Ask
    start: int
    end: int
    sort: str


def advice_question(ask: Ask) -> Advice | None:
    """The advice that a question is dressed around, or None."""
    words = ask.core.doc[ask.core.start : ask.end]
    text, start, end = words.text, words.start_char, len(words.text)
    for place in clause_starts(text, 0, end):
        for form in forms_at(text, place, end, "adviesvragen", AdviceForm):
            match = pattern(form.vorm).match(text, place)
            if match is not None and _advises(form, ask, text[place:]):
                return Advice(ask, start + match.start(), start + match.end(), form.vraag)
    return None


def unasked_advice(turn: ParsedTurn) -> Iterator[Remark]:
    """The advice that the asker gives in statements, the first of each sentence."""
    return remarks(turn, "adviezen", _is_no_rule)


def _advises(form: AdviceForm, ask: Ask, words: str) -> bool:
    if form.behalve and any_of(form.behalve).search(words):
        return False
    if form.alleen_met and not any_of(form.alleen_met).search(words):
        return False
    if form.doen and not _names_deed(ask.finite):
        return False
    return not _is_own(ask) and not (form.weeg and is_practical(words, facts=form.weeg != RULES))


def _is_own(ask: Ask) -> bool:
    """Whether the asker speaks of himself: "Moet ik je niet eens bellen?", "Zullen we niet eens …"."""
    after = syntax.following(ask.finite) if ask.finite is not None else None
    return after is not None and after.lower_ in OWN


def _names_deed(finite: Token | None) -> bool:
    """Whether the verb of a "Waarom … niet" is something to do, and not something that was."""
    if finite is None:
        return True
    names = {infinitive(finite.text), syntax.infinitive(finite)}
    return not syntax.is_past(finite) and listed("toestanden").isdisjoint(names)


def _is_no_rule(form: RemarkForm, words: str) -> bool:
    if form.weeg == NEVER:
        return _sort(words) != NEVER
    return not (form.weeg and is_practical(words, facts=form.weeg != RULES))


def is_practical(words: str, *, facts: bool) -> bool:
    """Whether "moeten" in these words is a practical rule or, with `facts`, a fact of life.

    The first kind of the list that fits decides; where none does, it is advice.
    """
    found = _sort(words)
    return found != ADVISES and (facts or found != FACT)


def _sort(words: str) -> str:
    return next((sort for sort, kind in _kinds() if kind.search(words)), ADVISES)


@derived
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The kinds of words around "moeten", in the order in which they decide."""
    return tuple((entry.soort, any_of(entry.vormen)) for entry in entries("huisregels", Surroundings))
