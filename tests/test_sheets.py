"""A column of questions in a table is read, with every character at its place, and hostile tables are refused."""

import csv
import io
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st
from worded import changed, parts

from vraaglint.cli import main
from vraaglint.engine import Linter
from vraaglint.errors import ReadError
from vraaglint.reading import Columns, Document, opened, parse, read
from vraaglint.reading.columns import MOST_COLUMNS, counted, letters
from vraaglint.reading.separated import SEPARATORS, records
from vraaglint.settings import Settings

WORKBOOK = Path(__file__).parent / "tables" / "vragen.xlsx"  # written by LibreOffice from vragen.fods
SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
TABLE = "nr;vraag;antwoord ervoor\n1;Hoe voelt dat eigenlijk?;Ik slaap slecht.\n2;Wat wil je nu?;\n"


def told(document: Document) -> list[tuple[str, str | None]]:
    return [(saying.words.text, saying.context) for saying in document.sayings]


def table(text: str, *wanted: str) -> list[tuple[str, str | None]]:
    return told(parse(text, ".csv", Columns(*wanted)))


def workbook(rows: str) -> bytes:
    """A workbook of which the first sheet has these rows, as XML."""
    whole = f'<worksheet {MAIN}><dimension ref="A1:XFD1048576"/><sheetData>{rows}</sheetData></worksheet>'
    return changed(WORKBOOK.read_bytes(), SHEET, lambda _: whole.encode())


def cell(name: str, text: str) -> str:
    return f'<c r="{name}" t="inlineStr"><is><t>{text}</t></is></c>'


def check(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, arguments)])


def first(*arguments: str | Path) -> Any:
    """The only turn that is told of, as JSON."""
    (file,) = json.loads(check(*arguments, "--output-format", "json").stdout)["files"]
    (turn,) = [turn for turn in file["turns"] if turn["findings"]]
    return turn


@pytest.mark.parametrize("column", ["vraag", " VRAAG ", "2", "B", "b", ""])
def test_a_column_goes_by_its_name_number_or_letter_or_by_itself(column: str) -> None:
    assert table(TABLE, column) == [("Hoe voelt dat eigenlijk?", None), ("Wat wil je nu?", None)]


def test_the_other_speaks_in_a_column_of_his_own() -> None:
    expected = [("Hoe voelt dat eigenlijk?", "Ik slaap slecht."), ("Wat wil je nu?", None)]
    assert table(TABLE, "", "Antwoord ervoor") == expected
    assert table(TABLE, "2", "C") == expected


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("vraag\nHoe gaat het, en nu?\nWat wil je, en met wie?\n", ["Hoe gaat het, en nu?", "Wat wil je, en met wie?"]),
        ("Hoe gaat het?\nWat nu?\n", ["Hoe gaat het?", "Wat nu?"]),
        ('nr,tekst\r\n1,"Hoe gaat het,\r\n Noor"\r\n', ["Hoe gaat het, Noor"]),
        ("nr\tbeurt\n1\tHoe; gaat, het?\n", ["Hoe; gaat, het?"]),
        ("nr|Vragen\n1| Hoe gaat het? |\n", ["Hoe gaat het?"]),
        ("sep=|\nnr|vraag\n1|Hoe, en nu?\n", ["Hoe, en nu?"]),
        ('nr;vraag\n1; "Hoe ""fijn"" is dat"\n', ['Hoe "fijn" is dat']),
        ('nr;vraag\n1;"Hoe\n2;Wat nu?\n', ['"Hoe', "Wat nu?"]),
        ("\ufeffVraag;nr\n1) Hoe gaat het?;1\n- Wat nu?;2\n“Wie dan?”;3\n", ["Hoe gaat het?", "Wat nu?", "Wie dan?"]),
        ("Mijn lijst;;\n;;\nnr;vraag;\n1;Hoe gaat het?;\n", ["Hoe gaat het?"]),
    ],
)
def test_tables_are_read_whoever_made_them(linter: Linter, text: str, questions: list[str]) -> None:
    document = parse(text, ".csv")
    assert [turn.text for turn in linter.turns(document)] == questions


