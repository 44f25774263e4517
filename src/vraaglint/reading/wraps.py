"""Where a line of plain text goes on on the next line."""

ENDS = tuple(".?!…:")
AFTER_END = "\"'”’»)] "


def ends_sentence(text: str) -> bool:
    """Whether nothing is missing at the end of a line: it has an end mark or a colon."""
    return text.rstrip(AFTER_END).endswith(ENDS)


def reads_on(before: str, after: str) -> bool:
    """Whether a line broke in the middle of a sentence: no end mark, and the next one starts in lower case."""
    return bool(before) and not ends_sentence(before) and after[:1].islower()
