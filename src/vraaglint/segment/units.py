"""Blocks to units: what stands on the page as one saying, with wrapped lines joined."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vraaglint.pairs import opens, pairs
from vraaglint.reading import Block, Document, Kind, Line, Words, joined
from vraaglint.reading.wraps import ends_sentence, reads_on
from vraaglint.segment.speakers import Cast, Label, Who

BRACKETS = ("(", "[")
SPEAKERS = (Who.ASKER, Who.OTHER)
LONGEST_QUOTE = 30  # lines
TOPIC_WORDS = 3
NARROW = 60  # characters; a shorter line was not broken because the page was full


@dataclass(frozen=True, slots=True)
class Unit:
    """Words that belong together: `whole` with their label, `words` without it.

    `block` numbers the block they stand in, `depth` its nesting. `apart` says that white space comes before them,
    `opens_list` that they are the first item of a list. A `remark` stands in brackets: nobody says it. `broken` says
    that the writer chose to end the line after them.
    """

    whole: Words
    kind: Kind
    block: int
    depth: int = 0
    label: Label | None = None
    apart: bool = False
    opens_list: bool = False
    remark: bool = False
    broken: bool = True

    @property
    def words(self) -> Words:
        """The words without the label."""
        return self.whole.cut(self.label.length).stripped() if self.label else self.whole

    @property
    def who(self) -> Who | None:
        """Whose label stands before the words, if any."""
        return self.label.who if self.label else None


def units(document: Document, cast: Cast) -> Iterator[Unit]:
    """The units of a document, in order."""
    in_list = False
    for number, block in enumerate(document.blocks):
        own = list(_in_block(block, number, cast))
        for place, unit in enumerate(own):
            first = place == 0
            yield replace(
                unit, apart=first and block.apart, opens_list=first and block.kind is Kind.ITEM and not in_list
            )
        in_list = block.kind is Kind.ITEM or (in_list and block.kind is Kind.CELL and not block.apart)


def _in_block(block: Block, number: int, cast: Cast) -> Iterator[Unit]:
    if block.kind in (Kind.HEADING, Kind.RULE, Kind.HEADER_CELL, Kind.CELL):
        whole = joined(line.words for line in block.lines).stripped()
        label = cast.label(whole.text) if block.kind is Kind.CELL else None
        yield Unit(whole, block.kind, number, label=label if label and label.who in SPEAKERS else None)
        return
    width = max(NARROW, *(_length(line) for line in block.lines), 0)
    kind, end = block.kind, 0
    for lines in _sayings(block, cast, width):
        end += len(lines)
        label = cast.label(lines[0].words.text)
        words = joined(line.words for line in lines).stripped()
        broken = end == len(block.lines) or _chose_to_break(lines[-1], block.lines[end], width)
        remark = label is None and _in_brackets(words.text)
        yield Unit(words, kind, number, block.depth, label, remark=remark, broken=broken)
        kind = Kind.PARAGRAPH


def _chose_to_break(line: Line, below: Line, width: int) -> bool:
    """Whether the first word of the line below would still have fitted on this line."""
    return _length(line) + 1 + _first_word(below) <= width


def _length(line: Line) -> int:
    return line.indent + len(line.words.text)


def _first_word(line: Line) -> int:
    return len(line.words.text.split(maxsplit=1)[0])


def _sayings(block: Block, cast: Cast, width: int) -> Iterator[list[Line]]:
    """The lines of a block, in groups that are one saying."""
    group: list[Line] = []
    closed_at = 0
    for number, line in enumerate(block.lines):
        if group and number > closed_at and not _joins(group, line, block, cast, width):
            yield group
            group = []
        if not group:
            closed_at = number + _lines_to_close(block.lines[number : number + LONGEST_QUOTE])
        group.append(line)
    if group:
        yield group


def _lines_to_close(lines: Sequence[Line]) -> int:
    """How many lines further the quote or bracket closes that opens the first line; 0 when it never does."""
    if not opens(lines[0].words.text):
        return 0
    text = "\n".join(line.words.text for line in lines)
    closer = next((closer for opener, closer in pairs(text) if opener == 0), 0)
    return text.count("\n", 0, closer)


def _joins(group: Sequence[Line], line: Line, block: Block, cast: Cast, width: int) -> bool:
    """Whether a line goes on with what the lines before it say."""
    before, text = group[-1].words.text, line.words.text
    broke = reads_on(before, text)
    label = cast.label(text)
    if label and _starts_saying(label, text, sure=not _in_sentence(group, line, cast, width)):
        return False
    if _is_bare_label(group, cast):
        return True
    if _in_brackets(text):
        return False
    if broke or block.kind is Kind.ITEM:
        return True
    if line.wrapped:
        return not (_is_topic(before) and _chose_to_break(group[-1], line, width))
    return line.indent > group[0].indent and not (_announces(group, cast) and _chose_to_break(group[-1], line, width))


def _is_topic(line: str) -> bool:
    """Whether a line is a few words that are no sentence, such as the name of what the lines below are about."""
    return len(line.split()) <= TOPIC_WORDS and not ends_sentence(line)


def _in_sentence(group: Sequence[Line], line: Line, cast: Cast, width: int) -> bool:
    """Whether a line begins inside a sentence of the lines before it, so that a topic before its colon is no label.

    Below a label, a line with a capital does so only when the page was full and the sentence had not ended.
    """
    before, text = group[-1].words.text, line.words.text
    ended, full = ends_sentence(before), not _chose_to_break(group[-1], line, width)
    in_talk = cast.label(group[0].words.text) is not None and not text[:1].islower()
    if in_talk and (ended or not full):
        return False
    return (full and reads_on(before, text)) or (line.wrapped and (full or not ended))


def _announces(group: Sequence[Line], cast: Cast) -> bool:
    """Whether an unlabelled line is no sentence, but says what the indented lines below it are about."""
    text = group[-1].words.text
    return text.endswith(":") or (not ends_sentence(text) and cast.label(group[0].words.text) is None)


def _starts_saying(label: Label, text: str, *, sure: bool) -> bool:
    """Whether a label starts a new saying; inside a sentence only a speaker's does."""
    return sure or label.who in SPEAKERS or (label.who is Who.NOBODY and text[:1].isupper())


def _is_bare_label(group: Sequence[Line], cast: Cast) -> bool:
    """Whether the group is only a speaker's label, whose words come on the next line."""
    text = group[0].words.text
    label = cast.label(text) if len(group) == 1 else None
    return label is not None and label.length == len(text) and label.who in SPEAKERS


def _in_brackets(text: str) -> bool:
    """Whether a whole line stands in brackets."""
    return text.startswith(BRACKETS) and (0, len(text) - 1) in pairs(text)
