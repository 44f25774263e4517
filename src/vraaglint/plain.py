"""The text that a parser reads: of the same length, with plain quotes and without shouting."""

import re

CONTROLS = (*range(0x20), *range(0x7F, 0xA1), 0x202F)  # control characters and no-break spaces
SAME_LENGTH = str.maketrans(
    {**dict.fromkeys(CONTROLS, " "), **dict.fromkeys(map(ord, "‘’‚"), "'"), **dict.fromkeys(map(ord, "“”„"), '"')}
)
SHOUTING_SHARE = 0.7
# The tokenizer's time grows with the square of such a run: ten thousand commas would take it a quarter of a minute.
EXCESS_MARKS = re.compile(r"(?<=(?:[^\w\s]|_){50})(?:[^\w\s]|_)+")


def plain(text: str) -> str:
    """`text` with every character at its own offset, in the spelling that the pipeline was trained on."""
    text = EXCESS_MARKS.sub(lambda marks: " " * len(marks[0]), text.translate(SAME_LENGTH))
    return _lowered(text) if _shouts(text) else text


def _shouts(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return len(letters) > 8 and sum(map(str.isupper, letters)) > SHOUTING_SHARE * len(letters)


def _lowered(text: str) -> str:
    """Lower case after the first letter; a letter whose lower case is longer stays as it is."""
    lowered = [character.lower() if len(character.lower()) == 1 else character for character in text]
    return text[:1] + "".join(lowered[1:])
