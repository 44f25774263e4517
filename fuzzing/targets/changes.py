"""Notes changed, in one go or step by step: no character outside the words that change is lost."""

import re
from collections import Counter
from collections.abc import Iterator

import pieces
from hypothesis import strategies as st
from target import Target, notes, pages

from targets.pages import linter
from vraaglint.errors import ReadError
from vraaglint.fixing import Page, fixed
from vraaglint.session import Place, Session

EMPHASIS = "*_~`"
STEPS = 8


def fixing(data: bytes) -> None:
    """A fix is done in one go, and changes nothing but turns and the emphasis that touches them."""
    try:
        text, suffix = notes(data)
        once = fixed(linter(), text, suffix)
    except ReadError:
        return
    again = fixed(linter(), once.text, suffix)
    assert (again.text, again.mended) == (once.text, 0)
    assert once.report == linter().check_text(once.text, suffix)
    before = Page.of(text, suffix, linter().turns)
    _assert_around(before, once.text)
    kept = Counter(turn.text for turn in before.turns) - Counter(turn.text for turn in once.left)
    untouched = kept - Counter(turn.text for turn in linter().check_document(before.document).turns if turn.rewrite)
    assert not untouched - Counter(turn.text for turn in Page.of(once.text, suffix, linter().turns).turns)


def _assert_around(before: Page, after: str) -> None:
    """All that stood around the turns still does, in order, but for the emphasis that touches them."""
    place = 0
    around = list(_around(before))
    for number, piece in enumerate(around):
        found = after.find(piece, place)
        assert found == 0 or (number > 0 and found > 0), piece
        place = found + len(piece)
    assert after.endswith(around[-1])


def _around(page: Page) -> Iterator[str]:
    edges = [0, *(place for turn in page.turns for place in (turn.offsets[0], turn.offsets[-1])), len(page.text)]
    for number, (start, end) in enumerate(zip(edges[::2], edges[1::2], strict=True)):
        piece = page.text[start:end]
        piece = piece.lstrip(EMPHASIS) if number else piece
        yield piece.rstrip(EMPHASIS) if end < len(page.text) else piece


def session(data: bytes) -> None:
    """Whatever is decided, and in whatever order: only the lines of a turn change, and all of it can be undone."""
    steps, data = data[:STEPS], data[STEPS:]
    try:
        text, suffix = notes(data)
        held = Session(linter(), text, suffix, linter().check_document)
    except ReadError:
        return
    for step in steps:
        places = held.places()
        if not places:
            break
        _decide(held, places[step // 4 % len(places)], step % 4)
    for _ in steps:
        held.undo()
    assert held.text == text


def _decide(held: Session, place: Place, choice: int) -> None:
    before = held.text
    if choice == 0:
        held.undo()
    elif choice == 1:
        held.skip(place)
        assert held.text == before
    elif choice == 2:
        changed = held.silence(place, "mag | hier --> vaker\n")
        assert changed or held.text == before
        _assert_lines(before, held.text, place)
    else:
        wordings = [rewrite.text for rewrite in place.finding.rewrites] or ["Wat wil je *nu* | eigenlijk?"]
        changed = held.reword(place, wordings[0])
        assert changed or held.text == before
        _assert_lines(before, held.text, place)


def _assert_lines(before: str, after: str, place: Place) -> None:
    """All lines above and below the turn are as they were."""
    start, end = (place.turn or place.finding).start, (place.turn or place.finding).end
    first = max(before.rfind("\n", 0, start), before.rfind("\r", 0, start)) + 1
    newline = re.compile(r"[\r\n]").search(before, end)
    assert after.startswith(before[:first])
    assert after.endswith(before[newline.start() if newline else len(before) :])


def _stepped() -> Iterator[bytes]:
    for number, page in enumerate(pages()):
        yield bytes((number * 7 + step * 5) % 256 for step in range(STEPS)) + page


TARGETS = (
    Target("fixing", fixing, pieces.any_notes(), pages, 6),
    Target(
        "session",
        session,
        st.builds(bytes.__add__, st.binary(min_size=STEPS, max_size=STEPS), pieces.any_notes()),
        _stepped,
        3,
    ),
)
