"""Other processes that work for this one, and end when it does."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, get_context, parent_process
from threading import Thread


@contextmanager
def workers(count: int) -> Iterator[Executor]:
    """As many processes to submit work to. They are stopped at once when the block ends early, as with Ctrl+C."""
    # Not forked: that would copy the locks of threads that are not there any more.
    with ProcessPoolExecutor(count, get_context("spawn"), _begin) as pool:
        try:
            yield pool
        except BaseException:
            for process in active_children():
                process.terminate()
            raise


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends Ctrl+C to all; who started us tells us
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Without this, a worker whose parent is killed waits for work for ever."""
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)
