"""Going through the findings of one text: every decision gives a new text, and can be taken back."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from vraaglint.engine import Linter
from vraaglint.fixing import Page
from vraaglint.model import Finding, Report, TurnResult
from vraaglint.reading import Document

MARKUP = (".md", ".markdown")
LINE_END = re.compile(r"(?<![ \t])[ \t]*(?:\r\n|\r|\n|\Z)")
# What would end a remark early, or begin a table cell.
UNFIT = re.compile(r"--+>?|[|\s]")

Key = tuple[int, str, str]  # the number of a turn, a code, and words


@dataclass(frozen=True, slots=True)
class Place:
    """A finding to decide on, and its turn; a finding about the whole document has none."""

    finding: Finding
    turn: TurnResult | None
    key: Key


@dataclass(frozen=True, slots=True)
class _Moment:
    page: Page
    passed: frozenset[Key] = frozenset()


class Session:
    """One text, and what was decided about it so far.

    `check` gives the report of a document; `suffix` names the format of the text. Raises ReadError when the text cannot
    be notes.
    """

    def __init__(self, linter: Linter, text: str, suffix: str, check: Callable[[Document], Report]) -> None:
        self._linter = linter
        self._check = check
        self._moments = [_Moment(Page.of(text, suffix, linter.turns))]

    @property
    def text(self) -> str:
        """The text after all decisions."""
        return self._page.text

    @property
    def report(self) -> Report:
        """The check of the text as it is now; turns that stayed the same are not parsed again."""
        return self._check(self._page.document)

    def places(self) -> tuple[Place, ...]:
        """What is still to be decided, in text order, findings about the whole document last."""
        return tuple(place for place in _places(self.report) if place.key not in self._moments[-1].passed)

    def weigh(self, place: Place, wording: str) -> TurnResult:
        """What there is to say of another wording of the turn at `place`."""
        return self._linter.check_turn(wording, place.turn.context if place.turn else None)

    def reword(self, place: Place, wording: str) -> bool:
        """Put another wording in; False, and nothing changed, when it cannot be put without touching anything else."""
        if place.turn is None:
            return False
        page, left = self._page.reworded({self._page.numbers()[place.turn.start]: wording})
        return not left and self._go_on(page)

    def silence(self, place: Place, reason: str) -> bool:
        """Put a remark behind the line that silences the finding; False, and nothing changed, when that cannot be."""
        end = LINE_END.search(self.text, place.finding.end)
        assert end is not None  # a text has an end
        said = " ".join(["vraaglint: negeer", place.finding.code, *UNFIT.sub(" ", reason).split()])
        remark = f" <!-- {said} -->" if self._page.suffix in MARKUP else f" # {said}"
        told = self.text[: end.start()] + remark + self.text[end.start() :]
        page = Page.of(told, self._page.suffix, self._linter.turns)
        before = self.places()
        if not _same_turns(page, self._page):
            return False
        self._go_on(page)
        return len(self.places()) < len(before) or not self.undo()

    def skip(self, place: Place) -> None:
        """Leave a finding as it is."""
        now = self._moments[-1]
        self._moments.append(replace(now, passed=now.passed | {place.key}))

    def undo(self) -> bool:
        """Take the last decision back; False when there is none."""
        if len(self._moments) > 1:
            self._moments.pop()
            return True
        return False

    @property
    def _page(self) -> Page:
        return self._moments[-1].page

    def _go_on(self, page: Page) -> bool:
        self._moments.append(replace(self._moments[-1], page=page))
        return True


def _same_turns(one: Page, other: Page) -> bool:
    return [replace(turn, offsets=()) for turn in one.turns] == [replace(turn, offsets=()) for turn in other.turns]


def _places(report: Report) -> Iterator[Place]:
    for number, turn in enumerate(report.turns):
        for finding in turn.findings:
            yield Place(finding, turn, (number, finding.code, finding.text))
    for finding in report.own_findings:
        yield Place(finding, None, (-1, finding.code, finding.text))
