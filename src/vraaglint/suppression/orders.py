"""What a remark to vraaglint says: a command, the rules it is about, and why."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from vraaglint.reading import Remark, Words
from vraaglint.rules import all_rules, find
from vraaglint.settings import named


class Scope(Enum):
    """What a command is about."""

    LINE = auto()
    NEXT = auto()
    BEGIN = auto()
    END = auto()
    FILE = auto()


COMMANDS = {
    "negeer": Scope.LINE,
    "negeer-volgende": Scope.NEXT,
    "negeer-begin": Scope.BEGIN,
    "negeer-einde": Scope.END,
    "negeer-bestand": Scope.FILE,
    "ignore": Scope.LINE,
    "ignore-next": Scope.NEXT,
    "ignore-start": Scope.BEGIN,
    "ignore-end": Scope.END,
    "ignore-file": Scope.FILE,
}
HYPHEN = re.compile(r"[‐‑–]")  # what Word makes of one
COMMAND = re.compile(r"\w+(?:[-‐‑–]\w+)*")
SECOND_WORD = re.compile(r"\s+(\w+)")
RULE = re.compile(r"[\s,;:&+(\[]+(?:(?:en|and)\s+)?(\w+(?:-\w+)*)", re.IGNORECASE)
CODE = re.compile(r"vl|vl\w*\d\w*", re.IGNORECASE)
BEFORE_REASON = " \t\u00a0,;:)]-–—"
NEARLY = 0.85  # how much a word looks like a rule's name, from 0 to 1, to be that name misspelt


@dataclass(frozen=True, slots=True)
class Choice:
    """A code, the start of one or a name in a remark, with the codes it stands for: none when it is misspelt."""

    words: Words
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Order:
    """A remark, understood. An unknown command has no scope; without choices an order is about all rules."""

    remark: Remark
    command: Words
    scope: Scope | None
    choices: tuple[Choice, ...]
    reason: str

    @classmethod
    def of(cls, remark: Remark) -> "Order":
        """What a remark says."""
        words = remark.words
        end, scope = _command(words.text)
        named = list(_named(words.text, end))
        choices = tuple(Choice(words.cut(*span), codes) for span, codes in named)
        rest = words.text[named[-1][0][1] if named else end :]
        return cls(remark, words.cut(0, end), scope, choices, _reason(rest))

    def is_about(self, code: str) -> bool:
        """Whether it silences the rule with this code."""
        return not self.choices or any(code in choice.codes for choice in self.choices)


def _command(text: str) -> tuple[int, Scope | None]:
    """Where the command ends, and what it is about; its second word may stand behind a space."""
    first = COMMAND.match(text)
    if first is None:
        return 0, None
    name = HYPHEN.sub("-", first[0]).casefold()
    second = SECOND_WORD.match(text, first.end())
    whole = COMMANDS.get(f"{name}-{second[1].casefold()}") if second else None
    return (second.end(), whole) if second and whole else (first.end(), COMMANDS.get(name))


def _named(text: str, start: int) -> Iterator[tuple[tuple[int, int], frozenset[str]]]:
    """The spans of the rules named from `start` on, up to the first word that names none, with their codes."""
    while found := RULE.match(text, start):
        codes = _codes(found[1])
        if codes is None:
            return
        yield found.span(1), codes
        start = found.end()


def _codes(word: str) -> frozenset[str] | None:
    """The codes of the rules that a word names, none when it is misspelt; None for any other word."""
    is_code = CODE.fullmatch(word) is not None
    codes = named(word) if is_code or find(word) else frozenset()
    return codes if codes or is_code or _is_nearly_name(word) else None


def _is_nearly_name(word: str) -> bool:
    # Imported late: few remarks have anything but codes.
    from difflib import get_close_matches

    return bool(get_close_matches(word.casefold(), [rule.name for rule in all_rules()], 1, NEARLY))


def _reason(text: str) -> str:
    """The words of a reason without what sets them off."""
    text = text.lstrip(BEFORE_REASON).rstrip()
    return text[1:-1].strip() if text.startswith("(") and text.endswith(")") else text
