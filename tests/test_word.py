"""Word files are read as somebody reads the page."""

from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from docx.oxml import OxmlElement
from worded import DOCUMENT, SAMPLE, changed, made, run, saved

from vraaglint import Linter
from vraaglint.cli import main
from vraaglint.reading import Document, opened

NAME = Path("vragen.docx")
PLAIN = made("Hoe gaat het?")
TYPES = "[Content_Types].xml"
WORD = b"vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"


def shown(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.name, " / ".join(line.words.text for line in block.lines)) for block in document.blocks]


def test_headings_lists_tables_and_typed_lists_are_what_they_look_like() -> None:
    document = docx.Document()
    document.add_heading("Intake", 0)
    document.add_heading("Wat wil je weten?", 2)
    document.add_paragraph("Hoe slaap je?", style="List Bullet")
    document.add_paragraph("Wat helpt?", style="List Number 2")
    document.add_paragraph("2) Wie steunt je?")
    document.add_paragraph("Gewone tekst.", style="Quote")
    table = document.add_table(2, 2)
    for place, text in enumerate(("Vraag", "Antwoord", "Wat doe je overdag?", "")):
        table.cell(place // 2, place % 2).text = text
    found = opened(saved(document), NAME)
    assert shown(found) == [
        ("HEADING", "Intake"),
        ("HEADING", "Wat wil je weten?"),
        ("ITEM", "Hoe slaap je?"),
        ("ITEM", "Wat helpt?"),
        ("ITEM", "Wie steunt je?"),
        ("PARAGRAPH", "Gewone tekst."),
        ("HEADER_CELL", "Vraag"),
        ("HEADER_CELL", "Antwoord"),
        ("CELL", "Wat doe je overdag?"),
    ]
    assert [found.text[start:].split("\n")[0] for start in found.paragraphs] == found.text.split("\n")[:-1]
    assert len(found.paragraphs) == 10


def test_a_file_of_libreoffice_reads_the_same() -> None:
    found = opened(SAMPLE.read_bytes(), SAMPLE)
    assert shown(found) == [
        ("HEADING", "Waarom is Imke eigenlijk hier?"),
        ("PARAGRAPH", "Imke belde in het voorjaar. Ze wil 🌱 verder."),
        ("ITEM", "Ben je eigenlijk 🙂 tevreden?"),
        ("ITEM", "Wat maakt dat het lukt?"),
        ("ITEM", "Zie je je zus toch nog vaak?"),
        ("HEADER_CELL", "Wat eigenlijk?"),
        ("HEADER_CELL", "Wie"),
        ("CELL", "Neem je toch de bus?"),
        ("CELL", "Imke"),
        ("PARAGRAPH", "Lees het plan. / Heb je eigenlijk iets nodig?"),
        ("PARAGRAPH", "Sorry dat ik het zo vraag, maar hoe slaap je?"),
    ]
    assert [block.depth for block in found.blocks if block.kind.name == "ITEM"] == [1, 2, 1]


@pytest.mark.parametrize("style", ["Light Grid Accent 1", "Table Grid"])
def test_a_first_row_is_a_header_when_it_is_styled_or_marked_so(style: str) -> None:
    document = docx.Document()
    table = document.add_table(2, 1, style=style)
    table.cell(0, 0).text, table.cell(1, 0).text = "Waar wil je het nu over hebben?", "Hoe gaat het?"
    kinds = [kind for kind, _ in shown(opened(saved(document), NAME))]
    assert kinds == ["HEADER_CELL" if style.startswith("Light") else "CELL", "CELL"]
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    assert shown(opened(saved(document), NAME))[0][0] == "HEADER_CELL"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (run("Ga j") + run("e na", "<w:b/>") + run("ar huis?"), "Ga je naar huis?"),
        (run("Slaap je ") + "<w:ins>" + run("wel ") + "</w:ins>" + run("goed?"), "Slaap je wel goed?"),
        (run("Hoe ") + "<w:del><w:r><w:delText>toch </w:delText></w:r></w:del>" + run("gaat het?"), "Hoe gaat het?"),
        (run("Hoe ") + "<w:moveFrom>" + run("toch ") + "</w:moveFrom>" + run("gaat het?"), "Hoe gaat het?"),
        (run("Hoe ") + run("toch ", "<w:vanish/>") + run("gaat het?"), "Hoe gaat het?"),
        (run("Hoe ") + run("nu ", '<w:vanish w:val="0"/>') + run("gaat het?"), "Hoe nu gaat het?"),
        ('<w:hyperlink w:anchor="x">' + run("Hoe") + "</w:hyperlink>" + run(" gaat het?"), "Hoe gaat het?"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF eigenlijk</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("Hoe") + '<w:r><w:fldChar w:fldCharType="end"/>'
            "</w:r>" + run(" gaat het?"),
            "Hoe gaat het?",
        ),
        ('<w:fldSimple w:instr="AUTHOR">' + run("Noor") + "</w:fldSimple>" + run(" vraagt."), "Noor vraagt."),
        ("<w:sdt><w:sdtContent>" + run("Hoe gaat het?") + "</w:sdtContent></w:sdt>", "Hoe gaat het?"),
        ("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("Typ?") + "</w:sdtContent></w:sdt>", ""),
        ("<w:r><w:t>Hoe</w:t><w:tab/><w:t>gaat</w:t><w:br/><w:t>het?</w:t></w:r>", "Hoe\tgaat\nhet?"),
        ("<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t><w:footnoteReference/></w:r>", "e\u2011mail"),
        ("<w:r><w:t> Hoe </w:t><w:t xml:space='preserve'> gaat\nhet?</w:t></w:r>", "Hoe gaat het?"),
        ("<o:sjabloon>" + run("Nee") + "</o:sjabloon><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>" + run("Ja"), "Ja"),
    ],
)
def test_what_somebody_sees_is_the_text(inside: str, text: str) -> None:
    assert opened(made(inside), NAME).text == text + "\n"


