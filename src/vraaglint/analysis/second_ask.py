"""A second ask inside one question sentence (VL102), and how it is joined to the first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.analysis import kind
from vraaglint.analysis.embedded import embedded_opening
from vraaglint.analysis.forms import expression
from vraaglint.analysis.opening import Opening, main_opening, question_word_at
from vraaglint.lexicon import listed
from vraaglint.verbs import is_finite_form

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from vraaglint.analysis.turn import Ask

JOINT = "en"
CLAUSE, WORDS, TACKED, EMBEDDED, INVITED = "clause", "words", "tacked", "embedded", "invited"
LONGEST_VERB = 6  # tokens from "en" to an inviting verb: "en me daarna rustig vertellen"
LONGEST_TACK = 7
LONGEST_LINK = 10  # tokens of "zo ja," and the like


@dataclass(frozen=True, slots=True, eq=False)
class SecondAsk:
    """The second ask from its "en" (token `joint`) to token `end`; `start` is the first token of the ask itself."""

    joint: int
    start: int
    end: int
    form: str
    opening: Opening | None = None


def second_ask(ask: Ask) -> SecondAsk | None:
    """The first place at which a question sentence asks a second thing, or None."""
    if ask.kind in {kind.ECHO, kind.STATEMENT}:
        return None
    return next(_second_asks(ask), None)


def _second_asks(ask: Ask) -> Iterator[SecondAsk]:
    doc, end = ask.core.doc, ask.core.end
    for token in ask.core[1:-1]:
        if token.lower_ != JOINT:
            continue
        start = _after_if_so(doc, token.i + 1, end)
        if start >= end:
            continue
        found = _joined(ask, token, start)
        if found is not None:
            yield found


def _after_if_so(doc: Doc, start: int, end: int) -> int:
    """Past "zo ja," and the like, to the question word or verb behind it."""
    if start >= end:
        return end
    words = doc[start : min(start + LONGEST_LINK, end)]
    skipped = expression("tweede vraag").match(words.text)
    if skipped is None:
        return start
    place = words.start_char + skipped.end()
    return next((token.i for token in doc[start:end] if token.idx >= place and not token.is_punct), end)


def _joined(ask: Ask, joint: Token, start: int) -> SecondAsk | None:
    doc, end = joint.doc, ask.core.end
    if _before_verb(ask, joint):
        return _joined_words(ask, joint, start)
    if ask.kind == kind.INVITATION and _invites_again(doc, start, end):
        return SecondAsk(joint.i, start, _last_word(ask), INVITED)
    opening = main_opening(doc, start, end)
    if opening is not None and (opening.word is not None or _has_subject_before(ask, joint)):
        return SecondAsk(joint.i, start, _last_word(ask), CLAUSE, opening)
    word = question_word_at(doc, start, end)
    if word is None and doc[start].lower_ != "of":
        return None
    rest = syntax.words(doc[start:end])
    if any(map(syntax.is_finite, rest)):
        return _joined_embedded(ask, joint, start)
    is_other_side = rest[-1].lower_ in {"niet", "wel"}  # "en wie niet?"
    is_tacked = word is not None and not is_other_side and len(rest) <= LONGEST_TACK
    return SecondAsk(joint.i, start, _last_word(ask), TACKED) if is_tacked else None


def _invites_again(doc: Doc, start: int, end: int) -> bool:
    """Whether a second inviting verb with an embedded question follows: "… en uitleggen wat je deed"."""
    verb = next((t for t in doc[start : start + LONGEST_VERB] if t.lower_ in listed("uitnodigingen")), None)
    return verb is not None and verb.i + 1 < end and embedded_opening(doc, verb.i + 1, end) is not None


def _last_word(ask: Ask) -> int:
    """Token index one past the last word of the question."""
    return int(syntax.words(ask.core)[-1].i) + 1


def _before_verb(ask: Ask, joint: Token) -> bool:
    """Whether "en" stands inside the question phrase: "Waar en met wie was je?"."""
    opening = ask.opening
    return opening is not None and opening.word is not None and opening.word.i < joint.i < opening.phrase_end


def _joined_words(ask: Ask, joint: Token, start: int) -> SecondAsk | None:
    word = question_word_at(joint.doc, start, ask.core.end)
    end = ask.opening.phrase_end if ask.opening is not None else ask.core.end
    return SecondAsk(joint.i, start, end, WORDS, ask.opening) if word is not None else None


def _has_subject_before(ask: Ask, joint: Token) -> bool:
    """ "Wat denk en voel je?" joins two verbs under one question; "Heb je werk en krijg je loon?" asks twice."""
    finite = ask.finite
    if finite is None:
        return False
    return any(syntax.is_subject(token) for token in joint.doc[finite.i + 1 : joint.i])


def _joined_embedded(ask: Ask, joint: Token, start: int) -> SecondAsk | None:
    """Two embedded questions under one wrapper: "Kun je vertellen hoe het begon en wat je toen deed?"."""
    first = first_embedded(ask, joint.i)
    opening = embedded_opening(joint.doc, start, ask.core.end)
    if first is None or opening is None:
        return None
    if opening.finite is None or opening.finite.i < start:
        return None
    return SecondAsk(joint.i, start, _last_word(ask), EMBEDDED, opening)


def first_embedded(ask: Ask, before: int) -> int | None:
    """The token at which the first embedded question opens: the core itself when the question is indirect."""
    if ask.kind == kind.INDIRECT:
        core = ask.core
        return int(core.start)
    for token in ask.core.doc[ask.core.start + 2 : before]:
        opens = (token.lower_ == "of" and token.dep_ == "mark") or question_word_at(
            token.doc, token.i, before
        ) is not None
        clause = token.doc[token.i + 1 : before]
        if opens and (any(map(syntax.is_finite, clause)) or (clause and is_finite_form(clause[-1].text))):
            return int(token.i)
    return None
