"""Comments come on the exact words of a copy, and nothing else in the file changes."""

import os
import shutil
import subprocess
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result
from docx.shared import Pt, RGBColor
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from worded import DOCUMENT, SAMPLE, added, changed, characters, comments, made, others, packed, parts, run, saved

from vraaglint import Linter
from vraaglint.cli import main
from vraaglint.commenting import Commented, commented

NAME = Path("vragen.docx")
WHEN = datetime(2026, 3, 2, 9, 30)
FOUND = "Woon je eigenlijk alleen?"
SPLIT = (("Heb j", True), ("e ei", False), ("gen", True), ("lijk al ", False), ("een plan?", True))


def everything() -> bytes:
    """A file with all that stands in the way of a comment."""
    document = docx.Document()
    document.add_heading("Waarom kom je eigenlijk?", 1)
    paragraph = document.add_paragraph()
    for place, (text, bold) in enumerate(SPLIT):
        piece = paragraph.add_run(text)
        piece.bold, piece.font.size, piece.font.color.rgb = bold, Pt(9 + place), RGBColor(40 * place, 0, 0)
    added(
        document,
        run("Ga je ") + '<w:ins w:id="90" w:author="Noor">' + run("toch wel ", "<w:b/>") + "</w:ins>"
        '<w:del w:id="91" w:author="Noor"><w:r><w:delText>misschien </w:delText></w:r></w:del>' + run("weg?"),
    )
    added(
        document,
        run("Sorry dat ik ")
        + '<w:hyperlink w:anchor="x">'
        + run("het vraag, ", "<w:u/>")
        + "</w:hyperlink>"
        + run("maar wat verdien je?"),
    )
    added(
        document,
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("Heb je eigenlijk")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        + run(" honger?"),
    )
    added(
        document,
        '<w:bookmarkStart w:id="3" w:name="b"/><w:r><w:rPr><w:i/></w:rPr><w:t>Let op.</w:t><w:br/>'
        '<w:t> Eet je eigenlijk goed? </w:t></w:r><w:bookmarkEnd w:id="3"/>',
    )
    added(
        document,
        '<w:sdt><w:sdtPr><w:alias w:val="a"/></w:sdtPr><w:sdtContent>'
        + run("Ben je eigenlijk blij?")
        + "</w:sdtContent></w:sdt>",
    )
    document.add_paragraph("Ben je 👩‍👩‍👧 eigenlijk moe?", style="List Number")
    document.add_table(1, 1).cell(0, 0).text = "Slaap je eigenlijk, en waar woon je?"
    last = document.add_paragraph("Werk je eigenlijk nog?")
    document.add_comment(last.runs, "Mooi, deze.", author="Noor", initials="N")
    return saved(document)


FILES = {"alles": everything(), "LibreOffice": SAMPLE.read_bytes(), "gewoon": made(FOUND, "Hoe gaat het?")}


def put(linter: Linter, data: bytes, when: datetime = WHEN) -> Commented:
    return commented(data, linter.check_content(data, NAME), when)


@pytest.mark.parametrize("name", FILES)
def test_every_finding_is_a_comment_on_its_exact_words(name: str, linter: Linter) -> None:
    data = FILES[name]
    findings = linter.check_content(data, NAME).findings
    told = [each for each in comments(put(linter, data).content) if each.author == "vraaglint"]
    assert findings
    assert sorted(each.words for each in told) == sorted(finding.text for finding in findings)
    for finding in findings:
        wordings = [rewrite.text for rewrite in finding.rewrites]
        (own,) = [
            each
            for each in told
            if each.told[:2] == [f"{finding.code} {finding.name}", finding.message]
            and each.words == finding.text
            and [line.partition(": ")[2] for line in each.told[2:]] == wordings
        ][:1]
        assert all(line.startswith(("Beter: ", "Misschien: ", "Of: ")) for line in own.told[2:])


@pytest.mark.parametrize("name", FILES)
def test_text_formatting_and_all_else_stay_as_they_were(name: str, linter: Linter) -> None:
    before, after = FILES[name], put(linter, FILES[name]).content
    assert characters(after) == characters(before)
    assert others(after) == others(before)
    old, new = parts(before), parts(after)
    touched = {DOCUMENT, "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert {part: new[part] for part in old if part not in touched} == {
        part: old[part] for part in old if part not in touched
    }
    assert new.keys() - old.keys() <= {"word/comments.xml"}
    if "word/comments.xml" in old:
        assert new["[Content_Types].xml"] == old["[Content_Types].xml"]
    assert [each for each in comments(after) if each.author == "Noor"] == [
        each for each in comments(before) if each.author == "Noor"
    ]


@pytest.mark.parametrize("name", FILES)
def test_a_second_time_changes_nothing(name: str, linter: Linter) -> None:
    once = put(linter, FILES[name])
    twice = put(linter, once.content, datetime(2027, 1, 1))
    assert twice == Commented(once.content, once.put, 0)


def test_what_no_longer_holds_goes_unless_somebody_replied(linter: Linter) -> None:
    once = put(linter, made(FOUND, "Werk je eigenlijk?")).content
    mended = changed(once, DOCUMENT, lambda part: part.replace(b"eigenlijk", b"nu", 1))
    again = put(linter, mended)
    assert (again.put, again.gone) == (1, 1)
    assert [each.words for each in comments(again.content)] == ["eigenlijk"]
    assert again.content.count(b"nu") == mended.count(b"nu")
    replied = put(linter, with_reply(mended))
    assert (replied.put, replied.gone) == (1, 0)
    assert [each.words for each in comments(replied.content)] == ["nu", "eigenlijk"]


