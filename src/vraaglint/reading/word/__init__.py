"""Word files (.docx): their paragraphs, lists and tables, as one text with a line for each paragraph."""

from vraaglint.errors import ReadError
from vraaglint.reading.document import Document
from vraaglint.reading.package import BLOATED
from vraaglint.reading.paragraphs import BOXES, Paragraph, blocks
from vraaglint.reading.rows import rows
from vraaglint.reading.word.looks import Styles
from vraaglint.reading.word.parts import Parts
from vraaglint.reading.word.story import Story, told

MOST_LINES = 100_000  # some three thousand pages


def opened(data: bytes) -> Document:
    """The document in the bytes of a Word file. Raises ReadError.

    Its text has a newline behind each paragraph and for each line break in one. Hidden and deleted text, field codes,
    notes, comments, headers and footers are not in it.
    """
    parts = Parts(data)
    styles = parts.styles()
    story = told(parts.root, styles)
    if story.text.count("\n") > MOST_LINES:
        raise ReadError(BLOATED)
    kept, remarks = rows(story.text)
    return Document(
        story.text,
        tuple(blocks(_paragraphs(story, styles), kept)),
        remarks,
        tuple(paragraph.start for paragraph in story.paragraphs),
        (BOXES,) if story.boxed else (),
    )


def _paragraphs(story: Story, styles: Styles) -> list[Paragraph]:
    """The paragraphs by what they look like."""
    return [
        Paragraph(each.start, *styles.kind(each.element), each.cell, styles.is_bold(each.element))
        for each in story.paragraphs
    ]
