"""`vraaglint clean`: empty the cache."""

import click

from vraaglint.cli.dutch import DutchCommand

EPILOG = "Je hoeft dit nooit te doen: wat een maand niet nodig was, verdwijnt vanzelf. Je notities blijven ongemoeid."


@click.command(cls=DutchCommand, epilog=EPILOG)
def clean() -> None:
    """Maak de cache leeg.

    In de cache staan versleutelde resultaten van eerdere controles, zodat vraaglint notities die niet veranderd zijn
    niet opnieuw hoeft na te kijken.
    """
    from vraaglint.cache import clear
    from vraaglint.errors import VraaglintError

    try:
        removed = clear()
    except OSError as problem:
        message = "Dit kan niet opgeruimd worden; kijk of je in deze map mag schrijven."
        raise VraaglintError(message, path=problem.filename) from problem
    click.echo(_told(removed))


def _told(removed: int) -> str:
    if not removed:
        return "De cache was al leeg."
    return f"De cache is leeg: {removed} {'resultaat' if removed == 1 else 'resultaten'} opgeruimd."
