"""Screens that follow the terminal, NO_COLOR and FORCE_COLOR."""

import io
import os
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console

PAPER = 100  # characters to a line in a file


def screen(*, err: bool = False) -> "Console":
    """A console on standard output (or error) that shows text as it is: no markup, no emoji codes, no highlighting."""
    from rich.console import Console

    colours = coloured(sys.stderr if err else sys.stdout)
    return Console(
        stderr=err,
        force_terminal=colours or None,
        color_system="auto" if colours else None,
        markup=False,
        emoji=False,
        highlight=False,
    )


def paper() -> "Console":
    """A console without colours for a report that goes to a file."""
    from rich.console import Console

    return Console(file=io.StringIO(), width=PAPER, color_system=None, markup=False, emoji=False, highlight=False)


def exact_output() -> None:
    """Make standard output UTF-8, so that no character of a report is lost."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")


def coloured(stream: TextIO) -> bool:
    """Whether to send colours to the stream."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")
