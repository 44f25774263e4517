"""Highest memory of a process that checks turns, at 10,000 and at ten times as many (not on Windows).

This script itself imports nothing large: on Linux a process starts with the peak of the one that started it.
"""

import subprocess
import sys

import click

PEAK = """
import resource, sys
from collections import deque
from turns import turns
from vraaglint import Linter
deque(Linter().check_turns(turns(int(sys.argv[1]))), maxlen=0)
unit = 1 if sys.platform == "darwin" else 1024
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6)
"""


def peak_megabytes(count: int) -> float:
    """Highest memory of a fresh process that checks `count` turns, in millions of bytes."""
    command = [sys.executable, "-c", PEAK, str(count)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=sys.path[0])
    return float(done.stdout)


@click.command(help=__doc__)
@click.option("--turns", "count", default=10_000, show_default=True, help="How many turns at first.")
def main(count: int) -> None:
    for turns in (count, count * 10):
        click.echo(f"{turns} turns: {peak_megabytes(turns):.0f} MB at most (goal: flat)")


if __name__ == "__main__":
    main()
