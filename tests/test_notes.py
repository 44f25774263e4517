"""Pages of notes, as different people keep them, with the turns a colleague would read in them."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from vraaglint import segment
from vraaglint.engine import Linter
from vraaglint.model import Turn
from vraaglint.reading import read
from vraaglint.sentences import is_marked_question, sentences

MISREAD = {
    "02.md": "the parse does not see a question in 'Waarom juist dat niet'",
    "07.txt": "the parse takes 'Heeft de brief nog niet geschreven' for a question",
}
FOLDER = Path(__file__).parent / "notes"
PAGES = sorted(path for path in FOLDER.iterdir() if path.suffix != ".json")


@dataclass(frozen=True)
class Page:
    """One page with what is expected of it."""

    path: Path
    text: str
    turns: tuple[Turn, ...]
    expected: list[dict[str, Any]]
    quiet: list[str]


@pytest.fixture(params=PAGES, ids=lambda path: path.name)
def page(request: pytest.FixtureRequest) -> Page:
    path: Path = request.param
    wanted = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    document = read(path)
    return Page(path, document.text, segment.turns(document), wanted["turns"], wanted["quiet"])


def marked(turn: Turn) -> int:
    return sum(is_marked_question(turn.text[start:end]) for start, end in sentences(turn.text))


def test_every_expected_turn_is_read_with_its_context(page: Page) -> None:
    found = [(turn.text, turn.context) for turn in page.turns]
    expected = [(turn["text"], turn["context"]) for turn in page.expected]
    assert [turn for turn in found if turn in expected] == expected


def test_an_expected_turn_can_ask(page: Page) -> None:
    asking = {turn.text: turn for turn in page.turns}
    for wanted in page.expected:
        turn = asking[wanted["text"]]
        assert marked(turn) == wanted["questions"] or (turn.listed and not marked(turn))


def test_nothing_else_has_a_question_mark_that_asks(page: Page) -> None:
    expected = [turn["text"] for turn in page.expected]
    assert [turn.text for turn in page.turns if marked(turn) and turn.text not in expected] == []


def test_quiet_lines_are_quiet(page: Page) -> None:
    readable = re.sub(r"\s+", " ", page.text)
    for quiet in page.quiet:
        assert re.sub(r"\s+", " ", quiet) in readable
        assert not [turn.text for turn in page.turns if quiet in turn.text and marked(turn)]


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, marks=pytest.mark.xfail(reason=MISREAD[path.name])) if path.name in MISREAD else path
        for path in PAGES
    ],
    ids=lambda path: path.name,
)
def test_the_report_has_exactly_the_turns_that_ask(linter: Linter, path: Path) -> None:
    wanted = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["turns"]
    report = linter.check_file(path)
    found = [(turn.text, turn.context, len(turn.questions)) for turn in report.turns if turn.questions]
    assert found == [(turn["text"], turn["context"], turn["questions"]) for turn in wanted]


def test_words_are_where_the_turn_says(page: Page) -> None:
    for turn in page.turns:
        for word in re.finditer(r"\w+", turn.text):
            start, end = turn.place(*word.span())
            assert re.sub(r"\W", "", page.text[start:end]) == word[0]
