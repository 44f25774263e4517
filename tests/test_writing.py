"""Files replaced in one go, or left alone with a sentence that says why."""

import codecs
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vraaglint import writing
from vraaglint.errors import ReadError, WriteError
from vraaglint.reading import decode, encode

OLD, NEW = b"- Wil je toch weg?\r\n", b"- Wil je weg?\r\n"
posix = pytest.mark.skipif(sys.platform == "win32", reason="modes, links and signals of POSIX")


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "gesprek met Sofie.txt"
    path.write_bytes(OLD)
    return path


def refused(path: Path, old: bytes = OLD) -> str:
    """The sentence with which a replacement is refused."""
    with pytest.raises(WriteError) as caught:
        writing.replace(path, old, NEW)
    assert caught.value.path == path
    return caught.value.message


def test_the_file_holds_the_new_bytes_and_nothing_is_left_beside_it(notes: Path) -> None:
    writing.replace(notes, OLD, NEW)
    assert notes.read_bytes() == NEW
    assert list(notes.parent.iterdir()) == [notes]


def test_a_file_that_changed_meanwhile_is_left_alone(notes: Path) -> None:
    notes.write_bytes(b"van een ander")
    assert "intussen veranderd" in refused(notes)
    assert notes.read_bytes() == b"van een ander"
    assert list(notes.parent.iterdir()) == [notes]


def test_a_file_that_is_gone_does_not_come_back(notes: Path) -> None:
    notes.unlink()
    assert "verplaatst of weggegooid" in refused(notes)
    assert list(notes.parent.iterdir()) == []


def test_a_read_only_file_is_left_alone_also_for_root(notes: Path) -> None:
    notes.chmod(0o444)
    assert "alleen-lezen" in refused(notes)
    assert notes.read_bytes() == OLD


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_the_mode_stays(notes: Path, mode: int) -> None:
    notes.chmod(mode)
    writing.replace(notes, OLD, NEW)
    assert notes.stat().st_mode & 0o777 == mode


