"""Suffix to reader: each gives a Document that maps offsets back to the file."""

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path

from vraaglint.errors import ReadError
from vraaglint.reading.decoding import LARGEST, decode, encode
from vraaglint.reading.document import Block, Document, Kind, Line, Remark, Words, joined
from vraaglint.reading.lines import lines, seen
from vraaglint.reading.remarks import without_remarks

__all__ = [
    "READERS",
    "Block",
    "Document",
    "Kind",
    "Line",
    "Remark",
    "Words",
    "content",
    "decode",
    "encode",
    "joined",
    "opened",
    "parse",
    "read",
]

PLAIN = "plain"
READERS = {".txt": PLAIN, ".md": "markdown", ".markdown": "markdown"}  # imported when needed: Markdown costs time
ELSEWHERE = {".docx", ".doc", ".odt", ".rtf", ".pdf", ".pages", ".xlsx", ".pptx", ".html", ".htm", ".eml", ".msg"}
LONGEST_LINE = 200_000  # characters


def read(path: Path) -> Document:
    """The document in a file. Raises ReadError."""
    return opened(content(path), path)


def opened(data: bytes, path: Path) -> Document:
    """The document in the bytes of the file `path`, which is not read. Raises ReadError."""
    text = decode(data, path)
    try:
        return parse(text, path.suffix)
    except ReadError as problem:
        raise ReadError(problem.message, path=path, line=problem.line) from None


def parse(text: str, suffix: str = ".txt") -> Document:
    """The document in a text; `suffix` names its format, an unknown one is plain text.

    Raises ReadError when a line is so long that it cannot be notes.
    """
    rows = lines(text)
    _check_lines(rows)
    kept, remarks = without_remarks(list(map(seen, rows)))
    reader = import_module(f"{__name__}.{READERS.get(suffix.lower(), PLAIN)}")
    blocks: Callable[[Sequence[Words]], Iterable[Block]] = reader.blocks
    return Document(text, tuple(blocks(kept)), remarks)


def content(path: Path) -> bytes:
    """The bytes of a notes file, at most one more than is allowed. Raises ReadError."""
    suffix = path.suffix.lower()
    if suffix in ELSEWHERE:
        message = f"vraaglint leest geen {suffix}-bestanden; bewaar je notities als tekst (.txt) of Markdown (.md)."
        raise ReadError(message, path=path)
    try:
        with path.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except FileNotFoundError:
        message = "Dit bestand bestaat niet; kijk of de naam en de map kloppen."
    except IsADirectoryError:
        message = "Dit is een map; noem een bestand met notities."
    except OSError:
        message = "Dit bestand kan niet geopend worden; kijk of je het mag lezen en of het nergens anders openstaat."
    raise ReadError(message, path=path)


def _check_lines(rows: Iterable[Words]) -> None:
    for number, line in enumerate(rows, 1):
        if len(line.text) > LONGEST_LINE:
            message = "Deze regel is te lang voor notities; zet elke vraag of alinea op een eigen regel."
            raise ReadError(message, line=number)
