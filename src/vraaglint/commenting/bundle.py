"""A Word file put together again: every part as it was, but for those that comments change."""

import io
from posixpath import relpath, split
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree
from lxml.etree import QName, _Element

from vraaglint.commenting.comments import Comments
from vraaglint.reading.office import TYPES
from vraaglint.reading.word.names import is_strict
from vraaglint.reading.word.parts import COMMENTS, Parts

KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
ROLES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_ROLES = "http://purl.oclc.org/ooxml/officeDocument/relationships"


class Bundle:
    """The parts of a file, whose document has been changed in place."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._changed = {parts.main: _written(parts.root)}

    def with_comments(self, comments: Comments) -> bytes:
        """The bytes of the file with these comments."""
        name = comments.name or self._announced()
        self._changed[name] = _written(comments.root)
        return self._zipped()

    def _announced(self) -> str:
        """The name of a new part for comments, once the package and the document know of it."""
        name = self._free(f"{split(self._parts.main)[0]}/comments")
        types = self._parts.tree(TYPES)
        etree.SubElement(types, _beside(types, "Override"), {"PartName": f"/{name}", "ContentType": KIND})
        self._changed[TYPES] = _written(types)
        self._relate(relpath(name, split(self._parts.main)[0] or "."))
        return name

    def _relate(self, target: str) -> None:
        """Have the document relate to the comments at `target`."""
        name = self._parts.relations
        known = self._parts.package.part(name) is not None
        relations = self._parts.tree(name) if known else etree.Element(f"{{{RELATIONS}}}Relationships")
        taken = {relation.get("Id") for relation in relations}
        number = next(f"rId{count}" for count in range(1, len(taken) + 2) if f"rId{count}" not in taken)
        kind = (STRICT_ROLES if is_strict(self._parts.root) else ROLES) + COMMENTS
        etree.SubElement(relations, _beside(relations, "Relationship"), {"Id": number, "Type": kind, "Target": target})
        self._changed[name] = _written(relations)

    def _free(self, name: str) -> str:
        """A name for an XML part that no part has yet."""
        taken = {entry.filename.casefold() for entry in self._parts.package.entries}
        numbered = (f"{name}{number or ''}.xml" for number in range(len(taken) + 1))
        return next(each.lstrip("/") for each in numbered if each.lstrip("/").casefold() not in taken)

    def _zipped(self) -> bytes:
        buffer = io.BytesIO()
        with ZipFile(buffer, "w", ZIP_DEFLATED) as target:
            for entry in self._parts.package.entries:
                changed = self._changed.pop(entry.filename, None)
                content = self._parts.package.unpacked(entry) if changed is None else changed
                target.writestr(entry, content)
            for name, content in self._changed.items():
                target.writestr(name, content)
        return buffer.getvalue()


def _written(root: _Element) -> bytes:
    return etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=True, standalone=True)


def _beside(root: _Element, name: str) -> str:
    return f"{{{QName(root).namespace}}}{name}"
