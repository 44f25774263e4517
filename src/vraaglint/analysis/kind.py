"""The form of a question: wh, polar, choice, invitation, indirect, statement or echo."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.analysis.forms import expression, words
from vraaglint.analysis.opening import Opening, question_words
from vraaglint.lexicon import derived, listed
from vraaglint.verbs import is_finite_form

if TYPE_CHECKING:
    from spacy.tokens import Span, Token
WH, POLAR, CHOICE, INVITATION = "wh", "polar", "choice", "invitation"
INDIRECT, STATEMENT, ECHO = "indirect", "statement", "echo"
ALTERNATIVE = "of"
INVITING = frozenset({"kunnen", "willen", "zullen", "mogen"})
ADDRESSEES = frozenset({"je", "jij", "u", "jullie"})


def kind_of(core: Span, opening: Opening | None, *, indirect: bool) -> str:
    """The form of the question in `core`."""
    if indirect:
        return INDIRECT
    if opening is None:
        return _unopened_kind(core)
    if is_invitation(core, opening):
        return INVITATION
    if offers_choice(core, opening):
        return CHOICE
    return WH if opening.word is not None else POLAR


def _unopened_kind(core: Span) -> str:
    """A sentence that opens as no question but has its mark: a statement, a fragment or an echo."""
    tokens = syntax.words(core)
    if is_imperative_invitation(core):
        return INVITATION
    if any(_opens_later(token) for token in tokens[1:]):
        return POLAR
    if any(syntax.is_finite(token) for token in tokens) or syntax.finite_verb(core.root) is not None:
        return STATEMENT
    if any(token.lower_ in question_words() for token in tokens[:2]):
        return WH
    if any(token.lower_ == ALTERNATIVE for token in tokens[1:-1]):
        return CHOICE
    if len(tokens) > 1 and any(_is_predicate(token) for token in tokens[1:]):
        return POLAR
    return ECHO


def _opens_later(token: Token) -> bool:
    """Whether a question opens here: behind a label ("Werk Heb je het druk?"), or aloud ("Ik dacht, wil je …")."""
    after = syntax.following(token)
    if after is None:
        return False
    if token.text[:1].isupper():
        return after.lower_ in words("onderwerp") and (syntax.is_finite(token) or is_finite_form(token.lower_))
    return token.nbor(-1).text == "," and syntax.is_finite(token) and after.i + 2 < token.sent.end - 1


def _is_predicate(token: Token) -> bool:
    """A participle or infinitive, or a noun after "nog", makes a fragment a shortened polar question."""
    if syntax.has(token, "VerbForm", "Part") or syntax.has(token, "VerbForm", "Inf"):
        return True
    return token.pos_ == "NOUN" and any(other.lower_ in {"nog", "al", "geen"} for other in token.sent)


def is_invitation(core: Span, opening: Opening) -> bool:
    """ "Kun je vertellen …", "Wil je eens beschrijven …": the other is asked for an account."""
    finite = opening.finite
    if opening.word is not None or finite is None or finite.lemma_ not in INVITING:
        return False
    following = [token.lower_ for token in core[1:4]]
    return bool(ADDRESSEES & set(following)) and _inviting().search(_verbs_text(core)) is not None


def is_imperative_invitation(core: Span) -> bool:
    """ "Vertel eens …": the imperative of an inviting verb opens the sentence."""
    first = core[0]
    return first.pos_ == "VERB" and first.lemma_ in listed("uitnodigingen") and not _has_subject_before_object(first)


def _has_subject_before_object(verb: Token) -> bool:
    subject = syntax.subject(verb)
    return subject is not None and subject.i == verb.i + 1


def _verbs_text(core: Span) -> str:
    """The words of the main clause up to the first subordinate clause, in lower case."""
    words = []
    for token in core:
        if token.i > core.start and (
            (token.dep_ == "mark" and token.pos_ == "SCONJ") or token.lower_ in question_words()
        ):
            break
        words.append(token.lower_)
    return " ".join(words)


@derived
def _inviting() -> re.Pattern[str]:
    """Verbs, some of several words, by which the other is invited to tell."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, listed('uitnodigingen')))})\b")


def offers_choice(core: Span, opening: Opening) -> bool:
    """Whether the question offers alternatives with "of".

    In a polar question any "of" that joins in the main clause does; in a wh-question only one set off by a comma or
    colon, as in "Wat past beter, een contract of vrije uren?".
    """
    if expression("keuze").search(core.text):
        return True
    joints = [token for token in core[1:-1] if token.lower_ == ALTERNATIVE and token.dep_ != "mark"]
    if opening.word is None:
        return any(_joins_in_main_clause(token, core) for token in joints)
    pauses = [token.i for token in core if token.text in {",", ":"} and opening.finite and token.i > opening.finite.i]
    return any(_is_last_part(joint, pauses, core) for joint in joints)


def _joins_in_main_clause(joint: Token, core: Span) -> bool:
    following = joint.nbor(1)
    if following.dep_ == "mark" and any(token.lower_ == following.lower_ for token in core[: joint.i - core.start]):
        return True  # "omdat … of omdat …"
    first = joint.head.head if joint.dep_ == "cc" else joint.head
    clause = syntax.clause_head(first)
    return clause.dep_ not in syntax.SUBORDINATE and not _is_approximation(joint)


def _is_approximation(joint: Token) -> bool:
    """ "een dag of drie", "een of twee keer": no choice but a rough number."""
    neighbours = joint.doc[joint.i - 1 : joint.i + 2]
    numeric = [token.pos_ == "NUM" or token.text.isdigit() for token in (neighbours[0], neighbours[-1])]
    return all(numeric) or (numeric[1] and neighbours[0].pos_ == "NOUN")


def _is_last_part(joint: Token, pauses: list[int], core: Span) -> bool:
    """The alternatives are the last part of the question, without a verb of their own."""
    before = [index for index in pauses if index < joint.i]
    if not before:
        return False
    part = core.doc[before[-1] + 1 : core.end]
    return not any(syntax.is_finite(token) for token in part)
