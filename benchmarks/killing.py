"""Kill a fix at its system calls, over and over, and look whether the notes are still whole (Linux, with strace)."""

import os
import re
import shlex
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

CALL = re.compile(r"(\d+) +(\w+)\((.*)")
OLD, NEW = "- Wil je toch verhuizen?\r\n" * 400, "- Wil je verhuizen?\r\n" * 400
WRITE = """
import sys
from pathlib import Path
from vraaglint import writing
from vraaglint.reading import decode, encode
path = Path(sys.argv[1])
old = path.read_bytes()
writing.replace(path, old, encode(decode(old, path).replace("toch ", ""), old, path))
"""
STEADY = {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "OMP_NUM_THREADS": "1"}
BEFORE, DURING, AFTER = "before", "during", "after"


@dataclass(frozen=True)
class Call:
    """A system call of the main thread: which one of its name it is, counted from 1, and when it comes."""

    name: str
    number: int
    stage: str


@dataclass(frozen=True)
class Folder:
    """A folder with a notes file, and another one that nobody may touch."""

    path: Path

    @property
    def notes(self) -> Path:
        return self.path / "gesprek.txt"

    @property
    def other(self) -> Path:
        return self.path / "ander.txt"

    def reset(self) -> None:
        for path in self.path.iterdir():
            path.unlink()
        self.notes.write_bytes(OLD.encode())
        self.other.write_bytes(OLD.encode())

    def state(self) -> str:
        """What became of the notes: `old`, `new` or `broken`."""
        if self.other.read_bytes() != OLD.encode():
            return "broken"
        return {OLD.encode(): "old", NEW.encode(): "new"}.get(self.notes.read_bytes(), "broken")

    def leftovers(self) -> bool:
        return set(self.path.iterdir()) != {self.notes, self.other}


def run(command: Sequence[str], *strace: str) -> int:
    """Run a command under strace; its status."""
    prefix = ["strace", "-f", "-qq", *strace] if strace else []
    done = subprocess.run([*prefix, *command], env=os.environ | STEADY, capture_output=True, check=False)
    return done.returncode


def calls(command: Sequence[str], folder: Folder) -> list[Call]:
    """The system calls of the main thread of an undisturbed run."""
    folder.reset()
    with tempfile.NamedTemporaryFile("r", suffix=".trace") as trace:
        run(command, "-o", trace.name)
        lines = [found for line in trace if (found := CALL.match(line))]
    if folder.state() != "new":
        raise click.ClickException("without being killed, the command does not fix the file")
    return list(_staged([(line[2], line[3]) for line in lines if line[1] == lines[0][1]]))


def _staged(found: Sequence[tuple[str, str]]) -> Iterator[Call]:
    seen: Counter[str] = Counter()
    stage = BEFORE
    for name, arguments in found:
        seen[name] += 1
        if name == "openat" and ".vraaglint" in arguments and "O_EXCL" in arguments:
            stage = DURING
        yield Call(name, seen[name], stage)
        if name.startswith("rename") and ".vraaglint" in arguments:
            stage = AFTER


def chosen(found: Sequence[Call], runs: int) -> list[Call]:
    """The calls to kill at: half of the runs around the write, the rest over the whole run."""
    during = next(number for number, call in enumerate(found) if call.stage == DURING)
    after = next(number for number, call in enumerate(found) if call.stage == AFTER)
    return _spread(found[max(0, during - 20) : after + 20], runs // 2) + _spread(found, runs - runs // 2)


def _spread(found: Sequence[Call], runs: int) -> list[Call]:
    return [found[number * len(found) // runs] for number in range(runs)]


@click.command(help=__doc__)
@click.option("--runs", default=500, show_default=True, help="How often to kill.")
@click.option("--command", help="What to kill; the file comes behind it. Without: a script that only writes.")
def main(runs: int, command: str | None) -> None:
    start = shlex.split(command) if command else [sys.executable, "-c", WRITE]
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name, tempfile.TemporaryDirectory() as cache:
        folder = Folder(Path(name))
        os.environ["XDG_CACHE_HOME"] = cache
        whole = [*start, str(folder.notes)]
        for call in chosen(calls(whole, folder), runs):
            folder.reset()
            inject = f"inject={call.name}:signal=KILL:when={call.number}"
            status = run(whole, "-o", os.devnull, "-e", f"trace={call.name}", "-e", inject)
            killed = status in (-signal.SIGKILL, 128 + signal.SIGKILL)
            counts[f"killed {call.stage}" if killed else "not killed"] += 1
            counts[folder.state()] += 1
            if folder.leftovers():
                counts["leftover"] += 1
                run(whole)
                counts["still there"] += folder.leftovers()
                counts["broken"] += folder.state() != "new"
    stages = ", ".join(f"{counts[f'killed {stage}']} {stage}" for stage in (BEFORE, DURING, AFTER))
    click.echo(f"{runs} runs; killed: {stages} the write; {counts['not killed']} ended by themselves")
    click.echo(f"old file whole {counts['old']}, new file whole {counts['new']}, anything else {counts['broken']}")
    click.echo(f"temporary file left {counts['leftover']}, not cleaned by the next run {counts['still there']}")
    sys.exit(bool(counts["broken"] or counts["still there"]))


if __name__ == "__main__":
    main()
