"""The reports for other programs: each says of the same hard case what its readers expect."""

import json
from dataclasses import replace
from pathlib import Path, PureWindowsPath
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from jsonschema import Draft4Validator  # type: ignore[import-untyped]
from made import RULES, finding, report, show

from vraaglint.engine import Linter
from vraaglint.model import Report, Rewrite, Silence, Silenced
from vraaglint.report import FORMATS, TABLE
from vraaglint.report.place import slashed, uri

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"  # a small report in each format, as people and programs get it
SCHEMA = Draft4Validator(json.loads((HERE / "schemas" / "sarif-2.1.0.json").read_text("utf-8")))

SPLIT = "Wil je 'ja' & zo?\nOf <nee>?"
TEXT = '🙂 één]]>\r\n\t- 🙂 Wil je "toch" gaan & ::error::zeuren?\r\n'
PATH = "mijn nötities/a,b:c%.txt"
MISSING = ("weg <&>.pdf", "Dit is geen tekst: bewaar het,\nals tekst.")


def hard_case() -> list[Report]:
    """Files that are fine, with a finding of each kind, and with what may upset a format."""
    toch = finding(TEXT, "toch", Rewrite("🙂 Wil je gaan & ::error::zeuren?", safe=True))
    zeuren = replace(finding(TEXT, "zeuren", Rewrite(SPLIT, safe=False), code="VL402", tip=True), name="vaag")
    many = finding(TEXT, "Wil je", code="VL801", tip=True)
    quiet = Silenced(finding(TEXT, "gaan"), Silence.REMARK, "mag: afgesproken")
    base = Silenced(finding(TEXT, "gaan"), Silence.BASELINE)
    hard = report(TEXT, toch, zeuren, path=PATH)
    return [
        report("Hoe is het?", path="goed.txt"),
        replace(hard, own_findings=(many,), silenced=(quiet, base)),
        report("Ga je toch?", finding("Ga je toch?", "toch", Rewrite("Ga je?", safe=True)), path="map/b.txt"),
    ]


def shown(name: str) -> str:
    return show(name, *hard_case(), unread=[MISSING], rules=RULES)


def sarif() -> dict[str, Any]:
    (run,) = json.loads(shown("sarif"))["runs"]
    assert isinstance(run, dict)
    return run


def test_the_table_of_formats_is_in_order() -> None:
    assert " ".join(FORMATS) == (
        "full concise json json-lines sarif github gitlab junit checkstyle rdjson markdown html"
    )
    assert [name for name in FORMATS if not TABLE[name].exact] == ["full", "concise"]
    assert [name for name in FORMATS if TABLE[name].sums_up] == ["full", "json", "markdown", "html"]


