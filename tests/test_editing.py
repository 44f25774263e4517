"""Edits, and the tidy turn they leave."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vraaglint.model import Edit
from vraaglint.rewriting.editing import apply, edited, tidy


@pytest.mark.parametrize(
    ("untidy", "text"),
    [
        ("waar woon je", "Waar woon je?"),
        ("'s ochtends ben je vroeg?", "'s Ochtends ben je vroeg?"),
        ("ijs of taart?", "IJs of taart?"),
        (", hoe gaat het ?", "Hoe gaat het?"),
        ("Je belt bijv. morgen. wat zeg je dan?", "Je belt bijv. morgen. Wat zeg je dan?"),
        ("Hij zei: “ik kom”", "Hij zei: “ik kom”?"),
        ("Wat doe je  dan, ?", "Wat doe je dan?"),
        ("Waar wacht je op…", "Waar wacht je op…"),
    ],
)
def test_a_turn_is_tidied(untidy: str, text: str) -> None:
    assert tidy(untidy, asks=True) == text


@given(st.text(alphabet="abc d.?!,'\"’ ijé", max_size=40))
def test_tidying_twice_changes_nothing(text: str) -> None:
    once = tidy(text, asks=True)
    assert tidy(once, asks=True) == once


def test_of_two_edits_that_overlap_the_first_stays() -> None:
    assert apply("abcdef", [Edit(3, 5, "X"), Edit(1, 4)]) == "aef"


def test_an_insertion_stands_before_a_deletion_at_the_same_place() -> None:
    assert apply("of eigenlijk komt", [Edit(3, 13), Edit(3, 3, "wel ")]) == "of wel komt"


def test_dropped_words_next_to_each_other_leave_single_spaces() -> None:
    text = "Zeg je dat eigenlijk wel luid?"
    assert edited(text, [Edit(11, 20), Edit(21, 24)], asks=True) == "Zeg je dat luid?"
