"""Files and bytes to documents, and the sentences for what cannot be read."""

import subprocess
import sys
from pathlib import Path

import pytest

from vraaglint.errors import ReadError
from vraaglint.reading import Document, Kind, parse, read
from vraaglint.reading.decoding import LARGEST

NOTES = "Hoe gaat het met René?\r\n- Wat eet je\r\n"


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.name, " / ".join(line.words.text for line in block.lines)) for block in document.blocks]


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("cp1252", b""),
    ],
)
def test_text_is_the_file_without_bom_and_with_its_newlines(tmp_path: Path, encoding: str, mark: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(mark + NOTES.encode(encoding))
    assert read(path).text == NOTES


@pytest.mark.parametrize("pasted", ["Hoe gaat het?\x1b\n", "\x07Hoe gaat het?", "\x1b[1mHoe\x1b[0m gaat het?\x1a"])
def test_a_pasted_control_character_makes_no_binary_file(tmp_path: Path, pasted: str) -> None:
    path = tmp_path / "notes.txt"
    path.write_text(pasted, encoding="utf-8")
    assert read(path).text == pasted


@pytest.mark.parametrize("name", ["leeg.txt", "leeg.md", "LEEG.MD", "leeg", "leeg.notities"])
def test_an_empty_file_and_an_unknown_suffix_are_fine(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"")
    assert read(path) == Document("", ())


@pytest.mark.parametrize(
    ("name", "data", "advice"),
    [
        ("foto.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "bewaar je notities als tekst"),
        ("stuk.txt", b"caf\xe9 \x81 \x8d", "bewaar je notities als tekst"),
        ("nul.txt", b"Hoe gaat het?\0", "bewaar je notities als tekst"),
        ("ruis.txt", b"\x01a\x02b\x03c\x04", "bewaar je notities als tekst"),
        ("half.txt", b"\xff\xfea", "bewaar je notities als tekst"),
        ("notes.docx", b"PK", "beschadigd of heeft een verkeerde naam"),
        ("notes.ODT", b"PK", "beschadigd of heeft een verkeerde naam"),
        ("notes.pdf", b"%PDF", "bewaar je notities als tekst"),
        ("groot.txt", b"a\n" * LARGEST, "verdeel je notities"),
        ("lang.txt", b"Hoe gaat het?\n" + b"a" * 1_000_000, "zet elke vraag of alinea op een eigen regel"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(tmp_path: Path, name: str, data: bytes, advice: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadError, match=advice) as caught:
        read(path)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)


def test_a_line_that_is_too_long_is_named(tmp_path: Path) -> None:
    path = tmp_path / "lang.md"
    path.write_bytes(b"Hoe gaat het?\n" + b"a" * 1_000_000)
    with pytest.raises(ReadError) as caught:
        read(path)
    assert caught.value.line == 2


def test_a_missing_file_and_a_folder_are_errors(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="bestaat niet"):
        read(tmp_path / "weg.txt")
    with pytest.raises(ReadError, match="Dit is een map"):
        read(tmp_path)


def test_plain_text_titles_items_and_rows() -> None:
    titles = "Intake\n======\n*** Thuis ***\nHOE NU?\n\n"
    text = titles + "1) Hoe gaat\n   het?\n☐ Wat nu\n\tnaam\tvraag?\n\tJan\tHoe dan?\n-----\n"
    assert kinds(parse(text)) == [
        ("HEADING", "Intake"),
        ("RULE", ""),
        ("HEADING", "*** Thuis ***"),
        ("HEADING", "HOE NU?"),
        ("ITEM", "Hoe gaat / het?"),
        ("ITEM", "Wat nu"),
        ("CELL", "naam"),
        ("CELL", "vraag?"),
        ("CELL", "Jan"),
        ("CELL", "Hoe dan?"),
        ("RULE", ""),
    ]


def test_plain_text_leaves_out_what_nobody_reads_out() -> None:
    text = "---\ntitel: Wie?\n---\nHoe <!-- of wat? -->gaat het *echt*?\n```\nx = ?\n```\n"
    assert kinds(parse(text)) == [("PARAGRAPH", "Hoe gaat het echt?")]


def test_markdown_markup_is_stripped_and_every_character_keeps_its_place() -> None:
    item = "1. Hoe **gaat** [het](a?b=(c)) &amp; \\*jij\\*\n   ~~nee~~ ![foto](d) `nu`?  \n\n"
    text = item + "| a |\n|---|\n| x \\| y?<br>z |\n"
    document = parse(text, ".md")
    assert kinds(document) == [
        ("ITEM", "Hoe gaat het & *jij* / nu?"),
        ("HEADER_CELL", "a"),
        ("CELL", "x | y? / z"),
    ]
    lines = [line.words for block in document.blocks for line in block.lines]
    assert ["".join(text[place] for place in line.offsets[:-1]) for line in lines] == [
        "Hoe gaat het & *jij*",
        "nu?",
        "a",
        "x | y?",
        "z",
    ]


def test_depth_and_white_space_are_kept() -> None:
    document = parse("- a\n  - b\n\n  - c\n", ".md")
    assert [(block.depth, block.apart) for block in document.blocks] == [(1, True), (2, False), (2, True)]
    assert {block.kind for block in document.blocks} == {Kind.ITEM}


def test_the_markdown_parser_is_loaded_for_markdown_only() -> None:
    code = "import sys; from vraaglint import reading; reading.parse('- a'); print('markdown_it' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "False"
