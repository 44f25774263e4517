"""Text to sentence spans by end marks alone, without a parse."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from vraaglint.lexicon import derived, entries
from vraaglint.pairs import pairs

END_MARKS = re.compile(r"[.?!…]+")
URL = re.compile(r"(?:[a-z][a-z0-9+]{1,9}://|www\.|mailto:)\S+|(?<!\S)[^\s?]+\?\w+=\S*", re.IGNORECASE)
WORD_BEFORE = re.compile(r"[^\s()\[\]\"'“”‘’„/]+\Z")
INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
LETTER = re.compile(r"[^\W\d_]")
WORD = re.compile(r"[^\W\d_]+|\d")
EMOJI = re.compile(r"(?:\s*(?:[\u2600-\u2793\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]|[:;]-?[()DP](?!\w)))+")
CLOSING = frozenset("\"'”’»›“)]")
BRACKETS = frozenset("([")
VOWELS = frozenset("aeiouyáéíóúàèëïöü")
NEAR = 40
PLACEHOLDER_AFTER = (":", "=")


class Abbreviation(NamedTuple):
    """A word whose full stop ends no sentence; with `slot` it does when the next word has a capital."""

    woord: str
    slot: bool = False


class Openers(NamedTuple):
    """Words of one kind (`soort`) that often open a sentence."""

    soort: str
    woorden: tuple[str, ...]


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the sentences in `text`, in order, without the white space around them.

    What holds no letter or digit (a lone mark, a dash) belongs to the sentence before it. Together the spans hold
    every character that is not white space.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for end in (*_ends(text), len(text)):
        piece = text[start:end]
        first, last = start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
        start = end
        if spans and not any(map(str.isalnum, piece)):
            spans[-1] = (spans[-1][0], max(last, spans[-1][1]) if piece.strip() else spans[-1][1])
        elif piece.strip():
            spans.append((first, last))
    return tuple(spans)


def is_marked_question(sentence: str) -> bool:
    """Whether one sentence ends in a question mark that asks.

    Closing quotes, brackets and emoji may follow the mark. It does not ask in a URL, in "(2019?)" or "(?)", in a
    quotation inside the sentence, or in the place of something unknown ("Datum: ?").
    """
    tail = _tail(sentence)
    marks = [run.start() for run in END_MARKS.finditer(sentence, tail) if "?" in run[0]]
    around = [pair for pair in pairs(sentence) if pair[1] >= tail]
    return bool(marks) and any(_asks(sentence, mark, around) for mark in (marks[0], marks[-1]))


def _tail(sentence: str) -> int:
    """Where the characters after the last letter or digit begin."""
    place = len(sentence)
    while place and not sentence[place - 1].isalnum():
        place -= 1
    return place


def _asks(sentence: str, mark: int, around: list[tuple[int, int]]) -> bool:
    colon = sentence.rfind(": ", 0, mark)
    word = WORD.search(sentence, 0, mark)
    if word is None or LETTER.search(sentence, colon + 1, mark) is None:
        return False
    before = sentence[max(0, mark - NEAR) : mark]
    if before[-1].isspace() and before.rstrip().endswith(PLACEHOLDER_AFTER):
        return False
    enclosing = [opener for opener, closer in around if opener < mark < closer]
    if any(opener > word.start() for opener in enclosing):
        return False
    return not any(sentence[opener] in BRACKETS for opener in enclosing) or len(sentence[:mark].split()) > 1


def _ends(text: str) -> Iterator[int]:
    """The places just after each sentence but the last."""
    nesting = _Nesting(text)
    urls = [(url.start(), _trimmed(url)) for url in reversed(list(URL.finditer(text)))]
    start, letter = 0, LETTER.search(text)
    for run in END_MARKS.finditer(text):
        while urls and urls[-1][1] <= run.start():
            urls.pop()
        if letter is None or letter.start() > run.start() or (urls and urls[-1][0] <= run.start()):
            continue
        end = _over_closing(text, run.end())
        if not nesting.holds(run.start(), end, start) and _is_end(text, run, end):
            start = _over_emoji(text, end)
            letter = LETTER.search(text, start)
            yield start


def _trimmed(url: re.Match[str]) -> int:
    """Where a URL ends when the marks after it belong to the sentence."""
    return url.start() + len(url[0].rstrip(".?!…,;:)\"'”’"))


class _Nesting:
    """The quotations and brackets that begin inside a sentence; asked from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._coming = sorted(pairs(text), reverse=True)
        self._furthest = -1
        self._bracket_ends: set[int] = set()

    def holds(self, mark: int, end: int, start: int) -> bool:
        """Whether the sentence from `start` cannot end with `mark`, of which the closing quotes stop at `end`."""
        word = WORD.search(self._text, start, mark)
        while self._coming and self._coming[-1][0] < mark:
            opener, closer = self._coming.pop()
            if word and word.start() < opener:
                self._furthest = max(self._furthest, closer)
                self._bracket_ends |= {closer} if self._text[opener] in BRACKETS else set()
        return self._furthest >= end or any(place in self._bracket_ends for place in range(mark, end))


def _is_end(text: str, run: re.Match[str], end: int) -> bool:
    following = WORD.search(text, end, end + NEAR)
    if following is None:
        return text[end : end + 1].isspace()
    if not text[end : end + 1].isspace():
        return _is_glued_end(text, run, end)
    word = following[0]
    if word[0].islower() and end > run.end():
        return False
    if "?" in run[0] or "!" in run[0]:
        return not (word[0].islower() and text[run.start() - 1].isspace()) or opens(word)
    if run[0] != ".":
        return not word[0].islower()
    return _stops(_word_before(text, run.start()), word)


def _is_glued_end(text: str, run: re.Match[str], end: int) -> bool:
    """Whether the space after the mark was forgotten: "Pijn?Waar dan", "moe.Wat nu"."""
    before, after = text[run.start() - 1], WORD.match(text, end)
    if after is None or not before.islower() or not after[0][0].isupper():
        return False
    return run[0] != "." or opens(after[0])


def _stops(before: str, after: str) -> bool:
    """Whether a full stop between these two words ends a sentence."""
    word = before.lower()
    ends_with_capital = _abbreviations().get(word)
    if ends_with_capital is not None:
        return ends_with_capital and after[0].isupper()
    if INITIALS.fullmatch(before) or (before.isalpha() and before.islower() and not VOWELS & set(before)):
        return opens(after) and after[0].isupper()
    return opens(after) or not after[0].islower()


def _word_before(text: str, place: int) -> str:
    found = WORD_BEFORE.search(text[max(0, place - NEAR) : place])
    return found[0] if found else ""


def _over_closing(text: str, place: int) -> int:
    while text[place : place + 1] in CLOSING and place < len(text):
        place += 1
    return place


def _over_emoji(text: str, place: int) -> int:
    found = EMOJI.match(text, place)
    return found.end() if found else place


def question_words() -> frozenset[str]:
    """The words that ask: hoe, wat, waarom."""
    return _openers()["vraagwoord"]


def opens(word: str) -> bool:
    """Whether a word often opens a sentence."""
    return any(word.lower() in words for words in _openers().values())


@derived
def _abbreviations() -> dict[str, bool]:
    return {entry.woord: entry.slot for entry in entries("afkortingen", Abbreviation)}


@derived
def _openers() -> dict[str, frozenset[str]]:
    return {group.soort: frozenset(group.woorden) for group in entries("zinsopeners", Openers)}
