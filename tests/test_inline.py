"""What a reader sees of Markdown with links and images in it, however odd their brackets are."""

import pytest

from vraaglint.reading import parse

HARD = [
    "![foto (buiten](a.png)",
    "![foto) [binnen]](a.png)",
    '![foto](a.png "haakje (")',
    "![foto](<a(b.png> 'x')",
    "![foto][hier]",
    "![hier]",
    "![hier] (",
    '[](a.nl "titel)")',
    "[](<a)b>)",
    "[](a(b)c  )",
]


@pytest.mark.parametrize("markup", HARD)
def test_words_behind_a_link_or_an_image_keep_their_place(markup: str) -> None:
    text = f"Kijk {markup} Ga je toch?\n\n[hier]: b.png\n"
    (words,) = [line.words for block in parse(text, ".md").blocks for line in block.lines]
    start = words.text.index("Ga je toch?")
    assert "".join(text[place] for place in words.offsets[start:-1]) == "Ga je toch?"
