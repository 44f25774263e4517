"""XML that any reader accepts, whatever stands in the notes."""

import re
from xml.etree import ElementTree

from vraaglint.report.visible import BIDI, UNKNOWN, visible

# What XML 1.0 cannot hold, not even escaped.
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# What XML may hold, and a terminal may obey.
RAW = re.compile(f"[\t\r\x7f-\x9f{BIDI}]")


def legible(text: str) -> str:
    """The text with a visible stand-in for each character that XML cannot hold."""
    return FORBIDDEN.sub(lambda found: visible(found[0]) if found[0] < " " else UNKNOWN, text)


def element(parent: ElementTree.Element, tag: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    """A new child of `parent`."""
    child = ElementTree.SubElement(parent, tag, {key: legible(value) for key, value in attributes.items()})
    child.text = None if text is None else legible(text)
    return child


def document(root: ElementTree.Element) -> str:
    """The whole document, indented and without raw control characters."""
    ElementTree.indent(root)
    text = RAW.sub(lambda found: f"&#{ord(found[0])};", ElementTree.tostring(root, encoding="unicode"))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'
