"""Two ways to make inputs: built by hypothesis from pieces, or mutated by atheris towards code that did not run yet."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tally import MOST, Tally

if TYPE_CHECKING:
    from target import Target

LIMIT = 2.0  # seconds an input
SLOWED = 5  # how many times slower code may get that reports where it is
NEVER = 100_000  # seconds after which libFuzzer would step in; we have a limit of our own
PATIENCE = 60.0  # seconds for what comes first: the pipeline is loaded then


def built(name: str, inputs: int, seed: int) -> Tally:
    """Inputs as the target describes them."""
    import hypothesis

    target = _warm(name)
    tally = Tally(target.check, LIMIT)
    chosen = hypothesis.settings(
        max_examples=inputs,
        database=None,
        deadline=None,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )

    @hypothesis.seed(seed)
    @chosen
    @hypothesis.given(target.inputs)
    def run(data: bytes) -> None:
        tally.run(data)

    run()
    return tally


def mutated(name: str, inputs: int, seed: int) -> Tally:
    """The seeds of the target, mutated; those that reach new code of vraaglint are mutated further."""
    import atheris  # type: ignore[import-untyped]  # only where it is asked for: it is an extra

    with atheris.instrument_imports(include=["vraaglint"]):
        target = _warm(name)
    tally = Tally(target.check, LIMIT * SLOWED)
    with TemporaryDirectory() as corpus:
        for number, data in enumerate(target.seeds()):
            Path(corpus, str(number)).write_bytes(data)
        options = [f"-atheris_runs={inputs}", f"-seed={seed}", f"-max_len={MOST}", "-verbosity=0", f"-timeout={NEVER}"]
        atheris.Setup([name, *options, corpus], tally.run)
        with suppress(SystemExit):  # its way to say that it is done
            atheris.Fuzz()
    return tally


ENGINES = {"hypothesis": built, "atheris": mutated}


def _warm(name: str) -> "Target":
    """A target after a first round over its seeds, so that what is imported late counts for no input."""
    from targets import TARGETS

    target: Target = TARGETS[name]
    trial = Tally(target.check, PATIENCE)
    for data in target.seeds():
        trial.run(data)
    return target
