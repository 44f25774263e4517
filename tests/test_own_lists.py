"""A user's own lists, as they change what is found; the words are invented."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vraaglint import Linter, Settings
from vraaglint.analysis.difficult_forms import DifficultWord
from vraaglint.analysis.feelings import FeelingWords
from vraaglint.analysis.part import Sort
from vraaglint.analysis.steering import SteeringWord
from vraaglint.errors import LexiconError
from vraaglint.lexicon import Words, entries, home, in_force, listed, names
from vraaglint.lexicon.own import PHRASE, PHRASES, closest
from vraaglint.phrase import any_of, first_words
from vraaglint.tables import Source

STEERING = "sturende-woorden"
ADDED = '[[ingang]]\nvorm = "stiekem"\nvraag = "elke"\nvoorbeeld = "Wat zoek je stiekem in dit werk?"\n'
FEW = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
KINDS: dict[str, type[Any]] = {
    STEERING: SteeringWord, "moeilijke-werkwoorden": DifficultWord, "inleidingswoorden": Sort, "gebeuren": Words
}  # fmt: skip
SCALARS = (
    st.text(max_size=8) | st.booleans() | st.integers(-3, 3) | st.sampled_from(["elke", "toch", "(a|b)", "[a", "…"])
)
VALUES = SCALARS | st.lists(SCALARS, max_size=3)
KEYS = st.sampled_from(["vorm", "vraag", "voorbeeld", "woord", "woorden", "gewoon", "soort", "als", "weg", "vorn"])
TABLES = st.lists(st.dictionaries(KEYS, VALUES, max_size=4), max_size=3)
TOPS = st.dictionaries(st.sampled_from(["weg", "wat", "bron", "wegg"]), VALUES, max_size=2)


def own(folder: Path, **lists: str) -> Path:
    """A folder with lists; a `_` in a name is a `-`."""
    for name, text in lists.items():
        (folder / f"{name.replace('_', '-')}.toml").write_text(text, encoding="utf-8")
    return folder


def linter_with(folder: Path, **lists: str) -> Linter:
    return Linter(Settings(lexicons=own(folder, **lists)))


def found(linter: Linter, text: str) -> list[str]:
    return [finding.text for finding in linter.check_turn(text).findings]


def test_a_word_that_is_added_is_found_and_left_out(tmp_path: Path) -> None:
    result = linter_with(tmp_path, sturende_woorden=ADDED).check_turn("Wat zoek je stiekem in dit werk?")
    assert [(finding.code, finding.text) for finding in result.findings] == [("VL501", "stiekem")]
    assert result.rewrite == "Wat zoek je in dit werk?"


@pytest.mark.parametrize(
    ("name", "word", "text", "left"),
    [
        (STEERING, "toch", "Ga je toch verhuizen?", []),
        (STEERING, "heus", "Ben je heus blij?", []),
        (STEERING, "heus", "Ben je echt blij?", ["echt"]),
        ("moeilijke-naamwoorden", "aanvang", "Wat is de aanvang van de cursus?", []),
        ("moeilijke-werkwoorden", "aanvangen", "Wanneer wil je aanvangen met de cursus?", []),
    ],
)
def test_a_word_that_is_taken_away_is_not_found(
    linter: Linter, tmp_path: Path, name: str, word: str, text: str, left: list[str]
) -> None:
    (tmp_path / f"{name}.toml").write_text(f'weg = ["{word}"]\n', encoding="utf-8")
    own_words = found(Linter(Settings(lexicons=tmp_path)), text)
    assert own_words == left
    assert left or found(linter, text)


def test_a_feeling_that_is_taken_away_leaves_its_family(tmp_path: Path) -> None:
    with in_force(own(tmp_path, gevoelswoorden='weg = ["gespannen"]')):
        families = [f.split() for entry in entries("gevoelswoorden", FeelingWords) for f in entry.families]
    assert all("gespannen" not in family for family in families)
    assert any("spanning" in family for family in families)


def test_words_of_a_sort_that_we_have_come_on_top_of_ours(tmp_path: Path) -> None:
    with in_force(own(tmp_path, inleidingswoorden='[[ingang]]\nsoort = "punt"\nwoorden = ["hartenkreet"]')):
        words = [entry.woorden for entry in entries("inleidingswoorden", Sort) if entry.soort == "punt"]
    with in_force(None):
        ours = [entry.woorden for entry in entries("inleidingswoorden", Sort) if entry.soort == "punt"]
    assert words == [(*ours[0], "hartenkreet")]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (STEERING, '\nweg = ["tocj"]', r"sturende-woorden\.toml:2: Het woord 'tocj' .* Bedoel je 'toch'\?"),
        (STEERING, 'weg = "toch"', r"sturende-woorden\.toml:1: Bij 'weg' hoort een lijst tussen haken"),
        (STEERING, 'wegg = ["toch"]', r"sturende-woorden\.toml:1: De sleutel 'wegg' .* Bedoel je 'weg'\?"),
        (STEERING, '[[ingang]]\nvorm = "stiekem"\nweg = ["toch"]', r"sturende-woorden\.toml:3: Zet 'weg' bovenaan"),
        (STEERING, "ingang = 3", r"sturende-woorden\.toml:1: Een ingang begint met"),
        (STEERING, ADDED.replace("vorm", "vorn"), r"sturende-woorden\.toml:2: De sleutel 'vorn' .* 'vorm'\?"),
        (STEERING, ADDED.replace("elke", "elk"), r"sturende-woorden\.toml:3: 'elk' kan .* Bedoel je 'elke'\?"),
        (STEERING, ADDED.replace("stiekem", "(stiekem"), r"sturende-woorden\.toml:2: '\(stiekem' kan .* haakjes"),
        (STEERING, "weg = [", r"sturende-woorden\.toml:1: Dit is geen geldige TOML"),
        ("sturende-worden", ADDED, r"sturende-worden\.toml: .* Bedoel je 'sturende-woorden'\?"),
        ("geen-afkorting", 'weg = ["u"]', r"geen-afkorting\.toml: Deze lijst zit vast in de pijplijn"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_what_was_meant(
    tmp_path: Path, name: str, text: str, message: str
) -> None:
    (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=message):
        Linter(Settings(lexicons=tmp_path)).check_turn("Ga je toch verhuizen?")


def test_a_folder_that_is_not_there_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"weg: Deze map"):
        Linter(Settings(lexicons=tmp_path / "weg"))


def test_linters_with_other_lists_each_keep_their_own(linter: Linter, tmp_path: Path) -> None:
    (tmp_path / "een").mkdir()
    (tmp_path / "twee").mkdir()
    adding = linter_with(tmp_path / "een", sturende_woorden=ADDED)
    taking = linter_with(tmp_path / "twee", sturende_woorden='weg = ["toch"]')
    text = "Wat zoek je stiekem toch in dit werk?"
    expected = [(linter, ["toch"]), (adding, ["stiekem", "toch"]), (taking, [])] * 4
    assert [found(each, text) for each, _ in expected] == [words for _, words in expected]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda pair: found(pair[0], text), expected))
    assert together == [words for _, words in expected]


def test_own_words_count_in_cutting_notes_into_turns_too(linter: Linter, tmp_path: Path) -> None:
    text = "Zorgboer: Ga je toch verhuizen?\nKees: Ga je toch verhuizen?\n"
    speakers = '[[ingang]]\nsoort = "vrager"\nwoorden = ["zorgboer"]'
    report = linter_with(tmp_path, sprekers=speakers).check_text(text)
    assert [turn.start for turn in report.turns] == [text.index("Ga")]
    assert report != linter.check_text(text)


def test_a_list_that_changes_is_noticed(tmp_path: Path) -> None:
    text = "Ga je toch verhuizen?"
    assert found(linter_with(tmp_path, sturende_woorden='weg = ["toch"]'), text) == []
    assert found(linter_with(tmp_path, sturende_woorden='weg = ["gewoon"]'), text) == ["toch"]
    assert found(linter_with(tmp_path, sturende_woorden='weg = ["gewoon", "toch"]'), text) == []
    (tmp_path / "sturende-woorden.toml").unlink()
    assert found(linter_with(tmp_path), text) == ["toch"]


def test_outside_a_folder_of_their_own_everyone_has_our_words(tmp_path: Path) -> None:
    with in_force(own(tmp_path, gebeuren='[[ingang]]\nwoorden = ["plaatsgrijpen"]')):
        assert "plaatsgrijpen" in listed("gebeuren")
    with in_force(None):
        assert "plaatsgrijpen" not in listed("gebeuren")


@FEW
@given(st.sampled_from(sorted(KINDS)), TOPS, TABLES)
def test_any_own_list_gives_entries_or_says_what_is_wrong(
    name: str, top: dict[str, Any], tables: list[dict[str, Any]]
) -> None:
    lines = [f"{key} = {toml(value)}" for key, value in top.items()]
    lines += ["\n".join(["[[ingang]]", *(f"{key} = {toml(value)}" for key, value in one.items())]) for one in tables]
    assert_entries_or_error(name, "\n".join(lines))


@FEW
@given(st.sampled_from(sorted(KINDS)), st.text(alphabet='[]"=, \nweginavormtch1(|)…', max_size=60))
def test_any_text_in_an_own_list_gives_entries_or_says_what_is_wrong(name: str, text: str) -> None:
    assert_entries_or_error(name, text)


def assert_entries_or_error(name: str, text: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, f"{name}.toml")
        path.write_text(text, encoding="utf-8")
        made, error = outcome(name, path.parent)
    assert error is None or (error.path == path and error.message.endswith((".", "?")))
    for phrase in (entry.vorm for entry in made if name == STEERING):
        assert first_words(phrase)
        assert not any_of((phrase,)).search(" .! ")


def outcome(name: str, folder: Path) -> tuple[tuple[Any, ...], LexiconError | None]:
    with in_force(folder):
        try:
            return entries(name, KINDS[name]), None
        except LexiconError as error:
            return (), error


def toml(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(letter):08X}" for letter in value) + '"'
    return str(value).lower()


@given(st.text(max_size=12))
def test_the_closest_word_is_always_one_of_ours(word: str) -> None:
    assert closest(word, names()) in names()


@pytest.mark.parametrize("name", names())
def test_what_we_ask_of_phrases_holds_for_ours(name: str) -> None:
    tables = Source(home() / f"{name}.toml", LexiconError).data["ingang"]
    texts = [text for table in tables for key in PHRASES for text in one_or_more(table.get(key, []))]
    assert [text for text in texts if not PHRASE.fullmatch(text)] == []


def one_or_more(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value
