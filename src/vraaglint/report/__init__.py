"""The table of report formats: one renderer a module of this folder, imported when it is asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from rich.console import Console

    from vraaglint.model import Report
    from vraaglint.report.summary import About, Summary

FORMATS = ("full", "concise", "json")


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
    module = import_module(f"{__name__}.{name}")
    return cast(Renderer, module.Renderer(about, console))
