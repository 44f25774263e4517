"""The rules, one a file: this folder is the registry."""

import importlib
import pkgutil
from functools import cache

from vraaglint.rule import Rule


@cache
def all_rules() -> tuple[type[Rule], ...]:
    """Every rule class in this folder, sorted by code."""
    modules = [importlib.import_module(f"{__name__}.{info.name}") for info in pkgutil.iter_modules(__path__)]
    found = {
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == module.__name__
    }
    return tuple(sorted(found, key=lambda rule: rule.code))


def find(code_or_name: str) -> type[Rule] | None:
    """The rule with this code (any case) or name, or None."""
    wanted = code_or_name.casefold()
    return next((rule for rule in all_rules() if wanted in (rule.code.casefold(), rule.name)), None)
