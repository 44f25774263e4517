"""Asides in a long question: what a comma, dash or bracket sets off, and side clauses at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis.clauses import Frame
from vraaglint.analysis.opening import question_words
from vraaglint.lexicon import derived, entries
from vraaglint.phrase import any_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from vraaglint.analysis.turn import Ask

EXAMPLE, REASON, CONTRAST, NOW, VIEW = "toelichting", "reden", "tegenstelling", "nu", "beschouwing"
CIRCUMSTANCE, SITUATION, CONDITION = "bepaling", "situatie", "voorwaarde"
RELATIVE, APPOSITION, BRACKETED = "betrekkelijk", "bijstelling", "haakjes"
OPENED = (EXAMPLE, REASON, CONTRAST, NOW, VIEW, SITUATION, CIRCUMSTANCE, CONDITION)
ALL = frozenset({*OPENED, RELATIVE, APPOSITION, BRACKETED})
NON_FINITE = frozenset({"xcomp", "advcl", "acl", "csubj", "ccomp"})
EXPLAINING = "uitleg"
DASHES = frozenset({"-", "–", "—"})


class SideWords(NamedTuple):
    """An entry of the list `bijzinnen`; its comment block says which kinds there are."""

    soort: str
    vormen: tuple[str, ...]


class Aside(NamedTuple):
    """Tokens `start` to `end`, the mark in front included and the one behind not; `paused`: a mark is in front."""

    start: int
    end: int
    sort: str
    paused: bool


@derived
def side_words(sort: str) -> re.Pattern[str]:
    """A pattern for the forms of one kind."""
    return any_of(
        tuple(form for entry in entries("bijzinnen", SideWords) if entry.soort == sort for form in entry.vormen)
    )


def is_side_word(word: str, sort: str) -> bool:
    """Whether the word, in lower case, is of one kind."""
    return side_words(sort).fullmatch(word) is not None


def sort_at(doc: Doc, place: int) -> str | None:
    """The kind of aside that opens at a token, by the longest form; None where none does."""
    found = [(match.end(), sort) for sort in OPENED if (match := side_words(sort).match(doc.text, doc[place].idx))]
    if not found:
        return None
    sort = max(found, key=lambda pair: pair[0])[1]
    return _checked(doc[place], sort)


def _checked(token: Token, sort: str) -> str | None:
    """ "nu" and "toen" open nothing as adverbs; "als" without a verb names a role."""
    after = syntax.following(token)
    if token.lower_ in {"nu", "toen", "daar"} and token.pos_ != "SCONJ" and (after is None or not _is_inside(after)):
        return None
    if sort == CIRCUMSTANCE and after is not None and after.lower_ in question_words():
        return None  # "met wie …"
    if token.lower_ == "als" and sort == CONDITION and syntax.finite_verb(token.head) is None:
        return CIRCUMSTANCE
    return sort


def _is_inside(token: Token) -> bool:
    """Whether the word behind "nu" or "toen" can stand in a clause: no verb or mark follows, as behind the adverb."""
    return not token.is_punct and not syntax.is_finite(token) and token.pos_ in {"PRON", "ADJ", "DET", "NOUN", "PROPN"}


class Asides:
    """Finds the asides of some sorts between two tokens of a question sentence, also inside those of another sort."""

    def __init__(self, ask: Ask, start: int, end: int, sorts: frozenset[str]) -> None:
        self.doc = ask.sentence.doc
        self.start, self.end = start, end
        self.sorts = sorts
        self.frame = Frame(ask)
        self.kept: list[Token] = []  # what stands before the place that is looked at, without the asides found there

    def found(self) -> Iterator[Aside]:
        """The asides in text order; one inside another is part of it."""
        index = self.start
        while index < self.end:
            aside = self._at(index)
            if aside is not None:
                yield aside
                index = aside.end
            else:
                self.kept.append(self.doc[index])
                index += 1

    def _at(self, index: int) -> Aside | None:
        token = self.doc[index]
        if token.text in {"(", *DASHES} and BRACKETED in self.sorts:
            return self._bracketed(index)
        if token.text == "," and index + 1 < self.end:
            return self._paused(index)
        if token.dep_ == "mark" and index > self.start and self.doc[index - 1].text != ",":
            return self._bare(index)
        return None

    def _bracketed(self, index: int) -> Aside | None:
        """Up to the closing bracket or second dash; that mark goes too. None in a word: "kind(eren)"."""
        if index == self.start or not self.doc[index - 1].whitespace_:
            return None
        closers = {")"} if self.doc[index].text == "(" else DASHES
        close = next((token.i for token in self.doc[index + 1 : self.end] if token.text in closers), None)
        return Aside(index, close + 1, BRACKETED, paused=True) if close is not None else None

    def _paused(self, comma: int) -> Aside | None:
        sort = self.sort_behind(comma)
        if sort not in self.sorts:
            return None
        end = self._end(comma + 1)
        return Aside(comma, end, sort, paused=True) if end is not None else None

    def sort_behind(self, comma: int) -> str | None:
        """The kind of aside that a comma opens."""
        first = self.doc[comma + 1]
        if self._is_relative(first):
            return RELATIVE
        return sort_at(self.doc, comma + 1) or (APPOSITION if self._is_apposition(comma) else None)

    def _is_relative(self, first: Token) -> bool:
        """ "die", "met wie", "waarin", "wat"; not the embedded question of "Weet u, …, wat hij doet?"."""
        opener = self.doc[first.i + 1] if first.pos_ == "ADP" and first.i + 1 < self.end else first
        if opener.i not in self.frame.openers or opener.pos_ == "SCONJ":
            return False
        if opener.lower_ in {"die", "dat"} or (opener != first and opener.lower_ in {"wie", "welke"}):
            return True
        names = opener.lower_ == "wat" or (opener.lower_.startswith("waar") and opener.lower_ != "waarom")
        return names and not self._is_thin() and syntax.clause_head(opener).dep_ not in {"ccomp", "csubj"}

    def _is_apposition(self, comma: int) -> bool:
        """A noun between commas that names the one before it again: "Tim, je oudste zoon,"; one is a name."""
        span = self.doc[comma + 1 : self._next_comma(comma + 1)]
        heads = [token for token in span if token.head.i < comma]
        if len(heads) != 1 or heads[0].dep_ != "appos":
            return False
        names = {heads[0].pos_, self.doc[comma - 1].pos_}
        return "PROPN" in names and not any(token.lower_ in {"en", "of"} for token in self.doc[comma : self.end])

    def _next_comma(self, place: int) -> int:
        return next((token.i for token in self.doc[place : self.end] if token.text == ","), self.end)

    def _end(self, first: int) -> int | None:
        """Where the aside that opens at `first` ends: at a comma, or where the question does; None in doubt."""
        lacking = self._lacks()
        if not lacking and side_words(EXPLAINING).match(self.doc.text, self.doc[first].idx):
            return self.end
        comma = self._next_comma(first)
        while comma < self.end:
            waiting, _ = self.frame.open_after(self.doc[first:comma])
            goes_on = bool(waiting) or self._continues(first, comma, lacking=lacking)
            if not goes_on:
                return comma if goes_on is False and not self._trails(first, comma, lacking=lacking) else None
            comma = self._next_comma(comma + 1)
        waiting, _ = self.frame.open_after(self.doc[first : self.end])
        return None if lacking or waiting else self.end

    def _trails(self, first: int, comma: int, *, lacking: bool) -> bool:
        """Whether what stands behind the comma may belong to the aside: "…, terwijl je hier zat, naast je zus?"."""
        chunk = self.doc[comma + 1 : self._next_comma(comma + 1)]
        if not lacking and self._is_relative(chunk[0]) and self.kept[-1].pos_ not in syntax.NOMINAL:
            return True  # "…, van het opstaan tot het journaal, waar u altijd naar keek"
        is_last = chunk.end == self.end and not any(token.pos_ in syntax.VERBAL for token in chunk)
        return is_last and not lacking and not self._is_thin() and not self._is_relative(self.doc[first])

    def _lacks(self) -> bool:
        """Whether the question so far lacks a verb: its own, that of a clause in it, or one that is not finite."""
        waiting, _ = self.frame.open_after(self.kept)
        if waiting:
            return True
        own = next((token for token in self.kept if token.i == self.frame.own), None)
        if own is None:
            return self.frame.own >= 0
        return is_side_word(own.lemma_, "vraagt werkwoord") and self._is_thin()

    def _continues(self, first: int, comma: int, *, lacking: bool) -> bool | None:
        """Whether what stands behind the comma is still of the aside: a member of a list, a clause; None in doubt."""
        close = self._next_comma(comma + 1)
        chunk = self.doc[comma + 1 : close]
        if not len(chunk):
            return True
        if (
            self._is_relative(self.doc[first])
            and self.doc[comma - 1].pos_ in syntax.VERBAL
            and chunk[0].pos_ != "CCONJ"
        ):
            return False  # a relative clause ends with its verbs
        is_last = close == self.end
        if chunk[0].pos_ == "CCONJ":
            asks = len(chunk) > 1 and syntax.is_finite(chunk[1])
            return not asks and not (lacking and is_last)
        if self.sort_behind(comma) is not None:
            return False
        if self._frames_question(first, comma, chunk):
            return False
        _, spare = self.frame.open_after(chunk)
        if spare or comma < self.frame.own < close or (lacking and is_last):
            return (None if self._is_unsure() else True) if not lacking else False
        loose = all(token.pos_ in {"ADV", "PART"} for token in chunk)  # "…, waar je thuis bent, niet?"
        if self._is_closed() and (loose or self._is_unsure()):
            return None
        if self._is_closed() or any(token.lower_ in {"en", "of"} for token in chunk):
            return True
        joins = any(_joins(token, first, comma) for token in chunk)
        return (None if is_last else True) if joins else False

    def _frames_question(self, first: int, comma: int, chunk: Span) -> bool:
        """Whether the chunk can only be the question's own: "Hoe denk je, met twee banen, tijd over te houden?"."""
        words = [token.lower_ for token in chunk]
        if "te" in words[1:] and "om" not in words[: words.index("te")]:
            return True
        if self._is_thin():
            joined = bool({"en", "of"} & set(words))
            if chunk[0].pos_ == "ADP":
                return not any(token.lower_ == words[0] for token in self._members(first, comma))
            return not joined and (chunk[0].pos_ == "ADV" or self.doc[comma - 1].pos_ in syntax.VERBAL)
        if chunk[0].dep_ == "mark" or not any(map(_is_nonfinite, chunk)):
            return False
        is_phrase = not any(token.i in self.frame.openers for token in self.doc[first:comma])
        return is_phrase or (self._waits_for_nonfinite() and not {"en", "of"} & set(words))

    def _waits_for_nonfinite(self) -> bool:
        """Whether the question's own verb mostly has another one with it, which has not come yet."""
        own = [token for token in self.kept if token.i == self.frame.own]
        return bool(own) and is_side_word(own[0].lemma_, "vraagt werkwoord") and not self._is_closed()

    def _members(self, first: int, comma: int) -> list[Token]:
        """The words that open the aside, "bijvoorbeeld bij" included, and what is joined in it."""
        joints = {",", "en", "of"}
        return [t for t in self.doc[first:comma] if t.i <= first + 1 or self.doc[t.i - 1].lower_ in joints]

    def _is_unsure(self) -> bool:
        """Whether a conjunction stands before that may still wait for its verb, though the parse says otherwise."""
        return any(token.pos_ == "SCONJ" and token.i not in self.frame.openers for token in self.kept)

    def _is_thin(self) -> bool:
        """Whether nothing but a pronoun or adverb stands behind the question's own verb so far: "Hoe kijk je"."""
        own = self.frame.own
        behind = [token for token in self.kept if token.i > own >= 0]
        return bool(behind) and all(token.pos_ in {"PRON", "ADV", "PUNCT"} for token in behind)

    def _is_closed(self) -> bool:
        """Whether the verbs of the question frame it so far: nothing but asides follow then."""
        return any(token.i > self.frame.own >= 0 and _is_nonfinite(token) for token in self.kept)

    def _bare(self, index: int) -> Aside | None:
        """A side clause without a comma in front, at the end of the question."""
        token, before = self.doc[index], self.doc[index - 1].lower_
        sort = sort_at(self.doc, index) if is_side_word(token.lower_, "zonder komma") else None
        if sort not in self.sorts or is_side_word(before, "samen") or index not in self.frame.openers:
            return None
        if self._lacks() or not self._belongs_to_question(self.doc[index].head, index):
            return None
        return Aside(index, self.end, sort, paused=False)

    def _belongs_to_question(self, head: Token, index: int) -> bool:
        """Whether the clause depends on the verbs of the question itself, and nothing of that follows it."""
        above = head.head
        while above != above.head and syntax.finite_verb(above) is None and above.dep_ in NON_FINITE:
            above = above.head
        own = self.doc[self.frame.own] if self.frame.own >= 0 else None
        if own is None or above not in {own, syntax.clause_head(own)}:
            return False
        outside = [token for token in self.doc[index : self.end] if token.head.i < index and token != head]
        return all(token.is_punct or token.dep_ == "conj" for token in outside)


def _joins(token: Token, first: int, comma: int) -> bool:
    """Whether the token hangs on what stands from `first` to the comma, or is a next member of a list there."""
    return first <= token.head.i < comma or (token.head.i < first and token.dep_ in {"conj", "appos", "parataxis"})


def _is_nonfinite(token: Token) -> bool:
    return token.pos_ in syntax.VERBAL and not syntax.is_finite(token)
