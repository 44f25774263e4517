"""Rules about a whole list: which questions count, where the finding stands, and what the options do."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from vraaglint.analysis.meaning import meaning
from vraaglint.cli import main
from vraaglint.engine import Linter
from vraaglint.model import Finding
from vraaglint.rules.eenzijdige_lijst import EenzijdigeLijst
from vraaglint.rules.volle_lijst import VolleLijst
from vraaglint.settings import Settings

POLAR = ["Slaapt u goed?", "Eet u genoeg?", "Heeft u pijn?", "Woont u alleen?", "Komt er iemand?", "Gaat u uit?"]
MIXED = [
    "Hoe gaat het?",
    "Wie helpt u?",
    "Waar woont u?",
    "Waarom komt u?",
    "Wanneer is het klaar?",
    "Wat betekent rust?",
]


def found(linter: Linter, code: str, lines: list[str]) -> list[Finding]:
    report = linter.check_text("".join(f"- {line}\n" for line in lines), suffix=".md")
    return [finding for finding in report.own_findings if finding.code == code]


def test_twelve_prepared_questions_are_fine_and_the_next_is_one_too_many(linter: Linter) -> None:
    assert found(linter, "VL801", [*MIXED, *MIXED]) == []
    (one,) = found(linter, "VL801", [*MIXED, *MIXED, "Hoe lang woont u hier?", "Wat wilt u nog?"])
    assert one.text == "Hoe lang woont u hier?"
    assert "14 vragen" in one.message


def test_questions_that_answer_the_other_were_not_prepared(linter: Linter) -> None:
    dialogue = "".join(f"Fatma: Ik ben moe.\nIk: {question}\n" for question in [*MIXED, *MIXED, *MIXED])
    assert linter.check_text(dialogue).own_findings == ()


def test_every_question_counts_also_several_in_one_turn(linter: Linter) -> None:
    (one,) = found(linter, "VL801", [*MIXED, *MIXED[:5], "Hoe oud bent u? Wie kookt er?"])
    assert one.text == "Wie kookt er?"


def test_a_list_is_one_sided_above_the_share_only(linter: Linter) -> None:
    assert found(linter, "VL802", POLAR[:5]) == []
    assert found(linter, "VL802", [*POLAR, *POLAR[:1], *MIXED[:3]]) == []  # seven in ten
    (one,) = found(linter, "VL802", [*MIXED[:2], *POLAR, "Leest u veel?"])
    assert one.text == POLAR[0]
    assert "Met 7 van je 9 vragen" in one.message
    assert "Met al je 6 vragen" in found(linter, "VL802", POLAR)[0].message
    assert meaning("standpunt") in one.message


def test_questions_with_no_purpose_in_common_are_not_one_sided(linter: Linter) -> None:
    other = ["Wat ga je doen?", "Wat maakt je blij?", "Wat wil je leren?", "Wat heb je nodig?", "Wat houd je tegen?"]
    assert found(linter, "VL802", [*other, "Wat zoek je in je werk?"]) == []


def test_the_options_move_the_limits() -> None:
    strict = Linter(Settings(rules=(VolleLijst(max_vragen=3), EenzijdigeLijst(min_vragen=2, max_procent=50))))
    assert found(strict, "VL801", MIXED)[0].text == MIXED[3]
    assert found(strict, "VL802", [*POLAR[:2], MIXED[0]])[0].text == POLAR[0]
    assert found(strict, "VL802", [POLAR[0], MIXED[0]]) == []


def test_a_meaning_is_empty_for_what_the_list_does_not_hold() -> None:
    assert meaning("reden")
    assert meaning("bestaat niet") == ""


@pytest.mark.parametrize("form", ["full", "concise"])
def test_a_tip_about_the_list_is_shown_at_its_place_in_the_file(form: str, tmp_path: Path) -> None:
    notes = "\ufeffLijst\r\n\r\n" + "".join(f"- 😀 {line}\r\n" for line in POLAR)
    path = tmp_path / "lijst.txt"
    path.write_bytes(notes.encode())
    result = CliRunner().invoke(main, ["check", "--select", "VL8", "--output-format", form, str(path)])
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{path}:3:3")
    assert "VL802" in result.stdout
