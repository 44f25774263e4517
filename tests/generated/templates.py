"""The templates: what kind of clause with which verbs, and a sample of the clauses that each allows."""

import random
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from generated.clauses import Clause, joined
from generated.verbs import (
    AUXILIARIES,
    JE,
    MODALS,
    PAST,
    PLURAL,
    PRESENT,
    SINGULAR,
    SUBJECTS,
    VERBS,
    Cluster,
    Subject,
    Verb,
    apart,
    busy,
    could_have,
    gone,
    having_done,
    modal,
    modal_passive,
    modal_perfect,
    passive,
    perfect,
    simple,
    sitting,
    trying,
)
from generated.words import WORDS

Tense = Callable[[random.Random, Verb, str], Iterator[Cluster]]


class Frame(NamedTuple):
    """A verb with what stands before and after the verbs of a subordinate clause."""

    verb: Verb
    rest: str
    after: str = ""


class Gap(NamedTuple):
    """A frame with the question phrases that fill its gap; `is_plural` is about those that ask for its subject."""

    phrases: tuple[str, ...]
    frame: Frame
    is_plural: bool = False


ALL_VERBS = [*AUXILIARIES.values(), *VERBS.values()]


def either(rng: random.Random) -> str:
    return rng.choice((PRESENT, PAST))


ANY_VERB: dict[str, Tense] = {
    "present": lambda rng, verb, person: simple(verb, person, PRESENT),
    "past": lambda rng, verb, person: simple(verb, person, PAST),
    "perfect": lambda rng, verb, person: perfect(verb, person, PRESENT),
    "pluperfect": lambda rng, verb, person: perfect(verb, person, PAST),
    "modal": lambda rng, verb, person: modal(rng.choice(MODALS), verb, person, PRESENT),
    "past modal": lambda rng, verb, person: modal(rng.choice(MODALS), verb, person, PAST),
    "modal perfect": lambda rng, verb, person: modal_perfect(
        rng.choice(("moeten", "kunnen", "zullen")), verb, person, either(rng)
    ),
    "two modals": lambda rng, verb, person: could_have(
        verb, person, rng.choice(("kunnen", "willen", "moeten", "mogen"))
    ),
}
APART: dict[str, Tense] = {
    "apart": lambda rng, verb, person: apart(verb, person, either(rng), rng.choice((*MODALS, "gaan", "blijven"))),
}
ACTIVITY: dict[str, Tense] = {
    "gaan": lambda rng, verb, person: modal("gaan", verb, person, either(rng)),
    "blijven": lambda rng, verb, person: modal("blijven", verb, person, either(rng)),
    "zijn gaan": lambda rng, verb, person: gone(verb, person, either(rng)),
    "aan het": lambda rng, verb, person: busy(verb, person, either(rng)),
    "zitten te": lambda rng, verb, person: sitting(verb, person, either(rng)),
    "proberen te": lambda rng, verb, person: trying(
        rng.choice(("proberen", "beginnen", "durven")), verb, person, either(rng)
    ),
}


def frames(verbs: str = "") -> list[Frame]:
    """The clauses of all verbs that such a cluster can be made of."""
    found = []
    for row in WORDS["verbs"]:
        forms, _, clauses = row.partition(":")
        verb = VERBS[forms.split()[0]]
        if fits(verb, verbs):
            found += [frame(verb, text) for text in clauses.split("/")]
    return found


def fits(verb: Verb, verbs: str) -> bool:
    return verb.particle != "" if verbs in APART else verb.is_activity or verbs not in ACTIVITY


def frame(verb: Verb, text: str) -> Frame:
    rest, _, after = text.partition(">")
    return Frame(verb, rest.strip(), after.strip())


def clause(rng: random.Random, phrase: str, subject: Subject, frame: Frame, tense: Tense) -> Clause:
    cluster = rng.choice(list(tense(rng, frame.verb, subject.person)))
    rest = " ".join(subject.reflexive if word == "zich" else word for word in frame.rest.split())
    return Clause(phrase, subject.words, rest, *cluster, frame.after)


