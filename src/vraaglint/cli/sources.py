"""What the user points at (files, folders, standard input) to reports."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vraaglint.configuration import Configuration
    from vraaglint.discovery import Scope
    from vraaglint.engine import Linter
    from vraaglint.errors import ReadError
    from vraaglint.model import Report

STANDARD_INPUT = Path("-")


def targets(
    paths: Iterable[Path], configuration: "Configuration", *, force_exclude: bool = False
) -> "Iterator[Path | ReadError]":
    """The files to check: folders opened, and an error for what has nothing to check. Raises SettingsError."""
    from vraaglint.discovery import files

    def scope(folder: Path) -> "Scope":
        return configuration.project(folder).scope

    return files(paths, scope, force_exclude=force_exclude)


def checked(linter: "Linter", target: Path) -> "Report":
    """The report of one file, or of standard input as plain text. Raises ReadError."""
    if target == STANDARD_INPUT:
        return replace(linter.check_text(standard_input()), path=str(STANDARD_INPUT))
    return linter.check_file(target)


def standard_input() -> str:
    """All of standard input, decoded as a notes file is. Raises ReadError."""
    from vraaglint.reading.decoding import LARGEST, decode

    return decode(sys.stdin.buffer.read(LARGEST + 1), STANDARD_INPUT)
