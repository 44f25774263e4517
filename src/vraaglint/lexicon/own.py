"""What a user's own list adds to and takes from ours, as tables before they become entries."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from vraaglint.lexicon import ENTRIES, REMOVED, Table
from vraaglint.tables import KINDS, Source

WORDS = ("woorden", "vormen", "werkwoorden")  # keys with words that can each go by themselves
FAMILIES = "families"  # the key with several such words in one text

# What an entry is about: what stands here as `core` goes, and with its last choice the entry.
MAIN_WORDS = {
    "vorm": re.compile(r"(?:\[[^\]]*\]\s*)*(?P<group>\()?(?P<core>[^()\[\]]+?)(?(group)\))(?:\s*\[[^\]]*\])*"),
    "woord": re.compile(r"(?:(?:de|het) )?(?P<core>[^/()|]+?)(?:/[^()]*)?(?: \([^()]*\))?"),
}

# Keys of which the code knows every value, so that a new one would never do anything.
CHOICES = ("als", "doel", "kleur", "persoon", "plaats", "plek", "soort", "vraag", "weeg")

# A phrase in the notation of `phrase`, which has a first word that is sure to be there.
ONE = r"\s*[^\s()\[\]|][^()\[\]|]*+"
CHOICE = rf"{ONE}(?:\|{ONE})*+"
MAY, MUST, WORD = rf"\[{CHOICE}\]", rf"\({CHOICE}\)", r"[^\s()\[\]]++"
PHRASE = re.compile(rf"\s*(?:{MAY}\s*)*+(?:{MUST}|(?![…~]){WORD})(?:\s*(?:{MUST}|{MAY}|{WORD}))*+\s*")
PHRASES = (*MAIN_WORDS, *WORDS, "behalve", "alleen-met")
TEXT = re.compile(r".*\w.*", re.DOTALL)
ROWS = ("tegenwoordig", "voor-je", "rijtjes")  # keys with a fixed number of forms in each text


def check_place(own: Source, added: Sequence[Table]) -> None:
    """Raise LexiconError when `weg` stands below an entry, of which TOML then makes it a part."""
    for index, table in enumerate(added):
        if REMOVED in table:
            message = f"Zet '{REMOVED}' bovenaan, vóór de eerste [[{ENTRIES}]]."
            raise own.fail(message, key=REMOVED, table=ENTRIES, index=index)


def check(own: Source, added: Sequence[Table], ours: Sequence[object]) -> None:
    """Raise LexiconError for an entry that could never be found or would be found everywhere."""
    for index, table in enumerate(added):
        for key, value in table.items():
            problem = _problem(key, value, ours)
            if problem:
                raise own.fail(problem, key=key, table=ENTRIES, index=index)


def without(tables: Sequence[Table], own: Source) -> list[Table]:
    """Our tables without the words of `weg`. Raises LexiconError for a word that they do not have.

    An entry that lost all its words stays when it has no main word: the code asks for it by its sort.
    """
    gone = own.data.get(REMOVED, [])
    if not isinstance(gone, list) or not all(isinstance(word, str) for word in gone):
        raise own.fail(f"Bij '{REMOVED}' hoort {KINDS[tuple]}.", key=REMOVED)
    known = {word for table in tables for word in _words(table)}
    for word in gone:
        if word not in known:
            hint = f"Bedoel je '{closest(word, known)}'?" if known else "Uit deze lijst kan geen woord weg."
            raise own.fail(f"Het woord '{word}' staat niet in onze lijst. {hint}", key=REMOVED)
    return [left for table in tables if (left := _left(table, set(gone)))]


def joined(tables: Sequence[Table], added: Iterable[Table]) -> list[Table]:
    """Our tables and those of the user; words of a table that is like ours for the rest are added to ours."""
    found = list(tables)
    for table in added:
        alike = ((place, key) for place, ours in enumerate(found) if (key := _differs(ours, table)))
        place, key = next(alike, (len(found), ""))
        found[place : place + 1] = [{**found[place], key: [*found[place][key], *table[key]]} if key else table]
    return found


def closest(word: str, known: Iterable[str]) -> str:
    """The known word that looks most like `word`, however little that is."""
    from difflib import get_close_matches  # late: it is needed for complaints only

    return get_close_matches(word, sorted(known), n=1, cutoff=0)[0]


def _problem(key: str, value: Any, ours: Sequence[object]) -> str:
    """The Dutch sentence for a value that would do no good, empty for a good one."""
    texts = value if isinstance(value, list) else [value] if isinstance(value, str) else []
    shape = PHRASE if key in PHRASES else TEXT
    wrong = next((text for text in texts if not (shape.fullmatch(text) and TEXT.fullmatch(text))), None)
    if wrong is not None:
        return f"'{wrong}' kan bij '{key}' niet; schrijf een woord of een vorm waarvan alle haakjes kloppen."
    known = {word for entry in ours for word in [getattr(entry, key, "")] if word} if key in CHOICES else set()
    if known and value not in known:
        return f"'{value}' kan bij '{key}' niet. Bedoel je '{closest(value, known)}'?"
    if key in ROWS and (row := next((text for text in texts if len(text.split()) not in _lengths(key, ours)), None)):
        return f"In '{row}' ontbreekt een vorm, of er staat er een te veel; kijk hoe onze lijst het doet."
    return ""


def _lengths(key: str, ours: Sequence[object]) -> set[int]:
    return {len(row.split()) for entry in ours for row in getattr(entry, key.replace("-", "_"))}


def _words(table: Table) -> Iterator[str]:
    """The words of a table that can go."""
    for key, shape in MAIN_WORDS.items():
        if key in table:
            found = shape.fullmatch(table[key])
            yield from (table[key], *(found["core"].split("|") if found else ()))
    for key in WORDS:
        yield from table.get(key, ())
    for family in table.get(FAMILIES, ()):
        yield from family.split()


def _left(table: Table, gone: set[str]) -> Table | None:
    """What is left of a table, None when its main word goes."""
    left = dict(table)
    for key in MAIN_WORDS.keys() & table.keys():
        main = _left_of_main(key, table[key], gone)
        if not main:
            return None
        left[key] = main
    for key in WORDS:
        if key in table:
            left[key] = [word for word in table[key] if word not in gone]
    if FAMILIES in table:
        families = (" ".join(word for word in family.split() if word not in gone) for family in table[FAMILIES])
        left[FAMILIES] = [family for family in families if family]
    return left


def _left_of_main(key: str, text: str, gone: set[str]) -> str:
    found = MAIN_WORDS[key].fullmatch(text)
    if text in gone:
        return ""
    if found is None:
        return text
    start, end = found.span("core")
    choices = [choice for choice in found["core"].split("|") if choice not in gone]
    return text[:start] + "|".join(choices) + text[end:] if choices else ""


def _differs(ours: Table, own: Table) -> str:
    """The key of the words in which two tables differ, empty when they differ in more or in something else."""
    if ours.keys() != own.keys():
        return ""
    keys = [key for key in own if own[key] != ours[key]]
    return keys[0] if len(keys) == 1 and isinstance(own[keys[0]], list) else ""
