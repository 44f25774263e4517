"""The cache gives back what was put in, tells others nothing, and never stands in the way of a check."""

import os
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vraaglint.cache import DAY, KEPT, Cache, Key, fingerprint, opened, places, secret
from vraaglint.cache.sealing import SMALLEST, sealed, unsealed
from vraaglint.cli import main
from vraaglint.model import (
    Edit,
    Finding,
    Question,
    Report,
    Rewrite,
    Severity,
    Silence,
    Silenced,
    TurnResult,
)
from vraaglint.settings import Settings

NOTES = "- Ga je toch naar Bartelomeus?\n"
TURN = NOTES[2:-1]
STEERING = Finding(
    code="VL501",
    name="sturend-bijwoord",
    severity=Severity.WARNING,
    principle="Open vragen",
    start=8,
    end=12,
    text="toch",
    message="'Toch' stuurt.",
    rewrites=(Rewrite("Ga je naar Bartelomeus?", safe=True),),
    edits=(Edit(6, 11),),
)
RESULT = TurnResult(
    text=TURN,
    context="Ik twijfel over Zwolle.",
    start=2,
    end=30,
    findings=(STEERING,),
    questions=(Question(TURN, 2, 30, "plan", "polar"),),
    rewrite="Ga je naar Bartelomeus?",
)
REPORT = Report(NOTES, (RESULT,), (), None, (Silenced(STEERING, Silence.REMARK, "Zo zegt Ottilie het."),))
KEY = Key(NOTES.encode(), ".txt", b"print")

