"""Settings are found from a file upwards, laid over a profile, and a mistake is told with its line and nearest word."""

import json
import pickle
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vraaglint.cli import main
from vraaglint.configuration import Configuration, Project, profiles
from vraaglint.configuration.keys import Keys
from vraaglint.configuration.template import template
from vraaglint.errors import SettingsError
from vraaglint.reading import parse
from vraaglint.rules import all_rules
from vraaglint.segment import turns
from vraaglint.settings import Settings
from vraaglint.tables import written

PROFILES = profiles.names()


def saved(folder: Path, text: str, name: str = "vraaglint.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def read(path: Path) -> Settings:
    return Configuration(file=path).project().settings


def project(folder: Path, text: str, **choices: Any) -> Project:
    saved(folder, text)
    return Configuration(**choices).project(folder)


def invoke(*args: str | Path) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args])


def test_all_keys_are_read(tmp_path: Path) -> None:
    (tmp_path / "lijsten").mkdir()
    own = project(
        tmp_path,
        'profile = "training"\npipeline = "nl_core_news_sm"\nselect = ["VL3", "VL5"]\nextend-select = ["VL101"]\n'
        'ignore = ["VL501"]\naskers = ["juf"]\naccept = ["indicatie"]\nlexicons = "lijsten"\nexclude = ["oud/"]\n'
        'respect-gitignore = false\nbaseline = "nulmeting.json"\n'
        '[per-file-ignores]\n"*.md" = ["VL502"]\n[rules.lange-zin]\nmax-woorden = 25\n',
    )
    (rule,) = own.settings.rules
    assert (rule.code, vars(rule)) == ("VL301", {"max_woorden": 25})
    assert own.settings == Settings(
        pipeline="nl_core_news_sm",
        select=("VL3", "VL5"),
        extend_select=("VL101",),
        ignore=("VL501",),
        askers=(*Configuration(isolated=True, profile="training").project().settings.askers, "juf"),
        accept=("indicatie",),
        lexicons=tmp_path / "lijsten",
        rules=(rule,),
    )
    assert own.settings_for(tmp_path / "sub" / "a.md").ignore == ("VL501", "VL502")
    assert own.settings_for(tmp_path / "sub" / "a.txt") is own.settings
    assert (own.profile, own.baseline) == ("training", tmp_path / "nulmeting.json")
    assert (own.scope.root, own.scope.exclude, own.scope.respect_gitignore) == (tmp_path, ("oud/",), False)
    assert pickle.loads(pickle.dumps(own)).settings == own.settings


@pytest.mark.parametrize("table", ["[rules.VL301]", "[rules.vl301]", "[rules.lange-zin]", '[rules."lange-zin"]'])
def test_a_rule_goes_by_code_or_name(tmp_path: Path, table: str) -> None:
    (rule,) = read(saved(tmp_path, f"{table}\nmax-woorden = 12\n")).rules
    assert rule.code == "VL301"


