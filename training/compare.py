"""Count the findings that change when another pipeline parses the same turns.

TURNS holds a JSON object a line, with "turn" and, where the other spoke just before, "context".
"""

import json
from collections import Counter
from pathlib import Path

import click

from vraaglint import Linter, Settings
from vraaglint.model import TurnResult

Key = tuple[str, int, int]


def results(turns: Path, pipeline: str) -> list[TurnResult]:
    """What the linter says of every turn with this pipeline."""
    with turns.open(encoding="utf-8") as lines:
        items = [json.loads(line) for line in lines if line.strip()]
    linter = Linter(Settings(pipeline=pipeline))
    return list(linter.check_turns((item["turn"], item.get("context")) for item in items))


def keys(result: TurnResult) -> set[Key]:
    """A finding is the same when its rule and its place are."""
    return {(finding.code, finding.start, finding.end) for finding in result.findings}


@click.command(help=__doc__)
@click.argument("turns", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("first")
@click.argument("second")
def main(turns: Path, first: str, second: str) -> None:
    pairs = list(zip(results(turns, first), results(turns, second), strict=True))
    kept, lost, won = Counter[str](), Counter[str](), Counter[str]()
    for one, other in pairs:
        kept.update(code for code, *_ in keys(one) & keys(other))
        lost.update(code for code, *_ in keys(one) - keys(other))
        won.update(code for code, *_ in keys(other) - keys(one))
    for code in sorted(kept | lost | won):
        click.echo(f"{code}: {kept[code]} the same, {lost[code]} only with {first}, {won[code]} only with {second}")
    changed = sum(keys(one) != keys(other) for one, other in pairs)
    rewritten = sum(one.rewrite != other.rewrite for one, other in pairs)
    total = kept.total() + lost.total()
    click.echo(f"findings: {lost.total()} of {total} lost, {won.total()} won; {changed} of {len(pairs)} turns differ")
    click.echo(f"rewrites: {rewritten} of {len(pairs)} turns differ")


if __name__ == "__main__":
    main()