def with_reply(data: bytes) -> bytes:
    """The file after somebody replied to its first comment, as Word keeps that."""
    word = "http://schemas.microsoft.com/office/word"
    first = f'<w:p xmlns:w14="{word}/2010/wordml" w14:paraId="0A"'.encode()
    thread = (
        f'<x:commentsEx xmlns:x="{word}/2012/wordml"><x:commentEx x:paraId="0B" x:paraIdParent="0A"/></x:commentsEx>'
    )
    relation = (
        f'<Relationship Id="rE" Type="{word}/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>'
    )
    data = changed(data, "word/comments.xml", lambda part: part.replace(b"<w:p", first, 1))
    relations = "word/_rels/document.xml.rels"
    data = changed(
        data, relations, lambda part: part.replace(b"</Relationships>", relation.encode() + b"</Relationships>")
    )
    return packed({**parts(data), "word/commentsExtended.xml": thread.encode()})


def test_a_file_without_findings_stays_byte_for_byte(linter: Linter) -> None:
    data = made("Hoe gaat het?")
    assert put(linter, data) == Commented(data, 0, 0)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(["Woon je eigenlijk alleen?", "Ga je toch 🌱 naar huis?", " ", "Zo.\t", "Werk je eigenlijk"]),
        min_size=1,
        max_size=5,
    ),
    st.data(),
)
def test_wherever_runs_are_split_the_words_are_exact(linter: Linter, sayings: list[str], data: st.DataObject) -> None:
    text = "".join(sayings)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)))) | {0, len(text)})
    looks = ("", "<w:b/>", "<w:i/><w:sz w:val='30'/>")
    pieces = [
        text[start:end].replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>") for start, end in pairwise(cuts)
    ]
    whole = "".join(run(piece, looks[number % 3]) for number, piece in enumerate(pieces))
    before = made(f"<w:pPr/>{whole}")
    findings = linter.check_content(before, NAME).findings
    after = put(linter, before).content
    assert characters(after) == characters(before)
    if findings:
        words = sorted(each.words.replace("\n", "") for each in comments(after))
        assert words == sorted(finding.text.replace("\t", "") for finding in findings)


def invoke(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["comment", *map(str, words)])


def test_the_command_writes_a_copy_and_says_what_is_in_it(tmp_path: Path) -> None:
    source, target = tmp_path / "vragen.docx", tmp_path / "besproken.docx"
    source.write_bytes(before := made(FOUND))
    source.chmod(0o640)
    result = invoke(source, "-o", target)
    assert result.exit_code == 0
    assert result.stdout == f"1 opmerking van vraaglint in {target}.\n"
    assert source.read_bytes() == before
    assert [each.words for each in comments(target.read_bytes())] == ["eigenlijk"]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["besproken.docx", "vragen.docx"]
    if os.name == "posix":
        assert target.stat().st_mode & 0o777 == 0o640
    assert "niets op te merken" in invoke(source, "-o", tmp_path / "leeg.docx", "--ignore", "VL501").stdout


@pytest.mark.parametrize(
    ("source", "target", "reason"),
    [
        ("vragen.docx", "vragen.docx", "Dit is het bestand zelf"),
        ("vragen.docx", "er.docx", "bestaat al"),
        ("vragen.docx", "er.txt", "eindigt op .docx"),
        ("vragen.docx", "nergens/x.docx", "kijk of de map bestaat"),
        ("er.txt", "x.docx", "alleen in een Word-bestand"),
        ("weg.docx", "x.docx", "bestaat niet"),
        ("stuk.docx", "x.docx", "beschadigd"),
    ],
)
def test_a_mistake_writes_nothing(source: str, target: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "vragen.docx").write_bytes(made(FOUND))
    for name in ("er.docx", "er.txt", "stuk.docx"):
        (tmp_path / name).write_bytes(b"er staat al iets")
    before = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
    result = invoke(tmp_path / source, "-o", tmp_path / target)
    assert result.exit_code == 2
    assert reason in result.stderr
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == before


def test_the_user_says_where_the_copy_comes(tmp_path: Path) -> None:
    result = invoke(tmp_path / "vragen.docx")
    assert result.exit_code == 2
    assert "Zeg met -o waar" in result.stderr
    assert "required" not in invoke("--help").stdout


@pytest.mark.skipif(not (shutil.which("soffice") and shutil.which("pdftotext")), reason="LibreOffice is not there")
def test_libreoffice_opens_the_result_and_prints_the_same_page(linter: Linter, tmp_path: Path) -> None:
    for name, data in FILES.items():
        (tmp_path / f"{name}-voor.docx").write_bytes(data)
        (tmp_path / f"{name}-na.docx").write_bytes(put(linter, data).content)
    profile = f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}"
    files = sorted(map(str, tmp_path.glob("*.docx")))
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    for name in FILES:
        before, after = (printed(tmp_path / f"{name}-{moment}.pdf") for moment in ("voor", "na"))
        assert after == before
        assert "eigenlijk" in after


def printed(pdf: Path) -> str:
    """The words of a page in print, where they stand."""
    command = ["pdftotext", "-layout", str(pdf), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
