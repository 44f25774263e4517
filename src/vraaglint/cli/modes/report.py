"""Report what there is to say."""

from vraaglint.cli.reporting import publish
from vraaglint.cli.work import Work


def carry_out(work: Work) -> int:
    """Check all notes and write the report."""
    return work.status(publish(work.reports(), len(work.found), work.form, work.about))
