"""Bytes to text and back: UTF-8, UTF-16 with its mark, or Windows-1252."""

import codecs
from pathlib import Path
from typing import NamedTuple

from vraaglint.errors import ReadError, WriteError
from vraaglint.reading.lines import CONTROL

LARGEST = 5_000_000  # bytes; a year of notes is a tenth of this
DOS_END = "\x1a"
NUL = "\0"
MOST_CONTROL = 0.3  # share of the characters; what is pasted from a terminal brings some along


class Form(NamedTuple):
    """How bytes hold a text: in an encoding, behind a mark that is no part of the text."""

    encoding: str
    mark: bytes = b""


MARKED = (
    Form("utf-8", codecs.BOM_UTF8),
    Form("utf-16-le", codecs.BOM_UTF16_LE),
    Form("utf-16-be", codecs.BOM_UTF16_BE),
)
UNMARKED = (Form("utf-8"), Form("cp1252"))


def decode(data: bytes, path: Path) -> str:
    """The text of a notes file, without BOM and with its newlines as they are. Raises ReadError."""
    if len(data) > LARGEST:
        raise ReadError("Dit bestand is groter dan 5 MB; verdeel je notities over kleinere bestanden.", path=path)
    text, _ = _decoded(data)
    if text is None or not _is_text(text.rstrip(DOS_END)):
        raise ReadError(
            "Dit is geen tekstbestand dat vraaglint kan lezen; bewaar je notities als tekst (.txt) of Markdown (.md).",
            path=path,
        )
    return text


def encode(text: str, like: bytes, path: Path) -> bytes:
    """The bytes of a text in the form of `like`, bytes that `decode` accepted: the same encoding, the same BOM.

    Raises WriteError when that encoding lacks a character of the text, or would not read back as the same text.
    """
    _, form = _decoded(like)
    try:
        data = form.mark + text.encode(form.encoding)
    except UnicodeEncodeError:
        data = b""
    if _decoded(data)[0] != text:
        message = "De nieuwe tekst past niet in de codering van dit bestand; bewaar het eerst als UTF-8."
        raise WriteError(message, path=path)
    return data


def _is_text(text: str) -> bool:
    """Whether somebody can have typed or pasted this: no NUL in it, and control characters are the exception."""
    return NUL not in text and len(CONTROL.findall(text)) <= MOST_CONTROL * len(text)


def _decoded(data: bytes) -> tuple[str | None, Form]:
    """The text in the first form that fits every byte, or None, and that form."""
    marked = tuple(form for form in MARKED if data.startswith(form.mark))
    for form in marked or UNMARKED:
        text = _strictly(data.removeprefix(form.mark), form.encoding)
        if text is not None:
            return text, form
    return None, UNMARKED[0]


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
