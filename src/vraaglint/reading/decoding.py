"""Bytes to text: UTF-8, UTF-16 with its mark, or Windows-1252."""

import codecs
from pathlib import Path

from vraaglint.errors import ReadError
from vraaglint.reading.lines import CONTROL

LARGEST = 5_000_000  # bytes; a year of notes is a tenth of this
MARKED = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
DOS_END = "\x1a"
NUL = "\0"
MOST_CONTROL = 0.3  # share of the characters; what is pasted from a terminal brings some along


def decode(data: bytes, path: Path) -> str:
    """The text of a notes file, without BOM and with its newlines as they are. Raises ReadError."""
    if len(data) > LARGEST:
        raise ReadError("Dit bestand is groter dan 5 MB; verdeel je notities over kleinere bestanden.", path=path)
    text = _decoded(data)
    if text is None or not _is_text(text.rstrip(DOS_END)):
        raise ReadError(
            "Dit is geen tekstbestand dat vraaglint kan lezen; bewaar je notities als tekst (.txt) of Markdown (.md).",
            path=path,
        )
    return text


def _is_text(text: str) -> bool:
    """Whether somebody can have typed or pasted this: no NUL in it, and control characters are the exception."""
    return NUL not in text and len(CONTROL.findall(text)) <= MOST_CONTROL * len(text)


def _decoded(data: bytes) -> str | None:
    """The text in the first encoding that fits every byte, or None."""
    for mark, encoding in MARKED.items():
        if data.startswith(mark):
            return _strictly(data.removeprefix(mark), encoding)
    text = _strictly(data, "utf-8")
    return text if text is not None else _strictly(data, "cp1252")


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
