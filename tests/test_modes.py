"""What a check can do besides reporting: mend, show, ask, and report elsewhere or otherwise."""

import json
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from vraaglint.cli import main
from vraaglint.cli.dialog import GOOD, STUCK
from vraaglint.cli.modes.watch import WATCHING

STEERING = "# Vragen\n\n- Ga je **toch** verhuizen?\n- Hoe gaat het?\n"
OPEN = "# Vragen\n\n- Ga je verhuizen?\n- Hoe gaat het?\n"
SILENCED = STEERING.replace("?", "? <!-- vraaglint: negeer VL501 zo zegt ze het -->", 1)
SPLIT = "- Goed geslapen? En gegeten?\n"


def check(*args: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["check", *args], input=given)


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One file of notes in the folder where the command is given."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "vragen.md"
    path.write_bytes(STEERING.encode())
    return path


def answers(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)


def test_diff_shows_what_fix_would_do_and_changes_nothing(notes: Path) -> None:
    result = check("--diff")
    assert result.exit_code == 1
    assert "-- Ga je **toch** verhuizen?\n+- Ga je verhuizen?\n" in result.stdout
    assert result.stderr == "1 bestand te verbeteren met --fix.\n"
    assert notes.read_text() == STEERING


def test_a_diff_can_be_applied(notes: Path) -> None:
    result = check("--diff")
    subprocess.run(["git", "apply", "-p0"], input=result.stdout.encode(), check=True)
    assert notes.read_text() == OPEN
    again = check("--diff")
    assert (again.exit_code, again.stdout) == (0, "")


def test_fix_mends_what_is_safe_and_reports_the_rest(notes: Path) -> None:
    notes.write_text(STEERING + SPLIT)
    result = check("--fix")
    assert notes.read_text() == OPEN + SPLIT
    assert "VL501" not in result.stdout
    assert "VL101" in result.stdout
    assert result.exit_code == 1
    assert result.stderr == "1 melding verholpen in 1 bestand.\n"
    assert check("--fix").stderr == "Er is niets veranderd.\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_fix_keeps_encoding_newlines_and_mode(notes: Path, encoding: str) -> None:
    notes.write_bytes("- Ga je toch naar je nichtje Zoë?\r\n- Hoe gaat het?\r\n".encode(encoding))
    notes.chmod(0o640)
    assert check("--fix").exit_code == 0
    assert notes.read_bytes().decode(encoding) == "- Ga je naar je nichtje Zoë?\r\n- Hoe gaat het?\r\n"
    if os.name == "posix":
        assert stat.S_IMODE(notes.stat().st_mode) == 0o640


def test_fix_leaves_what_it_may_not_write(notes: Path) -> None:
    notes.chmod(0o444)
    result = check("--fix")
    assert result.exit_code == 2
    assert "vragen.md: Dit bestand is alleen-lezen" in result.stderr
    assert "VL501" in result.stdout
    assert notes.read_text() == STEERING


def test_fix_is_a_filter_for_standard_input() -> None:
    result = check("--fix", "-", given="Ga je toch weg?\r\n".encode("utf-16"))
    assert result.stdout_bytes == "Ga je weg?\r\n".encode("utf-16")
    assert result.exit_code == 0


def test_standard_input_takes_its_format_from_a_name(notes: Path) -> None:
    given = "```\nGa je toch weg?\n```\n"
    assert check("-", "--stdin-filename", "x.md", given=given).exit_code == 0
    named = check("-", "--stdin-filename", "map/x.md", "--output-format", "concise", given=STEERING)
    assert named.stdout.startswith("map/x.md:3:11: VL501")


def test_a_silenced_word_stays(notes: Path) -> None:
    text = "- Ga je toch weg? <!-- vraaglint: negeer VL501 zo zegt ze het -->\n"
    notes.write_text(text)
    result = check("--fix")
    assert notes.read_text() == text
    assert result.stdout == "1 bestand, 1 vraag: niets te melden; 1 melding genegeerd.\n"


def test_what_the_baseline_knows_is_not_mended(notes: Path) -> None:
    assert CliRunner().invoke(main, ["baseline"]).exit_code == 0
    notes.write_text("- Wil je eigenlijk stoppen?\n" + STEERING)
    result = check("--fix", "--baseline", "vraaglint-baseline.json")
    assert notes.read_text() == "- Wil je stoppen?\n" + STEERING
    assert result.exit_code == 0


