"""Open questions in the place of advice: what the other tried, thought of or sees as a next step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis.forms import words
from vraaglint.lexicon import derived, entries, listed
from vraaglint.model import Edit
from vraaglint.rewriting.editing import edited

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from vraaglint.analysis import ParsedTurn
    from vraaglint.analysis.advice import Advice
    from vraaglint.analysis.remarks import Remark

DEFAULT, SOMEONE, PEOPLE = "je", "iemand", "mensen"
NEXT_STEP, TRIED = "stap", "geprobeerd"
OBJECT_FORMS = {"hij": "hem", "zij": "haar", "ze": "haar"}
THEY = {"zij": "hen", "ze": "hen"}
PLURAL_ENDINGS = ("en", "aan", "ijn")
LONGEST_NAME = 4  # tokens: "je jongste dochter"


class OpenQuestions(NamedTuple):
    """Open questions about one person; the list's comment block says what the keys mean."""

    persoon: str
    woorden: tuple[str, ...]
    geprobeerd: str
    gedacht: str
    stap: str


def in_place_of(advice: Advice, all_advice: Sequence[Advice], turn: ParsedTurn) -> Iterator[str]:
    """The turn with an open question in the place of the advice, the one that fits its form first.

    Other advice of the turn goes: one open question covers it.
    """
    person, name = _adviced(advice, turn.doc)
    others = [Edit(*_place(other, turn)) for other in all_advice if other != advice]
    for sort in (advice.sort, TRIED if advice.sort == NEXT_STEP else NEXT_STEP):
        start, end = _place(advice, turn)
        question = _asked(person, name, sort)
        joined = start > advice.ask.sentence.start_char
        asked = question[:1].lower() + question[1:] if joined else question
        yield edited(turn.text, [*others, Edit(start, end, asked)], asks=turn.ends_in_question)


def for_statement(remark: Remark, turn: ParsedTurn) -> str:
    """The turn with a question for the next step in the place of the sentence that holds unasked advice."""
    sentence = next(each for each in turn.sentences if each.start_char <= remark.start < each.end_char)
    question = _asked(_spoken_to(turn.doc), "", NEXT_STEP)
    return edited(turn.text, [Edit(sentence.start_char, sentence.end_char, question)], asks=False)


def _place(advice: Advice, turn: ParsedTurn) -> tuple[int, int]:
    """From the first word of the question with its detour, a mere "Maar" or "En" in front included, to its mark."""
    ask = advice.ask
    start = ask.detour.start_char if ask.detour is not None else advice.start
    before = turn.text[ask.sentence.start_char : start].strip(" ,").lower()
    return ask.sentence.start_char if before in words("aanloop") else start, syntax.end_of(turn.doc[ask.end - 1])


def _asked(person: str, name: str, sort: str) -> str:
    question: str = _lists()[person]._asdict()[sort]
    if sort == NEXT_STEP:
        name = (THEY if person == PEOPLE else OBJECT_FORMS).get(name, name)
    return question.replace("{wie}", name)


@derived
def _lists() -> dict[str, OpenQuestions]:
    return {entry.persoon: entry for entry in entries("open-vragen", OpenQuestions)}


@derived
def _persons() -> dict[str, str]:
    """The person of the list that each pronoun belongs to."""
    return {word: entry.persoon for entry in entries("open-vragen", OpenQuestions) for word in entry.woorden}


def _adviced(advice: Advice, doc: Doc) -> tuple[str, str]:
    """Whom the advice is for: a person of the list, and the name of a third one."""
    verb = advice.ask.finite or next(filter(syntax.is_finite, doc.char_span(advice.start, advice.end) or ()), None)
    after = syntax.following(verb) if verb is not None else None
    if after is not None and after.lower_ in _persons() and after.dep_ != "nmod:poss":
        return _persons()[after.lower_], ""
    if verb is None or after is None:
        return _spoken_to(doc), ""
    subject = syntax.subject(syntax.clause_head(verb)) or after.head
    if syntax.left_edge(subject) != after.i or not _is_person(subject):
        return _spoken_to(doc), ""
    name = doc[after.i : syntax.right_edge(subject) + 1].text
    return PEOPLE if verb.lower_.endswith(PLURAL_ENDINGS) else SOMEONE, name


def _is_person(subject: Token) -> bool:
    if syntax.right_edge(subject) - syntax.left_edge(subject) >= LONGEST_NAME:
        return False
    return subject.lower_ in OBJECT_FORMS or subject.pos_ == "PROPN" or subject.lemma_.lower() in listed("naasten")


def _spoken_to(doc: Doc) -> str:
    """How the other is spoken to in the turn."""
    return next((_persons()[token.lower_] for token in doc if token.lower_ in _persons()), DEFAULT)
