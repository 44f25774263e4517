"""The edges of comments in a Word document, at the exact characters."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Mapping
from copy import deepcopy

from lxml import etree
from lxml.etree import _Element

from vraaglint.reading.word.names import find, local, named, value
from vraaglint.reading.word.story import PRESERVE, RANGE_END, RANGE_START, SPACE, Piece, Story, bare

REFERENCE = "commentReference"
PROPERTIES = "rPr"


class Anchors:
    """Puts and removes the marks of comments. Runs are cut where one starts or ends, and look the same in two."""

    def __init__(self, root: _Element, story: Story) -> None:
        self._root = root
        self._pieces = story.pieces
        self._starts = [piece.start for piece in story.pieces]

    def mark(self, spans: Mapping[str, tuple[int, int]]) -> None:
        """Mark these spans of the text, each as the comment with this id."""
        edges: defaultdict[int, list[tuple[str, bool]]] = defaultdict(list)
        for number, (start, end) in spans.items():
            edges[end].append((number, False))
            edges[start].append((number, True))
        # From the last to the first: of a run that is cut, the part before the cut stays where it was.
        for offset in sorted(edges, reverse=True):
            left, right = self._cut(offset)
            for number, opens in edges[offset]:
                if opens:
                    right.addprevious(_mark(right, RANGE_START, number))
                else:
                    left.addnext(_reference(left, number))
                    left.addnext(_mark(left, RANGE_END, number))

    def unmark(self, numbers: Collection[str]) -> None:
        """Remove the marks of the comments with these ids, and the runs that only referred to them."""
        names = (named(self._root, name) for name in (RANGE_START, RANGE_END, REFERENCE))
        for mark in [mark for mark in self._root.iter(*names) if value(mark, "id") in numbers]:
            _remove(mark)

    def _cut(self, offset: int) -> tuple[_Element, _Element]:
        """The elements that end and start at `offset`: runs where words are, which no longer go on over it."""
        left, right = self._piece(offset - 1), self._piece(offset)
        if right.start < offset:
            return _cut(right.element, offset - right.start)
        before, after = _run(left.element), _run(right.element)
        return (before, _parted(right.element)) if before is after else (before, after)

    def _piece(self, offset: int) -> Piece:
        return self._pieces[max(0, bisect_right(self._starts, offset) - 1)]


def _cut(text: _Element, place: int) -> tuple[_Element, _Element]:
    """The run of a `t` element, cut before the character at `place` of that element; both parts."""
    _set_margins_apart(text)
    words = text.text or ""
    rest = _beside(text, words[place:])
    text.text = words[:place]
    text.addnext(rest)
    for half in (text, rest):
        half.set(SPACE, PRESERVE)
    return _run(text), _parted(rest)


def _set_margins_apart(text: _Element) -> None:
    """Give white space at the edges of a `t` element, which not every program shows, elements of its own."""
    whole, words = text.text or "", bare(text)
    before, _, after = whole.partition(words)
    text.text = words
    if before:
        text.addprevious(_beside(text, before))
    if after:
        text.addnext(_beside(text, after))


def _beside(text: _Element, words: str) -> _Element:
    """An element like `text` with other words."""
    other = _like(text)
    other.text = words
    return other


def _like(element: _Element) -> _Element:
    """An empty element with the name and the attributes of another."""
    made = etree.Element(element.tag)
    for name, told in element.attrib.items():
        made.set(name, told)
    return made


def _parted(first: _Element) -> _Element:
    """A run of its own, as its old one looks, for `first` and what comes behind it there."""
    old = _run(first)
    if all(local(each) == PROPERTIES for each in first.itersiblings(preceding=True)):
        return old
    new = _like(old)
    look = find(old, PROPERTIES)
    new.extend([*([] if look is None else [deepcopy(look)]), first, *first.itersiblings()])
    old.addnext(new)
    return new


def _run(element: _Element) -> _Element:
    """The run that holds an element; a paragraph, which stands for its own end, itself."""
    run = element.getparent()
    return run if run is not None and local(run) == "r" else element


def _mark(beside: _Element, name: str, number: str) -> _Element:
    return etree.Element(named(beside, name), {named(beside, "id"): number})


def _reference(run: _Element, number: str) -> _Element:
    reference = etree.Element(named(run, "r"))
    reference.append(_mark(run, REFERENCE, number))
    return reference


def _remove(mark: _Element) -> None:
    """Remove an element, and its run when that holds nothing else."""
    parent = mark.getparent()
    assert parent is not None  # a mark is never the root
    parent.remove(mark)
    grandparent = parent.getparent()
    if local(parent) == "r" and grandparent is not None and all(local(rest) == PROPERTIES for rest in parent):
        grandparent.remove(parent)
