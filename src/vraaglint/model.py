"""The values that flow through vraaglint: immutable, picklable, free of spaCy objects.

Offsets are characters (Python string indices), half open: `text[start:end]`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeVar


class Severity(StrEnum):
    """How much a finding weighs: a `waarschuwing` fails a check, a `tip` informs."""

    WARNING = "waarschuwing"
    TIP = "tip"


@dataclass(frozen=True, slots=True)
class Turn:
    """What the asker plans to say in one go, as a reader would say it: markup stripped, wrapped lines joined.

    `context` is what the other said just before. `listed` says that a question without its mark counts, as in a list
    item; `spoken` that a statement in it is clearly said by the asker. `offsets` gives for each character of `text` its
    place in the file, followed by the place just after the last one; it is empty for a turn that stands on its own.
    """

    text: str
    context: str | None = None
    listed: bool = True
    spoken: bool = True
    offsets: tuple[int, ...] = ()

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of `text` to the span of the file that holds it, from first to last character."""
        if not self.offsets:
            return start, end
        if start == end:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], self.offsets[end - 1] + 1


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `turn[start:end]` by `text`."""

    start: int
    end: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A better wording of the whole turn; `safe` when it asks the same thing, only more openly."""

    text: str
    safe: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """A place that a rule points at. `edits` are the safe ones, into the turn's own text."""

    code: str
    name: str
    severity: Severity
    principle: str
    start: int
    end: int
    text: str
    message: str
    rewrites: tuple[Rewrite, ...] = ()
    edits: tuple[Edit, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Question:
    """One question: what it asks for (`intent`, a name of the rulebook) and its form (`kind`)."""

    text: str
    start: int
    end: int
    intent: str
    kind: str


Spanned = TypeVar("Spanned", Finding, Question)
NEWLINE = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class TurnResult:
    """What the linter says of one turn. `rewrite` is the turn with all safe rewrites applied, or None."""

    text: str
    context: str | None
    start: int
    end: int
    findings: tuple[Finding, ...]
    questions: tuple[Question, ...]
    rewrite: str | None

    @property
    def ends_in_question(self) -> bool:
        """Whether nothing is said after the last question."""
        if not self.questions:
            return False
        # By its words: offsets may be those of a file, with markup in between.
        rest = self.text.rpartition(self.questions[-1].text)[2]
        return not any(map(str.isalnum, rest))

    def placed(self, turn: Turn) -> "TurnResult":
        """The same result with all offsets pointing into the file that `turn` comes from."""

        start, end = turn.place(self.start, self.end)
        return replace(
            self,
            start=start,
            end=end,
            findings=tuple(_placed(finding, turn) for finding in self.findings),
            questions=tuple(_placed(question, turn) for question in self.questions),
        )


@dataclass(frozen=True, slots=True)
class Step:
    """One safe rewrite on the way: the finding that is its reason, and the turn as it reads from then on."""

    finding: Finding
    text: str


@dataclass(frozen=True, slots=True)
class Rewriting:
    """A turn rewritten step by step: the check of its first wording, and of its last, which says what remains."""

    first: TurnResult
    steps: tuple[Step, ...]
    last: TurnResult


def _placed(value: Spanned, turn: Turn) -> Spanned:
    start, end = turn.place(value.start, value.end)
    return replace(value, start=start, end=end)


class Silence(StrEnum):
    """What keeps a finding out of the report: a remark in the notes, or the baseline."""

    REMARK = "opmerking"
    BASELINE = "nulmeting"


@dataclass(frozen=True, slots=True)
class Silenced:
    """A finding that is not reported, with the reason that the user gave for it, empty when there is none."""

    finding: Finding
    by: Silence
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What the linter says of one file. Offsets are into `text`, the file as decoded, newlines untranslated.

    `turns` holds the turns that ask something or have a finding; `own_findings` those about the whole document;
    `silenced` what was found and is not reported, in text order. `paragraphs` says where the paragraphs of a file start
    that is counted in them, as a Word file is; `cells` where the cells with turns in a workbook start, with their
    names; `notices` are Dutch sentences about what was left unread.
    """

    text: str
    turns: tuple[TurnResult, ...]
    own_findings: tuple[Finding, ...] = ()
    path: str | None = None
    silenced: tuple[Silenced, ...] = ()
    paragraphs: tuple[int, ...] = ()
    cells: tuple[tuple[int, str], ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings of the file in text order, those about the whole document first."""
        return self.own_findings + tuple(finding for turn in self.turns for finding in turn.findings)

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions of the file in text order."""
        return tuple(question for turn in self.turns for question in turn.questions)


@dataclass(frozen=True, slots=True)
class Position:
    """A place for people: line, column and paragraph count from 1, columns in characters.

    In a file that is not counted in paragraphs there is no `paragraph`, in one that is no workbook no `cell` ("B12").
    """

    line: int
    column: int
    paragraph: int | None = None
    cell: str | None = None


class Lines:
    """Line starts of a text, to turn offsets into positions. Lines end with `\\n`, `\\r\\n` or `\\r`.

    `paragraphs` are the offsets at which paragraphs start, where these are counted: empty ones and table cells too.
    `cells` are those of a workbook that hold turns: their offsets and names.
    """

    def __init__(self, text: str, paragraphs: Sequence[int] = (), cells: Sequence[tuple[int, str]] = ()) -> None:
        self._starts = list(line_starts(text))
        self._paragraphs = paragraphs
        self._cells = cells
        self._cell_starts = [start for start, _ in cells]

    @classmethod
    def of(cls, report: Report) -> "Lines":
        """The lines of a report's file."""
        return cls(report.text, report.paragraphs, report.cells)

    def position(self, offset: int) -> Position:
        """The position of a character offset."""
        line = bisect_right(self._starts, offset)
        paragraph = bisect_right(self._paragraphs, offset) or None
        cell = bisect_right(self._cell_starts, offset)
        name = self._cells[cell - 1][1] if cell else None
        return Position(line, offset - self._starts[line - 1] + 1, paragraph, name)


def line_starts(text: str) -> Iterable[int]:
    """Offsets at which a line starts."""
    yield 0
    for newline in NEWLINE.finditer(text):
        yield newline.end()