@posix
def test_a_link_stays_a_link_and_its_target_changes(notes: Path, tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    link = tmp_path / "map" / "link.txt"
    link.symlink_to("../gesprek met Sofie.txt")
    writing.replace(link, OLD, NEW)
    assert link.is_symlink()
    assert notes.read_bytes() == NEW
    assert list(link.parent.iterdir()) == [link]


@posix
def test_a_file_with_a_second_name_is_left_alone(notes: Path) -> None:
    (notes.parent / "ook.txt").hardlink_to(notes)
    assert "harde koppeling" in refused(notes)
    assert notes.read_bytes() == OLD


@posix
def test_only_a_plain_file_is_written(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.txt")
    assert "geen gewoon bestand" in refused(tmp_path / "pijp.txt")


@pytest.mark.skipif(sys.platform != "linux", reason="extended attributes of Linux")
def test_extended_attributes_stay(notes: Path) -> None:
    if sys.platform == "linux":
        try:
            os.setxattr(notes, "user.label", b"vertrouwelijk")
        except OSError:
            pytest.skip("this file system has none")
        writing.replace(notes, OLD, NEW)
        assert os.getxattr(notes, "user.label") == b"vertrouwelijk"


@pytest.mark.parametrize("failing", ["fsync", "fchmod", "replace", "read_bytes"])
@pytest.mark.parametrize("problem", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_whatever_fails_the_old_file_stays_and_nothing_else(
    notes: Path, monkeypatch: pytest.MonkeyPatch, failing: str, problem: BaseException
) -> None:
    if failing == "fchmod" and sys.platform == "win32":
        pytest.skip("no modes there")
    place = Path if failing in ("replace", "read_bytes") else os

    def fail(*_: object) -> None:
        raise problem

    with monkeypatch.context() as patch:
        patch.setattr(place, failing, fail)
        with pytest.raises((WriteError, KeyboardInterrupt)):
            writing.replace(notes, OLD, NEW)
    assert notes.read_bytes() == OLD
    assert list(notes.parent.iterdir()) == [notes]


def test_a_file_that_another_program_holds_for_a_moment_is_tried_again(
    notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename: Callable[[Path, Path], Path] = Path.replace
    refusals = [PermissionError(13, "in use"), PermissionError(13, "in use")]

    def busy(self: Path, target: Path) -> Path:
        if refusals:
            raise refusals.pop()
        return rename(self, target)

    monkeypatch.setattr(writing, "PAUSE", 0)
    monkeypatch.setattr(Path, "replace", busy)
    writing.replace(notes, OLD, NEW)
    assert notes.read_bytes() == NEW


def test_a_file_that_another_program_keeps_is_left_alone(notes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(writing, "PAUSE", 0)
    monkeypatch.setattr(Path, "replace", busy)
    assert "andere programma's" in refused(notes)
    assert list(notes.parent.iterdir()) == [notes]


def test_what_a_killed_run_left_goes_and_other_files_stay(notes: Path) -> None:
    left = notes.with_name(f".{notes.name}.0123abcd.vraaglint")
    others = [notes.with_name(name) for name in (f".{notes.name}.mijn.vraaglint", ".ander.txt.0123abcd.vraaglint")]
    for path in (left, *others):
        path.write_bytes(NEW)
    writing.replace(notes, OLD, NEW)
    assert sorted(notes.parent.iterdir()) == sorted([notes, *others])


@posix
def test_the_work_of_a_living_run_stays_until_it_is_old(notes: Path) -> None:
    if sys.platform == "win32":
        return
    import fcntl

    working = notes.with_name(f".{notes.name}.0123abcd.vraaglint")
    with working.open("wb") as stream:
        fcntl.flock(stream.fileno(), fcntl.LOCK_EX)
        writing.replace(notes, OLD, NEW)
        assert working.exists()
        long_ago = time.time() - writing.STALE - 1
        os.utime(working, (long_ago, long_ago))
        writing.replace(notes, NEW, OLD)
        assert not working.exists()


STOPPED = """
import os, signal, sys
from pathlib import Path
from vraaglint import writing
os.fsync = lambda _: os.kill(os.getpid(), getattr(signal, sys.argv[2]))
writing.replace(Path(sys.argv[1]), b"oud", b"nieuw")
"""


@posix
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_request_to_stop_leaves_no_copy_behind(notes: Path, name: str) -> None:
    notes.write_bytes(b"oud")
    done = subprocess.run([sys.executable, "-c", STOPPED, str(notes), name], capture_output=True, check=False)
    assert done.returncode in (128 + signal.Signals[name], -signal.Signals[name])
    assert notes.read_bytes() == b"oud"
    assert list(notes.parent.iterdir()) == [notes]


def test_signals_are_as_before(notes: Path) -> None:
    before = signal.getsignal(signal.SIGTERM)
    writing.replace(notes, OLD, NEW)
    assert signal.getsignal(signal.SIGTERM) is before


FORMS = [
    ("utf-8", b""),
    ("utf-8", codecs.BOM_UTF8),
    ("utf-16-le", codecs.BOM_UTF16_LE),
    ("utf-16-be", codecs.BOM_UTF16_BE),
    ("cp1252", b""),
]


@pytest.mark.parametrize(("encoding", "mark"), FORMS)
def test_new_words_come_in_the_form_of_the_old_ones(encoding: str, mark: bytes) -> None:
    old, new = "Eén vraag?\r\n", "Eén “andere” vraag?\r\n"
    written = encode(new, mark + old.encode(encoding), Path("x.txt"))
    assert written == mark + new.encode(encoding)


@given(
    st.binary()
    | st.text().map(str.encode)
    | st.tuples(st.sampled_from([mark for _, mark in FORMS]), st.binary()).map(b"".join)
)
def test_what_is_decoded_is_encoded_to_the_same_bytes(data: bytes) -> None:
    try:
        text = decode(data, Path("x.txt"))
    except ReadError:
        return
    assert encode(text, data, Path("x.txt")) == data


@pytest.mark.parametrize("new", ["één → vraag", "Ã©"])
def test_words_that_do_not_fit_the_encoding_are_refused(new: str) -> None:
    with pytest.raises(WriteError, match="UTF-8"):
        encode(new, "één vraag?".encode("cp1252"), Path("x.txt"))
