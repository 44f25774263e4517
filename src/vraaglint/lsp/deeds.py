"""What a quick fix does to a note: each deed gives the whole new text, or None when it cannot be done.

Settings may have changed since it was offered: then there may be nothing to do.
"""

from collections.abc import Callable
from typing import Any

from vraaglint.fixing import Page, fixed
from vraaglint.lsp.desk import Desk
from vraaglint.lsp.note import Note
from vraaglint.session import Session


def reword(desk: Desk, note: Note, *, turn: int, wording: str) -> str | None:
    """Put another wording in the place of the turn that starts at the offset `turn`."""
    page = Page.of(note.text.text, note.suffix, desk.linter(note).turns)
    number = page.numbers().get(turn)
    after, left = page.reworded({} if number is None else {number: wording})
    return None if left or after is page else after.text


def silence(desk: Desk, note: Note, *, start: int, code: str) -> str | None:
    """Put a remark behind the line that silences the finding of a rule at an offset."""
    session = Session(desk.linter(note), note.text.text, note.suffix, desk.checking(note))
    places = (place for place in session.places() if (place.finding.start, place.finding.code) == (start, code))
    return session.text if any(session.silence(place, "") for place in places) else None


def mend(desk: Desk, note: Note) -> str:
    """Put in all safe rewrites, until none is left."""
    return fixed(desk.linter(note), note.text.text, note.suffix, check=desk.checking(note)).text


DEEDS: dict[str, Callable[..., str | None]] = {deed.__name__: deed for deed in (reword, silence, mend)}


def done(desk: Desk, note: Note, deed: str, given: dict[str, Any]) -> str | None:
    """The text after the deed of this name."""
    with desk.lists(note):
        return DEEDS[deed](desk, note, **given)
