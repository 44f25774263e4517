"""What the surface of a text tells about asking, before any parse."""

import re
from typing import NamedTuple

from vraaglint.lexicon import derived, entries
from vraaglint.phrase import any_of
from vraaglint.sentences import is_marked_question, opens, question_words, sentences

FIRST_WORD = re.compile(r"[^\W\d_]+")
WHETHER = "of"
ALTERNATIVE = re.compile(rf"\b{WHETHER}\b", re.IGNORECASE)


class Detour(NamedTuple):
    """The words around a question that is wrapped in its asker, with an example."""

    vorm: str
    voorbeeld: str


def asks(text: str) -> bool:
    """Whether a sentence in `text` ends in a question mark that asks."""
    return "?" in text and any(is_marked_question(text[start:end]) for start, end in sentences(text))


def asks_wholly(line: str) -> bool:
    """Whether a line is a complete question: it ends in a mark that asks, or wraps a question and has a full stop."""
    return is_marked_question(line) or (line.endswith(".") and _detours().match(line) is not None)


def is_jotted(label: str, text: str) -> bool:
    """Whether text behind a topic is jotted down ("hielprik: gedaan?") and not written as somebody would say it."""
    word = FIRST_WORD.search(text)
    return label[:1].islower() and (word is None or not (word[0][0].isupper() or opens(word[0])))


def is_note(item: str) -> bool:
    """Whether the form of a list item shows that it asks nothing: it announces ("Slaap:"), or labels what is known
    ("Wie belt: Noor", "Hoe laat hij komt: nog niet bekend").
    """
    if asks(item):
        return False
    before, colon, after = item.partition(":")
    if not colon:
        return False
    if not after.strip():
        return True
    opening = FIRST_WORD.match(before)
    labels = opening is not None and (opening[0].lower() == WHETHER or opening[0].lower() in question_words())
    return labels and not ALTERNATIVE.search(after)


@derived
def _detours() -> re.Pattern[str]:
    return any_of(tuple(entry.vorm for entry in entries("omwegen", Detour)))
