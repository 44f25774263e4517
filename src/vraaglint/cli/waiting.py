"""A progress bar on standard error, for runs on a terminal that take longer than a second."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, Timer

from rich.console import Console

PATIENCE = 1.0


class Waiting:
    """Shows after PATIENCE seconds how many of `total` files are done; a single file has a bar that just moves."""

    def __init__(self, total: int, console: Console) -> None:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        counted = [MofNCompleteColumn()] if total > 1 else []
        columns = (TextColumn("Vragen nakijken"), BarColumn(), *counted, TimeElapsedColumn())
        self._progress = Progress(*columns, console=console, transient=True)
        self._task = self._progress.add_task("", total=total if total > 1 else None)
        self._timer = Timer(PATIENCE, self._appear)
        self._lock = Lock()
        self._visible = False

    def __enter__(self) -> "Waiting":
        if self._progress.console.is_terminal:
            self._timer.daemon = True
            self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        with self._lock:
            if self._visible:
                self._progress.stop()

    def step(self) -> None:
        """One more file is done."""
        self._progress.advance(self._task)

    @contextmanager
    def hidden(self) -> Iterator[None]:
        """Take the bar off the screen while something else is printed."""
        with self._lock:
            if self._visible:
                self._progress.stop()
            yield
            if self._visible:
                self._progress.start()

    def _appear(self) -> None:
        with self._lock:
            self._visible = True
            self._progress.start()
