"""The four lenses of the kijkwijzer: which question of a list serves which lens, and which lens has none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from vraaglint.lexicon import derived, entries
from vraaglint.model import Question
from vraaglint.phrase import any_of

MOST = 2  # lenses to a question: what would serve more of them serves none in particular
REST = "overig"
CONNECTIVES = "[en|dus|maar|oké|goed]"


class Lens(NamedTuple):
    """An entry of the list `kijkwijzer`; its comment block says what the keys mean."""

    bril: str
    uitleg: str
    voorbeelden: tuple[str, ...]
    begint: tuple[str, ...] = ()
    bevat: tuple[str, ...] = ()
    behalve: tuple[str, ...] = ()
    bedoelingen: tuple[str, ...] = ()


class Looked(NamedTuple):
    """A question with the lenses that it serves: one, two, or none."""

    question: Question
    lenses: tuple[Lens, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its lenses; what serves none is called the rest."""
        return tuple(lens.bril for lens in self.lenses) or (REST,)


def lenses() -> tuple[Lens, ...]:
    """The lenses in their order; raises LexiconError when their list is broken."""
    return entries("kijkwijzer", Lens)


def look(questions: Iterable[Question]) -> tuple[Looked, ...]:
    """Each question with its lenses, in the same order."""
    return tuple(Looked(question, serves(question)) for question in questions)


def serves(question: Question) -> tuple[Lens, ...]:
    """The lenses of one question, in their own order.

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
    match = any_of(_openings(lens)).match(text) or any_of(lens.bevat).search(text)
    return match.start() if match else None


@derived
def _openings(lens: Lens) -> tuple[str, ...]:
    return tuple(f"{CONNECTIVES} {phrase}" for phrase in lens.begint)
