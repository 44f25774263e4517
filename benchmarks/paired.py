"""Two things measured in turn, so that a busy moment of the machine hits both."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Run = Callable[[], object]


@dataclass(frozen=True)
class Paired:
    """Medians in seconds, and the median of the ratios of neighbouring runs."""

    ours: float
    bare: float
    ratio: float


def seconds(run: Run) -> float:
    """How long one run takes."""
    start = perf_counter()
    run()
    return perf_counter() - start


def paired(runs: Iterable[tuple[Run, Run]]) -> Paired:
    """Measure pairs of ours and bare, alternating; the first pair warms up and does not count."""
    _, *pairs = [(seconds(ours), seconds(bare)) for ours, bare in runs]
    return Paired(
        ours=median(ours for ours, _ in pairs),
        bare=median(bare for _, bare in pairs),
        ratio=median(ours / bare for ours, bare in pairs),
    )
