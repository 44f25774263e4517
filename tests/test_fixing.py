"""Rewrites put into files: the words of the turn change, everything else stays."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vraaglint import segment
from vraaglint.engine import Linter
from vraaglint.fixing import Page, fixed
from vraaglint.model import Report
from vraaglint.reading import Document, decode

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    path
    for folder in ("examples", "tests/notes")
    for path in (ROOT / folder).iterdir()
    if path.suffix in (".txt", ".md")
)
FIXES = [
    # A word goes, with the emphasis around it and nothing else.
    (".txt", "- Ga je toch verhuizen?\n", "- Ga je verhuizen?\n"),
    (".md", "- Ga je **toch** verhuizen?\n", "- Ga je verhuizen?\n"),
    (".txt", "- Ga je *toch* verhuizen?\n", "- Ga je verhuizen?\n"),
    (".md", "1. **Ga je toch verhuizen?**\n", "1. **Ga je verhuizen?**\n"),
    (".md", "- *Ga je **toch** binnenkort* verhuizen?\n", "- *Ga je binnenkort* verhuizen?\n"),
    (".md", "- Ga je ***toch*** verhuizen?\n", "- Ga je verhuizen?\n"),
    (".md", "- Ga je **verhuizen toch** dit jaar?\n", "- Ga je **verhuizen** dit jaar?\n"),
    # A lead-in goes, and the emphasis of what follows stays.
    (".txt", "3) Het is misschien een rare vraag, maar wie mis je?\n", "3) Wie mis je?\n"),
    (".md", "- Het is misschien een rare vraag, maar **wie** mis je?\n", "- **Wie** mis je?\n"),
    # Around the words all stays: labels, quotes, check boxes, cells, the marks of a quote.
    ("", 'Coach: "Wil je toch weg?"\nKlant: Nee.\n', 'Coach: "Wil je weg?"\nKlant: Nee.\n'),
    (".md", "- [ ] Wil je toch weg? <!-- rustig vragen -->\n", "- [ ] Wil je weg? <!-- rustig vragen -->\n"),
    (
        ".md",
        "| Thema | Vraag |\n|---|---|\n| Werk | Wil je toch weg? |\n",
        "| Thema | Vraag |\n|---|---|\n| Werk | Wil je weg? |\n",
    ),
    (".md", "> > Wil je toch weg?\n", "> > Wil je weg?\n"),
    # Lines stay broken where they were, and one that would be empty goes.
    (
        ".md",
        "Wil je met je collega's\ntoch praten over het rooster van\nvolgende maand?\n",
        "Wil je met je collega's\npraten over het rooster van\nvolgende maand?\n",
    ),
    (".txt", "- Wil je dit jaar\n  toch\n  verhuizen naar Gent?\n", "- Wil je dit jaar\n  verhuizen naar Gent?\n"),
    (".md", "> Wil je dit jaar toch\n> verhuizen naar Gent?\n", "> Wil je dit jaar\n> verhuizen naar Gent?\n"),
    # Newlines, control characters and emoji are the writer's.
    (".txt", "- Wil je toch weg?\r\n- Wat nu?\r\n", "- Wil je weg?\r\n- Wat nu?\r\n"),
    (".txt", "- Wil je toch weg?\r- Wat nu?", "- Wil je weg?\r- Wat nu?"),
    (".txt", "👉🏽 Wil je toch weg? 🙂  \n\n\n", "👉🏽 Wil je weg? 🙂  \n\n\n"),
]
LEFT = [
    (".md", "- Ga je [toch](https://voorbeeld.nl/toch) verhuizen?\n"),  # a link with no words left
]
SPLITS = [
    (
        ".txt",
        "3. Waar loop je op vast en wie helpt je?\n4. Wat nu?\n",
        "3. Waar loop je op vast?\n4. Wie helpt je?\n4. Wat nu?\n",
    ),
    (
        ".md",
        "  * [ ] **Waar loop je op vast en wie helpt je?**\n",
        "  * [ ] **Waar loop je op vast?**\n  * [ ] **Wie helpt je?**\n",
    ),
    (
        ".txt",
        'Coach: "Waar loop je op vast en wie helpt je?"\r\n',
        'Coach: "Waar loop je op vast?"\r\nCoach: "Wie helpt je?"\r\n',
    ),
    (".md", "> Waar loop je op vast en wie helpt je?\n", "> Waar loop je op vast?\n>\n> Wie helpt je?\n"),
    (".txt", "Waar loop je op vast en\nwie helpt je?\n", "Waar loop je op vast?\nWie helpt je?\n"),
    (".md", "| Werk | |\n|---|---|\n| Waar loop je op vast en wie helpt je? | ja |\n", None),
    (".txt", "Werk\tWaar loop je op vast en wie helpt je?\n", None),
]


@pytest.mark.parametrize(("suffix", "before", "after"), FIXES)
def test_a_fix_changes_the_words_and_nothing_else(linter: Linter, suffix: str, before: str, after: str) -> None:
    outcome = fixed(linter, before, suffix)
    assert outcome.text == after
    assert (outcome.mended, outcome.left) == (1, ())
    assert outcome.report.text == after


@pytest.mark.parametrize(("suffix", "text"), LEFT)
def test_what_cannot_be_written_exactly_is_left(linter: Linter, suffix: str, text: str) -> None:
    outcome = fixed(linter, text, suffix)
    assert outcome.text == text
    assert outcome.mended == 0
    assert [turn.rewrite for turn in outcome.left] == ["Ga je verhuizen?"]


def test_a_turn_that_cannot_be_written_does_not_hold_up_the_others(linter: Linter) -> None:
    rows = [f"- Ga je toch naar {place} verhuizen?\n" for place in ("Gent", "Delft", "Breda", "Luik")]
    stubborn = LEFT[0][1]
    outcome = fixed(linter, "".join([*rows[:2], stubborn, *rows[2:]]), ".md")
    assert outcome.text == "".join([*rows[:2], stubborn, *rows[2:]]).replace("je toch", "je")
    assert (outcome.mended, len(outcome.left)) == (4, 1)


@pytest.mark.parametrize(("suffix", "before", "after"), SPLITS)
def test_two_questions_look_like_the_one_they_were(suffix: str, before: str, after: str | None) -> None:
    page = Page.of(before, suffix, segment.turns)
    number = next(number for number, turn in enumerate(page.turns) if "vast" in turn.text)
    split, left = page.reworded({number: "Waar loop je op vast?\nWie helpt je?"})
    assert split.text == (after or before)
    assert bool(left) is (after is None)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_second_fix_changes_nothing(linter: Linter, path: Path) -> None:
    text = decode(path.read_bytes(), path)
    once = fixed(linter, text, path.suffix)
    again = fixed(linter, once.text, path.suffix)
    assert again.text == once.text
    assert again.mended == 0
    assert keeps_surroundings(Page.of(text, path.suffix, linter.turns), once.text)


class Seesaw(Linter):
    """A linter that rewrites one question to and fro."""

    TURNS: ClassVar = {"Wil je weg?": "Ga je weg?", "Ga je weg?": "Wil je weg?"}

    def __init__(self, linter: Linter) -> None:
        self.__dict__ = linter.__dict__

    def check_document(self, document: Document) -> Report:
        report = super().check_document(document)
        turns = [replace(turn, rewrite=self.TURNS.get(turn.text, turn.rewrite)) for turn in report.turns]
        return replace(report, turns=tuple(turns))


def test_a_turn_that_never_comes_to_rest_keeps_its_first_wording(linter: Linter) -> None:
    outcome = fixed(Seesaw(linter), "- Wil je weg?\n- Wil je toch blijven?\n")
    assert outcome.text == "- Wil je weg?\n- Wil je blijven?\n"
    assert [turn.text for turn in outcome.left] == ["Wil je weg?"]


def test_a_check_that_was_done_already_is_used(linter: Linter) -> None:
    report = linter.check_text("- Wil je toch weg?\n")
    silent = replace(report, turns=())
    assert fixed(linter, report.text, ".txt", silent).text == report.text
    assert fixed(linter, report.text, ".txt", report).text == "- Wil je weg?\n"


EMPHASIS = "*_~`"
MARKERS = (
    "- ",
    "* ",
    "1. ",
    "2) ",
    "  - ",
    "\t- ",
    "- [ ] ",
    "• ",
    "> ",
    "> - ",
    "Coach: ",
    "**Ik:** ",
    "| Werk | ",
    "",
    "",
)
ALONE = (
    "",
    "## Werk",
    "Klant: Nee, nooit.",
    "slaapt slecht (zie mail)  ",
    "<!-- toch niet -->",
    "---",
    "\x1b[31mrood\x1b[0m",
)
WORDS = (
    "toch",
    "eigenlijk",
    "je",
    "wil",
    "👉🏽",
    "misschien",
    "weg",
    "en",
    "zus",
    "R&D",
    "’s ochtends",
    "É",
    "wat",
    "(ook)",
)
DRESSED = (
    "{}",
    "{}",
    "{}",
    "*{}*",
    "**{}**",
    "_{}_",
    "~~{}~~",
    "`{}`",
    "[{}](https://a.nl/b_c?d)",
    "{} <!-- x -->",
    "\\*{}",
    '"{}"',
)
OPENINGS = (
    "Wil je",
    "Ga je",
    "Sorry dat ik doorvraag, maar wil je",
    "Wat",
    "Heb je nog geen",
    "Waar loop je op vast en wie",
)


@st.composite
def lines(draw: st.DrawFn) -> str:
    """A line with a marker and a question, some words dressed in markup, some wrapped to a line of their own."""
    if draw(st.integers(0, 4)) == 0:
        return draw(st.sampled_from(ALONE))
    marker = draw(st.sampled_from(MARKERS))
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
    said = [draw(st.sampled_from(OPENINGS)), *(draw(st.sampled_from(DRESSED)).format(word) for word in words)]
    gaps = [draw(st.sampled_from((" ", " ", " ", "  ", "\n" + hanging(marker)))) for _ in said[1:]]
    text = said[0] + "".join(gap + word for gap, word in zip(gaps, said[1:], strict=True))
    return marker + draw(st.sampled_from(("{}?", "{}?", "*{}?*", "{}", "{}? (lacht)"))).format(text)


def hanging(marker: str) -> str:
    """The start of a line that goes on below a marker."""
    return "".join(character if character in "> " else " " for character in marker) if "|" not in marker else ""


@st.composite
def notes(draw: st.DrawFn) -> tuple[str, str]:
    """A suffix and a text in one newline style, with or without one at its end."""
    text = "\n".join(draw(st.lists(lines(), min_size=1, max_size=6))) + draw(st.sampled_from(("", "\n")))
    return draw(st.sampled_from((".txt", ".md"))), text.replace("\n", draw(st.sampled_from(("\n", "\r\n", "\r"))))


@st.composite
def wording(draw: st.DrawFn, text: str) -> str:
    """Another wording: some words dropped, some put in."""
    words = [word for word in text.split() if draw(st.integers(0, 3))]
    place = draw(st.integers(0, len(words)))
    return " ".join([*words[:place], *draw(st.lists(st.sampled_from(WORDS), max_size=2)), *words[place:]]).capitalize()


def keeps_surroundings(before: Page, after: str) -> bool:
    """Whether all that stands around the turns still does, in order, but for the emphasis that touches them."""
    edges = [0, *(place for turn in before.turns for place in (turn.offsets[0], turn.offsets[-1])), len(before.text)]
    around = "\0".join(before.text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    pieces = re.split(rf"[{EMPHASIS}]*\0[{EMPHASIS}]*", around)
    return re.fullmatch("(?s:.*?)".join(map(re.escape, pieces)), after) is not None


def letters(text: str) -> Counter[str]:
    """How often each letter and digit stands in a text."""
    return Counter(filter(str.isalnum, text))


def said(page: Page) -> str:
    """The words of all turns."""
    return "".join(turn.text for turn in page.turns)


def untidy(text: str) -> tuple[int, int]:
    """How many lines have nothing on them, and how many end in a space."""
    rows = re.split(r"\r\n|\r|\n", text)
    return sum(not row.strip() for row in rows), sum(row.endswith((" ", "\t")) for row in rows)


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_new_words_are_the_only_change(data: st.DataObject) -> None:
    suffix, text = data.draw(notes())
    before = Page.of(text, suffix, segment.turns)
    chosen = [number for number in range(len(before.turns)) if data.draw(st.booleans())]
    wordings = {number: data.draw(wording(before.turns[number].text)) for number in chosen}
    after, left = before.reworded(wordings)
    expected = [
        wordings[number] if number in wordings and number not in left else turn.text
        for number, turn in enumerate(before.turns)
    ]
    assert [turn.text for turn in after.turns] == expected
    assert [turn.context for turn in after.turns] == [turn.context for turn in before.turns]
    assert keeps_surroundings(before, after.text)
    assert letters(after.text) - letters(said(after)) == letters(text) - letters(said(before))
    assert all(new <= old for new, old in zip(untidy(after.text), untidy(text), strict=True))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(page=notes())
def test_a_fix_of_any_notes_is_done_in_one_go(linter: Linter, page: tuple[str, str]) -> None:
    suffix, text = page
    once = fixed(linter, text, suffix)
    again = fixed(linter, once.text, suffix)
    assert (again.text, again.mended) == (once.text, 0)
    assert [turn.text for turn in again.left] == [turn.text for turn in once.left]
    assert keeps_surroundings(Page.of(text, suffix, linter.turns), once.text)
