"""A settings file to start from: every key with what it is for and what holds without it, made from the facts."""

import inspect
import json
from collections.abc import Iterator
from dataclasses import fields
from textwrap import wrap

from vraaglint.configuration import profiles
from vraaglint.configuration.finding import Configuration
from vraaglint.configuration.keys import EXPLANATION, PER_FILE, RULES, Keys
from vraaglint.configuration.project import Project
from vraaglint.rule import Rule
from vraaglint.rules import all_rules
from vraaglint.tables import written

WIDTH = 100
OPENING = """\
# Instellingen voor vraaglint. Ze gelden voor deze map en alles wat erin staat.
#
# Achter een # zonder spatie staat wat nu al geldt. Wil je iets anders? Haal de # weg en verander de waarde.
"""


def template(profile: str | None = None) -> str:
    """The text of a settings file that changes nothing, or that chooses a profile. Raises SettingsError."""
    return "\n".join(_lines(Configuration(isolated=True, profile=profile).project()))


def _lines(project: Project) -> Iterator[str]:
    yield OPENING
    for key in fields(Keys):
        yield from (f"# {line}" for line in key.metadata[EXPLANATION])
        if key.name == "profile":
            yield f"# Je kunt kiezen uit: {', '.join(profiles.names())}."
        if key.name == PER_FILE:
            yield f"[{written(PER_FILE)}]"
        elif key.name != RULES:
            mark = "" if key.name == "profile" and project.profile else "#"
            yield f"{mark}{written(key.name)} = {_toml(project.values()[key.name,])}"
        yield ""
    for rule in filter(fields, all_rules()):
        yield from _options(project.settings.configured(rule))


def _options(rule: Rule) -> Iterator[str]:
    summary = inspect.cleandoc(rule.__doc__ or "").partition("\n\n")[0]
    yield from wrap(f"{rule.code}: {summary}", WIDTH, initial_indent="# ", subsequent_indent="# ")
    yield f"[{RULES}.{rule.name}]"
    yield from (f"#{written(option)} = {_toml(value)}" for option, value in vars(rule).items())
    yield ""


def _toml(value: object) -> str:
    """A text, number, truth or list of texts as TOML, which has them in common with JSON."""
    return json.dumps(value, ensure_ascii=False)
