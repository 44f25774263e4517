"""Where a main-clause question opens: a question word with its finite verb, or a finite verb with its subject."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis.forms import words
from vraaglint.lexicon import derived, entries
from vraaglint.verbs import is_finite_form

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

LONGEST_PHRASE = 30  # tokens before the finite verb: "welke afspraken met de thuiszorg en uw dochter …"
BOUNDARIES = frozenset({",", ":", ";", "-", "–", "—", "…", "..."})
LEAD_WORDS = frozenset({"CCONJ", "INTJ"})


class QuestionWords(NamedTuple):
    """Question words with the intent they ask for by themselves."""

    doel: str
    woorden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """How a question opens: tokens `start` to `phrase_end` are its question phrase, empty for a polar question."""

    start: int
    phrase_end: int
    word: Token | None
    finite: Token | None


@derived
def question_words() -> Mapping[str, str]:
    """Each question word, in lower case, with its default intent."""
    return {word: entry.doel for entry in entries("vraagwoorden", QuestionWords) for word in entry.woorden}


def question_word_at(doc: Doc, start: int, end: int) -> Token | None:
    """The question word of the phrase that starts at token `start`: that token, or the one after a preposition."""
    for token in doc[start : min(start + 3, end)]:
        if token.lower_ in question_words():
            is_fixed = doc[token.i + 1 : token.i + 3].text.lower() == "dan ook"  # "hoe dan ook" asks nothing
            return None if is_fixed else token
        if token.pos_ != "ADP" and token.lower_ not in {"pas", "al", "samen"}:
            return None
    return None


def candidate_starts(sentence: Span) -> Iterator[int]:
    """Tokens at which a question may open: the start of the sentence and after each comma, colon or dash."""
    doc, end = sentence.doc, sentence.end
    opens = skip_lead_words(doc, sentence.start, end)
    yield opens
    for token in sentence:
        if token.text in BOUNDARIES and opens <= token.i < end - 1:
            opens = skip_lead_words(doc, token.i + 1, end)
            yield opens
        elif token.lower_ in {"maar", "en", "dus", "want"} and token.i > sentence.start + 1:
            yield token.i + 1 if token.i + 1 < end else token.i


def skip_lead_words(doc: Doc, start: int, end: int) -> int:
    """Past white space, conjunctions, interjections and quotes: "En, eh, hoe …" opens at "hoe"."""
    index = start
    while index + 1 < end and (
        doc[index].is_space
        or doc[index].pos_ in LEAD_WORDS
        or doc[index].lower_ in words("aanloop")
        or (not any(map(str.isalnum, doc[index].text)) and doc[index].text not in {"(", "["})
    ):
        index += 1
    return index


def main_opening(doc: Doc, start: int, end: int) -> Opening | None:
    """The opening of a main-clause question at token `start`, or None when no question opens there."""
    word = question_word_at(doc, start, end)
    if word is not None:
        return _wh_opening(doc, start, end, word)
    first = doc[start]
    if syntax.is_finite(first) and _subject_follows(first, end) and not _is_condition(first, end):
        return Opening(start, start, None, first)
    return None


def _wh_opening(doc: Doc, start: int, end: int, word: Token) -> Opening | None:
    in_relative = False
    for token in doc[word.i + 1 : min(start + LONGEST_PHRASE, end)]:
        if token.tag_.startswith("VNW|betr"):
            in_relative = True
        if in_relative and syntax.clause_head(token).dep_ == "acl:relcl":
            continue
        if syntax.is_finite(token):
            is_main = _is_phrase(word, token) and not _is_free_relative(token, end)
            return Opening(start, token.i, word, token) if is_main else None
        if _is_outside_phrase(token, word):
            break
    verb = doc[word.i + 1] if word.i + 2 < end else None
    if verb is None or not _looks_finite(verb) or any(syntax.is_finite(token) for token in doc[verb.i : end]):
        return None
    return Opening(start, verb.i, word, verb)


def _looks_finite(token: Token) -> bool:
    """A form of a known verb with a pronoun behind it asks, whatever the tagger made of it: "wanneer ruim je op"."""
    return is_finite_form(token.lower_) and token.nbor(1).lower_ in words("onderwerp")


def _is_phrase(word: Token, verb: Token) -> bool:
    """Whether the words between question word and verb belong together; one loose adverb may stand between them."""
    top = word
    while top.head != top and word.i < top.head.i < verb.i and top.head.pos_ not in syntax.VERBAL:
        top = top.head
    loose = [
        token
        for token in word.doc[word.i + 1 : verb.i]
        if not token.is_punct
        and token.pos_ not in {"CCONJ", "ADP"}
        and token.lower_ not in question_words()
        and token != top
        and not top.is_ancestor(token)
    ]
    return len(loose) <= 1 and not any(token.lower_ == "er" or token.pos_ in syntax.NOMINAL for token in loose)


def _is_outside_phrase(token: Token, word: Token) -> bool:
    """A subject of its own between question word and verb makes an embedded clause: "wat je zei"."""
    if token.text in {":", ";"} or token.dep_ == "mark":
        return True
    if token.pos_ == "PRON" and token.lower_ in words("onderwerp") - {"dat", "dit", "er"}:
        return token.dep_ != "nmod:poss" and token.nbor(-1).pos_ != "ADP"  # "wie van jullie"
    return syntax.is_subject(token) and not (syntax.left_edge(token) <= word.i < token.i)


def _subject_follows(verb: Token, end: int) -> bool:
    subject = syntax.subject(syntax.clause_head(verb))
    if subject is not None and verb.i < subject.i < end:
        return True
    following = verb.nbor(1) if verb.i + 1 < end else None
    if following is None:
        return False
    is_name = following.is_title and following.is_alpha and not following.is_upper
    is_definite = following.pos_ == "DET" and following.lower_ != "een"
    return is_name or is_definite or following.lower_ in words("onderwerp")


def _is_condition(verb: Token, end: int) -> bool:
    """Verb first may be a condition: "Lukt het niet, dan bel je"."""
    head = syntax.clause_head(verb)
    if head.dep_ not in {"advcl", "csubj", "parataxis"}:
        return False
    rest = verb.doc[verb.i + 1 : end]
    return any(
        token.text == ","
        and token.i + 1 < end
        and (
            verb.doc[token.i + 1].lower_ == "dan"
            or syntax.is_finite(verb.doc[token.i + 1])
            or question_word_at(verb.doc, token.i + 1, end) is not None
        )
        for token in rest
    )


def _is_free_relative(verb: Token, end: int) -> bool:
    """ "Wie zwijgt, zegt ook iets": the clause is itself the subject of a later verb."""
    head = syntax.clause_head(verb)
    paused = any(token.text == "," for token in verb.doc[verb.i : head.head.i])
    if head.dep_ in {"csubj", "advcl", "acl:relcl"} and head.i < head.head.i < end and paused:
        return True
    after = verb.doc[verb.i + 1 : min(verb.i + 3, end)]
    return len(after) == 2 and after[0].text == "," and syntax.is_finite(after[1])
