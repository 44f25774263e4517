"""`vraaglint settings`: what is in force for a file or a folder, and where it comes from."""

import json
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any

import click

from vraaglint.cli.dutch import DutchCommand
from vraaglint.cli.options import settings_options

if TYPE_CHECKING:
    from vraaglint.configuration import Configuration, Project

WIDTH = 80
LABEL_WIDTH = 28
NONE = "-"
EMPTY = {"select": "alle regels", "pipeline": "die van vraaglint"}
FORMATS = ("full", "json")
EPILOG = """
\b
Voorbeelden:
  vraaglint settings
  vraaglint settings notities/intake.md --profile intake
"""


@click.command(cls=DutchCommand, epilog=EPILOG)
@click.argument("path", metavar="[PAD]", default=".", type=click.Path(path_type=Path))
@click.option(
    "--output-format", type=click.Choice(FORMATS), default="full", metavar="VORM", help="Hoe je het ziet: full of json."
)
@settings_options()
def settings(path: Path, output_format: str, configuration: "Configuration") -> None:
    """Laat zien welke instellingen gelden, en waar ze vandaan komen.

    PAD is een bestand of een map; zonder PAD gaat het om de map waarin je staat. Achter elke instelling staat wie hem
    kiest: vraaglint zelf (standaard), een profiel, een regel van je bestand met instellingen, of de opdrachtregel.
    """
    from vraaglint.cli.screen import exact_output
    from vraaglint.report.visible import visible

    facts = _facts(configuration.project(path), path)
    if output_format == "json":
        exact_output()
        click.echo(json.dumps(facts, ensure_ascii=False, indent=2))
        return
    for line in _page(facts):
        click.echo(visible(line))


def _facts(project: "Project", path: Path) -> dict[str, Any]:
    """What there is to tell, as JSON has it."""
    from vraaglint.configuration.keys import RULES
    from vraaglint.rules import all_rules
    from vraaglint.tables import written

    told = {name: {"value": _plain(value), "from": project.origins(name)} for name, value in project.values().items()}
    chosen = project.settings_for(path)
    return {
        "path": str(path),
        "file": _plain(project.file),
        "settings": {_name(written(key), *more): fact for (key, *more), fact in told.items() if key != RULES},
        "rules": [
            {
                "code": rule.code,
                "name": rule.name,
                "on": chosen.chooses(rule),
                "options": {written(name[2]): fact for name, fact in told.items() if name[:2] == (RULES, rule.code)},
            }
            for rule in all_rules()
        ],
    }


def _plain(value: object) -> object:
    return str(value) if isinstance(value, Path) else value


def _name(key: str, *more: str) -> str:
    return " ".join((key, *more))


def _page(facts: dict[str, Any]) -> Iterator[str]:
    yield from _row("Voor", facts["path"])
    yield from _row("Bestand", facts["file"] or "geen; de standaardwaarden gelden")
    yield from ("", "Instellingen")
    for key, fact in facts["settings"].items():
        yield from _row(f"  {key}", _told(fact, EMPTY.get(key, NONE)))
    yield from ("", "Regels")
    for rule in facts["rules"]:
        options = [f"{option} = {_told(fact)}" for option, fact in rule["options"].items()]
        yield from _row(f"  {rule['code']} {rule['name']}", "; ".join(["aan" if rule["on"] else "uit", *options]))


def _told(fact: dict[str, Any], empty: str = NONE) -> str:
    """A value as it is said, with who says it: words with commas, yes or no, and `empty` for nothing."""
    value = fact["value"]
    if isinstance(value, bool):
        value = "ja" if value else "nee"
    shown = ", ".join(value) if isinstance(value, tuple) else str(value)
    return f"{shown or empty} ({', '.join(fact['from'])})"


def _row(label: str, text: str) -> Iterator[str]:
    """A label with a text to the right of it, in lines that fit."""
    lines = wrap(text, WIDTH - LABEL_WIDTH, break_on_hyphens=False, break_long_words=False)
    yield label.ljust(LABEL_WIDTH - 1) + " " + lines[0]
    yield from (" " * LABEL_WIDTH + line for line in lines[1:])
