"""Word files made for tests, and what is read back from them with other means than ours."""

import io
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

DOCUMENT = "word/document.xml"
SAMPLE = Path(__file__).parent / "word" / "gesprek.docx"  # written by LibreOffice from gesprek.fodt
MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:other"'
)


def made(*paragraphs: str) -> bytes:
    """A file with these paragraphs; one that opens with `<` is the XML inside it."""
    document = docx.Document()
    for paragraph in paragraphs:
        if paragraph.startswith("<"):
            added(document, paragraph)
        else:
            document.add_paragraph(paragraph)
    return saved(document)


def added(document: Document, inside: str) -> None:
    """Add a paragraph with this XML in it."""
    body = document.element.body
    body.insert(len(body) - 1, parse_xml(f"<w:p {nsdecls('w')} {MORE}>{inside}</w:p>"))


def run(text: str, look: str = "") -> str:
    """The XML of a run."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def saved(document: Document) -> bytes:
    """The bytes of a file."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a file by name."""
    with ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(content: Mapping[str, bytes]) -> bytes:
    """The file with these parts."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        for name, part in content.items():
            package.writestr(name, part)
    return buffer.getvalue()


def changed(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The file with one part changed."""
    return packed({each: change(part) if each == name else part for each, part in parts(data).items()})


class Said(NamedTuple):
    """A comment: who made it, the words it hangs on, and its paragraphs."""

    author: str
    words: str
    told: list[str]


def comments(data: bytes) -> list[Said]:
    """The comments of a file, as they open in its text; python-docx reads what they say."""
    document = docx.Document(io.BytesIO(data))
    told = {str(each.comment_id): each for each in document.comments}
    words: dict[str, str] = {}
    opened: set[str] = set()
    referred: list[str] = []
    for element in document.element.body.iter():
        number = element.get(qn("w:id"))
        if element.tag == qn("w:commentRangeStart"):
            opened.add(number)
            words[number] = ""
        elif element.tag == qn("w:commentRangeEnd"):
            opened.remove(number)
        elif element.tag == qn("w:commentReference"):
            referred.append(number)
        elif element.tag in (qn("w:t"), qn("w:br")):
            words |= {each: words[each] + (element.text or "\n") for each in opened}
    assert not opened
    assert sorted(referred) == sorted(told) == sorted(words)
    return [
        Said(told[number].author, held, [each.text for each in told[number].paragraphs])
        for number, held in words.items()
    ]


def characters(data: bytes) -> list[tuple[str, str, str]]:
    """Every character of a file, deleted ones too, with the look of its run and where it stands."""
    body = etree.fromstring(parts(data)[DOCUMENT])
    found = []
    for text in body.iter(qn("w:t"), qn("w:delText"), qn("w:tab"), qn("w:br"), qn("w:instrText")):
        run = text.getparent()
        assert run is not None
        look = run.find(qn("w:rPr"))
        around = "/".join(each.tag.rpartition("}")[2] for each in run.iterancestors())
        shown = "" if look is None else re.sub(rb' xmlns:\w+="[^"]*"', b"", etree.tostring(look)).decode()
        found += [(letter, shown, around) for letter in text.text or text.tag.rpartition("}")[2]]
    return found


def others(data: bytes) -> list[str]:
    """All that is no run, text or mark of a comment: bookmarks, fields, tables, changes and so on, in order."""
    ours = ("r", "t", "rPr", "commentRangeStart", "commentRangeEnd", "commentReference")
    skipped = {qn(f"w:{name}") for name in ours}
    body = etree.fromstring(parts(data)[DOCUMENT])
    found = []
    for each in body.iter("*"):
        inside = any(above.tag == qn("w:rPr") for above in each.iterancestors())
        if each.tag not in skipped and not inside:
            found.append(f"{each.tag} {sorted(each.attrib.items())}")
    return found
