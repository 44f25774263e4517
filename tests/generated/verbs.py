"""Verbs and clusters of verbs, with the form that goes with each subject and place."""

from collections.abc import Iterator
from typing import NamedTuple

from generated.words import WORDS

JE, U, SINGULAR, PLURAL = "je", "u", "enkelvoud", "meervoud"
PRESENT, PAST = "present", "past"


class Subject(NamedTuple):
    words: str
    person: str
    reflexive: str


class Verb(NamedTuple):
    """A verb with its finite forms; `first` and `second` may hold two right forms, apart by "/"."""

    particle: str
    base: str
    first: str
    second: str
    third: str
    plural: str
    past: str
    past_plural: str
    participle: str = ""
    perfect: str = "hebben"
    is_activity: bool = False

    @property
    def infinitive(self) -> str:
        return self.particle + self.base

    @property
    def to_infinitive(self) -> str:
        return f"{self.particle} te {self.base}".strip()

    def finite(self, person: str, tense: str) -> str:
        """The form after its subject."""
        if tense == PAST:
            return self.past_plural if person == PLURAL else self.past
        return {JE: self.second, U: self.second, PLURAL: self.plural}.get(person, self.third)

    def fronts(self, person: str, tense: str) -> tuple[str, ...]:
        """The forms before the subject, the first one the most usual."""
        return tuple(self.first.split("/")) if (person, tense) == (JE, PRESENT) else (self.finite(person, tense),)


class Cluster(NamedTuple):
    """The verbs of a clause: all at the end, the finite one after and before its subject, and the others."""

    words: str
    finite: str
    fronts: tuple[str, ...]
    tails: tuple[str, ...]


def auxiliary(row: str) -> Verb:
    _, first, second, third, plural, past, past_plural = row.split()
    return Verb("", plural, first, second, third, plural, past, past_plural)


def main_verb(row: str) -> Verb:
    infinitive, first, third, past, past_plural, participle, perfect, activity = row.split()
    particle, base = infinitive.split("|") if "|" in infinitive else ("", infinitive)
    second, _, own_third = third.partition("/")
    return Verb(
        particle,
        base,
        first,
        second,
        own_third or second,
        base,
        past,
        past_plural,
        participle,
        perfect,
        activity == "+",
    )


AUXILIARIES = {row.split()[0]: auxiliary(row) for row in WORDS["auxiliaries"]}
VERBS = {row.split()[0]: main_verb(row.partition(":")[0]) for row in WORDS["verbs"]}
SUBJECTS = [Subject(*(part.strip() for part in row.split("|"))) for row in WORDS["subjects"]]

MODALS = ("willen", "kunnen", "kan", "moeten", "mogen", "zullen", "wou")


def simple(verb: Verb, person: str, tense: str) -> Iterator[Cluster]:
    form = verb.finite(person, tense)
    yield Cluster(verb.particle + form, form, verb.fronts(person, tense), (verb.particle,))


def with_tails(name: str, person: str, tense: str, *choices: tuple[str, ...]) -> Iterator[Cluster]:
    """Clusters of an auxiliary; each choice is a cluster with "{}" for the finite verb, then the right tails."""
    helper = AUXILIARIES[name]
    form, fronts = helper.finite(person, tense), helper.fronts(person, tense)
    for words, *tails in choices:
        yield Cluster(words.format(form), form, fronts, tuple(tails))


def perfect(verb: Verb, person: str, tense: str) -> Iterator[Cluster]:
    done = verb.participle
    yield from with_tails(verb.perfect, person, tense, (f"{{}} {done}", done), (f"{done} {{}}", done))


def modal(name: str, verb: Verb, person: str, tense: str) -> Iterator[Cluster]:
    bare = verb.infinitive
    yield from with_tails(name, person, tense, (f"{{}} {bare}", bare))
    if name in MODALS:
        yield from with_tails(name, person, tense, (f"{bare} {{}}", bare))


