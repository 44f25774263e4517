"""Check files: each with the settings that hold for it, from the cache where nothing changed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import lexicon, pipeline
from vraaglint.cache import Cache, Key, fingerprint
from vraaglint.configuration import Configuration
from vraaglint.errors import ReadError
from vraaglint.model import Report
from vraaglint.reading import Document, text
from vraaglint.settings import Settings

# What parses is imported when something has to be parsed: unchanged notes come from the cache.
if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

    from vraaglint.baseline import Baseline
    from vraaglint.engine import Linter
    from vraaglint.fixing import Fixed

Outcome = Report | ReadError


class Notes(NamedTuple):
    """The content of a notes file; `path` says which settings hold for it, its suffix what format it has."""

    path: Path
    content: bytes


class Run:
    """One run over files. `kept` has the reports of earlier runs; without it every file is parsed.

    `known` is a file with findings to let be, instead of those that the settings name.
    """

    def __init__(self, configuration: Configuration, kept: Cache | None = None, known: Path | None = None) -> None:
        self._configuration = configuration
        self._kept = kept
        self._known = known
        self._baseline = cache(_baseline)
        self._fingerprint = cache(_fingerprint)

    def reports(self, found: Iterable[Notes | ReadError], jobs: int = 1) -> Iterator[Outcome]:
        """The report of each file, in order, or why it cannot be read; `jobs` is how many processes parse.

        Raises VraaglintError for another mistake of the user.
        """
        return self._shared_out(found, jobs) if jobs > 1 else map(self._outcome, found)

    def settings(self, path: Path) -> Settings:
        """The settings that hold for a file. Raises SettingsError."""
        return self._configuration.project(path).settings_for(path)

    def linter(self, path: Path) -> "Linter":
        """The linter with the settings that hold for a file. Raises VraaglintError when they cannot hold."""
        return _linter(self.settings(path))

    def checking(self, path: Path) -> Callable[[Document], Report]:
        """What reports on a document that stands in the place of a file. Raises VraaglintError."""
        return lambda document: self.new(self.linter(path).check_document(document), path)

    def fixed(self, notes: Notes, report: Report) -> "Fixed":
        """The text of a file after all safe rewrites, with the report of what is left; `report` is how it was."""
        from vraaglint.fixing import fixed

        done = fixed(self.linter(notes.path), report.text, notes.path.suffix, report, self.checking(notes.path))
        return replace(done, report=replace(done.report, path=report.path))

    def new(self, report: Report, path: Path) -> Report:
        """The report with only what the baseline of the file does not know yet. Raises VraaglintError."""
        known = self._known or self._configuration.project(path).baseline
        return self._baseline(known).silenced(report, path) if known else report

    def _outcome(self, notes: Notes | ReadError) -> Outcome:
        if isinstance(notes, ReadError):
            return notes
        return self._recalled(notes) or self._finished(notes, check(self.settings(notes.path), notes))

    def _shared_out(self, found: Iterable[Notes | ReadError], jobs: int) -> Iterator[Outcome]:
        """What is not known goes to other processes."""
        from concurrent.futures import Future

        from vraaglint.workers import workers

        with workers(jobs) as pool:
            for notes, coming in [(notes, self._promised(notes, pool)) for notes in found]:
                yield self._finished(notes, coming.result()) if isinstance(coming, Future) else coming

    def _promised(self, notes: Notes | ReadError, pool: "Executor") -> "Outcome | Future[Outcome]":
        if isinstance(notes, ReadError):
            return notes
        return self._recalled(notes) or pool.submit(check, self.settings(notes.path), notes)

    def _recalled(self, notes: Notes) -> Outcome | None:
        """The report of an earlier run, None when there is none; a ReadError when there is no text in the notes."""
        settings = self.settings(notes.path)
        try:
            with lexicon.in_force(settings.lexicons):
                words = text(notes.content, notes.path, settings.columns)
        except ReadError as problem:
            return problem
        report = self._kept and self._kept.get(self._key(notes), words)
        return self.new(replace(report, path=str(notes.path)), notes.path) if report else None

    def _finished(self, notes: Notes | ReadError, outcome: Outcome) -> Outcome:
        if isinstance(notes, ReadError) or isinstance(outcome, ReadError):
            return outcome
        if self._kept:
            self._kept.put(self._key(notes), outcome)
        return self.new(outcome, notes.path)

    def _key(self, notes: Notes) -> Key:
        return Key(notes.content, notes.path.suffix.lower(), self._fingerprint(self.settings(notes.path)))


def check(settings: Settings, notes: Notes) -> Outcome:
    """The report of one file, or why it cannot be read. Raises VraaglintError when the settings cannot hold."""
    try:
        return _linter(settings).check_content(notes.content, notes.path)
    except ReadError as problem:
        return problem


@cache
def _linter(settings: Settings) -> "Linter":
    """The linter with these settings, one for the whole process."""
    import gc

    from vraaglint.engine import Linter

    linter = Linter(settings)
    # A pipeline is a million objects that stay: without this, Python goes through them again and again for garbage.
    gc.freeze()
    return linter


def _baseline(path: Path) -> "Baseline":
    from vraaglint.baseline import read

    return read(path)


def _fingerprint(settings: Settings) -> bytes:
    lists = [lexicon.home(), *([settings.lexicons] if settings.lexicons else [])]
    return fingerprint(settings, pipeline.info(settings.pipeline).path, lists)
