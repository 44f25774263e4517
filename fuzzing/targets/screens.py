"""What is shown: programs can read every format, and nothing in it can steer a terminal."""

import json
import os
import re
from collections.abc import Callable, Iterable, Mapping
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import pieces
from click.testing import CliRunner
from rich.console import Console
from target import Target, pages

from vraaglint.cli import main
from vraaglint.model import Finding, Question, Report, Rewrite, Severity, Silence, Silenced, TurnResult
from vraaglint.report import FORMATS, renderer
from vraaglint.report.diff import diff
from vraaglint.report.summary import About, Summary

ABOUT = About("0.1.0", "nl_vraag_sm 1.0.0")
COLOUR = re.compile(r"\x1b\[[\d;]*m")
# C0 but for newline and tab, C1, what turns the direction of text, and halves of characters.
HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
NAME_LENGTH, CONTENT_LENGTH = 40, 1000  # bytes
COMMANDS = (
    ["check", "{notes}", "--no-cache", "--isolated"],
    ["check", "{notes}", "--no-cache", "--isolated", "--output-format", "concise", "--statistics"],
    ["check", "{notes}", "--no-cache", "--isolated", "--diff"],
    ["questions", "{notes}", "--isolated"],
    ["rewrite", "-", "--isolated"],
    ["check", "{notes}", "--no-cache", "--config", "{settings}"],
    ["check", "{missing}", "--no-cache", "--isolated"],
    ["check", "{notes}", "--no-cache", "--isolated", "--baseline", "{settings}"],
    ["check", "{notes}", "--no-cache", "--isolated", "--select", "{words}"],
)


def _json(text: str) -> None:
    json.loads(text)


def _json_lines(text: str) -> None:
    assert [json.loads(line) for line in text.splitlines()]


def _xml(text: str) -> None:
    ElementTree.fromstring(text.encode())


def _html(text: str) -> None:
    HTMLParser().feed(text)


def _commands(text: str) -> None:
    assert all(line.startswith("::") for line in text.splitlines())


PARSERS: Mapping[str, Callable[[str], None]] = {
    "json": _json,
    "json-lines": _json_lines,
    "sarif": _json,
    "github": _commands,
    "gitlab": _json,
    "junit": _xml,
    "checkstyle": _xml,
    "rdjson": _json,
    "html": _html,
}


def renderers(data: bytes) -> None:
    """A report of any words is well formed in every format, and shows no control characters."""
    text = data.decode("utf-8", "surrogateescape") or "?"
    report = _report(text, len(data) % (len(text) + 1))
    for name in FORMATS:
        shown = _shown(name, report)
        assert not HARMFUL.search(COLOUR.sub("", shown) if name == "full" else shown), name
        PARSERS.get(name, str)(shown)
    assert not HARMFUL.search(COLOUR.sub("", diff(text, text, text[::-1], _screen())))


def _report(text: str, place: int) -> Report:
    """A report in which every word and every name is `text`; a finding starts at `place`."""
    start, end = min(place, len(text) - 1), len(text)
    rewrites = (Rewrite(text, safe=True), Rewrite(text[start:], safe=False))
    steering = Finding("VL501", "een-naam", Severity.WARNING, text, start, end, text[start:], text, rewrites)
    other = Finding("VL801", "een-naam", Severity.TIP, text, 0, start, text[:start], text)
    turn = TurnResult(text, text, 0, end, (steering,), (Question(text, 0, end, "plan", "polar"),), text[start:])
    return Report(text, (turn,), (other,), text, (Silenced(other, Silence.REMARK, text),))


def _shown(name: str, report: Report) -> str:
    output = renderer(name, ABOUT, _screen())
    path = report.path or ""
    return output.file(report) + output.unread(path, path) + output.end(Summary.of(report))


def _screen() -> Console:
    return Console(force_terminal=True, color_system="standard", markup=False, emoji=False, highlight=False, width=80)


def terminal(data: bytes) -> None:
    """No command lets notes, file names, settings or options steer the terminal."""
    data = data[:CONTENT_LENGTH]
    with TemporaryDirectory() as folder:
        name = os.fsdecode(re.sub(rb"[/\0]", b"", data[:NAME_LENGTH]))
        paths = {
            "notes": Path(folder, f"n{name}.md"),
            "settings": Path(folder, f"s{name}"),
            "missing": Path(name, "weg"),
        }
        for path in (paths["notes"], paths["settings"]):
            path.write_bytes(data)
        words = {name: str(path) for name, path in paths.items()} | {"words": f"VL{name}"}
        for command in COMMANDS:
            _assert_harmless([part.format(**words) for part in command], data)


def _assert_harmless(command: list[str], data: bytes) -> None:
    result = CliRunner().invoke(main, command, input=data, env={"FORCE_COLOR": "1"})
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    for shown in (result.stdout_bytes, result.stderr_bytes):
        assert not HARMFUL.search(COLOUR.sub("", shown.decode("utf-8", "surrogateescape"))), command


def _hostile() -> Iterable[bytes]:
    """The seeds with something odd in the place of spaces."""
    for number, page in enumerate(pages()):
        yield page.replace(b" ", pieces.ODD[number % len(pieces.ODD)].encode() + b" ")[:CONTENT_LENGTH]


TARGETS = (
    Target("renderers", renderers, pieces.any_notes(), _hostile, 10),
    Target("terminal", terminal, pieces.any_notes(), _hostile, 2),
)
