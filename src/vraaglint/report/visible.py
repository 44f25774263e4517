"""Text from notes made harmless for a terminal: one visible stand-in for each control character."""

import unicodedata

# Characters that turn the direction of the text around them: what is shown would not be what is stored.
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
SEPARATORS = "\t\x85\u2028\u2029"
CONTROL_PICTURES = 0x2400
DELETE_PICTURE = "\u2421"
UNKNOWN = "\ufffd"


def visible(text: str) -> str:
    """The text with every control character replaced by one that shows; offsets stay as they are."""
    return text if text.isprintable() else "".join(map(_shown, text))


def _shown(character: str) -> str:
    if character in SEPARATORS:
        return " "
    if character < " ":
        return chr(CONTROL_PICTURES + ord(character))
    if character == "\x7f":
        return DELETE_PICTURE
    if character in BIDI or unicodedata.category(character) in ("Cc", "Cs"):
        return UNKNOWN
    return character
