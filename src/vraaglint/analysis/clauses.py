"""Finite subordinate clauses: where they open and close, and how many a question sentence stacks (VL303)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.analysis import kind
from vraaglint.analysis.forms import words
from vraaglint.analysis.opening import main_opening, question_words
from vraaglint.verbs import is_finite_form

if TYPE_CHECKING:
    from spacy.tokens import Token

    from vraaglint.analysis.turn import Ask

ASKING = ("VNW|vb", "VNW|betr")
SOME = "VNW|onbep"  # "wat" for something
OF_NOUN = frozenset({"det", "amod", "nummod", "nmod:poss", "case"})
INFINITIVE = frozenset({"om", "te", "van", "door"})
UNSURE = frozenset({"als", "zoals", "dan", "indien", "behalve", "of"})  # "als kind", "indien nodig": without a verb
DOUBTING = frozenset({"twijfelen", "vragen", "weten", "zien", "kijken"})  # "twijfelt of hij komt", whatever its tag


def subordinate_clauses(ask: Ask) -> int:
    """How many finite subordinate clauses the sentence of a question has.

    Every opener waits for a finite verb; the nearest one that waits gets it, so that clauses inside clauses count. A
    clause joined to another counts when it has a subject of its own.
    """
    frame = Frame(ask)
    waiting = count = 0
    for token in ask.sentence:
        if token.i in frame.openers:
            waiting += 1
        elif frame.closes(token, waiting):
            count += waiting > 0 or _is_joined(token)
            waiting = max(0, waiting - 1)
    return max(count, sum(_is_sure(token) for token in ask.sentence if token.i in frame.openers))


class Frame:
    """The words of a sentence that open a subordinate clause, and the finite verbs that can close one.

    That of the question itself is `own`, a token index, -1 where it is not known or closes an indirect question.
    """

    def __init__(self, ask: Ask) -> None:
        self.own = ask.finite.i if ask.finite is not None and ask.kind != kind.INDIRECT else -1
        self.openers = frozenset(token.i for token in ask.sentence if opens_clause(token, ask))
        by_parse = (syntax.finite_verb(token) for token in ask.sentence)
        verbs = {verb.i for verb in by_parse if verb is not None} | {t.i for t in ask.sentence if syntax.is_finite(t)}
        self.finite = frozenset(verbs - {self.own})

    def closes(self, token: Token, waiting: int) -> bool:
        """Whether the token is the finite verb of a clause, `waiting` of which are open."""
        return token.i in self.finite or (waiting > 0 and _ends_clause(token))

    def open_after(self, tokens: Iterable[Token]) -> tuple[int, list[Token]]:
        """How many clauses are still open after `tokens`, and the finite verbs that no opener waited for.

        An infinitive with "om" counts as a clause that "te" closes.
        """
        waiting: list[bool] = []  # True for an infinitive with "om"
        spare: list[Token] = []
        for token in tokens:
            if token.i in self.openers or _opens_infinitive(token):
                waiting.append(token.i not in self.openers)
            elif token.lower_ == "te" and waiting and waiting[-1]:
                waiting.pop()
            elif self.closes(token, len(waiting)):
                if False in waiting:
                    waiting.reverse()
                    waiting.remove(False)
                    waiting.reverse()
                else:
                    spare.append(token)
        return len(waiting), spare


def _opens_infinitive(token: Token) -> bool:
    """ "om" with "te" further on; not that of "omgaan"."""
    after = syntax.following(token)
    if token.lower_ != "om" or after is None or not (token.dep_ == "mark" or after.is_punct):
        return False
    return any(other.lower_ == "te" for other in token.doc[token.i : token.sent.end])


def opens_clause(token: Token, ask: Ask) -> bool:
    """Whether the token is the conjunction, relative or question word of a subordinate clause with a finite verb."""
    if token.dep_ == "mark" and token.lower_ not in INFINITIVE:
        is_sure = token.pos_ == "SCONJ" and token.lower_ not in UNSURE
        has_verb = token.lower_ != "dan" and _has_verb(token.head)
        return is_sure or has_verb or (token.pos_ == "SCONJ" and _before_subject(token))
    if _is_relative(token) or _is_doubted(token):
        return True
    if token.lower_ in question_words() or token.tag_.startswith(ASKING):
        return not token.tag_.startswith(SOME) and not _asks(token, ask) and not _asks_along(token)
    return token.lower_.startswith("waar") and token.pos_ == "ADV" and not _asks(token, ask)


def _has_verb(head: Token) -> bool:
    """Whether what a conjunction opens has a finite verb, also behind a relative clause: "een klant die belt, eist"."""
    if syntax.finite_verb(head) is not None or syntax.is_subject(head):
        return True
    relative = next((child for child in head.children if child.dep_ == "acl:relcl"), None)
    after = syntax.following(head.doc[relative.right_edge.i]) if relative is not None else None
    if after is not None and after.text == ",":
        after = syntax.following(after)
    return after is not None and syntax.is_finite(after)


def _is_relative(token: Token) -> bool:
    """ "die" and "dat" at the start of a relative clause, also where the tag says otherwise."""
    if token.lower_ not in {"die", "dat"} or token.pos_ != "PRON":
        return False
    clause, verb = syntax.clause_head(token), token.head
    if clause.dep_ == "acl:relcl":
        return token.i <= syntax.left_edge(clause) + 1
    return verb.dep_ in {"acl", "xcomp"} and syntax.is_finite(verb) and token.i == syntax.left_edge(verb)


def _is_doubted(token: Token) -> bool:
    """ "of" right behind a finite verb of doubt, also where the parse takes it for a choice."""
    if token.lower_ != "of" or token.i == token.sent.start:
        return False
    before = token.nbor(-1)
    return syntax.is_finite(before) and before.lemma_ in DOUBTING


def _is_sure(opener: Token) -> bool:
    """Whether the opener has a clause even where the parse sees no finite verb: "dat", "toen", a relative "die"."""
    is_conjunction = opener.dep_ == "mark" and opener.pos_ == "SCONJ" and opener.lower_ not in UNSURE
    return is_conjunction or (opener.pos_ == "PRON" and syntax.clause_head(opener).dep_ == "acl:relcl")


def _asks_along(word: Token) -> bool:
    """Whether it is the second question word of its clause: "wie er wanneer komt"."""
    clause = syntax.clause_head(word)
    before = word.doc[clause.left_edge.i : word.i]
    return any(other.lower_ in question_words() and syntax.clause_head(other) == clause for other in before)


def _before_subject(token: Token) -> bool:
    after = syntax.following(token)
    is_pronoun = after is not None and after.pos_ == "PRON" and after.dep_ != "nmod:poss"
    return is_pronoun and after is not None and after.lower_ in words("onderwerp")


def _asks(word: Token, ask: Ask) -> bool:
    """Whether it is a question word of the main clause, or of a second question joined to it."""
    opening = ask.opening
    if opening is None and word.i <= ask.core.start + 1:
        return True  # "Met wie …?": it asks, though its verb is not known
    if opening is not None and ask.kind != kind.INDIRECT and opening.start <= word.i < opening.phrase_end:
        return True
    doc, start = word.doc, int(word.i)
    if start > ask.sentence.start and doc[start - 1].pos_ == "ADP":
        start -= 1  # "met wie"
    before = doc[start - 1] if start > ask.sentence.start else None
    is_new = before is None or before.pos_ == "CCONJ" or before.is_punct
    return is_new and main_opening(doc, start, ask.sentence.end) is not None


def _ends_clause(token: Token) -> bool:
    """The last word before a pause may be a finite verb that the tagger took for another form."""
    after = syntax.following(token)
    is_noun = token.pos_ == "NOUN" and any(child.dep_ in OF_NOUN for child in token.children)
    return (after is None or after.is_punct) and not is_noun and is_finite_form(token.lower_)


def _is_joined(verb: Token) -> bool:
    """Whether the verb ends a clause that "en" or "of" joins to a subordinate one, with a subject of its own."""
    head = syntax.clause_head(verb)
    subject = syntax.subject(head)
    return head.dep_ == "conj" and head.head.dep_ in syntax.SUBORDINATE and subject is not None and subject.i < verb.i
