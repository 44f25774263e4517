"""Run commands of vraaglint while watching what they ask of the system, and print both as JSON.

The argument is a JSON list of commands. Whatever would leave the machine is refused, and so is starting a program.
"""

import json
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

LEAVING = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork")
CHANGING = ("os.rename", "os.mkdir", "os.link", "os.symlink", "os.truncate", "shutil.")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

touched: list[str] = []


def watch(event: str, args: tuple[Any, ...]) -> None:
    """An audit hook, which Python calls before it does anything like this."""
    if event.startswith(LEAVING):
        raise RuntimeError(f"{event} {args}")
    if event.startswith(CHANGING) or (event == "open" and args[2] & WRITING):
        touched.extend(str(Path.cwd() / os.fsdecode(arg)) for arg in _paths(event, args))


def _paths(event: str, args: tuple[Any, ...]) -> Iterator[Any]:
    """The paths among the arguments; what is opened has one, then a mode."""
    yield from (arg for arg in (args[:1] if event == "open" else args) if isinstance(arg, str | bytes | os.PathLike))


def main() -> None:
    sys.addaudithook(watch)
    with pytest.raises(RuntimeError, match="socket"):
        socket.socket()
    from vraaglint.cli import main as vraaglint

    outcomes = []
    for command in json.loads(sys.argv[1]):
        touched.clear()
        result = CliRunner().invoke(vraaglint, command, catch_exceptions=False)
        outcomes.append([result.exit_code, result.output, sorted(set(touched))])
    print(json.dumps(outcomes))


if __name__ == "__main__":
    main()
