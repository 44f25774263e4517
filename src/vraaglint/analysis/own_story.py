"""The asker's own story (VL604): an event or state of the asker's life, and not what is done in this contact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vraaglint.analysis.remarks import Remark, RemarkForm, remarks, surrounding

if TYPE_CHECKING:
    from vraaglint.analysis.turn import ParsedTurn

LIFE = "leven"  # of the key `weeg`
PAUSE = re.compile(r"[,;:.!?…–—(]|\s-\s|\b(?:en|maar|dus|want)\b", re.IGNORECASE)
PREFIX = "mee|op|af|uit|aan|in|door|over|achter|onder|thuis|stil|vast|weg|los|mis|terug|plat"
PARTICIPLE = re.compile(rf"(?:{PREFIX})?ge\w{{2,}}(?:d|t|en|aan)", re.IGNORECASE)


def own_stories(turn: ParsedTurn) -> Iterator[Remark]:
    """What the asker tells of himself and his own people, the first of each sentence."""
    return remarks(turn, "over-jezelf", _tells)


def _tells(form: RemarkForm, words: str) -> bool:
    """Whether the clause that opens with `words` tells of a life, as far as the form leaves that open."""
    if not form.weeg:
        return True
    clause = PAUSE.split(words, maxsplit=1)[0]
    if surrounding("contact").search(clause):
        return False
    if form.weeg != LIFE:
        return True
    return not surrounding("ontkenning").search(clause) and any(map(_has_happened, clause.split()))


def _has_happened(word: str) -> bool:
    return (PARTICIPLE.fullmatch(word) or surrounding("levensloop").fullmatch(word)) is not None
