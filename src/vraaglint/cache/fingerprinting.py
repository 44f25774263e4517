"""What a report depends on besides the notes, as a few bytes: code, libraries, settings, pipeline and word lists."""

import os
import sys
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

from vraaglint import __version__

PACKAGE = Path(__file__).parents[1]
LIBRARIES = ("spacy", "thinc", "numpy", "markdown_it")  # they shape how notes are read and parsed
SIZE = 32  # bytes

Stamp = tuple[str, int, int]


def fingerprint(settings: object, pipeline: Path, lexicons: Iterable[Path]) -> bytes:
    """A digest that changes when a check of the same notes may say something else.

    `settings` needs a `repr` that says all and is the same in each run, as that of a frozen dataclass of plain values.
    `pipeline` is the folder of the pipeline, `lexicons` are those with word lists.
    """
    parts = (
        __version__,
        sys.version,
        repr(settings),
        sorted(_stamps(PACKAGE, ".py")),
        [_library(name) for name in LIBRARIES],
        (pipeline / "meta.json").read_bytes(),
        sorted(_stamps(pipeline)),
        [sorted(_contents(folder)) for folder in lexicons],
    )
    return blake2b(repr(parts).encode(), digest_size=SIZE).digest()


def _library(name: str) -> Stamp | None:
    """Which copy of a library is installed, without importing it or reading what its installer wrote down."""
    spec = find_spec(name)
    return _stamp(spec.origin) if spec and spec.origin else None


def _stamps(folder: Path, suffix: str = "") -> Iterator[Stamp]:
    """Name, size and time of the files in a folder: enough to see a change, and far quicker than reading them."""
    return (_stamp(path) for path in _files(folder, suffix))


def _contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Word lists whole: they are small, and a user may change one twice within a tick of the clock."""
    return ((path, _digest(path)) for path in _files(folder, ".toml"))


def _digest(path: str) -> bytes:
    """Empty for a list that cannot be read: who needs it will say so, with what to do."""
    try:
        return blake2b(Path(path).read_bytes(), digest_size=SIZE).digest()
    except OSError:
        return b""


def _files(folder: Path, suffix: str) -> Iterator[str]:
    for parent, _, names in os.walk(folder):
        yield from (os.path.join(parent, name) for name in names if name.endswith(suffix))  # noqa: PTH118


def _stamp(path: str) -> Stamp:
    found = os.stat(path)  # noqa: PTH116
    return path, found.st_size, found.st_mtime_ns
