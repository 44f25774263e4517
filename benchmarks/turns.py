"""Any number of turns as people write them, the same ones each time."""

import random
import tomllib
from collections.abc import Iterator
from pathlib import Path

PARTS = Path(__file__).with_name("turns.toml")
SEED = 7
CONSONANTS, VOWELS = "bdfhjklmnrstvw", "aeiou"


def turns(count: int) -> Iterator[str]:
    """`count` turns; names are made up on the spot, so that new words keep coming as they do in real notes."""
    parts = tomllib.loads(PARTS.read_text(encoding="utf-8"))
    rng = random.Random(SEED)
    for _ in range(count):
        words = {slot: rng.choice(choices) for slot, choices in parts["slots"].items()}
        yield rng.choice(parts["vormen"]).format(naam=name(rng), **words)


def name(rng: random.Random) -> str:
    """A name of two or three syllables."""
    syllables = (rng.choice(CONSONANTS) + rng.choice(VOWELS) for _ in range(rng.choice((2, 3))))
    return "".join(syllables).capitalize() + rng.choice(CONSONANTS)
