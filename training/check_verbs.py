"""Print the verb forms that vraaglint derives but a Dutch word list (one word a line) does not know.

A check for whoever grows `lexicons/werkwoorden.toml` or `lexicons/scheidbaar.toml`: a form that is missing in a large
list, such as that of Debian's package `wdutch`, is often a slip. Nothing of the list is kept.

    python training/check_verbs.py /usr/share/dict/dutch
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from vraaglint.conjugation import regular
from vraaglint.lexicon import entries
from vraaglint.verbs import Particle, VerbList


def main(path: Path) -> None:
    known = set(path.read_text(encoding="utf-8").split())
    for heading, forms in (("vormen", simple()), ("scheidbaar", separable())):
        checked = list(forms)
        missing = [" ".join(choice) for choice in checked if known.isdisjoint(choice)]
        print(f"{heading}: {len(missing)} van {len(checked)} niet in {path.name}", *missing, sep="\n  ")


def simple() -> Iterator[list[str]]:
    """Every derived or listed form; where spelling leaves two readings open, one of them should exist."""
    for entry in entries("werkwoorden", VerbList):
        for verb in entry.regelmatig:
            yield from (sorted(set(choice)) for choice in zip(*regular(verb), strict=True))
        for row in (*entry.rijtjes, *entry.tegenwoordig):
            yield from ([form] for form in row.split())


def separable() -> Iterator[list[str]]:
    """The infinitive of every separable verb."""
    for particle in entries("scheidbaar", Particle):
        yield from ([particle.deeltje + verb] for verb in particle.werkwoorden)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
