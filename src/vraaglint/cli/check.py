"""`vraaglint check`: notes in, a report out."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vraaglint.cli.boundary import WRONG_USE, complain
from vraaglint.cli.dutch import DutchCommand
from vraaglint.cli.options import linter, pipeline_option, rule_options
from vraaglint.cli.sources import checked, targets
from vraaglint.report import FORMATS

if TYPE_CHECKING:
    from vraaglint.engine import Linter
    from vraaglint.errors import ReadError
    from vraaglint.model import Report
    from vraaglint.report import Renderer
    from vraaglint.report.summary import Summary

FORM = f"Hoe het verslag eruitziet: {', '.join(FORMATS)}."
EPILOG = """
\b
Voorbeelden:
  vraaglint check notities.txt
  vraaglint check gesprekken/ --select VL2,VL501
  vraaglint check vragen.md --output-format concise
  vraaglint check - < notities.txt

\b
Afloop: 0 als er niets te waarschuwen is, 1 bij een waarschuwing,
2 bij een fout in het gebruik of een bestand dat niet te lezen is.
"""


@click.command(cls=DutchCommand, epilog=EPILOG)
@click.argument("paths", nargs=-1, metavar="[PAD]...", type=click.Path(path_type=Path))
@click.option("--output-format", type=click.Choice(FORMATS), default="full", metavar="VORM", help=FORM)
@rule_options
@pipeline_option
def check(
    paths: tuple[Path, ...], output_format: str, select: Sequence[str], ignore: Sequence[str], pipeline: str | None
) -> int:
    """Kijk de vragen in je notities na.

    Een PAD is een bestand, een map of - voor wat er op de standaardinvoer staat. Zonder PAD kijkt vraaglint naar de
    map waarin je staat.
    """
    from vraaglint import __version__
    from vraaglint.cli.screen import exact_output, screen
    from vraaglint.pipeline import info
    from vraaglint.report import renderer
    from vraaglint.report.summary import About

    if output_format == "json":
        exact_output()
    chosen = linter(pipeline, select, ignore)
    parser = info(chosen.settings.pipeline)
    about = About(__version__, f"{parser.name} {parser.version}")
    summary = _report(chosen, paths or (Path(),), renderer(output_format, about, screen()))
    if output_format == "concise":
        click.echo(summary.sentence(), err=True)
    return WRONG_USE if summary.unread else int(summary.warnings > 0)


def _report(chosen: "Linter", paths: Sequence[Path], output: "Renderer") -> "Summary":
    """Check every file and print its part of the report as soon as it is there."""
    from vraaglint.cli.screen import screen
    from vraaglint.cli.waiting import Waiting
    from vraaglint.errors import ReadError
    from vraaglint.report.summary import Summary

    found = list(targets(paths))
    summary = Summary()
    with Waiting(len(found), screen(err=True)) as waiting:
        for target in found:
            result = _attempt(chosen, target)
            waiting.step()
            with waiting.hidden():
                if isinstance(result, ReadError):
                    complain(result)
                    _print(output.unread(str(result.path), result.message))
                    summary += Summary(files=1, unread=1)
                else:
                    _print(output.file(result))
                    summary += Summary.of(result)
    _print(output.end(summary))
    return summary


def _attempt(chosen: "Linter", target: "Path | ReadError") -> "Report | ReadError":
    from vraaglint.errors import ReadError

    if isinstance(target, ReadError):
        return target
    try:
        return checked(chosen, target)
    except ReadError as problem:
        return problem


def _print(text: str) -> None:
    if text:
        click.echo(text, nl=False, color=True)
