"""The command line as a user meets it: what it prints, where, and with which status."""

import io
import json
import os
import re
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rich.console import Console

from vraaglint import __version__
from vraaglint.cli import main, waiting
from vraaglint.cli.rewrite import PROMPT
from vraaglint.pipeline import info
from vraaglint.report import FORMATS
from vraaglint.rule import Bad, Rule
from vraaglint.rules import all_rules

ROOT = Path(__file__).parents[1]
PROGRAM = [sys.executable, "-m", "vraaglint"]
COMMANDS = (
    "check",
    "rewrite",
    "questions",
    "rules",
    "explain",
    "init",
    "settings",
    "pipeline",
    "baseline",
    "clean",
    "prepare",
    "lenses",
)
ENGLISH = re.compile(
    r"Usage|Options|Commands|Show |Error|No such|Missing|Invalid|unexpected|Try |OPTIONS|Did you|requires"
)
GOOD = "- Hoe gaat het met je werk?\n- Wat wil je veranderen?\n"
NO_QUESTIONS = "1 bestand, geen vragen van jou gevonden (een vraag eindigt op een vraagteken of staat in een lijst).\n"
STEERING = "- Ga je toch verhuizen?\n"


def invoke(*args: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, args, input=given)


def environment(**variables: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    return kept | {"PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"} | variables


def run(*args: str, given: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    """The real program, in a process of its own."""
    return subprocess.run(
        [*PROGRAM, *args], input=given, env=environment(**variables), capture_output=True, encoding="utf-8", check=False
    )


def on_a_terminal(*args: str, **variables: str) -> str:
    """What the program shows on a terminal."""
    ours, theirs = pytest.importorskip("pty").openpty()
    environ = environment(TERM="xterm-256color", COLUMNS="80", **variables)
    process = subprocess.Popen([*PROGRAM, *args], stdin=theirs, stdout=theirs, stderr=theirs, env=environ)
    os.close(theirs)
    shown = b""
    while select.select([ours], [], [], 60)[0]:
        try:
            part = os.read(ours, 4096)
        except OSError:
            break
        if not part:
            break
        shown += part
    process.wait()
    os.close(ours)
    return shown.decode()


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one file that is fine and one that steers, in which the command is given."""
    (tmp_path / "goed.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "sturend.txt").write_text(STEERING, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("args", [(), ("--help",), *((command, "--help") for command in COMMANDS)])
def test_help_is_dutch_with_an_example(args: tuple[str, ...]) -> None:
    result = invoke(*args)
    assert result.exit_code == 0
    assert result.output.startswith("Gebruik: vraaglint")
    assert "Voorbeeld" in result.output or args[:1] in (("rules",), ("clean",))
    assert not ENGLISH.search(result.output)
    # A description of a command that is cut short ends like that.
    assert "..." not in result.output.partition("Opdrachten:")[2]


def test_version() -> None:
    assert invoke("--version").output == f"vraaglint {__version__}\n"


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (("chek",), "De opdracht 'chek' bestaat niet. Bedoel je 'check'?"),
        (("--versoin",), "De optie '--versoin' bestaat niet. Bedoel je '--version'?"),
        (("check", "--ouput-format", "json"), "De optie '--ouput-format' bestaat niet. Bedoel je '--output-format'?"),
        (("check", "--output-format", "xml"), f"Bij '--output-format' kun je kiezen uit: {', '.join(FORMATS)}."),
        (("check", "--jobs", "0"), "Bij '--jobs' hoort een heel getal van 1 of hoger."),
        (("check", "--jobs", "veel"), "Bij '--jobs' hoort een heel getal van 1 of hoger."),
        (("check", "--fix", "--diff"), "Kies één van --fix en --diff."),
        (("check", "--select"), "Zet een waarde achter de optie '--select'."),
        (("check", "--help=ja"), "De optie '--help' krijgt geen waarde."),
        (("explain",), "Geef ook REGEL op."),
        (("questions",), "Geef ook BESTAND op."),
        (("rules", "een", "twee"), "Dit is te veel voor 'vraaglint rules': een twee"),
    ],
)
def test_wrong_use_is_one_dutch_sentence(args: tuple[str, ...], sentence: str) -> None:
    result = invoke(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    first, more = result.stderr.splitlines()
    assert first == sentence
    assert re.fullmatch(r"Meer uitleg: vraaglint( \w+)? --help", more)


@pytest.mark.parametrize("args", [("--help",), ("check", "--help"), ("rules",), ("explain", "VL501"), ("pipeline",)])
def test_what_parses_nothing_loads_no_spacy(args: tuple[str, ...]) -> None:
    heavy = "['spacy', 'rich', 'vraaglint.rules'] if '--help' in sys.argv else ['spacy']"
    code = (
        "import sys, atexit; from vraaglint.cli import main\n"
        f"atexit.register(lambda: print(*set({heavy}) & set(sys.modules), file=sys.stderr))\n"
        "main(sys.argv[1:])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, *args], env=environment(), capture_output=True, encoding="utf-8", check=False
    )
    assert result.stderr == "\n"


@pytest.mark.parametrize("command", ["check", "questions"])
def test_a_name_that_no_file_can_have_is_told(command: str) -> None:
    result = invoke(command, f"{'a' * 300}.txt")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1].startswith(f"{'a' * 300}.txt: Dit bestand kan niet geopend worden")


def test_check_says_what_is_good_and_fails_on_a_warning(notes: Path) -> None:
    result = invoke("check")
    assert result.exit_code == 1
    assert "sturend.txt:1:3\n  Ga je toch verhuizen?\n        ^^^^\n" in result.stdout
    assert "Beter:     Ga je verhuizen?" in result.stdout
    last = "2 bestanden, 3 vragen: 2 zijn goed zoals ze zijn, 1 verdient een tweede blik (1 waarschuwing).\n"
    assert result.stdout.endswith(last)


def test_check_is_silent_on_good_questions(notes: Path) -> None:
    result = invoke("check", "goed.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "1 bestand, 2 vragen: allemaal goed zoals ze zijn.\n"


def test_concise_gives_a_line_a_finding_and_counts_on_standard_error(notes: Path) -> None:
    result = invoke("check", "sturend.txt", "--output-format", "concise")
    assert re.fullmatch(r"sturend\.txt:1:9: VL501 .+\n", result.stdout)
    assert result.stderr == "1 bestand, 1 vraag: die verdient een tweede blik (1 waarschuwing).\n"


def test_json_has_the_fields_of_the_interface(notes: Path) -> None:
    result = run("check", str(notes / "sturend.txt"), "--output-format", "json", PYTHONIOENCODING="cp1252")
    report = json.loads(result.stdout)
    assert list(report) == ["vraaglint", "pipeline", "files", "summary"]
    assert re.fullmatch(r"nl_vraag_sm \d+\.\d+\.\d+", report["pipeline"])
    ((turn,),) = [file["turns"] for file in report["files"]]
    assert (turn["text"], turn["start"], turn["end"]) == ("Ga je toch verhuizen?", 2, 23)
    (finding,) = turn["findings"]
    assert STEERING[finding["start"] : finding["end"]] == finding["text"] == "toch"
    assert report["summary"] == {"files": 1, "turns": 1, "questions": 1, "waarschuwing": 1, "tip": 0}


def test_standard_input_is_read_as_notes() -> None:
    result = run("check", "-", "--output-format", "concise", given=STEERING)
    assert result.returncode == 1
    assert result.stdout.startswith("-:1:9: VL501 ")


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (["--select", "VL1,VL2"], 0),
        (["--select", "VL1", "--select", "vl501"], 1),
        (["--ignore", "sturend-bijwoord"], 0),
        (["--select", "VL5", "--ignore", "VL501"], 0),
    ],
)
def test_rules_are_chosen_on_the_command_line(notes: Path, options: list[str], status: int) -> None:
    assert invoke("check", "sturend.txt", *options).exit_code == status


def test_an_unknown_rule_is_told_with_the_nearest(notes: Path) -> None:
    result = invoke("check", "--select", "VL7O1")
    assert (result.exit_code, result.stderr) == (2, "De regel 'VL7O1' bestaat niet. Bedoel je 'VL701'?\n")


def test_settings_in_the_folder_hold(notes: Path) -> None:
    (notes / "vraaglint.toml").write_text('ignore = ["VL501"]\n', encoding="utf-8")
    assert invoke("check", "sturend.txt").exit_code == 0
    (notes / "vraaglint.toml").write_text('ignroe = ["VL501"]\n', encoding="utf-8")
    result = invoke("check", "sturend.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"{notes / 'vraaglint.toml'}:1: De sleutel 'ignroe' bestaat niet. Bedoel je 'ignore'?\n"


def test_a_missing_pipeline_is_one_sentence_with_what_mends_it(notes: Path) -> None:
    result = invoke("check", "--pipeline", "nl_core_news_xx")
    assert result.exit_code == 2
    assert "python -m spacy download" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_other_files_are_still_checked_when_one_cannot_be_read(notes: Path) -> None:
    (notes / "foto.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\xff\xfe")
    (notes / "leeg").mkdir()
    result = invoke("check", "weg.txt", "foto.txt", "leeg", "sturend.txt")
    assert result.exit_code == 2
    assert [line.split(":")[0] for line in result.stderr.splitlines()] == ["weg.txt", "foto.txt", "leeg"]
    assert "Ga je verhuizen?" in result.stdout
    assert result.stdout.endswith("(1 waarschuwing); 3 bestanden niet gelezen.\n")


def test_json_tells_which_file_could_not_be_read(notes: Path) -> None:
    result = invoke("check", "weg.txt", "goed.txt", "--output-format", "json")
    missing, fine = json.loads(result.stdout)["files"]
    assert missing["path"] == "weg.txt"
    assert missing["error"].endswith(".")
    assert (fine["path"], fine["error"]) == ("goed.txt", None)


def test_an_empty_file_has_nothing_to_say(notes: Path) -> None:
    (notes / "leeg.txt").touch()
    result = invoke("check", "leeg.txt")
    assert (result.exit_code, result.stdout) == (
        0,
        "1 bestand, geen vragen van jou gevonden (een vraag eindigt op een vraagteken of staat in een lijst).\n",
    )


def test_colour_only_on_a_terminal(notes: Path) -> None:
    path = str(notes / "sturend.txt")
    assert "\x1b" not in run("check", path).stdout
    assert "\x1b" in run("check", path, FORCE_COLOR="1").stdout
    assert "\x1b" not in run("check", path, FORCE_COLOR="1", NO_COLOR="1").stdout
    assert "\x1b[1;4;35mtoch\x1b[0m" in on_a_terminal("check", path)
    plain = on_a_terminal("check", path, NO_COLOR="1")
    assert not re.search(r"\x1b\[[\d;]*m", plain)
    assert "^^^^" in plain


def test_escape_sequences_and_markup_in_notes_are_shown_as_text(notes: Path) -> None:
    (notes / "sturend.txt").write_text("- Ga je toch [bold]nu[/bold] \x9b31mecht weg\u202e?\n", encoding="utf-8")
    assert "[bold]nu[/bold] \ufffd31mecht weg\ufffd?" in invoke("check", "sturend.txt").stdout
    assert "weg␛[31m.txt" in invoke("check", "weg\x1b[31m.txt").stderr
    assert "Ga je toch ␛[31mweg␇?" in invoke("rewrite", "Ga je toch \x1b[31mweg\x07?").stdout


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_console_that_lacks_characters_does_not_crash(notes: Path, encoding: str) -> None:
    (notes / "sturend.txt").write_text("- Ga je toch weg, 日本 🙂 of ␛ één?\n", encoding="utf-8")
    for args in (["check", str(notes)], ["questions", str(notes / "sturend.txt")], ["rules"]):
        result = subprocess.run(
            [*PROGRAM, *args], env=environment(PYTHONIOENCODING=encoding), capture_output=True, check=False
        )
        assert result.stdout
        assert b"Traceback" not in result.stderr


def test_a_closed_pipe_is_quiet(notes: Path) -> None:
    (notes / "veel.txt").write_text(STEERING * 300, encoding="utf-8")
    process = subprocess.Popen(
        [*PROGRAM, "check", str(notes)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    )
    assert process.stdout
    process.stdout.close()
    assert process.stderr
    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait()


@pytest.mark.skipif(os.name == "nt", reason="Windows stuurt Ctrl-C op een andere manier")
def test_ctrl_c_is_quiet() -> None:
    process = subprocess.Popen([*PROGRAM, "rewrite"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
    assert process.stderr
    process.stderr.read(len(PROMPT))
    process.send_signal(signal.SIGINT)
    _, complaint = process.communicate()
    assert process.returncode == 130
    assert complaint.strip() == b""


def test_a_bug_gives_its_trace() -> None:
    code = "import vraaglint.rules as r; r.all_rules = lambda: 1 / 0\nfrom vraaglint.cli import main; main(['rules'])"
    result = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, check=False)
    assert result.returncode == 1
    assert b"Traceback" in result.stderr
    assert b"ZeroDivisionError" in result.stderr


def test_rewrite_shows_before_findings_and_after() -> None:
    shown = invoke("rewrite", "Ga je toch verhuizen?").stdout
    before, finding, after = "  Ga je toch verhuizen?\n", "VL501 sturend-bijwoord", "\n  Ga je verhuizen?\n"
    assert shown.index(before) < shown.index(finding) < shown.index(after)


def test_rewrite_takes_a_step_at_a_time_and_lists_what_remains() -> None:
    shown = invoke("rewrite", "Sorry, maar ik vroeg me af of je daar eigenlijk mee kunt leven.").stdout
    parts = (
        "Stap 1: VL201",
        "Wordt:     Ik vroeg me af of je daar eigenlijk mee kunt leven.",
        "Stap 2: VL202",
        "Wordt:     Kun je daar eigenlijk mee leven?",
        "Stap 3: VL501",
        "Zo kan het ook\n  Kun je daarmee leven?",
        "Wat overblijft",
        "VL401",
        "Kies zelf",
    )
    places = [shown.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_rewrite_leaves_a_good_question_alone() -> None:
    assert "Deze vraag is goed zoals die is." in invoke("rewrite", "Wat wil je veranderen?").stdout


def test_rewrite_asks_at_a_prompt_or_reads_standard_input() -> None:
    prompted = invoke("rewrite", given="Ga je toch verhuizen?\n")
    assert "Ga je verhuizen?" in prompted.stdout
    assert "Welke vraag" in prompted.stderr
    piped = invoke("rewrite", "-", given="Ga je toch verhuizen?\n")
    assert "Ga je verhuizen?" in piped.stdout
    assert piped.stderr == ""


@pytest.mark.parametrize(("args", "given"), [(["-"], ""), ([], ""), ([], "\n"), ([" "], "")])
def test_rewrite_without_a_question_says_what_to_do(args: list[str], given: str) -> None:
    result = invoke("rewrite", *args, given=given)
    assert result.exit_code == 2
    assert "Er kwam geen vraag binnen" in result.stderr


def test_rules_lists_every_rule() -> None:
    shown = run("rules", COLUMNS="80").stdout
    assert all(rule.code in shown and rule.name in shown for rule in all_rules())
    assert max(map(len, shown.splitlines())) <= 80


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
@pytest.mark.parametrize("width", ["80", "120"])
def test_explain_shows_the_page_with_every_example(
    rule: type[Rule], width: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    by_code, by_name = invoke("explain", rule.code.lower()), invoke("explain", rule.name)
    assert by_code.exit_code == 0
    assert by_code.stdout == by_name.stdout
    assert max(map(len, by_code.stdout.splitlines())) <= int(width)
    words = " ".join(by_code.stdout.split())
    for example in rule.examples:
        shown = example.marked if isinstance(example, Bad) else example.text
        assert " ".join(shown.split()) in words


@pytest.mark.parametrize(
    ("asked", "hint"), [("VL7O1", "Bedoel je 'VL701'?"), ("vaag-dit", "Bedoel je 'vaag-dat'?"), ("VL1", "VL101, VL102")]
)
def test_explain_names_the_nearest_rule(asked: str, hint: str) -> None:
    result = invoke("explain", asked)
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert hint in result.stderr


def test_questions_gives_a_table_and_a_bar_per_intent(notes: Path) -> None:
    shown = invoke("questions", "goed.txt").stdout
    assert re.search(r"1\s+Hoe gaat het met je werk\?\s+hoe\s+beleving", shown)
    assert re.search(r"beleving\s+1\s+█+\s+hoe iemand het ervaart", shown)


def test_questions_of_a_file_without_any(notes: Path) -> None:
    (notes / "feiten.txt").write_text("Slaapt slecht.\n", encoding="utf-8")
    assert invoke("questions", "feiten.txt").stdout == "In feiten.txt staan geen vragen.\n"


def test_questions_of_a_missing_file_is_one_sentence(notes: Path) -> None:
    result = invoke("questions", "weg.txt")
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)


def test_pipeline_says_what_it_is() -> None:
    shown = invoke("pipeline").stdout
    assert re.search(r"Naam\s+nl_vraag_sm", shown)
    assert re.search(r"Licentie\s+CC BY-SA 4\.0", shown)
    for name, score in info().scores.items():
        assert re.search(rf"{re.escape(name)}\s+{score:.3f}", shown)


def test_the_progress_bar_comes_after_a_while_and_steps_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "PATIENCE", 0.05)
    screen = io.StringIO()
    with waiting.Waiting(3, Console(file=screen, force_terminal=True, width=80)) as bar:
        assert screen.getvalue() == ""
        time.sleep(0.3)
        bar.step()
        with bar.hidden():
            shown = screen.getvalue()
            time.sleep(0.3)
            assert screen.getvalue() == shown
        time.sleep(0.3)
    assert "Vragen nakijken" in shown
    assert "1/3" in screen.getvalue()


def test_no_progress_bar_off_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "PATIENCE", 0.0)
    screen = io.StringIO()
    with waiting.Waiting(3, Console(file=screen)):
        time.sleep(0.2)
    assert screen.getvalue() == ""
