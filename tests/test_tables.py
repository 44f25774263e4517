"""TOML tables become dataclasses, and a mistake in one is told with its file, line and nearest key."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest

from vraaglint.errors import SettingsError
from vraaglint.tables import Source, build, nearest


@dataclass(frozen=True)
class Options:
    max_words: int
    words: tuple[str, ...] = ()
    strict: bool = False
    name: str = ""


class Entry(NamedTuple):
    max_words: int
    words: tuple[str, ...] = ()
    strict: bool = False
    name: "str" = ""


def source(folder: Path, text: str) -> Source:
    path = folder / "lijst.toml"
    path.write_text(text, encoding="utf-8")
    return Source(path, SettingsError)


@pytest.mark.parametrize("kind", [Options, Entry])
def test_keys_are_field_names_with_hyphens(tmp_path: Path, kind: type[Options | Entry]) -> None:
    file = source(tmp_path, 'max-words = 3\nwords = ["a", "b"]\nstrict = true\nname = "één"\n')
    assert build(kind, file.data, file) == kind(3, ("a", "b"), True, "één")


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path: Path) -> None:
    file = source(tmp_path, "\ufeffmax-words = 3\n")
    assert build(Options, file.data, file).max_words == 3


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("max-words = 3\nworsd = []\n", 2, "De sleutel 'worsd' bestaat niet. Bedoel je 'words'?"),
        ("\nmax-words = '3'\n", 2, "Bij 'max-words' hoort een heel getal."),
        ("max-words = true\n", 1, "Bij 'max-words' hoort een heel getal."),
        ("max-words = 0\n", 1, "Bij 'max-words' hoort een heel getal van 1 of hoger."),
        ("max-words = 1\nstrict = 1\n", 2, "Bij 'strict' hoort true of false."),
        ("max-words = 1\nwords = 'a'\n", 2, 'Bij \'words\' hoort een lijst tussen haken, zoals ["dit", "dat"].'),
        ("max-words = 1\nwords = [1]\n", 2, 'Bij \'words\' hoort een lijst tussen haken, zoals ["dit", "dat"].'),
        ("max-words = 1\nname = 2\n", 2, "Bij 'name' hoort een tekst tussen aanhalingstekens."),
        ("name = 'x'\n", 1, "Hier ontbreekt de sleutel 'max-words'."),
    ],
)
@pytest.mark.parametrize("kind", [Options, Entry])
def test_a_mistake_is_told_with_its_line(
    tmp_path: Path, kind: type[Options | Entry], text: str, line: int, message: str
) -> None:
    file = source(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        build(kind, file.data, file)
    assert str(caught.value) == f"{file.path}:{line}: {message}"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("max-words = 9\n[een]\nmax-words = 1\n[twee.drie]\nname = 'x'\nmax-words = '2'\n", 6),
        ("max-words = 9\n['twee'.\"drie\"]\nmax-words = '2'\n", 3),
        ("[ twee . drie ] # uitleg\nname = 'x'\n", 1),
        ("[twee.drie]\n# max-words = 1\nmax-words = '2'\n", 3),
        ("[een]\nmax-words = 1\n[twee.drie]\nname = 'x'\n[vier]\nmax-words = 1\n", 3),
    ],
)
def test_the_line_is_that_of_the_right_table(tmp_path: Path, text: str, line: int) -> None:
    file = source(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        build(Options, file.data["twee"]["drie"], file, name="twee.drie")
    assert caught.value.line == line


@pytest.mark.parametrize(
    "text", ["x = 1\ntwee.drie.max-words = '2'\n", "x = 1\ntwee = { drie = { max-words = '2' } }\n"]
)
def test_a_table_without_a_header_of_its_own_has_a_line_too(tmp_path: Path, text: str) -> None:
    file = source(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        build(Options, file.data["twee"]["drie"], file, name="twee.drie")
    assert caught.value.line == 2


def test_the_line_is_that_of_the_right_entry(tmp_path: Path) -> None:
    file = source(tmp_path, "[[ingang]]\nmax-words = 1\n\n[[ingang]]\nmax-words = 'x'\n")
    with pytest.raises(SettingsError) as caught:
        build(Options, file.data["ingang"][1], file, name="ingang", index=1)
    assert caught.value.line == 5


@pytest.mark.parametrize(("text", "line"), [("a = 1\nb = 'x\n", 2), ("a = [1,\n2", 2), ("a = 1\n\n= 2\n", 3)])
def test_broken_toml_is_told_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    with pytest.raises(SettingsError, match="geen geldige TOML") as caught:
        source(tmp_path, text)
    assert caught.value.line == line


@pytest.mark.parametrize("content", [None, b"a = '\xff'\n"])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "lijst.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SettingsError, match="kijk of het bestaat en UTF-8 is"):
        Source(path, SettingsError)


def test_nearest_names_all_when_nothing_looks_alike() -> None:
    assert nearest("zzz", ["b", "a"]) == "Je kunt kiezen uit: a, b."
