"""All forms of a Dutch verb, from its infinitive."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from vraaglint.conjugation import VOICELESS, VOWEL, Forms, regular
from vraaglint.lexicon import derived, entries
from vraaglint.verbs import INSEPARABLE, Particle, VerbList

# Before these no "ge-" comes; STAYING may also come apart, and then is found as a particle first.
UNSTRESSED = (*INSEPARABLE, "ge", "er")
NATIVE = ("be", "her", "ont")
STAYING = ("onder", "over", "voor", "door", "om", "weer", "achter", "mis", "vol")


class Paradigm(NamedTuple):
    """The forms of a verb without its particle ("mee" of meedoen, "duidelijk" of duidelijk maken), which may be empty.

    `first` goes with ik and before je, `second` with jij and u, `third` with hij.
    """

    particle: str
    infinitive: str
    first: str
    second: str
    third: str
    past: str
    past_plural: str
    participle: str
    is_joined: bool = True

    def whole(self, form: str) -> str:
        """A form with its particle as they stand at the end of a clause: "meedoet", "duidelijk maakt"."""
        return f"{self.particle}{form}" if self.is_joined else f"{self.particle} {form}"


@derived
def paradigms(verb: str) -> tuple[Paradigm, ...]:
    """One paradigm for each way the spelling of the verb can be read, the likeliest first."""
    words, _, last = verb.rpartition(" ")
    particle, base = (words, last) if words else _parts(verb)
    return tuple(own._replace(particle=particle, is_joined=not words) for own in _of_base(base))


def joins(particle: str, form: str) -> bool:
    """Whether particle and form are one word: the infinitive or participle of a separable verb ("in", "gevuld")."""
    return form in _joined_forms(particle)


@derived
def _joined_forms(particle: str) -> frozenset[str]:
    verbs = _bases().get(particle, ())
    return frozenset(verbs) | {own.participle for verb in verbs for own in paradigms(verb)}


def _parts(verb: str) -> tuple[str, str]:
    """A verb in one word as particle and rest: "invoeren" is in and voeren; without a particle it is empty."""
    fitting = (name for name, bases in _bases().items() if verb.startswith(name) and verb.removeprefix(name) in bases)
    particle = max(fitting, key=len, default="")
    return particle, verb.removeprefix(particle)


def _of_base(verb: str) -> Iterator[Paradigm]:
    for prefix in ("", *UNSTRESSED, *STAYING):
        rest = verb.removeprefix(prefix)
        own = _own_forms().get(rest) if rest != verb or not prefix else None
        if own is not None:
            yield _with_prefix(prefix, own)
            return
    for forms in _likeliest_first(verb):
        participle = _participle(verb, forms)
        yield Paradigm("", verb, forms.first, forms.second, forms.second, forms.past, forms.past_plural, participle)


def _with_prefix(prefix: str, own: Paradigm) -> Paradigm:
    if not prefix:
        return own
    finite = {name: prefix + getattr(own, name) for name in ("infinitive", "first", "second", "third")}
    past = {name: prefix + getattr(own, name) for name in ("past", "past_plural")}
    return own._replace(**finite, **past, participle=prefix + own.participle.removeprefix("ge"))


def _likeliest_first(verb: str) -> tuple[Forms, ...]:
    """Loan words stress "-eren" (probeer), native verbs not "-elen" (regel); a list has the exceptions (verbeter)."""
    readings = regular(verb)
    for prefix in UNSTRESSED:
        rest = verb.removeprefix(prefix)
        if rest != verb and len(readings) > 1 and len(regular(rest)) == 1:  # "verdelen" goes as "delen"
            return readings[::-1]
    return readings[::-1] if _is_loan(verb) else readings


def _is_loan(verb: str) -> bool:
    return verb.endswith(("eren", "ëren")) and verb not in _silent()


def _participle(verb: str, forms: Forms) -> str:
    stem = forms.past.removesuffix("te").removesuffix("de")
    ending = "t" if VOICELESS.search(verb.removesuffix("en")) else "d"
    own = stem if stem.endswith(ending) else f"{stem}{ending}"
    return own if _has_prefix(verb) else _with_ge(own)


def _has_prefix(verb: str) -> bool:
    prefixes = NATIVE if _is_loan(verb) else (*UNSTRESSED, *STAYING)  # "verifiëren" and "genereren" only look like it
    return any(
        verb.startswith(prefix) and VOWEL.search(verb.removeprefix(prefix).removesuffix("en")) for prefix in prefixes
    )


def _with_ge(own: str) -> str:
    """ "ge-" in front, with a diaeresis where two vowels would be read as one: geïnd, geëist, but geuit, geijkt."""
    if re.match(r"e|i(?!j)|u(?!i)", own):
        return "ge" + {"e": "ë", "i": "ï", "u": "ü"}[own[0]] + own[1:]
    return f"ge{own}"


@derived
def _bases() -> dict[str, tuple[str, ...]]:
    return {particle.deeltje: particle.werkwoorden for particle in entries("scheidbaar", Particle)}


@derived
def with_zijn() -> frozenset[str]:
    """The verbs of which the perfect has zijn, as far as plain words need them."""
    return frozenset(verb for entry in entries("werkwoorden", VerbList) for verb in entry.met_zijn)


@derived
def _silent() -> frozenset[str]:
    return frozenset(verb for entry in entries("werkwoorden", VerbList) for verb in entry.doffe_e)


@derived
def _own_forms() -> dict[str, Paradigm]:
    """The verbs with a past or present of their own, by infinitive; of two pasts the first counts."""
    lists = entries("werkwoorden", VerbList)
    present = {row.split()[0]: row.split()[1:] for entry in lists for row in entry.tegenwoordig}
    found: dict[str, Paradigm] = {}
    for row in (row for entry in lists for row in entry.rijtjes):
        infinitive, past, past_plural, *participle = row.split()
        first, second, third = present.get(infinitive) or _spelled(infinitive)
        own = Paradigm("", infinitive, first, second, third, past, past_plural, "".join(participle))
        found.setdefault(infinitive, own)
    return found


def _spelled(infinitive: str) -> tuple[str, str, str]:
    """The present of a verb with a past of its own: such verbs stress their stem ("vergeet")."""
    forms = regular(infinitive)[-1]
    return forms.first, forms.second, forms.second
