"""The four lenses: on the gold list, in the terminal, and on the page."""

import re
import tomllib
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from vraaglint.cli import main
from vraaglint.engine import Linter
from vraaglint.lenses import MOST, REST, Lens, lenses, look, serves, views
from vraaglint.lexicon import in_force
from vraaglint.model import Question

GOLD = tomllib.loads((Path(__file__).parent / "kijkwijzer.toml").read_text(encoding="utf-8"))
FLOORS = {"maken": 0.97, "toetsen": 0.72}
NAMES = tuple(lens.bril for lens in lenses())
LIST = """\
- Waar wil je het vandaag over hebben?
- Wat helpt je om te zeggen wat je voelt?
- Hoeveel kinderen heb je?
"""


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "vragen.md").write_text(LIST, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def invoke(*args: str, given: str | None = None, width: int = 80) -> Result:
    return CliRunner().invoke(main, ["lenses", *args], input=given, env={"COLUMNS": str(width)})


def question(text: str, intent: str = "overig") -> Question:
    return Question(text, 0, len(text), intent, "wh")


def names(asked: Question) -> str:
    return "+".join(lens.bril for lens in serves(asked) or (REST,))


def told(linter: Linter, half: str) -> Iterator[tuple[str, str, str]]:
    """Each question of a half with the lenses that it has and those that are found."""
    for right, texts in GOLD[half].items():
        for text in texts:
            (asked,) = linter.check_turn(text).questions
            yield text, right, names(asked)


@pytest.mark.parametrize("half", FLOORS)
def test_most_questions_get_their_lens(linter: Linter, half: str) -> None:
    found = list(told(linter, half))
    missed = [each for each in found if each[1] != each[2]]
    assert 1 - len(missed) / len(found) >= FLOORS[half], missed


@pytest.mark.parametrize("half", FLOORS)
def test_a_question_that_fits_no_lens_is_not_forced_into_one(linter: Linter, half: str) -> None:
    assert [each for each in told(linter, half) if each[1] == "overig" != each[2]] == []


def test_the_gold_list_holds_thirty_questions_a_lens_and_none_twice() -> None:
    halves = GOLD.values()
    texts = [text for half in halves for group in half.values() for text in group]
    assert len(texts) == len(set(texts))
    for name in NAMES:
        assert sum(len(half[name]) for half in halves) >= 30


@pytest.mark.parametrize(("lens", "text"), [(lens, text) for lens in lenses() for text in lens.voorbeelden])
def test_an_example_is_a_good_question_for_its_lens(linter: Linter, lens: Lens, text: str) -> None:
    result = linter.check_turn(text)
    assert result.findings == ()
    assert serves(result.questions[0]) == (lens,)


def test_every_lens_has_enough_examples_and_a_sentence() -> None:
    assert NAMES == ("kader", "echtheid", "gezamenlijk doel", "manier")
    for lens in lenses():
        assert 4 <= len(lens.voorbeelden) <= 6
        assert lens.uitleg


@pytest.mark.parametrize(
    ("text", "intent", "lens"),
    [
        ("Hoe voel je je over dit gesprek?", "beleving", "kader"),  # about the talk itself: that counts most
        ("Wat wil je zeggen?", "overig", "overig"),
        ("En wat wil je veranderen?", "overig", "gezamenlijk doel"),
        ("Hoe bevalt het nieuwe rooster?", "beleving", "echtheid"),  # by its intent alone
        ("Hoe vind je hulp?", "beleving", "manier"),  # words count before the intent
        ("Is de uitslag gelukkig goed?", "standpunt", "overig"),  # no feeling
    ],
)
def test_what_decides(text: str, intent: str, lens: str) -> None:
    assert names(question(text, intent)) == lens


@given(st.lists(st.text(max_size=60) | st.sampled_from([text for group in GOLD["maken"].values() for text in group])))
def test_every_question_is_seen_once_or_twice(texts: list[str]) -> None:
    looked = look(map(question, texts))
    seen = views(looked)
    assert [each.question.text for each in looked] == texts
    assert all(1 <= len(each.lenses) <= MOST for each in looked)
    assert sum(len(view.questions) for view in seen) == sum(len(each.lenses) for each in looked)
    assert [view.lens.bril for view in seen][: len(NAMES)] == list(NAMES)
    assert all(view.questions for view in seen[len(NAMES) :])


def test_an_own_list_adds_words_to_a_lens(tmp_path: Path) -> None:
    asked = question("Is er een fiets?")
    (tmp_path / "kijkwijzer.toml").write_text('[[ingang]]\nbril = "manier"\nbevat = ["fiets"]\n', encoding="utf-8")
    with in_force(tmp_path):
        assert names(asked) == "manier"
        assert tuple(lens.bril for lens in lenses()) == NAMES
        assert serves(asked)[0].uitleg
    with in_force(None):
        assert names(asked) == "overig"


@pytest.mark.parametrize("width", [80, 120])
def test_the_terminal_shows_the_lens_of_each_question_and_what_is_missing(notes: Path, width: int) -> None:
    result = invoke("vragen.md", width=width)
    assert result.exit_code == 0
    assert re.search(r"1 +Waar wil je het vandaag over hebben\? +kader", result.stdout)
    assert re.search(r"2 +Wat helpt je om te zeggen wat je voelt\? +echtheid\s+manier", result.stdout)
    assert re.search(r"3 +Hoeveel kinderen heb je\? +overig", result.stdout)
    assert re.search(r"^manier +1 +█+ +Hoe komt iemand er", result.stdout, re.MULTILINE)
    assert re.search(r"^gezamenlijk doel +0 +Wat willen jullie", result.stdout, re.MULTILINE)
    assert "Voor de bril 'gezamenlijk doel' herkent vraaglint nog geen vraag." in result.stdout
    assert "  Wat hoop je te bereiken?\n" in result.stdout
    assert "de bril 'kader'" not in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= width


def test_a_full_list_needs_no_examples_and_one_question_is_fine(notes: Path) -> None:
    full = "".join(f"- {lens.voorbeelden[0]}\n" for lens in lenses())
    assert "nog geen vraag" not in invoke("-", given=full).stdout
    assert "overig" not in invoke("-", given=full).stdout
    assert invoke("-", given="- Wat wil je veranderen?\n").exit_code == 0


def test_a_file_without_questions_or_without_a_file(notes: Path) -> None:
    (notes / "feiten.txt").write_text("Slaapt slecht.\n", encoding="utf-8")
    assert invoke("feiten.txt").stdout == "In feiten.txt staan geen vragen.\n"
    result = invoke("weg.txt")
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)


