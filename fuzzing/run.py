"""Try inputs on vraaglint: crashes, hangs, lost characters and control characters on a terminal are failures."""

import json
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import click
from engines import ENGINES
from targets import TARGETS

ONE = Path(__file__).with_name("one.py")


def tried(name: str, inputs: int, engine: str, seed: int) -> dict[str, Any]:
    """What came of a target in a process of its own; a process that dies is a failure too."""
    command = [sys.executable, str(ONE), name, "--engine", engine, "--inputs", str(inputs), "--seed", str(seed)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        raise click.ClickException(f"{name}: {done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def shares(names: Sequence[str], inputs: int) -> dict[str, int]:
    """How many of all inputs each target gets."""
    whole = sum(TARGETS[name].share for name in names)
    return {name: -(-inputs * TARGETS[name].share // whole) for name in names}


@click.command(help=__doc__)
@click.option("--inputs", default=100_000, show_default=True, help="How many in total.")
@click.option("--engine", type=click.Choice(list(ENGINES)), default="hypothesis", show_default=True)
@click.option("--target", "names", multiple=True, type=click.Choice(list(TARGETS)), help="Only this one.")
@click.option("--seed", default=1, show_default=True, help="The same seed gives hypothesis the same inputs.")
@click.option("--processes", default=2, show_default=True)
def main(inputs: int, engine: str, names: Sequence[str], seed: int, processes: int) -> None:
    wanted = shares(names or list(TARGETS), inputs)
    total = failed = 0
    with ThreadPoolExecutor(processes) as pool:
        outcomes = pool.map(partial(tried, engine=engine, seed=seed), wanted, wanted.values())
        for name, found in zip(wanted, outcomes, strict=True):
            slowest = f"slowest {found['seconds']:.2f} s of {found['size']} bytes"
            click.echo(f"{name}: {found['inputs']} inputs, {len(found['failures'])} failures, {slowest}")
            for failure in found["failures"]:
                click.echo(f"\n{failure['kind']}\n{failure['input']}\n{failure['trace']}")
            total += found["inputs"]
            failed += len(found["failures"])
    click.echo(f"{engine}: {total} inputs, {failed} failures")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
