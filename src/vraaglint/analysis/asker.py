"""Whether words before a question are about asking it: the asker's own doubt, discomfort, motive or announcement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.analysis.opening import question_words
from vraaglint.analysis.part import Part, has_object, is_named, part_of, speaks_of_other
from vraaglint.analysis.signs import SIGNS, asks_within

if TYPE_CHECKING:
    from spacy.tokens import Span

CONDITIONS = frozenset({"als", "stel", "toen", "wanneer", "mocht"})
MERE_VERB = ("merk", "ik")  # "Ik sta te stuntelen, merk ik: …"


def about_asking(span: Span, *, joined: bool) -> bool:
    """Whether `span` says nothing but how the asker comes to ask.

    `joined` says that the question follows in the same sentence.
    """
    part = part_of(span, joined=joined)
    if part is None or _is_condition(part):
        return False
    return not speaks_of_other(part) and any(sign(part) for sign in SIGNS)


def says_more(span: Span) -> bool:
    """Whether a later part of a lead-in speaks of the other, or sets a condition, and so has to stay."""
    part = part_of(span, joined=True)
    return part is not None and (_is_condition(part) or speaks_of_other(part))


def _is_condition(part: Part) -> bool:
    """Whether it opens with a condition: "Als geld geen rol speelt"; "Als leek" is none."""
    return part.first in CONDITIONS and (part.words[0].head.pos_ in syntax.VERBAL or part.first == "stel")


def asks_leave(question: Span) -> bool:
    """Whether a question only asks whether it may be asked, or how: "Mag ik nieuwsgierig zijn?", "Hoe zeg ik dit?"."""
    if question[0].lower_ not in question_words() and not syntax.is_finite(question[0]):
        return False
    if question[0].lemma_ in {"moeten", "hoeven"}:
        return False  # "Moet ik dat zeggen?" asks the other for real
    part = part_of(question, joined=True)
    if part is None or part.is_past:
        return False
    if part.by_me and len(part.words) == len(MERE_VERB):
        return True
    if speaks_of_other(part):
        return False
    if part.by_me:
        return ("mogen" in part.main and part.says("ongemak")) or asks_within(part) or _asks_how(part)
    return part.empty and asks_within(part)


def _asks_how(part: Part) -> bool:
    """ "Hoe moet ik dit zeggen", "Waar zal ik beginnen", "Mag ik iets vragen"."""
    said = [verb for verb in part.verbs if part.holds(verb) and is_named(verb, "ter sprake", "zeggen")]
    wraps = any(token.dep_ == "ccomp" for token in part.words)
    return bool(said) and not wraps and not any(map(has_object, part.verbs))
