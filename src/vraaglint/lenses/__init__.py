"""The four lenses of the kijkwijzer: which question of a list serves which lens, and which lens has none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vraaglint.lexicon import derived, entries
from vraaglint.model import Question
from vraaglint.phrase import any_of

MOST = 2  # lenses to a question: one that holds words of three asks one or two things all the same
EXAMPLES = 2
CLAUSE = re.compile(r"[,:;–] +")  # a question may begin behind a lead-in or a condition
CONNECTIVES = "[en|dus|maar|oké|goed]"


class Lens(NamedTuple):
    """An entry of the list `kijkwijzer`; its comment block says what the keys mean."""

    bril: str
    uitleg: str = ""
    voorbeelden: tuple[str, ...] = ()
    begint: tuple[str, ...] = ()
    bevat: tuple[str, ...] = ()
    behalve: tuple[str, ...] = ()
    bedoelingen: tuple[str, ...] = ()


class Looked(NamedTuple):
    """A question with what it serves: one lens or two, or the rest."""

    question: Question
    lenses: tuple[Lens, ...]


class View(NamedTuple):
    """What is seen through one lens."""

    lens: Lens
    questions: tuple[Question, ...]

    @property
    def examples(self) -> tuple[str, ...]:
        """A few questions to consider, where there is none yet."""
        return () if self.questions else self.lens.voorbeelden[:EXAMPLES]


REST = Lens("overig", "Hierin herkent vraaglint geen van de vier. Dat mag, en misschien zie jij er wel een.")


@derived
def lenses() -> tuple[Lens, ...]:
    """The lenses in their order, with what own lists add to them; raises LexiconError when a list is broken."""
    joined: dict[str, Lens] = {}
    for entry in entries("kijkwijzer", Lens):
        known = joined.get(entry.bril, Lens(entry.bril, entry.uitleg))
        joined[entry.bril] = Lens(
            known.bril, known.uitleg, *(ours + more for ours, more in zip(known[2:], entry[2:], strict=True))
        )
    return tuple(joined.values())


def look(questions: Iterable[Question]) -> tuple[Looked, ...]:
    """Each question with what it serves, in the same order."""
    return tuple(Looked(question, serves(question) or (REST,)) for question in questions)


def views(looked: Sequence[Looked]) -> tuple[View, ...]:
    """What is seen through each lens, those without questions too, and the rest when there is one."""
    seen = tuple(View(lens, _through(lens, looked)) for lens in (*lenses(), REST))
    return seen if seen[-1].questions else seen[:-1]


def _through(lens: Lens, looked: Sequence[Looked]) -> tuple[Question, ...]:
    return tuple(each.question for each in looked if lens in each.lenses)


def serves(question: Question) -> tuple[Lens, ...]:
    """The lenses of one question, in their own order; often one, sometimes none.

    What is about the talk itself serves the first lens alone, whatever is said in it. An intent counts only where no
    phrase is found, since words say more about a question than its form.
    """
    found = {lens: place for lens in lenses() if (place := _place(lens, question.text)) is not None}
    if not found:
        return tuple(lens for lens in lenses() if question.intent in lens.bedoelingen)[:MOST]
    frame = lenses()[0]
    nearest = sorted(found, key=found.__getitem__)[:MOST]
    return (frame,) if frame in found else tuple(lens for lens in found if lens in nearest)


def _place(lens: Lens, text: str) -> int | None:
    """Where the first phrase of a lens is found in a question, in characters; None when there is none."""
    if any_of(lens.behalve).search(text):
        return None
    opens = any_of(_openings(lens))
    starts = (0, *(mark.end() for mark in CLAUSE.finditer(text)))
    opening = next((start for start in starts if opens.match(text, start)), None)
    word = any_of(lens.bevat).search(text)
    places = (opening, word.start() if word else None)
    return min((place for place in places if place is not None), default=None)


@derived
def _openings(lens: Lens) -> tuple[str, ...]:
    return tuple(f"{CONNECTIVES} {phrase}" for phrase in lens.begint)
