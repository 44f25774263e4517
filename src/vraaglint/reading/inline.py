"""The readable characters of Markdown inline text, found back in its source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from vraaglint.reading.document import Words

if TYPE_CHECKING:
    from markdown_it.token import Token

BREAK = re.compile(r"[ \t]*\\?\n[ \t]*")
LINE_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
STRUCK = "s"
MARK = "?"
LABEL_END = re.compile(r"\](?:\[[^\[\]]*\])?")


def readable(tokens: Sequence[Token], source: Words) -> list[tuple[Words, bool]]:
    """The lines that a reader sees, each with whether it was wrapped: no break was asked for before it.

    `tokens` are the children of one inline token and `source` its content. Markup, images, what is struck through and
    code with a question mark in it are left out.
    """
    return _Walk(source).over(tokens)


class _Walk:
    """Goes through the tokens with a finger at the source."""

    def __init__(self, source: Words) -> None:
        self._source = source
        self._at = 0
        self._struck = 0
        self._text: list[str] = []
        self._offsets: list[int] = []
        self._wrapped = False
        self._found: list[tuple[Words, bool]] = []

    def over(self, tokens: Sequence[Token]) -> list[tuple[Words, bool]]:
        """The lines in these tokens."""
        for token in tokens:
            self._take(token)
        self._end_line(wrapped=False, at_break=False)
        return self._found

    def _take(self, token: Token) -> None:
        match token.type:
            case "text":
                self._read(token.content, token.content)
            case "text_special":
                self._read(token.content, token.markup)
            case "code_inline":
                self._code(token)
            case "softbreak" | "hardbreak":
                self._end_line(wrapped=token.type == "softbreak")
                self._skip(BREAK)
            case "html_inline":
                if LINE_BREAK_TAG.fullmatch(token.content):
                    self._end_line(wrapped=False)
                self._at += len(token.content)
            case "link_open":
                self._at += 1
            case "link_close":
                self._after_link(token)
            case "image":
                self._image(token)
            case _:
                self._struck += token.nesting if token.tag == STRUCK else 0
                self._at += len(token.markup)

    def _read(self, text: str, written: str) -> None:
        """Take readable `text`, which the source writes as `written`."""
        found = self._source.text.find(written, self._at)
        start = found if found >= 0 else self._at
        end = start + len(written)
        first = end - len(text) if written.endswith(text) else start
        places = range(first, first + len(text))
        if not self._struck:
            self._text.append(text)
            self._offsets += [self._source.offsets[min(place, len(self._source.text))] for place in places]
        self._at = end

    def _code(self, token: Token) -> None:
        self._at += len(token.markup)
        written = self._source.text[self._at : self._at + len(token.content)]
        padded = written.replace("\n", " ") != token.content
        self._at += padded
        if MARK in token.content:
            self._at += len(token.content)
        else:
            self._read(token.content, self._source.text[self._at : self._at + len(token.content)])
        self._at += padded + len(token.markup)

    def _after_link(self, token: Token) -> None:
        if token.info == "auto":
            self._at += 1
        elif self._source.text.startswith("](", self._at):
            self._at = _after_brackets(self._source.text, self._at + 1)
        else:
            self._skip(LABEL_END)

    def _image(self, token: Token) -> None:
        self._at = _after_brackets(self._source.text, self._at + 1)
        if self._source.text.startswith("(", self._at):
            self._at = _after_brackets(self._source.text, self._at)

    def _skip(self, pattern: re.Pattern[str]) -> None:
        found = pattern.match(self._source.text, self._at)
        self._at = found.end() if found else self._at

    def _end_line(self, *, wrapped: bool, at_break: bool = True) -> None:
        """Close a line. The place after one that breaks is where it breaks, markup and entities behind it."""
        text = "".join(self._text)
        here = self._source.offsets[min(self._at, len(self._source.text))]
        end = here if at_break or not self._offsets else self._offsets[-1] + 1
        self._found.append((Words(text, (*self._offsets, end)), self._wrapped))
        self._text, self._offsets, self._wrapped = [], [], wrapped


def _after_brackets(text: str, start: int) -> int:
    """The place after the brackets that open at `start`, inner ones included; the end when they stay open."""
    depth = 0
    place = start
    while place < len(text):
        depth += (text[place] in "([") - (text[place] in ")]")
        place += 2 if text[place] == "\\" else 1
        if not depth:
            break
    return min(place, len(text))
