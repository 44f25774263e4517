"""Where the cache and its secret live: folders and files for this user alone, and which files are ours."""

import os
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp

from platformdirs import PlatformDirs

CACHE_VARIABLE = "VRAAGLINT_CACHE_DIR"
STATE_VARIABLE = "VRAAGLINT_STATE_DIR"
SECRET = "secret.key"
ENTRY, UNFINISHED = ".report", ".part"

# Tells backup programs to pass the folder by: see https://bford.info/cachedir/
TAG = "CACHEDIR.TAG"
TAG_TEXT = b"Signature: 8a477f597d28d172789f06886806bc55\n# This folder is the cache of vraaglint.\n"

OURS = re.compile(rf"[0-9a-f]{{64}}\{ENTRY}|tmp\w+\{UNFINISHED}|{re.escape(TAG)}|{re.escape(SECRET)}")


def reports() -> Path:
    """The folder of the reports. A folder in a folder: what the variable names need not be ours alone."""
    return Path(os.environ.get(CACHE_VARIABLE) or _user().user_cache_dir) / "reports"


def secrets() -> Path:
    """The folder of the secret, which backups of the cache do not hold."""
    return Path(os.environ.get(STATE_VARIABLE) or _user().user_state_dir) / "secret"


def private(folder: Path) -> Path:
    """`folder`, made if need be, for this user alone. Raises OSError when it is another's, or a link somewhere else."""
    folder.mkdir(mode=stat.S_IRWXU, parents=True, exist_ok=True)
    if not _own(folder):
        raise PermissionError(folder)
    if os.name == "posix" and folder.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        folder.chmod(stat.S_IRWXU)
    return folder


def own_files(folder: Path) -> Iterator[Path]:
    """The files in `folder` that are ours by name and kind; none when the folder is not ours, or is not there."""
    if folder.exists() and _own(folder):
        for entry in os.scandir(folder):
            if OURS.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                yield Path(entry)


@contextmanager
def temporary(folder: Path, data: bytes) -> Iterator[Path]:
    """A file with `data`, for this user alone; it goes at the end unless it got another name."""
    handle, name = mkstemp(UNFINISHED, dir=folder)
    path = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        yield path
    finally:
        path.unlink(missing_ok=True)


def _own(folder: Path) -> bool:
    """Whether it is a real folder of this user: a link may have been planted by another."""
    found = folder.lstat()
    return stat.S_ISDIR(found.st_mode) and (sys.platform == "win32" or found.st_uid == os.geteuid())


def _user() -> PlatformDirs:
    return PlatformDirs("vraaglint", appauthor=False)
