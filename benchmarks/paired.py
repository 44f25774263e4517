"""Two things measured in turn, so that a busy moment of the machine hits both."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Paired:
    """Medians in seconds, and the median of the ratios of neighbouring runs."""

    ours: float
    bare: float
    ratio: float


def seconds(run: Callable[[], object]) -> float:
    """How long one run takes."""
    start = perf_counter()
    run()
    return perf_counter() - start


def paired(ours: Callable[[], object], bare: Callable[[], object], runs: int) -> Paired:
    """Measure both `runs` times, alternating, after one run of each that does not count."""
    ours()
    bare()
    pairs = [(seconds(ours), seconds(bare)) for _ in range(runs)]
    return Paired(
        ours=median(ours for ours, _ in pairs),
        bare=median(bare for _, bare in pairs),
        ratio=median(ours / bare for ours, bare in pairs),
    )
