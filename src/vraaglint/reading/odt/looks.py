"""What the styles of an OpenDocument text say of a paragraph or of words in it."""

from collections.abc import Iterable, Iterator

from lxml.etree import _Element

from vraaglint.reading.document import Kind
from vraaglint.reading.odt.names import full, value

# How the names of styles start: they are English in every language, whatever the user sees.
TITLES = ("heading", "title", "subtitle", "caption", "contents")
COLUMN_TITLE = "table heading"
SPACE = "_20_"  # how a space is written in a name
LONGEST_CHAIN = 20  # styles; programs have half as many, and who makes a file could have any number


class Styles:
    """The styles under these roots by their names; a paragraph and words in it may have styles of the same name."""

    def __init__(self, roots: Iterable[_Element]) -> None:
        found = [style for root in roots for style in root.iter(full("style:style"))]
        self._styles = {(value(style, "style:family"), value(style, "style:name")): style for style in found}

    def kind(self, paragraph: _Element) -> Kind:
        """Whether a paragraph is a title, of a page or of the columns of a table, or an ordinary one."""
        for style in self._chain("paragraph", paragraph):
            name = (value(style, "style:name") or "").replace(SPACE, " ").casefold()
            if name.startswith(COLUMN_TITLE):
                return Kind.HEADER_CELL
            if name.startswith(TITLES):
                return Kind.HEADING
        return Kind.PARAGRAPH

    def of_words(self, family: str, element: _Element, attribute: str) -> str | None:
        """What the style of a paragraph, or of words in one ("text"), says of these words."""
        told = (
            value(properties, attribute)
            for style in self._chain(family, element)
            for properties in style.iterchildren(full("style:text-properties"))
        )
        return next((said for said in told if said), None)

    def _chain(self, family: str, element: _Element) -> Iterator[_Element]:
        """The style of an element and those it is based on, each once."""
        seen: set[str] = set()
        name = value(element, "text:style-name")
        while name and name not in seen and (family, name) in self._styles and len(seen) < LONGEST_CHAIN:
            seen.add(name)
            style = self._styles[family, name]
            yield style
            name = value(style, "style:parent-style-name")
