"""Suffix to reader: each gives a Document that maps offsets back to the file."""

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from vraaglint.errors import ReadError, TableError
from vraaglint.reading.columns import Columns
from vraaglint.reading.decoding import LARGEST, decode, encode
from vraaglint.reading.document import Block, Document, Kind, Line, Remark, Saying, Words, joined
from vraaglint.reading.rows import rows

__all__ = [
    "MOST",
    "READERS",
    "TABLES",
    "WORD",
    "Block",
    "Columns",
    "Document",
    "Kind",
    "Line",
    "Remark",
    "Saying",
    "Words",
    "content",
    "decode",
    "encode",
    "has_questions",
    "is_text",
    "joined",
    "opened",
    "parse",
    "read",
    "text",
]

LARGEST_PACKED = 20_000_000  # bytes; photos in it count too
ANY = Columns()


class Reader(NamedTuple):
    """A module of this folder, imported when it is needed, since a parser costs time.

    One of text has `blocks(rows)`, a packed one `opened(data)`, which takes the bytes of the file, at most `largest`.
    One of tables has `opened(source, columns)`, which takes the text, or the bytes when it is packed.
    """

    module: str
    packed: bool = False
    table: bool = False
    largest: int = LARGEST


PLAIN, MARKDOWN, WORD = Reader("plain"), Reader("markdown"), Reader("word", packed=True, largest=LARGEST_PACKED)
OPEN_DOCUMENT = Reader("odt", packed=True, largest=LARGEST_PACKED)
SEPARATED, EXCEL = Reader("separated", table=True), Reader("excel", packed=True, table=True, largest=LARGEST_PACKED)
READERS = {
    ".txt": PLAIN,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".docx": WORD,
    ".docm": WORD,
    ".odt": OPEN_DOCUMENT,
    ".csv": SEPARATED,
    ".tsv": SEPARATED,
    ".xlsx": EXCEL,
    ".xlsm": EXCEL,
}
TABLES = tuple(suffix for suffix, reader in READERS.items() if reader.table)
NOTES, SHEET = "tekst (.txt) of Word (.docx)", "Excel (.xlsx) of CSV (.csv)"
ELSEWHERE = {  # what to save as instead
    **dict.fromkeys((".doc", ".rtf", ".pdf", ".pages", ".pptx", ".html", ".htm", ".eml", ".msg"), NOTES),
    **dict.fromkeys((".vtt", ".srt"), NOTES),
    **dict.fromkeys((".xls", ".xlsb", ".ods", ".numbers"), SHEET),
}
MOST = max(reader.largest for reader in READERS.values())  # bytes that any notes file may have


def read(path: Path, columns: Columns = ANY) -> Document:
    """The document in a file; `columns` are those to read of a table. Raises ReadError."""
    return opened(content(path), path, columns)


def opened(data: bytes, path: Path, columns: Columns = ANY) -> Document:
    """The document in the bytes of the file `path`, which is not read. Raises ReadError."""
    reader = _reader(path.suffix)
    try:
        if not reader.packed:
            return parse(decode(data, path), path.suffix, columns)
        if len(data) > reader.largest:
            most = reader.largest // 1_000_000
            raise ReadError(f"Dit bestand is groter dan {most} MB; verdeel je notities over kleinere bestanden.")
        return _opened(reader, data, columns)
    except ReadError as problem:
        raise type(problem)(problem.message, path=path, line=problem.line) from None


def text(data: bytes, path: Path, columns: Columns = ANY) -> str:
    """The text of the document in the bytes of the file `path`: that of `opened`, found sooner. Raises ReadError."""
    return opened(data, path, columns).text if _reader(path.suffix).packed else decode(data, path)


def has_questions(path: Path, columns: Columns) -> bool:
    """Whether the file `path` has what `columns` name; a table that cannot be read has it as long as nobody knows."""
    try:
        read(path, columns)
    except TableError:
        return False
    except ReadError:
        return True
    return True


def is_text(path: Path) -> bool:
    """Whether the file `path` holds nothing but its text, so that another text can take its place."""
    reader = _reader(path.suffix)
    return not (reader.packed or reader.table)


def parse(text: str, suffix: str = ".txt", columns: Columns = ANY) -> Document:
    """The document in a text; `suffix` names its format, one that is unknown or holds no bare text is plain text.

    Raises ReadError when a line is so long that it cannot be notes, or when a table has no column with questions.
    """
    reader = PLAIN if _reader(suffix).packed else _reader(suffix)
    if reader.table:
        return _opened(reader, text, columns)
    kept, remarks = rows(text)
    blocks: Callable[[Sequence[Words]], Iterable[Block]] = _module(reader).blocks
    return Document(text, tuple(blocks(kept)), remarks)


def content(path: Path) -> bytes:
    """The bytes of a notes file, at most one more than is allowed. Raises ReadError."""
    suffix = path.suffix.lower()
    if suffix in ELSEWHERE:
        message = f"vraaglint leest geen {suffix}-bestanden; bewaar je notities als {ELSEWHERE[suffix]}."
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


def _opened(reader: Reader, source: str | bytes, columns: Columns) -> Document:
    module = _module(reader)
    document: Document = module.opened(source, columns) if reader.table else module.opened(source)
    return document


def _reader(suffix: str) -> Reader:
    return READERS.get(suffix.lower(), PLAIN)


def _module(reader: Reader) -> Any:
    return import_module(f"{__name__}.{reader.module}")
