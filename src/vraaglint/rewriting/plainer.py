"""A turn with a plain word in the place of a difficult one, in the right form."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.analysis.difficult_forms import ADJECTIVE, FIXED, NOUN, VERB, Term, term
from vraaglint.declension import comparative, inflected, superlative
from vraaglint.model import Edit
from vraaglint.rewriting import plain_nouns, plain_verbs, prepositions
from vraaglint.rewriting.editing import edited

if TYPE_CHECKING:
    from spacy.tokens import Token

    from vraaglint.analysis import ParsedTurn
    from vraaglint.analysis.difficult import Difficult


def plainer(difficult: Difficult, turn: ParsedTurn) -> Iterator[str]:
    """The turn with each plain alternative that can be put in with certainty, the best first."""
    for alternative in difficult.plain:
        edits = _edits(difficult, term(alternative, difficult.form.kind))
        if edits:
            cased = [_with_capital(edit, difficult, turn.text) for edit in edits]
            yield edited(turn.text, cased, asks=turn.ends_in_question)


def _edits(difficult: Difficult, plain: Term) -> list[Edit] | None:
    own = WAYS[difficult.form.kind](difficult, plain)
    if own is None:
        return None
    with_it = prepositions.replaced(difficult, difficult.form.term.prepositions or (), plain.prepositions)
    return None if with_it is None else own + with_it


def _adjective(difficult: Difficult, plain: Term) -> list[Edit] | None:
    part = difficult.form.part
    if part == "bare" and inflected(difficult.name) == difficult.name and _wants_ending(difficult.words[-1]):
        part = "inflected"  # "valide" hides it
    form = STEPS[part](plain.name)
    return [Edit(difficult.start, difficult.end, form)] if form else None


def _wants_ending(adjective: Token) -> bool:
    """Whether the adjective stands before a noun that gives it an -e: not in "een geldig bewijs"."""
    after = syntax.following(adjective)
    noun = after if after is not None and after.pos_ == "NOUN" else adjective.head
    if noun != after and not adjective.tag_.startswith("ADJ|prenom"):
        return False
    is_definite = any(
        child.dep_ == "nmod:poss" or syntax.has(child, "Definite", "Def") or syntax.has(child, "PronType", "Dem")
        for child in noun.children
    )
    return is_definite or not (syntax.has(noun, "Gender", "Neut") and syntax.has(noun, "Number", "Sing"))


def _fixed(difficult: Difficult, plain: Term) -> list[Edit] | None:
    return [Edit(difficult.start, difficult.end, plain.name)]


def _with_capital(edit: Edit, difficult: Difficult, text: str) -> Edit:
    """The edit with the capital or capitals of the words it replaces, but for those of "ADL" and "Wlz-indicatie"."""
    if text.isupper():
        return replace(edit, text=edit.text.upper())
    keeps = text[edit.start : edit.start + 1].isupper() and difficult.name[0].islower() and edit.end > edit.start
    return replace(edit, text=edit.text[:1].upper() + edit.text[1:]) if keeps else edit


def _inflected_or_empty(form: str) -> str:
    return inflected(form) if form else ""


STEPS: dict[str, Callable[[str], str]] = {
    "bare": str,
    "inflected": inflected,
    "comparative": comparative,
    "comparative_inflected": lambda plain: _inflected_or_empty(comparative(plain)),
    "superlative": superlative,
    "superlative_inflected": lambda plain: _inflected_or_empty(superlative(plain)),
}
WAYS: dict[str, Callable[[Difficult, Term], list[Edit] | None]] = {
    VERB: plain_verbs.edits,
    NOUN: plain_nouns.edits,
    ADJECTIVE: _adjective,
    FIXED: _fixed,
}
