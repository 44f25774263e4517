"""`vraaglint rules` and `vraaglint explain`: what the rules look for."""

import inspect
import sys
from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING

import click

from vraaglint.cli.dutch import DutchCommand

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from vraaglint.rule import Bad, Good, Rule

HEADER = ("Code", "Naam", "Soort", "Waar het om gaat")
INDENT = 2
LABEL = 14


@click.command(cls=DutchCommand, epilog="Meer over een regel: vraaglint explain VL501")
def rules() -> None:
    """Laat zien welke regels er zijn."""
    from vraaglint.cli.screen import coloured
    from vraaglint.rules import all_rules

    rows = [(rule.code, rule.name, str(rule.severity), rule.principle) for rule in all_rules()]
    # Laid out by hand: importing rich takes longer than everything else that this command does.
    widths = [max(map(len, column)) for column in zip(HEADER, *rows, strict=True)]
    lines = [HEADER, tuple("-" * width for width in widths), *rows]
    for number, line in enumerate(lines):
        cells = [cell.ljust(width) for cell, width in zip(line, widths, strict=True)]
        code = click.style(cells[0], bold=number > 1)
        click.echo("  ".join([code, *cells[1:]]).rstrip(), color=coloured(sys.stdout))


@click.command(cls=DutchCommand, epilog="Voorbeelden: vraaglint explain VL501, of: vraaglint explain vaag-dat")
@click.argument("rule", metavar="REGEL")
def explain(rule: str) -> None:
    """Leg een regel uit, met voorbeelden. REGEL is een code of een naam."""
    from vraaglint.cli.screen import screen

    console = screen()
    for line in _page(console, _found(rule)):
        console.print(line, soft_wrap=True)


def _found(code_or_name: str) -> "type[Rule]":
    from vraaglint.errors import VraaglintError
    from vraaglint.rules import all_rules, find
    from vraaglint.settings import unknown

    rule = find(code_or_name)
    if rule is not None:
        return rule
    codes = ", ".join(rule.code for rule in all_rules() if rule.code.startswith(code_or_name.upper()))
    raise VraaglintError(unknown(code_or_name) or f"'{code_or_name}' past op meer regels; kies er één: {codes}.")


def _page(console: "Console", rule: "type[Rule]") -> "Iterator[Text]":
    from rich.text import Text

    from vraaglint.report.layout import wrapped
    from vraaglint.rule import Bad

    yield Text.assemble((f"{rule.code} {rule.name}", "bold"), f" ({rule.severity})")
    yield Text(rule.principle, "italic")
    for paragraph in inspect.cleandoc(rule.__doc__ or "").split("\n\n"):
        yield Text()
        yield from wrapped(console, Text(" ".join(paragraph.split())), 0)
    for example in rule.examples:
        if isinstance(example, Bad):
            yield Text()
            yield from _bad(console, example)
    yield Text()
    for example in rule.examples:
        if not isinstance(example, Bad):
            yield from _good(console, example)
    yield from _options(rule)


def _bad(console: "Console", example: "Bad") -> "Iterator[Text]":
    from rich.text import Text

    from vraaglint.report.layout import WORD, beside

    yield from _context(console, example.context)
    # Without colour the brackets say which words it is about.
    body = Text(example.marked)
    if console.color_system is not None:
        body = Text(example.text)
        body.stylize(WORD, *example.span)
    yield from beside(console, Text("Liever niet:".ljust(LABEL)), body, indent=INDENT)
    better = example.better or example.rewrite
    if better is not None:
        yield from beside(console, Text("Beter:".ljust(LABEL), "green"), Text(better), indent=INDENT)


def _good(console: "Console", example: "Good") -> "Iterator[Text]":
    from rich.text import Text

    from vraaglint.report.layout import beside

    yield from _context(console, example.context)
    yield from beside(console, Text("Prima:".ljust(LABEL), "green"), Text(example.text), indent=INDENT)


def _context(console: "Console", context: str | None) -> "Iterator[Text]":
    from rich.text import Text

    from vraaglint.report.layout import beside

    if context is not None:
        yield from beside(console, Text("De ander zei:".ljust(LABEL)), Text(context), indent=INDENT)


def _options(rule: "type[Rule]") -> "Iterator[Text]":
    import json

    from rich.text import Text

    options = fields(rule)
    if options:
        yield Text()
        yield Text("Instellen in vraaglint.toml (dit zijn de standaardwaarden):")
        yield Text(f"{' ' * INDENT}[rules.{rule.name}]")
    for option in options:
        yield Text(f"{' ' * INDENT}{option.name.replace('_', '-')} = {json.dumps(option.default, ensure_ascii=False)}")
