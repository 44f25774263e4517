"""What a reader makes of a file: its text and the blocks in it, every character with its place in the file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto


@dataclass(frozen=True, slots=True)
class Words:
    """Readable characters. `offsets` holds for each its place in the file, then the place just after the last one."""

    text: str
    offsets: Sequence[int]

    def cut(self, start: int, end: int | None = None) -> "Words":
        """The part `text[start:end]`, which keeps its places."""
        end = len(self.text) if end is None else end
        if end <= start:
            return Words("", (self.offsets[min(start, len(self.text))],))
        after = self.offsets[end] if end == len(self.text) else self.offsets[end - 1] + 1
        return Words(self.text[start:end], (*self.offsets[start:end], after))

    def stripped(self) -> "Words":
        """Without white space at either end."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))


def joined(parts: Iterable[Words]) -> Words:
    """The parts with one space between them; that space has the place just after the part before it."""
    text: list[str] = []
    offsets: list[int] = []
    end = 0
    for part in parts:
        if text:
            text.append(" ")
            offsets.append(end)
        text.append(part.text)
        offsets.extend(part.offsets[: len(part.text)])
        end = part.offsets[-1]
    return Words("".join(text), (*offsets, end))


class Kind(Enum):
    """What a block is to someone who reads the page."""

    HEADING = auto()
    RULE = auto()
    ITEM = auto()
    PARAGRAPH = auto()
    CELL = auto()
    HEADER_CELL = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a block. `indent` is the column where it starts.

    `wrapped` says that the writer did not choose to break the line before it, as inside a Markdown paragraph.
    """

    words: Words
    indent: int = 0
    wrapped: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, list item, paragraph, table cell and so on, without its markers.

    `depth` is the nesting of a list item, in whatever unit the reader counts. `apart` says that white space sets it off
    from the block before it. Code, comments and front matter are no blocks: nobody says them.
    """

    kind: Kind
    lines: tuple[Line, ...] = ()
    depth: int = 0
    apart: bool = True


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark to vraaglint at `start` to `end` in the file, its marks included; `words` is what follows the colon.

    `line` is where it stands, counted from 1, and `below` the next line with words, if any. `alone` says that there is
    nothing else on its line.
    """

    start: int
    end: int
    words: Words
    line: int
    below: int | None
    alone: bool


@dataclass(frozen=True, slots=True)
class Saying:
    """What the asker says in one cell of a table, with what the other said just before; `cell` is its name ("B12")."""

    words: Words
    context: str | None
    cell: str


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file as decoded (no BOM, newlines as they are), with its blocks and its remarks in order.

    A file that holds no bare text has one that its reader makes, with each paragraph on a line of its own; `paragraphs`
    says where each of them starts. Of a table in which a column holds what the asker says there are `sayings` and no
    blocks; `celled` says that people know its places by the names of cells. `notices` are Dutch sentences about what is
    left unread.
    """

    text: str
    blocks: tuple[Block, ...]
    remarks: tuple[Remark, ...] = ()
    paragraphs: tuple[int, ...] = ()
    notices: tuple[str, ...] = ()
    sayings: tuple[Saying, ...] = ()
    celled: bool = False

    @property
    def cells(self) -> tuple[tuple[int, str], ...]:
        """Where the cells start that places are told by, with their names."""
        return tuple((saying.words.offsets[0], saying.cell) for saying in self.sayings) if self.celled else ()
