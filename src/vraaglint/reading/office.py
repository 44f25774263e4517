"""Files of Microsoft Office by their parts: the main one, and what that relates to."""

from posixpath import join, normpath, split

from lxml.etree import _Element

from vraaglint.errors import ReadError
from vraaglint.reading.package import BROKEN, Package
from vraaglint.reading.xml import parsed

TYPES = "[Content_Types].xml"
OF_PACKAGE = "_rels/.rels"
MAIN = "/officeDocument"  # how the type of its relationship ends


class Office:
    """A file of Office: `main` is the name of its main part, `root` the content of that. Raises ReadError."""

    def __init__(self, data: bytes) -> None:
        self.package = Package(data)
        self.main = self._target(OF_PACKAGE, "", MAIN) or ""
        self.root = self.tree(self.main)

    @property
    def relations(self) -> str:
        """The name of the part that tells what the main part relates to."""
        folder, name = split(self.main)
        return join(folder, "_rels", f"{name}.rels")

    def related(self, kind: str, number: str | None = None) -> str | None:
        """The name of the part that the main part has for something, with this id if any; None when it has none."""
        return self._target(self.relations, split(self.main)[0], kind, number)

    def tree(self, name: str) -> _Element:
        """The content of an XML part. Raises ReadError."""
        data = self.package.part(name)
        if data is None:
            raise ReadError(BROKEN)
        return parsed(data)

    def is_of(self, application: str, root: str) -> bool:
        """Whether the main part says that it is of an application, and has a root of that name."""
        types = {each.get("PartName", each.get("Extension")): each.get("ContentType", "") for each in self.tree(TYPES)}
        told = types.get(f"/{self.main}") or types.get(self.main.rpartition(".")[2], "")
        return application in told and told.endswith("main+xml") and self.root.tag.endswith(f"}}{root}")

    def _target(self, relations: str, folder: str, kind: str, number: str | None = None) -> str | None:
        if self.package.part(relations) is None:
            return None
        for relation in self.tree(relations):
            fits = relation.get("Type", "").endswith(kind) and number in (None, relation.get("Id"))
            if fits and relation.get("TargetMode") != "External":
                return normpath(join("/", folder, relation.get("Target", ""))).lstrip("/")
        return None