@pytest.mark.parametrize(
    ("text", "column", "rows"),
    [
        ("1;Nee\n2;Waarom?\n", "2", ["Nee", "Waarom?"]),
        ("a;b\nvraag;Hoe gaat het?\nantwoord;Goed.\nvraag;En nu?\n", "B", ["Hoe gaat het?", "Goed.", "En nu?"]),
        ("nr;zegt\n1;Hoe?\n2;2\n", "2", ["Hoe?", "2"]),
    ],
)
def test_what_stands_in_a_row_makes_it_no_header(text: str, column: str, rows: list[str]) -> None:
    assert [words for words, _ in table(text, column)] == rows


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("nr;opmerking;datum\n1;Goed;3 mei\n", "", "Zeg met --column .*kies nr, opmerking of datum"),
        ("vraag;tekst\nHoe?;Ja\n", "", "Zeg met --column .*kies vraag of tekst"),
        ("1;2;3\n4;5;6\n", "", "kies A, B of C"),
        (TABLE, "vragen", "geen kolom 'vragen'; kies nr, vraag of antwoord ervoor"),
        (TABLE, "4", "geen kolom '4'"),
        (TABLE, "0", "geen kolom '0'"),
        ("vraag;vraag;nr\nHoe?;Wat?;1\n", "vraag", "meer dan één kolom; kies A of B"),
    ],
)
def test_an_unclear_choice_names_the_columns(text: str, column: str, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        table(text, column)


def test_letters_count_as_those_of_a_sheet_do() -> None:
    assert [letters(column) for column in (0, 25, 26, 701, 702, MOST_COLUMNS - 1)] == [
        "A",
        "Z",
        "AA",
        "ZZ",
        "AAA",
        "XFD",
    ]
    assert all(counted(letters(column)) == column for column in range(0, MOST_COLUMNS, 7))


def test_findings_point_at_the_characters_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "vragen.csv"
    path.write_bytes('\ufeffnr;vraag;ervoor\r\n1;"Hoe 😀 ""voelt"" dat\r\neigenlijk?";"Ik ben moe."\r\n'.encode())
    turn = first(path, "--context-column", "ervoor")
    assert (turn["text"], turn["context"]) == ('Hoe 😀 "voelt" dat eigenlijk?', "Ik ben moe.")
    finding = turn["findings"][-1]
    assert [finding[key] for key in ("text", "line", "column", "end_line", "end_column")] == ["eigenlijk", 3, 1, 3, 10]
    assert "cell" not in finding
    text = path.read_bytes().decode("utf-8-sig")
    assert text[finding["start"] : finding["end"]] == "eigenlijk"


def test_a_dutch_export_in_its_old_encoding_is_read(tmp_path: Path) -> None:
    path = tmp_path / "vragen.csv"
    path.write_bytes("nr;vraag\r\n1;Hoe gaat het met je coördinatie?\r\n".encode("cp1252"))
    assert told(read(path)) == [("Hoe gaat het met je coördinatie?", None)]


def test_a_remark_in_any_cell_of_the_row_silences_it(linter: Linter) -> None:
    beside = (
        'vraag;nr\nSlaap je toch goed? # vraaglint: negeer VL501;1\n"Eet je, Noor, toch goed?";# vraaglint: negeer\n'
    )
    report = linter.check_text(beside, ".csv")
    assert not report.findings
    assert {silenced.finding.code for silenced in report.silenced} == {"VL501"}
    assert [turn.text for turn in report.turns] == ["Slaap je toch goed?", "Eet je, Noor, toch goed?"]


def test_a_workbook_of_libreoffice_is_read(linter: Linter) -> None:
    document = read(WORKBOOK, Columns(context="antwoord ervoor"))
    expected = [("Hoe voelt dat eigenlijk 😀?", "Ik slaap slecht."), ("Waarom ben je niet gegaan", None)]
    assert told(document) == expected
    assert [name for _, name in document.cells] == ["C4", "C9"]
    assert ["'Intake'" in notice for notice in document.notices] == [True]
    turn = first(WORKBOOK)
    assert {finding["cell"] for finding in turn["findings"]} == {"C4"}
    assert f"{WORKBOOK}:C4: VL501" in check(WORKBOOK, "--output-format", "concise").stdout
    assert "Cel C4:" in check(WORKBOOK, "--output-format", "markdown").stdout


def test_a_sheet_goes_by_its_name() -> None:
    document = read(WORKBOOK, Columns(sheet="vervolg"))
    assert told(document) == [("Slaap je nu toch goed?", None)]
    assert not document.notices
    with pytest.raises(ReadError, match="geen blad 'Anders'; kies Intake, Lijstjes of Vervolg"):
        read(WORKBOOK, Columns(sheet="Anders"))


def test_cells_of_every_kind_are_read() -> None:
    broken = cell("A7", "Hoe_x000D_\ngaat_x0009_het?")
    rows = (
        f'<row>{cell("A1", "Vraag")}</row><row r="5"><c t="str"><f>A1</f><v>Wat nu?</v></c></row>'
        f'<row r="7">{broken}<c r="AB7"/></row><row r="8"><c r="A8"><v>12</v></c></row>'
    )
    document = opened(workbook(rows), Path("vragen.XLSX"))
    assert [saying.words.text for saying in document.sayings] == ["Wat nu?", "Hoe  gaat het?", "12"]
    assert [name for _, name in document.cells] == ["A5", "A7", "A8"]
    assert [document.text[start:].split("\t")[0] for start, _ in document.cells] == ["Wat nu?", "Hoe  gaat het?", "12"]


def test_questions_shows_cells(tmp_path: Path) -> None:
    shown = CliRunner().invoke(main, ["questions", str(WORKBOOK), "--column", "C"]).stdout
    assert "Cel" in shown
    assert "C9" in shown
    path = tmp_path / "vragen.tsv"
    path.write_text(TABLE.replace(";", "\t"), encoding="utf-8")
    assert "Wat wil je nu?" in CliRunner().invoke(main, ["questions", str(path), "--column", "vraag"]).stdout


def test_tables_in_a_folder_are_notes_once_their_column_is_known(tmp_path: Path) -> None:
    (tmp_path / "lijst.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "vragen.txt").write_text("- Wat wil je?\n", encoding="utf-8")
    assert "lijst.csv" not in check(tmp_path).output
    assert "lijst.csv:2:17: VL501" in check(tmp_path, "--column", "vraag", "--output-format", "concise").stdout
    (tmp_path / "adressen.csv").write_text("naam;straat\nNoor;Kerkstraat 3\n", encoding="utf-8")
    (tmp_path / "stuk.xlsx").write_bytes(b"PK")
    assert "adressen" not in check(tmp_path, "--column", "vraag").output
    assert "stuk.xlsx: Dit bestand is beschadigd" in check(tmp_path, "--column", "vraag").stderr
    (tmp_path / "stuk.xlsx").unlink()
    (tmp_path / "vraaglint.toml").write_text('column = "vraag"\ncontext-column = "3"\n', encoding="utf-8")
    assert "lijst.csv:2:17: VL501" in check(tmp_path, "--output-format", "concise").stdout
    assert first(tmp_path / "lijst.csv")["context"] == "Ik slaap slecht."
    (tmp_path / "vragen.txt").unlink()
    nothing = check(tmp_path, "--isolated")
    assert (nothing.exit_code, "met --column ook .csv" in nothing.stderr) == (2, True)


def test_what_is_remembered_is_of_the_same_column(tmp_path: Path) -> None:
    path = tmp_path / "vragen.xlsx"
    path.write_bytes(workbook(f'<row r="1">{cell("A1", "Slaap je toch goed?")}{cell("B1", "Wat nu?")}</row>'))
    found = [check(path, "--column", column, "--output-format", "concise").stdout for column in "ABAB"]
    assert ["VL501" in shown for shown in found] == [True, False, True, False]
    assert [check(WORKBOOK, "--sheet", name).exit_code for name in ("Intake", "Vervolg", "Nergens")] == [1, 1, 2]


@pytest.mark.parametrize("mode", ["--fix", "--diff", "--interactive"])
def test_nothing_is_written_in_a_table(tmp_path: Path, mode: str) -> None:
    for name, data in (("vragen.csv", TABLE.encode()), ("vragen.xlsx", WORKBOOK.read_bytes())):
        path = tmp_path / name
        path.write_bytes(data)
        result = check(path, mode)
        assert result.exit_code == 2
        assert "verandert vraaglint geen woorden" in result.stderr
        assert path.read_bytes() == data


def test_a_linter_reads_the_column_of_its_settings() -> None:
    linter = Linter(Settings(column="3"))
    assert [turn.text for turn in linter.turns(parse(TABLE, ".csv", linter.settings.columns))] == ["Ik slaap slecht."]


BOMB = b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst xmlns="x"><si><t>&b;</t></si></sst>'
FAR = '<row r="1048577"/>'
BACK = '<row r="2"/><row r="1"/>'
TWICE = f'<row r="1">{cell("B1", "x")}{cell("A1", "y")}</row>'


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "beschadigd"),
        (TABLE.encode(), "beschadigd"),
        (WORKBOOK.read_bytes()[:-300], "beschadigd"),
        ((Path(__file__).parent / "word" / "gesprek.docx").read_bytes(), "geen Excel-bestand"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "wachtwoord"),
        (changed(WORKBOOK.read_bytes(), STRINGS, lambda _: BOMB), "niet veilig"),
        (changed(WORKBOOK.read_bytes(), STRINGS, lambda part: part + b" " * 25_000_000), "veel te groot"),
        (changed(WORKBOOK.read_bytes(), STRINGS, lambda _: f"<sst {MAIN}/>".encode()), "beschadigd"),
        (workbook("<row/>" * 900_000), "veel te groot"),
        (workbook(FAR), "beschadigd"),
        (workbook(BACK), "beschadigd"),
        (workbook(TWICE), "beschadigd"),
        (workbook(f"<row>{cell('XFE1', 'x')}</row>"), "beschadigd"),
        (workbook(f"<row>{cell('A1', 'a' * 40_000)}</row>"), "In cel A1 staat te veel tekst"),
    ],
)
def test_what_is_broken_locked_or_hostile_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message) as caught:
        opened(data, WORKBOOK)
    assert caught.value.path == WORKBOOK


