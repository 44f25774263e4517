"""What counts as a turn, whatever the text."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from vraaglint import segment
from vraaglint.model import Turn
from vraaglint.reading import parse

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
