"""A difficult noun replaced by a plain one: its article, adjectives and relative pronoun follow the new gender."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis.difficult_forms import Term
from vraaglint.declension import diminutive, inflected
from vraaglint.lexicon import derived, entries
from vraaglint.model import Edit

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from vraaglint.analysis.difficult import Difficult

ARTICLE = frozenset({"een", "'n"})
POINTING = frozenset({"het", "hij", "dat", "die", "deze"})
RELATIVE = {"de": "die", "het": "dat"}


class Determiner(NamedTuple):
    """A row of `lidwoorden`; its comment block says what the keys mean."""

    de: str
    het: str
    onbepaald: bool = False
    telbaar: bool = False


class Before(NamedTuple):
    """What stands before a noun: its determiner with the row it is in, if there is one, and its adjectives."""

    determiner: Token | None
    row: Determiner | None
    adjectives: tuple[Token, ...]


def edits(difficult: Difficult, plain: Term) -> list[Edit] | None:
    """Edits that put the plain noun in; None where its number or what must agree with it is not certain."""
    noun = _form(difficult.form.part, plain)
    if not noun:
        return None
    own = [Edit(difficult.words.start_char, difficult.words.end_char, noun)]
    old = difficult.form.term
    agrees = old.article == plain.article
    if difficult.form.part != "singular":
        return own
    before = _before(difficult.words[0])
    if before is None:
        return own if agrees and bool(old.plural) == bool(plain.plural) else None
    agreement = [] if agrees else _agreement(difficult.words, before, plain.article)
    if agreement is None or not _fits(before, plain):
        return None
    return [*_without_article(before, plain), *agreement, *own]


def _form(part: str, plain: Term) -> str:
    if part == "singular":
        return plain.name
    if part == "plural":
        return plain.plural.removeprefix("-")
    small = diminutive(plain.name) if plain.plural and " " not in plain.name else ""
    return small and small + ("s" if part == "diminutives" else "")


def _before(noun: Token) -> Before | None:
    """The determiner and adjectives of a noun, or None where the words before it do not show them."""
    adjectives: list[Token] = []
    for token in reversed(list(noun.doc[noun.sent.start : noun.i])):
        row = _rows().get(token.lower_)
        if row is not None:
            return Before(token, row, tuple(adjectives)) if _is_determiner(token) else None
        if token.tag_.startswith(("ADJ|prenom", "WW|vd|prenom", "WW|od|prenom")):
            adjectives.append(token)
        elif token.lower_ == "hoeveel":  # it agrees with nothing
            return Before(None, None, tuple(adjectives))
        elif token.pos_ == "NUM" or (adjectives and token.text in {",", "en"}):
            return None
        elif not (adjectives and token.head == adjectives[-1]):  # "heel" in "een heel groot aspect"
            is_determiner = "prenom" in token.tag_ or _is_possessive(token)
            return Before(token if is_determiner else None, None, tuple(adjectives))
    return Before(None, None, tuple(adjectives))


def _is_determiner(token: Token) -> bool:
    return token.pos_ == "DET" or token.lower_ == "de" or token.tag_.startswith("VNW|bez")


def _is_possessive(token: Token) -> bool:
    """Whether the pronoun belongs to the noun behind it; the "je" of "is je" can be no subject."""
    is_je = token.lower_ == "je" and token.i > 0 and token.doc[token.i - 1].lower_ in {"is", "was"}
    return is_je or token.tag_.startswith("VNW|bez")


def _fits(before: Before, plain: Term) -> bool:
    """Whether the plain noun fits: one to count needs a determiner, another takes "een" away but bears no "elke".

    An infinitive belongs to nobody: "je meedoen" is not said.
    """
    if plain.plural:
        return before.determiner is not None
    if before.determiner is not None and plain.name.endswith("en") and _is_possessive(before.determiner):
        return False
    return before.row is None or not before.row.telbaar or before.row.de in ARTICLE


def _without_article(before: Before, plain: Term) -> list[Edit]:
    article = before.determiner
    if plain.plural or article is None or article.lower_ not in ARTICLE:
        return []
    return [Edit(article.idx, syntax.end_of(article))]


def _agreement(words: Span, before: Before, article: str) -> list[Edit] | None:
    noun = words[-1]
    if _shares_determiner(noun, before):
        return None
    if before.determiner is not None and before.row is None and not _is_possessive(before.determiner):
        return None
    changes: list[Edit] = []
    if before.determiner is not None and before.row is not None:
        changes.append(_changed(before.determiner, before.row.het if article == "het" else before.row.de))
    is_definite = not before.row.onbepaald if before.row is not None else before.determiner is not None
    for adjective in () if is_definite else before.adjectives:
        form = inflected(adjective.lower_) if article == "de" else _uninflected(adjective)
        if not form:
            return None
        changes.append(_changed(adjective, form))
    pointing = _pointing_back(noun, article)
    return None if pointing is None else changes + pointing


def _shares_determiner(noun: Token, before: Before) -> bool:
    """Whether one determiner may serve two nouns: "het doel en aspect"."""
    is_bare = noun.dep_ == "conj" and before.determiner is None
    joined = (child for child in noun.children if child.dep_ == "conj")
    return is_bare or any(not _has_determiner(child) for child in joined)


def _has_determiner(noun: Token) -> bool:
    return any(child.dep_ in {"det", "nmod:poss"} for child in noun.children)


def _uninflected(adjective: Token) -> str:
    """The adjective without its -e, which its lemma must confirm; empty when it does not."""
    form, lemma = adjective.lower_, adjective.lemma_.lower()
    for base in (form[:-1], lemma):
        is_sure = base == lemma or base.endswith(("d", "t")) or syntax.has(adjective, "Degree", "Cmp")
        if is_sure and inflected(base) == form:
            return base
    return ""


def _pointing_back(noun: Token, article: str) -> list[Edit] | None:
    """Edits of the relative pronouns that belong to the noun; None where another pronoun may point at it."""
    changes: list[Edit] = []
    for token in noun.doc[noun.i + 1 : noun.sent.end]:
        if token.lower_ in {"die", "dat"} and token.tag_.startswith("VNW|betr"):
            if syntax.clause_head(token).head == noun or token.i <= noun.i + 2:
                changes.append(Edit(token.idx, syntax.end_of(token), RELATIVE[article]))
            elif syntax.clause_head(token).head in noun.subtree:  # "een aspect van je werk dat …"
                return None
        elif token.lower_ in {"welk", "welke"} or (token.lower_ in POINTING and _is_pronoun(token)):
            return None
    return changes


def _is_pronoun(token: Token) -> bool:
    """Whether the word points at something; the "het" of "het zwaarst" does not."""
    after = syntax.following(token)
    is_of_superlative = after is not None and after.lower_.endswith("st") and after.pos_ not in syntax.VERBAL
    return token.pos_ == "PRON" and not is_of_superlative


def _changed(token: Token, form: str) -> Edit:
    return Edit(token.idx, syntax.end_of(token), form.capitalize() if token.text[0].isupper() else form)


@derived
def _rows() -> Mapping[str, Determiner]:
    rows = entries("lidwoorden", Determiner)
    return {form: row for row in rows for form in (row.de, row.het)}
