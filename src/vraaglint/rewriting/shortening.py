"""The core of a long question: without lead-in and side clauses, where that stands on its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.model import Edit
from vraaglint.rewriting.editing import apply, tidy

if TYPE_CHECKING:
    from spacy.tokens import Token

    from vraaglint.analysis import Ask

RESUMING = frozenset({"dan", "toch", "daardoor", "hierdoor", "daarom"})
OPENERS = frozenset({"SCONJ", "PRON", "ADV"})  # what a side clause starts with
SIDE = frozenset({"advcl", "acl:relcl", "appos", "parataxis"})


def core_question(ask: Ask, text: str, max_words: int) -> str | None:
    """The question proper in at most `max_words` words, or None when leaving things out does not get there."""
    if ask.detour is not None or ask.finite is None:
        return None
    start, end = ask.core.start_char, ask.core.end_char
    edits = [Edit(0, start), Edit(end, len(text)), *_side_clauses(ask)]
    short = tidy(apply(text, edits), asks=True)
    is_shorter = len(short.split()) < len(text[ask.sentence.start_char : end].split())
    return short if is_shorter and len(short.split()) <= max_words and not _points(ask, edits) else None


def _side_clauses(ask: Ask) -> Iterator[Edit]:
    """Side clauses that a comma sets off, commas included; the question itself is never one."""
    doc, finite = ask.core.doc, ask.finite
    for head in ask.core:
        if head.dep_ not in SIDE or finite is None or head == finite or head.is_ancestor(finite):
            continue
        first, last = syntax.left_edge(head), syntax.right_edge(head)
        paused = doc[first].text == "," or (first > finite.i and doc[first - 1].text == ",")
        opener = syntax.following(doc[first]) if doc[first].text == "," else doc[first]
        if paused and opener is not None and opener.pos_ in OPENERS:
            yield Edit(_before(doc[first]), _behind(doc[last]))


def _before(first: Token) -> int:
    """Where the comma in front stands, or the word itself."""
    has_comma = first.i > 0 and first.nbor(-1).text == ","
    return int(first.nbor(-1).idx if has_comma else first.idx)


def _behind(last: Token) -> int:
    """Where the clause ends, the comma behind it included."""
    following = syntax.following(last)
    return syntax.end_of(following if following is not None and following.text == "," else last)


def _points(ask: Ask, edits: list[Edit]) -> bool:
    """A pointing word that stays would have lost what it points at."""
    kept = [token for token in ask.core if not any(edit.start <= token.idx < edit.end for edit in edits)]
    loses = len(kept) < len(ask.core)
    resumes = loses and any(token.lower_ in RESUMING for token in kept)
    return resumes or any(token.pos_ == "PRON" and token.lower_ in {"dat", "dit", "die", "deze"} for token in kept)
