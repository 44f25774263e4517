"""Indirect questions made from direct ones: the rewrite gives the direct one back, or nothing."""

from itertools import product

import pytest

from vraaglint.engine import Linter

WRAPPERS = ("Ik vraag me af {}.", "Ik ben benieuwd {}.", "Mag ik vragen {}?", "Ik zou graag willen weten {}.")
PHRASES = ("of", "waarom", "hoe vaak", "met wie", "sinds wanneer", "om welke reden", "in welke periode")
SILENT_SHARE = 0.1  # where the parse does not carry it, nothing is offered

# Subject with its person: the form of the verb in the clause and in front differ for je and jij only.
YOU, POLITE, OTHER, PLURAL = range(4)
SUBJECTS = (
    ("je", YOU),
    ("jij", YOU),
    ("u", POLITE),
    ("jullie", PLURAL),
    ("hij", OTHER),
    ("je moeder", OTHER),
    ("uw zoon", OTHER),
    ("de kinderen", PLURAL),
    ("Sanne", OTHER),
    ("je nieuwe buurman", OTHER),
    ("je ouders", PLURAL),
    ("de arts van je vader", OTHER),
)

# Second or third person, the form before je, plural, what stands between subject and verb, particle.
VERBS = (
    ("slaapt", "slaap", "slapen", "goed", ""),
    ("vindt", "vind", "vinden", "het eten lekker", ""),
    ("houdt", "hou", "houden", "van muziek", ""),
    ("rijdt", "rij", "rijden", "met de auto", ""),
    ("eet", "eet", "eten", "genoeg groente", ""),
    ("praat", "praat", "praten", "met de dokter", ""),
    ("staat", "sta", "staan", "vroeg", "op"),
    ("denkt", "denk", "denken", "over een verhuizing", "na"),
    ("komt", "kom", "komen", "volgende week", "terug"),
    ("legt", "leg", "leggen", "het plan aan de school", "uit"),
)

# Auxiliary by person (clause form, front form), with what it stands before and between.
HAVE = {YOU: ("hebt", "heb"), POLITE: ("hebt", "hebt"), OTHER: ("heeft", "heeft"), PLURAL: ("hebben", "hebben")}
BE = {YOU: ("bent", "ben"), POLITE: ("bent", "bent"), OTHER: ("is", "is"), PLURAL: ("zijn", "zijn")}
WANT = {YOU: ("wilt", "wil"), POLITE: ("wilt", "wilt"), OTHER: ("wil", "wil"), PLURAL: ("willen", "willen")}
CAN = {YOU: ("kunt", "kun"), POLITE: ("kunt", "kunt"), OTHER: ("kan", "kan"), PLURAL: ("kunnen", "kunnen")}
WOULD = {YOU: ("zou", "zou"), POLITE: ("zou", "zou"), OTHER: ("zou", "zou"), PLURAL: ("zouden", "zouden")}
CLUSTERS = (
    (HAVE, "op kantoor", "gewerkt"),
    (HAVE, "de dokter", "opgebeld"),
    (BE, "naar Gent", "verhuisd"),
    (BE, "met roken", "gestopt"),
    (WANT, "thuis", "slapen"),
    (WANT, "aan het onderzoek", "meedoen"),
    (CAN, "met de leraar", "praten"),
    (WOULD, "thuis", "slapen"),
)


def direct(phrase: str, verb: str, rest: str) -> str:
    question = f"{verb} {rest}?" if phrase == "of" else f"{phrase} {verb} {rest}?"
    return question[:1].upper() + question[1:]


def simple_pairs() -> list[tuple[str, str]]:
    pairs = []
    for phrase, (subject, person), (form, before, plural, rest, particle) in product(PHRASES, SUBJECTS, VERBS):
        late = plural if person == PLURAL else form
        front = {YOU: before, PLURAL: plural}.get(person, form)
        question = direct(phrase, front, f"{subject} {rest} {particle}".strip())
        pairs.append((f"{phrase} {subject} {rest} {particle}{late}", question))
    return pairs


def cluster_pairs() -> list[tuple[str, str]]:
    pairs = []
    for phrase, (subject, person), (forms, rest, verb) in product(PHRASES, SUBJECTS, CLUSTERS):
        late, front = forms[person]
        question = direct(phrase, front, f"{subject} {rest} {verb}")
        pairs.append((f"{phrase} {subject} {rest} {late} {verb}", question))
        if forms in (HAVE, BE):
            pairs.append((f"{phrase} {subject} {rest} {verb} {late}", question))
    return pairs


@pytest.mark.parametrize("pairs", [simple_pairs(), cluster_pairs()], ids=["simple", "cluster"])
def test_an_indirect_question_gives_the_direct_one_back_or_nothing(
    linter: Linter, pairs: list[tuple[str, str]]
) -> None:
    turns = [WRAPPERS[number % len(WRAPPERS)].format(clause) for number, (clause, _) in enumerate(pairs)]
    rewrites = [result.rewrite for result in linter.check_turns(turns)]
    wrong = [
        (turn, rewrite)
        for turn, rewrite, (_, question) in zip(turns, rewrites, pairs, strict=True)
        if rewrite not in (None, question)
    ]
    assert wrong == []
    assert rewrites.count(None) <= SILENT_SHARE * len(pairs)
