"""The files beside the notes: settings, own lists, baseline and cache take any bytes, or say in Dutch what is wrong."""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pieces
from hypothesis import strategies as st
from target import Target

from targets.pages import linter
from vraaglint import baseline
from vraaglint.analysis.difficult_forms import DifficultWord
from vraaglint.analysis.feelings import FeelingWords
from vraaglint.analysis.part import Sort
from vraaglint.analysis.steering import SteeringWord
from vraaglint.cache import Cache, Key, places, secret
from vraaglint.configuration import OWN_FILE, Configuration, profiles
from vraaglint.configuration.template import template
from vraaglint.errors import VraaglintError
from vraaglint.lexicon import Words, entries, home, in_force
from vraaglint.model import Report

NOTES = "- Ga je toch weg?\n- Ga je eigenlijk weg?\n- Hoe voelt dat?\n- Ga je toch weg?\n"
KINDS: dict[str, type[object]] = {
    "sturende-woorden": SteeringWord,
    "moeilijke-werkwoorden": DifficultWord,
    "inleidingswoorden": Sort,
    "gevoelswoorden": FeelingWords,
    "gebeuren": Words,
}
SECRET = bytes(secret.SIZE)
TOML = (
    "=", "[", "]", "[[", "]]", "{", "}", '"', '"""', "'", ",", ".", "\n", "\n", " = ", "#", "true", "12", "-1", "0x1F",
    "1e9", "nan", "1979-05-27", '["VL5"]', '"VL501"', '""', "[]", "\\u0000", "\\", "\ufeff", "9" * 5000, "[" * 900,
)  # fmt: skip
SETTINGS = (
    "select", "extend-select", "ignore", "askers", "accept", "lexicons", "exclude", "respect-gitignore", "baseline",
    "pipeline", "profile", "per-file-ignores", "rules", "[rules.VL301]\n", "[rules.volle-lijst]\n",
    "[per-file-ignores]\n", '"*.md" = ["VL801"]\n', 'select = ["VL5"]\n', 'profile = "intake"\n',
    'exclude = ["a/**/[z"]\n', '"!**"', "~/x", "..",
)  # fmt: skip
LISTS = (
    "[[ingang]]\n", 'weg = ["toch"]\n', 'vorm = "stiekem"\n', 'vraag = "elke"\n', 'voorbeeld = "Wat zoek je?"\n', "wat",
    'woord = "x"\n', 'woorden = ["x", "(a|b) c"]\n', 'gewoon = ["y"]\n', "soort", '"(a|[b])"', '"…"', "[ingang]\n",
    "bron",
)  # fmt: skip
BASELINES = (
    '{"version": 1, "salt": "a", "files": ', '{"notes.txt": {', '"VL501 ', "0" * 32, '": 1', "}", "}}", ",", "null",
    "[", '"\\ud800"', '"\\u0000": {}', "1e400", "-1", "9" * 400, '{"": {"": 1}}', "{" * 900,
)  # fmt: skip


def settings(data: bytes) -> None:
    """A settings file gives settings, with for each value who says it; or a mistake in that file."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / OWN_FILE
        file.write_bytes(data)
        try:
            project = Configuration(file=file).project()
            assert project.settings_for(file.parent / "gesprek.md").chosen() is not None
            assert all(project.origins(name) for name in project.values())
            assert project.scope is not None
        except VraaglintError as problem:
            _assert_told(problem, file)


def lists(data: bytes) -> None:
    """An own list changes ours, or has a mistake that is told with its file."""
    names = list(KINDS)
    name = names[len(data) % len(names)]
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"{name}.toml"
        file.write_bytes(data)
        try:
            with in_force(Path(folder)):
                assert isinstance(entries(name, KINDS[name]), tuple)
        except VraaglintError as problem:
            _assert_told(problem, file)


def _assert_told(problem: VraaglintError, file: Path) -> None:
    assert problem.path == file, problem
    assert problem.message.endswith((".", "?")), problem
    lines = file.read_text(encoding="utf-8", errors="replace").count("\n") + 1
    assert problem.line is None or 1 <= problem.line <= lines, problem


@cache
def _report() -> Report:
    return linter().check_text(NOTES)


def let_be(data: bytes) -> None:
    """A baseline silences findings and loses none; written again, it is the same."""
    path = Path("nulmeting.json")
    try:
        known = baseline.loaded(data, path)
    except VraaglintError:
        return
    left = known.silenced(_report(), Path("notes.txt"))
    silenced = Counter(one.finding for one in left.silenced)
    assert Counter(left.findings) + silenced == Counter(_report().findings)
    again = baseline.loaded(known.dumped().encode(), path)
    assert again == known
    assert known.lost_in(again) == 0


def kept(data: bytes) -> None:
    """Bytes in the place of an entry are that entry or a miss; a damaged secret gives way to a new one."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        entry, key = _entry(folder)
        entry.write_bytes(data)
        assert Cache(folder, SECRET).get(key, NOTES) in (None, _report())
        (folder / places.SECRET).write_bytes(data)
        found = secret.read(folder)
        assert len(found) == secret.SIZE
        assert secret.read(folder) == found
        mine = key._replace(content=data)
        Cache(folder, found).put(mine, _report())
        assert Cache(folder, found).get(mine, NOTES) == _report()


def _entry(folder: Path) -> tuple[Path, Key]:
    """An entry with a report in `folder`, and the key to it."""
    key = Key(NOTES.encode(), ".txt", b"print")
    Cache(folder, SECRET).put(key, _report())
    (entry,) = folder.glob(f"*{places.ENTRY}")
    return entry, key


def _sealed() -> Iterable[bytes]:
    with TemporaryDirectory() as folder:
        yield _entry(Path(folder))[0].read_bytes()


def _settings() -> Iterable[bytes]:
    """A file with every key, and our profiles."""
    yield template().replace("\n#", "\n").encode()
    yield from (profiles.file(name).read_bytes() for name in profiles.names())


def _lists() -> Iterable[bytes]:
    return ((home() / f"{name}.toml").read_bytes()[:2000] for name in KINDS)


def _baselines() -> Iterable[bytes]:
    path = Path("notes.txt")
    yield baseline.Baseline.empty(Path()).filled([(path, _report())]).dumped().encode()


TARGETS = (
    Target("settings", settings, pieces.mixed(SETTINGS + TOML) | st.binary(max_size=40), _settings, 14),
    Target("lists", lists, pieces.mixed(LISTS + TOML) | st.binary(max_size=40), _lists, 7),
    Target("baseline", let_be, pieces.mixed(BASELINES) | st.binary(max_size=40), _baselines, 12),
    Target("cache", kept, st.binary(max_size=5000), _sealed, 8),
)
