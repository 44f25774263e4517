"""OpenDocument texts are read as somebody reads the page, and hostile ones are refused."""

from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from worded import changed, packed, parts

from vraaglint.cli import main
from vraaglint.engine import Linter
from vraaglint.errors import ReadError
from vraaglint.reading import Document, opened, read

SAMPLE = Path(__file__).parent / "odt" / "gesprek.odt"  # written by LibreOffice from gesprek.fodt
NAME = Path("vragen.odt")
CONTENT = "content.xml"
URN = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(f'xmlns:{prefix}="{URN}:{prefix}:1.0"' for prefix in ("office", "style", "table", "text"))
MORE = f'{SPACES} xmlns:draw="{URN}:drawing:1.0" xmlns:fo="{URN}:xsl-fo-compatible:1.0"'


def made(body: str, styles: str = "") -> bytes:
    """A file with this XML in it."""
    content = (
        f"<office:document-content {MORE}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return packed({"mimetype": b"application/vnd.oasis.opendocument.text", CONTENT: content.encode()})


def shown(document: Document) -> list[tuple[str, int, str]]:
    return [
        (block.kind.name, block.depth, " / ".join(line.words.text for line in block.lines)) for block in document.blocks
    ]


def test_a_file_of_libreoffice_reads_as_its_page() -> None:
    document = read(SAMPLE)
    assert shown(document) == [
        ("HEADING", 0, "Waar gaat het gesprek over?"),
        ("PARAGRAPH", 0, "Noor wil rustiger slapen."),
        ("HEADING", 0, "Wat vraag ik?"),
        ("ITEM", 1, "Hoe voelt dat nu?"),
        ("ITEM", 2, "Wat helpt je"),
        ("ITEM", 1, "Slaap je   toch 😀 goed?"),
        ("PARAGRAPH", 0, "Ik:\tWaarom ben je / niet gegaan?"),
        ("HEADER_CELL", 0, "Vraag?"),
        ("HEADER_CELL", 0, "Antwoord"),
        ("CELL", 0, "Vind je dat ook?"),
        ("PARAGRAPH", 0, "Tot hier."),
    ]
    assert ["tekstvakken" in notice for notice in document.notices] == [True]


def test_findings_stand_in_paragraphs_as_a_reader_counts_them(linter: Linter) -> None:
    report = linter.check_file(SAMPLE)
    counted = [report.text[start:].partition("\n")[0] for start in report.paragraphs]
    assert counted[4] == "Hoe voelt dat nu?"
    assert {report.text[finding.start : finding.end] for finding in report.findings} == {"dat", "toch"}
    shown = CliRunner().invoke(main, ["check", str(SAMPLE), "--output-format", "concise"])
    assert f"{SAMPLE}:alinea 5: VL401" in shown.stdout
    assert "tekstvakken" in shown.stderr


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("  Hoe \n  gaat\t het? ", "Hoe gaat het? "),
        ('Hoe<text:s/><text:s text:c="2"/> gaat?', "Hoe    gaat?"),
        ("Hoe <text:span> gaat</text:span> het?", "Hoe gaat het?"),
        ("Hoe<text:tab/>gaat<text:line-break/>het?", "Hoe\tgaat\nhet?"),
        ("Hoe <text:a>gaat</text:a><text:bookmark/> het?", "Hoe gaat het?"),
        ("Hoe <!-- niet --><text:soft-page-break/>gaat<?geen tekst?> het?", "Hoe gaat het?"),
        ("Hoe <text:placeholder>naam</text:placeholder>gaat het?", "Hoe gaat het?"),
        ("Hoe <text:note><text:note-body><text:p>Noot?</text:p></text:note-body></text:note>gaat?", "Hoe gaat?"),
        ('Hoe <text:span text:style-name="weg">niet</text:span>gaat het?', "Hoe gaat het?"),
        ('Hoe <text:s text:c="999999999"/>gaat?', f"Hoe {' ' * 100}gaat?"),
    ],
)
def test_only_what_can_be_seen_is_text(inside: str, text: str) -> None:
    hidden = (
        '<style:style style:name="weg" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    assert opened(made(f"<text:p>{inside}</text:p>", hidden), NAME).text == text + "\n"


def test_paragraphs_go_by_their_styles_and_what_these_are_based_on() -> None:
    styles = (
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
        '<style:style style:name="Title" style:family="paragraph" style:parent-style-name="P1"/>'
        '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Table_20_Heading"/>'
        '<style:style style:name="Table_20_Heading" style:family="paragraph"/>'
    )
    body = (
        '<text:p text:style-name="P1">Waarover?</text:p><table:table><table:table-row><table:table-cell>'
        '<text:p text:style-name="P2">Wat vraag je?</text:p></table:table-cell></table:table-row></table:table>'
        '<text:section text:display="none"><text:p>Weg?</text:p></text:section>'
        '<text:p text:style-name="P9">Hoe?</text:p>'
    )
    assert shown(opened(made(body, styles), NAME)) == [
        ("HEADING", 0, "Waarover?"),
        ("HEADER_CELL", 0, "Wat vraag je?"),
        ("PARAGRAPH", 0, "Hoe?"),
    ]


def test_only_the_first_paragraph_of_an_item_is_an_item() -> None:
    body = (
        "<text:list><text:list-header><text:p>Lijst</text:p></text:list-header><text:list-item><text:p>Een</text:p>"
        "<text:p>Meer.</text:p></text:list-item></text:list><text:p>Daarna.</text:p>"
    )
    kinds = [(kind, depth) for kind, depth, _ in shown(opened(made(body), NAME))]
    assert kinds == [("PARAGRAPH", 0), ("ITEM", 1), ("PARAGRAPH", 0), ("PARAGRAPH", 0)]


def test_nothing_is_written_in_one(tmp_path: Path) -> None:
    path = tmp_path / "gesprek.odt"
    path.write_bytes(SAMPLE.read_bytes())
    for mode in ("--fix", "--diff", "--interactive"):
        result = CliRunner().invoke(main, ["check", str(path), mode])
        assert result.exit_code == 2
        assert "verandert vraaglint geen woorden; neem de betere zinnen zelf over" in result.stderr
    assert path.read_bytes() == SAMPLE.read_bytes()
    assert "docx" in CliRunner().invoke(main, ["comment", str(path), "--output", "kopie.odt"]).stderr


def test_a_folder_gives_its_odt_files(tmp_path: Path) -> None:
    (tmp_path / "Gesprek.ODT").write_bytes(SAMPLE.read_bytes())
    result = CliRunner().invoke(main, ["check", str(tmp_path), "--output-format", "concise"])
    assert "Gesprek.ODT:alinea 5: VL401" in result.stdout


BOMB = b'<!DOCTYPE a [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;">]><office:document-content xmlns:office="x"/>'


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "beschadigd"),
        (b"PK\x03\x04 geen zip", "beschadigd"),
        (SAMPLE.read_bytes()[:-500], "beschadigd"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "wachtwoord"),
        (packed({"mimetype": b"application/epub+zip"}), "geen OpenDocument-tekst"),
        (packed({"mimetype": b"application/vnd.oasis.opendocument.text"}), "beschadigd"),
        (changed(SAMPLE.read_bytes(), CONTENT, lambda _: BOMB), "niet veilig"),
        (changed(SAMPLE.read_bytes(), CONTENT, lambda part: part[:-9]), "beschadigd"),
        (changed(SAMPLE.read_bytes(), CONTENT, lambda part: part + b" " * 25_000_000), "veel te groot"),
        (changed(SAMPLE.read_bytes(), "META-INF/manifest.xml", lambda _: b"<m:encryption-data/>"), "wachtwoord"),
        (made("<text:p>" + '<text:s text:c="100"/>' * 210_000 + "</text:p>"), "veel te groot"),
    ],
)
def test_what_is_broken_locked_or_hostile_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message) as caught:
        opened(data, NAME)
    assert caught.value.path == NAME


@given(st.data())
@settings(deadline=None, max_examples=150)
def test_a_damaged_file_is_a_document_or_an_error(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(parts(SAMPLE.read_bytes()))))
    part = bytearray(parts(SAMPLE.read_bytes())[name])
    for _ in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.integers(0, max(0, len(part) - 1)))
        part[place : place + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=4))
    with suppress(ReadError):
        document = opened(changed(SAMPLE.read_bytes(), name, lambda _: bytes(part)), NAME)
        for block in document.blocks:
            for line in block.lines:
                assert "".join(document.text[place] for place in line.words.offsets[:-1]) == line.words.text
