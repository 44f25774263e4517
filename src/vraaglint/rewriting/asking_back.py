"""A turn in which an open question takes the place of what was filled in for the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vraaglint.lexicon import derived, entries

if TYPE_CHECKING:
    from vraaglint.analysis import ParsedTurn
    from vraaglint.analysis.filling_in import FilledIn


SIGNS = {"ge": "ge", "gij": "ge", "jullie": "jullie", "u": "u", "uw": "u"}  # words that tell how the other is addressed


class OpenQuestion(NamedTuple):
    """An open question after what was filled in (`soort`), for each form of address; `toen` is for the past."""

    soort: str
    je: str
    u: str
    jullie: str
    ge: str
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
    past = _questions().get((filled.sort, True)) if filled.is_past else None
    forms = past or _questions().get((filled.sort, False))
    if forms is None:
        return None
    words = {token.lower_ for token in filled.sentence}
    address = next((form for sign, form in SIGNS.items() if sign in words), "je")
    question = str(getattr(forms, address))
    return f"{question[:-1]} {filled.moment}?" if past is not None and filled.moment else question


@derived
def _questions() -> dict[tuple[str, bool], OpenQuestion]:
    return {(entry.soort, entry.toen): entry for entry in entries("navragen", OpenQuestion)}