def test_a_shared_text_cannot_fill_the_memory() -> None:
    rows = "".join('<row><c t="s"><v>0</v></c></row>' for _ in range(1000))
    strings = f"<sst {MAIN}><si><t>{'a' * 30_000}</t></si></sst>".encode()
    with pytest.raises(ReadError, match="veel te groot"):
        opened(changed(workbook(rows), STRINGS, lambda _: strings), WORKBOOK)


def test_ten_thousand_columns_are_read_and_more_than_a_sheet_can_have_are_not() -> None:
    wide = ";".join(f"k{number}" for number in range(9_999)) + ";vraag\n" + ";" * 9_999 + "Hoe gaat het?\n"
    assert table(wide) == [("Hoe gaat het?", None)]
    with pytest.raises(ReadError, match=r"kies k0, k1, .* of k11\.") as caught:
        table(wide.replace("vraag", "iets"))
    assert len(str(caught.value)) < 200
    with pytest.raises(ReadError, match="kolommen"):
        table(";" * (MOST_COLUMNS + 1), "1")
    with pytest.raises(ReadError, match="te veel cellen"):
        table("a;b\n" * 400_000, "1")


WORDS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=8)
CELLS = st.lists(st.lists(st.one_of(WORDS, st.text('"; ,\t|\r\na?', max_size=8)), min_size=1, max_size=4), max_size=6)


