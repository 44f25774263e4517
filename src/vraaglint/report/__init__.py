"""The table of report formats: one renderer a module of this folder, imported when it is asked for."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from rich.console import Console

    from vraaglint.model import Report
    from vraaglint.report.summary import About, Summary


@dataclass(frozen=True, slots=True)
class Format:
    """How the text of a format is to be handled.

    `exact`: it is UTF-8 wherever it goes, so that no character is lost; otherwise a screen gets what it can show.
    `sums_up`: it holds the summary itself; otherwise the summary belongs on standard error. `explains`: it says what
    every rule is about.
    """

    exact: bool
    sums_up: bool
    explains: bool = False


TABLE = {
    "full": Format(exact=False, sums_up=True),
    "concise": Format(exact=False, sums_up=False),
    "json": Format(exact=True, sums_up=True),
    "json-lines": Format(exact=True, sums_up=False),
    "sarif": Format(exact=True, sums_up=False, explains=True),
    "github": Format(exact=True, sums_up=False),
    "gitlab": Format(exact=True, sums_up=False),
    "junit": Format(exact=True, sums_up=False),
    "checkstyle": Format(exact=True, sums_up=False),
    "rdjson": Format(exact=True, sums_up=False),
    "markdown": Format(exact=True, sums_up=True),
    "html": Format(exact=True, sums_up=True),
}
FORMATS = tuple(TABLE)
BY_SUFFIX = {".html": "html", ".md": "markdown", ".json": "json", ".jsonl": "json-lines", ".sarif": "sarif"}


class Renderer(Protocol):
    """Values in, text out; the text of a whole run is that of its files in order, then that of the end."""

    def file(self, report: "Report") -> str:
        """The text for a file that was checked."""

    def unread(self, path: str, message: str) -> str:
        """The text for a file that could not be read, for which the user got `message` already."""

    def end(self, summary: "Summary") -> str:
        """The text that closes the report."""


def renderer(name: str, about: "About", console: "Console") -> Renderer:
    """The renderer called `name`, one of FORMATS. `console` gives the width and the colours."""
    module = import_module(f"{__name__}.{name.replace('-', '_')}")
    return cast(Renderer, module.Renderer(about, console))
