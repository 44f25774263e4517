"""When notes are checked: in a thread of their own, a moment after the last change, and never a text that is gone."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

from vraaglint.errors import VraaglintError
from vraaglint.lsp.note import Note
from vraaglint.model import Report

T = TypeVar("T")

LONGEST = 1.0  # seconds that someone who types on and on waits at most


@dataclass(frozen=True)
class Checked:
    """A note with its report, or with the mistake of the user because of which there is none."""

    note: Note
    outcome: Report | VraaglintError


class Checks:
    """The checks of all open notes. `tell` hears of each that is about the note as it is now; `fail` of a bug.

    Everything but `check` runs in the event loop. `pause` is how many seconds nothing should change before a check.
    """

    def __init__(
        self,
        check: Callable[[Note], Report],
        tell: Callable[[Checked], None],
        fail: Callable[[BaseException], None],
        pause: float,
    ) -> None:
        self._check, self._tell, self._fail, self._pause = check, tell, fail, pause
        self._worker = ThreadPoolExecutor(1, "vraaglint")
        self._notes: dict[str, Note] = {}
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._since: dict[str, float] = {}
        self._running: dict[str, tuple[Note, asyncio.Task[Checked | None]]] = {}

    def note(self, uri: str) -> Note | None:
        """The note at an address as it is now; None when it is not open."""
        return self._notes.get(uri)

    def put(self, note: Note) -> None:
        """Take a note that is opened or changed, and check it soon."""
        self._notes[note.uri] = note
        loop = asyncio.get_running_loop()
        now = loop.time()
        due = min(now + self._pause, self._since.setdefault(note.uri, now) + LONGEST)
        self._stop_timer(note.uri)
        self._timers[note.uri] = loop.call_at(due, self._start, note)

    def drop(self, uri: str) -> None:
        """Forget a note that is closed."""
        self._stop_timer(uri)
        for known in (self._notes, self._since, self._running):
            known.pop(uri, None)

    def again(self) -> None:
        """Check all open notes, as settings changed."""
        for note in list(self._notes.values()):
            self._running.pop(note.uri, None)
            self.put(note)

    async def of(self, note: Note) -> Checked | None:
        """The check of a note, made now if need be; None when the note changes meanwhile."""
        running, task = self._running.get(note.uri, (None, None))
        if task is None or running is not note:
            task = self._start(note)
        # Whoever asks may go away; others still want to know.
        checked = await asyncio.shield(task)
        return checked if self._is_current(note) else None

    async def work(self, job: Callable[[], T]) -> T:
        """What a job gives that needs what checks need, so that it takes its turn."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, job)

    def stop(self) -> None:
        """Start nothing more."""
        for uri in list(self._timers):
            self._stop_timer(uri)
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _start(self, note: Note) -> asyncio.Task[Checked | None]:
        self._stop_timer(note.uri)
        task = asyncio.get_running_loop().create_task(self._checked(note))
        task.add_done_callback(self._finished)
        self._running[note.uri] = (note, task)
        return task

    async def _checked(self, note: Note) -> Checked | None:
        checked = await self.work(lambda: self._outcome(note))
        if checked and self._is_current(note):
            self._since.pop(note.uri, None)
            self._tell(checked)
        return checked

    def _outcome(self, note: Note) -> Checked | None:
        if not self._is_current(note):
            return None
        try:
            return Checked(note, self._check(note))
        except VraaglintError as problem:
            return Checked(note, problem)

    def _finished(self, task: asyncio.Task[Checked | None]) -> None:
        problem = None if task.cancelled() else task.exception()
        if problem:
            self._fail(problem)

    def _is_current(self, note: Note) -> bool:
        return self._notes.get(note.uri) is note

    def _stop_timer(self, uri: str) -> None:
        timer = self._timers.pop(uri, None)
        if timer:
            timer.cancel()
