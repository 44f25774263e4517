"""Speaker labels at the start of a line, and whose they are."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from vraaglint.lexicon import derived, entries
from vraaglint.reading.wraps import ends_sentence
from vraaglint.sentences import question_words

CLOCK = r"(?:\[?(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4},?\s+)?\d{1,2}[:.uh]\d{2}(?::\d{2})?\]?,?\s+(?:[-–]\s+)?)?"
NAME = r"(?P<{0}>[^\W\d_][^:;!?()\[\]{{}}\"“”„«»|,\n]{{0,39}})"
REMARK = r"(?:\s*\([^()\n]{0,60}\))?"
COLON = re.compile(rf"{CLOCK}{NAME.format('colon')}{REMARK}\s*:(?!//|\d|\))\s*")
BRACKET = re.compile(rf"\[{NAME.format('bracket')}\](?!\()\s*:?\s*")
NUMBERED = re.compile(r"[\s.]*\d*[.]?\Z")
WITH_NUMBER = re.compile(r"([^\W\d_]{2,20})\s?\d{1,2}\s?[.)]\s+")
INITIALS = re.compile(r"[A-ZÀ-Þ]{1,2}|(?:[A-ZÀ-Þ]\.\s?){1,3}(?:[A-ZÀ-Þ][^\W\d_]+)?")
LONGEST_NAME = 4  # words


class Who(Enum):
    """Whose words follow a label."""

    ASKER = auto()
    OTHER = auto()
    MAYBE = auto()  # a name or a topic: the lines around it tell
    NOBODY = auto()  # a field of a form


@dataclass(frozen=True, slots=True)
class Label:
    """The name before a colon or in brackets, and how many characters of the line it takes."""

    name: str
    who: Who
    length: int


class Speakers(NamedTuple):
    """Words of one kind (`soort`) that stand before a colon."""

    soort: str
    woorden: tuple[str, ...]


class Cast:
    """Reads labels, with the labels of the asker that a user adds."""

    def __init__(self, askers: Iterable[str] = ()) -> None:
        self._askers = _words("vrager") | {asker.casefold().strip(" :.") for asker in askers}

    def label(self, line: str) -> Label | None:
        """The label at the start of a line, or None."""
        found = COLON.match(line) or BRACKET.match(line)
        if found is None:
            return self._numbered(line)
        name = (found[found.lastgroup or 0]).strip()
        who = self._who(name, bracketed=found.lastgroup == "bracket")
        return Label(name.casefold(), who, found.end()) if who else None

    def _numbered(self, line: str) -> Label | None:
        """The label of the asker with a number and no colon: "Vraag 3) …"."""
        found = WITH_NUMBER.match(line)
        if found is None or found[1].casefold() not in self._askers:
            return None
        return Label(found[1].casefold(), Who.ASKER, found.end())

    def _who(self, name: str, *, bracketed: bool) -> Who | None:
        words = name.casefold().split()
        key = NUMBERED.sub("", name.casefold()).strip()
        if key in self._askers or (
            words[0] in self._askers and (_is_name(name.split()[1:]) or words[1] in _words("richting"))
        ):
            return Who.ASKER
        if words[0] in question_words() or len(words) > LONGEST_NAME:
            return None
        if bracketed:
            return Who.OTHER if _is_name(name.split()) or key in _words("ander") else None
        if key in _words("vakje") or words[0] in _words("vakje") or words[-1] in _words("vakje"):
            return Who.NOBODY
        if _is_other(name, words, key):
            return Who.OTHER
        return Who.MAYBE if _is_name(name.split()) or len(words) == 1 else None


def is_fact(text: str) -> bool:
    """Whether what follows a speaker's label is a name or facts, as on a form, and not what that person says."""
    words = text.split()
    if not words or "?" in text or not _words("gesprek").isdisjoint(word.strip(",.!").casefold() for word in words):
        return not words
    named = 1 < len(words) <= LONGEST_NAME and _is_name(words)
    if named or words[0].casefold() in _words("aanspreking"):
        return True
    if ends_sentence(text):
        return words[0][0].islower() and "," in text
    return "," in text or any(map(str.isdigit, text))


def _is_other(name: str, words: list[str], key: str) -> bool:
    titled = words[0] in _words("aanspreking") and (len(words) > 1 or not words[0].endswith("."))
    known = key in _words("ander") or (len(words) == 2 and words[1] in _words("ander"))
    named = words[0].rstrip(".") in _words("ander") and _is_name(name.split()[1:])
    return titled or known or named or INITIALS.fullmatch(name) is not None


def _is_name(words: list[str]) -> bool:
    """Whether every word has a capital, small words inside a name aside."""
    inside = _words("tussenvoegsel") | _words("aanspreking")
    return any(word[0].isupper() for word in words) and all(
        word[0].isupper() or word.casefold() in inside or word.isdigit() for word in words
    )


@derived
def _words(kind: str) -> frozenset[str]:
    return frozenset(word for group in entries("sprekers", Speakers) if group.soort == kind for word in group.woorden)
