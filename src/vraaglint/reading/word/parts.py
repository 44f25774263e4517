"""The parts of a Word file that matter: its document, and what that relates to."""

from vraaglint.errors import ReadError
from vraaglint.reading.office import Office
from vraaglint.reading.package import BLOATED
from vraaglint.reading.word.looks import Styles

STYLES, COMMENTS = "/styles", "/comments"  # how the types of relationships end
MOST_ELEMENTS = 500_000  # a thousand pages have a half of it; more would keep a computer busy for long
NOT_WORD = "Dit is geen Word-bestand, al lijkt het er door zijn naam op; bewaar je notities als .docx."


class Parts(Office):
    """A Word file by its parts: `main` is the name of the document, `root` the document. Raises ReadError."""

    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        if sum(1 for _ in self.root.iter()) > MOST_ELEMENTS:
            raise ReadError(BLOATED)
        if not self.is_of("word", "document"):
            raise ReadError(NOT_WORD)

    def styles(self) -> Styles:
        """The styles that paragraphs and words may have; a file can do without."""
        name = self.related(STYLES)
        return Styles(self.tree(name) if name and self.package.part(name) is not None else None)