def test_a_project_keeps_its_settings_in_pyproject(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\n[tool.vraaglint]\nselect = ["VL5"]\n[tool.vraaglint.rules.VL301]\nmax-woorden = 9\n'
    own = read(saved(tmp_path, text, "pyproject.toml"))
    assert own.select == ("VL5",)
    assert len(own.rules) == 1


def test_settings_are_found_from_the_file_upwards(tmp_path: Path) -> None:
    def select() -> tuple[str, ...]:
        return Configuration().project(deepest / "notities.md").settings.select

    saved(tmp_path, 'select = ["VL1"]')
    saved(tmp_path / "a", '[tool.ander]\nselect = ["VL2"]', "pyproject.toml")
    deepest = tmp_path / "a" / "b" / "c"
    deepest.mkdir(parents=True)
    assert select() == ("VL1",)
    saved(tmp_path / "a", '[project]\ndependencies = ["vraaglint"] # [tool.vraaglint]', "pyproject.toml")
    assert select() == ("VL1",)
    saved(tmp_path / "a", '[tool.vraaglint]\nselect = ["VL3"]', "pyproject.toml")
    assert select() == ("VL3",)
    saved(tmp_path / "a", 'select = ["VL4"]')
    assert select() == ("VL4",)


def test_files_of_one_folder_share_their_project(tmp_path: Path) -> None:
    saved(tmp_path, "")
    (tmp_path / "a" / "b").mkdir(parents=True)
    configuration = Configuration()
    places = (tmp_path, tmp_path / "weg.txt", tmp_path / "a" / "x.md", tmp_path / "a" / "b")
    assert len({id(configuration.project(place)) for place in places}) == 1


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert Configuration().project(tmp_path).settings == Settings()


def test_standard_input_has_the_settings_of_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved(tmp_path, 'select = ["VL1"]')
    monkeypatch.chdir(tmp_path)
    assert Configuration().project(Path("-")).settings.select == ("VL1",)


def test_a_broken_file_of_someone_else_is_left_alone(tmp_path: Path) -> None:
    saved(tmp_path, "[tool.ander\n", "pyproject.toml")
    assert Configuration().project(tmp_path).settings == Settings()


@pytest.mark.parametrize("value", ["./model", "~bestaat-niet/model"])
def test_a_pipeline_folder_lies_beside_the_settings(tmp_path: Path, value: str) -> None:
    assert read(saved(tmp_path, f'pipeline = "{value}"')).pipeline == str(tmp_path / value)


def test_the_command_line_weighs_more_than_the_file_and_the_file_more_than_the_profile(tmp_path: Path) -> None:
    text = 'profile = "training"\npipeline = "een"\nignore = ["VL501"]\nextend-select = ["VL801"]\n'
    file = project(tmp_path, text).settings
    assert {"VL801"} == {rule.code for rule in file.chosen() if rule.code.startswith("VL8")}
    told = project(tmp_path, text, profile="intake", pipeline="twee", ignore=["VL801"]).settings
    assert (told.pipeline, told.askers[0]) == ("twee", "intaker")
    assert not {"VL801", "VL501"} & {rule.code for rule in told.chosen()}


def test_a_file_is_held_to_the_settings_beside_it(tmp_path: Path) -> None:
    saved(tmp_path / "sub", 'pipeline = "bestaat_niet"')
    notes = saved(tmp_path / "sub", "- Hoe gaat het?\n", "a.md")
    assert "De pijplijn 'bestaat_niet' is niet te vinden" in invoke("questions", notes).stderr


def test_a_named_file_or_none_at_all_can_be_asked_for(tmp_path: Path) -> None:
    saved(tmp_path, 'select = ["VL1"]')
    other = saved(tmp_path / "elders", 'select = ["VL2"]\nexclude = ["oud"]', "eigen.toml")
    named = Configuration(file=other).project(tmp_path)
    assert (named.settings.select, named.scope.root) == (("VL2",), other.parent)
    assert Configuration(isolated=True).project(tmp_path).settings == Settings()


@pytest.mark.parametrize(
    ("pattern", "there", "elsewhere"),
    [
        ("intake/", "intake/a/b.md", "b/a.md"),
        ("*.md", "x/y.md", "x/md.txt"),
        ("/a.txt", "a.txt", "b/a.txt"),
        ("oud/**", "oud/x/a.txt", "oud.txt"),
    ],
)
def test_rules_are_left_out_for_some_files(tmp_path: Path, pattern: str, there: str, elsewhere: str) -> None:
    own = project(tmp_path, f'select = ["VL801", "VL1"]\n[per-file-ignores]\n"{pattern}" = ["VL8"]\n')
    assert "VL801" not in {rule.code for rule in own.settings_for(tmp_path / there).chosen()}
    assert "VL801" in {rule.code for rule in own.settings_for(tmp_path / elsewhere).chosen()}


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("\npipline = 'x'\n", 2, "De sleutel 'pipline' bestaat niet. Bedoel je 'pipeline'?"),
        ("[rule.VL301]\n", 1, "De sleutel 'rule' bestaat niet. Bedoel je 'rules'?"),
        ("pipeline = 3\n", 1, "Bij 'pipeline' hoort een tekst tussen aanhalingstekens."),
        ("select = 'VL5'\n", 1, 'Bij \'select\' hoort een lijst tussen haken, zoals ["dit", "dat"].'),
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
        ("profiel = 'intake'\n", 1, "De sleutel 'profiel' bestaat niet. Bedoel je 'profile'?"),
        ("profile = 'intak'\n", 1, "Het profiel 'intak' bestaat niet. Bedoel je 'intake'?"),
        ("extend-select = ['VL99']\n", 1, "De regel 'VL99' bestaat niet. "),
        ("extend_select = ['VL5']\n", 1, "De sleutel 'extend_select' bestaat niet. Bedoel je 'extend-select'?"),
        ("accept = 'indicatie'\n", 1, 'Bij \'accept\' hoort een lijst tussen haken, zoals ["dit", "dat"].'),
        ("respect-gitignore = 'ja'\n", 1, "Bij 'respect-gitignore' hoort true of false."),
        ("\nbaseline = ['x']\n", 2, "Bij 'baseline' hoort een tekst tussen aanhalingstekens."),
        ("exclude = ['a', '!']\n", 1, "'!' is geen patroon dat een bestand kan aanwijzen; schrijf het zoals in "),
        ("[per-file-ignores]\n'*.md' = 'VL5'\n", 2, "Bij '*.md' hoort een lijst tussen haken, zoals "),
        ("[per-file-ignores]\n'*.md' = ['VL71']\n", 2, "De regel 'VL71' bestaat niet. Bedoel je 'VL701'?"),
        ("[per-file-ignores]\na = []\n'/' = ['VL7']\n", 3, "'/' is geen patroon dat een bestand kan aanwijzen; "),
        ("[per-file-ignores]\n'!a' = ['VL7']\n", 2, "Een patroon met een uitroepteken, zoals '!a', kan hier niet; "),
        ("per-file-ignores = []\n", 1, "Bij 'per-file-ignores' hoort een tabel met een patroon per regel, zoals "),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    path = saved(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        Configuration().project(tmp_path)
    assert str(caught.value).startswith(f"{path}:{line}: {message}")


def test_a_folder_of_lists_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"De map '.*lijsten' bestaat niet") as caught:
        project(tmp_path, "\nlexicons = 'lijsten'\n")
    assert caught.value.line == 2


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[tool.ander]\nselekt = 1\n\n[tool.vraaglint]\nselekt = ['VL5']\n", 5),
        ("[tool]\nvraaglint = 'nee'\n", 2),
        ("[tool.vraaglint]\nselect = [\n", 2),
    ],
)
def test_a_mistake_in_pyproject_is_told_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    saved(tmp_path, text, "pyproject.toml")
    with pytest.raises(SettingsError) as caught:
        Configuration().project(tmp_path)
    assert caught.value.line == line


