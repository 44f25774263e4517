"""Put better wordings in the notes where that is safe, and report what is left."""

import sys
from collections.abc import Iterator

import click

from vraaglint.cli.boundary import WRONG_USE, complain
from vraaglint.cli.reporting import publish
from vraaglint.cli.sources import STANDARD_INPUT
from vraaglint.cli.work import Checked, Work, unfit
from vraaglint.errors import ReadError, VraaglintError, WriteError
from vraaglint.model import Report
from vraaglint.reading import encode
from vraaglint.report.summary import Summary, number
from vraaglint.writing import replace


def carry_out(work: Work) -> int:
    """Fix all notes; standard input goes, mended, to standard output."""
    if list(work.paths) == [STANDARD_INPUT]:
        return _passed_on(work)
    if STANDARD_INPUT in work.paths:
        raise VraaglintError("Met --fix kan - alleen zonder andere bestanden.")
    mending = _Mending(work)
    status = work.status(publish(mending.outcomes(), len(work.found), work.form, work.about))
    for problem in mending.problems:
        complain(problem)
    click.echo(mending.sentence(), err=True)
    return WRONG_USE if mending.problems else status


class _Mending:
    """Writes the files that can be better, and keeps count."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._mended = self._files = self._left = 0
        self.problems: list[WriteError] = []

    def outcomes(self) -> Iterator[Report | ReadError]:
        """What is left to report of each file, once it is written."""
        for file in self._work.checked():
            yield file if isinstance(file, ReadError) else self._written(file)

    def sentence(self) -> str:
        """What was done, in Dutch."""
        if not self._mended and not self._left:
            return "Er is niets veranderd."
        mended, files = number(self._mended, "melding", "meldingen"), number(self._files, "bestand", "bestanden")
        left = f"; {self._left} niet, omdat daarvoor meer op de bladzijde zou veranderen" if self._left else ""
        return f"{mended} verholpen in {files}{left}."

    def _written(self, file: Checked) -> Report:
        problem = unfit(file.notes.path)
        if problem:
            self.problems.append(problem)
        if problem or not any(turn.rewrite for turn in file.report.turns):
            return file.report
        notes, after = file.notes, self._work.run.fixed(*file)
        try:
            if after.text != file.report.text:
                replace(notes.path, notes.content, encode(after.text, notes.content, notes.path))
        except WriteError as problem:
            self.problems.append(problem)
            return file.report
        self._mended += after.mended
        self._left += len(after.left)
        self._files += after.mended > 0
        return after.report


def _passed_on(work: Work) -> int:
    """A filter: notes in, better notes out, in the same encoding; what is left is summed up on standard error."""
    (file,) = work.checked()
    if isinstance(file, ReadError):
        complain(file)
        return WRONG_USE
    if problem := unfit(file.notes.path):
        raise problem
    after = work.run.fixed(*file)
    sys.stdout.buffer.write(encode(after.text, file.notes.content, file.notes.path))
    total = Summary.of(after.report)
    click.echo(total.sentence(), err=True)
    return work.status(total)
