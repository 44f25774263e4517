"""Word order: an embedded question made direct, its finite verb moved to the front."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.analysis.assertion import tag_of, without_end
from vraaglint.analysis.embedded import embedded_opening
from vraaglint.analysis.forms import words
from vraaglint.analysis.opening import Opening
from vraaglint.lexicon import listed
from vraaglint.model import Edit
from vraaglint.paradigm import joins
from vraaglint.rewriting.particles import is_uncountable
from vraaglint.verbs import before_je, infinitive, is_particle, is_uncertain, split

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from vraaglint.analysis import Ask

PLURAL = frozenset({"jullie", "we", "wij"})
SECOND_PERSON = frozenset({"hebt", "bent", "kunt", "wilt", "zult"})  # with je and u alone
PLACES = frozenset({"binnen", "buiten", "boven", "beneden"})
YOU = frozenset({"je", "jij"})
CLASHES = re.compile(r"a[aeiu]|e[eiu]|i[ej]|o[eiou]|u[iu]")  # vowels that would read as one: "mee-eten"
SUBJECT_WORDS = frozenset({"wie", "wat", "welk", "welke", "hoeveel"})  # question words that can be the subject


def direct(ask: Ask) -> list[Edit]:
    """Edits that make an indirect question direct; none where the parse does not carry it.

    Finite verb to second place (first after "of"), separable verbs split, the -t dropped before je and jij, a question
    mark for a full stop.
    """
    if ask.detour is None:
        return []
    start = ask.detour.start_char
    if ask.detour.start > ask.core.start:
        return _without_tail(ask, ask.detour)
    moved = _open_noun_question(ask, start) if ask.opening is None else _unwrapped(ask, ask.opening, start)
    return [*moved, *_question_mark(ask.sentence)] if moved else []


def _without_tail(ask: Ask, tail: Span) -> list[Edit]:
    """Without ", vraag ik me af" behind the question, which is direct already or stands as "Of je rookt" in front."""
    mark = "?" if tail[-1].text in ".!…" else ""  # an emoji may follow
    edits = [Edit(tail.doc[tail.start - 1].idx, tail.end_char, mark), *_question_mark(ask.sentence)]
    opening = ask.opening
    if opening is None or opening.finite is None or opening.finite.i == opening.phrase_end:
        return [] if opening is not None and _has_second_verb(opening, tail) else edits
    moved = _unwrapped(ask, opening, ask.core.start_char)
    return [*moved, *edits] if moved else []


def _has_second_verb(opening: Opening, tail: Span) -> bool:
    """Whether a finite verb follows for which nothing opens a clause: "Hoe laat ze tijd heeft" was read wrongly."""
    if opening.finite is None:
        return False
    for token in tail.doc[opening.finite.i + 1 : tail.start]:
        if token.pos_ in {"SCONJ", "CCONJ"} or token.tag_.startswith(("VNW|betr", "VNW|vb")):
            return False
        if syntax.is_finite(token):
            return True
    return False


def _unwrapped(ask: Ask, opening: Opening, start: int) -> list[Edit]:
    clauses = list(_clauses(ask, opening))
    certain = all(map(_is_certain, clauses))
    core = without_end(ask.core, tag_of(ask.core))
    if not clauses or not certain or not _covers(clauses[-1], core) or _has_bare_conjunct(clauses, core):
        return []
    edits = [Edit(start, _first_word(ask, opening).idx)]
    for clause in clauses:
        edits += inverted(clause)
    of_joined = [ask.core.doc[clause.start] for clause in clauses[1:] if clause.word is None]
    return edits + [Edit(of.idx, syntax.end_of(of)) for of in of_joined]  # "en of ze komt" becomes "en komt ze"


def _first_word(ask: Ask, opening: Opening) -> Token:
    """The first word that stays: the question phrase, or what follows "of"."""
    return ask.core.doc[opening.start + (1 if opening.word is None else 0)]


def _clauses(ask: Ask, opening: Opening) -> Iterator[Opening]:
    """The embedded question and those joined to it by "en" or "of": "hoe het begon en wat je toen deed"."""
    current: Opening | None = opening
    while current is not None and current.finite is not None:
        yield current
        current = next_clause(ask.core, current)


def next_clause(core: Span, opening: Opening) -> Opening | None:
    """The embedded question that "en" joins to this one, or None."""
    if opening.finite is None:
        return None
    for token in core.doc[opening.finite.i + 1 : core.end - 1]:
        if token.lower_ == "en":
            following = embedded_opening(core.doc, token.i + 1, core.end)
            if following is not None and following.finite is not None and following.finite.i > token.i:
                return following
    return None


def is_sound(clause: Opening, words: Span) -> bool:
    """Whether the embedded clause that ends `words` can be made direct: its verb is sure and nothing else follows."""
    return _is_certain(clause) and _covers(clause, words) and not _has_bare_conjunct([clause], words)


def _is_certain(clause: Opening) -> bool:
    """Whether the parse is sure enough to move the verb: the subject is the question phrase, or stands right of it."""
    verb, word = clause.finite, clause.word
    if verb is None or is_uncertain(verb.text) or _swallows(clause):
        return False
    following = verb.doc[clause.phrase_end + (1 if word is None else 0)]
    if following.lower_ in words("onderwerp"):
        if following.lower_ in PLURAL and not verb.lower_.endswith("n"):  # "wie jullie helpt"
            return word is not None and word.lower_ in SUBJECT_WORDS
        return not (_may_be_possessive(following) and verb.lower_ not in SECOND_PERSON)
    subject = _subject(clause, verb)
    if subject is not None:
        in_phrase = word is not None and word.i <= subject.i < clause.phrase_end
        return in_phrase or syntax.left_edge(subject) >= clause.phrase_end
    if word is not None and word.lower_ in SUBJECT_WORDS:
        return True
    return any(_is_bare_subject(token, clause, verb) for token in verb.doc[clause.phrase_end : verb.i])


def _subject(clause: Opening, verb: Token) -> Token | None:
    """The subject of the clause itself, where the parse also hangs its detour under the verb: "Wat me raakt is …"."""
    head = syntax.clause_head(verb)
    own = (child for child in head.children if syntax.is_subject(child) and child.i >= clause.start)
    return next(own, None) or syntax.subject(head)


def _is_bare_subject(noun: Token, clause: Opening, verb: Token) -> bool:
    """Whether a noun right behind "waar" must be the subject, as nothing else is: "waar al dat papier blijft"."""
    opens = syntax.left_edge(noun) == clause.phrase_end + (1 if clause.word is None else 0)
    plural = syntax.has(noun, "Number", "Plur")
    return opens and noun.pos_ == "NOUN" and noun.dep_ == "obl" and plural == verb.lower_.endswith("en")


def _swallows(clause: Opening) -> bool:
    """Whether what was read as a question phrase runs up to the verb, so that it may hold more: "wie bij je was"."""
    verb, word = clause.finite, clause.word
    if verb is None or word is None or clause.phrase_end < verb.i:
        return False
    behind = verb.doc[word.i + 1 : verb.i]
    return any(token.pos_ == "ADP" or token.lower_ in words("onderwerp") for token in behind)


def _is_own_word(you: Token, verb: Token) -> bool:
    """Whether "je" is no possessive: by the parse, by a verb form of its own, or before the object of the verb."""
    return you.dep_ != "nmod:poss" or verb.lower_ in SECOND_PERSON or you.head.dep_ == "obj"


def _may_be_possessive(you: Token) -> bool:
    """Whether "je" may belong to the noun behind it, whatever the parse says: "of je buddy slaapt".

    A bare countable singular is no object, so such a noun wants "je" before it, and "of je koffie drinkt" wants none.
    """
    noun = syntax.following(you)
    while noun is not None and noun.tag_.startswith("ADJ|prenom"):
        noun = syntax.following(noun)
    if you.lower_ != "je" or noun is None or noun.pos_ not in {"NOUN", "PROPN", "X"}:
        return False
    stands_bare = syntax.has(noun, "Number", "Plur") or is_uncountable(noun)
    if you.dep_ == "nmod:poss":  # unsure where the parse and the article of the noun disagree
        return stands_bare != (noun.dep_ == "obj") and (noun.dep_ == "obj" or is_uncountable(noun))
    return not stands_bare


def _covers(last: Opening, core: Span) -> bool:
    """Whether nothing but the clause itself follows, up to the end of the sentence."""
    if last.finite is None:
        return False
    head = syntax.clause_head(last.finite)
    rest = core.doc[max(syntax.right_edge(head), last.finite.i) + 1 : core.end]
    return all(token.is_punct for token in rest)


def _has_bare_conjunct(clauses: list[Opening], core: Span) -> bool:
    """A second finite verb without a subject or question word of its own needs more than a move."""
    fronted = {clause.finite.i for clause in clauses if clause.finite is not None}
    heads = {syntax.clause_head(clause.finite).i for clause in clauses if clause.finite is not None}
    for token in core:
        if token.dep_ == "conj" and token.head.i in heads:
            verb = syntax.finite_verb(token)
            if verb is not None and verb.i not in fronted:
                return True
    return False


def inverted(clause: Opening) -> list[Edit]:
    """Edits that move the finite verb of an embedded question behind its question phrase, or to the front."""
    verb = clause.finite
    if verb is None:
        return []
    doc = verb.doc
    place = clause.phrase_end + (1 if clause.word is None else 0)
    if place >= verb.i:
        return []
    target = doc[place]
    parts = split(verb.text, verb.lemma_)
    particle, form = parts if parts else ("", verb.text)
    front = form[:1].lower() + form[1:]
    if target.lower_ in YOU and _is_own_word(target, verb) and not _is_object(target, clause):
        front = before_je(front, lemma=verb.lemma_, present=not syntax.is_past(verb))
    return [Edit(target.idx, target.idx, f"{front} "), _left_place(verb, particle)]


def _left_place(verb: Token, particle: str) -> Edit:
    """What stays where the verb stood: its particle, or nothing; a particle before a second verb joins it.

    "of je mee wilt doen" becomes "Wil je meedoen?".
    """
    before, after = verb.nbor(-1), syntax.following(verb)
    if after is not None and _is_particle(before, after):
        clash = CLASHES.fullmatch(before.lower_[-1] + after.lower_[0])
        return Edit(syntax.end_of(before), after.idx, "-" if clash else "")
    return Edit(verb.idx, syntax.end_of(verb), particle)


def _is_particle(word: Token, verb: Token) -> bool:
    """Whether the two are one verb, as in "in hebt gevuld", and the word is no adverb ("binnen bent gaan slapen")."""
    after = syntax.following(verb)
    if after is not None and after.pos_ in syntax.VERBAL:
        return False
    if word.pos_ == "ADP" and _belongs_to_adverb(word):
        return False
    if joins(word.lower_, verb.lower_):
        return word.pos_ != "NOUN" or word.nbor(-1).pos_ not in {"DET", "ADJ"}  # "in een oude auto wil rijden"
    is_free = word.pos_ == "ADP" and word.lower_ not in PLACES and split(verb.text) is None
    return is_free and word.dep_ == "compound:prt" and word.head == verb and is_particle(word.lower_)


def _belongs_to_adverb(preposition: Token) -> bool:
    """A "waar" or "daar" claims the first preposition: "over" and not "na" in "waar je over na wilt denken"."""
    before = preposition.doc[preposition.sent.start : preposition.i]
    is_second = before[-1].pos_ == "ADP"
    return not is_second and any(token.lower_ in {"er", "daar", "hier", "waar"} for token in before)


def _is_object(you: Token, clause: Opening) -> bool:
    """Whether je is what the question word acts on: "wat je dwarszit" becomes "Wat zit je dwars?"."""
    verb, word = clause.finite, clause.word
    if verb is None or word is None or word.lower_ not in SUBJECT_WORDS:
        return False
    verb_name = infinitive(verb.text) or syntax.infinitive(verb)
    if verb_name in listed("je-als-voorwerp"):
        return True
    between = verb.doc[you.i + 1 : verb.i]
    makes = verb_name == "maken" and any(token.pos_ == "ADJ" for token in between)
    return makes or (you.dep_ in {"obj", "iobj"} and word.dep_ in syntax.SUBJECTS)


def _question_mark(sentence: Span) -> list[Edit]:
    """A question mark for the full stop, also where more follows that is no word: "… hoe je dat ziet. 😀"."""
    mark: Token | None = None
    for token in reversed(sentence):
        if "?" in token.text:
            return []
        if any(map(str.isalnum, token.text)):
            break
        mark = token if set(token.text) <= set(".!…") else mark
    return [Edit(mark.idx, syntax.end_of(mark), "?")] if mark is not None else []


def _open_noun_question(ask: Ask, start: int) -> list[Edit]:
    """ "benieuwd naar je plan" becomes "Wat is je plan?", or an open question about it."""
    noun = next((token for token in ask.core if _is_asked_after(token, ask.core)), None)
    if noun is None or any(syntax.is_finite(token) for token in ask.core[: noun.i - ask.core.start]):
        return []
    plural = syntax.has(noun, "Number", "Plur") or (noun.pos_ != "NOUN" and noun.lower_.endswith("en"))
    if not _forms(noun).isdisjoint(listed("open-naamwoorden")):
        opening = "Wat zijn " if plural else "Wat is "
    else:
        polite = any(token.lower_ in {"u", "uw"} for token in ask.sentence)
        opening = "Wat kunt u vertellen over " if polite else "Wat kun je vertellen over "
    return [Edit(start, ask.core.start_char, opening)]


def _is_asked_after(token: Token, core: Span) -> bool:
    """Whether the token is the noun in "naar jullie verwachtingen", whatever the tagger made of it."""
    if token.pos_ == "NOUN":
        return token.head.i not in range(core.start, token.i)
    return token.i > core.start and token.pos_ == "VERB" and token.nbor(-1).lower_ in {"je", "jouw", "uw", "jullie"}


def _forms(noun: Token) -> set[str]:
    """What the noun may be listed as, and the adjective before it: "je favoriete boek"."""
    singular = noun.lower_.removesuffix("en")
    return {noun.lemma_.lower(), singular, *(child.lower_ for child in noun.children if child.dep_ == "amod")}
