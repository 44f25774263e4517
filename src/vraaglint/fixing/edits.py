"""The smallest edits that turn one wording into another."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from vraaglint.model import Edit

TOKEN = re.compile(r"\w+|\W")


def edits(old: str, new: str) -> Iterator[Edit]:
    """Edits by the word, in order; a word that only gets a capital changes by the letter, so that it stays in place."""
    before, after = TOKEN.findall(old), TOKEN.findall(new)
    matcher = SequenceMatcher(None, [word.casefold() for word in before], [word.casefold() for word in after])
    starts = _starts(before)
    for tag, first, last, new_first, new_last in matcher.get_opcodes():
        if tag == "equal":
            yield from _letters(starts[first], "".join(before[first:last]), "".join(after[new_first:new_last]))
        else:
            yield Edit(starts[first], starts[last], "".join(after[new_first:new_last]))


def _starts(words: list[str]) -> list[int]:
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    return starts


def _letters(start: int, old: str, new: str) -> Iterator[Edit]:
    """The letters that differ between two spellings; a spelling that is longer comes as a whole."""
    if len(old) != len(new):
        yield Edit(start, start + len(old), new)
        return
    for place, (before, after) in enumerate(zip(old, new, strict=True), start):
        if before != after:
            yield Edit(place, place + 1, after)
