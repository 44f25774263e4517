"""The smallest edits that turn a whole text into another."""

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise

from vraaglint.fixing.edits import edits
from vraaglint.model import Edit, line_starts


def changes(old: str, new: str) -> Iterator[Edit]:
    """Edits in text order, by the word within the lines that differ; what stays keeps the cursor in its place."""
    before, after = _lines(old), _lines(new)
    starts = [*line_starts(old), len(old)]
    for tag, first, last, new_first, new_last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            for edit in edits("".join(before[first:last]), "".join(after[new_first:new_last])):
                yield replace(edit, start=starts[first] + edit.start, end=starts[first] + edit.end)


def _lines(text: str) -> list[str]:
    """The lines of a text, each with its end."""
    starts = [*line_starts(text), len(text)]
    return [text[start:end] for start, end in pairwise(starts)]