def test_an_unknown_profile_on_the_command_line_is_told() -> None:
    result = invoke("settings", "--profile", "coachen")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "Het profiel 'coachen' bestaat niet. Bedoel je 'coaching'?\n"


TEXTS = st.one_of(st.text(max_size=6), st.sampled_from(["VL5", "*.md", "!", "intake", "~x/y", "\x00", "lange-zin"]))
SIMPLE = st.one_of(TEXTS, st.integers(), st.booleans(), st.floats(), st.lists(TEXTS, max_size=3))
KEYS = st.sampled_from([*map(written, Keys.__dataclass_fields__), "VL301", "lange-zin", "max-woorden", "*.md", "x", ""])
VALUES = st.recursive(SIMPLE, lambda inner: st.dictionaries(KEYS | TEXTS, inner, max_size=3), max_leaves=6)


def toml(value: object) -> str:
    """A value written inline."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{toml(key)} = {toml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(character):08x}" for character in value) + '"'
    return str(value).lower()


def mistake(act: Callable[..., object], *args: object) -> object:
    """The file in which there is a mistake, None when there is none."""
    try:
        act(*args)
    except SettingsError as problem:
        return problem.path or ""
    return None


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(table=st.dictionaries(KEYS | TEXTS, VALUES, max_size=4))
def test_any_table_is_settings_or_a_mistake_told(tmp_path: Path, table: dict[str, object]) -> None:
    text = "".join(f"{toml(key)} = {toml(value)}\n" for key, value in table.items())
    path = saved(tmp_path, text)
    assert mistake(lambda: Configuration(file=path).project().settings_for(tmp_path / "a.md")) in (None, path)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=40) | st.text(alphabet="[]{}='\"#,.\n vraglint0-9tool", max_size=60).map(str.encode))
def test_any_file_is_settings_or_a_mistake_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "pyproject.toml").write_bytes(b"# vraaglint\n" + data)
    (tmp_path / "sub").mkdir(exist_ok=True)
    (tmp_path / "sub" / "vraaglint.toml").write_bytes(data)
    for folder in (tmp_path, tmp_path / "sub"):
        assert mistake(Configuration().project, folder) != ""


@pytest.mark.parametrize("text", ["a = " + "[" * 5000, "a = " + "9" * 5000])
def test_what_python_cannot_read_is_a_mistake_told(tmp_path: Path, text: str) -> None:
    with pytest.raises(SettingsError, match="geen geldige TOML"):
        project(tmp_path, text)


@pytest.mark.parametrize("name", PROFILES)
def test_every_profile_is_sound_and_says_why(name: str) -> None:
    assert Configuration(isolated=True, profile=name).project().settings != Settings()
    blocks = profiles.file(name).read_text(encoding="utf-8").split("\n\n")
    assert all(block.startswith("# ") or block.startswith("askers") for block in blocks)


@pytest.mark.parametrize("name", PROFILES)
def test_the_askers_of_a_profile_are_told_from_the_other(name: str) -> None:
    askers = Configuration(isolated=True, profile=name).project().settings.askers
    for asker in askers:
        report = parse(f"{asker}: Hoe gaat het?\nMedewerker: Hoe bedoel je?\n{asker}: Wat lukte er?\n")
        assert [turn.text for turn in turns(report, askers)] == ["Hoe gaat het?", "Wat lukte er?"]


def test_the_profiles_of_the_manual_are_there() -> None:
    assert {"coaching", "intake", "functioneringsgesprek", "interview", "training"} <= set(PROFILES)


@pytest.mark.parametrize("name", [None, *PROFILES])
def test_the_file_to_start_from_changes_nothing_also_with_its_comments_taken_away(
    tmp_path: Path, name: str | None
) -> None:
    wanted = Configuration(isolated=True, profile=name).project()
    text = template(name)
    bare = re.sub(r"(?m)^#(?! |$)", "", text)
    assert bare.count("\n#") < text.count("\n#")
    for content in (text, bare, re.sub(r"(?m)^#.*", "", text)):
        own = project(tmp_path, content)
        assert (own.settings, own.scope.exclude, own.baseline) == (wanted.settings, (), None)


def test_the_file_to_start_from_has_every_key_and_option() -> None:
    text = template()
    options = {option for rule in all_rules() for option in vars(rule())}
    assert {"max_woorden", *Keys.__dataclass_fields__} <= options | set(Keys.__dataclass_fields__)
    for key in {*Keys.__dataclass_fields__, *options} - {"rules", "per_file_ignores"}:
        assert re.search(rf"(?m)^#{written(key)} = ", text)
    assert all(name in text for name in PROFILES)


def test_init_writes_a_file_once(tmp_path: Path) -> None:
    assert invoke("init", tmp_path, "--profile", "intake").exit_code == 0
    path = tmp_path / "vraaglint.toml"
    assert Configuration().project(tmp_path).profile == "intake"
    path.write_text("# van mij", encoding="utf-8")
    again = invoke("init", tmp_path)
    assert (again.exit_code, again.stderr) == (
        2,
        f"{path}: Dit bestand staat er al; pas het aan, of geef het eerst een andere naam.\n",
    )
    assert path.read_text(encoding="utf-8") == "# van mij"


def test_init_needs_a_folder_and_a_known_profile(tmp_path: Path) -> None:
    assert "kijk of de map bestaat" in invoke("init", tmp_path / "weg").stderr
    assert "Bedoel je 'intake'?" in invoke("init", tmp_path, "--profile", "intak").stderr
    assert list(tmp_path.iterdir()) == []


def test_settings_shows_what_is_in_force_and_from_where(tmp_path: Path) -> None:
    saved(
        tmp_path,
        '\nprofile = "intake"\naskers = ["Noor"]\n[per-file-ignores]\n"a.md" = ["VL8"]\n'
        "[rules.VL301]\nmax-woorden = 9\n",
    )
    result = invoke("settings", tmp_path / "a.md", "--ignore", "VL5")
    shown = " ".join(result.stdout.split())
    for part in (
        f"Bestand {tmp_path / 'vraaglint.toml'}",
        "profile intake (vraaglint.toml:2)",
        "select alle regels (standaard)",
        "ignore VL5 (opdrachtregel)",
        "Noor (profiel intake, vraaglint.toml:3)",
        "per-file-ignores a.md VL8 (vraaglint.toml:5)",
        "VL301 lange-zin aan; max-woorden = 9 (vraaglint.toml:7)",
        "VL501 sturend-bijwoord uit",
        "VL801 volle-lijst uit; max-vragen = 30 (profiel intake)",
    ):
        assert part in shown
    assert max(map(len, result.stdout.splitlines())) <= max(80, len(str(tmp_path)) + 50)


def test_settings_as_json(tmp_path: Path) -> None:
    saved(tmp_path, 'baseline = "nul.json"\nignore = ["VL302"]\n')
    told = json.loads(invoke("settings", tmp_path, "--output-format", "json").stdout)
    assert told["settings"]["baseline"] == {"value": str(tmp_path / "nul.json"), "from": ["vraaglint.toml:1"]}
    assert [rule["name"] for rule in told["rules"] if not rule["on"]] == ["moeilijk-woord"]


def test_reading_settings_loads_nothing_heavy(tmp_path: Path) -> None:
    saved(tmp_path, 'profile = "intake"\nignore = ["VL5"]\n')
    code = (
        "import sys; from vraaglint.configuration import Configuration; Configuration().project().settings.chosen();"
        "sys.exit(', '.join({'spacy', 'rich', 'pathspec', 'msgspec'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