def test_a_bold_line_above_a_list_is_its_title_and_any_other_is_not() -> None:
    document = docx.Document()
    document.add_paragraph().add_run("Waarom nu?").bold = True
    document.add_paragraph("Hoe slaap je?", style="List Bullet")
    document.add_paragraph().add_run("Waarom nu?").bold = True
    document.add_paragraph("Dat weet niemand.")
    document.add_paragraph("Wat is er?").add_run(" Zeg het.").bold = True
    document.add_paragraph("Hoe slaap je?", style="List Bullet")
    kinds = [kind for kind, _ in shown(opened(saved(document), NAME))]
    assert kinds == ["HEADING", "ITEM", "PARAGRAPH", "PARAGRAPH", "PARAGRAPH", "ITEM"]


def test_a_sentence_that_was_pasted_line_by_line_is_one_again() -> None:
    lines = (
        "Wat zou er veranderen als je een dag minder",
        "ging werken?",
        "- Hoe slaap je sinds de verhuizing naar",
        "zee?",
    )
    assert shown(opened(made(*lines, "slaapt slecht", "wil dat weten"), NAME)) == [
        ("PARAGRAPH", f"{lines[0]} / {lines[1]}"),
        ("ITEM", f"{lines[2][2:]} / {lines[3]}"),
        ("PARAGRAPH", "slaapt slecht"),
        ("PARAGRAPH", "wil dat weten"),
    ]


def test_paragraphs_of_which_the_end_was_deleted_are_one() -> None:
    gone = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    found = opened(made(gone + run("Woon je "), run("alleen?"), gone + "<w:del><w:r/></w:del>", run("Ja.")), NAME)
    assert (found.text, found.paragraphs) == ("Woon je alleen?\nJa.\n", (0, 16))


def test_text_boxes_are_left_and_the_user_is_told(tmp_path: Path) -> None:
    box = "<w:r><w:pict><v:textbox><w:txbxContent><w:p>{}</w:p></w:txbxContent></v:textbox></w:pict></w:r>"
    path = tmp_path / NAME
    path.write_bytes(made(box.format(run("Kom je eigenlijk?")) + run("Ernaast.")))
    result = CliRunner().invoke(main, ["check", str(path)])
    assert "De tekstvakken in dit bestand leest vraaglint niet" in result.stderr
    assert "geen vragen van jou gevonden" in result.stdout
    path.write_bytes(made(box.format("") + run("Ernaast.")))
    assert "tekstvakken" not in CliRunner().invoke(main, ["check", str(path)]).stderr


def test_findings_have_the_number_of_their_paragraph_also_from_the_cache(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_bytes(made("Over thuis.", "", "<w:r><w:t>Ja.</w:t><w:br/><w:t>Woon je eigenlijk alleen?</w:t></w:r>"))
    for _ in range(2):
        result = CliRunner().invoke(main, ["check", str(path), "--output-format", "json-lines"])
        assert '"paragraph": 3, "line": 4, "column": 9' in result.stdout
    for form, place in (("concise", "vragen.docx:alinea 3: VL501"), ("full", "vragen.docx:alinea 3\n")):
        assert place in CliRunner().invoke(main, ["check", str(path), "--output-format", form]).stdout
    for form in ("html", "markdown"):
        assert "Alinea 3" in CliRunner().invoke(main, ["check", str(path), "--output-format", form]).stdout


def test_a_remark_in_a_paragraph_of_its_own_silences_the_next(linter: Linter) -> None:
    data = made("vraaglint: negeer VL501", "Woon je eigenlijk alleen?", "Werk je eigenlijk?")
    report = linter.check_content(data, NAME)
    assert [report.text[finding.start - 8 : finding.start] for finding in report.findings] == ["Werk je "]
    assert len(report.silenced) == 1


@pytest.mark.parametrize("mode", ["--fix", "--diff", "--interactive"])
def test_words_are_never_changed_and_other_files_go_on(mode: str, tmp_path: Path) -> None:
    path, other = tmp_path / NAME, tmp_path / "z.txt"
    path.write_bytes(before := made("Woon je eigenlijk alleen?"))
    other.write_text("Werk je eigenlijk?\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["check", str(path), str(other), mode], input="1\n")
    assert result.exit_code == 2
    assert "vraaglint comment" in result.stderr
    assert path.read_bytes() == before
    assert "Werk je?" in (result.stdout if mode == "--diff" else other.read_text(encoding="utf-8"))


def test_macros_stand_by_and_the_strict_form_is_read() -> None:
    strict = PLAIN
    for name in (DOCUMENT, "word/styles.xml"):
        strict = changed(strict, name, lambda part: part.replace(USUAL, STRICT))
    assert opened(strict, NAME).text == "Hoe gaat het?\n"
    macros = changed(PLAIN, TYPES, lambda part: part.replace(WORD, b"vnd.ms-word.document.macroEnabled.main+xml"))
    assert opened(macros, Path("vragen.docm")).text == "Hoe gaat het?\n"
