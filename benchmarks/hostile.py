"""Seconds of a check of ten thousand characters that nobody would write, each in a text file and in Markdown."""

from time import process_time

import click

from vraaglint import Linter

SIZE = 10_000  # characters
GOAL = 2.0  # seconds
SHOWN = 5
SAID = (
    "Hoe voelt dat? ",
    "Hoe voelt dat?\n",
    "Je slaapt toch slecht, hè? ",
    "Waarom huil je dan niet? ",
    '"Wat zei je?" ',
    "Wat is de indicatie van de participatie? ",
    "Moet je niet eens naar buiten gaan, ",
    "Ik hoor je zeggen dat ",
    "Mag ik iets vragen, ",
    "Ik vraag me af of ",
    "Denk je dat hij zegt dat zij weet ",
    "Wat vind je van de zorg en het huis en de tuin die je kreeg toen je kwam ",
    "A: hoe? B: wat? ",
    "http://a.b?c=d ",
    "vraaglint: negeer VL501\n",
    "Wat? # vraaglint: negeer\n",
)
WORDS = [
    "waar en met wie ",
    "als je ",
    "vraag ",
    "of ",
    "dat ",
    "en ",
    "a.d.h.v. ",
    "a-",
    "a, ",
    "1. ",
    "a ",
    "A ",
    "a.",
    "niet wel ",
]
MARKS = (
    *"a1 \t\n,.?(<>'\"_*`#=-–\\😀\u0301\u200d",
    *[", ", "? ", ". ", "() ", "“‘", "[](", "<!-- ", "<b>", "- ", "# ", "> ", " \n", "**"],
    "| ",
    "|",
)
NESTED = {
    "brackets in brackets": "(" * (SIZE // 2) + ")" * (SIZE // 2),
    "quotes in quotes": "“‘" * (SIZE // 4) + "’”" * (SIZE // 4),
    "lists in lists": "".join(" " * 2 * depth + "- Wat wil je?\n" for depth in range(90)),
    "quoted lines in quoted lines": "".join("> " * depth + "Wat wil je?\n" for depth in range(90)),
}


def inputs() -> dict[str, str]:
    """Each input by a name to show."""
    return {repr(piece): (piece * SIZE)[:SIZE] for piece in (*SAID, *WORDS, *MARKS)} | NESTED


def seconds(linter: Linter, text: str, suffix: str) -> float:
    """How long the processor is busy with one check."""
    start = process_time()
    linter.check_text(text, suffix)
    return process_time() - start


@click.command(help=__doc__)
def main() -> None:
    linter = Linter()
    linter.check_text("Hoe gaat het toch?")
    times = {
        f"{name} in {suffix}": seconds(linter, text, suffix)
        for name, text in inputs().items()
        for suffix in (".txt", ".md")
    }
    for name in sorted(times, key=times.__getitem__, reverse=True)[:SHOWN]:
        click.echo(f"{times[name]:.2f} s  {name}")
    late = sum(time > GOAL for time in times.values())
    click.echo(f"{late} of {len(times)} inputs take more than {GOAL:.0f} s (goal: none)")


if __name__ == "__main__":
    main()
