"""OpenDocument texts (.odt): their paragraphs, lists and tables, as one text with a line for each paragraph."""

from lxml.etree import _Element

from vraaglint.errors import ReadError
from vraaglint.reading.document import Document
from vraaglint.reading.odt.looks import Styles
from vraaglint.reading.odt.story import told
from vraaglint.reading.package import BROKEN, LOCKED, Package
from vraaglint.reading.paragraphs import BOXES, blocks
from vraaglint.reading.rows import rows
from vraaglint.reading.xml import parsed

KIND, MANIFEST, CONTENT, STYLES = "mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml"
TEXT = b"application/vnd.oasis.opendocument.text"
SECRET = b"encryption-data"
NOT_TEXT = "Dit is geen OpenDocument-tekst, al lijkt het er door zijn naam op; bewaar je notities als .odt."


def opened(data: bytes) -> Document:
    """The document in the bytes of an OpenDocument text. Raises ReadError.

    Its text has a newline behind each paragraph and for each line break in one. Hidden and deleted text, notes,
    comments, tables of contents, headers and footers are not in it.
    """
    package = Package(data)
    if not (package.part(KIND) or b"").startswith(TEXT):
        raise ReadError(NOT_TEXT)
    if SECRET in (package.part(MANIFEST) or b""):
        raise ReadError(LOCKED)
    content = _root(package, CONTENT)
    if content is None:
        raise ReadError(BROKEN)
    styles = _root(package, STYLES)
    story = told(content, Styles([content] if styles is None else [styles, content]))
    kept, remarks = rows(story.text)
    return Document(
        story.text,
        tuple(blocks(story.paragraphs, kept)),
        remarks,
        tuple(paragraph.start for paragraph in story.paragraphs),
        (BOXES,) if story.boxed else (),
    )


def _root(package: Package, name: str) -> _Element | None:
    data = package.part(name)
    return None if data is None else parsed(data)
