"""Zipped notes opened safely: nothing is unpacked but what is asked for, and only within limits."""

import io
import struct
import zlib
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from vraaglint.errors import ReadError

MOST_PARTS = 5_000
LARGEST_WHOLE = 200_000_000  # bytes, of all parts together once unpacked
LARGEST_PART = 30_000_000  # bytes, of one that is read
LARGEST_RATIO = 100  # how many times larger a part may get; small ones may be as regular as they like
SMALL = 5_000_000  # bytes
OTHER_BOX = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how files with a password start, and those of Office before 2007
ENCRYPTED = 0x1  # flag of an entry
BROKEN = (
    "Dit bestand is beschadigd of heeft een verkeerde naam; "
    "open het in het programma waarin je het maakte en bewaar het opnieuw."
)
LOCKED = (
    "Dit bestand heeft een wachtwoord of een heel oude vorm; "
    "bewaar het zonder wachtwoord, in een vorm van nu (.docx, .odt, .xlsx)."
)
BLOATED = "Uitgepakt wordt dit bestand veel te groot; verdeel je notities over kleinere bestanden."
# All that zipfile is known to raise on bytes that somebody damaged or made up.
DAMAGE = (BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError, EOFError, zlib.error, struct.error)


class Package:
    """The parts of a zipped file, by name. Raises ReadError when it is none, or unsafe to open."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(OTHER_BOX):
            raise ReadError(LOCKED)
        try:
            self._zip = ZipFile(io.BytesIO(data))
        except DAMAGE as problem:
            raise ReadError(BROKEN) from problem
        self.entries: list[ZipInfo] = self._zip.infolist()
        self._check()

    def part(self, name: str) -> bytes | None:
        """The content of a part that is to be read, None when it is not there. Raises ReadError."""
        found = next((entry for entry in self.entries if entry.filename == name), None)
        if found is None:
            return None
        if found.file_size > LARGEST_PART:
            raise ReadError(BLOATED)
        return self.unpacked(found)

    def unpacked(self, entry: ZipInfo) -> bytes:
        """The content of any part; zipfile gives no byte more than the entry promised. Raises ReadError."""
        try:
            return self._zip.read(entry)
        except DAMAGE as problem:
            raise ReadError(BROKEN) from problem

    def _check(self) -> None:
        """Refuse what no word processor writes: names that lead elsewhere, twins, bombs."""
        if len(self.entries) > MOST_PARTS or sum(entry.file_size for entry in self.entries) > LARGEST_WHOLE:
            raise ReadError(BLOATED)
        if any(map(_is_bloated, self.entries)):
            raise ReadError(BLOATED)
        if any(entry.flag_bits & ENCRYPTED for entry in self.entries):
            raise ReadError(LOCKED)
        names = {entry.filename.casefold() for entry in self.entries}
        if len(names) < len(self.entries) or not all(map(_is_sound, self.entries)):
            raise ReadError(BROKEN)


def _is_bloated(entry: ZipInfo) -> bool:
    return entry.file_size > SMALL and entry.file_size > LARGEST_RATIO * entry.compress_size


def _is_sound(entry: ZipInfo) -> bool:
    path = PurePosixPath(entry.orig_filename)
    leads_out = path.is_absolute() or ".." in path.parts or "\\" in entry.orig_filename or ":" in entry.orig_filename
    return not leads_out and entry.compress_type in (ZIP_STORED, ZIP_DEFLATED)
