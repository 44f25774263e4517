"""List markers and checkboxes at the start of a line."""

import re
from collections.abc import Iterable

CAPITAL = r"[A-ZÀ-Þ]"
BULLETS = rf"""
    (?:-{{1,2}}>|=>|[•‣◦▪●○▶►➔➜➢➤→⇒]) \s*            # -> • →
  | (?:-{{1,2}}|\*{{1,2}}|[+–—−‐·■~]) \s+            # - * + –
  | - (?=[^\W\d_]|["“‘„]) | – (?={CAPITAL}|["“‘„])   # -Hoe
  | [👉🔹🔸➡❓❔📌] \ufe0f? \s*
  | \* (?={CAPITAL}[^*]*$)                            # *Hoe, but not *Hoe*
"""
NUMBERS = rf"""
    \(? (?:\d{{1,3}}|[a-z]|[ivx]{{1,5}}|{CAPITAL}(?=\))) \) (?:\s+|(?={CAPITAL}))      # 1) a) (a) A)
  | (?:\d{{1,3}}|[a-z]|[ivx]{{1,5}}|I{{1,3}}|IV|VI{{1,3}}) \. \s+                     # 1. a. i.
  | [A-H] \. \s+ (?={CAPITAL}[^:]*$)                                                   # A.
  | \d{{1,2}} \. (?={CAPITAL})                                                         # 1.Hoe
  | \d{{1,2}} (?:\.\d{{1,2}}){{1,3}} \.? \s+ (?={CAPITAL})                             # 1.2 Hoe
  | \d{{1,2}} \s? [/°] \s+                                                             # 1/ 1°
"""
CHECKBOXES = r"(?: \[[\s xX]?\] | \(\s?\) | [☐☑☒□◻◽⬜⬛✅✔✓✗✘❏❑❒]\ufe0f? ) \s*"
ROUND = r"o (?: \s{2,} | \t | \s (?=[^\Wa-zà-ÿ]|[^\w\s]) )"
MARKER = re.compile(
    rf"""
    (?: (?:{BULLETS}|{ROUND}) (?:{CHECKBOXES})? (?:{NUMBERS})?
      | (?:{NUMBERS}) (?:{CHECKBOXES})?
      | {CHECKBOXES} (?:{NUMBERS})?
    ) (?=\S)""",
    re.VERBOSE,
)
ROUND_BULLET = re.compile(r"\s*o\s+(?=\S)")
AFTER_MARKER = re.compile(rf"(?:{CHECKBOXES})? (?:{NUMBERS})? (?=\S)", re.VERBOSE)


def marker_length(line: str, *, round_bullets: bool = False) -> int:
    """How many characters at the start of a line without indent mark it as a list item; 0 for another line.

    A small letter o is a bullet when something bigger than one space or a capital follows, or with `round_bullets`.
    """
    found = MARKER.match(line) or (ROUND_BULLET.match(line) if round_bullets else None)
    return found.end() if found else 0


def has_round_bullets(rows: Iterable[str]) -> bool:
    """Whether at least two lines open with a small letter o."""
    return sum(ROUND_BULLET.match(row) is not None for row in rows) > 1


def second_marker_length(item: str) -> int:
    """How many characters at the start of an item's words are a checkbox or a number of its own."""
    found = AFTER_MARKER.match(item)
    return found.end() if found else 0
