"""What is open in an editor: a text, with the file that it is or would be."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from lsprotocol import types
from pygls.uris import to_fs_path

from vraaglint.lsp.text import Text, Units
from vraaglint.reading import READERS, is_text

FILE = "file:"
PLAIN, MARKDOWN = ".txt", ".md"
MARKUP = ("markdown", "mdx", "quarto", "rmd", "rmarkdown")
SETTINGS = ("toml", "json", "jsonc")
UNNAMED = "naamloos"


@dataclass(frozen=True)
class Note:
    """A text at one moment: `version` counts its changes. `path` says which settings hold, `suffix` which format."""

    uri: str
    path: Path
    suffix: str
    version: int
    text: Text

    @classmethod
    def opened(cls, item: types.TextDocumentItem, units: Units, folder: Path) -> "Note | None":
        """What an editor opens; None when it holds settings. One without a file would stand in `folder`."""
        path = file_of(item.uri)
        suffix = _suffix(path or Path(), item.language_id)
        if suffix is None:
            return None
        return cls(item.uri, path or folder / (UNNAMED + suffix), suffix, item.version, Text(item.text, units))

    @property
    def is_mendable(self) -> bool:
        """Whether another text can take its place: of a table, questions are read and no more."""
        return is_text(Path(UNNAMED + self.suffix))

    def changed(self, version: int, changes: Iterable[types.TextDocumentContentChangeEvent]) -> "Note":
        """The note after changes."""
        return replace(self, version=version, text=self.text.changed(changes))


def file_of(uri: str) -> Path | None:
    """The file at an address, None for what is not on disk, such as a note without a name."""
    path = to_fs_path(uri) if uri.startswith(FILE) else None
    return Path(path) if path else None


def _suffix(path: Path, language: str) -> str | None:
    suffix = path.suffix.lower()
    if suffix in READERS:
        return suffix
    if language in SETTINGS or suffix.removeprefix(".") in SETTINGS:
        return None
    return MARKDOWN if language in MARKUP else PLAIN
