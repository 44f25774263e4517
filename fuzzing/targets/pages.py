"""Notes read and checked: every offset is right, and remarks silence without a trace."""

import pickle
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pieces
from target import Target, notes, pages

from vraaglint import Linter, segment
from vraaglint.errors import ReadError
from vraaglint.model import Finding, Question, Report
from vraaglint.reading import Words, decode, encode, parse

ENTITY = "&"
REMARK_RULE = "VL901"


@cache
def linter() -> Linter:
    """The bundled pipeline with default settings."""
    return Linter()


def reading(data: bytes) -> None:
    """Every readable character is the file's at its place, and the text goes back to the same bytes."""
    try:
        text, suffix = notes(data)
        assert encode(text, data, Path()) == data
        document = parse(text, suffix)
    except ReadError:
        return
    assert document.text == text
    for words in [line.words for block in document.blocks for line in block.lines]:
        assert_readable(text, words)
    for remark in document.remarks:
        assert_readable(text, remark.words)
        assert 0 <= remark.start <= remark.end <= len(text)
    for turn in segment.turns(document):
        assert_readable(text, Words(turn.text, turn.offsets))


def assert_readable(text: str, words: Words) -> None:
    assert len(words.offsets) == len(words.text) + 1
    assert list(words.offsets) == sorted(words.offsets)
    assert 0 <= words.offsets[0] <= words.offsets[-1] <= len(text)
    for character, offset in zip(words.text, words.offsets, strict=False):
        # A space may stand for a line break, and an entity is several characters.
        assert character.isspace() or text[offset] in (character, ENTITY), (words.text, offset)


def checking(data: bytes) -> None:
    """A report has its findings and questions in order, at the words that they are about."""
    try:
        text, suffix = notes(data)
        report = linter().check_text(text, suffix)
    except ReadError:
        return
    assert report.text == text
    assert pickle.loads(pickle.dumps(report)) == report
    for finding in report.own_findings:
        _assert_in_place(text, [finding], 0, len(text))
    assert [turn.start for turn in report.turns] == sorted(turn.start for turn in report.turns)
    for turn in report.turns:
        for found in (turn.findings, turn.questions):
            _assert_in_place(text, found, turn.start, turn.end)


def _assert_in_place(text: str, found: Sequence[Finding | Question], start: int, end: int) -> None:
    assert [each.start for each in found] == sorted(each.start for each in found)
    for each in found:
        assert start <= each.start <= each.end <= end
        if ENTITY not in text:
            left = iter(text[each.start : each.end])
            assert all(character in left for character in each.text if not character.isspace()), each.text


def suppression(data: bytes) -> None:
    """Remarks keep findings out of the report, and neither lose one nor make one up."""
    try:
        text, suffix = notes(data)
        document = parse(text, suffix)
    except ReadError:
        return
    bare = linter().check_document(replace(document, remarks=()))
    told = linter().check_document(document)
    silenced = Counter(one.finding for one in told.silenced)
    assert _counted(told) + silenced == _counted(bare)
    for finding in told.own_findings:
        _assert_in_place(text, [finding], 0, len(text))


def _counted(report: Report) -> Counter[Finding]:
    return Counter(finding for finding in report.findings if finding.code != REMARK_RULE)


def _remarked() -> Iterable[bytes]:
    """The seeds with a remark above every fourth line."""
    for number, page in enumerate(pages()):
        rows = decode(page, Path()).splitlines(keepends=True)
        remark = f"<!-- vraaglint: {pieces.COMMANDS[number % len(pieces.COMMANDS)]} -->\n"
        yield "".join(remark * (place % 4 == 0) + row for place, row in enumerate(rows)).encode()


TARGETS = (
    Target("reading", reading, pieces.any_notes(), pages, 20),
    Target("checking", checking, pieces.any_notes(), pages, 10),
    Target("suppression", suppression, pieces.any_notes(), _remarked, 6),
)
