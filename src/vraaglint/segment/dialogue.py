"""Who says each unit: the asker, the other, nobody, or whoever wrote the page."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from vraaglint.reading import Kind
from vraaglint.reading.wraps import ends_sentence
from vraaglint.segment.asking import asks
from vraaglint.segment.speakers import Who, is_fact
from vraaglint.segment.units import Unit
from vraaglint.segment.words import quotation

TITLE_WORDS = 8
TITLES = (Kind.HEADING, Kind.RULE, Kind.HEADER_CELL)


class Voice(Enum):
    """Whose words a unit holds."""

    ASKER = auto()  # a label says so
    OTHER = auto()
    NOBODY = auto()  # a title, a form field, a stage remark, a fact
    PAGE = auto()  # no label: plans and notes


@dataclass(frozen=True, slots=True)
class Said:
    """A unit with its voice.

    `anew` says that what was said before it no longer counts; `hears` that it may answer what the other just said.
    """

    unit: Unit
    voice: Voice
    anew: bool
    hears: bool


def said(found: Sequence[Unit]) -> Iterator[Said]:
    """All units with their voices, section by section."""
    labelled = [unit for unit in found if unit.label]
    told = {unit.label.name for unit in labelled if unit.label and not asks(unit.words.text)}
    names = Counter(unit.label.name for unit in labelled if unit.label and unit.label.name in told)
    for section in _sections(found):
        yield from _Section(section, names).said()


def _sections(found: Sequence[Unit]) -> Iterator[list[Unit]]:
    """The units between titles; a title stands at the start of its section."""
    section: list[Unit] = []
    for place, unit in enumerate(found):
        if section and _is_title(unit, found[place + 1 : place + 2]):
            yield section
            section = []
        section.append(unit)
    if section:
        yield section


def _is_title(unit: Unit, after: Sequence[Unit]) -> bool:
    """Whether a unit is a title, or a short line on its own that reads as one."""
    if unit.kind in (Kind.HEADING, Kind.RULE):
        return True
    alone = unit.apart and all(below.apart or below.opens_list for below in after)
    if not alone or unit.kind is not Kind.PARAGRAPH or unit.label or unit.remark:
        return False
    text = unit.whole.text
    return text[:1].isupper() and len(text.split()) <= TITLE_WORDS and (not ends_sentence(text) or text.endswith(":"))


class _Section:
    """The units between two titles, and what their labels tell about each other."""

    def __init__(self, units: Sequence[Unit], names: Counter[str]) -> None:
        self._units = units
        self._names = names
        labelled = [unit for unit in units if unit.label]
        self._forms = {unit.block for unit in labelled if unit.who is Who.NOBODY}
        self._asking = [unit for unit in labelled if unit.who is Who.ASKER and not self._is_fact(unit)]
        self._asked_in = {unit.block for unit in self._asking}
        self._asked_as = {unit.kind for unit in self._asking}
        self._labels_in = Counter(unit.block for unit in labelled)

    def said(self) -> Iterator[Said]:
        """Every unit with its voice."""
        before: Said | None = None
        speaker: Unit | None = None
        last = Voice.PAGE
        for unit in self._units:
            voice = self._voice(unit, before)
            opens = before is None or unit.opens_list or unit.kind is Kind.CELL
            anew = opens or (voice is Voice.OTHER and self._is_next_talk(unit, speaker))
            hears = not self._asking or voice is Voice.ASKER or last is Voice.OTHER
            before = Said(unit, voice, anew, hears)
            last = last if unit.remark else voice
            if unit.label and voice in (Voice.ASKER, Voice.OTHER):
                speaker = unit
            yield before

    def _voice(self, unit: Unit, before: Said | None) -> Voice:
        remark = unit.remark and (unit.kind is Kind.PARAGRAPH or not asks(unit.whole.text))
        answers = before is not None and before.voice is Voice.ASKER
        if unit.kind in TITLES or remark or unit.who is Who.NOBODY:
            return Voice.NOBODY
        if unit.who is Who.MAYBE:
            return Voice.OTHER if self._is_speaker(unit, answers=answers) else Voice.PAGE
        if unit.label:
            return (
                Voice.NOBODY
                if self._is_fact(unit, answers=answers)
                else Voice.ASKER
                if unit.who is Who.ASKER
                else Voice.OTHER
            )
        goes_on = before is not None and before.voice is Voice.OTHER and before.unit.block == unit.block
        return Voice.OTHER if goes_on and self._asking and quotation(unit.whole) is None else Voice.PAGE

    def _is_speaker(self, unit: Unit, *, answers: bool) -> bool:
        """Whether a label that may be a name is one: it comes back, or speaks where the asker has a label too.

        What comes back with nothing but questions behind it ("Werk: Hoe bevalt het?") is a topic.
        """
        assert unit.label is not None
        before = unit.whole.text[: unit.label.length]
        named = before.startswith("[") or next(filter(str.isalpha, before), "").isupper()
        talks = named and unit.kind in self._asked_as and not self._is_fact(unit, answers=answers)
        return self._names[unit.label.name] > 1 or talks

    def _is_fact(self, unit: Unit, *, answers: bool = False) -> bool:
        """Whether a speaker's label has facts behind it: on a form, or away from the asker's lines."""
        if unit.who is Who.ASKER:
            return "?" not in unit.words.text and is_fact(unit.words.text)
        in_talk = answers or unit.block in self._asked_in
        return not in_talk and (unit.block in self._forms or is_fact(unit.words.text))

    def _is_next_talk(self, unit: Unit, speaker: Unit | None) -> bool:
        """Whether somebody else starts, after white space, in notes that keep one talk together."""
        if speaker is None or not unit.apart or not unit.label or not speaker.label:
            return False
        return unit.label.name != speaker.label.name and self._labels_in[speaker.block] > 1
