"""The language server at work, from the first message to the last."""

import logging
import os
import sys
from typing import BinaryIO

from vraaglint.configuration import Configuration
from vraaglint.lsp.features import FEATURES
from vraaglint.lsp.server import PAUSE, Server


def serve(configuration: Configuration, pause: float = PAUSE) -> int:
    """Serve the editor at standard input and output until it leaves: 0 when it said goodbye, 1 when it was just gone.

    `pause` is how many seconds nothing should change before a note is checked.
    """
    # pygls logs whole messages, and so notes.
    logging.getLogger("pygls").setLevel(logging.CRITICAL + 1)
    server = Server(configuration, pause)
    for method, feature, options in FEATURES:
        server.feature(method, options)(feature)
    try:
        server.start_io(sys.stdin.buffer, _own_output())
    finally:
        server.checks.stop()
    return 0 if server.was_shut_down else 1


def _own_output() -> BinaryIO:
    """Standard output for the editor alone: whatever else is printed would be taken for a message of ours."""
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return output
