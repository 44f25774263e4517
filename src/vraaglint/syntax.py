"""Questions about a parse, each a small pure function on spaCy tokens.

Labels are those of Universal Dependencies, tags the Dutch CGN/Alpino ones, as in spaCy's Dutch pipelines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vraaglint.verbs import separates

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "nsubj:outer"})
AUXILIARIES = frozenset({"aux", "aux:pass", "cop"})
SUBORDINATE = frozenset({"ccomp", "csubj", "advcl", "acl", "acl:relcl"})
NOMINAL = frozenset({"NOUN", "PROPN"})
VERBAL = frozenset({"VERB", "AUX"})


def has(token: Token, feature: str, value: str) -> bool:
    """Whether the token has the morphological feature, as `has(token, "VerbForm", "Fin")`."""
    return value in token.morph.get(feature, [])


def is_finite(token: Token) -> bool:
    """Whether the token is a finite verb form."""
    return token.pos_ in VERBAL and (token.tag_.startswith("WW|pv") or has(token, "VerbForm", "Fin"))


def is_infinitive(token: Token) -> bool:
    """Whether the token is an infinitive."""
    return token.pos_ in VERBAL and has(token, "VerbForm", "Inf")


def is_past(token: Token) -> bool:
    """Whether a finite verb is in the past tense."""
    return has(token, "Tense", "Past")


def is_subject(token: Token) -> bool:
    """Whether the token heads a subject."""
    return token.dep_ in SUBJECTS


def is_clause_head(token: Token) -> bool:
    """Whether the token heads a clause with a finite verb of its own, or the sentence."""
    return (
        token.head == token
        or token.dep_ in SUBORDINATE
        or (token.dep_ in {"conj", "parataxis"} and finite_verb(token) is not None)
    )


def clause_head(token: Token) -> Token:
    """The head of the smallest clause that holds the token."""
    while not is_clause_head(token):
        token = token.head
    return token


def finite_verb(head: Token) -> Token | None:
    """The finite verb of the clause headed by `head`, in whatever order its verbs stand.

    A plural finite form looks like an infinitive; where a clause has no other finite verb and no "te", and it is a
    subordinate one or the subject stands right before it, its infinitive is taken for one.
    """
    if is_finite(head):
        return head
    auxiliaries = [child for child in head.children if child.dep_ in AUXILIARIES]
    for verb in auxiliaries:
        if is_finite(verb):
            return verb
    verbs = [verb for verb in (head, *auxiliaries) if is_infinitive(verb)]
    own = subject(head) if len(verbs) == 1 else None
    if own is None or any(child.lower_ == "te" for child in head.children):
        return None
    follows_subject = right_edge(own) + 1 == verbs[0].i
    return verbs[0] if head.dep_ in SUBORDINATE or follows_subject else None


def infinitive(verb: Token) -> str:
    """The infinitive, joined with its particle where that stands apart: "kijk … terug" is terugkijken."""
    own = str(verb.lemma_).lower().replace("_", "")
    particle = next((child.lower_ for child in verb.children if child.dep_ == "compound:prt"), "")
    return particle + own if separates(particle, own) and not own.startswith(particle) else own


def subject(head: Token) -> Token | None:
    """The head of the subject of a clause, wherever its verbs put it."""
    verbs = (child for child in head.children if child.dep_ in AUXILIARIES)
    for verb in (head, *verbs):
        for child in verb.children:
            if is_subject(child):
                return child
    return None


def stranded_preposition(adverb: Token) -> Token | None:
    """The preposition that belongs to er, daar, hier or waar and stands further on: "daar … over".

    Where the parse hangs it on the verb, it is the one without a noun that is no particle of that verb.
    """
    own = next((child for child in adverb.children if child.dep_ == "case" and child.i > adverb.i), None)
    before = adverb.doc[adverb.sent.start : adverb.i]
    if own is not None or adverb.dep_ not in {"obl:arg", "advmod"} or any(token.lower_ == "waar" for token in before):
        return own
    rest = adverb.doc[adverb.i + 1 : adverb.sent.end]
    return next((token for token in rest if _is_left_alone(token, adverb)), None)


def _is_left_alone(preposition: Token, adverb: Token) -> bool:
    verb = preposition.head
    if not preposition.tag_.startswith("VZ|fin") or preposition.dep_ not in {"case", "compound:prt"}:
        return False
    is_argument = adverb.dep_ == "obl:arg" or adverb.lower_ != "er"
    return is_argument and verb.pos_ in VERBAL and not separates(preposition.lower_, verb.lemma_.lower())


def stands_alone(preposition: Token) -> bool:
    """Whether no noun, pronoun or number follows that the preposition could go with."""
    after = following(preposition)
    return after is None or after.pos_ not in {"DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ"}


def following(token: Token) -> Token | None:
    """The token right behind this one, or None at the end of the turn."""
    doc = token.doc
    return doc[token.i + 1] if token.i + 1 < len(doc) else None


def end_of(token: Token) -> int:
    """Character offset just after the token."""
    return int(token.idx + len(token))


def left_edge(token: Token) -> int:
    """Index of the first token of the phrase headed by `token`."""
    return int(token.left_edge.i)


def right_edge(token: Token) -> int:
    """Index of the last token of the phrase headed by `token`."""
    return int(token.right_edge.i)


def words(span: Span) -> list[Token]:
    """The tokens of a span without punctuation and white space."""
    return [token for token in span if not token.is_punct and not token.is_space]
