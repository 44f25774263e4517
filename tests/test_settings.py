"""Settings are found from the folder upwards, choose rules, and tell a mistake with its line and the nearest word."""

import subprocess
import sys
from pathlib import Path

import pytest

from vraaglint.errors import SettingsError
from vraaglint.rules import all_rules
from vraaglint.settings import Settings, found, read


def written(folder: Path, text: str, name: str = "vraaglint.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def codes(settings: Settings) -> list[str]:
    return [rule.code for rule in settings.chosen()]


ALL = [rule.code for rule in all_rules()]


def test_by_default_every_rule_is_on_with_its_default_options() -> None:
    assert codes(Settings()) == ALL
    assert all(rule == type(rule)() for rule in Settings().chosen())


def test_all_keys_are_read(tmp_path: Path) -> None:
    text = (
        'pipeline = "nl_core_news_sm"\nselect = ["VL3", "VL5"]\nignore = ["VL501"]\naskers = ["juf"]\n'
        "[rules.lange-zin]\nmax-woorden = 25\n"
    )
    settings = read(written(tmp_path, text))
    assert (settings.pipeline, settings.askers) == ("nl_core_news_sm", ("juf",))
    assert "VL501" not in codes(settings)
    (long_sentence,) = [rule for rule in settings.chosen() if rule.code == "VL301"]
    assert vars(settings.rules[0]) == vars(long_sentence) == {"max_woorden": 25}


@pytest.mark.parametrize("table", ["[rules.VL301]", "[rules.vl301]", "[rules.lange-zin]", '[rules."lange-zin"]'])
def test_a_rule_goes_by_code_or_name(tmp_path: Path, table: str) -> None:
    (rule,) = read(written(tmp_path, f"{table}\nmax-woorden = 12\n")).rules
    assert rule.code == "VL301"


def test_a_project_keeps_its_settings_in_pyproject(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\n[tool.vraaglint]\nselect = ["VL5"]\n[tool.vraaglint.rules.VL301]\nmax-woorden = 9\n'
    settings = read(written(tmp_path, text, "pyproject.toml"))
    assert settings.select == ("VL5",)
    assert len(settings.rules) == 1


def test_settings_are_found_from_the_folder_upwards(tmp_path: Path) -> None:
    written(tmp_path, 'select = ["VL1"]')
    written(tmp_path / "a", '[tool.ander]\nselect = ["VL2"]', "pyproject.toml")
    deepest = tmp_path / "a" / "b" / "c"
    deepest.mkdir(parents=True)
    assert found(deepest).select == ("VL1",)
    written(tmp_path / "a", '[tool.vraaglint]\nselect = ["VL3"]', "pyproject.toml")
    assert found(deepest).select == ("VL3",)
    written(tmp_path / "a", 'select = ["VL4"]')
    assert found(deepest).select == ("VL4",)


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert found(tmp_path) == Settings()


def test_a_broken_file_of_someone_else_is_left_alone(tmp_path: Path) -> None:
    written(tmp_path, "[tool.ander\n", "pyproject.toml")
    assert found(tmp_path) == Settings()


def test_a_pipeline_folder_lies_beside_the_settings(tmp_path: Path) -> None:
    assert read(written(tmp_path, 'pipeline = "./model"')).pipeline == str(tmp_path / "model")


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


def test_the_command_line_sets_the_choice_of_the_file_aside() -> None:
    file = Settings(pipeline="een", select=("VL1",), ignore=("VL501",))
    assert codes(file.narrowed(select=["VL501"], ignore=[], pipeline=None)) == ["VL501"]
    assert file.narrowed(select=[], ignore=["VL101"], pipeline="twee") == Settings(
        pipeline="twee", select=("VL1",), ignore=("VL501", "VL101")
    )


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


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("\npipline = 'x'\n", 2, "De sleutel 'pipline' bestaat niet. Bedoel je 'pipeline'?"),
        ("[rule.VL301]\n", 1, "De sleutel 'rule' bestaat niet. Bedoel je 'rules'?"),
        ("pipeline = 3\n", 1, "Bij 'pipeline' hoort een tekst tussen aanhalingstekens."),
        ("select = 'VL5'\n", 1, "Bij 'select' hoort een lijst teksten."),
        ("\nignore = ['VL71']\n", 2, "De regel 'VL71' bestaat niet. Bedoel je 'VL701'?"),
        ("[rules.VL71]\nmax-woorden = 1\n", 1, "De regel 'VL71' bestaat niet. Bedoel je 'VL701'?"),
        ("[rules.VL301]\nmax-wooden = 1\n", 2, "De sleutel 'max-wooden' bestaat niet. Bedoel je 'max-woorden'?"),
        ("[rules.VL301]\nmax-woorden = 'x'\n", 2, "Bij 'max-woorden' hoort een heel getal."),
        ("[rules.VL301]\nmax-woorden = 0\n", 2, "Bij 'max-woorden' hoort een heel getal van 1 of hoger."),
        ("\n[rules.volle-lijst]\nmax-vragen = -3\n", 3, "Bij 'max-vragen' hoort een heel getal van 1 of hoger."),
        ("[rules.VL802]\nmin-vragen = 0\n", 2, "Bij 'min-vragen' hoort een heel getal van 1 of hoger."),
        ("[rules.VL802]\nmax-procent = 0.7\n", 2, "Bij 'max-procent' hoort een heel getal."),
        ("[rules]\nVL301 = 25\n", 2, "Bij 'VL301' hoort een tabel met opties, zoals [rules.VL301]."),
        ("rules = 1\n", 1, "Bij 'rules' hoort een tabel per regel, zoals [rules.VL301]."),
        ("[rules.VL5]\n", 1, "'VL5' is geen code of naam van één regel."),
        ("select = [\n", 1, "Dit is geen geldige TOML; kijk of aanhalingstekens en haken op deze regel kloppen."),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        read(path)
    assert str(caught.value) == f"{path}:{line}: {message}"


def test_a_mistake_in_pyproject_is_told_with_its_line(tmp_path: Path) -> None:
    path = written(tmp_path, "[tool.ander]\nselekt = 1\n\n[tool.vraaglint]\nselekt = ['VL5']\n", "pyproject.toml")
    with pytest.raises(SettingsError, match="Bedoel je 'select'") as caught:
        read(path)
    assert caught.value.line == 5


def test_importing_settings_loads_no_spacy() -> None:
    code = "import sys, vraaglint.settings; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
