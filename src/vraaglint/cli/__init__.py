"""The command line: a group with one module a command."""

import click

from vraaglint.cli.baseline import baseline
from vraaglint.cli.boundary import BoundedGroup
from vraaglint.cli.check import check
from vraaglint.cli.clean import clean
from vraaglint.cli.comment import comment
from vraaglint.cli.init import init
from vraaglint.cli.lenses import lenses
from vraaglint.cli.lsp import lsp
from vraaglint.cli.pipeline import pipeline
from vraaglint.cli.prepare import prepare
from vraaglint.cli.questions import questions
from vraaglint.cli.rewrite import rewrite
from vraaglint.cli.rules import explain, rules
from vraaglint.cli.settings import settings

EPILOG = """
\b
Voorbeelden:
  vraaglint check notities.txt
  vraaglint rewrite "Hoe voelt dat eigenlijk?"
  vraaglint explain VL501
"""


def show_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    """Print the version and stop."""
    if wanted and not ctx.resilient_parsing:
        from vraaglint import __version__

        click.echo(f"vraaglint {__version__}")
        ctx.exit()


@click.group("vraaglint", cls=BoundedGroup, invoke_without_command=True, epilog=EPILOG)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=show_version, help="Toon de versie."
)
@click.pass_context
def main(ctx: click.Context) -> None:
    """Kijk je vragen na voordat je ze stelt.

    Vraaglint leest je notities en laat zien welke vragen sturen, meer dan één ding vragen of korter kunnen. Vaak staat
    erbij hoe je het beter kunt vragen.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


for command in (
    check,
    comment,
    rewrite,
    questions,
    lenses,
    rules,
    explain,
    init,
    settings,
    pipeline,
    baseline,
    clean,
    lsp,
    prepare,
):
    main.add_command(command)
