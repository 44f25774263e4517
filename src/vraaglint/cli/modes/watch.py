"""Report again each time notes are saved, with the pipeline kept warm."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import click
from watchfiles import watch

from vraaglint.cli.boundary import complain
from vraaglint.cli.modes import report
from vraaglint.cli.sources import STANDARD_INPUT
from vraaglint.cli.work import Work
from vraaglint.discovery import LIST, is_folder
from vraaglint.errors import VraaglintError
from vraaglint.reading import READERS

WATCHING = "\nVraaglint kijkt mee: bewaar je notities, dan komt er een nieuw verslag. Stoppen kan met Ctrl+C."
OF_SETTINGS = (".toml", LIST)  # how their names end: settings and word lists, and what is passed over
DEBOUNCE = 200  # milliseconds in which changes count as one


def carry_out(work: Work) -> int:
    """Report now and after each change, until the user stops."""
    if STANDARD_INPUT in work.paths:
        raise VraaglintError("Bij --watch volgt vraaglint bestanden en mappen; noem er een in plaats van -.")
    folders = {path if is_folder(path) else path.parent for path in work.paths}
    deep = any(is_folder(path) for path in work.paths)
    try:
        _report(work)
        for changes in watch(*folders, recursive=deep, debounce=DEBOUNCE):
            if _concern(work, (Path(path) for _, path in changes)):
                click.clear()
                _report(work)
    except KeyboardInterrupt:
        click.echo()
    return 0


def _report(work: Work) -> None:
    """Report on what there is now; a mistake is told, and can be mended while vraaglint watches."""
    try:
        work.configuration.refresh()
        report.carry_out(replace(work))  # a copy knows nothing yet of files and settings
    except VraaglintError as problem:
        complain(problem)
    click.echo(WATCHING, err=True)


def _concern(work: Work, changed: Iterable[Path]) -> bool:
    """Whether any of these is notes or settings, and not the report that is written here."""
    kinds = (*READERS, *OF_SETTINGS)
    own = work.wanted.output_file
    return any(path.name.lower().endswith(kinds) and not (own and path == own.absolute()) for path in changed)
