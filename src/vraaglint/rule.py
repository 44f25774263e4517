"""The contract of a rule: what it is called, what it finds, and the examples that prove it."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from vraaglint.model import Edit, Finding, Question, Rewrite, Severity, TurnResult
from vraaglint.rewriting.editing import edited

if TYPE_CHECKING:
    from vraaglint.analysis import ParsedTurn

LONGEST_SAID = 5_000  # characters, five minutes of speech


@dataclass(frozen=True, slots=True)
class Good:
    """A turn, or for a rule about documents a whole page, in which the rule finds nothing."""

    text: str
    context: str | None = None


@dataclass(frozen=True, slots=True)
class Bad:
    """A turn in which the rule finds the words between square brackets, or the whole turn without brackets.

    `rewrite` is the wording that the finding offers first, `better` one for the page of the rule: a turn that passes
    all rules, where what is offered leaves something to fill in or nothing is offered. For a rule about documents
    it is a whole page.
    """

    marked: str
    rewrite: str | None = None
    context: str | None = None
    better: str | None = None

    @property
    def text(self) -> str:
        """The turn without the brackets."""
        return self.marked.replace("[", "", 1).replace("]", "", 1) if self._has_brackets else self.marked

    @property
    def span(self) -> tuple[int, int]:
        """Where the finding starts and ends in `text`, in characters."""
        if not self._has_brackets:
            return 0, len(self.marked)
        return self.marked.index("["), self.marked.index("]") - 1

    @property
    def _has_brackets(self) -> bool:
        return "[" in self.marked


@dataclass(frozen=True)
class Rule(ABC):
    """One thing to look for. The docstring is the Dutch page of `vraaglint explain`: what, why, when not, source.

    A rule with options is itself a frozen dataclass: its fields are the options.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    principle: ClassVar[str]
    examples: ClassVar[tuple[Good | Bad, ...]]

    def at(self, start: int, end: int, text: str, message: str) -> Finding:
        """A finding of this rule at `start` to `end`, where it says `text`."""
        return Finding(self.code, self.name, self.severity, self.principle, start, end, text, message)


@dataclass(frozen=True)
class TurnRule(Rule):
    """A rule about one turn. Where a finding of a rule in `yields_to` claims some of the same words, its own goes."""

    yields_to: ClassVar[tuple[str, ...]] = ()

    @abstractmethod
    def check(self, turn: "ParsedTurn") -> Iterator[Finding]:
        """Find the places in one turn, in text order."""

    def finding(
        self,
        turn: "ParsedTurn",
        start: int,
        end: int,
        message: str,
        *,
        edits: Sequence[Edit] = (),
        safe: bool = True,
        suggestions: Iterable[str] = (),
    ) -> Finding:
        """A finding of this rule at `turn.text[start:end]`.

        `edits` make a rewrite of the turn, `safe` or not; `suggestions` are other wordings of the whole turn. A turn
        that nobody can have said gets no wordings: each would be as long, and there may be hundreds.
        """
        rewrites: list[Rewrite] = []
        if len(turn.text) <= LONGEST_SAID:
            if edits:
                rewrites.append(Rewrite(edited(turn.text, edits, asks=turn.ends_in_question), safe=safe))
            rewrites += [Rewrite(text, safe=False) for text in suggestions]
        found = self.at(start, end, turn.text[start:end], message)
        return replace(found, rewrites=tuple(rewrites), edits=tuple(edits) if safe else ())


@dataclass(frozen=True)
class DocumentRule(Rule):
    """A rule about a list of questions as a whole."""

    @abstractmethod
    def check(self, turns: Sequence[TurnResult]) -> Iterator[Finding]:
        """Find what holds for the turns of one document together; offsets are those of the turns."""

    def finding(self, question: Question, message: str) -> Finding:
        """A finding of this rule, at the question from which it shows."""
        return self.at(question.start, question.end, question.text, message)


@dataclass(frozen=True)
class RemarkRule(Rule):
    """A rule about the remarks in the notes that silence others. Carrying them out shows what is wrong with them."""
