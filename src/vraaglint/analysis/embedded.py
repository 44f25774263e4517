"""Where an embedded question opens: "of …", "hoe …", "met wie …", with its finite verb late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.analysis import cluster
from vraaglint.analysis.forms import words
from vraaglint.analysis.opening import Opening, question_word_at
from vraaglint.verbs import is_finite_form, is_infinitive_form, separates

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

DEFINITE = ("LID|bep", "VNW")  # "wat voor de kinderen belangrijk is": not "wat voor kinderen"


def embedded_opening(doc: Doc, start: int, end: int) -> Opening | None:
    """The opening of an embedded question at token `start`: "of …", "hoe …", "met wie …", with its verb late."""
    if start >= end:
        return None
    if doc[start].lower_ == "of":
        return Opening(start, start, None, _embedded_finite(doc, start, end))
    word = question_word_at(doc, start, end)
    if word is None:
        return None
    finite = _embedded_finite(doc, word.i + (1 if word.lower_ == "hoe" else 0), end)  # "hoe laat", "hoe vroeg"
    return Opening(start, _embedded_phrase_end(doc, word, finite, end), word, finite)


def that_clause(doc: Doc, place: int, end: int) -> Opening:
    """The clause that "dat" at token `place` opens, read as a yes-or-no question."""
    return Opening(place, place, None, _embedded_finite(doc, place, end))


def _embedded_finite(doc: Doc, start: int, end: int) -> Token | None:
    """The finite verb of the clause that the word at `start` opens, or its last word if the tagger missed that."""
    verb = cluster.finite_verb(doc, start, end)
    if verb is not None:
        return verb
    behind = syntax.words(doc[start + 2 : end])
    last = behind[-1] if behind else None
    return last if last is not None and not cluster.is_nominal(last) and is_finite_form(last.text) else None


def _embedded_phrase_end(doc: Doc, word: Token, finite: Token | None, end: int) -> int:
    """One past the question phrase, up to the verb at most: "welke hulp van de gemeente", "wat voor werk"."""
    stop = finite.i if finite is not None else end
    last = _counted_end(doc, word, _phrase_core_end(doc, word, stop), stop)
    if last > word.i or word.lower_ == "hoeveel":
        last = max(last, _before_subject(doc, last, stop))
    while (following := _modifier_end(doc, word.i, last, stop)) is not None:
        last = following
    return last + 1


def _phrase_core_end(doc: Doc, word: Token, stop: int) -> int:
    """The last token of the question word with its adjective or noun, without what modifies that."""
    following = doc[word.i + 1] if word.i + 1 < stop else None
    if following is None:
        return int(word.i)
    if word.lower_ == "wat" and following.lower_ == "voor" and not doc[word.i + 2].tag_.startswith(DEFINITE):
        return next((token.i for token in doc[word.i + 2 : min(word.i + 6, stop)] if token.pos_ == "NOUN"), int(word.i))
    if word.lower_ in {"welk", "welke", "hoeveel", "wiens"}:
        head = following if following.tag_.startswith("N|soort") else word.head
        return int(head.i) if head.pos_ in syntax.NOMINAL and word.i < head.i < stop else int(word.i)
    if word.lower_ == "hoe":
        return _degree_end(word, following)
    if word.lower_ == "wie" and following.lower_ == "van":
        return _members_end(doc, word, stop)
    return int(word.i)


def _degree_end(how: Token, following: Token) -> int:
    """The end of "hoe vaak", "hoe laat" or "hoe grote kamers"; a verb form right behind "hoe" is no verb there."""
    if following.tag_.startswith("WW|pv"):
        return int(following.i)
    if not following.tag_.startswith("ADJ") and (following.pos_ != "ADV" or how.head != following):
        return int(how.i)
    noun = following.head
    is_attribute = following.dep_ == "amod" and noun.i == following.i + 1 and following.lower_.endswith("e")
    return int(noun.i) if is_attribute else int(following.i)


def _members_end(doc: Doc, word: Token, stop: int) -> int:
    """The end of "wie van jullie" or "wie van de buren", where more than that stands before the verb."""
    first = doc[word.i + 2]
    if first.pos_ == "PRON" and first.dep_ != "nmod:poss":
        return int(first.i)
    members = first.head if first.tag_.startswith(DEFINITE) else word
    return int(members.i) if members.pos_ in syntax.NOMINAL and first.i < members.i < stop - 1 else int(word.i)


def _counted_end(doc: Doc, word: Token, last: int, stop: int) -> int:
    """The end with what is counted or measured: "hoeveel glazen water", "hoeveel keer per week", "hoeveel daarvan"."""
    if word.lower_ != "hoeveel" or last + 1 >= stop:
        return last
    following = doc[last + 1]
    if following.lower_ == "per":
        return last + 2
    is_measured = following.pos_ == "NOUN" and doc[last].pos_ == "NOUN" and doc[last + 2].tag_.startswith(DEFINITE)
    return last + 1 if is_measured or following.lower_ in {"daarvan", "ervan", "hiervan"} else last


def _before_subject(doc: Doc, last: int, stop: int) -> int:
    """The end of a prepositional phrase between a noun and the subject pronoun: "hoeveel uur in de week je werkt"."""
    pronoun = next(
        (token.i for token in doc[last + 1 : min(last + 5, stop)] if token.lower_ in words("onderwerp")), last
    )
    between = doc[last + 1 : pronoun]
    is_phrase = len(between) > 1 and between[0].pos_ == "ADP" and between[-1].pos_ in syntax.NOMINAL
    return pronoun - 1 if is_phrase else last


def _modifier_end(doc: Doc, start: int, last: int, stop: int) -> int | None:
    """The end of a modifier that follows the phrase directly and belongs to it, or None."""
    if last + 1 >= stop:
        return None
    for head in doc[start : last + 1]:
        for child in head.children:
            belongs = child.dep_ in {"nmod", "acl:relcl", "conj", "flat"} or (head.i == start and child.dep_ == "obl")
            named = child.dep_ == "flat" and doc[last].pos_ == "PROPN"
            joined = doc[last + 1].pos_ in {"ADP", "CCONJ"} or child.dep_ == "acl:relcl" or named
            if belongs and joined and syntax.left_edge(child) == last + 1 and last < syntax.right_edge(child) < stop:
                is_own = doc[last + 1].pos_ != "ADP" or _is_own_phrase(doc, last + 1, syntax.right_edge(child), stop)
                return syntax.right_edge(child) if is_own else None
    return None


def _is_own_phrase(doc: Doc, preposition: int, last: int, stop: int) -> bool:
    """Whether a prepositional phrase belongs to the noun before it: "welke hulp van de gemeente je krijgt".

    Where only the verb follows, the phrase may as well go with that: "welke buren met je broer praten".
    """
    return doc[preposition].lower_ == "van" or any(
        token.pos_ in {*syntax.NOMINAL, "PRON"}
        and not is_infinitive_form(token.lower_)
        and all(child.dep_ != "case" for child in token.children)
        and not separates(token.lower_, syntax.infinitive(token.head))
        for token in doc[last + 1 : stop]
    )
