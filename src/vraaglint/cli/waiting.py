"""A progress bar on standard error, for runs on a terminal that take longer than a second."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

PATIENCE = 1.0


class Waiting:
    """Shows after PATIENCE seconds how many of `total` files are done; a single file has a bar that just moves."""

    def __init__(self, total: int, console: "Console") -> None:
        self._total = total
        self._done = 0
        self._console = console
        self._progress: Progress | None = None
        self._timer = Timer(PATIENCE, self._appear)
        self._lock = Lock()
        self._over = False

    def __enter__(self) -> "Waiting":
        if self._console.is_terminal:
            self._timer.daemon = True
            self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        with self._lock:
            self._over = True
            if self._progress:
                self._progress.stop()

    def step(self) -> None:
        """One more file is done."""
        with self._lock:
            self._done += 1
            if self._progress:
                self._progress.advance(self._progress.task_ids[0])

    @contextmanager
    def hidden(self) -> Iterator[None]:
        """Take the bar off the screen while something else is printed."""
        with self._lock:
            if self._progress:
                self._progress.stop()
            yield
            if self._progress:
                self._progress.start()

    def _appear(self) -> None:
        # Imported late: most runs are over before the bar is needed.
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        counted = [MofNCompleteColumn()] if self._total > 1 else []
        columns = (TextColumn("Vragen nakijken"), BarColumn(), *counted, TimeElapsedColumn())
        with self._lock:
            if self._over:
                return
            self._progress = Progress(*columns, console=self._console, transient=True)
            self._progress.add_task("", total=self._total if self._total > 1 else None, completed=self._done)
            self._progress.start()
