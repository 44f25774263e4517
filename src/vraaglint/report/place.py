"""Paths as programs on other machines know them: from the folder of the run, with forward slashes."""

from pathlib import Path, PurePath
from urllib.parse import quote


def portable(path: PurePath) -> PurePath:
    """The path from the current folder where it lies in it, else as it is."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def slashed(path: str | None) -> str:
    """The portable path as text; a text that is no file is what standard input is called."""
    return portable(PurePath(path or "-")).as_posix()


def uri(path: PurePath) -> str:
    """A portable path as a percent-encoded reference, absolute when the path is."""
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), errors="replace")
