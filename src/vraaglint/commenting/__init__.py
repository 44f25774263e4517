"""The findings of a report as comments in a copy of the Word file, and nothing else in it changed."""

from datetime import datetime
from typing import NamedTuple

from vraaglint.commenting.anchors import Anchors
from vraaglint.commenting.bundle import Bundle
from vraaglint.commenting.comments import Comment, Comments
from vraaglint.model import Report
from vraaglint.reading.word.parts import Parts
from vraaglint.reading.word.story import told

__all__ = ["Commented", "commented"]


class Commented(NamedTuple):
    """The bytes of a file with `put` comments of ours in it; `gone` counts older ones that no longer held."""

    content: bytes
    put: int
    gone: int


def commented(data: bytes, report: Report, when: datetime) -> Commented:
    """A Word file with a comment on the words of each finding; `report` is the check of these same bytes.

    A comment of ours that is there already stays as it is, one that says nothing any more goes, unless somebody replied
    to it. `when` is the time that the new ones bear. Raises ReadError.
    """
    parts = Parts(data)
    story = told(parts.root, parts.styles())
    comments = Comments(parts, story)
    wanted = {Comment.of(finding): finding for finding in report.findings}
    known = comments.ours()
    stale = {number for comment, number in known.items() if comment not in wanted} - comments.answered()
    anchors = Anchors(parts.root, story)
    anchors.unmark(stale)
    comments.remove(stale)
    new = [comment for comment in wanted if comment not in known]
    anchors.mark({comments.add(comment, when): (comment.start, comment.end) for comment in new})
    if new or stale:
        data = Bundle(parts).with_comments(comments)
    return Commented(data, len(wanted), len(stale))