@pytest.mark.parametrize("expected", sorted(GOLDEN.iterdir()), ids=lambda path: path.stem)
def test_a_small_report_reads_as_ever(expected: Path) -> None:
    asked, told = "Ga je toch verhuizen?", "Wat zijn de dingen?"
    toch = finding(asked, "toch", Rewrite("Ga je verhuizen?", safe=True))
    things = finding(told, "dingen", code="VL402", tip=True)
    made = [report(asked, toch, rewrite="Ga je verhuizen?", path="jaap.txt"), report(told, things, path="els.md")]
    missing = ("oud.doc", "Dit is een oud Word-bestand; bewaar het als tekst.")
    assert show(expected.stem, *made, unread=[missing], rules=RULES[:1]) == expected.read_text("utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_files_give_the_same_text(name: str) -> None:
    assert shown(name) == shown(name)


def test_json_lines_are_findings_with_a_path() -> None:
    lines = [json.loads(line) for line in shown("json-lines").splitlines()]
    assert [(line["path"], line.get("code")) for line in lines] == [
        (PATH, "VL801"),
        (PATH, "VL501"),
        (PATH, "VL402"),
        ("map/b.txt", "VL501"),
        (MISSING[0], None),
    ]
    assert (lines[1]["line"], lines[1]["column"], lines[1]["end_column"]) == (2, 14, 18)
    assert lines[2]["rewrites"] == [{"text": SPLIT, "safe": False}]
    assert lines[-1]["error"] == MISSING[1]


def test_sarif_follows_its_schema() -> None:
    for whole in (shown("sarif"), show("sarif"), show("sarif", *hard_case())):
        assert not [error.message for error in SCHEMA.iter_errors(json.loads(whole))]


def test_sarif_points_at_characters_of_a_file_below_the_root() -> None:
    run = sarif()
    assert run["columnKind"] == "unicodeCodePoints"
    _, toch, vague, *_ = run["results"]
    place = toch["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "mijn%20n%C3%B6tities/a%2Cb%3Ac%25.txt", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 2, "startColumn": 14, "endLine": 2, "endColumn": 18}
    assert (toch["level"], vague["level"]) == ("warning", "note")
    assert SPLIT.replace("\n", " ") in vague["message"]["text"]


def test_sarif_explains_its_rules() -> None:
    run = sarif()
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["VL501", "VL402"]
    assert rules[0]["shortDescription"]["text"] == "Een woordje stuurt."
    assert rules[0]["fullDescription"]["text"] == "Houd het open. Een woordje stuurt."
    assert rules[0]["help"]["markdown"] == "**Houd het open**\n\nEen woordje stuurt.\n\nZonder\nstuurt het niet."
    assert [result.get("ruleIndex") for result in run["results"][:3]] == [None, 0, 1]


def test_sarif_tells_what_is_suppressed_and_why() -> None:
    suppressed = [result["suppressions"] for result in sarif()["results"]]
    assert suppressed == [
        [],
        [],
        [],
        [{"kind": "inSource", "status": "accepted", "justification": "mag: afgesproken"}],
        [{"kind": "external", "status": "accepted"}],
        [],
    ]


def test_sarif_says_which_file_was_not_read() -> None:
    (invocation,) = sarif()["invocations"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert invocation["executionSuccessful"] is False
    assert notification["message"]["text"] == MISSING[1]
    assert unquote(notification["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]) == MISSING[0]


def test_sarif_changes_only_what_is_safe_and_exact() -> None:
    results = sarif()["results"]
    assert [len(result.get("fixes", ())) for result in results] == [0, 1, 0, 0, 0, 1]
    ((change,),) = (each["artifactChanges"] for each in results[1]["fixes"])
    (replacement,) = change["replacements"]
    assert replacement["deletedRegion"] == {"startLine": 2, "startColumn": 13, "endLine": 2, "endColumn": 20}
    assert replacement["insertedContent"]["text"] == ""


def test_a_turn_over_several_lines_is_not_changed() -> None:
    text = "Wil je\n toch gaan?"
    wrapped = report(text, finding(text, "toch", Rewrite("Wil je gaan?", safe=True)))
    joined = replace(wrapped, turns=(replace(wrapped.turns[0], text="Wil je toch gaan?"),))
    assert "fixes" not in show("sarif", joined)
    assert "suggestions" not in show("rdjson", joined)


@pytest.mark.parametrize("name", ["sarif", "gitlab"])
def test_fingerprints_differ_and_outlive_edits_elsewhere(name: str) -> None:
    again = report(TEXT, finding(TEXT, "toch"), finding(TEXT, "toch"), finding(TEXT, "gaan"))
    (turn,) = again.turns
    moved = tuple(replace(each, start=each.start + 8, end=each.end + 8) for each in turn.findings)
    later = replace(again, text="Nieuw.\n\n" + TEXT, turns=(replace(turn, findings=moved),))
    before, after = fingerprints(name, show(name, again)), fingerprints(name, show(name, later))
    assert len(set(before)) == 3
    assert before == after


def fingerprints(name: str, text: str) -> list[str]:
    whole = json.loads(text)
    if name == "gitlab":
        return [issue["fingerprint"] for issue in whole]
    return [result["partialFingerprints"]["vraaglint/v1"] for result in whole["runs"][0]["results"]]


def test_github_lines_are_commands() -> None:
    lines = shown("github").split("\n")
    where = "file=mijn nötities/a%2Cb%3Ac%25.txt,line=2,endLine=2"
    assert lines[1].startswith(
        f"::warning {where},col=14,endColumn=18,title=VL501 een-naam::Laat 'toch' weg.%0ABeter: "
    )
    assert lines[2].startswith(f"::notice {where},col=36,endColumn=42,title=VL402 vaag::Laat 'zeuren' weg.%0A")
    assert lines[4] == ("::error file=weg <&>.pdf,title=Niet gelezen::Dit is geen tekst: bewaar het,␊als tekst.")
    assert lines[5:] == [""]


def test_github_gets_no_columns_over_several_lines() -> None:
    text = "Wil je\ntoch gaan?"
    assert "col=" not in show("github", report(text, finding(text, "je\ntoch")))


def test_gitlab_issues_have_what_it_asks() -> None:
    issues = json.loads(shown("gitlab"))
    assert [(issue["check_name"], issue["severity"]) for issue in issues] == [
        ("VL801", "info"),
        ("VL501", "minor"),
        ("VL402", "info"),
        ("VL501", "minor"),
        ("niet-gelezen", "critical"),
    ]
    assert issues[1]["location"] == {"path": PATH, "lines": {"begin": 2, "end": 2}}
    assert len({issue["fingerprint"] for issue in issues}) == 5
    assert json.loads(show("gitlab")) == []


def test_junit_fails_for_warnings_alone() -> None:
    suites = ElementTree.fromstring(shown("junit")).findall("testsuite")
    counts = [(suite.get("name"), suite.get("tests"), suite.get("failures"), suite.get("errors")) for suite in suites]
    assert counts == [
        ("goed.txt", "1", "0", "0"),
        (PATH, "3", "1", "0"),
        ("map/b.txt", "1", "1", "0"),
        (MISSING[0], "1", "0", "1"),
    ]
    assert [[child.tag for case in suite for child in case] for suite in suites] == [
        [],
        ["system-out", "failure", "system-out"],
        ["failure"],
        ["error"],
    ]
    assert suites[3].find("testcase/error").get("message") == MISSING[1]  # type: ignore[union-attr]


def test_checkstyle_has_an_error_a_finding() -> None:
    files = ElementTree.fromstring(shown("checkstyle")).findall("file")
    assert [(file.get("name"), len(file)) for file in files] == [
        ("goed.txt", 0),
        (PATH, 3),
        ("map/b.txt", 1),
        (MISSING[0], 1),
    ]
    _, warning, tip = files[1]
    assert (warning.get("line"), warning.get("column"), warning.get("severity")) == ("2", "14", "warning")
    assert (tip.get("severity"), tip.get("source")) == ("info", "vraaglint.VL402")
    assert files[3][0].get("severity") == "error"


def test_rdjson_counts_columns_in_bytes_and_suggests() -> None:
    _, toch, vague, _, unread = json.loads(shown("rdjson"))["diagnostics"]
    assert toch["location"]["range"] == {"start": {"line": 2, "column": 17}, "end": {"line": 2, "column": 21}}
    assert toch["severity"] == "WARNING"
    assert toch["suggestions"] == [
        {"range": {"start": {"line": 2, "column": 16}, "end": {"line": 2, "column": 23}}, "text": ""}
    ]
    assert (vague["severity"], vague["code"]) == ("INFO", {"value": "VL402"})
    assert "suggestions" not in vague
    assert unread == {"message": MISSING[1], "location": {"path": MISSING[0]}, "severity": "ERROR"}


def test_paths_leave_the_machine_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert slashed(str(tmp_path / "map" / "a.txt")) == "map/a.txt"
    assert slashed(None) == slashed("-") == "-"
    assert uri(PureWindowsPath(r"één map\a.txt")) == "%C3%A9%C3%A9n%20map/a.txt"
    assert uri(PureWindowsPath(r"C:\map\a.txt")) == "file:///C:/map/a.txt"


@pytest.mark.parametrize("name", ["json-lines", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson"])
def test_what_the_linter_finds_is_in_every_format(linter: Linter, name: str) -> None:
    found = replace(linter.check_text("- Waarom kom je eigenlijk zo laat?\n"), path="laat.txt")
    text = show(name, found)
    assert "VL501" in text
    assert "eigenlijk" in text
