"""What an intent asks for, in plain Dutch, as the list says it."""

from typing import NamedTuple

from vraaglint.lexicon import entries


class Meaning(NamedTuple):
    """An entry of the list `bedoelingen`: a name of the rulebook with what it asks for, in plain words."""

    doel: str
    omschrijving: str


def meaning(intent: str) -> str:
    """The words for an intent; empty for one that the list does not hold."""
    return next((entry.omschrijving for entry in entries("bedoelingen", Meaning) if entry.doel == intent), "")
