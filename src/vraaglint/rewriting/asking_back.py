"""A turn in which an open question takes the place of what was filled in for the other."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.lexicon import entries

if TYPE_CHECKING:
    from vraaglint.analysis import ParsedTurn
    from vraaglint.analysis.filling_in import FilledIn

POLITE, PLURAL = frozenset({"u", "uw"}), frozenset({"jullie"})


class OpenQuestion(NamedTuple):
    """An open question after what was filled in (`soort`), for each form of address; `toen` is for the past."""

    soort: str
    je: str
    u: str
    jullie: str
    toen: bool = False


def asked_back(filled: FilledIn, turn: ParsedTurn) -> list[str]:
    """The turn with the fitting open question in place of the statement; beside another question on its own line."""
    question = _question(filled)
    if question is None:
        return []
    before = turn.text[: filled.sentence.start_char].strip()
    after = turn.text[filled.sentence.end_char :].strip()
    asks_more = any(ask.sentence.start != filled.sentence.start for ask in turn.asks)
    return [("\n" if asks_more else " ").join(filter(None, [before, question, after]))]


def _question(filled: FilledIn) -> str | None:
    asked = _questions()
    forms = asked.get((filled.sort, syntax.is_past(filled.order.finite))) or asked.get((filled.sort, False))
    if forms is None:
        return None
    words = {token.lower_ for token in filled.sentence}
    if words & PLURAL:
        return forms.jullie
    return forms.u if words & POLITE else forms.je


@cache
def _questions() -> dict[tuple[str, bool], OpenQuestion]:
    return {(entry.soort, entry.toen): entry for entry in entries("navragen", OpenQuestion)}
