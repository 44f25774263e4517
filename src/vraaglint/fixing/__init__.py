"""Safe rewrites put into the text of a notes file, and nothing else changed."""

from collections.abc import Callable
from dataclasses import dataclass

from vraaglint.engine import MOST_ROUNDS, Linter
from vraaglint.fixing.page import Page
from vraaglint.model import Report, TurnResult
from vraaglint.reading import Document

__all__ = ["Fixed", "Page", "fixed"]

Check = Callable[[Document], Report]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text after all safe rewrites: `report` checks it as it is now, `mended` counts the findings that are gone.

    `left` holds the turns with a safe rewrite that could not be written without touching anything else.
    """

    text: str
    report: Report
    mended: int
    left: tuple[TurnResult, ...]


def fixed(
    linter: Linter, text: str, suffix: str = ".txt", report: Report | None = None, check: Check | None = None
) -> Fixed:
    """Apply safe rewrites until none is left, so that fixing the outcome changes nothing.

    `report` is the check of `text`, when there is one already; `check` another check than that of the linter. Raises
    ReadError when the text cannot be notes.
    """
    page = Page.of(text, suffix, linter.turns)
    check = check or linter.check_document
    report = report or check(page.document)
    restless: frozenset[int] = frozenset()
    while True:
        outcome, moving = _rounds(check, page, report, restless)
        if not moving:
            return outcome
        restless |= moving


def _rounds(check: Check, page: Page, report: Report, restless: frozenset[int]) -> tuple[Fixed, frozenset[int]]:
    """Rewrite round after round, the turns in `restless` aside; also the numbers of turns that never come to rest.

    Those are tried no more but keep their first wording: rewritten half-way, they would change again next time.
    """
    mended = 0
    for _ in range(MOST_ROUNDS + 1):
        numbers = page.numbers()
        results = {numbers[result.start]: result for result in report.turns if result.rewrite}
        wordings = {number: result.rewrite or "" for number, result in results.items() if number not in restless}
        after, left = page.reworded(wordings)
        put = frozenset(wordings) - left
        if after.text == page.text:
            kept = tuple(results[number] for number in sorted(results.keys() - put))
            return Fixed(page.text, report, mended, kept), frozenset()
        mended += sum(bool(finding.edits) for number in put for finding in results[number].findings)
        page, report = after, check(after.document)
    return Fixed(page.text, report, mended, ()), put
