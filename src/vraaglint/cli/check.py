"""`vraaglint check`: notes in, a report out."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vraaglint.cli.boundary import WRONG_USE
from vraaglint.cli.dutch import DutchCommand
from vraaglint.cli.options import settings_options
from vraaglint.report import FORMATS

if TYPE_CHECKING:
    from vraaglint.configuration import Configuration
    from vraaglint.report.summary import About, RuleInfo, Summary

WARNING, TIP = "waarschuwing", "tip"
FORM = f"Hoe het verslag eruitziet: {', '.join(FORMATS)}."
EPILOG = """
\b
Voorbeelden:
  vraaglint check notities.txt
  vraaglint check gesprekken/ --select VL2,VL501
  vraaglint check vragen.md --diff
  vraaglint check vragen.md --fix
  vraaglint check gesprekken/ --output-format html --output-file verslag.html
  vraaglint check - < notities.txt

\b
Afloop: 0 als er niets te waarschuwen is, 1 bij een waarschuwing,
2 bij een fout in het gebruik of een bestand dat niet te lezen is.
"""


@click.command(cls=DutchCommand, epilog=EPILOG)
@click.argument("paths", nargs=-1, metavar="[PAD]...", type=click.Path(path_type=Path))
@click.option("--fix", "mode", flag_value="fix", help="Zet betere zinnen in je notities waar dat veilig kan.")
@click.option("--diff", "mode", flag_value="diff", help="Laat zien wat --fix zou veranderen, en verander niets.")
@click.option("--interactive", "mode", flag_value="interactive", help="Loop de meldingen één voor één langs en kies zelf.")
@click.option("--watch", "mode", flag_value="watch", help="Blijf meekijken: elke keer dat je bewaart, zie je een nieuw verslag.")
@click.option("--output-format", type=click.Choice(FORMATS), default="full", metavar="VORM", help=FORM)
@click.option("--output-file", metavar="BESTAND", type=click.Path(path_type=Path, dir_okay=False), help="Bewaar het verslag in dit bestand.")
@click.option("--statistics", is_flag=True, help="Zet eronder hoe vaak elke regel iets vond.")
@click.option("--fail-on", type=click.Choice((WARNING, TIP)), default=WARNING, metavar="SOORT", help="Wat telt voor afloop 1: een waarschuwing (zo is het vanzelf), of ook een tip.")
@click.option("--exit-zero", is_flag=True, help="Geef afloop 0, ook als er meldingen zijn.")
@click.option("--force-exclude", is_flag=True, help="Sla uitgesloten bestanden ook over als je ze zelf noemt.")
@click.option("--stdin-filename", metavar="BESTAND", type=click.Path(path_type=Path), help="Lees de standaardinvoer alsof die in dit bestand staat.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, metavar="AANTAL", help="Verdeel veel bestanden over zoveel processen.")
@click.option("--no-cache", is_flag=True, help="Kijk alles opnieuw na, en onthoud niets.")
@settings_options()
def check(
    paths: tuple[Path, ...],
    mode: str | None,
