"""The notation of phrases in word lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vraaglint.phrase import any_of, first_words, pattern


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("ik vraag me [nu|wel eens] af", "Ik vraag me af of"),
        ("ik vraag me [nu|wel eens] af", "ik vraag me wel eens af of"),
        ("sorry [hoor|dat]", "Sorry, maar"),
        ("mag ik [@je] vragen", "Mag ik u vragen"),
        ("[heel|erg] benieuwd", "benieuwd"),
        ("[heel|erg] benieuwd", "heel benieuwd"),
        ("ik … benieuwd", "ik ben toch wel zeer benieuwd"),
        ("'s avonds", "’s avonds"),
        ("nou, ja", "nou, ja"),
        ("het valt ~ mee", "Het valt mee"),
        ("het valt ~ mee", "Het valt toch heus wel mee"),
        ("mijn [eigen] @naaste", "mijn eigen schoonzus"),
        ("(mijn|ons) (@naaste|jongste)", "Ons moeder"),
    ],
)
def test_a_phrase_is_found(phrase: str, text: str) -> None:
    assert pattern(phrase).search(text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("nou", "nouveau"),
        ("ik vraag me af", "ik vraag me dan af"),
        ("ik … benieuwd", "ik stop. Hij is benieuwd"),
        ("nu (of|en) dan", "nu dan"),
        ("het valt ~ mee", "het valt niet mee"),
        ("mijn @naaste", "mijn manieren"),
    ],
)
def test_a_phrase_keeps_to_its_words_and_its_sentence(phrase: str, text: str) -> None:
    assert pattern(phrase).search(text) is None


def test_no_phrases_find_nothing() -> None:
    assert any_of(()).search("") is None


@given(st.lists(st.sampled_from(["ik", "je", "vraag", "mag", "of", "a,"]), max_size=300))
def test_matching_long_text_ends(words: list[str]) -> None:
    assert pattern("ik … (vraag|mag) … @je … stop").search(" ".join(words)) is None


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("Moet @je niet", {"moet"}),
        ("(kun je|kan) niet", {"kun", "kan"}),
        ("[nou|ach ja] toe", {"nou", "ach", "toe"}),
        ("@jouw werk", {"je", "jouw", "uw", "jullie"}),
        ("'t valt mee", {"'t"}),
    ],
)
def test_a_phrase_tells_the_words_it_can_begin_with(phrase: str, words: set[str]) -> None:
    assert first_words(phrase) == words
