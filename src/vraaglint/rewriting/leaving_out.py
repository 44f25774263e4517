"""The turn without a remark that fills the room, where a question is left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vraaglint.model import Edit
from vraaglint.rewriting.editing import edited

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from vraaglint.analysis import ParsedTurn
    from vraaglint.analysis.remarks import Remark

PAUSE = re.compile(r"[,;:–—]")


def without(remark: Remark, turn: ParsedTurn) -> Iterator[str]:
    """The turn without the remark: its sentence, or its part of what leads in to a question; nothing where in doubt."""
    place = _sentence(remark, turn) or _lead(remark, turn)
    if place is not None and not any(_points(token) for token in turn.doc if token.idx >= place[1]):
        yield edited(turn.text, [Edit(*place)], asks=turn.ends_in_question)


def _points(token: Token) -> bool:
    """Whether the word may point back at what is left out: "dat", "daarvan"."""
    demonstrative = token.tag_.startswith("VNW|aanw") and token.dep_ != "det" and token.lower_ != "er"
    return demonstrative or token.lower_.startswith(("daar", "hier"))


def _sentence(remark: Remark, turn: ParsedTurn) -> tuple[int, int] | None:
    """The sentence that the remark fills, when a question stands beside it."""
    asking = {ask.sentence.start for ask in turn.asks}
    sentence = next(each for each in turn.sentences if each.start_char <= remark.start < each.end_char)
    is_alone = sentence.start in asking or not asking or not remark.opens
    return None if is_alone else (sentence.start_char, sentence.end_char)


def _lead(remark: Remark, turn: ParsedTurn) -> tuple[int, int] | None:
    """The lead-in that the remark fills, or the part of it up to the first comma where the remark is that part."""
    leads: list[Span] = [ask.lead for ask in turn.asks if ask.lead is not None]
    lead = next((each for each in leads if each.start_char <= remark.start < each.end_char), None)
    if lead is None or not remark.opens:
        return None
    rest = turn.text[remark.end : lead.end_char]
    pause = PAUSE.search(rest)
    if pause is None or not any(map(str.isalnum, rest[pause.end() :])):
        return lead.start_char, lead.end_char
    joint = rest[pause.end() :].strip(" ,").lower()
    if joint in {"maar", "en", "dus"}:
        return lead.start_char, lead.end_char
    return (lead.start_char, remark.end + pause.end()) if not rest[: pause.start()].strip() else None
