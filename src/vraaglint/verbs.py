"""Finite verb forms: the form before je, and separable verbs split."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from vraaglint.conjugation import Forms, regular
from vraaglint.lexicon import derived, entries

INSEPARABLE = ("be", "her", "ont", "ver")
WITHOUT_DIAERESIS = str.maketrans("äëïöü", "aeiou")
# Sounds after which a final t is hardly ever the stem's own: "schrobt", "schreeuwt", "hapert", "graait".
CERTAIN_ENDING = re.compile(
    r"(?: [bdfgkmpw] | ts | (?:aa|ee|oo|uu|ie|oe|eu|ij|ei|ui|ou|au|ai)[lnr] | [aeiouy].*e[lmnr] | (?:aa|oo|oe)i )t$",
    re.VERBOSE,
)


class VerbList(NamedTuple):
    """One entry of `werkwoorden`: verbs with their own present, form before je or past, or regular ones.

    `doffe_e` are verbs on -eren of which that e is not stressed: verbeter, not verbeteer. `met_zijn` are verbs of which
    the perfect has zijn.
    """

    tegenwoordig: tuple[str, ...] = ()
    voor_je: tuple[str, ...] = ()
    rijtjes: tuple[str, ...] = ()
    regelmatig: tuple[str, ...] = ()
    doffe_e: tuple[str, ...] = ()
    met_zijn: tuple[str, ...] = ()


class Particle(NamedTuple):
    """One entry of `scheidbaar`: a particle with its verbs; `altijd` adds all known verbs but `behalve`.

    `onzeker` are verbs that are split or whole by what they mean: voorkomen.
    """

    deeltje: str
    werkwoorden: tuple[str, ...] = ()
    altijd: bool = False
    behalve: tuple[str, ...] = ()
    onzeker: tuple[str, ...] = ()


class Reading(NamedTuple):
    """What a finite form can be: a form of `infinitive`, which before je is `before_je`."""

    infinitive: str
    before_je: str


def before_je(form: str, *, lemma: str = "", present: bool = True) -> str:
    """The finite form as it stands right before je or jij: "vindt" gives "vind", "houdt" gives "hou".

    What stands there is always an opening part of the form, so capitals stay as they are. `lemma` helps to choose
    between two verbs; it may be wrong, empty or split ("op_staan"). In doubt the form stays whole.
    """
    lower = form.lower()
    if not present or not lower.endswith("t") or len(lower) != len(form):
        return form
    return form[: len(_before_je(lower, lemma.lower().rpartition("_")[2]))]


def split(form: str, lemma: str = "") -> tuple[str, str] | None:
    """Particle and rest of a separable finite form in one word ("opstaat" gives "op", "staat"); None in doubt.

    A hyphen or diaeresis that only keeps the two apart goes: "toe-eigent" gives "toe", "eigent".
    """
    lower = form.lower()
    if len(lower) != len(form):
        return None
    candidates = [particle for name, particle in _particles().items() if lower.startswith(name)]
    for separates in (_is_listed, _is_allowed):
        for particle in candidates:
            if separates(particle, lower):
                return _cut(form, particle.deeltje)
    return _split_as_lemma(form, lemma.lower())


def infinitive(form: str) -> str:
    """The infinitive of a finite form, separable verbs joined ("houdt tegen" is tegenhouden); empty when unknown."""
    particle, rest = split(form) or ("", form)
    known = sorted(_infinitives(rest.lower()))
    return particle.lower() + known[0] if known else ""


def is_finite_form(form: str) -> bool:
    """Whether the word is a finite form of a known verb."""
    return split(form) is not None or bool(_infinitives(form.lower()))


def is_infinitive_form(form: str) -> bool:
    """Whether the word is the infinitive of a known verb, which is its present plural too ("staan", "opstaan")."""
    _, rest = split(form) or ("", form)
    return rest.lower() in _infinitives(rest.lower())


def is_uncertain(form: str) -> bool:
    """Whether the form may be split or whole: by its meaning ("voorkomt"), or because its first part is unknown."""
    lower = form.lower()
    if not is_finite_form(lower) and any(lower[place:] in _readings() for place in range(3, len(lower) - 2)):
        return not lower.startswith(INSEPARABLE)
    return any(
        not _infinitives(lower.removeprefix(name)).isdisjoint(particle.onzeker)
        for name, particle in _particles().items()
        if particle.onzeker and lower.startswith(name)
    )


def is_particle(word: str) -> bool:
    """Whether the word is a particle that splits from any verb it goes with: "in", "mee"."""
    listed = _particles().get(word.lower())
    return listed is not None and listed.altijd


def separates(particle: str, verb: str) -> bool:
    """Whether the verb, with or without the particle in front, is separable with it: ("mee", "maken")."""
    listed = _particles().get(particle.lower())
    return listed is not None and verb.removeprefix(listed.deeltje) in listed.werkwoorden


def _before_je(form: str, verb: str) -> str:
    readings = _readings().get(form)
    if readings:
        return _of(verb, readings).before_je
    parts = split(form)
    if parts:
        particle, rest = parts
        return form.removesuffix(rest) + _before_je(rest, verb.removeprefix(particle))
    return re.sub(r"aa$", "a", form[:-1]) if _ends_in_person(form, verb) else form


def _ends_in_person(form: str, verb: str) -> bool:
    """Whether the t of a form that is not in the list is an ending: by its kin, else its lemma, else its sound."""
    for rest, tail in _without_prefix(form, verb):
        readings = _readings().get(rest)
        if readings:
            return _of(tail, readings).before_je != rest
    for forms in regular(verb):
        if form == forms.second:
            return forms.first != form
    return CERTAIN_ENDING.search(form) is not None


def _of(verb: str, readings: tuple[Reading, ...]) -> Reading:
    return next((reading for reading in readings if reading.infinitive == verb), readings[0])


def _without_prefix(form: str, verb: str = "") -> Iterator[tuple[str, str]]:
    """The form and its verb without an inseparable prefix: "begrijpt" to "grijpt"."""
    for prefix in (*INSEPARABLE, *_particles()):
        if form.startswith(prefix):
            yield form.removeprefix(prefix), verb.removeprefix(prefix)


def _cut(form: str, particle: str) -> tuple[str, str]:
    name, rest = form[: len(particle)], form[len(particle) :].removeprefix("-")
    return name, rest[:1].translate(WITHOUT_DIAERESIS) + rest[1:]


def _is_listed(particle: Particle, form: str) -> bool:
    return not _infinitives(_cut(form, particle.deeltje)[1]).isdisjoint(particle.werkwoorden)


def _is_allowed(particle: Particle, form: str) -> bool:
    """Whether the particle splits from any known verb, this one included: not in "opteert", a verb of its own."""
    verbs = _infinitives(_cut(form, particle.deeltje)[1])
    stays = form in _readings() or not verbs.isdisjoint(particle.behalve)
    return particle.altijd and bool(verbs) and not stays


def _split_as_lemma(form: str, lemma: str) -> tuple[str, str] | None:
    """Split where a lemma with its particle apart says so, unless the list knows the particle to stay on some verbs."""
    name, _, verb = lemma.rpartition("_")
    particle = _particles().get(name)
    stays = particle is None or not particle.altijd or verb in particle.behalve
    if stays or name in ("", *INSEPARABLE) or not form.lower().startswith(name):
        return None
    _, rest = _cut(form.lower(), name)
    fits = verb in _infinitives(rest) or any(rest in forms for forms in regular(verb))
    return _cut(form, name) if fits else None


def _infinitives(form: str) -> set[str]:
    """The infinitives that a simple form, with or without inseparable prefix, can belong to."""
    found = {reading.infinitive for reading in _readings().get(form, ())}
    for prefix in INSEPARABLE:
        if form.startswith(prefix):
            rest = form.removeprefix(prefix)
            found |= {prefix + reading.infinitive for reading in _readings().get(rest, ())}
    return found


@derived
def _particles() -> dict[str, Particle]:
    """The particles by name, longest first, so that "voorbij" goes before "voor"."""
    particles = sorted(entries("scheidbaar", Particle), key=lambda particle: -len(particle.deeltje))
    return {particle.deeltje: particle for particle in particles}


@derived
def _readings() -> dict[str, tuple[Reading, ...]]:
    """Every known finite form with its readings, those of irregular verbs first."""
    found: defaultdict[str, dict[Reading, None]] = defaultdict(dict)
    for form, reading in _known_forms():
        found[form].setdefault(reading)
    return {form: tuple(readings) for form, readings in found.items()}


def _known_forms() -> Iterator[tuple[str, Reading]]:
    lists = entries("werkwoorden", VerbList)
    short = dict(row.split() for entry in lists for row in entry.voor_je)
    own_present = {row.split()[0]: row.split() for entry in lists for row in entry.tegenwoordig}
    own_past = [row.split() for entry in lists for row in entry.rijtjes]
    for infinitive, *past in own_past:
        if infinitive in own_present:
            yield from _own_present(*own_present[infinitive])
        else:
            yield from _present(infinitive, regular(infinitive), short.get(infinitive))
        yield from ((form, Reading(infinitive, form)) for form in past[:2])
    irregular = {infinitive for infinitive, *_ in own_past}
    listed = [verb for entry in lists for verb in entry.regelmatig]
    based = [verb for particle in _particles().values() for verb in particle.werkwoorden if verb not in irregular]
    for verb in dict.fromkeys(listed + based):
        forms = regular(verb)
        yield from _present(verb, forms, None)
        yield from ((form, Reading(verb, form)) for each in forms for form in (each.past, each.past_plural))


def _own_present(infinitive: str, first: str, second: str, third: str) -> Iterator[tuple[str, Reading]]:
    inverted = first if second.startswith(first) else second.removesuffix("t")
    yield from ((form, Reading(infinitive, form)) for form in (first, third, infinitive) if form != second)
    yield second, Reading(infinitive, inverted)


def _present(infinitive: str, forms: tuple[Forms, ...], short: str | None) -> Iterator[tuple[str, Reading]]:
    for each in forms:
        yield each.first, Reading(infinitive, each.first)
        yield each.second, Reading(infinitive, short or each.first)
        yield each.plural, Reading(infinitive, each.plural)
