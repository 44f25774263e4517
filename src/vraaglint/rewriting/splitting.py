"""A double question split in two, with what they share repeated."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.analysis.forms import words
from vraaglint.analysis.kind import CHOICE
from vraaglint.analysis.opening import question_word_at
from vraaglint.analysis.second_ask import CLAUSE, EMBEDDED, INVITED, TACKED, WORDS, SecondAsk, first_embedded
from vraaglint.model import Edit
from vraaglint.rewriting.editing import apply, tidy
from vraaglint.rewriting.order import direct

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc, Token

    from vraaglint.analysis import Ask, ParsedTurn

LONGEST_TACK = 3  # "sinds hoe laat": more words than that are a question of their own
DETERMINERS = frozenset({"hoeveel", "welke", "welk"})
PRONOUNS = {"wie": "iemand", "wat": "iets"}
LEADING_AND = re.compile(r"^\s*en,?\s+", re.IGNORECASE)

# Question words that ask after a circumstance: they fit in front of a whole question.
ADVERBIAL = frozenset({"advmod", "obl"})


def split_question(ask: Ask, second: SecondAsk, text: str) -> str | None:
    """The two questions, one a line; None where the shared part is not certain."""
    if ask.kind == CHOICE or _asks_more(ask, second):
        return None
    pieces = SPLITTERS[second.form](ask, second, text)
    if pieces is None:
        return None
    return "\n".join(_question(piece) for piece in pieces)


def each_question(turn: ParsedTurn) -> str:
    """Every question of the turn on a line of its own, with the statements before it; "En" and lead-ins go."""
    lines: list[str] = []
    start = 0
    for ask in turn.asks:
        end = syntax.end_of(turn.doc[ask.end - 1])
        leads = [
            Edit(lead.start_char - start, lead.end_char - start) for lead in turn.lead_ins if lead.start_char >= start
        ]
        piece = apply(turn.text[start:end], [lead for lead in leads if lead.end <= end - start])
        lines.append(tidy(_without_and(piece), asks=True))
        start = end
    rest = turn.text[start:].strip()
    return "\n".join([*lines, *([rest] if rest else [])])


def _without_and(text: str) -> str:
    return LEADING_AND.sub("", text, count=1)


def in_turn(turn: ParsedTurn, ask: Ask, questions: str) -> str:
    """The turn with `ask` replaced by its separate questions; what stands before and after keeps its own line."""
    before = turn.text[: ask.sentence.start_char].strip()
    after = turn.text[syntax.end_of(turn.doc[ask.end - 1]) :].strip()
    first, *others = questions.split("\n")
    return "\n".join([" ".join(filter(None, [before, first])), *others, *filter(None, [after])])


def _question(piece: str) -> str:
    return tidy(piece.rstrip(" ?!.,;"), asks=True)


def _asks_more(ask: Ask, second: SecondAsk) -> bool:
    """Whether a third thing is asked, or a second verb shares the question word: two questions would not do."""
    doc, opening = ask.core.doc, ask.opening
    pauses = [token.i for token in ask.core if token.text == "," and token.i + 1 < second.joint]
    third = any(question_word_at(doc, index + 1, second.joint) is not None for index in pauses)
    return third or (opening is not None and opening.word is not None and _shares_question_word(ask, second))


def _shares_question_word(ask: Ask, second: SecondAsk) -> bool:
    """ "Wat voelde je en dacht je?", not "Waar woont je moeder en leeft ze nog?"."""
    if second.form != CLAUSE or second.opening is None or second.opening.word is not None:
        return False
    if ask.core.doc[second.joint - 1].text == ",":
        return False
    verbs = (ask.finite, second.opening.finite)
    subjects = [syntax.subject(syntax.clause_head(verb)) for verb in verbs if verb is not None]
    names = {subject.lower_ if subject is not None else "" for subject in subjects}
    return len(names) == 1 or "" in names


def _text(doc: Doc, text: str, start: int, end: int) -> str:
    """The words of tokens `start` to `end` as the asker wrote them."""
    if start >= end:
        return ""
    return text[doc[start].idx : syntax.end_of(doc[end - 1])]


def _clauses(ask: Ask, second: SecondAsk, text: str) -> tuple[str, str] | None:
    doc = ask.core.doc
    return _text(doc, text, ask.sentence.start, second.joint), _text(doc, text, second.start, ask.core.end)


def _words(ask: Ask, second: SecondAsk, text: str) -> tuple[str, str] | None:
    opening = ask.opening
    if opening is None:
        return None
    doc, end = ask.core.doc, ask.core.end
    first = _text(doc, text, ask.sentence.start, second.joint)
    if doc[second.joint - 1].lower_ in DETERMINERS:  # "hoeveel en welke pillen": the noun belongs to both
        first = f"{first} {_text(doc, text, second.start + 1, opening.phrase_end)}"
    rest = _text(doc, text, opening.phrase_end, end)
    wrapper = _text(doc, text, ask.sentence.start, ask.core.start)
    return f"{first} {rest}", f"{wrapper} {_text(doc, text, second.start, end)}"


def _tacked(ask: Ask, second: SecondAsk, text: str) -> tuple[str, str] | None:
    doc, opening = ask.core.doc, ask.opening
    tack = _tack(doc, second.start, ask.core.end)
    if opening is None or opening.finite is None or first_embedded(ask, second.joint) is not None:
        return None
    asked = _in_place_of_pronoun(ask, second, tack) or _before_its_noun(ask, second, tack)
    if asked is None and tack[0].lower() == "waarom" and len(tack) > 1:  # "waarom juist nu" is a question of its own
        asked = " ".join(tack)
    elif asked is None and _is_circumstance(tack, ask):
        shared = _shared(ask, second, text)
        asked = f"{' '.join(tack)} {shared}" if shared is not None else None
    return (_text(doc, text, ask.sentence.start, second.joint), asked) if asked is not None else None


def _in_place_of_pronoun(ask: Ask, second: SecondAsk, tack: list[str]) -> str | None:
    """ "Heeft iemand het gezien, en zo ja, wie?": the question word takes the place of "iemand" or "iets"."""
    pronoun = PRONOUNS.get(" ".join(tack).lower())
    words = [token for token in ask.core.doc[ask.core.start : second.joint] if not token.is_punct]
    places = [token for token in words if token.lower_ == pronoun]
    if len(places) != 1 or ask.opening is None or ask.opening.word is not None:
        return None
    rest = "".join(token.text_with_ws for token in words if token != places[0])
    return f"{tack[0]} {rest[:1].lower()}{rest[1:]}"


def _before_its_noun(ask: Ask, second: SecondAsk, tack: list[str]) -> str | None:
    """ "Slikt u pillen, en zo ja, welke?": welke and hoeveel go with the bare object of the first question."""
    words = [token for token in ask.core.doc[ask.core.start : second.joint] if not token.is_punct]
    nouns = [token for token in words if token.dep_ == "obj" and token.pos_ == "NOUN"]
    if ask.opening is None or ask.opening.word is not None or " ".join(tack).lower() not in {"welke", "hoeveel"}:
        return None
    if len(nouns) != 1 or any(child.dep_ in {"det", "amod", "nmod:poss"} for child in nouns[0].children):
        return None
    rest = "".join(token.text_with_ws for token in words if token != nouns[0])
    return f"{tack[0]} {nouns[0].text} {rest[:1].lower()}{rest[1:]}"


def _tack(doc: Doc, start: int, end: int) -> list[str]:
    """The words of a tacked-on question as written, without marks."""
    return [token.text for token in doc[start:end] if not token.is_punct]


def _is_circumstance(tack: list[str], ask: Ask) -> bool:
    """ "waarom", "hoe lang", "met wie" fit before a whole question; "wie", "wat" and "hoeveel" want a gap in it.

    A verb without an object leaves that gap to "hoeveel": "Rookt u, en zo ja, hoeveel?".
    """
    verb = ask.finite
    has_object = verb is None or any(token.dep_ in {"obj", "obl:arg", "xcomp", "ccomp"} for token in ask.core)
    needs_gap = tack[0].lower() in {"wie", "wat"} | DETERMINERS
    fills = tack[0].lower() == "hoeveel" and len(tack) == 1 and not has_object
    return (not needs_gap or fills) and len(tack) <= LONGEST_TACK


def _shared(ask: Ask, second: SecondAsk, text: str) -> str | None:
    """The first question from its finite verb on, if it stands without its own question phrase."""
    opening = ask.opening
    if opening is None or opening.finite is None:
        return None
    rest = _text(ask.core.doc, text, opening.finite.i, second.joint).rstrip(" ,")
    if opening.word is None or opening.word.dep_ in ADVERBIAL:
        return rest[:1].lower() + rest[1:]
    named = _named_again(opening.word)
    verb, *others = rest.split(" ")
    verb = verb[:1].lower() + verb[1:]
    if named is None or not others:
        return None
    if syntax.is_subject(opening.word.head):
        return " ".join([verb, named, *(others[1:] if others[0] == "er" else others)])
    return " ".join([verb, others[0], named, *others[1:]]) if others[0].lower() in words("onderwerp") else None


def _named_again(word: Token) -> str | None:
    """What was asked for, pointed at: "dat" for wat, "die vakken" for welke vakken."""
    if word.lower_ == "wat" and word.dep_ == "obj":
        return "dat"
    noun = word.head
    is_asked = noun.dep_ == "obj" or syntax.is_subject(noun)
    if word.lower_ not in {"welk", "welke"} or not is_asked or noun.i != word.i + 1:
        return None
    return f"{'dat' if word.lower_ == 'welk' else 'die'} {noun.text}"


def _embedded(ask: Ask, second: SecondAsk, text: str) -> tuple[str, str] | None:
    doc = ask.core.doc
    start = first_embedded(ask, second.joint)
    if start is None:
        return None
    edits = direct(ask)
    if edits:
        place, end = doc[second.joint].idx, ask.core.end_char
        first = apply(text[:place], [edit for edit in edits if edit.end <= place])[ask.sentence.start_char :]
        offset = doc[second.start].idx
        moved = [Edit(edit.start - offset, edit.end - offset, edit.text) for edit in edits if edit.start >= offset]
        return first, apply(text[offset:end], moved)
    wrapper = _text(doc, text, ask.sentence.start, start)
    first = _text(doc, text, ask.sentence.start, second.joint)
    return first, f"{wrapper} {_text(doc, text, second.start, ask.core.end)}"


def _invited(ask: Ask, second: SecondAsk, text: str) -> tuple[str, str] | None:
    """ "Kun je vertellen hoe … en uitleggen wat …?": finite verb and subject again before the second verb."""
    doc, core = ask.core.doc, ask.core
    opens = _text(doc, text, core.start, core.start + 2)
    first = _text(doc, text, ask.sentence.start, second.joint)
    return first, f"{opens} {_text(doc, text, second.start, core.end)}"


SPLITTERS: dict[str, Callable[[Ask, SecondAsk, str], tuple[str, str] | None]] = {
    CLAUSE: _clauses,
    WORDS: _words,
    TACKED: _tacked,
    EMBEDDED: _embedded,
    INVITED: _invited,
}
