"""Quotes and brackets in pairs."""

import pytest

from vraaglint.pairs import enclosing, opens, pairs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(stil)", ["(stil)"]),
        ("Hij zei \"ja\" en “nee”, „soms” en 'nooit'.", ['"ja"', "“nee”", "„soms”", "'nooit'"]),
        ("»Wat nu?« en «wat dan?»", ["»Wat nu?«", "«wat dan?»"]),
        ("’s Avonds zijn foto’s en z'n auto's weg", []),
        ("a) en b) of :( en :)", []),
        ('een scherm van 5" breed', []),
        ("(a (b) c)", ["(b)", "(a (b) c)"]),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert [text[start : end + 1] for start, end in pairs(text)] == expected


def test_quotes_around_the_whole() -> None:
    assert enclosing(' "Hoe gaat het?" ') == (1, 15)
    assert enclosing('"Hoe?" en "wat?"') is None
    assert enclosing("(Hoe gaat het?)") is None


def test_a_text_can_open_with_a_quote_but_not_with_an_apostrophe() -> None:
    assert opens("“Hoe gaat het")
    assert opens("(even stil")
    assert not opens("'s Avonds")
    assert not opens("")
