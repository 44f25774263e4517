"""The worksheet for an important conversation: quiet when empty, and checked where it asks when filled in."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result
from worded import DOCUMENT, parts

from vraaglint import Linter
from vraaglint.cli import main
from vraaglint.cli.interview import ABANDONED, OWN, PROPOSAL, USE
from vraaglint.model import Report
from vraaglint.worksheet import RENDERERS, Worksheet, empty
from vraaglint.worksheet.markdown import written

PARTS = (
    "Mijn doel",
    "Het doel van de ander",
    "Rollen en verantwoordelijkheden",
    "Valkuilen",
    "Wat ik wil vertellen",
    "Wat ik wil bespreken",
    "Wat ik wil vragen",
    "Wat ik kan verwachten",
    "Wat ik nog moet weten",
    "Gewenste uitkomst en afspraken",
    "Oefenen",
    "Tijdens het gesprek",
    "Na het gesprek",
)
AT_THE_DOCTORS = {
    "Het gesprek": ["Huisarts, donderdag om tien uur", "Mijn zus gaat mee"],
    "Mijn doel": ["Begrijpen waar de hoofdpijn vandaan komt", "Ik wil kunnen blijven werken"],
    "Het doel van de ander": ["Ze wil vast eerst bloed prikken"],
    "Rollen en verantwoordelijkheden": ["De huisarts verwijst, ik beslis over een operatie", "Mijn zus schrijft op"],
    "Valkuilen": ["Ik praat snel als ik zenuwachtig ben; dan haal ik eerst adem", "Ik zeg ja terwijl ik nee bedoel"],
    "Wat ik wil vertellen": ["De pijn begon in maart", "Ik begrijp precies hoe druk ze het heeft"],
    "Wat ik wil bespreken": ["De medicijnen en hun bijwerkingen", "Wel of niet verwijzen"],
    "Wat ik wil vragen": ["Wat denkt u eigenlijk dat het is?", "Hoe lang duurt het onderzoek", "Kan ik blijven werken"],
    "Wat ik kan verwachten": ["Ze zegt dat we nog even afwachten; dan noem ik mijn werk"],
    "Wat ik nog moet weten": ["Mijn medicijnen van vorig jaar, na te gaan bij de apotheek"],
    "Gewenste uitkomst en afspraken": ["Een verwijzing, of een datum waarop we opnieuw kijken"],
    "Oefenen": ["Ik kom omdat ik me zorgen maak over mijn hoofdpijn."],
}
WITH_THE_MANAGER = {
    "Het gesprek": ["Jaargesprek met Sanne"],
    "Mijn doel": ["Ruimte om te studeren", "Minder avonddiensten"],
    "Het doel van de ander": ["Het rooster rond krijgen"],
    "Rollen en verantwoordelijkheden": ["Sanne: maakt het rooster", "Ik: regel zelf een ruil"],
    "Valkuilen": ["Ik geef te snel toe."],
    "Wat ik wil vertellen": ["In juni begint mijn opleiding."],
    "Wat ik wil bespreken": ["Twee vaste avonden per week"],
    "Wat ik wil vragen": ["Wat heb je van mij nodig en wanneer hoor ik het?", "Hoe ziet het rooster er in juni uit?"],
    "Wat ik kan verwachten": ["Ze vindt het vervelend voor de collega's."],
    "Oefenen": ["Ik wil het met je hebben over mijn avonddiensten."],
}
WORKSHEETS = (
    (AT_THE_DOCTORS, AT_THE_DOCTORS["Wat ik wil vragen"], ["VL501"]),
    (WITH_THE_MANAGER, WITH_THE_MANAGER["Wat ik wil vragen"], ["VL102"]),
)
suffixes = pytest.mark.parametrize("suffix", RENDERERS)


def prepare(*args: str | Path, given: str = "") -> Result:
    return CliRunner().invoke(main, ["prepare", *map(str, args)], input=given)


def checked(linter: Linter, folder: Path, suffix: str, worksheet: Worksheet) -> Report:
    path = folder / f"gesprek{suffix}"
    path.write_bytes(RENDERERS[suffix](worksheet))
    return linter.check_file(path)


def answers(*sections: str) -> str:
    """What somebody types: the lines of each section, an empty one behind them."""
    return "".join(f"{section}\n\n" if section else "\n" for section in sections)


def asking(*lines: str) -> str:
    """What somebody types who only has questions."""
    before = [section.title for section in empty().beforehand()].index("Wat ik wil vragen")
    return "\n" * before + "\n".join(lines)


def under(title: str, text: str) -> list[str]:
    """The lines to fill in below a heading, as they were filled in."""
    section = text.split(f"## {title}\n")[1].split("##")[0]
    return [line[2:] for line in section.splitlines() if line.startswith("- ")]


def test_without_a_file_the_worksheet_is_printed() -> None:
    result = prepare()
    assert result.exit_code == 0
    headings = [line[3:] for line in result.stdout.splitlines() if line.startswith("## ")]
    assert [heading for heading in headings if heading in PARTS] == list(PARTS)
    assert result.stdout.count("- [ ] ") == 9


@suffixes
def test_an_empty_worksheet_is_quiet(linter: Linter, tmp_path: Path, suffix: str) -> None:
    report = checked(linter, tmp_path, suffix, empty())
    assert (report.questions, report.findings, report.notices) == ((), (), ())


@suffixes
@pytest.mark.parametrize(("filled", "questions", "codes"), WORKSHEETS)
def test_a_filled_in_worksheet_is_checked_where_it_asks(
    linter: Linter, tmp_path: Path, suffix: str, filled: dict[str, list[str]], questions: list[str], codes: list[str]
) -> None:
    report = checked(linter, tmp_path, suffix, empty().filled(filled))
    assert [turn.text for turn in report.turns if turn.questions] == questions
    assert [finding.code for finding in report.findings] == codes


@suffixes
def test_a_section_without_answers_keeps_its_room(suffix: str) -> None:
    assert RENDERERS[suffix](empty().filled({})) == RENDERERS[suffix](empty())


def test_word_shows_headings_lists_and_boxes(tmp_path: Path) -> None:
    path = tmp_path / "Gesprek.DOCX"
    assert prepare(path).exit_code == 0
    paragraphs = docx.Document(str(path)).paragraphs
    styles = {each.text: each.style.name for each in paragraphs if each.style}
    assert {styles[part] for part in PARTS} == {"Heading 1"}
    assert styles[""] == "List Bullet"
    assert parts(path.read_bytes())[DOCUMENT].decode().count("☐") == 9


def test_word_keeps_what_xml_would_read_as_markup(linter: Linter, tmp_path: Path) -> None:
    report = checked(
        linter, tmp_path, ".docx", empty().filled({"Wat ik wil vragen": ["Wat doe je als <b> & 'c' 🙂 komt?"]})
    )
    assert [question.text for question in report.questions] == ["Wat doe je als <b> & 'c' 🙂 komt?"]


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not there")
def test_libreoffice_reads_it(tmp_path: Path) -> None:
    prepare(tmp_path / "gesprek.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    order = ["soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "gesprek.docx"]
    subprocess.run(order, cwd=tmp_path, check=True, capture_output=True)
    text = (tmp_path / "gesprek.txt").read_text(encoding="utf-8-sig")
    assert [line for line in text.splitlines() if line in PARTS] == list(PARTS)
    assert text.count("☐") == 9


def test_it_says_where_it_is_and_what_comes_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = prepare("gesprek.md")
    assert "staat in gesprek.md" in result.stdout
    assert result.stdout.endswith("vraaglint check gesprek.md\n")
    assert Path("gesprek.md").read_bytes().decode() == written(empty())
    assert prepare("mijn gesprek.txt").stdout.endswith('vraaglint check "mijn gesprek.txt"\n')
    assert sorted(each.name for each in tmp_path.iterdir()) == ["gesprek.md", "mijn gesprek.txt"]


@pytest.mark.parametrize("more", [(), ("--ask",)])
def test_it_never_overwrites(tmp_path: Path, more: tuple[str, ...]) -> None:
    path = tmp_path / "gesprek.md"
    path.write_text("Mijn aantekeningen\n", encoding="utf-8")
    result = prepare(path, *more)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{path}: Dit bestand bestaat al" in result.stderr
    assert path.read_text(encoding="utf-8") == "Mijn aantekeningen\n"


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("gesprek.pdf", ".md, .txt of .docx"),
        ("gesprek", ".docx"),
        ("weg/gesprek.md", "of de map bestaat"),
        (f"{'gesprek' * 50}.md", "Hier kan geen bestand komen"),
    ],
)
def test_it_says_what_is_wrong_with_a_place(tmp_path: Path, name: str, complaint: str) -> None:
    result = prepare(tmp_path / name)
    assert (result.exit_code, result.stdout) == (2, "")
    assert complaint in result.stderr
    assert not any(tmp_path.iterdir())


def test_asking_needs_a_file() -> None:
    result = prepare("--ask")
    assert result.exit_code == 2
    assert "vraaglint prepare gesprek.md --ask" in result.stderr


def test_asking_fills_in_the_sections_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "gesprek.md"
    result = prepare(path, "--ask", given=answers("Met Noor", "Uitleg geven\nGeruststellen", "", "Noor beslist"))
    assert result.exit_code == 0
    text = path.read_text(encoding="utf-8")
    assert under("Het gesprek", text) == ["Met Noor"]
    assert under("Mijn doel", text) == ["Uitleg geven", "Geruststellen"]
    assert under("Het doel van de ander", text) == ["", "", ""]
    assert under("Rollen en verantwoordelijkheden", text) == ["Noor beslist"]
    assert "Verslag" not in result.stdout


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (("Wat helpt jou om te slapen?",), ["Wat helpt jou om te slapen?"]),
        (("Slaap je eigenlijk goed?", "j"), ["Slaap je goed?"]),
        (("Slaap je eigenlijk goed?", "n", "Eet je goed"), ["Slaap je eigenlijk goed?", "Eet je goed"]),
        (("Slaap je eigenlijk goed?",), ["Slaap je eigenlijk goed?"]),
        (("Hoe slaap je en wat eet je?", "j"), ["Hoe slaap je?", "Wat eet je?"]),
        (("Waarom heb je dat gedaan?", "Waardoor bleef je thuis?"), ["Waardoor bleef je thuis?"]),
        (("Waarom heb je dat gedaan?", ""), ["Waarom heb je dat gedaan?"]),
    ],
)
def test_a_question_is_weighed_at_once(tmp_path: Path, lines: tuple[str, ...], kept: list[str]) -> None:
    path = tmp_path / "gesprek.md"
    assert prepare(path, "--ask", given=asking(*lines)).exit_code == 0
    assert under("Wat ik wil vragen", path.read_text(encoding="utf-8")) == kept


def test_asking_shows_why_and_what_is_better(tmp_path: Path) -> None:
    shown = prepare(tmp_path / "a.md", "--ask", given=asking("Slaap je eigenlijk goed?", "j")).stdout
    assert "VL501" in shown
    assert f"{PROPOSAL}  Slaap je goed?" in shown
    assert USE in shown
    assert prepare(tmp_path / "b.md", "--ask", given=asking("Waarom heb je dat gedaan?")).stdout.count(OWN) == 1


def test_the_settings_of_the_folder_count(tmp_path: Path) -> None:
    (tmp_path / "vraaglint.toml").write_text('ignore = ["VL501"]\n', encoding="utf-8")
    assert "VL501" not in prepare(tmp_path / "a.md", "--ask", given=asking("Slaap je eigenlijk goed?")).stdout


def test_what_was_typed_becomes_safe_to_show_and_to_store(tmp_path: Path) -> None:
    assert prepare(tmp_path / "gesprek.docx", "--ask", given="Met \x1b[A Noor\n").exit_code == 0
    assert "Met ␛[A Noor" in [each.text for each in docx.Document(str(tmp_path / "gesprek.docx")).paragraphs]


def test_answers_that_cannot_be_written_are_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "gesprek.md"
    typed = iter(["Met Noor"])

    def typing() -> str:
        path.write_text("Van een ander\n", encoding="utf-8")
        if line := next(typed, ""):
            return line
        raise EOFError

    monkeypatch.setattr("builtins.input", typing)
    result = prepare(path, "--ask")
    assert result.exit_code == 2
    assert "- Met Noor\n" in result.stdout
    assert str(path) in result.stderr
    assert path.read_text(encoding="utf-8") == "Van een ander\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal to send")
def test_stopping_leaves_nothing(tmp_path: Path) -> None:
    order = [sys.executable, "-m", "vraaglint", "prepare", "gesprek.md", "--ask"]
    with subprocess.Popen(
        order,
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=os.environ | {"PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"},
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write("Met Noor\n")
        process.stdin.flush()
        for line in process.stdout:
            if line.startswith("Met wie"):
                break
        process.send_signal(signal.SIGINT)
        assert ABANDONED in process.stdout.read()
        process.stdin.close()
    assert process.returncode == 130
    assert not any(tmp_path.iterdir())
