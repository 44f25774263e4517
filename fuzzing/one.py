"""Try one target in this process, and print what came of it as JSON."""

import json

import click
from engines import ENGINES


@click.command(help=__doc__)
@click.argument("target")
@click.option("--engine", type=click.Choice(list(ENGINES)), default="hypothesis", show_default=True)
@click.option("--inputs", default=1000, show_default=True)
@click.option("--seed", default=1, show_default=True)
def main(target: str, engine: str, inputs: int, seed: int) -> None:
    tally = ENGINES[engine](target, inputs, seed)
    seconds, size = tally.slowest
    failures = [{"kind": kind, "trace": one.trace, "input": repr(one.data)} for kind, one in tally.failures.items()]
    print(json.dumps({"inputs": tally.inputs, "seconds": seconds, "size": size, "failures": failures}))


if __name__ == "__main__":
    main()
