"""Hostile and damaged Word files are refused in a sentence, and do no harm."""

import io
from contextlib import suppress
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from worded import DOCUMENT, SAMPLE, changed, made, packed, parts

from vraaglint.cli import main
from vraaglint.errors import ReadError
from vraaglint.reading import Document, opened

NAME = Path("vragen.docx")
PLAIN = made("Hoe gaat het?")
TYPES = "[Content_Types].xml"
LAUGHS = (
    b'<!DOCTYPE w [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%b">' % (letter, b"&%c;" % (letter - 1) * 10) for letter in b"bcdefghi")
    + b"]>"
)


def with_document(change: bytes, old: bytes = b"<w:document") -> bytes:
    return changed(PLAIN, DOCUMENT, lambda part: part.replace(old, change, 1))


def with_text(text: bytes, declared: bytes) -> bytes:
    inside = changed(PLAIN, DOCUMENT, lambda part: part.replace(b"Hoe gaat het?", text))
    return changed(inside, DOCUMENT, lambda part: part.replace(b"<w:document", declared + b"<w:document", 1))


def locked() -> bytes:
    data = bytearray(PLAIN)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    return bytes(data)


def without(name: str) -> bytes:
    return packed({each: part for each, part in parts(PLAIN).items() if each != name})


def twins() -> bytes:
    buffer = io.BytesIO(PLAIN)
    with ZipFile(buffer, "a") as package, pytest.warns(UserWarning, match="Duplicate"):
        package.writestr(DOCUMENT, b"<a/>")
    return buffer.getvalue()


HOSTILE = {
    "geen zip": (b"Dit is gewoon tekst.", "beschadigd"),
    "leeg": (b"", "beschadigd"),
    "een foto": (b"\x89PNG\r\n\x1a\n" + bytes(500), "beschadigd"),
    "oud of met wachtwoord": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "wachtwoord"),
    "versleutelde zip": (locked(), "wachtwoord"),
    "afgebroken": (PLAIN[: len(PLAIN) // 2], "beschadigd"),
    "kapotte XML": (with_document(b"<w:document<"), "beschadigd"),
    "lachende entiteiten": (with_text(b"&i;", LAUGHS), "beschadigd"),
    "entiteit van buiten": (with_text(b"&x;", b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "van elders"),
    "alleen een DOCTYPE": (with_document(b'<!DOCTYPE w SYSTEM "http://127.0.0.1/x.dtd"><w:document'), "van elders"),
    "te diep": (with_document(b"<w:body>" + b"<w:sdt>" * 9_000 + b"</w:sdt>" * 9_000, b"<w:body>"), "beschadigd"),
    "zipbom": (packed({**parts(PLAIN), "word/media/image1.png": bytes(30_000_000)}), "veel te groot"),
    "bom in de tekst": (with_document(b" " * 12_000_000 + b"<w:document"), "veel te groot"),
    "te veel alinea's": (with_document(b"<w:body>" + b"<w:p/>" * 150_000, b"<w:body>"), "veel te groot"),
    "te veel elementen": (with_document(b"<w:body>" + b"<a/>" * 600_000, b"<w:body>"), "veel te groot"),
    "te veel delen": (packed({**parts(PLAIN), **{f"word/{number}": b"" for number in range(5_000)}}), "veel te groot"),
    "ander pad": (packed({**parts(PLAIN), "../../kwaad.txt": b"x"}), "beschadigd"),
    "vast pad": (packed({**parts(PLAIN), "/etc/kwaad": b"x"}), "beschadigd"),
    "pad van Windows": (packed({**parts(PLAIN), "word\\..\\x": b"x"}), "beschadigd"),
    "tweelingen": (twins(), "beschadigd"),
    "werkblad": (changed(PLAIN, TYPES, lambda part: part.replace(b"wordprocessingml.doc", b"x.")), "geen Word-bestand"),
    "geen document": (without(DOCUMENT), "beschadigd"),
    "geen soorten": (without(TYPES), "beschadigd"),
    "geen relaties": (without("_rels/.rels"), "beschadigd"),
    "te groot": (b"PK" + bytes(20_000_000), "groter dan 20 MB"),
}


@pytest.mark.parametrize(("data", "reason"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_refused_in_one_dutch_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        opened(data, NAME)
    assert reason in caught.value.message
    assert str(caught.value).startswith("vragen.docx: ")
    assert caught.value.message.count(". ") == 0


def test_a_refused_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(HOSTILE["lachende entiteiten"][0])
    (tmp_path / "b.docx").write_bytes(made("Woon je eigenlijk alleen?"))
    result = CliRunner().invoke(main, ["check", str(tmp_path), "--output-format", "concise"])
    assert result.exit_code == 2
    assert "a.docx: " in result.stderr
    assert "b.docx:alinea 1: VL501" in result.stdout


def assert_sound(document: Document) -> None:
    """Every word of every block stands in the text at its own place, and paragraphs start behind newlines."""
    for words in (line.words for block in document.blocks for line in block.lines):
        assert all(document.text[place] == letter for letter, place in zip(words.text, words.offsets, strict=False))
    assert all(start == 0 or document.text[start - 1] == "\n" for start in document.paragraphs)


@settings(max_examples=300, deadline=2000)
@given(st.data())
def test_damaged_bytes_give_a_document_or_a_refusal(data: st.DataObject) -> None:
    whole = SAMPLE.read_bytes() if data.draw(st.booleans()) else PLAIN
    damaged = bytearray(whole)
    for place, byte in data.draw(st.lists(st.tuples(st.integers(0, len(whole) - 1), st.integers(0, 255)), max_size=30)):
        damaged[place] = byte
    end = data.draw(st.integers(0, len(whole))) if data.draw(st.booleans()) else len(whole)
    with suppress(ReadError):
        assert_sound(opened(bytes(damaged[:end]), NAME))


@settings(max_examples=300, deadline=2000)
@given(st.data())
def test_damaged_parts_give_a_document_or_a_refusal(data: st.DataObject) -> None:
    content = parts(SAMPLE.read_bytes())
    name = data.draw(st.sampled_from(sorted(content)))
    damaged = bytearray(content[name])
    marks = [b"<w:p>", b"</w:r>", b"<w:t/>", b'w:val="-1"', b"&#xD800;", b"\xff", b"<w:tbl>", b"</w:tbl>", b"\0"]
    for place in data.draw(st.lists(st.integers(0, len(damaged)), min_size=1, max_size=5)):
        damaged[place : place + data.draw(st.integers(0, 8))] = data.draw(st.sampled_from(marks))
    with suppress(ReadError):
        assert_sound(opened(packed({**content, name: bytes(damaged)}), NAME))