def test_a_baseline_that_is_not_there_is_told(notes: Path) -> None:
    result = check("--baseline", "weg.json")
    assert result.exit_code == 2
    assert result.stderr == "weg.json: Deze nulmeting bestaat niet; maak haar met 'vraaglint baseline'.\n"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (("1",), OPEN + SPLIT),
        (("1", "1"), OPEN + "- Goed geslapen?\n- Gegeten?\n"),
        (("o", "o"), STEERING + SPLIT),
        (("e", "Wanneer ga je verhuizen?", "s"), STEERING.replace("Ga je **toch**", "Wanneer ga je") + SPLIT),
        (("e", "Ga je echt verhuizen?", "n", "s"), STEERING + SPLIT),
        (("e", "", "x", "s"), STEERING + SPLIT),
        (("n", "zo zegt ze het", "s"), SILENCED + SPLIT),
        (("n", "", "t", "1", "s"), OPEN + SPLIT),
        (("1", "t", "t", "s"), STEERING + SPLIT),
        (("s",), STEERING + SPLIT),
    ],
)
def test_interactive_does_what_the_user_decides(notes: Path, given: Sequence[str], expected: str) -> None:
    notes.write_text(STEERING + SPLIT)
    result = check("--interactive", given=answers(*given))
    assert notes.read_text() == expected
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "[o] overslaan" in result.stdout


def test_interactive_says_what_it_thinks_of_an_own_wording(notes: Path) -> None:
    result = check("--interactive", given=answers("e", "Wil je eigenlijk verhuizen?", "n", "e", "Wil je verhuizen?"))
    assert "Met 'eigenlijk'" in result.stdout
    assert GOOD in result.stdout
    assert "- Wil je verhuizen?\n" in notes.read_text()


def test_interactive_fills_in_an_open_place(notes: Path) -> None:
    notes.write_text("- Hoe voelt dat?\n")
    check("--interactive", given=answers("1", "het wachten"))
    assert notes.read_text() == "- Hoe voelt het wachten?\n"


def test_interactive_refuses_what_would_change_the_rest(notes: Path) -> None:
    notes.write_text("| vraag |\n| --- |\n| Goed geslapen? En gegeten? |\n")
    result = check("--interactive", given=answers("1", "s"))
    assert STUCK in result.stdout
    assert notes.read_text() == "| vraag |\n| --- |\n| Goed geslapen? En gegeten? |\n"


def test_interactive_shows_what_was_decided_when_it_cannot_be_written(notes: Path) -> None:
    notes.chmod(0o444)
    result = check("--interactive", given=answers("1"))
    assert result.exit_code == 2
    assert "+- Ga je verhuizen?" in result.stdout


def test_a_report_goes_to_a_file(notes: Path) -> None:
    result = check("--output-format", "json", "--output-file", "verslag.json")
    assert result.stdout == ""
    assert json.loads(Path("verslag.json").read_text(encoding="utf-8"))["summary"]["waarschuwing"] == 1
    assert result.stderr.startswith("Het verslag staat in verslag.json.\n1 bestand, 2 vragen: 1 is goed zoals die is")


def test_a_report_never_takes_the_place_of_notes(notes: Path) -> None:
    result = check("vragen.md", "--output-file", "./vragen.md")
    assert result.exit_code == 2
    assert "vragen.md: Hier staan notities die je nakijkt" in result.stderr
    assert notes.read_text() == STEERING


def test_a_report_does_not_come_among_the_notes_of_a_folder(notes: Path) -> None:
    result = check(".", "--output-file", "verslag.md")
    assert result.exit_code == 2
    assert "verslag.md: In deze map kijkt vraaglint elk .md-bestand na" in result.stderr
    assert not (notes.parent / "verslag.md").exists()


def test_a_report_has_the_format_that_its_name_says(notes: Path) -> None:
    check("--output-file", "verslag.html")
    assert Path("verslag.html").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize("mode", ["--diff", "--interactive"])
