"""Click in Dutch: its headings, its own options and its complaints, told by their kind and never by their words."""

from collections.abc import Iterable
from functools import singledispatch
from pathlib import Path
from typing import Any

import click

HELP = "Toon deze uitleg."
HEADINGS = {"Options": "Opties", "Commands": "Opdrachten"}


class DutchFormatter(click.HelpFormatter):
    """Headings and usage line in Dutch."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "Gebruik: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(HEADINGS.get(heading, heading))


class DutchContext(click.Context):
    """A context that explains itself in Dutch."""

    formatter_class = DutchFormatter


class Dutch(click.Command):
    """What commands and groups share."""

    context_class = DutchContext

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[OPTIES]")
        super().__init__(*args, **kwargs)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = HELP
        return option

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            # Click leaves it out of some errors; it is what knows the options.
            error.ctx = error.ctx or ctx
            raise


class DutchCommand(Dutch):
    """A command that explains itself, and complains, in Dutch."""

    # Left to parse_args below, so that the complaint is ours.
    allow_extra_args = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        rest = super().parse_args(ctx, args)
        if rest:
            raise click.UsageError(f"Dit is te veel voor '{ctx.command_path}': {' '.join(rest)}", ctx)
        return rest


class DutchGroup(Dutch, click.Group):
    """A group of commands that explains itself, and complains, in Dutch."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("subcommand_metavar", "OPDRACHT ...")
        super().__init__(*args, **kwargs)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            meant = f"Bedoel je '{ctx.command_path} check {name}'?" if Path(name).exists() else None
            hint = meant or _nearest(name, self.list_commands(ctx))
            raise click.UsageError(f"De opdracht '{name}' bestaat niet. {hint}", ctx)
        return super().resolve_command(ctx, args)


@singledispatch
def sentence(error: click.ClickException) -> str:
    """The complaint of click as a Dutch sentence that says what to do."""
    return error.format_message()


@sentence.register
def _(error: click.NoSuchOption) -> str:
    known = [name for param in _params(error) for name in param.opts if name.startswith("--")]
    return f"De optie '{error.option_name}' bestaat niet. {_nearest(error.option_name, known)}"


@sentence.register
def _(error: click.BadOptionUsage) -> str:
    option = next((param for param in _params(error) if error.option_name in param.opts), None)
    if isinstance(option, click.Option) and option.is_flag:
        return f"De optie '{error.option_name}' krijgt geen waarde."
    return f"Zet een waarde achter de optie '{error.option_name}'."


@sentence.register
def _(error: click.MissingParameter) -> str:
    name = error.param.human_readable_name if error.param else error.param_hint
    return f"Geef ook {name} op."


@sentence.register
def _(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    if error.param and isinstance(kind, click.Choice):
        return f"Bij '{error.param.opts[0]}' kun je kiezen uit: {', '.join(map(str, kind.choices))}."
    if error.param and isinstance(kind, click.IntRange):
        return f"Bij '{error.param.opts[0]}' hoort een heel getal van {kind.min} of hoger."
    return error.message


def _params(error: click.UsageError) -> list[click.Parameter]:
    return error.ctx.command.get_params(error.ctx) if error.ctx else []


def _nearest(word: str, known: Iterable[str]) -> str:
    # Imported late: it is needed for complaints only, and `--help` should be quick.
    from vraaglint.tables import nearest

    return nearest(word, known)
