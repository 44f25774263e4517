"""Places for people, and paths as programs on other machines know them: from the folder of the run, with slashes."""

from pathlib import Path, PurePath
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from vraaglint.model import Position


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


def spot(path: str | None, position: "Position") -> str:
    """A place in a file as terminals and editors know it, or as a reader finds it: by its cell or its paragraph."""
    if position.cell:
        return f"{path}:{position.cell}"
    if position.paragraph is None:
        return f"{path}:{position.line}:{position.column}"
    return f"{path}:{row(position)}"


def row(position: "Position") -> str:
    """A place within a sentence, in Dutch."""
    return " ".join(counted(position))


def heading(position: "Position") -> str:
    """A place at the start of a sentence, in Dutch."""
    kind, place = counted(position)
    return f"{kind.capitalize()} {place}"


def counted(position: "Position") -> tuple[str, str]:
    """What places in a file are told by, in Dutch, and where this one is."""
    if position.cell:
        return "cel", position.cell
    if position.paragraph is not None:
        return "alinea", str(position.paragraph)
    return "regel", str(position.line)
