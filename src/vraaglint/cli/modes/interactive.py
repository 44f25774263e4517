"""Go through the findings with the user, who decides on each; a file is written when all of it is decided."""

import click

from vraaglint.cli.boundary import WRONG_USE, complain
from vraaglint.cli.dialog import Dialog
from vraaglint.cli.screen import screen
from vraaglint.cli.sources import STANDARD_INPUT
from vraaglint.cli.work import Work, unfit
from vraaglint.errors import ReadError, VraaglintError, WriteError
from vraaglint.model import Report
from vraaglint.reading import encode
from vraaglint.report.diff import diff
from vraaglint.report.summary import Summary
from vraaglint.report.visible import visible
from vraaglint.run import Notes
from vraaglint.session import Session
from vraaglint.writing import replace

ABANDONED = "\nGestopt. In dit bestand is niets veranderd."
LOST = "Dit had je gekozen:"


def carry_out(work: Work) -> int:
    """Hold a dialog about each file; stopping keeps what was decided so far."""
    if STANDARD_INPUT in work.paths:
        raise VraaglintError("Bij --interactive typ je zelf antwoorden; noem een bestand in plaats van -.")
    total = Summary()
    failed = False
    for notes in work.notes():
        outcome, done = _discussed(work, notes)
        if isinstance(outcome, VraaglintError):
            complain(outcome)
            failed = True
        else:
            total += Summary.of(outcome)
        if not done:
            break
    click.echo(total.sentence())
    return WRONG_USE if failed else work.status(total)


def _discussed(work: Work, notes: Notes | ReadError) -> tuple[Report | VraaglintError, bool]:
    """The report of a file after the dialog, or why it cannot be; and whether to go on with the next file."""
    if isinstance(notes, Notes) and (problem := unfit(notes.path)):
        return problem, True
    report = next(work.run.reports([notes]))
    if isinstance(notes, ReadError) or isinstance(report, ReadError) or not report.findings:
        return report, True
    session = Session(work.run.linter(notes.path), report.text, notes.path.suffix, work.run.checking(notes.path))
    try:
        done = Dialog(session, str(notes.path), screen()).hold()
    except KeyboardInterrupt:
        click.echo(ABANDONED)
        raise
    return _written(notes, session, report), done


def _written(notes: Notes, session: Session, before: Report) -> Report | WriteError:
    """Write what was decided; when that cannot be, show it, so that it is not lost."""
    if session.text == before.text:
        return session.report
    try:
        replace(notes.path, notes.content, encode(session.text, notes.content, notes.path))
    except WriteError as problem:
        click.echo(LOST)
        click.echo(diff(str(notes.path), before.text, session.text, screen()), nl=False, color=True)
        return problem
    click.echo(f"{visible(str(notes.path))} is bewaard.")
    return session.report
