"""Turns with the rewrites that are right for them."""

import random
from collections.abc import Callable, Iterator
from typing import NamedTuple

from generated.clauses import Clause, capital, joined
from generated.templates import ANY_VERB, FIXED, clause, fixed, frame, frames, templates
from generated.verbs import SUBJECTS, VERBS
from generated.words import WORDS


class Example(NamedTuple):
    """A turn of a template with its right rewrites."""

    template: str
    turn: str
    right: tuple[str, ...]

    def accepts(self, rewrite: str) -> bool:
        """Whether the rewrite is a right one, also with a verb in one word that may be written in two."""
        return free(rewrite) in map(free, self.right)


def free(text: str) -> str:
    for spelling in WORDS["free_spellings"]:
        text = text.replace(spelling.replace(" ", ""), spelling)
    return text


def indirect_questions() -> Iterator[Example]:
    """Questions wrapped in the asker, from the direct question that must come out."""
    wrappers = WORDS["wrappers"]
    for template in templates():
        for number, built in enumerate(template.clauses()):
            yield wrapped(template.name, wrappers[number % len(wrappers)], built)
    for name in FIXED:
        for number, row in enumerate(WORDS[name]):
            for step in range(2):
                yield wrapped(name, wrappers[(number + step * 5) % len(wrappers)], fixed(row))
    yield from in_other_wrappers()


def wrapped(template: str, wrapper: str, built: Clause, context: str = "") -> Example:
    turn = capital(wrapper.format(built.embedded()))
    return Example(template, joined(context, turn), tuple(joined(context, one) for one in built.questions()))


def in_other_wrappers() -> Iterator[Example]:
    rng = random.Random("wrappers")
    plain = [
        built for template in templates() if template.verbs in ("present", "perfect") for built in template.clauses()
    ]
    for wrapper in WORDS["rare_wrappers"]:
        for _ in range(8):
            yield wrapped("rare wrapper", wrapper, rng.choice(plain))
    for _ in range(60):
        yield wrapped("late wrapper", rng.choice(WORDS["late_wrappers"]), rng.choice(plain))
    for _ in range(150):
        yield wrapped("context", rng.choice(WORDS["wrappers"]), rng.choice(plain), rng.choice(WORDS["contexts"]))


def steering_questions() -> Iterator[Example]:
    """Statements made a question, and opinions that wait for a yes, from the open question that must come out."""
    for name, draw in STEERING.items():
        rng = random.Random(name)
        for turn, right in dict.fromkeys(draw(rng) for _ in range(150)):
            yield Example(name, turn, right)


Steering = tuple[str, tuple[str, ...]]


def plain_clause(rng: random.Random, *verbs: str) -> Clause:
    """A clause about facts, with whether."""
    states = set(WORDS["states"])
    facts = [one for one in frames() if states.isdisjoint(one.rest.split())]
    tense = ANY_VERB[rng.choice(verbs or ("present", "past", "perfect", "pluperfect", "modal", "past modal"))]
    return clause(rng, "of", rng.choice(SUBJECTS), rng.choice(facts), tense)


def bare(rng: random.Random) -> Steering:
    built = plain_clause(rng)
    return built.statement("?"), built.questions()


def tagged(rng: random.Random) -> Steering:
    built = plain_clause(rng)
    return built.statement(rng.choice(WORDS["tags"])), built.questions()


def with_particle(rng: random.Random) -> Steering:
    built = plain_clause(rng)
    return built.statement("?", particle=rng.choice(WORDS["particles"])), built.questions()


def with_particle_and_tag(rng: random.Random) -> Steering:
    built = plain_clause(rng)
    turn = built.statement(rng.choice(WORDS["tags"][:4]), particle=rng.choice(WORDS["particles"]))
    return turn, built.questions()


def already(rng: random.Random) -> Steering:
    built = plain_clause(rng, "perfect")
    built = built._replace(rest=joined("al", built.rest))
    return built.statement("?", particle=rng.choice(WORDS["particles"])), built.questions()


def adverb_first(rng: random.Random) -> Steering:
    built = plain_clause(rng)
    opening = rng.choice(WORDS["openings"])
    turn = built.statement(rng.choice((*WORDS["tags"][:4], "?")), opening=opening)
    return turn, built.questions_with(opening)


def adverb_first_with_particle(rng: random.Random) -> Steering:
    built = plain_clause(rng)
    opening = rng.choice(WORDS["openings"])
    turn = built.statement("?", opening=opening, particle=rng.choice(WORDS["particles"]))
    return turn, built.questions_with(opening)


def negated_clauses(rng: random.Random) -> tuple[Clause, Clause]:
    verb, with_negation, without = (part.strip() for part in rng.choice(WORDS["negated_statements"]).split(" | "))
    tense = ANY_VERB[rng.choice(("present", "past", "perfect"))]
    denied = clause(rng, "of", rng.choice(SUBJECTS), frame(VERBS[verb], with_negation), tense)
    return denied, denied._replace(rest=without)


def denied_with_tag(rng: random.Random) -> Steering:
    denied, asked = negated_clauses(rng)
    return denied.statement(rng.choice(WORDS["denied_tags"])), asked.questions()


def denied_bare(rng: random.Random) -> Steering:
    denied, asked = negated_clauses(rng)
    return denied.statement("?"), asked.questions()


def opinion(rng: random.Random) -> Steering:
    built = plain_clause(rng)
    opening, left = rng.choice(WORDS["opinions"]).split(" | ")
    embedded = built._replace(phrase="dat").embedded()
    return f"{opening} {embedded}?", (f"{left} {embedded}?",)


def fact(rng: random.Random) -> Steering:
    built = plain_clause(rng)
    opening, left = rng.choice(WORDS["facts"]).split(" | ")
    embedded = built._replace(phrase="dat").embedded()
    return f"{opening} {embedded}?", (*built.questions(), f"{left} {embedded}?")


def expletive(rng: random.Random) -> Steering:
    rows = [row for row in (*WORDS["there"], *WORDS["it"]) if row.startswith("of ")]
    built = fixed(rng.choice(rows))
    built = built._replace(finite=built.fronts[0])
    return built.statement(rng.choice((*WORDS["tags"][:4], "?"))), built.questions()


def after_and(rng: random.Random) -> Steering:
    built = plain_clause(rng)
    statement = built.statement(rng.choice((*WORDS["tags"][:4], "?")))
    lower = statement if built.subject[0].isupper() else statement[0].lower() + statement[1:]
    questions = built.questions()
    return f"En {lower}", (*questions, *(f"En {one[0].lower()}{one[1:]}" for one in questions))


STEERING: dict[str, Callable[[random.Random], Steering]] = {
    "bare": bare,
    "tag": tagged,
    "particle": with_particle,
    "particle + tag": with_particle_and_tag,
    "al": already,
    "adverb first": adverb_first,
    "adverb first + particle": adverb_first_with_particle,
    "negation + tag": denied_with_tag,
    "negation": denied_bare,
    "opinion": opinion,
    "fact": fact,
    "expletive": expletive,
    "and": after_and,
}