def modal_perfect(name: str, verb: Verb, person: str, tense: str) -> Iterator[Cluster]:
    done, have = verb.participle, verb.perfect
    yield from with_tails(
        name,
        person,
        tense,
        (f"{{}} {have} {done}", f"{have} {done}"),
        (f"{{}} {done} {have}", f"{done} {have}"),
        (f"{done} {{}} {have}", f"{done} {have}"),
    )


def could_have(verb: Verb, person: str, second: str) -> Iterator[Cluster]:
    """The infinitive instead of a participle: "had kunnen doen", "zou hebben willen doen"."""
    bare = verb.infinitive
    yield from with_tails("hebben", person, PAST, (f"{{}} {second} {bare}", f"{second} {bare}"))
    yield from with_tails("hebben", person, PRESENT, (f"{{}} {second} {bare}", f"{second} {bare}"))
    yield from with_tails("zullen", person, PAST, (f"{{}} hebben {second} {bare}", f"hebben {second} {bare}"))
    yield from with_tails("zullen", person, PAST, (f"{{}} {second} {bare}", f"{second} {bare}"))


def apart(verb: Verb, person: str, tense: str, helper: str) -> Iterator[Cluster]:
    """The particle before the finite verb: "op wil staan", "op bent gestaan", "op had willen staan"."""
    bare, done = verb.infinitive, verb.participle
    rest = done.removeprefix(verb.particle)
    yield from with_tails(helper, person, tense, (f"{verb.particle} {{}} {verb.base}", bare))
    yield from with_tails(verb.perfect, person, tense, (f"{verb.particle} {{}} {rest}", done))
    if helper in MODALS[:5]:
        second = AUXILIARIES[helper].plural  # "Had je op willen staan?" is as good as "willen opstaan"
        right = (f"{second} {bare}", f"{verb.particle} {second} {verb.base}")
        yield from with_tails("hebben", person, PAST, (f"{verb.particle} {{}} {second} {verb.base}", *right))


def gone(verb: Verb, person: str, tense: str) -> Iterator[Cluster]:
    yield from with_tails("zijn", person, tense, (f"{{}} gaan {verb.infinitive}", f"gaan {verb.infinitive}"))


def busy(verb: Verb, person: str, tense: str) -> Iterator[Cluster]:
    doing = f"aan het {verb.infinitive}"
    yield from with_tails("zijn", person, tense, (f"{doing} {{}}", doing), (f"{{}} {doing}", doing))


def sitting(verb: Verb, person: str, tense: str) -> Iterator[Cluster]:
    yield from with_tails("zitten", person, tense, (f"{{}} {verb.to_infinitive}", verb.to_infinitive))


def trying(name: str, verb: Verb, person: str, tense: str) -> Iterator[Cluster]:
    yield from with_tails(name, person, tense, (f"{{}} {verb.to_infinitive}", verb.to_infinitive))


def passive(participle: str, person: str, tense: str) -> Iterator[Cluster]:
    particle, _, base = participle.rpartition("|")
    done = particle + base
    for name in ("worden", "zijn"):
        yield from with_tails(name, person, tense, (f"{{}} {done}", done), (f"{done} {{}}", done))
        if particle:
            yield from with_tails(name, person, tense, (f"{particle} {{}} {base}", done))


def modal_passive(name: str, participle: str, person: str, tense: str) -> Iterator[Cluster]:
    done = participle.replace("|", "")
    yield from with_tails(
        name,
        person,
        tense,
        (f"{{}} worden {done}", f"worden {done}"),
        (f"{done} {{}} worden", f"{done} worden"),
        (f"{{}} {done} worden", f"{done} worden"),
    )


def having_done(bare: str, person: str, tense: str) -> Iterator[Cluster]:
    yield from with_tails("laten", person, tense, (f"{{}} {bare}", bare))
    yield from with_tails("hebben", person, tense, (f"{{}} laten {bare}", f"laten {bare}"))
    yield from with_tails("willen", person, tense, (f"{{}} laten {bare}", f"laten {bare}"))
