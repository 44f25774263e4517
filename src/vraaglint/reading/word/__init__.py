"""Word files (.docx): their paragraphs, lists and tables, as one text with a line for each paragraph."""

from vraaglint.reading.document import Document
from vraaglint.reading.paragraphs import Paragraph, blocks
from vraaglint.reading.rows import rows
from vraaglint.reading.word.parts import Parts
from vraaglint.reading.word.story import told

BOXES = "De tekstvakken in dit bestand leest vraaglint niet; zet vragen die daarin staan in de gewone tekst."


def opened(data: bytes) -> Document:
    """The document in the bytes of a Word file. Raises ReadError.

    Its text has a newline behind each paragraph and for each line break in one. Hidden and deleted text, field codes,
    notes, comments, headers and footers are not in it.
    """
    parts = Parts(data)
    styles = parts.styles()
    story = told(parts.root, styles)
    kept, remarks = rows(story.text)
    paragraphs = [Paragraph(each.start, *styles.kind(each.element), each.cell) for each in story.paragraphs]
    return Document(
        story.text,
        tuple(blocks(paragraphs, kept)),
        remarks,
        tuple(paragraph.start for paragraph in story.paragraphs),
        (BOXES,) if story.boxed else (),
    )
