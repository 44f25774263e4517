"""Questions that hold their answer: a statement with a question mark or a tag, a negated question for an opinion."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis.kind import ECHO, INDIRECT, POLAR, STATEMENT
from vraaglint.analysis.opening import question_words
from vraaglint.lexicon import derived, entries
from vraaglint.phrase import any_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from vraaglint.analysis.turn import Ask

# What wraps an assumption: the kinds (`soort`) of the list of assumptions.
OPINION, WRAPPED, CLAUSE, FRONT = "mening", "omhulsel", "bijzin", "vooraan"
CHOICE_TAGS = frozenset({"of niet", "of wel"})  # behind a polar question they offer a choice
NAMING = frozenset({"dat", "het", "dit"})  # what an opinion is asked about, behind the negation or before it
INDEFINITE = frozenset({"iemand", "niemand", "iedereen"})
EXPLETIVES = frozenset({"er", "het"})
INVERTED = frozenset({"je", "jij", "u", "jullie", "ge"})  # behind the verb they are its subject
FIRST_PERSON = frozenset({"ik", "we", "wij"})


class Tag(NamedTuple):
    """Tags of one kind; with `komma` false also without a comma in front."""

    woorden: tuple[str, ...]
    komma: bool = True


class Assumption(NamedTuple):
    """A form in which the asker lays down what he thinks; the list's comment block says what the keys mean."""

    soort: str
    vorm: str
    voorbeeld: str


@dataclass(frozen=True, slots=True, eq=False)
class Steered:
    """A question that holds its answer.

    `words` is what it states or asks, without tag and end mark; `tag` the tag, `frame` what the assumption is wrapped
    in and `sort` the kind of that frame, empty without one.
    """

    ask: Ask
    words: Span
    tag: Span | None = None
    frame: Span | None = None
    sort: str = ""

    @property
    def pointed(self) -> Span:
        """The words that steer: the tag, the frame of a question, or the statement as a whole."""
        if self.tag is not None:
            return self.tag
        if self.frame is not None and self.ask.kind == POLAR:
            return self.frame
        return self.words.doc[first_word(self.ask) : self.words.end]


def steered(ask: Ask) -> Steered | None:
    """How the question holds its answer, or None when it is open to any answer."""
    tag = tag_of(ask.core)
    words = without_end(ask.core, tag)
    if not syntax.words(words):
        return None
    if ask.kind == STATEMENT:
        return _stated(ask, words, tag) if not any(map(_asks_itself, words)) else None
    if ask.kind == POLAR:
        for sort in (OPINION, WRAPPED):
            frame = match(sort, words)
            if frame is not None and any(token.lower_ in NAMING for token in words.doc[frame.start : words.end]):
                return Steered(ask, words, tag, frame, sort)
    is_loaded = tag is not None and ask.kind in {POLAR, ECHO, INDIRECT} and tag.text.lower() not in CHOICE_TAGS
    return Steered(ask, words, tag) if is_loaded else None


def _stated(ask: Ask, words: Span, tag: Span | None) -> Steered | None:
    frame = match(CLAUSE, words)
    if frame is not None:
        return Steered(ask, words, tag, frame, CLAUSE)
    if tag is not None:
        return Steered(ask, words, tag)
    order = main_order(words)
    if order is None or (any(map(syntax.is_finite, order.front)) and order.subject.i > order.finite.i):
        return None  # "Als het regent ga je dan met de bus?" asks under a condition
    return Steered(ask, words) if order.subject.lower_ not in FIRST_PERSON else None


class Order(NamedTuple):
    """The word order of a statement: `front` is what stands before the finite verb, the subject or another phrase."""

    front: Span
    finite: Token
    subject: Token


def _asks_itself(token: Token) -> bool:
    """A question word that embeds nothing: "Algiers is de hoofdstad van welk land?"."""
    if token.lower_ not in question_words():
        return False
    head = syntax.clause_head(token)
    return head.dep_ not in syntax.SUBORDINATE or syntax.finite_verb(head) is None


