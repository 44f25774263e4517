"""Finite subordinate clauses: how many a question sentence stacks (VL303)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.analysis import kind
from vraaglint.analysis.opening import main_opening, question_words
from vraaglint.verbs import is_finite_form

if TYPE_CHECKING:
    from spacy.tokens import Token

    from vraaglint.analysis.turn import Ask

ASKING = ("VNW|vb", "VNW|betr")
SOME = "VNW|onbep"  # "wat" for something
INFINITIVE = frozenset({"om", "te"})
COMPARING = frozenset({"als", "zoals", "dan", "indien", "zodra"})  # "als kind", "indien nodig": no verb of their own


def subordinate_clauses(ask: Ask) -> int:
    """How many finite subordinate clauses the sentence of a question has.

    Every opener waits for a finite verb; the nearest one that waits gets it, so that clauses inside clauses count. A
    clause joined to another counts when it has a subject of its own.
    """
    finite = _finite_verbs(ask)
    waiting = count = 0
    for token in ask.sentence:
        if opens_clause(token, ask):
            waiting += 1
        elif token.i in finite or (waiting and _ends_clause(token)):
            count += waiting > 0 or _is_joined(token)
            waiting = max(0, waiting - 1)
    return count


def opens_clause(token: Token, ask: Ask) -> bool:
    """Whether the token is the conjunction, relative or question word of a subordinate clause with a finite verb."""
    if token.dep_ == "mark" and token.pos_ == "SCONJ":
        compares = token.lower_ in COMPARING and syntax.finite_verb(token.head) is None
        return token.lower_ not in INFINITIVE and not compares
    if token.lower_ in question_words() or token.tag_.startswith(ASKING):
        return not token.tag_.startswith(SOME) and not _asks(token, ask)
    return token.pos_ == "ADV" and token.lower_.startswith("waar") and not _asks(token, ask)


def _asks(word: Token, ask: Ask) -> bool:
    """Whether it is a question word of the main clause, or of a second question joined to it."""
    opening = ask.opening
    if opening is not None and ask.kind != kind.INDIRECT and opening.start <= word.i < opening.phrase_end:
        return True
    before = word.doc[word.i - 1] if word.i > ask.sentence.start else None
    is_new = before is None or before.pos_ == "CCONJ" or before.is_punct
    return is_new and main_opening(word.doc, word.i, ask.sentence.end) is not None


def _finite_verbs(ask: Ask) -> frozenset[int]:
    """Tokens that are finite verbs, that of the question itself left out."""
    by_parse = (syntax.finite_verb(token) for token in ask.sentence)
    verbs = {verb.i for verb in by_parse if verb is not None} | {t.i for t in ask.sentence if syntax.is_finite(t)}
    own = ask.finite.i if ask.finite is not None and ask.kind != kind.INDIRECT else -1
    return frozenset(verbs - {own})


def _ends_clause(token: Token) -> bool:
    """The last word before a pause may be a finite verb that the tagger took for another form."""
    after = syntax.following(token)
    return (after is None or after.is_punct) and is_finite_form(token.lower_)


def _is_joined(verb: Token) -> bool:
    """Whether the verb ends a clause that "en" or "of" joins to a subordinate one, with a subject of its own."""
    head = syntax.clause_head(verb)
    subject = syntax.subject(head)
    return head.dep_ == "conj" and head.head.dep_ in syntax.SUBORDINATE and subject is not None and subject.i < verb.i
