"""`vraaglint lsp`: look along in an editor."""

import sys
from typing import TYPE_CHECKING

import click

from vraaglint.cli.dutch import DutchCommand
from vraaglint.cli.options import settings_options

if TYPE_CHECKING:
    from vraaglint.configuration import Configuration

EXTRA = ("pygls", "lsprotocol")
MISSING = 'Om mee te kijken in je editor is nog iets nodig; installeer het met: python -m pip install "vraaglint[lsp]"'
BY_HAND = (
    "Deze opdracht start je niet zelf: stel je editor in, dan doet die het. Hoe dat gaat, staat in docs/editors.md."
)


@click.command(cls=DutchCommand)
@settings_options()
def lsp(configuration: "Configuration") -> int:
    """Kijk mee in je editor terwijl je typt.

    Je editor start deze opdracht zelf, en praat ermee zoals het Language Server Protocol voorschrijft.
    """
    from vraaglint.errors import VraaglintError

    try:
        from vraaglint.lsp.running import serve
    except ModuleNotFoundError as problem:
        if problem.name not in EXTRA:
            raise
        raise VraaglintError(MISSING) from None
    if sys.stdin.isatty():
        raise VraaglintError(BY_HAND)
    return serve(configuration)