def adjunct(phrases: list[str], pool: list[Frame], tense: Tense, rng: random.Random) -> Clause:
    """A whole clause, with whether, when, why, how or where it holds."""
    phrase = rng.choice(phrases)
    chosen = rng.choice([frame for frame in pool if phrase.split()[-1] not in frame.rest.split()])
    return clause(rng, phrase, rng.choice(SUBJECTS), chosen, tense)


def asked_object(pool: list[Gap], tense: Tense, rng: random.Random) -> Clause:
    gap, subject = rng.choice(pool), rng.choice(SUBJECTS)
    phrase = rng.choice(gap.phrases)
    built = clause(rng, phrase, subject, gap.frame, tense)
    may_be_subject = gap.phrases[0] == "wie" and not phrase.startswith(("hoeveel", "welke collega's", "welke buren"))
    return both_readings(built) if may_be_subject and subject.words == JE else built


def both_readings(built: Clause) -> Clause:
    """With the verb before je and before another subject: "wie je belt" asks who you call or who calls you."""
    before_je = [
        front for verb in ALL_VERBS if verb.second == verb.third == built.finite for front in verb.first.split("/")
    ]
    return (
        built._replace(fronts=tuple(dict.fromkeys((*built.fronts, *before_je, built.finite)))) if before_je else built
    )


def asked_subject(pool: list[Gap], tense: Tense, rng: random.Random) -> Clause:
    gap = rng.choice(pool)
    nobody = Subject("", PLURAL if gap.is_plural else SINGULAR, "")
    built = clause(rng, rng.choice(gap.phrases), nobody, gap.frame, tense)
    if "JE" not in built.rest or gap.is_plural:
        return built._replace(rest=built.rest.replace("JE", "je"))
    return both_readings(built._replace(rest=built.rest.replace("JE", "je")))


def passive_clause(phrases: list[str], modals: bool, rng: random.Random) -> Clause:
    participle, rest = rng.choice(WORDS["passives"]).split(" | ")
    subject = rng.choice(SUBJECTS)
    name = rng.choice(("kunnen", "moeten", "willen", "zullen"))
    clusters = (
        modal_passive(name, participle, subject.person, either(rng))
        if modals
        else passive(participle, subject.person, either(rng))
    )
    return Clause(rng.choice(phrases), subject.words, rest, *rng.choice(list(clusters)))


def done_by_others(phrases: list[str], rng: random.Random) -> Clause:
    rest, bare = rng.choice(WORDS["done_by_others"]).split(" | ")
    subject = rng.choice(SUBJECTS)
    cluster = rng.choice(list(having_done(bare, subject.person, either(rng))))
    return Clause(rng.choice(phrases), subject.words, rest.replace("zich", subject.reflexive), *cluster)


def trying_first(phrases: list[str], pool: list[Frame], rng: random.Random) -> Clause:
    """The order "probeert vroeg op te staan", where all but the subject follows the finite verb."""
    built = adjunct(phrases, pool, ACTIVITY["proberen te"], rng)
    return built._replace(
        rest="", cluster=joined(built.finite, built.rest, built.tails[0]), tails=(joined(built.rest, built.tails[0]),)
    )


def fixed(row: str) -> Clause:
    """A clause that is spelled out in the list."""
    phrase, subject, rest, cluster, fronts, tail, after = (part.strip() for part in row.split("|"))
    return Clause(phrase, subject, rest, cluster, "", tuple(fronts.split("/")), (tail,), after)


def gaps(rows: list[str]) -> list[Gap]:
    found = []
    for row in rows:
        phrases, verb, text = (part.strip() for part in row.split(" | "))
        found.append(Gap(tuple(phrases.split(", ")), frame(VERBS[verb], text)))
    return found


def object_gaps() -> list[Gap]:
    return gaps([row + " " for row in WORDS["asked_objects"]])


def subject_gaps() -> list[Gap]:
    found = []
    for row in WORDS["asked_subjects"]:
        one, more, verb, text = (part.strip() for part in row.split(" | "))
        for phrases, is_plural in ((one, False), (more, True)):
            found.append(Gap(tuple(phrases.split(", ")), frame(VERBS[verb], text), is_plural))
    return found


