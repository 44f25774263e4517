"""Suffix to reader: each gives a Document that maps offsets back to the file."""

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from vraaglint.errors import ReadError
from vraaglint.reading.decoding import LARGEST, decode, encode
from vraaglint.reading.document import Block, Document, Kind, Line, Remark, Words, joined
from vraaglint.reading.rows import rows

__all__ = [
    "MOST",
    "READERS",
    "WORD",
    "Block",
    "Document",
    "Kind",
    "Line",
    "Remark",
    "Words",
    "content",
    "decode",
    "encode",
    "is_text",
    "joined",
    "opened",
    "parse",
    "read",
    "text",
]

LARGEST_PACKED = 20_000_000  # bytes; photos in it count too


class Reader(NamedTuple):
    """A module of this folder, imported when it is needed, since a parser costs time.

    One of text has `blocks(rows)`, a packed one `opened(data)`, which takes the bytes of the file, at most `largest`.
    """

    module: str
    packed: bool = False
    largest: int = LARGEST


PLAIN, MARKDOWN, WORD = Reader("plain"), Reader("markdown"), Reader("word", packed=True, largest=LARGEST_PACKED)
READERS = {".txt": PLAIN, ".md": MARKDOWN, ".markdown": MARKDOWN, ".docx": WORD, ".docm": WORD}
ELSEWHERE = {".doc", ".odt", ".rtf", ".pdf", ".pages", ".xlsx", ".pptx", ".html", ".htm", ".eml", ".msg"}
MOST = max(reader.largest for reader in READERS.values())  # bytes that any notes file may have


def read(path: Path) -> Document:
    """The document in a file. Raises ReadError."""
    return opened(content(path), path)


def opened(data: bytes, path: Path) -> Document:
    """The document in the bytes of the file `path`, which is not read. Raises ReadError."""
    reader = _reader(path.suffix)
    try:
        if not reader.packed:
            return parse(decode(data, path), path.suffix)
        if len(data) > reader.largest:
            most = reader.largest // 1_000_000
            raise ReadError(f"Dit bestand is groter dan {most} MB; verdeel je notities over kleinere bestanden.")
        document: Document = _module(reader).opened(data)
        return document
    except ReadError as problem:
        raise ReadError(problem.message, path=path, line=problem.line) from None


def text(data: bytes, path: Path) -> str:
    """The text of the document in the bytes of the file `path`: that of `opened`, found sooner. Raises ReadError."""
    return decode(data, path) if is_text(path) else opened(data, path).text


def is_text(path: Path) -> bool:
    """Whether the file `path` holds its text as it is, so that another text can take its place."""
    return not _reader(path.suffix).packed


def parse(text: str, suffix: str = ".txt") -> Document:
    """The document in a text; `suffix` names its format, one that is unknown or holds no bare text is plain text.

    Raises ReadError when a line is so long that it cannot be notes.
    """
    kept, remarks = rows(text)
    reader = _reader(suffix)
    blocks: Callable[[Sequence[Words]], Iterable[Block]] = _module(PLAIN if reader.packed else reader).blocks
    return Document(text, tuple(blocks(kept)), remarks)


def content(path: Path) -> bytes:
    """The bytes of a notes file, at most one more than is allowed. Raises ReadError."""
    suffix = path.suffix.lower()
    if suffix in ELSEWHERE:
        message = f"vraaglint leest geen {suffix}-bestanden; bewaar je notities als tekst (.txt) of Word (.docx)."
        raise ReadError(message, path=path)
    try:
        with path.open("rb") as stream:
            return stream.read(_reader(suffix).largest + 1)
    except FileNotFoundError:
        message = "Dit bestand bestaat niet; kijk of de naam en de map kloppen."
    except IsADirectoryError:
        message = "Dit is een map; noem een bestand met notities."
    except OSError:
        message = "Dit bestand kan niet geopend worden; kijk of je het mag lezen en of het nergens anders openstaat."
    raise ReadError(message, path=path)


def _reader(suffix: str) -> Reader:
    return READERS.get(suffix.lower(), PLAIN)


def _module(reader: Reader) -> Any:
    return import_module(f"{__name__}.{reader.module}")
