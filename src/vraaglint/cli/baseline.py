"""`vraaglint baseline`: let be what is there, so that a check reports what is new."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vraaglint.cli.boundary import WRONG_USE, complain
from vraaglint.cli.dutch import DutchCommand
from vraaglint.cli.options import column_options, settings_options
from vraaglint.cli.sources import STANDARD_INPUT, targets

if TYPE_CHECKING:
    from vraaglint.baseline import Baseline
    from vraaglint.configuration import Configuration
    from vraaglint.errors import ReadError
    from vraaglint.model import Report

DEFAULT = "vraaglint-baseline.json"
OUTPUT = f"Waar de nulmeting komt; anders staat dat in je instellingen, of het is {DEFAULT} in deze map."
HINT = (
    "Met 'vraaglint check --baseline {0}' hoor je alleen wat nieuw is; "
    'dat gaat vanzelf met baseline = "{0}" in vraaglint.toml.'
)
EPILOG = """
\b
Voorbeelden:
  vraaglint baseline
  vraaglint baseline vragen/ --output vragen/nulmeting.json
"""


@click.command(cls=DutchCommand, epilog=EPILOG)
@click.argument("paths", nargs=-1, metavar="[PAD]...", type=click.Path(path_type=Path))
@click.option("--output", metavar="BESTAND", type=click.Path(path_type=Path), help=OUTPUT)
@column_options
@settings_options()
def baseline(paths: tuple[Path, ...], output: Path | None, configuration: "Configuration") -> int:
    """Laat rusten wat er nu te melden is.

    Vraaglint schrijft in een bestand welke meldingen er al zijn, zonder de woorden uit je notities. Daarna hoor je
    alleen over nieuwe, ook als regels verschuiven. Een PAD is een bestand of een map; zonder PAD is het de map waarin
    je staat.
    """
    from vraaglint.baseline import Baseline, read
    from vraaglint.errors import ReadError, VraaglintError
    from vraaglint.report.visible import visible

    if STANDARD_INPUT in paths:
        raise VraaglintError("De standaardinvoer past niet in een nulmeting; noem een bestand of een map.")
    path = output or configuration.project().baseline or Path(DEFAULT)
    before = read(path) if path.exists() else Baseline.empty(path.parent)
    outcomes = _outcomes(list(targets(paths or (Path(),), configuration)), configuration)
    now = before.filled(report for report in outcomes if not isinstance(report, ReadError))
    _write(path, now)
    click.echo(visible(_told(path, before, now)))
    if path != configuration.project().baseline:
        click.echo(visible(HINT.format(path.as_posix())))
    problems = [problem for problem in outcomes if isinstance(problem, ReadError)]
    for problem in problems:
        complain(problem)
    return WRONG_USE if problems else 0


def _outcomes(
    found: "Sequence[Path | ReadError]", configuration: "Configuration"
) -> "list[tuple[Path, Report] | ReadError]":
    """Every file with its report, of which nothing is let be yet, or why it cannot be read."""
    from vraaglint.cli.screen import screen
    from vraaglint.cli.waiting import Waiting

    outcomes = []
    with Waiting(len(found), screen(err=True)) as waiting:
        for target in found:
            outcomes.append(_outcome(target, configuration))
            waiting.step()
    return outcomes


def _outcome(target: "Path | ReadError", configuration: "Configuration") -> "tuple[Path, Report] | ReadError":
    from vraaglint.errors import ReadError
    from vraaglint.reading import content
    from vraaglint.run import Notes, check

    if isinstance(target, ReadError):
        return target
    try:
        report = check(configuration.project(target).settings_for(target), Notes(target, content(target)))
    except ReadError as problem:
        return problem
    return report if isinstance(report, ReadError) else (target, report)


def _write(path: Path, baseline: "Baseline") -> None:
    """Put the baseline in its file, in one go when there is an older one."""
    from vraaglint import writing
    from vraaglint.errors import WriteError

    content = baseline.dumped().encode()
    try:
        if path.exists():
            writing.replace(path, path.read_bytes(), content)
        else:
            path.write_bytes(content)
    except OSError as problem:
        message = "Hier kan geen nulmeting komen; kijk of de map bestaat en of je erin mag schrijven."
        raise WriteError(message, path=path) from problem


def _told(path: Path, before: "Baseline", now: "Baseline") -> str:
    """What was written, in Dutch."""
    from vraaglint.report.summary import number

    findings, files = number(now.total(), "melding", "meldingen"), number(len(now.files), "bestand", "bestanden")
    text = f"Vraaglint laat {findings} in {files} rusten; dat staat in {path}."
    lost = before.lost_in(now)
    gone = f"Uit de vorige nulmeting {'is' if lost == 1 else 'zijn'} {number(lost, 'melding', 'meldingen')} verdwenen."
    return f"{text} {gone}" if lost else text
