"""What the comments of a Word file say, and who made them."""

import re
from collections.abc import Collection, Iterable, Mapping, Set
from datetime import datetime
from itertools import count
from typing import NamedTuple

from lxml import etree
from lxml.etree import QName, _Element

from vraaglint.model import Finding
from vraaglint.reading.word.names import local, named, value
from vraaglint.reading.word.parts import COMMENTS, Parts
from vraaglint.reading.word.story import PRESERVE, SPACE, Story
from vraaglint.report.labels import labelled
from vraaglint.report.visible import visible

AUTHOR, INITIALS = "vraaglint", "vl"
REPLIES = "/commentsExtended"  # how the type of a relationship ends
NUMBER = re.compile(r"[0-9]{1,9}")
BREAK = "\n"


class Comment(NamedTuple):
    """What we say of a span of the text; a paragraph may have line breaks."""

    start: int
    end: int
    paragraphs: tuple[str, ...]

    @classmethod
    def of(cls, finding: Finding) -> "Comment":
        """The comment for a finding: its rule, what there is to say, and the better wordings."""
        wordings = (f"{label} {rewrite.text}" for label, rewrite in labelled(finding.rewrites))
        told = (f"{finding.code} {finding.name}", finding.message, *wordings)
        end = max(finding.end, finding.start + 1)  # a comment needs something to hold on to
        return cls(finding.start, end, tuple(BREAK.join(map(visible, one.split(BREAK))) for one in told))


class Comments:
    """The part of a file with its comments: `root`; `name` is None when the file had none. Raises ReadError."""

    def __init__(self, parts: Parts, story: Story) -> None:
        self._spans = story.comments
        self.name = parts.related(COMMENTS)
        space = QName(parts.root).namespace or ""
        self.root = parts.tree(self.name) if self.name else etree.Element(f"{{{space}}}comments", nsmap={"w": space})
        replies = parts.related(REPLIES)
        self._answered = set(_named(parts.tree(replies), "paraIdParent")) if replies else set[str]()
        taken = [*self._spans, *(value(each, "id") or "" for each in self.root)]
        self._numbers = count(1 + max((int(each) for each in taken if NUMBER.fullmatch(each)), default=-1))

    def ours(self) -> Mapping[Comment, str]:
        """The comments that vraaglint made, with their ids."""
        marked = ((value(each, "id") or "", each) for each in self.root if value(each, "author") == AUTHOR)
        placed = [(number, each) for number, each in marked if number in self._spans]
        return {Comment(*self._spans[number], tuple(_told(each))): number for number, each in placed}

    def answered(self) -> Set[str]:
        """The ids of the comments that somebody replied to."""
        return {value(each, "id") or "" for each in self.root if not self._answered.isdisjoint(_named(each, "paraId"))}

    def add(self, comment: Comment, when: datetime) -> str:
        """Add a comment of ours; its id."""
        number = str(next(self._numbers))
        time = f"{when.isoformat(timespec='seconds')}Z"
        made = self._made(self.root, "comment", id=number, author=AUTHOR, initials=INITIALS, date=time)
        for place, paragraph in enumerate(comment.paragraphs):
            self._paragraph(made, paragraph, first=place == 0)
        return number

    def remove(self, numbers: Collection[str]) -> None:
        """Remove the comments with these ids."""
        for each in [each for each in self.root if value(each, "id") in numbers]:
            self.root.remove(each)

    def _paragraph(self, comment: _Element, text: str, *, first: bool) -> None:
        """Add a paragraph; the first one bears the mark that Word wants, and its words are bold."""
        paragraph = self._made(comment, "p")
        if first:
            self._made(self._made(paragraph, "r"), "annotationRef")
        run = self._made(paragraph, "r")
        if first:
            self._made(self._made(run, "rPr"), "b")
        for place, line in enumerate(text.split(BREAK)):
            if place:
                self._made(run, "br")
            words = self._made(run, "t")
            words.text = line
            words.set(SPACE, PRESERVE)

    def _made(self, parent: _Element, name: str, **attributes: str) -> _Element:
        told = {named(self.root, key): text for key, text in attributes.items()}
        return etree.SubElement(parent, named(self.root, name), told)


def _told(comment: _Element) -> Iterable[str]:
    """The paragraphs of a comment."""
    for paragraph in comment.iter(named(comment, "p")):
        yield "".join(BREAK if local(each) == "br" else each.text or "" for each in _words(paragraph))


def _words(paragraph: _Element) -> Iterable[_Element]:
    return paragraph.iter(named(paragraph, "t"), named(paragraph, "br"))


def _named(root: _Element, attribute: str) -> Iterable[str]:
    """The values of an attribute, in whichever namespace, of all elements."""
    for each in root.iter("*"):
        yield from (str(text) for name, text in each.attrib.items() if QName(name).localname == attribute)
