"""The finite forms of a regular Dutch verb, by the rules of spelling."""

import re
from typing import NamedTuple

# The consonants of "'t kofschip" (x and the sound of ch included) take -te in the past, all others -de.
VOICELESS = re.compile(r"(?:[tkfspx]|ch)$")
OPEN_SYLLABLE = re.compile(r"(?P<before>.*?)(?P<vowel>[aeouë])(?P<consonant>[bcdfgklmnprstvz])$")
# Two letters that are one sound, so that the second opens no syllable of its own.
ONE_SOUND = re.compile(r"(?:aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei)$")
VOWEL = re.compile(r"[aeiouyëï]")


class Forms(NamedTuple):
    """The finite forms of one stem: "werk", "werkt", "werken", "werkte", "werkten"."""

    first: str
    second: str
    plural: str
    past: str
    past_plural: str


def regular(infinitive: str) -> tuple[Forms, ...]:
    """The forms of a regular verb, one value for each way its spelling can be read.

    Spelling hides stress: "luisteren" has the stem "luister" and "proberen" has "probeer". Both readings are given
    then; the one that does not exist is no Dutch word and so never met.
    """
    return tuple(_forms(stem, infinitive) for stem in stems(infinitive))


def stems(infinitive: str) -> tuple[str, ...]:
    """The possible stems of an infinitive ("werk", "gaa"); none when it does not look like one."""
    if re.search(r"(?:aa|oe|[^aeiou]ie)n$", infinitive):
        return (infinitive[:-1],)
    if not infinitive.endswith("en") or not VOWEL.search(infinitive[:-2]):
        return ()
    return tuple(_devoiced(stem) for stem in _closed(infinitive[:-2]))


def _closed(root: str) -> tuple[str, ...]:
    """The root with its last syllable spelled as a closed one: "bell" to "bel", "mak" to "maak"."""
    if re.search(r"([bcdfgklmnprstz])\1$", root):
        return (root[:-1],)
    found = OPEN_SYLLABLE.match(root)
    if found is None or ONE_SOUND.search(found["before"] + found["vowel"]):
        return (root,)
    long = found["before"] + _doubled(found["before"], found["vowel"]) + found["consonant"]
    stress_is_hidden = found["vowel"] == "e" and VOWEL.search(found["before"])
    return (root, long) if stress_is_hidden else (long,)


def _doubled(before: str, vowel: str) -> str:
    if vowel == "ë":
        return "ee" if before.endswith("i") else "ëe"
    return vowel * 2


def _devoiced(stem: str) -> str:
    return stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1], stem[-1])


def _forms(stem: str, infinitive: str) -> Forms:
    past = stem + ("te" if VOICELESS.search(infinitive.removesuffix("en")) else "de")
    first = stem.removesuffix("a") if stem.endswith("aa") else stem
    return Forms(first, stem if stem.endswith("t") else f"{stem}t", infinitive, past, f"{past}n")
