"""The forms of a Dutch adjective, by the rules of spelling."""

import re
from typing import NamedTuple

from vraaglint.lexicon import derived, listed

LONG_BEFORE_VOICELESS = re.compile(r".*(?:aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei|ij)[fs]")
DOUBLED_VOWEL = re.compile(r"(.*)(?:aa|ee|oo|uu)([bdfgklmnprst])")
SHORT_VOWEL = re.compile(r"(?:.*[^aeiou])?[aeiou]([bdfgklmnprst])")
# Endings without stress: their consonant is not doubled ("sombere", "nodige", "moeilijke").
UNSTRESSED = re.compile(r".*[aeiouy].*(?:e[lmr]|ig|lijk)")
VOICED = {"f": "v", "s": "z"}  # after a long vowel: "lieve", "boze"
PARTICIPLE = re.compile(r"(?:.*ge|be|ver|ont|her|over|mis|onder).*(?<!n)[dt]")
HARD_TO_SAY = re.compile(r".*(?:st|isch|(?<!e)en)")


class Adjective(NamedTuple):
    """The forms of an adjective: "boos", "boze", "bozer", "boost".

    `inflected` is None for a word that stands in a predicate only ("beu").
    """

    base: str
    inflected: str | None
    comparative: str
    superlative: str

    @property
    def with_more(self) -> bool:
        """Whether "meer" makes the better comparative: "meer teleurgesteld"."""
        return self.inflected is None or PARTICIPLE.fullmatch(self.base) is not None

    @property
    def with_most(self) -> bool:
        """Whether "meest" makes the better superlative: "het meest gespannen"."""
        return self.with_more or HARD_TO_SAY.fullmatch(self.base) is not None


@derived
def adjective(base: str) -> Adjective:
    """The forms of the adjective `base`, which stands in lower case without -e."""
    inflected = _inflected(base)
    comparative = f"{base}der" if base.endswith("r") else f"{inflected.removesuffix('e')}er"
    superlative = f"{base}t" if base.endswith("s") else f"{base}st"
    return Adjective(base, None if base in listed("alleen-gezegde") else inflected, comparative, superlative)


@derived
def forms(base: str) -> frozenset[str]:
    """All forms in which the adjective `base` is met, degrees and their -e included."""
    known = adjective(base)
    if known.inflected is None:
        return frozenset({base})
    degrees = (known.comparative, known.superlative)
    return frozenset({base, known.inflected, *degrees, *(f"{degree}e" for degree in degrees)})


def _inflected(base: str) -> str:
    if base.endswith("e") or (
        base.endswith("en") and not base.endswith("een")
    ):  # "paranoïde", "gespannen", not "gemeen"
        return base
    long = DOUBLED_VOWEL.fullmatch(base)
    if long is not None:
        return f"{long[1]}{base[-2]}{VOICED.get(long[2], long[2])}e"
    if LONG_BEFORE_VOICELESS.fullmatch(base):
        return f"{base[:-1]}{VOICED[base[-1]]}e"
    if base.endswith("oe"):
        return f"{base}ë"
    if SHORT_VOWEL.fullmatch(base) and not UNSTRESSED.fullmatch(base):
        return f"{base}{base[-1]}e"
    return f"{base}e"
