"""Turns a second of the recipe in examples/corpus.py, with one worker and with two, on the same corpus."""

import subprocess
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import click
import pandas as pd
from paired import seconds
from turns import turns

RECIPE = Path(__file__).parents[1] / "examples" / "corpus.py"
ROWS = 500


def run(source: Path, target: Path, workers: int) -> None:
    """Lint a corpus in a process of its own."""
    command = [sys.executable, str(RECIPE), str(source), str(target), "--workers", str(workers), "--rows", str(ROWS)]
    subprocess.run(command, check=True, capture_output=True)


@click.command(help=__doc__)
@click.option("--turns", "count", default=20_000, show_default=True, help="How many turns.")
def main(count: int) -> None:
    with TemporaryDirectory() as folder:
        source = Path(folder) / "turns.parquet"
        pd.DataFrame({"turn": list(turns(count))}).to_parquet(source)
        # Starting the workers and loading the pipelines takes as long for a handful of turns.
        few = Path(folder) / "few.parquet"
        pd.DataFrame({"turn": list(turns(10))}).to_parquet(few)
        for workers in (1, 2):
            start = seconds(partial(run, few, Path(folder) / f"few{workers}", workers))
            whole = seconds(partial(run, source, Path(folder) / f"out{workers}", workers))
            pace = f"{count / (whole - start):.0f} turns a second once it runs"
            click.echo(f"{workers} worker(s): {whole:.0f} s for {count} turns, {start:.0f} s of them to start; {pace}")


if __name__ == "__main__":
    main()
