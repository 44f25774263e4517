"""The table of report formats: one renderer a module of this folder, imported when it is asked for."""

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast

from vraaglint.model import Report
from vraaglint.report.summary import Summary

if TYPE_CHECKING:
    from rich.console import Console

FORMATS = ("full", "concise", "json")


@dataclass(frozen=True, slots=True)
class About:
    """What made the report: the version of vraaglint, and the name and version of the pipeline."""

    version: str
    pipeline: str


class Renderer(Protocol):
    """Values in, text out; the text of a whole run is that of its files in order, then that of the end."""

    def file(self, report: Report) -> str:
        """The text for a file that was checked."""

    def unread(self, path: str, message: str) -> str:
        """The text for a file that could not be read, for which the user got `message` already."""

    def end(self, summary: Summary) -> str:
        """The text that closes the report."""


def renderer(name: str, about: About, console: "Console") -> Renderer:
    """The renderer called `name`, one of FORMATS. `console` gives the width and the colours."""
    module = importlib.import_module(f"{__name__}.{name}")
    return cast(Renderer, module.Renderer(about, console))
