"""The readable characters of Markdown inline text, found back in its source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from markdown_it.helpers import parseLinkDestination, parseLinkTitle

from vraaglint.reading.document import Words

if TYPE_CHECKING:
    from markdown_it.token import Token

BREAK = re.compile(r"[ \t]*\\?\n[ \t]*")
LINE_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
STRUCK = "s"
MARK = "?"
SPACE = " \t\n"
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
        else:
            self._skip_target()

    def _image(self, token: Token) -> None:
        self._at += len("![") + len(token.content)
        self._skip_target()

    def _skip_target(self) -> None:
        """Go past the end of a link's words, and the address or the label behind it."""
        end = _after_address(self._source.text, self._at + 1)
        if end is None:
            self._skip(LABEL_END)
        else:
            self._at = end

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


def _after_address(text: str, start: int) -> int | None:
    """The place after the address, with or without a title, in brackets that open at `start`; None if there is none."""
    if not text.startswith("(", start):
        return None
    place = _after_space(text, start + 1)
    address = parseLinkDestination(text, place, len(text))
    place = _after_space(text, address.pos if address.ok else place)
    title = parseLinkTitle(text, place, len(text))
    place = _after_space(text, title.pos) if title.ok else place
    return place + 1 if text.startswith(")", place) else None


def _after_space(text: str, start: int) -> int:
    return next((place for place in range(start, len(text)) if text[place] not in SPACE), len(text))
