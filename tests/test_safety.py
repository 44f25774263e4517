"""Notes are confidential: nothing leaves the machine, no copy is left behind, and no screen is steered."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from targets import TARGETS

WATCHED = Path(__file__).with_name("watched.py")
NO_NETWORK = ("unshare", "--map-root-user", "--net")
SECRETS = ("Quirijnstee", "Wollebrand", "haarlemmerolie")
NAME = "Zevenaar"  # of a client, in the name of a file
NOTES = "Klant: Wollebrand gaf me haarlemmerolie.\n- Ga je toch naar Quirijnstee?\n- Hoe voelt dat?\n"
SETTINGS = 'accept = ["haarlemmerolie"]\naskers = ["Noor"]\n'
BASELINE = "nulmeting.json"
CHECK, FIX = ["check", "notities"], ["check", "notities", "--fix"]
COMMANDS = [
    ["baseline", "notities/oud.md", "--output", BASELINE],
    CHECK,
    CHECK,  # from the cache
    [*CHECK, "--isolated", "--output-format", "html"],
    [*CHECK, "--baseline", BASELINE, "--output-format", "json"],
    [*CHECK, "--diff"],
    ["questions", f"notities/{NAME}.md"],
    ["rewrite", "Ga je toch naar Quirijnstee?"],
    FIX,
]
STEERING = b"\xc2\x9b"  # one character that starts a command to many terminals
FEW = settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


class Outcome(NamedTuple):
    """What came of a command: its status, what it showed, and the paths that it wrote to."""

    status: int
    shown: str
    touched: list[str]


class Place(NamedTuple):
    """Folders for one run: `work` has the notes, the others start empty."""

    work: Path
    cache: Path
    state: Path
    home: Path

    @classmethod
    def made(cls, folder: Path) -> "Place":
        place = cls(*(folder / name for name in cls._fields))
        for each in place:
            each.mkdir()
        (place.work / "notities").mkdir()
        for name in (NAME, "oud"):
            (place.work / "notities" / f"{name}.md").write_text(NOTES, encoding="utf-8", newline="")
        (place.work / "vraaglint.toml").write_text(SETTINGS, encoding="utf-8")
        return place

    def run(self, *around: str) -> list[Outcome]:
        """All commands in one process, within the command `around` it."""
        folders = {"VRAAGLINT_CACHE_DIR": self.cache, "VRAAGLINT_STATE_DIR": self.state}
        folders |= dict.fromkeys(("HOME", "TMPDIR", "TEMP", "USERPROFILE", "XDG_CACHE_HOME"), self.home)
        surroundings = {**os.environ, **{name: str(folder) for name, folder in folders.items()}}
        surroundings |= {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
        command = [*around, sys.executable, str(WATCHED), json.dumps(COMMANDS)]
        done = subprocess.run(command, cwd=self.work, env=surroundings, capture_output=True, encoding="utf-8")
        assert done.returncode == 0, done.stderr
        return [Outcome(*each) for each in json.loads(done.stdout)]

    def files(self) -> Iterator[Path]:
        """All files of the run."""
        return (path for folder in self for path in folder.rglob("*") if path.is_file())


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return Place.made(tmp_path_factory.mktemp("bewaakt"))


@pytest.fixture(scope="module")
def outcomes(place: Place) -> list[Outcome]:
    return place.run()


def test_nothing_asks_for_the_network_or_starts_a_program(outcomes: list[Outcome]) -> None:
    shown = dict(zip(map(" ".join, COMMANDS), outcomes, strict=True))
    assert [outcome.status for outcome in outcomes] == [0, 1, 1, 1, 1, 1, 0, 0, 1]
    assert outcomes[1][:2] == outcomes[2][:2]
    assert "Quirijnstee" in shown["check notities"].shown
    assert "Ga je naar Quirijnstee?" in shown["check notities --diff"].shown


def test_without_a_network_everything_is_the_same(outcomes: list[Outcome], tmp_path: Path) -> None:
    tool = shutil.which(NO_NETWORK[0])
    if not tool or subprocess.run([*NO_NETWORK, "true"], capture_output=True).returncode:
        pytest.skip("this system has no way to take the network away")
    alone = Place.made(tmp_path).run(*NO_NETWORK)
    assert [outcome[:2] for outcome in alone] == [outcome[:2] for outcome in outcomes]


def test_a_check_writes_to_its_cache_and_nowhere_else(place: Place, outcomes: list[Outcome]) -> None:
    own = (str(place.cache), str(place.state))
    notes = str(place.work / "notities")
    for command, outcome in zip(COMMANDS, outcomes, strict=True):
        allowed = (*own, notes) if command == FIX else own
        allowed = (*own, str(place.work / BASELINE)) if command[0] == "baseline" else allowed
        assert [path for path in outcome.touched if not path.startswith(allowed)] == []
    assert any(path.startswith(own) for path in outcomes[1].touched)
    assert any(path.startswith(notes) for path in outcomes[-1].touched)


def test_no_copy_of_the_notes_is_left(place: Place, outcomes: list[Outcome]) -> None:
    assert len(outcomes) == len(COMMANDS)
    ours = {place.work / "notities" / f"{name}.md" for name in (NAME, "oud")} | {place.work / "vraaglint.toml"}
    left = set(place.files()) - ours
    assert {path.name for path in left if path.is_relative_to(place.work)} == {BASELINE}
    assert not list(place.home.iterdir())
    for path in left:
        told = path.read_bytes() + str(path.relative_to(place.work.parent)).encode()
        for word in (*SECRETS, NAME):
            for encoding in ("utf-8", "utf-16-le"):
                assert word.encode(encoding).lower() not in told.lower()


@pytest.mark.parametrize("name", TARGETS)
def test_any_input_is_safe(name: str) -> None:
    target = TARGETS[name]

    @FEW
    @example(STEERING)
    @given(target.inputs)
    def holds(data: bytes) -> None:
        target.check(data)

    holds()
