"""Counts inputs, guards each against hanging, and keeps for each failure the smallest input that gives it."""

import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import process_time
from types import FrameType

MOST = 10_000  # bytes an input
PATIENCE = 20.0  # seconds to make an input smaller


class TooSlowError(Exception):
    """An input takes more processor time than it may."""


@dataclass(frozen=True)
class Failure:
    """What went wrong, and the input with which it does."""

    trace: str
    data: bytes


@dataclass
class Tally:
    """What came of the inputs of one check; `limit` is in seconds of processor time."""

    check: Callable[[bytes], None]
    limit: float
    inputs: int = 0
    slowest: tuple[float, int] = (0.0, 0)
    failures: dict[str, Failure] = field(default_factory=dict)

    def run(self, data: bytes) -> None:
        """Try one input; a failure of a kind that was seen before only counts as an input."""
        self.inputs += 1
        start = process_time()
        problem = self._problem(data)
        self.slowest = max(self.slowest, (process_time() - start, len(data)))
        if problem and (kind := _kind(problem)) not in self.failures:
            trace = "".join(traceback.format_exception(problem))
            self.failures[kind] = Failure(trace, self._smallest(data, kind))

    def _problem(self, data: bytes) -> Exception | None:
        try:
            with _limited(self.limit):
                self.check(data)
        except Exception as problem:  # whatever it is, it is what we are looking for
            return problem
        return None

    def _smallest(self, data: bytes, kind: str) -> bytes:
        """The input without all pieces that the failure can do without: halves first, single bytes last."""
        end = process_time() + PATIENCE
        size = len(data) // 2
        while size and process_time() < end:
            start = 0
            while start < len(data) and process_time() < end:
                shorter = data[:start] + data[start + size :]
                problem = self._problem(shorter)
                if problem and _kind(problem) == kind:
                    data = shorter
                else:
                    start += size
            size //= 2
        return data


def _kind(problem: Exception) -> str:
    """Failures of one kind come from one line of code."""
    last = traceback.extract_tb(problem.__traceback__)[-1]
    place = "" if isinstance(problem, TooSlowError) else f" in {last.filename}:{last.lineno}"
    return type(problem).__name__ + place


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Raise TooSlowError after so many seconds of processor time; a busy machine does not count."""
    signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _stop(_: int, __: FrameType | None) -> None:
    raise TooSlowError
