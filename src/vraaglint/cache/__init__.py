"""Reports of notes that did not change, kept encrypted so that the cache says nothing of the notes.

It guards against someone who gets the folder, from a backup, a shared disk or a lost laptop. An entry is named by a
keyed hash and encrypted with a key derived from the notes' own content; both also need a random secret of the user that
lives elsewhere. So the folder alone cannot be read, nor can a guess of a short note be confirmed with it; with the
secret too, only who has the very same notes can open their entry. Sizes are rounded up to powers of two; names, paths
and times of notes stand nowhere. It does not guard against who can act as the user: the notes lie open to them anyway.
"""

from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from time import time
from typing import NamedTuple

from vraaglint.cache import places, secret
from vraaglint.cache.fingerprinting import fingerprint
from vraaglint.cache.sealing import sealed, unsealed
from vraaglint.model import Report

__all__ = ["Cache", "Key", "clear", "fingerprint", "opened"]

FORMAT = b"vraaglint-1"  # another number for another way to seal: older entries are then never met
DAY = 24 * 60 * 60  # seconds
KEPT = 30 * DAY  # since it was last of use
NAME, SEAL = b"name", b"seal"


class Key(NamedTuple):
    """All that a report depends on: the bytes of the notes, how they are read, and the `fingerprint` of the run."""

    content: bytes
    suffix: str
    fingerprint: bytes


class Cache:
    """A private folder with an entry a report. Runs and threads may share it; a problem with the disk is a miss."""

    def __init__(self, folder: Path, secret: bytes) -> None:
        self._folder = folder
        self._secret = secret
        self._pruned = False

    def get(self, key: Key, text: str) -> Report | None:
        """The report kept for `key`, without its path; `text` is the notes as decoded, which are not kept."""
        path = self._path(key)
        try:
            report = unsealed(path.read_bytes(), self._derived(key, SEAL), text)
        except OSError:
            return None
        with suppress(OSError):
            if report is None:
                path.unlink()
            elif _age(path) > DAY:  # finer would say more of the user's days, and cost a write each time
                path.touch()
        return report

    def put(self, key: Key, report: Report) -> None:
        """Keep `report`; it stays out of the cache when the disk does not let us."""
        data = sealed(report, self._derived(key, SEAL))
        with suppress(OSError):
            with places.temporary(self._folder, data) as made:
                made.replace(self._path(key))
            self._prune()

    def _path(self, key: Key) -> Path:
        return self._folder / f"{self._derived(key, NAME).hex()}{places.ENTRY}"

    def _derived(self, key: Key, purpose: bytes) -> bytes:
        """32 bytes that only who has the secret and the same notes can derive; others for each purpose."""
        root = blake2b(key.content, key=self._secret, person=FORMAT).digest()
        rest = repr((key.suffix, key.fingerprint)).encode()
        return blake2b(rest, key=root, person=purpose, digest_size=32).digest()

    def _prune(self) -> None:
        """Once a day, let go of what was of no use for long; the age of the tag says when that was done last."""
        tag = self._folder / places.TAG
        if not self._pruned and _age(tag) > DAY:
            with places.temporary(self._folder, places.TAG_TEXT) as made:
                made.replace(tag)
            for path in places.own_files(self._folder):
                if _age(path) > KEPT:
                    path.unlink(missing_ok=True)
        self._pruned = True


def opened() -> Cache | None:
    """The user's cache; None when there is no place for it, since a check must never fail for want of a cache."""
    try:
        return Cache(places.private(places.reports()), secret.read(places.private(places.secrets())))
    except OSError:
        return None


def clear() -> int:
    """Remove all that is ours, and return how many reports were kept. Raises OSError when a file cannot be removed."""
    removed = []
    # The secret first: without it, nothing that might stay behind can ever be read.
    for folder in (places.secrets(), places.reports()):
        for path in places.own_files(folder):
            path.unlink(missing_ok=True)
            removed.append(path.suffix)
    return removed.count(places.ENTRY)


def _age(path: Path) -> float:
    """Seconds since it was written or touched; without end when it is not there."""
    try:
        return time() - path.stat().st_mtime
    except FileNotFoundError:
        return float("inf")
