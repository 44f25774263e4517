"""Sentence spans and question marks."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vraaglint.sentences import is_marked_question, sentences

NOTES = st.text(st.sampled_from("aZéu8 \n\t\"'“”‘’().?!…:/-🙂\u00a0"), max_size=80) | st.text(max_size=60)


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["Hoe was het thuis, bijv. rond Pasen?"],
        ["Wat zei dhr. Was tegen mevr. J. De Wit?", "En daarna?"],
        ['Ze noemde het "te veel".', "Wat bedoelde ze?"],
        ['Je zei "Waarom ik? Waarom nu?"', "Wat vroeg je je af?"],
        ['"Wat is er?', 'Hoe komt dat?"'],
        ["Hoe gaat het? 🙂", "En thuis?"],
        ["Proficiat!", "hoe vier je dat?"],
        ["Hoe gaat het ?", "en thuis ?"],
        ["Plan B.", "Wat kies je?"],
        ["Eet je brood, fruit enz.", "Wat nog?"],
        ["Onder welke voorwaarden … en dan eerlijk … doe je mee?"],
        ["Tja...", "Wat nu?"],
        ["je bent moe.", "klopt dat?"],
        ["Het was 3.5 kg.", "Is dat veel?"],
        ["Woont in Gent (sinds 2019?) en werkt in Aalst."],
        ["(Hij lacht.)", "Wat is er?"],
        ["Kijk op https://voorbeeld.be/a.b?c=d.", "Wat zie je?"],
        ["Komt in ?? mei."],
        ["Wat?!", "Meen je dat??"],
        ["a.u.b. morgen bellen"],
    ],
)
def test_splits_at_real_ends_only(expected: list[str]) -> None:
    assert pieces(" ".join(expected)) == expected


def test_forgotten_space_after_a_question_mark() -> None:
    assert pieces("Pijn?Waar dan?") == ["Pijn?", "Waar dan?"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hoe gaat het?", "Hoe gaat het ?", "Hoe dan?!", "Hoe dan??", "“Hoe dan?”", 'Hoe dan?"', "(Nog pijn gehad?)",
        "Hoe dan? 🙂", "Hoe dan? :)", "Kijk je weleens op https://voorbeeld.be?", "Nog pijn gehad?", "Echt?...",
    ],
)  # fmt: skip
def test_marked_questions(sentence: str) -> None:
    assert is_marked_question(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "", "?", "Verhuisd (2019?)", "Verhuisd (?)", "(2019?)", "Datum: ?", "Datum: ??", "2019?", "zie vp?stap=2",
        "https://voorbeeld.be/?a=b", 'Ze vroeg "kom je?"', "Komt in ?? mei", "Hoe gaat het", "Hoe gaat het.",
    ],
)  # fmt: skip
def test_no_marked_questions(sentence: str) -> None:
    assert not is_marked_question(sentence)


@settings(deadline=None)
@given(NOTES)
def test_spans_hold_everything_but_white_space_in_order(text: str) -> None:
    spans = sentences(text)
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
    assert all(start < end and text[start:end] == text[start:end].strip() for start, end in spans)


@settings(deadline=None)
@given(NOTES)
def test_any_text_can_be_asked(text: str) -> None:
    assert is_marked_question(text) in (True, False)