def degree_gaps() -> list[Gap]:
    return gaps(WORDS["degrees"])


def preposition_gaps(form: str) -> list[Gap]:
    """ "over wie", "waarover", or "waar" with the preposition before the verbs."""
    found = []
    for row in WORDS["prepositions"]:
        verb, preposition, after_where, asked, rest = (part.strip() for part in (row + " ").split(" | "))
        whole = {
            "joined": (tuple(f"{preposition} {one}" for one in asked.split(", ")), rest),
            "waarover": ((f"waar{after_where}",), rest),
            "waar over": (("waar",), f"{rest} {after_where}"),
        }
        phrases, text = whole[form]
        found.append(Gap(phrases, Frame(VERBS[verb], text.strip())))
    return found


def asked_part(pool: list[Gap], tense: Tense, rng: random.Random) -> Clause:
    gap = rng.choice(pool)
    return clause(rng, rng.choice(gap.phrases), rng.choice(SUBJECTS), gap.frame, tense)


class Template(NamedTuple):
    """A kind of clause with a kind of verbs; `draw` makes one clause, `size` is how many are drawn."""

    kind: str
    verbs: str
    draw: Callable[[random.Random], Clause]
    size: int

    @property
    def name(self) -> str:
        return f"{self.kind}, {self.verbs}"

    def clauses(self) -> list[Clause]:
        """The same sample each time, without repeats."""
        rng = random.Random(self.name)
        drawn = dict.fromkeys(self.draw(rng) for _ in range(self.size))
        return list(drawn)


FIXED = (
    "there", "it", "clause_subjects", "copulas", "experiencers", "split_what_for", "where_to", "with_there",
    "adverb_first", "conditions", "separate_nouns", "south",
)  # fmt: skip
ALL = ANY_VERB | ACTIVITY | APART
NEGATED = ("present", "past", "perfect", "pluperfect")


def templates() -> Iterator[Template]:
    phrases = WORDS["phrases"]
    some = [phrase for group in phrases.values() for phrase in group]
    for verbs, tense in ALL.items():
        usable_frames = frames(verbs)
        for kind, size in (("of", 110), ("waarom", 45), ("wanneer", 45), ("hoe", 45), ("waar", 45)):
            yield Template(kind, verbs, partial(adjunct, phrases[kind], usable_frames, tense), size)
    for kind, pool in gap_pools().items():
        for verbs, tense in ALL.items():
            usable = [gap for gap in pool if fits(gap.frame.verb, verbs)]
            yield Template(kind, verbs, partial(ASKED.get(kind, asked_part), usable, tense), 30)
    yield Template("passive", "simple", partial(passive_clause, some, False), 150)
    yield Template("passive", "modal", partial(passive_clause, some, True), 150)
    yield Template("laten", "all", partial(done_by_others, some), 150)
    yield Template("proberen first", "all", partial(trying_first, some, frames("proberen te")), 150)
    negated = listed_frames("negations")
    for verbs in NEGATED:
        yield Template("niet", verbs, partial(adjunct, ["of", "waarom", "hoe vaak"], negated, ALL[verbs]), 40)
    for verbs in ("present", "perfect", "modal", "gaan", "zijn gaan"):
        yield Template("adverb", verbs, partial(adjunct, some, listed_frames("adverbs"), ALL[verbs]), 40)


def listed_frames(name: str) -> list[Frame]:
    return [frame(VERBS[verb], text) for verb, text in (row.split(" | ") for row in WORDS[name])]


def gap_pools() -> dict[str, list[Gap]]:
    return {
        "object": object_gaps(),
        "subject": subject_gaps(),
        "hoe + word": degree_gaps(),
        "preposition + wie": preposition_gaps("joined"),
        "waarover": preposition_gaps("waarover"),
        "waar … over": preposition_gaps("waar over"),
    }


ASKED = {"object": asked_object, "subject": asked_subject}
