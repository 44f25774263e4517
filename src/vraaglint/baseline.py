"""The baseline: findings that were there already, known by rule and words, so that only new ones are reported.

The file holds no words but hashes of them. The salt keeps one file from telling about another, and the many rounds make
guessing slow; who holds the file can still find out whether a short question that he thinks of is in it. It lies beside
the notes, and belongs with them.
"""

import json
import os
import secrets
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import pbkdf2_hmac
from pathlib import Path
from typing import Annotated, Literal
from unicodedata import normalize

import msgspec

from vraaglint.errors import VraaglintError
from vraaglint.model import Finding, Report, Silence, Silenced
from vraaglint.suppression import without

VERSION = 1
ROUNDS = 1_000  # half a millisecond a finding
DIGEST = 16  # bytes
NOT_OURS = (
    "Dit is geen nulmeting die vraaglint kan lezen; kies een ander bestand, "
    "of haal dit weg en maak een nieuwe met 'vraaglint baseline'."
)


class _Content(msgspec.Struct, forbid_unknown_fields=True):
    """What the file holds: per path, how often each finding may occur."""

    version: Literal[1]
    salt: str
    files: dict[str, dict[str, Annotated[int, msgspec.Meta(ge=1)]]]


@dataclass(frozen=True, slots=True)
class Baseline:
    """The findings that are let be. Paths are relative to `folder`, where the file lies, with forward slashes."""

    folder: Path
    salt: str
    files: Mapping[str, Mapping[str, int]]

    @classmethod
    def empty(cls, folder: Path) -> "Baseline":
        """A baseline with nothing in it and a salt of its own."""
        return cls(folder, secrets.token_hex(16), {})

    def filled(self, reports: Iterable[tuple[Path, Report]]) -> "Baseline":
        """A baseline, with the salt of this one, of all findings in these reports and no others."""
        counts = {
            self._name(path): Counter(self._key(finding, words) for finding, words in _worded(report))
            for path, report in reports
        }
        return Baseline(self.folder, self.salt, {name: found for name, found in counts.items() if found})

    def silenced(self, report: Report, path: Path) -> Report:
        """The report of the file `path` with only the findings that are new; a second copy of a known one is new."""
        left = Counter(self.files.get(self._name(path), {}))
        codes = {key.partition(" ")[0] for key in left}
        known: list[Silenced] = []
        for finding, words in _worded(report):
            key = self._key(finding, words) if finding.code in codes else ""
            if left[key]:
                left[key] -= 1
                known.append(Silenced(finding, Silence.BASELINE))
        return without(report, known) if known else report

    def total(self) -> int:
        """How many findings are let be."""
        return sum(count for found in self.files.values() for count in found.values())

    def lost_in(self, other: "Baseline") -> int:
        """How many findings of this baseline are not in the other."""
        return (self._entries() - other._entries()).total()

    def dumped(self) -> str:
        """The text of the file, in an order that stays the same."""
        content = {"version": VERSION, "salt": self.salt, "files": self.files}
        ordered = content | {"files": {name: dict(sorted(found.items())) for name, found in sorted(self.files.items())}}
        return json.dumps(ordered, ensure_ascii=False, indent=2) + "\n"

    def _entries(self) -> Counter[tuple[str, str]]:
        return Counter({(name, key): count for name, found in self.files.items() for key, count in found.items()})

    def _name(self, path: Path) -> str:
        try:
            name = os.path.relpath(path, self.folder).replace(os.sep, "/")
        except ValueError:  # on another drive
            name = path.absolute().as_posix()
        # The name of a file may hold bytes that are no text.
        return name.encode(errors="backslashreplace").decode()

    def _key(self, finding: Finding, words: str) -> str:
        return f"{finding.code} {_digest(self.salt, words)}"


def loaded(text: str | bytes, path: Path) -> Baseline:
    """The baseline in the text of the file `path`. Raises VraaglintError when it is none."""
    try:
        content = msgspec.json.decode(text, type=_Content)
    except (msgspec.MsgspecError, UnicodeDecodeError) as problem:
        raise VraaglintError(NOT_OURS, path=path) from problem
    return Baseline(path.parent, content.salt, content.files)


def read(path: Path) -> Baseline:
    """The baseline in a file. Raises VraaglintError when it is not there or is none."""
    try:
        return loaded(path.read_bytes(), path)
    except FileNotFoundError:
        message = "Deze nulmeting bestaat niet; kijk of de naam klopt, of maak er een met 'vraaglint baseline'."
    except OSError:
        message = "Deze nulmeting kan niet geopend worden; kijk of het een bestand is dat je mag lezen."
    raise VraaglintError(message, path=path)


def _worded(report: Report) -> Iterator[tuple[Finding, str]]:
    """The findings with the words that they are known by.

    For one about the whole document there are none: its place, and the words there, move with every edit.
    """
    for finding in report.own_findings:
        yield finding, ""
    for turn in report.turns:
        for finding in turn.findings:
            yield finding, f"{_plain(turn.text)}\n{_plain(finding.text)}"


def _plain(text: str) -> str:
    """The words as they are whatever the line breaks and capitals."""
    return " ".join(normalize("NFC", text).casefold().split())


@lru_cache(maxsize=10_000)
def _digest(salt: str, words: str) -> str:
    return pbkdf2_hmac("sha256", words.encode(errors="surrogatepass"), salt.encode(), ROUNDS, DIGEST).hex()
