"""What the user asks of a check: which notes, with which settings, and what should come of it."""

import inspect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import tee
from pathlib import Path
from typing import NamedTuple

from vraaglint import __version__, cache, pipeline, reading
from vraaglint.cli.boundary import WRONG_USE
from vraaglint.cli.reporting import Form
from vraaglint.cli.sources import STANDARD_INPUT, standard_input, targets
from vraaglint.configuration import Configuration
from vraaglint.discovery import is_folder
from vraaglint.errors import ReadError, VraaglintError, WriteError
from vraaglint.model import Report, Severity
from vraaglint.reading import WORD, content, is_text
from vraaglint.report import BY_SUFFIX, TABLE
from vraaglint.report.summary import About, RuleInfo, Summary
from vraaglint.run import Notes, Run

COMMENT = "met 'vraaglint comment' krijg je een kopie waarin de meldingen als opmerkingen staan"
TAKE_OVER = "neem de betere zinnen zelf over uit het verslag"

Target = Path | ReadError
FULL = "full"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The options of a check, by their names on the command line."""

    output_format: str | None
    output_file: Path | None
    statistics: bool
    fail_on: str
    exit_zero: bool
    baseline: Path | None
    force_exclude: bool
    stdin_filename: Path | None
    jobs: int
    no_cache: bool


class Checked(NamedTuple):
    """A file with its report."""

    notes: Notes
    report: Report


@dataclass(frozen=True)
class Work:
    """A check to carry out."""

    paths: Sequence[Path]
    configuration: Configuration
    wanted: Wanted

    @cached_property
    def run(self) -> Run:
        """What checks the notes. Raises VraaglintError when there is no such baseline."""
        known = self.wanted.baseline
        if known and not known.is_file():
            raise VraaglintError("Deze nulmeting bestaat niet; maak haar met 'vraaglint baseline'.", path=known)
        return Run(self.configuration, None if self.wanted.no_cache else cache.opened(), self.wanted.baseline)

    @cached_property
    def found(self) -> list[Target]:
        """The files to check, and what has none. Raises SettingsError."""
        paths = [path for path in self.paths if path != STANDARD_INPUT or not self._is_excluded_input]
        return list(targets(paths, self.configuration, force_exclude=self.wanted.force_exclude))

    @property
    def _is_excluded_input(self) -> bool:
        name = self.wanted.stdin_filename if self.wanted.force_exclude else None
        return name is not None and not list(targets([name], self.configuration, force_exclude=True))

    def notes(self) -> Iterator[Notes | ReadError]:
        """The content of the files, each read when its turn comes."""
        return map(self._read, self.found)

    def reports(self) -> Iterator[Report | ReadError]:
        """The report of each file, or why there is none."""
        return self.run.reports(self.notes(), self.wanted.jobs)

    def checked(self) -> Iterator[Checked | ReadError]:
        """Each file with its report, or why there is none."""
        ours, theirs = tee(self.notes())
        for notes, report in zip(ours, self.run.reports(theirs, self.wanted.jobs), strict=True):
            if isinstance(notes, ReadError):
                yield notes
            else:
                yield report if isinstance(report, ReadError) else Checked(notes, report)

    def _read(self, target: Target) -> Notes | ReadError:
        if isinstance(target, ReadError):
            return target
        if target == STANDARD_INPUT:
            return Notes(self.wanted.stdin_filename or target, standard_input())
        try:
            return Notes(target, content(target))
        except ReadError as problem:
            return problem

    @property
    def form(self) -> Form:
        """How the report should look. Raises WriteError when it would stand among the notes that are checked."""
        file = self.wanted.output_file
        if file and file.exists() and any(isinstance(each, Path) and each.samefile(file) for each in self.found):
            raise WriteError("Hier staan notities die je nakijkt; bewaar het verslag onder een andere naam.", path=file)
        if file and any(_reads_all_like(file, folder) for folder in self.paths):
            message = f"In deze map kijkt vraaglint elk {file.suffix}-bestand na; bewaar het verslag in een andere map."
            raise WriteError(message, path=file)
        return Form(self._format, file, self.wanted.statistics)

    @property
    def _format(self) -> str:
        """The format of the report: as asked, as the name of its file says, or the one to read."""
        file = self.wanted.output_file
        return self.wanted.output_format or (BY_SUFFIX.get(file.suffix.lower(), FULL) if file else FULL)

    @property
    def about(self) -> About:
        """What makes the report; the pipeline is that of the first path."""
        parser = pipeline.info(self.configuration.project(self.paths[0]).settings.pipeline)
        rules = _rules() if TABLE[self._format].explains else ()
        return About(__version__, f"{parser.name} {parser.version}", rules)

    def status(self, summary: Summary) -> int:
        """The exit status that belongs to what was found."""
        if summary.unread:
            return WRONG_USE
        failing = summary.warnings + (summary.tips if self.wanted.fail_on == Severity.TIP else 0)
        return int(failing > 0 and not self.wanted.exit_zero)


def unfit(path: Path) -> WriteError | None:
    """Why no better wordings can be put in a file: it is more than its text."""
    if is_text(path):
        return None
    way = COMMENT if reading.READERS.get(path.suffix.lower()) is WORD else TAKE_OVER
    return WriteError(f"In dit soort bestand verandert vraaglint geen woorden; {way}.", path=path)


def _reads_all_like(file: Path, folder: Path) -> bool:
    """Whether a file with this name would be checked with the folder, the next time."""
    kind = file.suffix.lower()
    walked = kind in reading.READERS and kind not in reading.TABLES
    return walked and is_folder(folder) and file.absolute().is_relative_to(folder.absolute())


def _rules() -> tuple[RuleInfo, ...]:
    from vraaglint.rules import all_rules

    return tuple(
        RuleInfo(rule.code, rule.name, rule.severity, rule.principle, inspect.cleandoc(rule.__doc__ or ""))
        for rule in all_rules()
    )
