"""What a worksheet holds, as values; the words are in worksheet.toml."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from vraaglint.errors import VraaglintError
from vraaglint.tables import Source, build

WORDS = Path(__file__).with_name("worksheet.toml")
ROOM = ("", "", "")  # lines to write on


class Section(NamedTuple):
    """A heading, a line of help, and `lines` to write on or `checks` to tick; `asks` where the questions go."""

    title: str
    help: str
    checks: tuple[str, ...] = ()
    asks: bool = False
    lines: tuple[str, ...] = ROOM


class Worksheet(NamedTuple):
    """What to think of before, during and after a conversation."""

    title: str
    help: str
    sections: tuple[Section, ...]

    def beforehand(self) -> Iterator[Section]:
        """The sections to fill in before the conversation: those above the first checks."""
        return takewhile(lambda section: not section.checks, self.sections)

    def filled(self, answers: Mapping[str, Sequence[str]]) -> "Worksheet":
        """The worksheet with these lines in it, by the titles of their sections; a section without keeps its room."""
        sections = (each._replace(lines=tuple(answers.get(each.title) or each.lines)) for each in self.sections)
        return self._replace(sections=tuple(sections))


def empty() -> Worksheet:
    """The worksheet as it is before somebody fills it in."""
    source = Source(WORDS, VraaglintError)
    tables = source.data["section"]
    sections = (build(Section, each, source, name="section", index=index) for index, each in enumerate(tables))
    return Worksheet(source.data["title"], source.data["help"], tuple(sections))
