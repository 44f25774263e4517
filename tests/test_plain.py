"""The text that a parser reads."""

from hypothesis import given
from hypothesis import strategies as st

from vraaglint.engine import Linter
from vraaglint.plain import plain


@given(st.text(max_size=60))
def test_every_character_stays_at_its_offset(text: str) -> None:
    assert len(plain(text)) == len(text)


def test_shouting_is_read_as_speech(linter: Linter) -> None:
    result = linter.check_turn("WAT ZOEK JE EIGENLIJK IN DEZE BAAN?")
    assert [finding.text for finding in result.findings] == ["EIGENLIJK"]
    assert result.rewrite == "WAT ZOEK JE IN DEZE BAAN?"


def test_an_escape_sequence_hides_no_word(linter: Linter) -> None:
    result = linter.check_turn("Wat wil je eigenlijk\x1b[31m doen?")
    assert [finding.text for finding in result.findings] == ["eigenlijk"]


def test_a_rule_of_marks_is_no_long_word(linter: Linter) -> None:
    text = "Wat zoek je eigenlijk?" + "?!" * 3000 + " " + "_" * 3000
    (finding,) = linter.check_turn(text).findings
    assert (finding.text, finding.start) == ("eigenlijk", 12)
    assert len(plain(text)) == len(text)


def test_smart_quotes_and_no_break_spaces_stay_in_a_rewrite(linter: Linter) -> None:
    result = linter.check_turn("Wat is\u00a0‘rust’ eigenlijk voor jou?")
    assert result.rewrite == "Wat is\u00a0‘rust’ voor jou?"
