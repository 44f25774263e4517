"""Difficult words in a question, with what could stand there instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.analysis.difficult_forms import ADJECTIVE, FINITE, FIXED, NOUN, VERB, Form, forms
from vraaglint.lexicon import listed
from vraaglint.pairs import pairs
from vraaglint.phrase import any_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from vraaglint.analysis.turn import Ask, ParsedTurn

BARE_VERBS = (" zijn", " hebben")
MEANS = frozenset({"is", "zijn", "betekent", "betekenen", "inhoudt"})  # "Weet u wat een indicatie is?"
ARE = frozenset({"is", "zijn", "was", "waren"})
NAMES_A_WORD = frozenset({"woord", "woorden", "begrip", "term"})
ENDING = re.compile(r"(?:[eë]ren|ering|[ai]tie|iteit|heid|i?aal|[ie]eel|aat|ant|ent|isch|ief|ie|en|e)$")
DOUBLE = re.compile(r"([aeou])\1")


@dataclass(frozen=True, slots=True, eq=False)
class Difficult:
    """A difficult word in a question. `apart` is what belongs to it further on: the particle of a separable verb."""

    ask: Ask
    form: Form
    words: Span
    apart: Span | None = None

    @property
    def start(self) -> int:
        """Character offset of the first difficult word: of "bent u woonachtig" only the last word is one."""
        first = self.apart if self.apart is not None and self.name.endswith(BARE_VERBS) else self.words
        return int(first.start_char)

    @property
    def end(self) -> int:
        """Character offset just after the last word."""
        return int(self.last.end_char)

    @property
    def last(self) -> Span:
        """The words that close it: those that stand apart, or the words themselves."""
        return self.words if self.apart is None else self.apart

    @property
    def places(self) -> set[int]:
        """Indices of its tokens."""
        return {token.i for token in (*self.words, *(self.apart or ()))}

    @property
    def name(self) -> str:
        """The word as a dictionary has it."""
        return self.form.term.name

    @property
    def plain(self) -> tuple[str, ...]:
        """What can take its place here, in the notation of the lists, the best first."""
        word = self.form.word
        if self.form.kind == FIXED:
            return (word.na_zegwoord if self._follows_saying() else ()) + word.gewoon
        if self._is_before_noun():
            return word.voor_naamwoord + word.gewoon
        return word.los + (() if self._is_predicate() else word.bijwoord) + word.gewoon

    def _is_before_noun(self) -> bool:
        token = self.words[-1]
        return "inflected" in self.form.part or token.tag_.startswith("ADJ|prenom") or token.dep_ == "amod"

    def _is_predicate(self) -> bool:
        token = self.words[-1]
        return token.dep_ == "xcomp" or any(child.dep_ == "cop" for child in token.children)

    def _follows_saying(self) -> bool:
        before = self.words.doc[self.ask.sentence.start : self.words.start]
        return any(token.lemma_.lower() in listed("zegwoorden") for token in before)


def difficult_words(turn: ParsedTurn) -> Iterator[Difficult]:
    """The difficult words of the questions in a turn, in text order.

    Left alone are words of the other, quoted words, names and words of which the meaning is asked.
    """
    for ask, question in zip(turn.asks, turn.questions, strict=True):
        defines = question.intent == "definitie"
        found = (each for each in _found(ask) if not (defines and _is_defined(each)) and not _is_left_alone(each, turn))
        yield from sorted(found, key=lambda each: each.start)


def _found(ask: Ask) -> Iterator[Difficult]:
    """All difficult words; of two that share words the longer: "heb … met betrekking tot" is no "betrekking hebben"."""
    tokens = list(ask.sentence.doc[ask.sentence.start : ask.end])
    said = {token.lower_ for token in tokens}
    if forms().keys().isdisjoint(said):  # most questions hold none, and this is quick to see
        return
    readings = [each for token in tokens if (own := _possible(token, said)) for each in _readings(token, own, ask)]
    claimed: set[int] = set()
    for found in sorted(readings, key=lambda each: -len(each.places)):
        if claimed.isdisjoint(found.places):
            claimed |= found.places
            yield found


def _possible(token: Token, said: set[str]) -> list[Form]:
    """The forms of which all words are said."""
    own = forms().get(token.lower_, ())
    return [form for form in own if said.issuperset(form.tail) and said.issuperset(form.apart) and _may_be(token, form)]


def _readings(token: Token, own: list[Form], ask: Ask) -> Iterator[Difficult]:
    """What the token and its followers can be, what the parse says first."""
    doc: Doc = token.doc
    for form in sorted(own, key=lambda form: not _agrees(token, form)):
        words = doc[token.i : token.i + 1 + len(form.tail)]
        if words.end > ask.end or tuple(word.lower_ for word in words[1:]) != form.tail:
            continue
        apart = _apart(token, form, ask) if form.apart else None
        if not form.apart or apart is not None:
            yield Difficult(ask, form, words, apart)


def _may_be(token: Token, form: Form) -> bool:
    """A noun is no finite verb ("de borg"), nor an adjective that the list knows as a noun too ("het complex")."""
    after = syntax.following(token)
    opens = token.i == token.sent.start  # where the tagger is less sure: "Participeren jullie …?"
    is_noun = token.pos_ == "NOUN" and not form.tail and not opens and (after is None or after.pos_ != "NOUN")
    return not is_noun or not (form.word.ook_naamwoord or (form.kind == VERB and form.part in FINITE))


def _agrees(token: Token, form: Form) -> bool:
    """Whether the parse takes the token for such a form, where it may be two: "verricht", "variabele"."""
    if form.kind == VERB:
        return _is_participle(token) == (form.part in {"participle", "attributive"})
    return (form.kind == NOUN) == (token.pos_ == "NOUN" or token.tag_.startswith("ADJ|nom"))


def _is_participle(token: Token) -> bool:
    """A participle stands before a noun, or another verb is finite, whatever its own tag says."""
    if any(child.dep_ in syntax.AUXILIARIES and syntax.is_finite(child) for child in token.children):
        return True
    is_tagged = token.tag_.startswith("WW|vd") or token.pos_ == "ADJ"
    is_second = any(syntax.is_finite(other) for other in token.sent if other != token)
    return is_tagged and ("prenom" in token.tag_ or is_second)


def _apart(verb: Token, form: Form, ask: Ask) -> Span | None:
    """The words that belong to a verb and stand further on in its question, with no other verb of theirs behind them.

    A lone particle must be no preposition.
    """
    size = len(form.apart)
    for start in range(verb.i + 1, ask.end - size + 1):
        span = verb.doc[start : start + size]
        if tuple(word.lower_ for word in span) == form.apart:
            after = syntax.following(span[-1])
            is_particle = span[0].dep_ == "compound:prt" or span[0].pos_ != "ADP" or syntax.stands_alone(span[0])
            is_last = after is None or after.pos_ not in syntax.VERBAL
            return span if is_last and (size > 1 or is_particle) else None
    return None


def _is_defined(found: Difficult) -> bool:
    """Whether a question for a meaning asks for that of the word: "Wat is autonomie?", not "Wat is je intentie?"."""
    finite = found.ask.finite
    if found.form.kind == FIXED:
        return False
    if finite is None or finite.lemma_ != "zijn":
        return finite is None or not _asks_which(found)
    return not any(_makes_definite(token) for token in found.words.doc[finite.i + 1 : found.words.start])


def _makes_definite(token: Token) -> bool:
    is_pointing = syntax.has(token, "Definite", "Def") or syntax.has(token, "PronType", "Dem")
    return is_pointing or token.dep_ == "nmod:poss" or token.lower_ == "je"


def _is_left_alone(found: Difficult, turn: ParsedTurn) -> bool:
    return (
        _is_name(found, turn)
        or _is_asked_about(found)
        or _is_quoted(found, turn)
        or _is_excepted(found, turn)
        or _is_of_the_other(found, turn)
    )


def _is_name(found: Difficult, turn: ParsedTurn) -> bool:
    """A capital inside the sentence, or two in a row at its start: "Cognitieve Therapie"."""
    first = found.words[0]
    if not first.text[0].isupper() or turn.text.isupper() or not found.name.islower():
        return False
    opens = {found.ask.sentence.start, found.ask.core.start}
    if first.i not in opens and turn.doc[first.i - 1].text not in {":", '"', "“", "‘", "'", "-"}:
        return True
    after = syntax.following(found.words[-1])
    return found.form.kind == ADJECTIVE and after is not None and after.is_title and len(after) > 1


def _is_asked_about(found: Difficult) -> bool:
    """ "Weet u wat een indicatie is?", "Ken je het woord participatie?", "Wat is een ander woord voor adequaat?"."""
    first, after = found.words[0], syntax.following(found.words[-1])
    doc = first.doc
    if any(token.lower_ in NAMES_A_WORD for token in doc[max(0, first.i - 2) : found.words.end + 2]):
        return True
    if first.i <= found.ask.core.start + 1:
        return False
    rest = {token.lower_ for token in doc[found.words.end : found.ask.end]}
    is_after_wat = any(token.lower_ == "wat" for token in doc[max(0, first.i - 2) : first.i])
    if _asks_which(found):
        return False
    before = {token.lower_ for token in doc[found.ask.core.start + 1 : first.i]}
    is_before_means = after is not None and after.lower_ in MEANS and "wat" in before
    return is_before_means or (is_after_wat and not rest.isdisjoint(MEANS))


def _asks_which(found: Difficult) -> bool:
    """ "Weet u wat de consequenties zijn?" asks about them, not about the word, as "wat ze betekenen" would."""
    doc, start, after = found.words.doc, found.words.start, syntax.following(found.words[-1])
    is_definite = start > 1 and doc[start - 2].lower_ == "wat" and _makes_definite(doc[start - 1])
    return is_definite and after is not None and after.lower_ in ARE


def _is_quoted(found: Difficult, turn: ParsedTurn) -> bool:
    text, whole = turn.text, (0, len(turn.text) - 1)
    quotes = (pair for pair in pairs(text) if text[pair[0]] not in "([" and pair != whole)
    return any(first < found.start < last for first, last in quotes)


def _is_excepted(found: Difficult, turn: ParsedTurn) -> bool:
    phrases = found.form.word.behalve
    matches = any_of(phrases).finditer(turn.text) if phrases else ()
    return any(match.start() <= found.start and found.words.end_char <= match.end() for match in matches)


def _is_of_the_other(found: Difficult, turn: ParsedTurn) -> bool:
    """Whether the other said the word or its kin: after "mijn indicatie" one may ask who "indiceert"."""
    name = found.name.lower()
    root = ENDING.sub("", name)
    return _short(root if len(root) > 4 else name) in _short((turn.turn.context or "").lower())


def _short(text: str) -> str:
    """The text with single vowels, in which "autonoom" and "autonomie" start alike."""
    return DOUBLE.sub(r"\1", text)
