"""The finite verb of a subordinate clause, read from the forms of the verbs at its end and the clauses inside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis.forms import words
from vraaglint.analysis.opening import question_words
from vraaglint.verbs import infinitive, is_finite_form, is_infinitive_form, separates, split

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

LONGEST_CLAUSE = 60  # tokens, so that endless text takes no endless time
MODALS = frozenset({"kunnen", "willen", "moeten", "mogen", "zullen"})
PERFECT = frozenset({"hebben", "zijn", "worden"})
SENSES = frozenset({"zien", "horen", "voelen", "helpen", "leren"})  # "hoe je hem zag lachen"
COMPARING = frozenset({"als", "dan", "zoals"})  # "als kind", "beter dan vorige week": no verb of their own
LATE_OPENERS = frozenset({"die", "tot", "sinds"})  # behind the verb they open a clause, whatever their tag
PAUSES = frozenset({",", ":", ";"})
RELATIVE = ("VNW|betr", "VNW|vb")
NOMINAL = ("LID", "ADJ|prenom", "VNW|aanw|det", "VNW|bez")  # a noun follows
# Verbs without ge- in their participle, which can be a finite form too: "begonnen", "gebruikt", "ontmoet".
FINITE_PARTICIPLE = re.compile(r"(?:be|ge|her|ont|ver)(?:[^aeiou]\w*)?[aeiouy]\w*?(?:en|(?:[kfspx]|ch|[aeiou])t)$")
PARTICIPLE = re.compile(r"(?:be|ge|her|ont|ver)\w{3,}(?:d|t|en)$")


class Run(NamedTuple):
    """Verbs that stand together; those behind "te" or "aan het" are left out."""

    verbs: tuple[Token, ...]


def finite_verb(doc: Doc, start: int, end: int) -> Token | None:
    """The finite verb of the clause that opens at token `start`, or None where no verb can be it.

    Each conjunction, relative or question word inside opens a clause that takes the next verbs; of the verbs left, the
    last ones before a pause are the clause's own.
    """
    clause = doc[start + 1 : min(end, start + LONGEST_CLAUSE)]
    for is_verb in (_is_verb, _may_be_verb):
        for ignored in (frozenset[str](), COMPARING):
            found = _own_verb(_parts(clause, is_verb), ignored)
            if found is not None:
                return found
    return None


def _own_verb(parts: Iterator[Run | Token], ignored: frozenset[str]) -> Token | None:
    found: Token | None = None
    inside = 0  # clauses that still wait for their verbs
    for part in parts:
        if isinstance(part, Run):
            own = part.verbs if not inside else _behind(part.verbs) if found is None else ()
            verb = finite_of(own)
            if verb is not None and (_certain([verb]) or not (found and own[0].nbor(-1).pos_ == "ADP")):
                found = verb  # but not the infinitive in "stopten met werken"
            inside = max(0, inside - 1)
        elif _opens_clause(part) or (found is not None and part.lower_ in LATE_OPENERS):
            inside += part.lower_ not in ignored
        elif found is not None and not inside:
            break
    return found


def _parts(clause: Span, is_verb: Callable[[Token], bool]) -> Iterator[Run | Token]:
    """The runs of verbs, and between them the words that can open a clause and the pauses."""
    run: list[Token] = []
    for token in clause:
        if is_verb(token):
            run.append(token)
            continue
        if run and not _is_inside(token):
            yield Run(tuple(run))
            run = []
        if _opens_clause(token) or token.pos_ == "CCONJ" or token.text in PAUSES or token.lower_ in LATE_OPENERS:
            yield token
    if run:
        yield Run(tuple(run))


def _opens_clause(token: Token) -> bool:
    if token.tag_.startswith("VG|onder"):
        return token.lower_ != "om"
    is_asking = token.lower_ in question_words() or token.lower_.startswith("waar")
    return token.tag_.startswith(RELATIVE) or (is_asking and token.pos_ in {"ADV", "SCONJ"})


def _is_verb(token: Token) -> bool:
    """Whether the token may be the finite verb, or a participle or infinitive that goes with it."""
    if infinitive(token.lower_) in MODALS and not is_infinitive_form(token.lower_):
        return True  # "wilden", whatever the tagger makes of it
    if is_nominal(token) or not token.tag_.startswith("WW"):
        return False
    after = syntax.following(token)
    is_first = _helps(token) and after is not None and after.tag_.startswith("WW")  # "waar we van zijn gaan houden"
    return is_first or not (_may_be_infinitive(token) and token.nbor(-1).tag_.startswith("VZ|init"))


def _may_be_verb(token: Token) -> bool:
    """The same, with forms that the tagger took for a noun or an adjective: "stopten", "zat te wachten"."""
    if _is_verb(token):
        return True
    if not _may_be_finite(token) or _may_be_infinitive(token) or is_nominal(token):
        return False
    if not token.tag_.startswith("ADJ"):
        return token.tag_.startswith("N|soort|mv") and token.lower_.endswith(("den", "ten"))
    after = [other.lower_ for other in token.doc[token.i + 1 : token.i + 4]]
    if after[:1] == ["te"]:
        return len(after) > 1 and not separates(token.lower_, after[1])
    return after[1:2] == ["te"] and len(after) > 2 and separates(after[0], after[2])


def is_nominal(token: Token) -> bool:
    """Whether the word cannot be a finite verb: it is a pronoun, or behind "te", an article or a quote that opens."""
    if token.lower_ in words("onderwerp"):  # "zij" is a form of zijn as well
        return True
    before = token.nbor(-1)
    while before.tag_.startswith("WW|inf") and before.i > token.sent.start:
        before = before.nbor(-1)  # "om te kunnen slapen"
    if before.lower_ == "te" or token.nbor(-1).is_quote:
        return True
    is_pronoun = token.nbor(-1).lower_ == "het" and token.tag_.startswith("WW|pv") and not _may_be_infinitive(token)
    return token.nbor(-1).tag_.startswith(NOMINAL) and not is_pronoun


def _is_inside(token: Token) -> bool:
    """Whether the word may stand between verbs of one run: a particle ("op wil staan"), or a participle in disguise."""
    after = syntax.following(token)
    if after is None or not after.tag_.startswith("WW"):
        return False
    return separates(token.lower_, after.lemma_.lower()) or PARTICIPLE.search(token.lower_) is not None


def _may_be_finite(token: Token) -> bool:
    return is_finite_form(token.lower_) or syntax.is_finite(token)


def _may_be_infinitive(token: Token) -> bool:
    return is_infinitive_form(token.lower_) or (token.tag_.startswith("WW|inf") and not is_finite_form(token.lower_))


def _may_be_participle(token: Token) -> bool:
    _, rest = split(token.lower_) or ("", token.lower_)
    return token.tag_.startswith("WW|vd") or FINITE_PARTICIPLE.match(rest) is not None


def _behind(verbs: Sequence[Token]) -> Sequence[Token]:
    """The verbs behind those of a clause inside, where both are whole: "begonnen" in "die boven wonen begonnen"."""
    for cut in range(1, len(verbs)):
        if _is_whole(verbs[:cut]) and _is_whole(verbs[cut:]):
            return verbs[cut:]
    return ()


def _is_whole(verbs: Sequence[Token]) -> bool:
    """Whether the verbs can be those of one clause: one is finite, and a participle has its auxiliary."""
    participles = [verb for verb in verbs if not _may_be_finite(verb)]
    is_helped = not participles or any(map(_is_perfect, verbs))
    return finite_of(verbs) is not None and len(participles) < 2 and is_helped and len(_certain(verbs)) < 2


def finite_of(verbs: Sequence[Token]) -> Token | None:
    """The finite verb among those of one clause: the form that can be nothing else, or what governs the rest."""
    certain = _certain(verbs)
    if certain and (verbs[-1] in certain or not _may_be_infinitive(verbs[-1]) or _governs(certain[-1])):
        return certain[-1]
    able = [verb for verb in verbs if _may_be_finite(verb)]
    helping = [verb for verb in able if _helps(verb)]
    if len(helping) == 2 and verbs[-1].lower_ in MODALS and helping[0].lower_ not in MODALS:
        return verbs[-1]  # "tijd hebben willen"
    sensing = [verb for verb in able if verb.lower_ in SENSES]
    return next(iter([*helping, *sensing, *reversed(able)]), None)


def _certain(verbs: Sequence[Token]) -> list[Token]:
    """The forms that are finite and nothing else; a participle form is finite where there is no auxiliary for it."""
    is_helped = any(map(_is_perfect, verbs))
    return [
        verb
        for verb in verbs
        if _may_be_finite(verb) and not _may_be_infinitive(verb) and not (is_helped and _may_be_participle(verb))
    ]


def _governs(verb: Token) -> bool:
    """Whether a finite form goes with an infinitive: "wilde" does, "vroeg" in "of ze vroeg opstaan" does not."""
    known = infinitive(verb.text) or verb.lemma_.lower()
    return known in PERFECT | SENSES or known in words("hulpwerkwoord") or _is_perfect(verb)


def _helps(verb: Token) -> bool:
    return verb.lower_ in words("hulpwerkwoord") or verb.lower_ in PERFECT


def _is_perfect(verb: Token) -> bool:
    return verb.lemma_.lower() in PERFECT or infinitive(verb.text) in PERFECT
