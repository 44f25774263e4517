"""What counts as a turn, whatever the text."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vraaglint import segment
from vraaglint.model import Turn
from vraaglint.reading import parse
from vraaglint.segment.asking import asks

PIECES = st.sampled_from(
    [
        *(
            "Hoe gaat het?",
            "wat eet je",
            "Goed.",
            "Ik: ",
            "Moeder: ",
            "[Noor] ",
            "Datum: ",
            "VRAGEN?",
            "bijv. ",
            "…",
            "é",
        ),
        *("- ", "  * ", "1. ", "a) ", "☐ ", "[ ] ", "o ", "-> ", "• ", "> ", "| ", "|---|---|\n", "# ", "=====", "---"),
        *("\n", "\n\n", "\r\n", "\r", "\t", "   ", "\u00a0", "\ufeff", "\x0b", "\x85", "\u2028", "\\", "🙂", "<br>"),
        *("\x07", "\x1b[1m"),
        *(
            '"',
            "“",
            "”",
            "‘",
            "’",
            "(",
            ")",
            "[",
            "]",
            "**",
            "_",
            "`",
            "~~",
            "<!-- ",
            " -->",
            "```",
            "&amp;",
            "(2019?)",
        ),
        *("https://voorbeeld.be/?a=b", "[uitleg](http://a.be/?b)", "***", "?"),
    ]
)
NOTES = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=100)
SUFFIXES = st.sampled_from([".txt", ".md"])


def turns(text: str, suffix: str = ".txt") -> tuple[Turn, ...]:
    return segment.turns(parse(text, suffix))


@settings(deadline=None)
@given(NOTES, SUFFIXES)
def test_every_character_of_a_turn_has_its_place_in_the_file(text: str, suffix: str) -> None:
    for turn in turns(text, suffix):
        assert turn.text == turn.text.strip()
        assert turn.text
        assert len(turn.offsets) == len(turn.text) + 1
        assert all(before < after for before, after in itertools.pairwise(turn.offsets))
        assert turn.offsets[-1] <= len(text)
        for character, place in zip(turn.text, turn.offsets, strict=False):
            same = text[place] == character or (character == " " and not text[place].isalnum())
            assert same or text[place] in "&\0"


@settings(deadline=None)
@given(NOTES, SUFFIXES)
def test_newlines_and_a_bom_change_nothing(text: str, suffix: str) -> None:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "")
    expected = [(turn.text, turn.context, turn.listed, turn.spoken) for turn in turns(text, suffix)]
    for variant in (text.replace("\n", "\r\n"), text.replace("\n", "\r"), "\ufeff" + text):
        assert [(turn.text, turn.context, turn.listed, turn.spoken) for turn in turns(variant, suffix)] == expected


def heard(text: str, suffix: str = ".txt") -> list[tuple[str, str | None]]:
    return [(turn.text, turn.context) for turn in turns(text, suffix)]


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_names_speak_on_lines_of_one_paragraph(suffix: str) -> None:
    talk = "Ik: Waar denk je aan?\nJip: Aan morgen\nTeun: En ik aan Lies.\nIk: Wat is er morgen?\n"
    assert heard(talk, suffix) == [
        ("Waar denk je aan?", None),
        ("Wat is er morgen?", "Aan morgen En ik aan Lies."),
    ]


def test_a_name_inside_a_wrapped_sentence_is_no_speaker() -> None:
    text = "We spraken vandaag een half uur op de gang over de vragen van\nNoor: zij wil niet. Wat doen we nu?\n"
    assert [words for words, _ in heard(text, ".md")] == [" ".join(text.split())]


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_topics_that_come_back_with_questions_are_no_speakers(suffix: str) -> None:
    asked = ["Werk: Hoe bevalt het?", "Thuis: Wie is er?"]
    page = "\n".join(f"# Dossier {number}\n\n- {asked[0]}\n- {asked[1]}\n" for number in (1, 2))
    assert heard(page, suffix) == [(question, None) for question in asked * 2]


def test_a_topic_with_facts_behind_it_is_not_what_the_other_said() -> None:
    page = "Meegenomen: tas met brieven (34 st., 21 dicht)\n\nik: Welke brief ligt er het langst?\nJoris: Die."
    assert heard(page) == [("Welke brief ligt er het langst?", None)]


def test_who_is_named_once_behind_a_time_speaks() -> None:
    chat = "12/03/25, 14:03 - Sam: ben moe\n12/03/25, 14:04 - Ik: Sinds wanneer?\n"
    assert heard(chat) == [("Sinds wanneer?", "ben moe")]


@pytest.mark.parametrize("start", ["", "- "])
def test_a_line_that_ends_on_a_word_that_needs_another_goes_on(start: str) -> None:
    assert heard(f"{start}Hoe gaat het met\nFatima en de kinderen?\n") == [
        ("Hoe gaat het met Fatima en de kinderen?", None)
    ]


def test_a_bold_line_above_questions_is_a_title() -> None:
    assert heard("**Werk**\nHoe bevalt het?\nWat doe je er?\n", ".md") == [("Hoe bevalt het? Wat doe je er?", None)]
    assert heard("**Hoe gaat het?**\nEn thuis?\n", ".md") == [("Hoe gaat het? En thuis?", None)]


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_a_link_with_a_question_mark_in_its_address_asks_nothing(suffix: str) -> None:
    page = "- [ ] Verslag sturen, zie [het sjabloon](https://wijkteam.example/sjabloon?versie=3)\n"
    assert not [turn for turn in turns(page, suffix) if asks(turn.text)]


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_pasted_control_characters_are_not_read(suffix: str) -> None:
    page = "- Hoe gaat het?\x07 En thuis?\n\x07- \x1b[1mWie belt er?\x1b[0m\n"
    assert heard(page, suffix) == [("Hoe gaat het? En thuis?", None), ("Wie belt er?", None)]
