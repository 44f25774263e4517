"""Remarks of the asker that fill the room of the other: where in a turn they can stand, and whose words they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from vraaglint.analysis.candidates import forms_at, forms_in
from vraaglint.analysis.kind import STATEMENT
from vraaglint.lexicon import derived, entries
from vraaglint.pairs import pairs
from vraaglint.phrase import any_of, pattern

if TYPE_CHECKING:
    from vraaglint.analysis.turn import ParsedTurn

ANYWHERE = "ergens"
# A loose "maar" is a particle ("ik zal het maar gewoon vragen"), and "af en toe" joins nothing.
BOUNDARY = re.compile(r"[,;:–—…(]+\s*|\s-\s+|(?<!\w)(?<!af\s)(?:en|want|dus)\s+", re.IGNORECASE)
OWN_AGAIN = re.compile(r"[;…]|(?<!\w)(?:maar|dus|want|daarom)(?!\w)", re.IGNORECASE)
NO_WORD = re.compile(r"(?:(?!['’]t\b)\W)*")
LOOSE = r"(?=(?:\s+(?:hoor|joh|zeg))?\s*(?:[,.!?;:…–—]|$))"


class RemarkForm(NamedTuple):
    """A form of one of the lists of remarks; the comment block of a list says what its keys mean."""

    vorm: str
    voorbeeld: str
    plaats: str = "begin"
    behalve: tuple[str, ...] = ()
    alleen_met: tuple[str, ...] = ()
    los: bool = False
    weeg: str = ""


class Surroundings(NamedTuple):
    """Words around a remark, of one kind (`soort`)."""

    soort: str
    vormen: tuple[str, ...]


class Remark(NamedTuple):
    """A remark with the end of the sentence that holds it; offsets are characters of the turn.

    `opens` says that nothing but words such as "Ach" and "Nou" stands before it.
    """

    start: int
    end: int
    sentence_end: int
    opens: bool


Accepts = Callable[[RemarkForm, str], bool]


def remarks(turn: ParsedTurn, name: str, accepts: Accepts | None = None, *, asked: bool = False) -> Iterator[Remark]:
    """The first remark of the list `name` in each sentence, in text order.

    `accepts` judges a form by the words from there to the end of the sentence; `asked` looks in questions too.
    """
    text = turn.text
    for start, end in _stretches(turn, asked=asked):
        found = (
            (place, stop)
            for form, place, stop in _matches(name, text, start, end)
            if _stands(form, text[place:end])
            and (accepts is None or accepts(form, text[place:end]))
            and not _is_quoted(text, place)
            and not _is_reported(text, start, place, end)
        )
        first = min(found, key=lambda span: (span[0], -span[1]), default=None)
        if first is not None:
            yield Remark(*first, end, first[0] in _past_openers(text, start, end))


def trick_spans(turn: ParsedTurn) -> tuple[tuple[int, int], ...]:
    """From each stock phrase (VL606) to the end of its sentence, in characters: what it wraps is the other's."""
    return tuple((trick.start, trick.sentence_end) for trick in remarks(turn, "trucjes", asked=True))


def _stretches(turn: ParsedTurn, *, asked: bool) -> Iterator[tuple[int, int]]:
    """Where the asker states: whole sentences, what stands before a question, and with `asked` the question too."""
    asks = {ask.sentence.start: ask for ask in turn.asks}
    for sentence in turn.sentences:
        ask = asks.get(sentence.start)
        if ask is None and not turn.turn.spoken:
            continue
        if ask is None or asked or ask.kind == STATEMENT:
            yield sentence.start_char, sentence.end_char
        elif ask.lead is not None:
            yield ask.lead.start_char, ask.lead.end_char


def _matches(name: str, text: str, start: int, end: int) -> Iterator[tuple[RemarkForm, int, int]]:
    for place in clause_starts(text, start, end):
        for form in forms_at(text, place, end, name, RemarkForm):
            match = _pattern(form).match(text, place, end) if form.plaats != ANYWHERE else None
            if match is not None:
                yield form, *match.span()
    for form in forms_in(text[start:end], _loose(name)):
        yield from ((form, *match.span()) for match in _pattern(form).finditer(text, start, end))


@derived
def _loose(name: str) -> tuple[RemarkForm, ...]:
    """The forms that need not open a clause."""
    return tuple(form for form in entries(name, RemarkForm) if form.plaats == ANYWHERE)


@derived
def _pattern(form: RemarkForm) -> re.Pattern[str]:
    return pattern(form.vorm, before=LOOSE if form.los else "")


def clause_starts(text: str, start: int, end: int) -> Iterator[int]:
    """Places where a clause may open: after a comma or conjunction, and past each opening word ("Ach, joh, …")."""
    last = -1
    for place in (start, *(boundary.end() for boundary in BOUNDARY.finditer(text, start, end))):
        if place > last:  # else the opening words before it led here already
            for last in _past_openers(text, place, end):
                yield last


def _past_openers(text: str, place: int, end: int) -> Iterator[int]:
    """The first word from `place`, and the first one behind each opening word there."""
    place = _next_word(text, place)
    yield place
    while (opener := surrounding("opener").match(text, place, end)) is not None:
        place = _next_word(text, opener.end())
        yield place


def _next_word(text: str, place: int) -> int:
    found = NO_WORD.match(text, place)
    return found.end() if found else place


def _stands(form: RemarkForm, rest: str) -> bool:
    """Whether the words from a form on leave it what it is."""
    if form.behalve and any_of(form.behalve).search(rest):
        return False
    return not form.alleen_met or any_of(form.alleen_met).search(rest) is not None


def _is_reported(text: str, start: int, place: int, end: int) -> bool:
    """Whether the remark is the other's or a third one's: "Je zei dat …", "…, zegt je moeder"."""
    own = start
    for again in OWN_AGAIN.finditer(text, start, place):
        own = again.end()
    before = surrounding("weergave").search(text, own, place)
    return before is not None or surrounding("weergave erna").search(text, place, end) is not None


def _is_quoted(text: str, place: int) -> bool:
    whole = (len(text) - len(text.lstrip()), len(text.rstrip()) - 1)
    return any(first < place < last for first, last in pairs(text) if (first, last) != whole)


@derived
def surrounding(sort: str) -> re.Pattern[str]:
    """A pattern that finds the words of one kind in the list of surroundings."""
    lists = entries("bij-opmerkingen", Surroundings)
    return any_of(tuple(form for entry in lists if entry.soort == sort for form in entry.vormen))
