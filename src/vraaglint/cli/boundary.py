"""The one error boundary: a user's mistake is one Dutch sentence and status 2, a bug gives its full trace."""

import errno
import io
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import click

from vraaglint.cli.dutch import DutchGroup, sentence
from vraaglint.errors import VraaglintError

WRONG_USE = 2
INTERRUPTED = 130
FULL = "Er is geen plek meer om het verslag te schrijven; maak ruimte en geef de opdracht nog eens."


class BoundedGroup(DutchGroup):
    """The group at the top; the status of a command is what it returns, 0 for None."""

    def main(self, *args: Any, **extra: Any) -> Any:
        _have_streams()
        _never_fail_on_characters()
        try:
            extra |= {"prog_name": self.name, "standalone_mode": False}
            status = super().main(*args, **extra)
            sys.stdout.flush()
        except (VraaglintError, click.ClickException) as error:
            complain(error)
            status = WRONG_USE
        except (click.Abort, KeyboardInterrupt):
            status = INTERRUPTED
        except BrokenPipeError:
            _close_quietly()
            status = 1
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
            _close_quietly()
            tell(FULL, err=True)
            status = WRONG_USE
        sys.exit(status or 0)


def complain(error: Exception) -> None:
    """Say on standard error what is wrong."""
    from vraaglint.report.visible import visible

    text = sentence(error) if isinstance(error, click.ClickException) else str(error)
    tell(visible(text), err=True)
    if isinstance(error, click.UsageError) and error.ctx:
        click.echo(f"Meer uitleg: {error.ctx.command_path} --help", err=True)


def tell(text: str, *, err: bool = False) -> None:
    """Print a sentence, on a terminal in lines that break between words."""
    stream = sys.stderr if err else sys.stdout
    if stream.isatty():
        from textwrap import fill

        text = fill(text, shutil.get_terminal_size().columns, break_long_words=False, break_on_hyphens=False)
    click.echo(text, err=err)


def _have_streams() -> None:
    """Whoever starts us may have closed them."""
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open to the end
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115


def _never_fail_on_characters() -> None:
    """A character that a console lacks becomes a question mark, which beats a crash."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _close_quietly() -> None:
    """Point standard output nowhere, so that Python does not complain about the closed pipe when it stops."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
