"""Remarks in the notes: what they silence, what they leave alone, and what is said of those that do nothing."""

import re
from itertools import product
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from vraaglint import segment
from vraaglint.cli import main
from vraaglint.engine import Linter
from vraaglint.model import Report, Silence, Turn
from vraaglint.reading import parse
from vraaglint.settings import Settings

SUFFIXES = [".txt", ".md"]
FORMS = ["# vraaglint: {}", "<!-- vraaglint: {} -->", "#vraaglint:{}", "<!--VRAAGLINT : {}-->"]
BESIDE_FORMS = [*FORMS, "vraaglint: {}", "# vraaglint {}"]
OWN_LINE_FORMS = [
    *FORMS,
    "vraaglint {}",
    "vraaglint: {}",
    "- vraaglint: {}",
    "1. Vraaglint: {}",
    "> vraaglint: {}",
    "  ## vraaglint: {}",
]
LINES = [
    "negeer",
    "ignore",
    "negeer VL501",
    "Negeer vl5",
    "negeer sturend-bijwoord",
    "negeer VL302, VL501",
    "negeer: VL501",
]
STEERING = "Ga je toch weg?"


def silenced(report: Report) -> list[str]:
    return [one.finding.text for one in report.silenced]


def said(report: Report, code: str = "VL501") -> list[str]:
    return [finding.text for finding in report.findings if finding.code == code]


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(("form", "command"), list(product(BESIDE_FORMS, LINES)))
def test_behind_a_question_it_is_about_that_line(linter: Linter, form: str, command: str, suffix: str) -> None:
    report = linter.check_text(f"- {STEERING} {form.format(command)}\n- Wil je eigenlijk blijven?\n", suffix)
    assert silenced(report) == ["toch"]
    assert said(report) == ["eigenlijk"]
    assert [turn.text for turn in report.turns] == [STEERING, "Wil je eigenlijk blijven?"]


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(
    ("form", "command"), list(product(OWN_LINE_FORMS, ["negeer", "ignore VL501", "negeer-volgende", "ignore next"]))
)
def test_alone_it_is_about_the_next_line_with_words(linter: Linter, form: str, command: str, suffix: str) -> None:
    report = linter.check_text(f"{form.format(command)}\n\n- {STEERING}\n- Wil je eigenlijk blijven?\n", suffix)
    assert silenced(report) == ["toch"]
    assert said(report) == ["eigenlijk"]


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("form", OWN_LINE_FORMS)
@pytest.mark.parametrize(
    ("begin", "end"),
    [("negeer-begin", "negeer-einde"), ("ignore start VL5", "ignore end"), ("negeer–begin", "NEGEER EINDE")],
)
def test_a_block_lasts_until_its_end(linter: Linter, form: str, begin: str, end: str, suffix: str) -> None:
    lines = [
        "- Wil je ook zo?",
        form.format(begin),
        f"- {STEERING}",
        f"- {STEERING}",
        form.format(end),
        f"- {STEERING}",
    ]
    report = linter.check_text("\n".join(lines), suffix)
    assert silenced(report) == ["toch", "toch"]
    assert said(report) == ["toch"]


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("form", OWN_LINE_FORMS)
@pytest.mark.parametrize("command", ["negeer-bestand", "ignore-file VL501", "negeer bestand vl"])
def test_a_file_is_left_alone_from_any_place_in_it(linter: Linter, form: str, command: str, suffix: str) -> None:
    report = linter.check_text(f"- {STEERING}\n\n{form.format(command)}\n- {STEERING}\n", suffix)
    assert silenced(report) == ["toch", "toch"]
    assert report.findings == ()


def test_blocks_nest_and_an_end_may_name_its_block(linter: Linter) -> None:
    lines = [
        "vraaglint: negeer-begin VL5",
        "vraaglint: negeer-begin VL4",
        STEERING,
        "vraaglint: negeer-einde VL5",
        STEERING,
    ]
    report = linter.check_text("\n\n".join(lines))
    assert silenced(report) == ["toch"]
    assert said(report) == ["toch"]


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("negeer VL501 want zo zegt de klant het", "want zo zegt de klant het"),
        ("negeer VL501 - zo zegt hij het", "zo zegt hij het"),
        ("negeer VL501 – zo zegt hij het", "zo zegt hij het"),
        ("negeer: VL501: zo zegt hij het.", "zo zegt hij het."),
        ("negeer VL501 (zo zegt hij het)", "zo zegt hij het"),
        ("negeer [VL501, VL302] omdat het mag", "omdat het mag"),
        ("negeer VL501 en VL302 en zo hoort het", "en zo hoort het"),
        ("negeer omdat het mag", "omdat het mag"),
        ("negeer co-ouder zegt dit zelf", "co-ouder zegt dit zelf"),
        ("negeer", ""),
    ],
)
def test_what_follows_the_rules_is_the_reason(linter: Linter, written: str, reason: str) -> None:
    (one,) = linter.check_text(f"{STEERING} # vraaglint: {written}").silenced
    assert (one.finding.text, one.by, one.reason) == ("toch", Silence.REMARK, reason)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_one_line_of_a_wrapped_question_is_enough(linter: Linter, newline: str, suffix: str) -> None:
    lines = [
        "- Ga je morgen toch # vraaglint: negeer",
        "  naar je zus in de stad of eigenlijk",
        "  naar je broer?",
        "- Wat eet je?",
    ]
    report = linter.check_text(newline.join(lines), suffix)
    assert silenced(report) == ["toch"]
    assert said(report) == ["eigenlijk"]
    assert report.turns[0].text == "Ga je morgen toch naar je zus in de stad of eigenlijk naar je broer?"
    assert "toch" in (report.turns[0].rewrite or "")


