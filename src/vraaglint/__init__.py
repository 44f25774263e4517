"""vraaglint: a linter for the questions in Dutch notes.

`from vraaglint import Linter` loads what it needs; `import vraaglint` alone loads and reads nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vraaglint.engine import Linter as Linter
    from vraaglint.errors import LexiconError as LexiconError
    from vraaglint.errors import PipelineError as PipelineError
    from vraaglint.errors import ReadError as ReadError
    from vraaglint.errors import SettingsError as SettingsError
    from vraaglint.errors import VraaglintError as VraaglintError
    from vraaglint.model import Finding as Finding
    from vraaglint.model import Question as Question
    from vraaglint.model import Report as Report
    from vraaglint.model import Rewrite as Rewrite
    from vraaglint.model import Rewriting as Rewriting
    from vraaglint.model import Severity as Severity
    from vraaglint.model import Step as Step
    from vraaglint.model import TurnResult as TurnResult
    from vraaglint.settings import Settings as Settings

__version__ = "0.1.0"

_HOMES = {
    "engine": ("Linter",),
    "errors": ("LexiconError", "PipelineError", "ReadError", "SettingsError", "VraaglintError"),
    "model": ("Finding", "Question", "Report", "Rewrite", "Rewriting", "Severity", "Step", "TurnResult"),
    "settings": ("Settings",),
}


def __getattr__(name: str) -> Any:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module '{__name__}' has no attribute '{name}'")


def __dir__() -> list[str]:
    return sorted(set(globals()) | {name for names in _HOMES.values() for name in names})
