"""The forms of Dutch adjectives and nouns, by the rules of spelling."""

import re

INVARIABLE = re.compile(r"(?:[^aeiouy]en|[aeo])$")  # "eigen", "besproken", "extra", "beige"
LONG_VOWEL = re.compile(r"(?P<before>.*)(?P<vowel>aa|ee|ëe|oo|uu)(?P<consonant>[bcdfgklmnprstvz])$")
SHORT_VOWEL = re.compile(r"(?<![aeiouëï])[aeiou](?P<consonant>[bdfgklmnprst])$")
UNSTRESSED = re.compile(r"[aeiouyëï].*(?:ig|e[lmr])$")  # "nodig", "simpel", "zeker"
VOICED = {"f": "v", "s": "z"}
OWN_STEPS = {"goed": ("beter", "best"), "vaak": ("vaker", "vaakst"), "graag": ("liever", "liefst")}


def inflected(adjective: str) -> str:
    """The adjective with its -e: "groot" gives "grote", "snel" "snelle", "essentieel" "essentiële", "open" itself."""
    if INVARIABLE.search(adjective):
        return adjective
    long = LONG_VOWEL.match(adjective)
    if long:
        return long["before"] + _opened(long["before"], long["vowel"]) + _before_e(long["vowel"], long["consonant"])
    if re.search(r"(?:ie|eu|oe|ui|ij|ei|ou|au|l)[f]$|(?:ie|eu|ui|ij|ei)s$", adjective):
        return f"{adjective[:-1]}{VOICED[adjective[-1]]}e"
    short = SHORT_VOWEL.search(adjective)
    return f"{adjective}{short['consonant']}e" if short and not UNSTRESSED.search(adjective) else f"{adjective}e"


def comparative(adjective: str) -> str:
    """ "zeker" gives "zekerder", "groot" "groter"; empty for more words and for what has no steps."""
    if adjective in OWN_STEPS:
        return OWN_STEPS[adjective][0]
    if " " in adjective or INVARIABLE.search(adjective):
        return ""
    return f"{adjective}der" if adjective.endswith("r") else f"{inflected(adjective)}r"


def superlative(adjective: str) -> str:
    """ "groot" gives "grootst"; empty for more words and for what has no steps."""
    if adjective in OWN_STEPS:
        return OWN_STEPS[adjective][1]
    if " " in adjective or INVARIABLE.search(adjective) or adjective.endswith("st"):
        return ""
    return f"{adjective}t" if adjective.endswith("s") else f"{adjective}st"


def diminutive(noun: str) -> str:
    """ "plaats" gives "plaatsje", "evaluatie" "evaluatietje"; empty where the sound would have to tell."""
    if re.search(r"(?:[bdfgkpst]|ch)$", noun):
        return f"{noun}je"
    return (
        f"{noun}tje" if re.search(r"(?:[^aeiou]e|ee|ie|oe|(?:aa|ee|oo|uu|ie|eu|oe|ui|ij|ei|ou)[lnr]|w)$", noun) else ""
    )


def _opened(before: str, vowel: str) -> str:
    """A long vowel in an open syllable is written once, with a diaeresis where it would join an i."""
    return "ë" if vowel == "ëe" or (vowel == "ee" and before.endswith("i")) else vowel[0]


def _before_e(vowel: str, consonant: str) -> str:
    return ("s" if vowel == "uu" and consonant == "s" else VOICED.get(consonant, consonant)) + "e"  # "diffuse", "boze"
