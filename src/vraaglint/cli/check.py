"""`vraaglint check`: notes in, a report out."""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from vraaglint.cli.dutch import DutchCommand
from vraaglint.cli.options import column_options, settings_options
from vraaglint.report import FORMATS

if TYPE_CHECKING:
    from vraaglint.configuration import Configuration

# Each is a module of cli/modes; without one of them a check reports.
MODES = {
    "fix": "Zet betere zinnen in je notities, overal waar dat veilig kan.",
    "diff": "Laat zien wat --fix zou veranderen, en verander niets.",
    "interactive": "Loop de meldingen één voor één langs en kies zelf.",
    "watch": "Blijf meekijken: elke keer dat je bewaart, komt er een nieuw verslag.",
}
WITHOUT_REPORT = ("diff", "interactive")
REPORT = "report"
OPTIONS = (
    click.option(
        "--output-format",
        type=click.Choice(FORMATS),
        metavar="VORM",
        help=f"Hoe het verslag eruitziet: {', '.join(FORMATS)}.",
    ),
    click.option(
        "--output-file",
        metavar="BESTAND",
        type=click.Path(path_type=Path),
        help="Bewaar het verslag in dit bestand; zonder VORM zegt het eind van de naam hoe het eruitziet.",
    ),
    click.option("--statistics", is_flag=True, help="Zet eronder hoe vaak elke regel iets vond."),
    click.option(
        "--fail-on",
        type=click.Choice(("waarschuwing", "tip")),
        default="waarschuwing",
        metavar="SOORT",
        help="Sluit af met status 1 bij een waarschuwing (standaard), of ook al bij een tip.",
    ),
    click.option("--exit-zero", is_flag=True, help="Sluit af met status 0, ook als er meldingen zijn."),
    click.option(
        "--baseline",
        metavar="BESTAND",
        type=click.Path(path_type=Path),
        help="Zwijg over wat in deze nulmeting staat; je maakt die met 'vraaglint baseline'.",
    ),
    click.option("--force-exclude", is_flag=True, help="Sla uitgesloten bestanden ook over als je ze zelf noemt."),
    click.option(
        "--stdin-filename",
        metavar="BESTAND",
        type=click.Path(path_type=Path),
        help="Lees de standaardinvoer alsof die in dit bestand staat.",
    ),
    click.option(
        "--jobs",
        type=click.IntRange(min=1),
        default=1,
        metavar="AANTAL",
        help="Verdeel het werk over zoveel processen; dat loont bij honderden bestanden.",
    ),
    click.option("--no-cache", is_flag=True, help="Kijk alles opnieuw na en onthoud niets."),
)
EPILOG = """
\b
Voorbeelden:
  vraaglint check notities.txt
  vraaglint check gesprekken/ --select VL2,VL501
  vraaglint check vragen.md --diff
  vraaglint check vragen.csv --column vraag
  vraaglint check --output-format html --output-file verslag.html
  vraaglint check - < notities.txt

\b
Afloop: 0 als er niets te waarschuwen is, 1 bij een waarschuwing,
2 bij een fout in het gebruik of een bestand dat niet te lezen is.
"""


def check_options(command: Any) -> Any:
    """Everything that a check can be told, besides the settings."""
    for option in reversed(OPTIONS):
        command = option(command)
    for name, text in reversed(MODES.items()):
        command = click.option(f"--{name}", is_flag=True, help=text)(command)
    return command


@click.command(cls=DutchCommand, epilog=EPILOG)
@click.argument("paths", nargs=-1, metavar="[PAD]...", type=click.Path(path_type=Path))
@check_options
@column_options
@settings_options()
def check(paths: tuple[Path, ...], configuration: "Configuration", **options: Any) -> int:
    """Kijk de vragen in je notities na.

    Een PAD is een bestand, een map of - voor wat er op de standaardinvoer staat. Zonder PAD kijkt vraaglint naar de
    map waarin je staat.
    """
    from vraaglint.cli.work import Wanted, Work

    chosen = [mode for mode in MODES if options.pop(mode)]
    if len(chosen) > 1:
        raise click.UsageError(f"Kies één van {' en '.join(f'--{mode}' for mode in chosen)}.")
    if chosen and chosen[0] in WITHOUT_REPORT and options["output_file"]:
        raise click.UsageError(f"Bij --{chosen[0]} komt geen verslag; laat --output-file weg.")
    mode = import_module(f"vraaglint.cli.modes.{chosen[0] if chosen else REPORT}")
    status: int = mode.carry_out(Work(paths or (Path(),), configuration, Wanted(**options)))
    return status
