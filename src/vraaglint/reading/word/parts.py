"""The parts of a Word file that matter: its document, and what that relates to."""

from posixpath import join, normpath, split

from lxml.etree import _Element

from vraaglint.errors import ReadError
from vraaglint.reading.package import BROKEN, Package
from vraaglint.reading.word.looks import Styles
from vraaglint.reading.xml import parsed

TYPES = "[Content_Types].xml"
OF_PACKAGE = "_rels/.rels"
MAIN, STYLES, COMMENTS = "/officeDocument", "/styles", "/comments"  # how the types of relationships end
NOT_WORD = "Dit is geen Word-bestand, al lijkt het er door zijn naam op; bewaar je notities als .docx."


class Parts:
    """A Word file by its parts: `main` is the name of the document, `root` the document. Raises ReadError."""

    def __init__(self, data: bytes) -> None:
        self.package = Package(data)
        self.main = self._target(OF_PACKAGE, "", MAIN) or ""
        self.root = self.tree(self.main)
        if not self._is_word():
            raise ReadError(NOT_WORD)

    @property
    def relations(self) -> str:
        """The name of the part that tells what the document relates to."""
        folder, name = split(self.main)
        return join(folder, "_rels", f"{name}.rels")

    def related(self, kind: str) -> str | None:
        """The name of the part that the document has for something, None when it has none."""
        return self._target(self.relations, split(self.main)[0], kind)

    def tree(self, name: str) -> _Element:
        """The content of an XML part. Raises ReadError."""
        data = self.package.part(name)
        if data is None:
            raise ReadError(BROKEN)
        return parsed(data)

    def styles(self) -> Styles:
        """The styles that paragraphs and words may have; a file can do without."""
        name = self.related(STYLES)
        return Styles(self.tree(name) if name and self.package.part(name) is not None else None)

    def _target(self, relations: str, folder: str, kind: str) -> str | None:
        if self.package.part(relations) is None:
            return None
        for relation in self.tree(relations):
            if relation.get("Type", "").endswith(kind) and relation.get("TargetMode") != "External":
                return normpath(join("/", folder, relation.get("Target", ""))).lstrip("/")
        return None

    def _is_word(self) -> bool:
        types = {each.get("PartName", each.get("Extension")): each.get("ContentType", "") for each in self.tree(TYPES)}
        told = types.get(f"/{self.main}") or types.get(self.main.rpartition(".")[2], "")
        return "word" in told and told.endswith("main+xml") and self.root.tag.endswith("}document")
