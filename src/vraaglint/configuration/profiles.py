"""The profiles that come with vraaglint, one settings file each: their folder is the registry."""

from functools import cache
from pathlib import Path

from vraaglint.tables import nearest

FOLDER = Path(__file__).parents[1] / "profiles"


@cache
def names() -> tuple[str, ...]:
    """The names of the profiles, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


def unknown(name: str) -> str | None:
    """The Dutch sentence for a name that no profile has, None for one that is known."""
    return None if name in names() else f"Het profiel '{name}' bestaat niet. {nearest(name, names())}"


def file(name: str) -> Path:
    """The settings file of a profile."""
    return FOLDER / f"{name}.toml"