def test_a_column_of_questions(notes: Path) -> None:
    (notes / "vragen.csv").write_text("nr;vraag\n1;Wie kan je steunen?\n", encoding="utf-8")
    assert re.search(r"Wie kan je steunen\? +manier", invoke("vragen.csv", "--column", "vraag").stdout)


class Page(HTMLParser):
    """The tags that a page opens and closes, and what they name."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.outside: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.outside += [name for name, _ in attrs if name in ("src", "href") or name.startswith("on")]
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_stands_on_its_own_and_says_each_number(notes: Path) -> None:
    result = invoke("vragen.md", "--output-file", "brillen.html")
    assert (result.stdout, result.stderr) == ("", "Het overzicht staat in brillen.html.\n")
    text = (notes / "brillen.html").read_text(encoding="utf-8")
    page = Page(text)
    assert page.open == page.outside == []
    assert not {"script", "link", "img", "iframe"} & page.tags
    assert "3 vragen in vragen.md" in text
    assert re.search(r'<th scope="row">gezamenlijk doel</th>\s*<td>0</td>', text)
    assert re.search(r'<th scope="row">manier</th>\s*<td>1</td>\s*<td[^>]*><span style="width: 100%">', text)
    assert "<li>Wat hoop je te bereiken?</li>" in text
    assert text == invoke("vragen.md", "--output-format", "html").stdout


def test_the_page_shows_words_of_notes_as_they_are_and_harmless(notes: Path) -> None:
    page = invoke("-", "--output-format", "html", given="- Wat helpt je bij <b>pijn</b> & \u202enood?\n").stdout
    assert "\u202e" not in page
    assert "<b>" not in page
    assert "&amp; \ufffdnood?" in page


def test_a_text_file_gets_the_table_without_colours(notes: Path) -> None:
    result = CliRunner().invoke(main, ["lenses", "vragen.md", "--output-file", "brillen.txt"], env={"FORCE_COLOR": "1"})
    assert result.exit_code == 0
    text = (notes / "brillen.txt").read_text(encoding="utf-8")
    assert "Per bril" in text
    assert "\x1b" not in text


@pytest.mark.parametrize("file", ["vragen.md", "weg/brillen.html"])
def test_where_the_overview_cannot_stand(notes: Path, file: str) -> None:
    result = invoke("vragen.md", "--output-file", file)
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert "overzicht" in result.stderr
    assert (notes / "vragen.md").read_text(encoding="utf-8") == LIST
