"""Which configuration holds where: an editor may have settings of its own for each folder that is open in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vraaglint.configuration import Configuration
from vraaglint.errors import SettingsError
from vraaglint.tables import Source, given

Told = Mapping[Path, Mapping[str, Any]]


@dataclass(frozen=True)
class Keys:
    """What an editor may say of a folder: the options of the command, by their names. An empty text stands for none."""

    config: str = ""
    isolated: bool = False
    profile: str = ""
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    pipeline: str = ""


class Folders:
    """The configuration of the command, and those in its place in folders for which the editor has settings."""

    def __init__(self, command: Configuration) -> None:
        self._command = command
        self._own: dict[Path, Configuration] = {}

    def refresh(self, told: Told) -> None:
        """Read settings anew, and take what the editor says of folders. Raises SettingsError."""
        self._own = {}
        self._command.refresh()
        self._own = {folder: _configuration(folder, said) for folder, said in told.items() if said}

    def of(self, path: Path) -> Configuration:
        """The configuration for a file: that of the innermost folder that has one."""
        around = (folder for folder in (path, *path.parents) if folder in self._own)
        innermost = next(around, None)
        return self._own[innermost] if innermost else self._command


class _Editor(Source):
    """The settings of an editor as a table; they have no lines to point at."""

    def __init__(self, folder: Path) -> None:
        self.path, self.error = folder, SettingsError

    def fail(self, message: str, *, key: str = "", table: str = "", index: int = 0) -> SettingsError:
        return SettingsError(f"In je editor, bij de instellingen van vraaglint: {message}")


def _configuration(folder: Path, said: Mapping[str, Any]) -> Configuration:
    keys = Keys(**given(Keys, said, _Editor(folder)))
    return Configuration(
        file=folder / keys.config if keys.config else None,
        isolated=keys.isolated,
        profile=keys.profile or None,
        select=keys.select,
        extend_select=keys.extend_select,
        ignore=keys.ignore,
        pipeline=keys.pipeline or None,
    )