@given(CELLS, st.sampled_from(SEPARATORS), st.sampled_from(["excel", "unix"]))
@settings(deadline=None, max_examples=300)
def test_what_was_written_is_read_back_with_every_character_at_its_place(
    rows: list[list[str]], separator: str, dialect: str
) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream, dialect, delimiter=separator).writerows(rows)
    text = stream.getvalue()
    found = list(records(text, separator))[: len(rows)]
    assert [[words.text for words in record] for record in found] == rows
    for record in found:
        for words in record:
            assert "".join(text[place] for place in words.offsets[:-1]) == words.text


@given(st.binary(max_size=200) | WORDS.map(str.encode) | st.text('"; ,\t|\r\na?1', max_size=200).map(str.encode))
@settings(deadline=None, max_examples=300)
def test_any_bytes_are_a_table_or_an_error(data: bytes) -> None:
    for suffix in (".csv", ".xlsx", ".odt"):
        with suppress(ReadError):
            document = opened(data, Path("vragen" + suffix))
            for saying in document.sayings:
                places = saying.words.offsets[:-1]
                spaced = zip((document.text[place] for place in places), saying.words.text, strict=True)
                assert all(stored == shown or shown == " " for stored, shown in spaced)


@given(st.data())
@settings(deadline=None, max_examples=150)
def test_a_damaged_workbook_is_a_document_or_an_error(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(parts(WORKBOOK.read_bytes()))))
    part = bytearray(parts(WORKBOOK.read_bytes())[name])
    for _ in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.integers(0, max(0, len(part) - 1)))
        part[place : place + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=4))
    with suppress(ReadError):
        document = opened(changed(WORKBOOK.read_bytes(), name, lambda _: bytes(part)), WORKBOOK)
        assert len(document.cells) == len(document.sayings)
