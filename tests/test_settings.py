"""Settings choose rules with their options; the most precise choice decides, and a later one weighs more."""

import pickle
import subprocess
import sys

import pytest

from vraaglint.errors import SettingsError
from vraaglint.rules import all_rules
from vraaglint.settings import Settings

ALL = [rule.code for rule in all_rules()]


def codes(settings: Settings) -> list[str]:
    return [rule.code for rule in settings.chosen()]


def starting(start: str) -> list[str]:
    return [code for code in ALL if code.startswith(start)]


def test_by_default_every_rule_is_on_with_its_default_options() -> None:
    assert codes(Settings()) == ALL
    assert all(rule == type(rule)() for rule in Settings().chosen())


@pytest.mark.parametrize(
    ("select", "ignore", "wanted"),
    [
        (("VL5",), (), [code for code in ALL if code.startswith("VL5")]),
        (("vl501",), (), ["VL501"]),
        (("sturend-bijwoord",), (), ["VL501"]),
        ((), ("VL5",), [code for code in ALL if not code.startswith("VL5")]),
        (("VL5",), ("VL501",), [code for code in ALL if code.startswith("VL5") and code != "VL501"]),
        (("VL501",), ("VL5",), ["VL501"]),
        (("VL501",), ("VL501",), []),
        ((), ("VL",), []),
    ],
)
def test_the_most_precise_choice_decides(select: tuple[str, ...], ignore: tuple[str, ...], wanted: list[str]) -> None:
    assert codes(Settings(select=select, ignore=ignore)) == wanted


@pytest.mark.parametrize(
    ("select", "extend", "ignore", "wanted"),
    [
        ((), ("VL801",), ("VL8",), [code for code in ALL if code != "VL802"]),
        (("VL5",), ("VL101",), (), ["VL101", *starting("VL5")]),
        ((), ("VL5",), ("VL",), starting("VL5")),
        ((), ("VL501",), (), ALL),
    ],
)
def test_extend_select_adds_to_what_is_chosen(
    select: tuple[str, ...], extend: tuple[str, ...], ignore: tuple[str, ...], wanted: list[str]
) -> None:
    assert codes(Settings(select=select, extend_select=extend, ignore=ignore)) == wanted


@pytest.mark.parametrize(
    ("file", "later", "wanted"),
    [
        (Settings(select=("VL1",), ignore=("VL501",)), {"select": ["VL501"]}, ["VL501"]),
        (Settings(select=("VL1",)), {"ignore": ["VL101"]}, ["VL102"]),
        (Settings(select=("VL501",)), {"ignore": ["VL5"]}, []),
        (Settings(select=("VL5",), extend_select=("VL101",)), {"ignore": ["vl1"]}, starting("VL5")),
        (Settings(ignore=("VL801",)), {"extend_select": ["volle-lijst"]}, ALL),
        (Settings(ignore=("VL801",)), {"extend_select": ["VL8"]}, ALL),
        (Settings(ignore=("VL",)), {"extend_select": ["VL8"]}, starting("VL8")),
        (Settings(select=("VL5",), extend_select=("VL1",)), {"select": ["VL802"]}, ["VL802"]),
    ],
)
def test_a_later_choice_weighs_more_than_an_earlier_one(
    file: Settings, later: dict[str, list[str]], wanted: list[str]
) -> None:
    assert codes(file.narrowed(**later)) == wanted


def test_without_a_later_choice_settings_stay_as_they_are() -> None:
    file = Settings(pipeline="een", select=("VL1",), ignore=("VL501", "VL102"), accept=("indicatie",))
    assert file.narrowed() == file


def test_settings_can_be_sent_to_another_process_or_be_a_key() -> None:
    own = Settings(accept=("indicatie",), rules=(all_rules()[0](),))
    assert {pickle.loads(pickle.dumps(own)): 1}[own] == 1


@pytest.mark.parametrize(
    ("choice", "hint"),
    [
        ("VL71", "Bedoel je 'VL701'?"),
        ("vl71", "Bedoel je 'VL701'?"),
        ("vaag-dit", "Bedoel je 'vaag-dat'?"),
        ("xyz", "Je kunt kiezen uit: "),
    ],
)
def test_an_unknown_rule_is_told_with_the_nearest(choice: str, hint: str) -> None:
    with pytest.raises(SettingsError, match=f"De regel '{choice}' bestaat niet") as caught:
        Settings(ignore=(choice,))
    assert hint in str(caught.value)


def test_importing_settings_loads_no_spacy() -> None:
    code = "import sys, vraaglint.settings; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
