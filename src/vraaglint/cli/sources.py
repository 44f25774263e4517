"""What the user points at (files, folders, standard input) to reports."""

import sys
from collections.abc import Iterable, Iterator
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
    return linter.check_content(standard_input(), target) if target == STANDARD_INPUT else linter.check_file(target)


def standard_input() -> bytes:
    """All of standard input, at most one byte more than is allowed for notes."""
    from vraaglint.reading import MOST

    return sys.stdin.buffer.read(MOST + 1)