def main_order(words: Span) -> Order | None:
    """The order of a main clause, its subject right before or behind the finite verb; None for a loose side clause."""
    finite = syntax.finite_verb(words.root)
    if finite is None or not words.start < finite.i < words.end:
        return None
    front = words.doc[words.start : finite.i]
    opener = front[0] if len(front) == 1 and front[0].lower_ in EXPLETIVES else None
    subject = opener or _indefinite(front) or syntax.subject(words.root) or _pronoun_behind(finite)
    if subject is None or not _agrees(finite, subject):
        return None
    left, right = syntax.left_edge(subject), syntax.right_edge(subject)
    is_first = left == front.start <= right < front.end and all(map(_is_loose, front[right + 1 - left :]))
    follows = left == finite.i + 1
    return Order(front, finite, subject) if is_first or follows else None


def _is_loose(token: Token) -> bool:
    return bool(token.is_punct) or token.lower_ == "anders"  # "iemand anders"


def _indefinite(front: Span) -> Token | None:
    """ "iemand", which in front is hardly ever the object."""
    is_short = len(front) == 1 or front[-1].lower_ == "anders"
    return front[0] if is_short and front[0].lower_ in INDEFINITE else None


def _pronoun_behind(finite: Token) -> Token | None:
    following = syntax.following(finite)
    return following if following is not None and following.lower_ in INVERTED else None


def _agrees(finite: Token, subject: Token) -> bool:
    """Whether the verb can belong to the subject: a plural wants -n, and a bare stem before je is its own."""
    following = syntax.following(finite)
    inverted = following is not None and following != subject and following.lower_ in {"je", "jij"}
    if inverted and following is not None and following.dep_ != "nmod:poss" and not finite.lower_.endswith(("t", "n")):
        return syntax.is_past(finite)
    is_plural = syntax.has(subject, "Number", "Plur") and subject.pos_ == "NOUN"
    return not is_plural or finite.lower_.endswith("n")


def is_tag(sentence: Span) -> bool:
    """Whether a sentence is nothing but a tag: "Toch?"."""
    words = sentence.text.lower().rstrip("?!. ")
    return any(words in tag.woorden for tag in entries("staartjes", Tag))


def first_word(ask: Ask) -> int:
    """Index of the token where a statement opens, words such as "Dus" in front included."""
    lead = ask.core.doc[ask.sentence.start : ask.core.start]
    return max((token.i + 1 for token in lead if token.is_punct), default=int(ask.sentence.start))


def tag_of(core: Span) -> Span | None:
    """The tag at the end of a sentence, without its comma: "hè" in "Je slaapt slecht, hè?"."""
    found = _tags().search(core.text)
    if found and "?" in core.text[: found.start() + 1]:
        return None  # what stands behind the mark of a question is an answer or a note
    return core.char_span(*found.span(found.lastgroup or 0)) if found else None


@derived
def _tags() -> re.Pattern[str]:
    lists = entries("staartjes", Tag)
    paused = any_of(tuple(word for tag in lists for word in tag.woorden)).pattern
    loose = any_of(tuple(word for tag in lists if not tag.komma for word in tag.woorden)).pattern
    return re.compile(rf"(?:[,;.!…–—]\s*(?P<paused>{paused})|\s(?P<loose>{loose}))\W*$", re.IGNORECASE)


def without_end(core: Span, tag: Span | None = None) -> Span:
    """What stands before the tag or the end mark."""
    end = core.end if tag is None else tag.start
    while end > core.start and (core.doc[end - 1].is_punct or not any(map(str.isalnum, core.doc[end - 1].text))):
        end -= 1
    return core.doc[core.start : end]


def match(sort: str, words: Span) -> Span | None:
    """The frame of the kind `sort` with which `words` opens, or None."""
    found = _forms(sort).match(words.text)
    return words.char_span(*found.span()) if found else None


@derived
def _forms(sort: str) -> re.Pattern[str]:
    return any_of(tuple(entry.vorm for entry in entries("aannames", Assumption) if entry.soort == sort))
