"""Which settings file holds where: the nearest from a file upwards, under what the command line says."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from vraaglint.configuration import profiles
from vraaglint.configuration.layer import Layer, Said, layer
from vraaglint.configuration.project import Project
from vraaglint.discovery import is_folder
from vraaglint.errors import SettingsError
from vraaglint.tables import Source

OWN_FILE = "vraaglint.toml"
PROJECT_FILE = "pyproject.toml"
TOOL, OURS = "tool", "vraaglint"


class Configuration:
    """The project of every path, found once a folder.

    `file` is a settings file that holds everywhere; `isolated` leaves all settings files alone. The rest is what the
    command line says, which weighs more than any file.
    """

    def __init__(
        self,
        *,
        file: Path | None = None,
        isolated: bool = False,
        profile: str | None = None,
        select: Iterable[str] = (),
        extend_select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        pipeline: str | None = None,
        column: str | None = None,
        context_column: str | None = None,
        sheet: str | None = None,
    ) -> None:
        choices = {"select": tuple(select), "extend_select": tuple(extend_select), "ignore": tuple(ignore)}
        columns = {"column": column, "context_column": context_column, "sheet": sheet}
        given: dict[str, Any] = {**choices, **columns, "profile": profile, "pipeline": pipeline}
        self._told = Layer("opdrachtregel", {(key,): Said(value) for key, value in given.items() if value})
        self._file, self._isolated = file, isolated
        self.refresh()

    def refresh(self) -> None:
        """Read settings files anew, as they may have changed. Raises SettingsError."""
        everywhere = self._project(_absolute(Path())) if self._isolated else None
        if self._file:
            everywhere = self._read(Source(_absolute(self._file), SettingsError))
        self._folders: dict[Path, Project] = {}
        self._everywhere = everywhere

    def project(self, path: Path = Path()) -> Project:
        """The project that a file or a folder belongs to; for standard input that of the current folder.

        Raises SettingsError when its settings file has a mistake.
        """
        if self._everywhere:
            return self._everywhere
        path = _absolute(path)
        return self._of(path if is_folder(path) else path.parent)

    def _of(self, folder: Path) -> Project:
        if folder not in self._folders:
            source = _source_in(folder)
            if source:
                self._folders[folder] = self._read(source)
            elif folder.parent == folder:
                self._folders[folder] = self._project(folder)
            else:
                self._folders[folder] = self._of(folder.parent)
        return self._folders[folder]

    def _read(self, source: Source) -> Project:
        path = source.path
        if path.name != PROJECT_FILE:
            return self._project(path.parent, layer(source, source.data, path.name), path)
        table = _our_table(source)
        if not isinstance(table, dict):
            raise source.fail(f"Bij '{OURS}' hoort een tabel: [{TOOL}.{OURS}].", key=OURS, table=TOOL)
        return self._project(path.parent, layer(source, table, path.name, name=f"{TOOL}.{OURS}"), path)

    def _project(self, root: Path, own: Layer | None = None, file: Path | None = None) -> Project:
        layers = [said for said in (own, self._told) if said]
        named = [said.get("profile") for said in layers if ("profile",) in said.values]
        below = [profile(named[-1])] if named and named[-1] else []
        return Project(root, (*below, *layers), file)


def profile(name: str) -> Layer:
    """What a profile says. Raises SettingsError, with the nearest name, when there is no such profile."""
    if problem := profiles.unknown(name):
        raise SettingsError(problem)
    source = Source(profiles.file(name), SettingsError)
    return Layer(f"profiel {name}", layer(source, source.data, "").values)


def _source_in(folder: Path) -> Source | None:
    """The settings file in a folder, ours before that of a project with a table for us."""
    if os.path.isfile(folder / OWN_FILE):  # noqa: PTH113 - False, not an error, in a folder that nobody may read
        return Source(folder / OWN_FILE, SettingsError)
    try:
        mentioned = OURS.encode() in (folder / PROJECT_FILE).read_bytes()
    except OSError:
        # Not there, or not for us to read.
        return None
    source = Source(folder / PROJECT_FILE, SettingsError) if mentioned else None
    return source if source and _our_table(source) is not None else None


def _our_table(source: Source) -> object:
    tool = source.data.get(TOOL)
    return tool.get(OURS) if isinstance(tool, dict) else None


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would leave a folder that a link leads into
