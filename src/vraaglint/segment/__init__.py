"""Document to turns: what the asker plans to say or said, with what the other said just before."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from vraaglint.model import Turn
from vraaglint.reading import Document, Kind, Saying, Words, joined
from vraaglint.reading.wraps import ends_sentence
from vraaglint.segment.asking import asks, asks_wholly, is_jotted, is_note
from vraaglint.segment.dialogue import Said, Voice, said
from vraaglint.segment.speakers import Cast
from vraaglint.segment.units import Unit, units
from vraaglint.segment.words import quotation, spoken, unquoted

__all__ = ["turns"]


def turns(document: Document, askers: Iterable[str] | None = None) -> tuple[Turn, ...]:
    """The turns of the asker, in order. `askers` are labels of the asker on top of the usual ones.

    A list item is a turn whether it asks or not, unless its form alone shows that it does not; a parse must tell. Other
    lines and paragraphs are turns when they hold a marked question, or when a label or quotes say that they are spoken.
    """
    if document.sayings:
        return tuple(_told(saying) for saying in document.sayings)
    return tuple(_Listener(list(said(list(units(document, Cast(askers or ())))))).turns())


def _told(saying: Saying) -> Turn:
    """What stands in a column with questions, which is said by the asker whatever it is."""
    words = unquoted(saying.words)
    return Turn(words.text, saying.context, offsets=tuple(words.offsets))


class _Listener:
    """Goes through what is said, and remembers what the other said since the asker's last turn."""

    def __init__(self, everything: Sequence[Said]) -> None:
        self._everything = everything
        self._lists = _asking_lists(everything)
        self._heard: list[str] = []
        self._list = -1

    def turns(self) -> Iterator[Turn]:
        """The turns in order."""
        for lines in _paragraphs(self._everything):
            first = lines[0]
            self._heard = [] if first.anew else self._heard
            self._list += first.unit.opens_list
            for turn in self._turns_in(lines):
                yield turn if first.hears else replace(turn, context=None)
                self._heard = []

    def _turns_in(self, lines: Sequence[Said]) -> Iterator[Turn]:
        first = lines[0]
        if first.voice is Voice.OTHER:
            self._hear(first.unit)
        elif first.voice is Voice.ASKER:
            yield from self._turn(spoken(first.unit.words), listed=first.unit.kind is Kind.ITEM)
        elif first.voice is Voice.PAGE and first.unit.kind is Kind.ITEM:
            yield from self._item(first.unit)
        elif first.voice is Voice.PAGE:
            for words in _sayings([line.unit for line in lines]):
                yield from self._turn(words, listed=False)

    def _item(self, unit: Unit) -> Iterator[Turn]:
        words = unquoted(unit.whole)
        if not is_note(words.text):
            yield from self._turn(words, listed=True, spoken=self._list in self._lists)

    def _turn(self, words: Words, *, listed: bool, spoken: bool = True) -> Iterator[Turn]:
        if words.text:
            yield Turn(words.text, " ".join(self._heard) or None, listed, spoken, tuple(words.offsets))

    def _hear(self, unit: Unit) -> None:
        """A line without label counts as speech only when it reads as a whole sentence."""
        text = spoken(unit.words).text
        if text and (unit.label or (text[0].isupper() and ends_sentence(text))):
            self._heard.append(text)


def _paragraphs(everything: Sequence[Said]) -> Iterator[list[Said]]:
    """What stands together as plain lines of one paragraph; anything else alone."""
    for _, group in groupby(enumerate(everything), key=lambda pair: _place(*pair)):
        yield [one for _, one in group]


def _place(number: int, one: Said) -> tuple[int, int]:
    unit = one.unit
    plain = one.voice is Voice.PAGE and unit.kind is Kind.PARAGRAPH and not unit.label and not quotation(unit.whole)
    return (unit.block, -1) if plain else (unit.block, number)


def _sayings(lines: Sequence[Unit]) -> Iterator[Words]:
    """The turns in the lines of one paragraph, cell or quote: each that asks by itself, or all of them together."""
    quoted = quotation(lines[0].whole)
    if quoted is not None:
        yield quoted
        return
    if lines[0].label and is_jotted(lines[0].whole.text, lines[0].words.text):
        return
    for part in _parts(lines):
        alone = len(part) > 1 and all(asks_wholly(unit.whole.text) for unit in part)
        for words in [unit.whole for unit in part] if alone else [joined(unit.whole for unit in part)]:
            if alone or asks(words.text):
                yield unquoted(words)


def _parts(lines: Sequence[Unit]) -> Iterator[list[Unit]]:
    """The lines, cut where the writer ended one that is no sentence: a note, or an announcement with a colon."""
    part: list[Unit] = []
    for unit in lines:
        if part and (_stands_apart(part[-1], unit) or _is_loose(unit)):
            yield part
            part = []
        part.append(unit)
    yield part


def _stands_apart(unit: Unit, below: Unit) -> bool:
    text = unit.whole.text
    closed = not ends_sentence(text) or text.endswith(":")
    return unit.broken and closed and not below.whole.text[:1].islower()


def _is_loose(unit: Unit) -> bool:
    return unit.broken and not ends_sentence(unit.whole.text)


def _asking_lists(everything: Sequence[Said]) -> set[int]:
    """The numbers of the lists in which a question is asked, counted from 0."""
    asking: set[int] = set()
    number = -1
    for one in everything:
        number += one.unit.opens_list
        if one.unit.kind is Kind.ITEM and one.voice in (Voice.ASKER, Voice.PAGE) and asks(one.unit.words.text):
            asking.add(number)
    return asking
