"""Checks notes with the settings that hold for each; everything here is for one thread at a time."""

import gc
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from vraaglint import discovery, lexicon, reading
from vraaglint.configuration import Configuration
from vraaglint.lsp.folders import Folders, Told
from vraaglint.lsp.note import Note
from vraaglint.model import Report
from vraaglint.reading import Document
from vraaglint.run import Run

if TYPE_CHECKING:
    from vraaglint.discovery import Scope
    from vraaglint.engine import Linter

SAMPLE = "Wat houdt je bezig?"


class Desk:
    """What every open note has in common. Raises VraaglintError, in whatever is asked, when settings have a mistake."""

    def __init__(self, configuration: Configuration) -> None:
        self._folders = Folders(configuration)
        self._runs = cache(Run)

    def refresh(self, told: Told) -> None:
        """Read settings anew, as they may have changed; `told` is what the editor says of its folders."""
        self._runs.cache_clear()
        self._folders.refresh(told)

    def warm(self, folder: Path) -> None:
        """Load what parses, with the settings of a folder, so that the first note need not wait for it."""
        self._run(folder).linter(folder).check_turn(SAMPLE)
        # What is loaded stays: to look through all of it time and again would take longer than a keystroke does.
        gc.collect()
        gc.freeze()

    def check(self, note: Note) -> Report:
        """The report of a note; nothing is said of one that the settings exclude. Raises ReadError as for a file."""
        if self._excludes(note.path):
            return Report(note.text.text, ())
        reading.decode(note.text.text.encode(), note.path)
        with self.lists(note):
            document = reading.parse(note.text.text, note.suffix, self._run(note.path).settings(note.path).columns)
        return self.checking(note)(document)

    def checking(self, note: Note) -> Callable[[Document], Report]:
        """What reports on a document that stands in the place of a note."""
        return self._run(note.path).checking(note.path)

    def linter(self, note: Note) -> "Linter":
        """The linter with the settings that hold for a note."""
        return self._run(note.path).linter(note.path)

    def lists(self, note: Note) -> AbstractContextManager[object]:
        """A block in which the word lists count that hold for a note; whatever reads its text belongs in one."""
        return lexicon.in_force(self._run(note.path).settings(note.path).lexicons)

    def _run(self, path: Path) -> Run:
        return self._runs(self._folders.of(path))

    def _excludes(self, path: Path) -> bool:
        return not list(discovery.files([path], partial(_scope, self._folders.of(path)), force_exclude=True))


def _scope(configuration: Configuration, path: Path) -> "Scope":
    """What to pass over: not what git ignores, for whoever opens such a note wants to see it."""
    return replace(configuration.project(path).scope, respect_gitignore=False)
