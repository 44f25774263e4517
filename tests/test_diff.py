"""What a fix would change, to read on a screen or to hand to `patch`."""

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from rich.console import Console

from vraaglint.report.diff import diff

NAME = "mijn notities.txt"
FIXES = [
    ("- Wil je toch weg?\n- Wat nu?\n", "- Wil je weg?\n- Wat nu?\n"),
    ("- Wil je toch weg?\r\n- Wat nu?\r\n", "- Wil je weg?\r\n- Wat nu?\r\n"),
    ("Wat nu?\rWil je toch weg?\r", "Wat nu?\rWil je weg?\r"),
    ("Wat nu?\n\nWil je toch weg?", "Wat nu?\n\nWil je weg?"),
    ("\x1b[31mWil je toch weg?\x0c\u2028Ja?\n", "\x1b[31mWil je weg?\x0c\u2028Ja?\n"),
]


def console(*, terminal: bool) -> Console:
    colours = "standard" if terminal else None
    return Console(file=io.StringIO(), force_terminal=terminal, color_system=colours, width=40, markup=False)  # type: ignore[arg-type]


def test_nothing_changed_is_nothing_shown() -> None:
    assert diff(NAME, "Wat nu?", "Wat nu?", console(terminal=False)) == ""
    assert diff(NAME, "Wat nu?", "Wat nu?", console(terminal=True)) == ""


def test_the_old_line_and_the_new_one_stand_below_each_other() -> None:
    old, new = FIXES[0]
    assert diff("a.txt", old, new, console(terminal=False)).splitlines() == [
        "--- a.txt",
        "+++ a.txt",
        "@@ -1,2 +1,2 @@",
        "-- Wil je toch weg?",
        "+- Wil je weg?",
        " - Wat nu?",
    ]


@pytest.mark.skipif(shutil.which("git") is None, reason="git applies the patch")
@pytest.mark.parametrize(("old", "new"), FIXES)
def test_the_diff_applies_to_the_byte(tmp_path: Path, old: str, new: str) -> None:
    (tmp_path / NAME).write_bytes(old.encode())
    patch = diff(NAME, old, new, console(terminal=False))
    command = ["git", "apply", "-p0", "--whitespace=nowarn", "-"]
    subprocess.run(command, input=patch.encode(), cwd=tmp_path, check=True)
    assert (tmp_path / NAME).read_bytes() == new.encode()


@pytest.mark.parametrize(("old", "new"), FIXES)
def test_a_terminal_gets_colours_and_no_control_character_of_the_notes(old: str, new: str) -> None:
    shown = diff(NAME, old, new, console(terminal=True))
    assert "\x1b[31m-" in shown
    assert "\x1b[32m+" in shown
    assert not {"\r", "\x0c", "\u2028"} & set(shown)
    assert "Wil je weg?" in shown


def test_a_line_that_looks_like_a_header_is_coloured_as_what_it_is() -> None:
    shown = diff("a.txt", "-- Wil je toch weg?\n", "-- Wil je weg?\n", console(terminal=True))
    assert "\x1b[31m--- Wil je toch weg?" in shown


def test_a_name_cannot_steer_the_terminal_either() -> None:
    shown = diff("a\x1b[2J.txt", *FIXES[0], console(terminal=True))
    assert "\x1b[2J" not in shown
