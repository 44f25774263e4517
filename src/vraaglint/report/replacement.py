"""Safe rewrites as changes of the file itself, where its words are exactly those of the turn."""

from collections.abc import Iterator
from dataclasses import dataclass

from vraaglint.model import Finding, Report, TurnResult


@dataclass(frozen=True, slots=True)
class Replacement:
    """Put `text` in the place of the characters from `start` to `end` of the file; its turn then reads `wording`."""

    start: int
    end: int
    text: str
    wording: str


def with_replacements(report: Report) -> Iterator[tuple[Finding, tuple[Replacement, ...]]]:
    """Each finding of the report, with what can be changed in the file for it.

    A turn in markup or over several lines reads differently from what the file holds: no change of it is exact.
    """
    for finding in report.own_findings:
        yield finding, ()
    for turn in report.turns:
        exact = report.text[turn.start : turn.end] == turn.text
        for finding in turn.findings:
            yield finding, tuple(_replacements(turn, finding)) if exact else ()


def _replacements(turn: TurnResult, finding: Finding) -> Iterator[Replacement]:
    for rewrite in finding.rewrites:
        if rewrite.safe and "\n" not in rewrite.text:
            yield _smallest(turn, rewrite.text)


def _smallest(turn: TurnResult, new: str) -> Replacement:
    """Without the words at both ends that stay, so that changes of one turn seldom meet."""
    first = _shared(turn.text, new)
    last = _shared(turn.text[first:][::-1], new[first:][::-1])
    return Replacement(turn.start + first, turn.end - last, new[first : len(new) - last], new)


def _shared(one: str, other: str) -> int:
    """How many characters two texts have in common from their start."""
    differing = (number for number, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1])
    return next(differing, min(len(one), len(other)))
