"""A name for each finding that outlives edits elsewhere in its file, by which other tools know it again."""

import re
from collections import Counter
from hashlib import sha256

from vraaglint.model import Finding, Position

LINE = re.compile(r"[^\r\n]*")


class Fingerprints:
    """Unique within a run: of findings that are equal in all but their place, the later ones get a number."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, path: str, text: str, finding: Finding, position: Position) -> str:
        """64 hexadecimal digits for a finding at `position` in a file with this text."""
        line = LINE.match(text, finding.start - position.column + 1)
        return self.unique(path, finding.code, finding.text, line[0] if line else "")

    def unique(self, *parts: str) -> str:
        """64 hexadecimal digits for what these parts tell apart from the rest."""
        known = "\0".join(parts)
        self._seen[known] += 1
        return sha256(f"{known}\0{self._seen[known]}".encode(errors="surrogatepass")).hexdigest()
