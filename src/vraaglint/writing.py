"""Replace a notes file in one go: whoever looks, at any moment, finds the old file whole or the new one whole."""

import os
import re
import secrets
import signal
import stat
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

from vraaglint.errors import WriteError

if sys.platform == "win32":
    STOPS = (signal.SIGTERM,)
else:
    import fcntl

    STOPS = (signal.SIGTERM, signal.SIGHUP)

MARK = ".vraaglint"  # the end of the name of a temporary file
STALE = 600  # seconds after which a temporary file is nobody's work any more
TRIES = 5
PAUSE = 0.1  # seconds
PRIVATE = 0o600


def replace(path: Path, old: bytes, new: bytes) -> None:
    """Put `new` in the place of `old`, which is what the file held when it was read.

    Mode, owner and extended attributes stay; of a symbolic link the target is replaced. Raises WriteError, and leaves
    the file as it is, when it is read-only, has a second name, changed meanwhile or cannot be written.
    """
    try:
        target = path.resolve(strict=True)
        _check(target, path)
        _clear(target)
        with _ending_tidily():
            _swap(target, path, old, new)
    except FileNotFoundError:
        raise WriteError(
            "Dit bestand is intussen verplaatst of weggegooid; er is niets veranderd.", path=path
        ) from None
    except OSError as error:
        message = "Dit bestand kan niet worden vervangen; kijk of je in de map mag schrijven en of er nog plek is."
        raise WriteError(message, path=path) from error


def create(path: Path, new: bytes, like: Path) -> None:
    """Put a new file at `path`, for the same eyes as the file `like`. Raises WriteError, also when there is one."""
    if path.exists() or path.is_symlink():
        raise WriteError("Dit bestand bestaat al; kies een andere naam of haal het eerst weg.", path=path)
    try:
        with _ending_tidily(), _beside(path, new, like) as temporary:
            _put(temporary, path, path)
    except OSError as error:
        message = "Hier kan geen bestand komen; kijk of de map bestaat, of je erin mag schrijven en of er nog plek is."
        raise WriteError(message, path=path) from error


def _check(target: Path, path: Path) -> None:
    """Refuse what must not be replaced. Root may write anything, so the mode counts too."""
    found = target.stat()
    if not stat.S_ISREG(found.st_mode):
        raise WriteError("Dit is geen gewoon bestand; vraaglint schrijft er niet naar.", path=path)
    if not found.st_mode & stat.S_IWUSR or not os.access(target, os.W_OK):
        raise WriteError("Dit bestand is alleen-lezen; maak het schrijfbaar als je het wilt aanpassen.", path=path)
    if found.st_nlink > 1:
        # A new file in its place would leave the old words under the other name, and tear the two apart.
        message = "Dit bestand staat onder nog een naam op schijf (een harde koppeling); vraaglint laat het met rust."
        raise WriteError(message, path=path)


def _swap(target: Path, path: Path, old: bytes, new: bytes) -> None:
    """Write a temporary file beside the target and put it in its place, if that still holds `old`."""
    with _beside(target, new, target) as temporary:
        # Whatever saves the file between this look and the replacement is lost: no system offers both in one.
        if target.read_bytes() != old:
            message = "Dit bestand is intussen veranderd; er is niets aangepast. Geef de opdracht nog eens."
            raise WriteError(message, path=path)
        _put(temporary, target, path)


@contextmanager
def _beside(target: Path, new: bytes, like: Path) -> Iterator[Path]:
    """A temporary file with `new` in it, dressed as `like`, which is to be put at the place of `target`."""
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}{MARK}")
    try:
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE), "wb") as stream:
            _lock(stream.fileno())
            stream.write(new)
            stream.flush()
            _dress(stream.fileno(), like)
            os.fsync(stream.fileno())
        yield temporary
    except BaseException:  # also when interrupted: a temporary file is a copy of somebody's notes
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _lock(descriptor: int) -> None:
    """Show other runs that this one lives; the lock goes when the process does."""
    if sys.platform != "win32":
        with suppress(OSError):  # not every network drive has locks; then age tells
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _dress(descriptor: int, target: Path) -> None:
    """Give the new file the owner, mode and attributes of the old one, as far as the user may."""
    if sys.platform == "win32":
        return
    found = target.stat()
    with suppress(OSError):
        os.fchown(descriptor, -1, found.st_gid)
        os.fchown(descriptor, found.st_uid, -1)
    os.fchmod(descriptor, stat.S_IMODE(found.st_mode))
    if sys.platform == "linux":
        with suppress(OSError):
            for name in os.listxattr(target):
                os.setxattr(descriptor, name, os.getxattr(target, name))


def _put(temporary: Path, target: Path, path: Path) -> None:
    """Rename, and try again for a while where the system refuses to replace an open file, as Windows does."""
    for _ in range(TRIES):
        try:
            temporary.replace(target)
        except PermissionError:
            time.sleep(PAUSE)
        else:
            return
    message = "Dit bestand kan niet worden vervangen; sluit het in andere programma's en probeer het nog eens."
    raise WriteError(message, path=path)


def _sync_folder(folder: Path) -> None:
    """Have the new name survive a power cut, where a folder can be synced."""
    if sys.platform == "win32":
        return
    with suppress(OSError):  # the file itself is safe already
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _clear(target: Path) -> None:
    """Remove temporary files of this same file, left by a run that was killed: they hold a copy of the notes."""
    own = re.compile(rf"\.{re.escape(target.name)}\.[0-9a-f]{{8}}{re.escape(MARK)}")
    for found in target.parent.iterdir():
        if own.fullmatch(found.name):
            with suppress(OSError):  # somebody else's, or gone already
                if _is_dead(found):
                    found.unlink()


def _is_dead(temporary: Path) -> bool:
    """Whether the run that made a temporary file is over: its lock is free, or the file is old."""
    found = temporary.lstat()
    if time.time() - found.st_mtime > STALE:
        return True
    return stat.S_ISREG(found.st_mode) and not _is_locked(temporary)


def _is_locked(temporary: Path) -> bool:
    """Whether a living run holds the file. Windows keeps one that is open from being removed, so that need not ask."""
    if sys.platform != "win32":
        with temporary.open("rb") as stream:
            try:
                fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
    return False


@contextmanager
def _ending_tidily() -> Iterator[None]:
    """Let a request to stop unwind the stack first, so that no temporary file stays; only the main thread gets one."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    ours = [number for number in STOPS if signal.getsignal(number) is signal.SIG_DFL]
    try:
        for number in ours:
            signal.signal(number, _stop)
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)


def _stop(number: int, _: FrameType | None) -> None:
    raise SystemExit(128 + number)
