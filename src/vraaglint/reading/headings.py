"""Titles in plain text: styled, underlined or shouted lines."""

import re

from vraaglint.sentences import opens

UNDERLINE = re.compile(r"([-=~─━═*#^–—])\1{2,}")
RULE = re.compile(r"(?:([-=*~#_+·•–—─━═▬°^])[ \t]*)(?:\1[ \t]*){2,}")
ANSWER_LINE = re.compile(r"[\s._…]{3,}")
MARK = r"[^\w\s\"'()\[\]?!.…,;:<>|/\\“”‘’„«»$€%&]"
FRAMED = re.compile(rf"({MARK})\1+\s*[^\W_].*?\s*({MARK})\2+|(_)\3+\s+\S.*\S\s+_{{2,}}")
BOLD = re.compile(r"(\*+|_+)(?=[^\s*_]).*(?<=[^\s*_])\1")
LED = re.compile(r"([=\-*~#─━═])\1{2,}\s+\S.*|#{1,6}\s+\S.*")
LABEL = re.compile(r"[^\W\d_]{1,12}:\s")
NAME = re.compile(r"[^\W\d_]++(?=.*\s[-–—|]\s)")
QUOTES = tuple("\"'“‘„«")
LOUD_LETTERS = 3
LONGER_THAN_TITLE = 1.5
LONGEST_TITLE = 120


def is_styled(line: str) -> bool:
    """Whether a line is dressed up as a title: `=== Intake ===`, `--- Intake`, `## Intake`."""
    if len(line) > LONGEST_TITLE:
        return False
    return (FRAMED.fullmatch(line) is not None and not BOLD.fullmatch(line)) or LED.fullmatch(line) is not None


def is_shouted(line: str) -> bool:
    """Whether a line is a title by its capitals; what somebody says (labelled, quoted) is none."""
    letters = [letter for letter in line if letter.isalpha()]
    said = LABEL.match(line) or line.startswith(QUOTES)
    return len(letters) >= LOUD_LETTERS and all(map(str.isupper, letters)) and not said


def names_page(line: str) -> bool:
    """Whether the first line of a page is its title with a dash in it ("Intake Sofie – wat wil ze?")."""
    first_word = NAME.match(line)
    return len(line) <= LONGEST_TITLE and first_word is not None and not opens(first_word[0])


def is_rule(line: str) -> bool:
    """Whether a line is only a rule across the page."""
    return RULE.fullmatch(line) is not None


def is_answer_line(line: str) -> bool:
    """Whether a line is only dots or dashes to write on."""
    return ANSWER_LINE.fullmatch(line) is not None


def underlines(rule: str, title: str) -> bool:
    """Whether `rule`, just under `title`, makes it a title: a question needs a line of about its own length."""
    if not UNDERLINE.fullmatch(rule):
        return False
    return "?" not in title or len(rule) <= LONGER_THAN_TITLE * len(title) + LOUD_LETTERS
