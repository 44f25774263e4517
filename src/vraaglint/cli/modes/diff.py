"""Show what fixing would change, and change nothing."""

import click

from vraaglint.cli.boundary import WRONG_USE, complain
from vraaglint.cli.screen import exact_output, screen
from vraaglint.cli.work import Work, unfit
from vraaglint.errors import ReadError
from vraaglint.report.diff import diff
from vraaglint.report.summary import number


def carry_out(work: Work) -> int:
    """Print the difference for each file that fixing would change; the status is 1 when there is one."""
    console = screen()
    if not console.is_terminal:
        exact_output()  # so that `patch` gets the bytes that the files have
    changed = unread = 0
    for file in work.checked():
        if isinstance(file, ReadError):
            complain(file)
            unread += 1
        elif problem := unfit(file.notes.path):
            complain(problem)
            unread += 1
        elif any(turn.rewrite for turn in file.report.turns):
            text = work.run.fixed(*file).text
            click.echo(diff(str(file.notes.path), file.report.text, text, console), nl=False, color=True)
            changed += text != file.report.text
    files = number(changed, "bestand", "bestanden")
    click.echo(f"{files} te verbeteren met --fix." if changed else "Met --fix verandert er niets.", err=True)
    return WRONG_USE if unread else int(changed > 0 and not work.wanted.exit_zero)
