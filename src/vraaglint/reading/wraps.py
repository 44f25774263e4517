"""Where a line of plain text goes on on the next line."""

from typing import NamedTuple

from vraaglint.lexicon import derived, entries

ENDS = tuple(".?!…:")
AFTER_END = "\"'”’»)] "


class Hanging(NamedTuple):
    """Words that end no sentence."""

    woorden: tuple[str, ...]


def ends_sentence(text: str) -> bool:
    """Whether nothing is missing at the end of a line: it has an end mark or a colon."""
    return text.rstrip(AFTER_END).endswith(ENDS)


def reads_on(before: str, after: str) -> bool:
    """Whether a line broke in the middle of a sentence.

    It has no end mark, and the next one starts in lower case, or its last word needs another ("met", then a name).
    """
    if not before or ends_sentence(before):
        return False
    return after[:1].islower() or (before.split()[-1] in _hanging() and after[:1].isalpha())


@derived
def _hanging() -> frozenset[str]:
    return frozenset(word for group in entries("doorlopers", Hanging) for word in group.woorden)