def test_what_makes_no_report_takes_no_file_for_one(notes: Path, mode: str) -> None:
    result = check(mode, "--output-file", "verslag.html")
    assert result.exit_code == 2
    assert f"Bij {mode} komt geen verslag" in result.stderr


def test_standard_input_can_be_excluded_by_its_name(notes: Path) -> None:
    (notes.parent / "vraaglint.toml").write_text('exclude = ["archief/"]\n')
    named = ("-", "--stdin-filename", "archief/x.md")
    assert check(*named, given=STEERING).exit_code == 1
    assert check(*named, "--force-exclude", given=STEERING).exit_code == 0


def test_a_report_that_cannot_be_written_is_told(notes: Path) -> None:
    result = check("--output-file", "geen/map/verslag.html")
    assert result.exit_code == 2
    assert "Het verslag kan hier niet bewaard worden" in result.stderr


def test_statistics_stand_below_the_report(notes: Path) -> None:
    notes.write_text(STEERING + "- Wil je eigenlijk stoppen?\n" + SPLIT)
    lines = check("--statistics").stdout.splitlines()
    assert [line.split()[:2] for line in lines[-2:]] == [["2", "VL501"], ["1", "VL101"]]


def test_exit_status_follows_what_the_user_finds_serious(notes: Path) -> None:
    tips = "".join(f"- Hoe ging het in week {number}?\n" for number in range(13))
    notes.write_text(tips)
    assert check().exit_code == 0
    assert check("--fail-on", "tip").exit_code == 1
    notes.write_text(STEERING)
    assert check().exit_code == 1
    assert check("--exit-zero").exit_code == 0
    assert check("--exit-zero", "weg.md").exit_code == 2


def test_settings_are_those_of_each_files_own_folder(notes: Path) -> None:
    own = notes.parent / "eigen"
    own.mkdir()
    (own / "vragen.md").write_text(STEERING)
    (own / "vraaglint.toml").write_text('ignore = ["VL501"]\n')
    result = check("--output-format", "concise")
    assert [line.split(":")[0] for line in result.stdout.splitlines()] == ["vragen.md"]


@pytest.mark.parametrize("extra", [(), ("--no-cache",)])
def test_a_second_check_says_the_same(notes: Path, extra: tuple[str, ...]) -> None:
    first, second = check("--output-format", "json", *extra), check("--output-format", "json", *extra)
    assert first.stdout == second.stdout
    notes.write_text(OPEN)
    assert check(*extra).exit_code == 0


def test_an_unchanged_file_needs_no_spacy(notes: Path) -> None:
    code = (
        "import sys, atexit; from vraaglint.cli import main\n"
        "atexit.register(lambda: print(*{'spacy', 'vraaglint.engine'} & set(sys.modules), file=sys.stderr))\n"
        "main(sys.argv[1:])"
    )
    notes.write_text("- Ga je toch naar de markt?\n")
    command = [sys.executable, "-c", code, "check", "--output-format", "concise"]
    first, second = (subprocess.run(command, capture_output=True, encoding="utf-8") for _ in range(2))
    assert "spacy" in first.stderr
    assert second.stderr.endswith("(1 waarschuwing).\n\n")
    assert first.stdout == second.stdout


def test_several_processes_say_the_same_in_the_same_order(notes: Path) -> None:
    for number in range(4):
        (notes.parent / f"{number}.txt").write_text(f"- Ga je toch naar huis {number}?\n")
    (notes.parent / "9.txt").write_bytes(b"\0")
    alone = check("--output-format", "json", "--no-cache")
    spread = check("--output-format", "json", "--no-cache", "--jobs", "2")
    assert alone.stdout == spread.stdout
    assert (alone.exit_code, spread.exit_code) == (2, 2)


def test_watch_reports_again_when_notes_are_saved(notes: Path) -> None:
    notes.write_text(OPEN)
    command = [sys.executable, "-m", "vraaglint", "check", "--watch", "--output-format", "concise", "."]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout
        assert process.stderr
        for text, expected in ((STEERING, "vragen.md:3:11"), ("- Wil je eigenlijk stoppen?\n", "vragen.md:1:10")):
            while WATCHING.strip() not in process.stderr.readline():
                pass
            time.sleep(0.5)  # it listens just after it said so
            notes.write_text(text)
            assert process.stdout.readline().startswith(expected)
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0
