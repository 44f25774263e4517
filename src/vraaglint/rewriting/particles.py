"""Drop steering words and repair what that leaves: commas, articles, pronouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.lexicon import listed
from vraaglint.model import Edit

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


NEGATIONS = frozenset({"geen", "niet", "niets", "niks", "niemand"})


def dropped(words: Span, text: str, replacement: str) -> list[Edit]:
    """Edits that take `words` out of the turn or put `replacement` there; "een" only where a noun takes an article."""
    start, end = words.start_char, words.end_char
    if replacement == "een" and not _takes_article(words[-1]):
        replacement = ""
    following = words.doc[words.end] if words.end < len(words.doc) else None
    if following is not None and following.lower_ == "enkele":  # "nog geen enkele vriend": een vriend
        end = syntax.end_of(following)
    more = _more(words)
    if more is not None:  # "helemaal geen koffie meer": nog koffie
        return [Edit(start, end, f"nog {replacement}".strip()), Edit(more.idx, syntax.end_of(more))]
    if replacement:
        return [Edit(start, end, replacement)]
    return [_with_commas(words, text) or _joining_adverb(words) or Edit(start, end)]


def _more(words: Span) -> Token | None:
    """The "meer" that only a negation bears: "helemaal niet meer"; not a comparison."""
    if words[-1].lower_ not in NEGATIONS:
        return None
    rest = words.doc[words.end : words.sent.end]
    return next((token for token in rest if token.lower_ == "meer" and not _compares(token)), None)


def _compares(more: Token) -> bool:
    following = syntax.following(more)
    return following is not None and following.lower_ == "dan"


def _with_commas(words: Span, text: str) -> Edit | None:
    """A word between commas goes with the first of them; one that opens a sentence goes with the comma behind it."""
    after = text[words.end_char : words.end_char + 1]
    if after != ",":
        return None
    before = text[: words.start_char].rstrip()
    if before.endswith(","):
        return Edit(len(before) - 1, words.end_char + 1)
    is_first = words.start == words[0].sent.start
    return Edit(words.start_char, words.end_char + 1) if is_first else None


def _joining_adverb(words: Span) -> Edit | None:
    """What the words kept apart is one word again: "daar eigenlijk van" becomes "daarvan"."""
    doc = words.doc
    if words.start == 0 or words.end >= len(doc):
        return None
    before, after = doc[words.start - 1], doc[words.end]
    if before.lower_ not in {"er", "daar", "hier"} or after.pos_ != "ADP":
        return None
    is_stranded = after.tag_.startswith("VZ|fin") and syntax.stands_alone(after)
    joins = is_stranded or syntax.stranded_preposition(before) == after
    return Edit(syntax.end_of(before), after.idx) if joins else None


def _takes_article(negation: Token) -> bool:
    """Whether the noun after "geen" is a countable singular: "geen baan", not "geen kinderen" or "geen hulp"."""
    noun = negation.head if negation.head.i > negation.i else None
    if noun is None or noun.pos_ != "NOUN":
        following = (token for token in negation.sent if token.i > negation.i and token.pos_ == "NOUN")
        noun = next(following, None)
    if noun is None or syntax.has(noun, "Number", "Plur"):
        return False
    return not is_uncountable(noun)


def is_uncountable(noun: Token) -> bool:
    """Whether the noun takes no article in the singular: "hulp", "koffie"."""
    return not listed("ontelbaar").isdisjoint({noun.lemma_.lower(), noun.lower_})
