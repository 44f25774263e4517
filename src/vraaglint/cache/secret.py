"""The random secret of the user, without which no entry can be found or opened."""

import os
from contextlib import suppress
from pathlib import Path

from vraaglint.cache.places import SECRET, temporary

SIZE = 32  # bytes


def read(folder: Path) -> bytes:
    """The secret in `folder`, made when it is missing or damaged. Raises OSError."""
    path = folder / SECRET
    with suppress(FileNotFoundError):
        secret = path.read_bytes()
        if len(secret) == SIZE:
            return secret
        path.unlink()
    return _made(path)


def _made(path: Path) -> bytes:
    """A new secret, or that of a run that was just ahead of us: whichever came first holds for both."""
    with temporary(path.parent, os.urandom(SIZE)) as made:
        try:
            os.link(made, path)
        except FileExistsError:
            pass
        except OSError:  # a disk without links: the last of two first runs wins, and the other loses its entries
            made.replace(path)
    return path.read_bytes()
