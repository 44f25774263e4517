"""Elements and attributes of an OpenDocument file by the names that the standard writes, such as `text:p`."""

from lxml.etree import QName, _Element

OF_ITS_OWN = {"draw": "drawing", "fo": "xsl-fo-compatible"}  # prefixes with another name in the namespace
PREFIXES = {
    prefix: f"urn:oasis:names:tc:opendocument:xmlns:{OF_ITS_OWN.get(prefix, prefix)}:1.0"
    for prefix in ("office", "style", "table", "text", *OF_ITS_OWN)
}
SPACES = {space: prefix for prefix, space in PREFIXES.items()}


def name(element: _Element) -> str:
    """The name of an element; of a comment, or of an element of a namespace that does not matter, it is empty."""
    if not isinstance(element.tag, str):
        return ""
    qualified = QName(element)
    prefix = SPACES.get(qualified.namespace or "")
    return f"{prefix}:{qualified.localname}" if prefix else ""


def full(told: str) -> str:
    """The whole name, with its namespace, of what the standard writes as `text:p`."""
    prefix, _, local = told.partition(":")
    return f"{{{PREFIXES[prefix]}}}{local}"


def value(element: _Element, attribute: str) -> str | None:
    """An attribute of an element, None when it is not there."""
    return element.get(full(attribute))
