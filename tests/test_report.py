"""What the reports for people and as JSON show of findings, and that nothing in notes can upset a terminal."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import console, finding, report, show
from rich.cells import cell_len

from vraaglint.engine import Linter
from vraaglint.model import Finding, Rewrite, Severity, Silence, Silenced
from vraaglint.report import FORMATS
from vraaglint.report.layout import marked
from vraaglint.report.statistics import Statistics
from vraaglint.report.summary import Summary
from vraaglint.report.visible import visible


def test_full_marks_the_words_and_gives_the_better_wording() -> None:
    text = "Dennis\n\n  - Wil je eigenlijk wel verhuizen?\n"
    first = finding(text, "eigenlijk", Rewrite("Wil je wel verhuizen?", safe=True))
    second = finding(text, "wel", Rewrite("Wil je eigenlijk verhuizen?", safe=True))
    assert show("full", report(text, first, second, rewrite="Wil je verhuizen?")) == (
        "notes.txt:3:5\n"
        "  Wil je eigenlijk wel verhuizen?\n"
        "         ^^^^^^^^^ ^^^\n"
        "\n"
        "  VL501 een-naam\n"
        "        Laat 'eigenlijk' weg.\n"
        "        Beter:     Wil je wel verhuizen?\n"
        "\n"
        "  VL501 een-naam\n"
        "        Laat 'wel' weg.\n"
        "        Beter:     Wil je eigenlijk verhuizen?\n"
        "\n"
        "  Samen:     Wil je verhuizen?\n"
        "\n"
        "1 bestand, 1 vraag: die verdient een tweede blik (2 waarschuwingen).\n"
    )


def test_full_puts_the_questions_of_a_split_below_each_other() -> None:
    text = "Goed geslapen? Nog pijn?"
    both = finding(text, text, Rewrite("Goed geslapen?\nNog pijn?", safe=False), Rewrite("Nog pijn?", safe=False))
    shown = show("full", report(text, both))
    assert "Misschien: Goed geslapen?\n                   Nog pijn?\n        Of:        Nog pijn?\n" in shown


def test_full_tells_a_tip_from_a_warning() -> None:
    text = "Wat zijn de dingen?"
    assert "VL402 een-naam (tip)" in show("full", report(text, finding(text, "dingen", code="VL402", tip=True)))


def test_full_tells_a_whole_turn_from_the_words_in_it() -> None:
    text = "Slaap je toch? En nu?"
    shown = show("full", report(text, finding(text, text, code="VL101"), finding(text, "toch")))
    assert "  ~~~~~~~~~^^^^~~~~~~~~\n" in shown


def test_full_has_underlined_colour_and_no_marks_on_a_terminal() -> None:
    text = "Wil je toch gaan?"
    shown = show("full", report(text, finding(text, "toch")), colour=True)
    assert "\x1b[1;4;35mtoch\x1b[0m" in shown
    assert "^" not in shown


def test_full_takes_the_line_breaks_of_a_wrapped_turn_as_spaces() -> None:
    text = "- Wat wil\r\n\t je toch\n> eigenlijk gaan\n doen?\r\n"
    shown = show("full", report(text, finding(text, "toch\n> eigenlijk"), finding(text, "doen")))
    assert "  Wat wil je toch eigenlijk gaan doen?\n             ^^^^^^^^^^^^^^      ^^^^\n" in shown


@pytest.mark.parametrize("width", [40, 80, 120])
def test_full_marks_stand_under_their_words_also_when_lines_wrap(width: int) -> None:
    text = "Wat 🙂 vind je 日本語 " + "heel mooi en " * 9 + "eigenlijk van 👩‍👩‍👧 dat é plan, dat je maakte?"
    lines = show("full", report(text, finding(text, "eigenlijk")), width=width).splitlines()
    assert all(cell_len(line) <= width for line in lines[:-1])
    marks = next(number for number, line in enumerate(lines) if set(line) == {" ", "^"})
    above = lines[marks - 1]
    assert lines[marks].index("^") == cell_len(above[: above.index("eigenlijk")])
    assert lines[marks].count("^") == len("eigenlijk")


def test_full_says_nothing_of_a_file_that_is_fine_but_counts_it() -> None:
    assert show("full", report("Hoe is het?")) == "1 bestand, 1 vraag: goed zoals die is.\n"


def test_full_shows_findings_about_the_whole_document_first_at_their_question() -> None:
    text = "Hoe gaat het?\nWil je toch gaan?\n"
    many = "Dit zijn veel vragen."
    own = Finding("VL801", "volle-lijst", Severity.TIP, "De lijst als geheel", 14, 31, "Wil je toch gaan?", many)
    shown = show("full", replace(report(text, finding(text, "toch")), own_findings=(own,)))
    assert shown.startswith(
        "notes.txt:2:1\n  Wil je toch gaan?\n  ^^^^^^^^^^^^^^^^^\n\n"
        "  VL801 volle-lijst (tip)\n        Dit zijn veel vragen.\n\nnotes.txt:1:1\n"
    )


def test_rich_markup_and_emoji_codes_in_notes_are_text() -> None:
    text = "Wil je [red]toch[/] :smile: gaan?"
    for colour in (False, True):
        assert ":smile: gaan?" in show("full", report(text, finding(text, "toch")), colour=colour)
    assert "Wil je [red]toch[/] :smile: gaan?" in show("full", report(text, finding(text, "toch")))


@pytest.mark.parametrize("name", ["full", "concise"])
@given(text=st.text(st.characters(exclude_categories=()), min_size=1).filter(str.strip))
def test_nothing_in_notes_reaches_a_terminal_raw(name: str, text: str) -> None:
    bad = finding(text, text, Rewrite(text, safe=True))
    shown = show(name, report(text, bad, rewrite=text, path=text))
    assert all(visible(line) == line or not line.isprintable() for line in shown.split("\n"))
    assert not set(shown) & set(map(chr, [*range(10), *range(11, 32), *range(127, 160), 0x202E, 0x2066]))


def test_visible_keeps_offsets_and_what_is_harmless() -> None:
    assert visible("één 👩‍👩‍👧\xa0kind") == "één 👩‍👩‍👧\xa0kind"
    assert visible("a\x1b[31m\tb\u202ec\x9b") == "a␛[31m b\ufffdc\ufffd"


def test_concise_is_one_line_a_finding() -> None:
    text = "één\n- Wil je toch gaan?\n"
    assert show("concise", report(text, finding(text, "toch"))) == "notes.txt:2:10: VL501 Laat 'toch' weg.\n"


def test_json_is_exact() -> None:
    text = "é 🙂\r\n- Wil je \x1b[1mtoch gaan?"
    bad = finding(text, "toch", Rewrite("Wil je gaan?", safe=True))
    shown = show("json", report(text, bad, rewrite="Wil je gaan?", path="één 🙂.txt"))
    assert "één 🙂.txt" in shown
    assert json.loads(shown) == {
        "vraaglint": "0.1.0",
        "pipeline": "nl_vraag_sm 1.0.0",
        "files": [
            {
                "path": "één 🙂.txt",
                "error": None,
                "findings": [],
                "turns": [
                    {
                        "start": 7,
                        "end": 28,
                        "line": 2,
                        "text": "Wil je \x1b[1mtoch gaan?",
                        "context": None,
                        "rewrite": "Wil je gaan?",
                        "questions": [
                            {
                                "text": "Wil je \x1b[1mtoch gaan?",
                                "start": 7,
                                "end": 28,
                                "line": 2,
                                "column": 3,
                                "intent": "standpunt",
                                "kind": "polar",
                            }
                        ],
                        "findings": [
                            {
                                "code": "VL501",
                                "name": "een-naam",
                                "severity": "waarschuwing",
                                "text": "toch",
                                "start": 18,
                                "end": 22,
                                "line": 2,
                                "column": 14,
                                "end_line": 2,
                                "end_column": 18,
                                "message": "Laat 'toch' weg.",
                                "rewrites": [{"text": "Wil je gaan?", "safe": True}],
                            }
                        ],
                    }
                ],
                "silenced": [],
            }
        ],
        "summary": {"files": 1, "turns": 1, "questions": 1, "waarschuwing": 1, "tip": 0},
    }


def test_json_names_the_file_that_could_not_be_read() -> None:
    shown = show("json", unread=[("weg.txt", "Dit bestand bestaat niet.")])
    (file,) = json.loads(shown)["files"]
    assert file == {
        "path": "weg.txt",
        "error": "Dit bestand bestaat niet.",
        "findings": [],
        "turns": [],
        "silenced": [],
    }


def test_json_says_what_is_silenced_and_why() -> None:
    text = "Wil je toch gaan?"
    silenced = Silenced(finding(text, "toch"), Silence.REMARK, "afgesproken")
    (file,) = json.loads(show("json", replace(report(text), silenced=(silenced,))))["files"]
    (told,) = file["silenced"]
    assert (told["code"], told["text"], told["by"], told["reason"]) == ("VL501", "toch", "opmerking", "afgesproken")
    assert file["findings"] == file["turns"][0]["findings"] == []


def test_full_shows_nothing_of_what_is_silenced_but_counts_it() -> None:
    text = "Wil je toch gaan?"
    silenced = Silenced(finding(text, "toch"), Silence.BASELINE)
    shown = show("full", replace(report(text), silenced=(silenced, silenced)))
    assert shown == "1 bestand, 1 vraag: niets te melden; 2 meldingen genegeerd.\n"


def test_statistics_count_findings_by_rule_most_first() -> None:
    text = "Wil je toch de dingen doen?"
    safe, unsafe = finding(text, "toch", Rewrite("Wil je?", safe=True)), finding(text, "toch", Rewrite("?", safe=False))
    vague = finding(text, "dingen", code="VL402")
    total = Statistics.of(report(text, safe, vague)) + Statistics.of(report(text, unsafe)) + Statistics()
    assert total.table() == (
        "Aantal  Code   Naam      Meteen te verbeteren\n"
        "------  -----  --------  --------------------\n"
        "     2  VL501  een-naam                     1\n"
        "     1  VL402  een-naam                     0\n"
    )


def test_statistics_of_good_questions_are_no_table() -> None:
    assert Statistics.of(report("Hoe is het?")).table() == ""


def test_every_format_has_a_renderer() -> None:
    assert all(show(name, report("Hoe is het?")) is not None for name in FORMATS)


@pytest.mark.parametrize(
    ("summary", "sentence"),
    [
        (
            Summary(files=1),
            "1 bestand, geen vragen van jou gevonden (een vraag eindigt op een vraagteken of staat in een lijst).",
        ),
        (Summary(files=2, questions=1, good=1), "2 bestanden, 1 vraag: goed zoals die is."),
        (Summary(files=1, questions=3, good=3), "1 bestand, 3 vragen: allemaal goed zoals ze zijn."),
        (Summary(files=1, questions=1, tips=1), "1 bestand, 1 vraag: die verdient een tweede blik (1 tip)."),
        (
            Summary(files=1, questions=2, warnings=2),
            "1 bestand, 2 vragen: ze verdienen een tweede blik (2 waarschuwingen).",
        ),
        (
            Summary(files=3, questions=24, good=15, warnings=11, tips=2),
            "3 bestanden, 24 vragen: 15 zijn goed zoals ze zijn, "
            "9 verdienen een tweede blik (11 waarschuwingen, 2 tips).",
        ),
        (
            Summary(files=2, questions=2, good=1, warnings=1, unread=1),
            "1 bestand, 2 vragen: 1 is goed zoals die is, 1 verdient een tweede blik (1 waarschuwing); "
            "1 bestand niet gelezen.",
        ),
        (Summary(files=1, unread=1), "Er is geen bestand gelezen."),
        (
            Summary(files=2, questions=1, good=1, unread=1, silenced=1),
            "1 bestand, 1 vraag: niets te melden; 1 melding genegeerd; 1 bestand niet gelezen.",
        ),
        (
            Summary(files=1, questions=1, tips=1, silenced=2),
            "1 bestand, 1 vraag: die verdient een tweede blik (1 tip); 2 meldingen genegeerd.",
        ),
    ],
)
def test_summary_is_a_dutch_sentence(summary: Summary, sentence: str) -> None:
    assert summary.sentence() == sentence


def test_marks_follow_wide_characters() -> None:
    lines = [line.plain for line in marked(console(), "日本 toch", [(0, 2)], indent=0)]
    assert lines == ["日本 toch", "^^^^"]


def test_emphasis_that_opens_a_turn_is_shown_whole(linter: Linter) -> None:
    found = replace(linter.check_text("1. **Wat** heb je *eigenlijk* gemist?\n", ".md"), path="a.md")
    assert "  **Wat** heb je *eigenlijk* gemist?\n" in show("full", found)
