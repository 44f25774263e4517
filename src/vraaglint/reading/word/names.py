"""Elements and attributes of a Word file by their local names: files have one of two namespaces."""

from lxml.etree import QName, _Element

STRICT = "http://purl.oclc.org/"
OFF = ("0", "false", "off")


def local(element: _Element | None) -> str:
    """The local name of an element; of a comment, or an element of another namespace than Word's own, it is empty."""
    if element is None or not isinstance(element.tag, str):
        return ""
    name = QName(element)
    return name.localname if "wordprocessingml" in (name.namespace or "") else ""


def named(element: _Element, name: str) -> str:
    """The full name that an element or attribute has beside `element`."""
    return f"{{{QName(element).namespace}}}{name}"


def find(element: _Element | None, *path: str) -> _Element | None:
    """The first element on a path of local names below `element`, None when there is none."""
    for name in path:
        element = None if element is None else element.find(named(element, name))
    return element


def value(element: _Element | None, name: str = "val") -> str | None:
    """The attribute `name` of an element that may not be there."""
    return None if element is None else element.get(named(element, name))


def is_on(element: _Element | None) -> bool:
    """Whether a property that needs no value is there, and not turned off."""
    return element is not None and value(element) not in OFF


def is_strict(element: _Element) -> bool:
    """Whether the file keeps to the strict form of its standard, which has other names than most files."""
    return (QName(element).namespace or "").startswith(STRICT)