def test_a_fix_leaves_silenced_words_alone(linter: Linter) -> None:
    alone, both = f"{STEERING} # vraaglint: negeer", "Ga je toch\neigenlijk weg?"
    assert linter.check_text(alone).turns[0].rewrite is None
    assert linter.check_text(both).turns[0].rewrite == "Ga je weg?"
    assert linter.check_text(both.replace("\n", " # vraaglint: negeer\n")).turns[0].rewrite == "Ga je toch weg?"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_fixing_a_file_keeps_remarks_where_they_are(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"vragen{suffix}"
    wrapped = b"- Ga je toch # vraaglint: negeer VL501\r\n  eigenlijk weg?\r\n"
    path.write_bytes(wrapped + b"- Ga je toch weg? # vraaglint: negeer VL4\r\n")
    CliRunner().invoke(main, ["check", "--no-cache", "--fix", str(path)])
    kept = b"- Ga je toch # vraaglint: negeer VL501\r\n  weg?\r\n"
    assert path.read_bytes() == kept + b"- Ga je weg? # vraaglint: negeer VL4\r\n"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_rewrite_knows_what_is_said_last(linter: Linter, suffix: str) -> None:
    text = "Ik: Wil je toch\r\n   eigenlijk weg? Ik luister # vraaglint: negeer\r\n"
    report = linter.check_text(text, suffix)
    assert silenced(report) == ["eigenlijk"]
    assert report.turns[0].rewrite == "Wil je eigenlijk weg? Ik luister"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_remark_in_a_cell_leaves_the_table_whole(linter: Linter, suffix: str) -> None:
    rows = ["| wie | vraag |", "|---|---|", f"| Noor | {STEERING} # vraaglint: negeer |", f"| Bas | {STEERING} |"]
    report = linter.check_text("\n".join(rows), suffix)
    assert [turn.text for turn in report.turns] == [STEERING, STEERING]
    assert silenced(report) == said(report) == ["toch"]
    assert report.turns[0].findings == ()


def test_findings_about_the_list_go_by_their_line_or_the_file(linter: Linter) -> None:
    questions = [f"- Hoe heet kind {number} van je zus?" for number in range(13)]
    assert "VL801" in [finding.code for finding in linter.check_text("\n".join(questions)).own_findings]
    for place in (0, 12):
        remark = "vraaglint: negeer-bestand VL8" if place == 0 else "vraaglint: negeer VL8"
        report = linter.check_text("\n".join([*questions[:place], remark, *questions[place:]]))
        assert report.own_findings == ()
        assert "VL801" in [one.finding.code for one in report.silenced]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_remarks_in_code_are_none(linter: Linter, suffix: str) -> None:
    report = linter.check_text(f"```\nvraaglint: negeer-bestand\n```\n\n{STEERING}\n", suffix)
    assert said(report) == ["toch"]
    assert said(report, "VL901") == []


@pytest.mark.parametrize(
    ("text", "where", "message"),
    [
        ("Wat eet je? # vraaglint: negeer", "# vraaglint: negeer", "niets te negeren"),
        (f"{STEERING} # vraaglint: negeer VL501, VL302", "VL302", "niets van VL302"),
        (f"{STEERING} # vraaglint: negeer VL501 vaag-dat", "vaag-dat", "niets van vaag-dat"),
        (f"{STEERING} # vraaglint: negeer VL5O1", "VL5O1", "Bedoel je 'VL501'?"),
        (f"{STEERING} # vraaglint: negeer sturend-bijwoort", "sturend-bijwoort", "Bedoel je 'sturend-bijwoord'?"),
        (f"{STEERING} # vraaglint: negeren", "negeren", "Bedoel je 'negeer'?"),
        (f"{STEERING} # vraaglint:", "# vraaglint:", "zoals 'negeer'"),
        (f"vraaglint: negeer-begin\n{STEERING}", "vraaglint: negeer-begin", "Dit blok stopt nergens"),
        ("Wat eet je?\n<!-- vraaglint: negeer-einde -->", "<!-- vraaglint: negeer-einde -->", "dat nergens begint"),
        ("Wat eet je?\nvraaglint: negeer", "vraaglint: negeer", "niets te negeren"),
        ("vraaglint: negeer-begin VL4\nWat eet je?\nvraaglint: negeer-einde", "VL4", "niets van VL4"),
    ],
)
def test_what_does_nothing_is_reported_where_it_stands(linter: Linter, text: str, where: str, message: str) -> None:
    (finding,) = [finding for finding in linter.check_text(text).own_findings if finding.code == "VL901"]
    assert (finding.text, text[finding.start : finding.end]) == (where, where)
    assert message in finding.message


def test_a_misspelt_rule_silences_nothing(linter: Linter) -> None:
    assert said(linter.check_text(f"{STEERING} # vraaglint: negeer VL5O1")) == ["toch"]


@pytest.mark.parametrize(
    ("chosen", "remark", "told"),
    [
        (Settings(ignore=("VL501",)), "negeer VL501", []),
        (Settings(ignore=("VL5",)), "negeer VL5", []),
        (Settings(ignore=("VL501",)), "negeer VL501, VL302", ["VL302"]),
        (Settings(ignore=("VL901",)), "negeer VL302", []),
        (Settings(select=("VL901", "VL302")), "negeer onnodig-negeren VL302", ["onnodig-negeren", "VL302"]),
    ],
)
def test_only_rules_that_are_on_are_unused(chosen: Settings, remark: str, told: list[str]) -> None:
    assert said(Linter(chosen).check_text(f"{STEERING} # vraaglint: {remark}"), "VL901") == told


# fmt: off
PIECES = st.sampled_from(
    [
        "- Hoe gaat het?", "* wat eet je", "  en drink je dan?", "Ik: Ga je mee?", "Moeder: Nee.", "Zo ging het.",
        "", "", "  ", "> Hoe dan?", "1. Wie komt er", "    - Wat nog?", "# Intake", "======", "---", "***", "titel: x",
        "| a | Wie? |", "|---|---|", "| b | Wat nu? |", "naam\tHoe heet je?", "lukt, wat doe je dan?", "```", "<!-- of",
        "-->", "**Thuis**", "o Wie", "o Wat?", "[ ] Wanneer?", "“Hoe voelt", "dat?”", "Wat als dat niet", "Werk:",
    ]
)
SCRAPS = st.sampled_from(
    [
        "vraaglint:", "# ", "<!-- ", " -->", "negeer", "-begin", " einde", " VL5", "VL501", ",", " en ", "(", ")", "\n",
        "\r\n", "- ", STEERING, "```\n", "|", "\t", "VRAAGLINT :", "\x1b[1m", "é", "-", " bestand", "\ufeff",
    ]
)
# fmt: on
REMARKS = st.sampled_from(
    [
        "# vraaglint: negeer",
        "<!-- vraaglint: negeer VL501 - zo -->",
        "vraaglint: negeer-bestand VL5",
        "- vraaglint: ignore",
    ]
)
BESIDE = st.sampled_from([" # vraaglint: negeer VL501", " <!-- vraaglint: negeer -->", "   #vraaglint: ignore-next"])


def read(lines: list[str], suffix: str) -> list[Turn]:
    text = "\n".join(lines)
    return [
        turn.__class__(turn.text, turn.context, turn.listed, turn.spoken) for turn in segment.turns(parse(text, suffix))
    ]


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=15), st.data(), st.sampled_from(SUFFIXES))
def test_a_remark_leaves_no_trace_in_how_the_rest_is_read(lines: list[str], data: st.DataObject, suffix: str) -> None:
    place = data.draw(st.integers(0, len(lines)))
    remark = data.draw(REMARKS)
    assert read([*lines[:place], remark, *lines[place:]], suffix) == read(lines, suffix)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=15), st.data(), st.sampled_from(SUFFIXES))
