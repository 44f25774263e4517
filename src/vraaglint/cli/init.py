"""`vraaglint init`: a settings file to start from."""

from pathlib import Path

import click

from vraaglint.cli.dutch import DutchCommand

EPILOG = """
\b
Voorbeelden:
  vraaglint init
  vraaglint init notities/ --profile intake
"""
PROFILE = "Zet er het profiel voor een soort gesprek in, zoals intake."


@click.command(cls=DutchCommand, epilog=EPILOG)
@click.argument("folder", metavar="[MAP]", default=".", type=click.Path(path_type=Path))
@click.option("--profile", metavar="NAAM", help=PROFILE)
def init(folder: Path, profile: str | None) -> None:
    """Zet een bestand met instellingen klaar.

    In MAP, of in de map waarin je staat, komt een vraaglint.toml met alles wat je kunt instellen. Er verandert nog
    niets: je kiest zelf wat je aanpast.
    """
    from vraaglint.configuration import OWN_FILE
    from vraaglint.configuration.template import template
    from vraaglint.report.visible import visible

    path = folder / OWN_FILE
    _write(path, template(profile))
    click.echo(f"{visible(str(path))} staat klaar. Met 'vraaglint settings' zie je wat er geldt.")


def _write(path: Path, text: str) -> None:
    """Write a new file. Raises VraaglintError when there is one, or no place for it."""
    from vraaglint.errors import VraaglintError

    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        message = "Dit bestand staat er al; pas het aan, of geef het eerst een andere naam."
        raise VraaglintError(message, path=path) from None
    except OSError as problem:
        message = "Dit bestand kan hier niet geschreven worden; kijk of de map bestaat en of je erin mag schrijven."
        raise VraaglintError(message, path=path) from problem
