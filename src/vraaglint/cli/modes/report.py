"""Report what there is to say."""

from vraaglint.cli.reporting import publish
from vraaglint.cli.work import Work


def carry_out(work: Work) -> int:
    """Check all notes and write the report."""
    found = work.found()
    outcomes = work.run.reports(work.notes(found), work.wanted.jobs)
    return work.status(publish(outcomes, len(found), work.form, work.about))
