"""Every list is read by the code that uses it, and every example in a list shows its entry at work."""

from pathlib import Path

import pytest

from vraaglint.analysis.advice import AdviceForm
from vraaglint.analysis.assertion import Assumption, Tag
from vraaglint.analysis.detour import Detour
from vraaglint.analysis.lead_in import LeadInWords
from vraaglint.analysis.remarks import RemarkForm
from vraaglint.analysis.steering import CONDITIONS, SteeringWord
from vraaglint.analysis.vague import VagueWord
from vraaglint.engine import Linter
from vraaglint.errors import LexiconError
from vraaglint.lexicon import entries, listed
from vraaglint.phrase import pattern
from vraaglint.tables import Source

FOLDER = Path(__file__).parents[1] / "lexicons"
FILES = sorted(FOLDER.glob("*.toml"))
REMARKS = {
    "adviezen": "VL602",
    "bagatellen": "VL603",
    "over-jezelf": "VL604",
    "aandringen": "VL605",
    "trucjes": "VL606",
}
DETOURS = [entry for name in ("omwegen", "omwegen-achteraan") for entry in entries(name, Detour)]
FORMS = [(REMARKS[name], entry) for name in REMARKS for entry in entries(name, RemarkForm)]


def found(linter: Linter, text: str, code: str) -> list[str]:
    return [finding.text for finding in linter.check_turn(text).findings if finding.code == code]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_list_says_what_it_holds_where_it_comes_from_and_who_reads_it(path: Path) -> None:
    source = Source(path, LexiconError)
    assert source.data["wat"].endswith(".")
    assert source.data["bron"].endswith(".")
    assert source.text.startswith("#")


@pytest.mark.parametrize("entry", entries("inleidingen", LeadInWords), ids=lambda entry: entry.voorbeeld)
def test_the_example_of_a_lead_in_is_found(linter: Linter, entry: LeadInWords) -> None:
    assert len(found(linter, entry.voorbeeld, "VL201")) == 1
    assert pattern(entry.vorm).search(entry.voorbeeld)


@pytest.mark.parametrize("entry", DETOURS, ids=lambda entry: entry.voorbeeld)
def test_the_example_of_a_detour_is_found(linter: Linter, entry: Detour) -> None:
    assert len(found(linter, entry.voorbeeld, "VL202")) == 1
    assert pattern(entry.vorm).search(entry.voorbeeld)


@pytest.mark.parametrize("entry", entries("sturende-woorden", SteeringWord), ids=lambda entry: entry.voorbeeld)
def test_the_example_of_a_steering_word_is_found(linter: Linter, entry: SteeringWord) -> None:
    if entry.vraag == "bewering":
        rewrite = linter.check_turn(entry.voorbeeld).rewrite
        assert rewrite
        assert not pattern(entry.vorm).search(rewrite)
    else:
        assert any(pattern(entry.vorm).fullmatch(text) for text in found(linter, entry.voorbeeld, "VL501"))
    assert entry.als in {"", *CONDITIONS}
    assert entry.vraag in {"elke", "ja-nee", "bewering"}


@pytest.mark.parametrize("entry", entries("aannames", Assumption), ids=lambda entry: entry.voorbeeld)
def test_the_example_of_an_assumption_is_opened(linter: Linter, entry: Assumption) -> None:
    assert len(found(linter, entry.voorbeeld, "VL502")) == 1
    assert pattern(entry.vorm).search(entry.voorbeeld)
    assert linter.check_turn(entry.voorbeeld).rewrite


@pytest.mark.parametrize("tag", [(word, tag.komma) for tag in entries("staartjes", Tag) for word in tag.woorden])
def test_a_tag_steers(linter: Linter, tag: tuple[str, bool]) -> None:
    word, needs_comma = tag
    assert found(linter, f"Je slaapt slecht{',' if needs_comma else ''} {word}?", "VL502") == [word]


@pytest.mark.parametrize("entry", entries("vage-woorden", VagueWord), ids=lambda entry: entry.voorbeeld)
def test_the_example_of_a_vague_word_is_found(linter: Linter, entry: VagueWord) -> None:
    (text,) = found(linter, entry.voorbeeld, "VL402")
    assert pattern(entry.vorm).fullmatch(text)


@pytest.mark.parametrize("entry", entries("adviesvragen", AdviceForm), ids=lambda entry: entry.voorbeeld)
def test_the_example_of_advice_in_disguise_is_found(linter: Linter, entry: AdviceForm) -> None:
    assert len(found(linter, entry.voorbeeld, "VL503")) == 1
    assert pattern(entry.vorm).search(entry.voorbeeld)
    assert found(linter, entry.voorbeeld, "VL501") == []
    assert entry.vraag in {"geprobeerd", "gedacht", "stap"}
    assert entry.weeg in {"", "regels", "regels en feiten", "nooit"}


@pytest.mark.parametrize(("code", "form"), FORMS, ids=lambda value: getattr(value, "voorbeeld", value))
def test_the_example_of_a_remark_is_found(linter: Linter, code: str, form: RemarkForm) -> None:
    assert len(found(linter, form.voorbeeld, code)) == 1
    assert pattern(form.vorm).search(form.voorbeeld)
    assert form.plaats in {"begin", "ergens"}
    assert form.weeg in {"", "regels", "regels en feiten", "nooit", "contact", "leven"}


def test_a_broken_list_is_reported_with_its_file_and_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "stuk.toml").write_text(
        'wat = "Iets."\nbron = "Eigen lijst."\n\n[[ingang]]\nvorm = "a"\nvoorbeld = "A."\n', encoding="utf-8"
    )
    monkeypatch.setattr("vraaglint.lexicon.home", lambda: tmp_path)
    with pytest.raises(
        LexiconError, match=r"stuk\.toml:6: De sleutel 'voorbeld' bestaat niet\. Bedoel je 'voorbeeld'\?"
    ):
        entries("stuk", Detour)
    with pytest.raises(LexiconError, match=r"weg\.toml"):
        entries("weg", Detour)


def test_a_list_of_mere_words_is_one_set() -> None:
    assert {"hulp", "koffie"} <= listed("ontelbaar")
