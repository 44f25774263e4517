"""The errors a user can mend: one Dutch sentence each, with the place and what to do."""

from pathlib import Path


class VraaglintError(Exception):
    """Something the user can mend. `str(error)` is one Dutch sentence, with `path` and `line` in front where known."""

    def __init__(self, message: str, *, path: Path | str | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        place = [str(part) for part in (self.path, self.line) if part is not None]
        return ": ".join([":".join(place), self.message]) if place else self.message


class ReadError(VraaglintError):
    """A notes file that cannot be read."""


class TableError(ReadError):
    """A table without the column or sheet that is to be read."""


class WriteError(VraaglintError):
    """A notes file that is left as it was, because it cannot be replaced by a new version."""


class SettingsError(VraaglintError):
    """A setting that is unknown or has a value that does not fit."""


class LexiconError(VraaglintError):
    """A word list that is missing or does not follow its format."""


class PipelineError(VraaglintError):
    """A Dutch pipeline that is missing or cannot do what the rules need."""
