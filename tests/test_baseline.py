"""The baseline: what it lets be however the notes change, what is new, and what its file and its command say."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from vraaglint.baseline import Baseline, loaded, read
from vraaglint.cli import main
from vraaglint.engine import Linter
from vraaglint.errors import VraaglintError
from vraaglint.model import Report, Silence

NOTES = Path("vragen.md")
FIRST, SECOND = "- Ga je toch weg?", "- Wil je eigenlijk blijven?"


def known(*reports: tuple[Path, Report]) -> Baseline:
    return Baseline.empty(Path()).filled(reports)


def new(linter: Linter, before: str, after: str, suffix: str = ".md") -> list[str]:
    """What is reported of the notes after a baseline was made of the notes before."""
    base = known((NOTES, linter.check_text(before, suffix)))
    return [finding.text for finding in base.silenced(linter.check_text(after, suffix), NOTES).findings]


@pytest.mark.parametrize(
    "after",
    [
        f"{FIRST}\n{SECOND}\n",
        f"{SECOND}\n{FIRST}\n",
        f"# Intake\n\n- Wat eet je?\n{FIRST}\n\nNog iets.\n\n{SECOND}\n",
        f"{FIRST}\r\n{SECOND}\r\n",
        "- Ga   je\n  toch\n  weg?\n* wil je EIGENLIJK blijven?\n",
        f"{SECOND}\n",
    ],
)
def test_moved_wrapped_and_inserted_lines_are_nothing_new(linter: Linter, after: str) -> None:
    assert new(linter, f"{FIRST}\n{SECOND}\n", after) == []


def test_another_question_and_another_copy_are_new(linter: Linter) -> None:
    before = f"{FIRST}\n{SECOND}\n"
    assert new(linter, before, f"{before}- Ga je toch mee?\n") == ["toch"]
    assert new(linter, before, f"{before}{FIRST}\n") == ["toch"]
    assert new(linter, f"{FIRST}\n{before}", f"{FIRST}\n{before}") == []
    assert new(linter, before, "- Ga je toch eigenlijk weg?\n") == ["toch", "eigenlijk"]


def test_what_is_known_is_silenced_and_left_alone(linter: Linter) -> None:
    report = linter.check_text(f"{FIRST}\n")
    shown = known((NOTES, report)).silenced(report, NOTES)
    assert [(one.finding, one.by) for one in shown.silenced] == [(report.findings[0], Silence.BASELINE)]
    assert shown.turns[0].rewrite is None
    assert shown.questions == report.questions


def test_it_goes_by_file_and_by_rule(linter: Linter) -> None:
    report = linter.check_text(f"{FIRST}\n")
    base = known((NOTES, report))
    assert base.silenced(report, Path("ander.md")).findings == report.findings
    (turn,) = report.turns
    other = replace(turn, findings=(replace(turn.findings[0], code="VL502"),))
    assert base.silenced(replace(report, turns=(other,)), NOTES).findings == other.findings


def test_what_a_remark_silences_is_not_let_in_twice(linter: Linter) -> None:
    silent = linter.check_text(f"{FIRST} # vraaglint: negeer\n")
    base = known((NOTES, silent))
    assert base.total() == 0
    assert len(base.silenced(silent, NOTES).silenced) == 1


def test_a_long_list_stays_let_in_when_it_changes(linter: Linter) -> None:
    lines = [f"- Hoe heet kind {number} van je zus?" for number in range(14)]
    before, after = "\n".join(lines), "\n".join(["- Wie is je buurman?", *lines])
    assert "VL801" in [finding.code for finding in linter.check_text(after).own_findings]
    assert new(linter, before, after) == []


def test_the_file_is_the_same_every_time_and_holds_no_words(linter: Linter) -> None:
    reports = [(Path("b.md"), linter.check_text(FIRST)), (Path("a/ö.md"), linter.check_text(f"{SECOND}\n{FIRST}"))]
    base = Baseline.empty(Path("notities"))
    there = [(base.folder / path, report) for path, report in reports]
    text = base.filled(there).dumped()
    assert text == base.filled(reversed(there)).dumped() == loaded(text, base.folder / "x.json").dumped()
    content = json.loads(text)
    assert (content["version"], list(content["files"])) == (1, ["a/ö.md", "b.md"])
    assert all(re.fullmatch(r"VL501 [0-9a-f]{32}", key) for found in content["files"].values() for key in found)
    assert not re.search(r"toch|weg|eigenlijk|blijven", text)
    assert text != Baseline.empty(base.folder).filled(there).dumped()


def test_a_file_name_may_be_no_text(linter: Linter) -> None:
    path = Path("vragen\udcff.txt")
    report = linter.check_text(FIRST)
    again = loaded(known((path, report)).dumped().encode(), Path("x.json"))
    assert again.silenced(report, path).findings == ()


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", "null", '"x"', '{"version": 1}', '{"version": 2, "salt": "a", "files": {}}', "\xff\x00"),
        *('{"version": 1, "salt": 3, "files": {}}', '{"version": 1, "salt": "a", "files": {"a": {"VL501 a": 0}}}'),
        *('{"version": 1, "salt": "a", "files": {"a": ["VL501"]}}', '{"version": 1, "salt": "a", "files": {}, "x": 1}'),
        '<<<<<<< HEAD\n{"version": 1, "salt": "a", "files": {}}\n',
    ],
)
def test_another_file_is_no_baseline(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="latin-1")
    with pytest.raises(VraaglintError, match="geen nulmeting") as caught:
        read(path)
    assert str(caught.value).startswith(str(path))


def test_a_missing_file_or_a_folder_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(VraaglintError, match=r"bestaat niet.*vraaglint baseline"):
        read(tmp_path / "weg.json")
    with pytest.raises(VraaglintError, match="kan niet geopend worden"):
        read(tmp_path)


LINES = st.lists(st.sampled_from([FIRST, SECOND, "- Wat eet je?", "", "Zo ging het.", "- Ga je toch mee?"]), max_size=8)


@settings(max_examples=50, deadline=None)
@given(LINES, st.randoms(use_true_random=False))
def test_the_same_lines_in_any_order_give_nothing_new(linter: Linter, lines: list[str], chance: object) -> None:
    shuffled = sorted(lines, key=lambda _: chance.random())  # type: ignore[attr-defined]
    assert new(linter, "\n\n".join(lines), "\n\n".join(shuffled), ".txt") == []


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two files, in which the command is given."""
    (tmp_path / "a.txt").write_text(f"{FIRST}\n{FIRST}\n", encoding="utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.md").write_text(f"{SECOND}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def invoke(*args: str) -> Result:
    return CliRunner().invoke(main, args)


def test_the_command_writes_what_is_there_and_says_what_went(notes: Path) -> None:
    result = invoke("baseline")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(
        "Vraaglint laat 3 meldingen in 2 bestanden rusten; dat staat in vraaglint-baseline.json."
    )
    assert "--baseline vraaglint-baseline.json" in result.stdout
    before = (notes / "vraaglint-baseline.json").read_bytes()
    assert list(json.loads(before)["files"]) == ["a.txt", "sub/b.md"]
    invoke("baseline")
    assert (notes / "vraaglint-baseline.json").read_bytes() == before
    (notes / "sub" / "b.md").write_text("- Wat eet je?\n", encoding="utf-8")
    assert "Uit de vorige nulmeting is 1 melding verdwenen." in invoke("baseline").stdout


def test_the_settings_say_where_it_lies(notes: Path) -> None:
    (notes / "vraaglint.toml").write_text('baseline = "sub/nul.json"\nignore = ["VL302"]\n', encoding="utf-8")
    result = invoke("baseline")
    assert "--baseline" not in result.stdout
    assert list(json.loads((notes / "sub" / "nul.json").read_bytes())["files"]) == ["../a.txt", "b.md"]


def test_a_check_fails_on_new_findings_only(notes: Path) -> None:
    invoke("baseline", "--output", "nul.json")
    assert invoke("check", "--baseline", "nul.json").exit_code == 0
    (notes / "a.txt").write_text(f"Intake\n\n{FIRST}\n{FIRST}\n- Ga je toch mee?\n", encoding="utf-8")
    result = invoke("check", "--baseline", "nul.json")
    assert (result.exit_code, result.stdout.count("VL501")) == (1, 1)
    assert "a.txt:5" in result.stdout


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (("-",), "De standaardinvoer past niet in een nulmeting"),
        (("--output", "weg/nul.json"), "Hier kan geen nulmeting komen"),
        (("--output", "a.txt"), "geen nulmeting die vraaglint kan lezen"),
        (("weg.txt",), "Dit bestand bestaat niet"),
    ],
)
def test_mistakes_are_one_sentence(notes: Path, args: tuple[str, ...], sentence: str) -> None:
    result = invoke("baseline", *args)
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert sentence in result.stderr
    assert (notes / "a.txt").read_text(encoding="utf-8") == f"{FIRST}\n{FIRST}\n"