def test_nor_does_one_at_the_end_of_a_line(lines: list[str], data: st.DataObject, suffix: str) -> None:
    # In code it is no remark, and its mark at the end would close a comment that was left open above.
    assume(not any(line.startswith("<!-- ") and "-->" not in line for line in lines))
    beside = [line + data.draw(BESIDE | st.just("")) if re.search(r"\w", line) else line for line in lines]
    assert read(beside, suffix) == read(lines, suffix)


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=12), st.data(), st.sampled_from(SUFFIXES), st.sampled_from(["\n", "\r\n", "\r"]))
def test_words_stay_where_they_are(lines: list[str], data: st.DataObject, suffix: str, newline: str) -> None:
    place = data.draw(st.integers(0, len(lines)))
    text = newline.join([*lines[:place], data.draw(REMARKS), *lines[place:]])
    for turn in segment.turns(parse(text, suffix)):
        for word in re.finditer(r"\w+", turn.text):
            start, end = turn.place(*word.span())
            assert text[start:end] == word[0]


@settings(max_examples=100, deadline=None)
@given(
    st.lists(SCRAPS, max_size=25).map("".join) | st.text(max_size=40).map("vraaglint:".__add__),
    st.sampled_from(SUFFIXES),
)
def test_any_text_gives_a_report(linter: Linter, text: str, suffix: str) -> None:
    report = linter.check_text(text, suffix)
    for finding in report.own_findings:
        assert text[finding.start : finding.end] == finding.text
        assert finding.code != "VL901" or finding.text
