"""Whatever the notes hold, the reports for programs stay well formed."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import report, show

from vraaglint.model import Finding, Report, Rewrite, Severity

EVERYTHING = st.text(st.characters(exclude_categories=()), min_size=1).filter(str.strip)
RAW = set(map(chr, [*range(10), *range(11, 32), *range(127, 160), 0x202E, 0x2066, 0xD800]))


def any_report(text: str) -> Report:
    bad = Finding("VL501", "een-naam", Severity.WARNING, "", 0, len(text), text, text, (Rewrite(text, safe=True),))
    return report(text, bad, replace(bad, severity=Severity.TIP), rewrite=text, path=text)


@pytest.mark.parametrize("name", ["json", "json-lines", "sarif", "gitlab", "rdjson"])
@given(text=EVERYTHING)
def test_any_text_gives_json_without_raw_control_characters(name: str, text: str) -> None:
    shown = show(name, any_report(text), unread=[(text, text)])
    lines = shown.splitlines() if name == "json-lines" else [shown]
    assert len(lines) == (3 if name == "json-lines" else 1)
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")  # halves next to each other
    assert whole in {each for line in lines for each in strings(json.loads(line))}
    assert not set(shown) & RAW


def strings(value: Any) -> Iterator[str]:
    """All texts in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)


@pytest.mark.parametrize("name", ["junit", "checkstyle"])
@given(text=EVERYTHING)
def test_any_text_gives_well_formed_xml(name: str, text: str) -> None:
    shown = show(name, any_report(text), unread=[(text, text)])
    assert len(ElementTree.fromstring(shown.encode())) == 2
    assert not set(shown) & RAW


@given(text=EVERYTHING)
def test_any_text_gives_github_a_line_a_finding(text: str) -> None:
    lines = show("github", any_report(text), unread=[(text, text)]).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::warning", "::notice", "::error"]
    assert all(line.count("::") >= 2 for line in lines)
