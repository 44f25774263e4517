"""Word order: an embedded question made direct, its finite verb moved to the front."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.analysis.opening import Opening, embedded_opening
from vraaglint.lexicon import entries
from vraaglint.model import Edit
from vraaglint.rewriting.editing import without
from vraaglint.rewriting.verbs import before_je, split

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from vraaglint.analysis import Ask

YOU = frozenset({"je", "jij"})


@dataclass(frozen=True, slots=True)
class OpenNoun:
    """A noun that "Wat is …?" asks after in good Dutch."""

    woorden: tuple[str, ...]


def direct(ask: Ask, text: str) -> list[Edit]:
    """Edits that make an indirect question direct; none where the parse does not carry it.

    Finite verb to second place (first after "of"), separable verbs split, the -t dropped before je and jij, a question
    mark for a full stop.
    """
    if ask.detour is None:
        return []
    start = ask.detour.start_char
    if ask.opening is None:
        moved = _open_noun_question(ask, start)
    elif _is_main_clause(ask):
        moved = [Edit(start, ask.core.start_char)]
    else:
        moved = _unwrapped(ask, ask.opening, start, text)
    return [*moved, *_question_mark(ask.sentence)] if moved else []


def _is_main_clause(ask: Ask) -> bool:
    """After a colon the question is direct already: "Ik vraag me af: hoe gaat het?"."""
    return ask.core.doc[ask.core.start - 1].text == ":"


def _unwrapped(ask: Ask, opening: Opening, start: int, text: str) -> list[Edit]:
    clauses = list(_clauses(ask, opening))
    if not clauses or not _covers(clauses[-1], ask) or _has_bare_conjunct(clauses, ask):
        return []
    edits = [Edit(start, _first_word(ask, opening).idx)]
    for clause in clauses:
        edits += inverted(clause, text)
    return edits


def _first_word(ask: Ask, opening: Opening) -> Token:
    """The first word that stays: the question phrase, or what follows "of"."""
    return ask.core.doc[opening.start + (1 if opening.word is None else 0)]


def _clauses(ask: Ask, opening: Opening) -> Iterator[Opening]:
    """The embedded question and those joined to it by "en" or "of": "hoe het begon en wat je toen deed"."""
    current: Opening | None = opening
    while current is not None and current.finite is not None:
        yield current
        current = next_clause(ask.core, current)


def next_clause(core: Span, opening: Opening) -> Opening | None:
    """The embedded question that "en" joins to this one, or None."""
    if opening.finite is None:
        return None
    for token in core.doc[opening.finite.i + 1 : core.end - 1]:
        if token.lower_ == "en":
            following = embedded_opening(core.doc, token.i + 1, core.end)
            if following is not None and following.finite is not None and following.finite.i > token.i:
                return following
    return None


def _covers(last: Opening, ask: Ask) -> bool:
    """Whether nothing but the clause itself follows, up to the end of the sentence."""
    if last.finite is None:
        return False
    head = syntax.clause_head(last.finite)
    rest = ask.core.doc[max(syntax.right_edge(head), last.finite.i) + 1 : ask.core.end]
    return all(token.is_punct for token in rest)


def _has_bare_conjunct(clauses: list[Opening], ask: Ask) -> bool:
    """A second finite verb without a subject or question word of its own needs more than a move."""
    fronted = {clause.finite.i for clause in clauses if clause.finite is not None}
    heads = {syntax.clause_head(clause.finite).i for clause in clauses if clause.finite is not None}
    for token in ask.core:
        if token.dep_ == "conj" and token.head.i in heads:
            verb = syntax.finite_verb(token)
            if verb is not None and verb.i not in fronted:
                return True
    return False


def inverted(clause: Opening, text: str) -> list[Edit]:
    """Edits that move the finite verb of an embedded question behind its question phrase, or to the front."""
    verb = clause.finite
    if verb is None:
        return []
    doc = verb.doc
    place = clause.phrase_end + (1 if clause.word is None else 0)
    if place >= verb.i:
        return []
    target = doc[place]
    parts = split(verb.text, verb.lemma_)
    particle, form = parts if parts else ("", verb.text)
    front = fronted_form(form, verb, target)
    left = Edit(verb.idx, verb.idx + len(verb), particle) if particle else without(text, verb.idx, verb.idx + len(verb))
    return [Edit(target.idx, target.idx, f"{front} "), left]


def fronted_form(form: str, verb: Token, following: Token) -> str:
    """The finite form as it stands right before `following`; it begins in lower case."""
    form = form[:1].lower() + form[1:]
    if following.lower_ in YOU and following.dep_ != "nmod:poss":
        return before_je(form, lemma=verb.lemma_, present=not syntax.is_past(verb))
    return form


def _question_mark(sentence: Span) -> list[Edit]:
    last = sentence[-1]
    return [Edit(last.idx, last.idx + len(last), "?")] if last.text in {".", "!"} else []


def _open_noun_question(ask: Ask, start: int) -> list[Edit]:
    """ "benieuwd naar je plan" becomes "Wat is je plan?", or an open question about it."""
    noun = next(
        (token for token in ask.core if token.pos_ == "NOUN" and token.head.i not in range(ask.core.start, token.i)),
        None,
    )
    if noun is None or any(syntax.is_finite(token) for token in ask.core[: noun.i - ask.core.start]):
        return []
    plural = syntax.has(noun, "Number", "Plur")
    if noun.lemma_.lower() in {word for entry in entries("open-naamwoorden", OpenNoun) for word in entry.woorden}:
        opening = "Wat zijn " if plural else "Wat is "
    else:
        polite = any(token.lower_ in {"u", "uw"} for token in ask.sentence)
        opening = "Wat kunt u vertellen over " if polite else "Wat kun je vertellen over "
    return [Edit(start, ask.core.start_char, opening)]