OFFSETS = st.integers(0, 2**40)
FINDINGS = st.builds(
    Finding,
    code=st.text(),
    name=st.text(),
    severity=st.sampled_from(Severity),
    principle=st.text(),
    start=OFFSETS,
    end=OFFSETS,
    text=st.text(),
    message=st.text(),
    rewrites=st.lists(st.builds(Rewrite, st.text(), st.booleans()), max_size=2).map(tuple),
    edits=st.lists(st.builds(Edit, OFFSETS, OFFSETS, st.text()), max_size=2).map(tuple),
)
TURNS = st.builds(
    TurnResult,
    text=st.text(),
    context=st.none() | st.text(),
    start=OFFSETS,
    end=OFFSETS,
    findings=st.lists(FINDINGS, max_size=2).map(tuple),
    questions=st.lists(st.builds(Question, st.text(), OFFSETS, OFFSETS, st.text(), st.text()), max_size=2).map(tuple),
    rewrite=st.none() | st.text(),
)
REPORTS = st.builds(
    Report,
    text=st.text(),
    turns=st.lists(TURNS, max_size=2).map(tuple),
    own_findings=st.lists(FINDINGS, max_size=2).map(tuple),
    silenced=st.lists(st.builds(Silenced, FINDINGS, st.sampled_from(Silence), st.text()), max_size=1).map(tuple),
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache and a secret of the test's own."""
    monkeypatch.setenv(places.CACHE_VARIABLE, str(tmp_path / "cache"))
    monkeypatch.setenv(places.STATE_VARIABLE, str(tmp_path / "state"))
    return tmp_path


@pytest.fixture
def cache() -> Cache:
    return usable()


def usable() -> Cache:
    found = opened()
    assert found is not None
    return found


def entries() -> list[Path]:
    return sorted(places.reports().glob(f"*{places.ENTRY}"))


def entry() -> Path:
    (only,) = entries()
    return only


def clean() -> Result:
    return CliRunner().invoke(main, ["clean"])


def aged(path: Path, seconds: float) -> None:
    os.utime(path, (time.time() - seconds,) * 2)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(report=REPORTS, content=st.binary(max_size=50), path=st.none() | st.text())
def test_what_goes_in_comes_out_without_its_path(cache: Cache, report: Report, content: bytes, path: str) -> None:
    key = Key(content, ".md", b"print")
    cache.put(key, replace(report, path=path))
    assert cache.get(key, report.text) == report


def test_a_report_is_found_by_a_later_run_and_not_before(cache: Cache) -> None:
    assert cache.get(KEY, NOTES) is None
    cache.put(KEY, REPORT)
    assert usable().get(KEY, NOTES) == REPORT


@pytest.mark.parametrize(
    "other",
    [
        KEY._replace(content=KEY.content + b"\n"),
        KEY._replace(suffix=".md"),
        KEY._replace(fingerprint=b"other"),
        Key(KEY.content + b".txt", "", KEY.fingerprint),
    ],
    ids=["content", "format", "fingerprint", "shifted"],
)
def test_anything_else_is_a_miss(cache: Cache, other: Key) -> None:
    cache.put(KEY, REPORT)
    assert cache.get(other, NOTES) is None
    assert cache.get(KEY, NOTES) == REPORT


def test_nothing_of_the_notes_stands_in_the_cache(cache: Cache, home: Path) -> None:
    cache.put(KEY, replace(REPORT, path="/thuis/Wendelmoed.txt"))
    told = b"".join(os.fsencode(path) + path.read_bytes() for path in home.rglob("*") if path.is_file())
    for word in ("Bartelomeus", "Zwolle", "Ottilie", "Wendelmoed", "toch", "VL501", "sturend", "polar", ".txt"):
        assert word.encode() not in told


def test_the_same_notes_look_different_each_time(cache: Cache) -> None:
    cache.put(KEY, REPORT)
    first = entry().read_bytes()
    cache.put(KEY, REPORT)
    second = entry().read_bytes()
    assert sum(one == other for one, other in zip(first, second, strict=True)) < len(first) // 50


def test_who_has_another_secret_can_find_nor_open_an_entry(cache: Cache, home: Path) -> None:
    cache.put(KEY, REPORT)
    kept = entry()
    other = Cache(places.reports(), os.urandom(secret.SIZE))
    assert other.get(KEY, NOTES) is None
    other.put(KEY, REPORT)
    (theirs,) = set(entries()) - {kept}
    theirs.write_bytes(kept.read_bytes())
    assert other.get(KEY, NOTES) is None
    assert cache.get(KEY, NOTES) == REPORT


def test_an_entry_of_other_notes_cannot_be_opened_under_this_name(cache: Cache) -> None:
    cache.put(KEY, REPORT)
    mine = entry()
    other = KEY._replace(content=b"Wat wil je?")
    cache.put(other, REPORT)
    (theirs,) = set(entries()) - {mine}
    mine.write_bytes(theirs.read_bytes())
    assert cache.get(KEY, NOTES) is None


@given(length=st.integers(0, 40_000))
@settings(deadline=None, max_examples=30)
def test_sizes_are_powers_of_two(length: int) -> None:
    question = Question(os.urandom(length // 2).hex(), 0, length, "plan", "polar")
    size = len(sealed(Report("", (replace(RESULT, questions=(question,)),)), bytes(32)))
    assert size >= SMALLEST
    assert size.bit_count() == 1


def test_the_notes_as_a_whole_are_not_kept() -> None:
    long = replace(REPORT, text=os.urandom(SMALLEST).hex())
    assert len(sealed(long, bytes(32))) == SMALLEST


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "first bit": lambda data: bytes([data[0] ^ 1]) + data[1:],
    "middle bit": lambda data: data[:2000] + bytes([data[2000] ^ 128]) + data[2001:],
    "last bit": lambda data: data[:-1] + bytes([data[-1] ^ 1]),
    "half": lambda data: data[: len(data) // 2],
    "longer": lambda data: data + b"\0",
    "empty": lambda data: b"",
    "one byte": lambda data: data[:1],
    "nonce only": lambda data: data[:12],
    "foreign": lambda data: b"PK\x03\x04" + bytes(4092),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_entry_is_a_miss_and_goes(cache: Cache, damage: Callable[[bytes], bytes]) -> None:
    cache.put(KEY, REPORT)
    entry().write_bytes(damage(entry().read_bytes()))
    assert cache.get(KEY, NOTES) is None
    assert entries() == []
    cache.put(KEY, REPORT)
    assert cache.get(KEY, NOTES) == REPORT


@given(data=st.binary(max_size=200))
def test_no_bytes_make_opening_fail(data: bytes) -> None:
    assert unsealed(data, bytes(32), NOTES) is None


@given(place=st.integers(0, SMALLEST - 1), bit=st.integers(0, 7))
@settings(deadline=None)
def test_every_flipped_bit_is_noticed(place: int, bit: int) -> None:
    data = bytearray(sealed(REPORT, bytes(32)))
    data[place] ^= 1 << bit
    assert unsealed(bytes(data), bytes(32), NOTES) is None


@pytest.mark.parametrize("inside", [b"", b"\x80", b"\xc1", b"\x93\x01\x02\x03", b"\x81\xa5turns\x01"])
def test_a_report_of_another_shape_is_a_miss(inside: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vraaglint.cache.sealing.encode", lambda _: inside)
    assert unsealed(sealed(REPORT, bytes(32)), bytes(32), NOTES) is None


def test_a_folder_in_place_of_an_entry_is_a_miss(cache: Cache) -> None:
    cache.put(KEY, REPORT)
    path = entry()
    path.unlink()
    path.mkdir()
    assert cache.get(KEY, NOTES) is None
    cache.put(KEY, REPORT)
    assert list(places.reports().glob(f"*{places.UNFINISHED}")) == []


def test_a_disk_that_refuses_is_a_miss(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(places, "mkstemp", refuse)
        cache.put(KEY, REPORT)
    assert cache.get(KEY, NOTES) is None
    cache.put(KEY, REPORT)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", refuse)
        assert cache.get(KEY, NOTES) is None
    aged(entry(), 2 * DAY)
    monkeypatch.setattr(Path, "touch", refuse)
    assert cache.get(KEY, NOTES) == REPORT


@pytest.mark.parametrize("variable", [places.CACHE_VARIABLE, places.STATE_VARIABLE])
def test_without_a_place_there_is_no_cache(variable: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "bestand").touch()
    monkeypatch.setenv(variable, str(home / "bestand" / "cache"))
    assert opened() is None
    assert clean().exit_code == 0


posix = pytest.mark.skipif(os.name != "posix", reason="rechten zijn elders anders geregeld")


@posix
def test_all_is_for_this_user_alone(home: Path) -> None:
    places.reports().mkdir(parents=True)
    places.reports().chmod(0o777)
    usable().put(KEY, REPORT)
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (*places.reports().iterdir(), *home.glob("*/*"))}
    assert entry() in modes
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o600}
    assert stat.S_IMODE((places.secrets() / places.SECRET).stat().st_mode) == 0o600


@posix
def test_a_folder_that_is_a_link_or_of_another_is_not_used(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "geteuid", lambda: 12345)
        assert opened() is None
    elsewhere = home / "elders"
    elsewhere.mkdir()
    kept = elsewhere / ("0" * 64 + places.ENTRY)
    kept.touch()
    places.reports().rmdir()
    places.reports().symlink_to(elsewhere)
    assert opened() is None
    assert clean().exit_code == 0
    assert kept.exists()


def test_the_secret_stays_and_is_not_beside_the_reports(cache: Cache) -> None:
    kept = (places.secrets() / places.SECRET).read_bytes()
    assert len(kept) == secret.SIZE
    assert secret.read(places.secrets()) == kept
    assert not places.secrets().is_relative_to(places.reports().parent)


@pytest.mark.parametrize("damaged", [b"", b"kort", bytes(secret.SIZE + 1)])
def test_a_damaged_secret_is_made_anew(cache: Cache, damaged: bytes) -> None:
    cache.put(KEY, REPORT)
    (places.secrets() / places.SECRET).write_bytes(damaged)
    renewed = usable()
    assert len((places.secrets() / places.SECRET).read_bytes()) == secret.SIZE
    assert renewed.get(KEY, NOTES) is None
    renewed.put(KEY, REPORT)
    assert usable().get(KEY, NOTES) == REPORT


def test_the_first_of_two_first_runs_makes_the_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    theirs, link = bytes(range(secret.SIZE)), os.link

    def late(made: Path, path: Path) -> None:
        path.write_bytes(theirs)
        link(made, path)

    monkeypatch.setattr(os, "link", late)
    assert secret.read(places.private(places.secrets())) == theirs


def test_a_disk_without_links_still_keeps_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    usable().put(KEY, REPORT)
    assert usable().get(KEY, NOTES) == REPORT


HAMMER = """
import sys
from vraaglint.cache import Key, opened
from vraaglint.model import Report
cache = opened()
for number in range(150):
    key = Key(b"%d" % (number % 5), "", b"")
    found = cache.get(key, "t")
    assert found in (None, Report("t", ())), found
    cache.put(key, Report("t", ()))
print(cache._secret.hex())
"""


def test_first_runs_at_once_share_a_secret_and_break_nothing() -> None:
    runs = [subprocess.Popen([sys.executable, "-c", HAMMER], stdout=subprocess.PIPE, text=True) for _ in range(4)]
    told = {run.communicate()[0] for run in runs}
    assert [run.returncode for run in runs] == [0] * 4
    assert len(told) == 1
    assert len(entries()) == 5
    assert list(places.reports().glob(f"*{places.UNFINISHED}")) == []


def test_threads_share_a_cache_that_is_emptied_and_damaged_meanwhile(cache: Cache) -> None:
    keys = [KEY._replace(content=bytes([number])) for number in range(4)]

    def use(number: int) -> bool:
        key = keys[number % 4]
        cache.put(key, REPORT)
        for path in entries()[: number % 7 == 0]:
            path.write_bytes(b"half")
        if number % 50 == 0:
            clean()
        return cache.get(key, NOTES) in (None, REPORT)

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(use, range(400)))


def test_what_was_of_no_use_for_long_goes_once_a_day(cache: Cache) -> None:
    cache.put(KEY, REPORT)
    old = entry()
    aged(old, KEPT + DAY)
    recent = KEY._replace(suffix=".md")
    usable().put(recent, REPORT)
    assert old.exists()
    aged(places.reports() / places.TAG, 2 * DAY)
    usable().put(recent, REPORT)
    assert not old.exists()
    assert cache.get(recent, NOTES) == REPORT


def test_use_keeps_an_entry(cache: Cache) -> None:
    cache.put(KEY, REPORT)
    aged(entry(), KEPT + DAY)
    assert cache.get(KEY, NOTES) == REPORT
    aged(places.reports() / places.TAG, 2 * DAY)
    usable().put(KEY._replace(suffix=".md"), REPORT)
    assert cache.get(KEY, NOTES) == REPORT


def test_backup_programs_pass_the_cache_by(cache: Cache) -> None:
    cache.put(KEY, REPORT)
    tag = (places.reports() / places.TAG).read_text(encoding="utf-8")
    assert tag.startswith("Signature: 8a477f597d28d172789f06886806bc55")


def test_clean_tells_what_went(cache: Cache) -> None:
    for number in range(12):
        cache.put(KEY._replace(content=bytes([number])), REPORT)
    (places.reports() / "tmpabc.part").touch()
    result = clean()
    assert (result.exit_code, result.stdout) == (0, "De cache is leeg: 12 resultaten opgeruimd.\n")
    assert list(places.reports().iterdir()) == list(places.secrets().iterdir()) == []
    assert clean().stdout == "De cache was al leeg.\n"
    usable().put(KEY, REPORT)
    assert clean().stdout == "De cache is leeg: 1 resultaat opgeruimd.\n"


@posix
def test_clean_leaves_what_is_not_ours(cache: Cache, home: Path) -> None:
    cache.put(KEY, REPORT)
    foreign = [
        places.reports() / name for name in ("boodschappen.txt", "kort.report", "0" * 64, "0" * 64 + ".report.txt")
    ]
    for path in foreign:
        path.touch()
    notes = home / "notities.txt"
    notes.touch()
    link = places.reports() / ("0" * 64 + places.ENTRY)
    link.symlink_to(notes)
    assert clean().stdout == "De cache is leeg: 1 resultaat opgeruimd.\n"
    assert all(path.exists() for path in (*foreign, notes, link))


def test_clean_says_what_it_may_not_remove(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.put(KEY, REPORT)

    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "unlink", refuse)
    result = clean()
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.endswith("kijk of je in deze map mag schrijven.\n")


@pytest.fixture
def parts(home: Path) -> tuple[Path, Path]:
    """A pipeline and a folder with word lists."""
    pipeline, lexicons = home / "pijplijn", home / "lijsten"
    for path, text in ((pipeline / "meta.json", "{}"), (pipeline / "parser" / "model", "x"), (lexicons / "a.toml", "")):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return pipeline, lexicons


def digest(parts: tuple[Path, Path], chosen: Settings = Settings()) -> bytes:  # noqa: B008
    pipeline, lexicons = parts
    return fingerprint(chosen, pipeline, [lexicons])


@pytest.mark.parametrize("changed", ["pijplijn/meta.json", "pijplijn/parser/model", "pijplijn/nieuw", "lijsten/a.toml"])
def test_the_fingerprint_follows_the_files(parts: tuple[Path, Path], home: Path, changed: str) -> None:
    before = digest(parts)
    assert digest(parts) == before
    (home / changed).write_text("iets anders", encoding="utf-8")
    assert digest(parts) != before


@pytest.mark.parametrize("changed", ["pijplijn/meta.json", "lijsten/a.toml"])
def test_the_fingerprint_follows_words_of_the_same_size_and_time(
    parts: tuple[Path, Path], home: Path, changed: str
) -> None:
    found = set()
    for text in ("een", "elf"):
        (home / changed).write_text(text, encoding="utf-8")
        os.utime(home / changed, (0, 0))
        found.add(digest(parts))
    assert len(found) == 2


def test_the_fingerprint_follows_version_settings_and_code(
    parts: tuple[Path, Path], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = {digest(parts), digest(parts, Settings(select=("VL5",)))}
    module = "vraaglint.cache.fingerprinting"
    with monkeypatch.context() as patch:
        patch.setattr(f"{module}.__version__", "99.0")
        found.add(digest(parts))
    (home / "code").mkdir()
    monkeypatch.setattr(f"{module}.PACKAGE", home / "code")
    found.add(digest(parts))
    (home / "code" / "nieuw.py").touch()
    found.add(digest(parts))
    monkeypatch.setattr(f"{module}.LIBRARIES", ("click",))
    found.add(digest(parts))
    assert len(found) == 6


def test_the_fingerprint_is_the_same_in_another_process(parts: tuple[Path, Path]) -> None:
    code = (
        "import sys; from pathlib import Path; from vraaglint.cache import fingerprint; from vraaglint.settings import "
        "Settings; print(fingerprint(Settings(askers=('Ik',)), Path(sys.argv[1]), [Path(sys.argv[2])]).hex())"
    )
    told = subprocess.run([sys.executable, "-c", code, *map(str, parts)], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == digest(parts, Settings(askers=("Ik",))).hex()


def test_a_run_with_the_cache_imports_no_spacy(parts: tuple[Path, Path]) -> None:
    code = (
        "import sys; from pathlib import Path; from vraaglint.cache import Key, fingerprint, opened; "
        "print(opened().get(Key(b'', '', fingerprint(0, Path(sys.argv[1]), [])), '')); print('spacy' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code, *map(str, parts)], capture_output=True, text=True, check=True)
    assert told.stdout == "None\nFalse\n"
