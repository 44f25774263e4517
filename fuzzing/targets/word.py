"""Word files: whatever is in one, it is read with every character in its place, or refused."""

import io
from collections.abc import Iterable
from html import escape
from pathlib import Path
from zipfile import ZipFile

import pieces
from hypothesis import strategies as st
from target import ROOT, Target

from targets.pages import assert_readable
from vraaglint.errors import ReadError
from vraaglint.reading import opened

FILE = ROOT / "tests" / "word" / "gesprek.docx"
STORY = "word/document.xml"
PACKED = b"PK"
HEAD = (
    '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
)
TAIL = "</w:body></w:document>"
TAGS = (
    "p",
    "r",
    "p",
    "r",
    "tbl",
    "tr",
    "tc",
    "ins",
    "del",
    "sdt",
    "sdtContent",
    "hyperlink",
    "pPr",
    "rPr",
    "instrText",
)
XML = (
    "<w:p>", "</w:p>", "<w:p><w:r><w:t>", "</w:t></w:r></w:p>", "<w:t>", "</w:t>", "<w:br/>", "<w:tab/>", "<w:vanish/>",
    '<w:pStyle w:val="Kop1"/>', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>', "&#x1b;", "&amp;", "&x;",
    '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>', "<!--", "-->", "<![CDATA[",
    '<w:sym w:char="F0E0"/>', "<w:noBreakHyphen/>", HEAD, TAIL,
)  # fmt: skip

runs = pieces.said.map(lambda text: f"<w:r><w:t>{escape(text)}</w:t></w:r>")
nested = st.recursive(
    runs | st.sampled_from(("<w:br/>", "<w:tab/>", *XML[8:10])),
    lambda inside: st.builds("<w:{0}>{1}</w:{0}>".format, st.sampled_from(TAGS), st.lists(inside).map("".join)),
)
stories = st.lists(nested, max_size=9).map(lambda body: f"{HEAD}{''.join(body)}{TAIL}".encode())


def word(data: bytes) -> None:
    """A Word file of these bytes, or with these bytes as its story."""
    try:
        document = opened(data if data.startswith(PACKED) else _packed(data), Path("gesprek.docx"))
    except ReadError:
        return
    for line in [line for block in document.blocks for line in block.lines]:
        assert_readable(document.text, line.words)


def _packed(story: bytes) -> bytes:
    packed = io.BytesIO()
    with ZipFile(FILE) as before, ZipFile(packed, "w") as after:
        for name in before.namelist():
            after.writestr(name, story if name == STORY else before.read(name))
    return packed.getvalue()


def _seeds() -> Iterable[bytes]:
    yield FILE.read_bytes()
    with ZipFile(FILE) as file:
        yield file.read(STORY)
    yield f"{HEAD}<w:p><w:r><w:t>Ga je toch weg?</w:t></w:r></w:p>{TAIL}".encode()


TARGETS = (Target("word", word, stories | pieces.mixed(XML), _seeds, 5),)
