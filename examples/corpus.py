"""Findings in a corpus of turns: Parquet in, Parquet out, over as many processes as you like.

    python examples/corpus.py turns.parquet findings/ --workers 4

TURNS is a Parquet file, or a folder of them, with a column `turn` (what the asker said) and, if you have it, a column
`context` (what the other said just before). FINDINGS is a folder that gets one row a finding: all columns of its turn
but the words themselves, and `code`, `name`, `severity`, `start` and `end` (characters in the turn), `words`,
`message` and `rewrite` (the first wording offered, if any). Needs `pip install 'vraaglint[corpus]'`.
"""

from collections.abc import Iterator
from typing import Any

import click
import pandas as pd
from dask import dataframe as dd
from dask.distributed import Client, LocalCluster

from vraaglint import Finding, Linter

TEXT = ("turn", "context")
FOUND = {
    "code": "string",
    "name": "string",
    "severity": "string",
    "start": "int64",
    "end": "int64",
    "words": "string",
    "message": "string",
    "rewrite": "string",
}


def findings(turns: pd.DataFrame) -> pd.DataFrame:
    """The findings in a part of the corpus. The first part loads the pipeline in a worker; the others share it."""
    turns = turns.dropna(subset=["turn"])
    contexts = turns["context"] if "context" in turns else pd.Series(None, index=turns.index, dtype="string")
    texts = ((turn, None if pd.isna(said) else said) for turn, said in zip(turns["turn"], contexts, strict=True))
    found = [
        (number, *_row(finding))
        for number, result in enumerate(Linter().check_turns(texts))
        for finding in result.findings
    ]
    table = pd.DataFrame(found, columns=["number", *FOUND]).astype({"number": "int64", **FOUND})
    kept = turns.drop(columns=[name for name in TEXT if name in turns]).iloc[table.pop("number")]
    return pd.concat([kept.reset_index(drop=True), table], axis="columns")


def _row(finding: Finding) -> Iterator[Any]:
    yield from (finding.code, finding.name, str(finding.severity), finding.start, finding.end, finding.text)
    yield from (finding.message, finding.rewrites[0].text if finding.rewrites else None)


def lint_corpus(source: str, target: str, workers: int, rows: int) -> None:
    """Check a corpus in parts of about `rows` turns, each in one of `workers` processes on this machine."""
    with LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster):
        turns = dd.read_parquet(source)
        if "turn" not in turns.columns:
            raise click.UsageError(f"There is no column 'turn' in {source}; there are: {', '.join(turns.columns)}.")
        parts = max(workers, len(turns) // rows)
        meta = findings(turns.head(0))
        turns.repartition(npartitions=parts).map_partitions(findings, meta=meta).to_parquet(target, write_index=False)


@click.command(help=__doc__)
@click.argument("turns", type=click.Path(exists=True))
@click.argument("target", metavar="FINDINGS", type=click.Path())
@click.option("--workers", default=2, show_default=True, help="How many processes.")
@click.option("--rows", default=5_000, show_default=True, help="How many turns are checked at a time.")
def main(turns: str, target: str, workers: int, rows: int) -> None:
    lint_corpus(turns, target, workers, rows)


if __name__ == "__main__":
    main()
