"""Speaker labels at the start of a line, and whose they are."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from vraaglint.lexicon import entries
from vraaglint.reading import Words

CLOCK = r"(?:\[?\d{1,2}[:.uh]\d{2}\]?,?\s+)?"
NAME = r"(?P<{0}>[^\W\d_][^:;!?()\[\]{{}}\"“”„«»|,\n]{{0,39}})"
REMARK = r"(?:\s*\([^()\n]{0,60}\))?"
COLON = re.compile(rf"{CLOCK}{NAME.format('colon')}{REMARK}\s*:(?!//|\d|\))\s*")
BRACKET = re.compile(rf"\[{NAME.format('bracket')}\](?!\()\s*:?\s*")
NUMBERED = re.compile(r"[\s.]*\d*[.]?\Z")
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


@dataclass(frozen=True, slots=True)
class Speakers:
    """Words of one kind (`soort`) that stand before a colon."""

    soort: str
    woorden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Openers:
    """Words of one kind (`soort`) that often open a sentence."""

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
            return None
        name = (found[found.lastgroup or 0]).strip()
        who = self._who(name, bracketed=found.lastgroup == "bracket")
        return Label(name.casefold(), who, found.end()) if who else None

    def _who(self, name: str, *, bracketed: bool) -> Who | None:
        words = name.casefold().split()
        key = NUMBERED.sub("", name.casefold()).strip()
        if key in self._askers or (words[0] in self._askers and len(words) > 1 and _is_name(name.split()[1:])):
            return Who.ASKER
        if words[0] in _question_words() or len(words) > LONGEST_NAME:
            return None
        if bracketed:
            return Who.OTHER if _is_name(name.split()) or key in _words("ander") else None
        if key in _words("vakje") or words[0] in _words("vakje") or words[-1] in _words("vakje"):
            return Who.NOBODY
        if _is_other(name, words, key):
            return Who.OTHER
        return Who.MAYBE if _is_name(name.split()) or len(words) == 1 else None


def spoken(words: Words) -> Words:
    """The words without a remark in brackets before or after them: nobody says "(lacht)"."""
    text = words.text
    start, end = 0, len(text)
    if opening := re.match(r"[(\[][^()\[\]\d]{1,80}[)\]]\s+(?=\S)", text):
        start = opening.end()
    if closing := re.search(r"(?<=[.?!…\"'”’])\s+[(\[][^()\[\]\d]{1,80}[)\]]\Z", text[start:]):
        end = start + closing.start()
    return words.cut(start, end).stripped()


def _is_other(name: str, words: list[str], key: str) -> bool:
    titled = words[0] in _words("aanspreking") and (len(words) > 1 or not words[0].endswith("."))
    known = key in _words("ander") or words[0].rstrip(".") in _words("ander") or words[-1] in _words("ander")
    return titled or known or INITIALS.fullmatch(name) is not None


def _is_name(words: list[str]) -> bool:
    """Whether every word has a capital, small words inside a name aside."""
    inside = _words("tussenvoegsel") | _words("aanspreking")
    return any(word[0].isupper() for word in words) and all(
        word[0].isupper() or word.casefold() in inside or word.isdigit() for word in words
    )


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(word for group in entries("sprekers", Speakers) if group.soort == kind for word in group.woorden)


@cache
def _question_words() -> frozenset[str]:
    groups = entries("zinsopeners", Openers)
    return frozenset(word for group in groups if group.soort == "vraagwoord" for word in group.woorden)
