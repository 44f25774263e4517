"""Which notes to check: folders opened, without what is hidden, excluded or left out of version control."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from vraaglint.errors import ReadError
from vraaglint.reading import READERS, TABLES, Columns, has_questions

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

REPOSITORY = ".git"
LIST = ".gitignore"
PRIVATE_LIST = f"{REPOSITORY}/info/exclude"  # of one user of the repository
PASSED = (".", "~$")  # how names start of what is hidden, and of what Word keeps beside a file that is open
END = "\0"
SPACE_BEHIND = re.compile(r"(?<!\\) +\Z")


@dataclass(frozen=True, slots=True)
class Scope:
    """What to pass over in and below the folder `root`: gitignore patterns, and what the `.gitignore` files say.

    Tables are notes only when they have the column with questions that `columns` names: many are about other things.
    """

    root: Path
    exclude: tuple[str, ...] = ()
    respect_gitignore: bool = True
    columns: Columns = Columns()  # noqa: RUF009 - a named tuple does not change


def files(
    paths: Iterable[Path], scope: Callable[[Path], Scope] = Scope, *, force_exclude: bool = False
) -> Iterator[Path | ReadError]:
    """The notes files that `paths` point at, each once: folders opened, sorted, without what is passed over.

    `scope` gives the scope that holds in a folder. A path that is named itself is taken as it is, even when its folder
    passes it over, unless `force_exclude`. A folder without notes gives a ReadError.
    """
    seen: set[str] = set()
    walk = _Walk(scope)
    for path in paths:
        if force_exclude and walk.passes_over(path):
            continue
        for found in walk.opened(path) if is_folder(path) else [path]:
            key = os.path.normcase(_full(found)) if isinstance(found, Path) else str(found)
            if key not in seen:
                seen.add(key)
                yield found


def problem_in(pattern: str, *, negated: bool = True) -> str | None:
    """The Dutch sentence for a text that is no gitignore pattern, None for one that is; `negated` allows a `!`."""
    try:
        includes = [found.include for found in matcher([pattern]).patterns]
    except ValueError:
        includes = []
    if includes not in ([True], [False]):
        return f"'{pattern}' is geen patroon dat een bestand kan aanwijzen; schrijf het zoals in .gitignore."
    if not negated and includes == [False]:
        return f"Een patroon met een uitroepteken, zoals '{pattern}', kan hier niet; noem de bestanden zelf."
    return None


def is_folder(path: Path) -> bool:
    """Whether a path is a folder; a name too long for any file is none, where pathlib would raise."""
    return os.path.isdir(path)  # noqa: PTH112


def matcher(patterns: Iterable[str]) -> "GitIgnoreSpec":
    """What matches the patterns, as git takes them. Raises ValueError when one is none."""
    from pathspec import GitIgnoreSpec  # late: most runs have nothing to match

    return GitIgnoreSpec.from_lines(patterns)


def place(root: Path, path: Path) -> str:
    """Where a path stands below `root`, as patterns see it; the whole path when it stands elsewhere."""
    return _slashed(_full(path).removeprefix(_start(root))).lstrip("/")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Patterns that hold below a folder; `start` is its full path with a slash behind it.

    A pattern is about a file or a folder itself: what is inside a folder that is passed over is never asked for. The
    patterns of pathspec are about all that is inside too, so that they and the paths get an END that no name can have.
    """

    start: str
    lines: tuple[str, ...]
    folders: "GitIgnoreSpec"
    files: "GitIgnoreSpec"

    @classmethod
    def of(cls, folder: Path | str, lines: Iterable[str]) -> "_Patterns":
        """The patterns that stand in a folder; a last slash says that it is about folders only."""
        told = tuple(SPACE_BEHIND.sub("", line) for line in lines)
        folders = matcher(_inside(line.rstrip("/")) + END for line in told)
        files = matcher(_inside(line) + END for line in told if not line.endswith("/"))
        return cls(_start(folder), told, folders, files)

    def verdict(self, path: str, *, folder: bool) -> bool | None:
        """Whether a full path is passed over, None when no pattern is about it."""
        if not path.startswith(self.start):
            return None
        spec = self.folders if folder else self.files
        return spec.check_file(_slashed(path[len(self.start) :]) + END).include

    def without(self, folder: str) -> "_Patterns":
        """The same without the patterns that pass over a folder."""
        alone = (_Patterns.of(self.start, [line]) for line in self.lines)
        return _Patterns.of(self.start, (one.lines[0] for one in alone if not one.verdict(folder, folder=True)))


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder and the patterns that hold in it, the strongest first: those of settings, those of `.gitignore`."""

    path: Path
    full: str
    columns: Columns
    excluded: tuple[_Patterns, ...] = ()
    ignored: tuple[_Patterns, ...] = ()

    def passes_over(self, path: str, *, folder: bool) -> bool:
        """Whether something in this folder is passed over; `path` is its full path."""
        verdicts = (patterns.verdict(path, folder=folder) for patterns in (*self.excluded, *self.ignored))
        return next((verdict for verdict in verdicts if verdict is not None), False)

    def without(self, path: str) -> "_Folder":
        """The same without the patterns that are about a folder in it."""
        excluded, ignored = (tuple(p.without(path) for p in group) for group in (self.excluded, self.ignored))
        return replace(self, excluded=excluded, ignored=ignored)


class _Walk:
    """Opens folders. One that is passed over is not entered, and links to folders are not followed."""

    def __init__(self, scope: Callable[[Path], Scope]) -> None:
        self._scope = scope

    def opened(self, path: Path) -> Iterator[Path | ReadError]:
        """The notes in and below a folder that is named itself; a ReadError when there are none."""
        *_, last = self._way(path)
        waiting: list[Path | ReadError | _Folder] = [replace(last, path=path)]
        empty = True
        while waiting:
            found = waiting.pop()
            if isinstance(found, _Folder):
                waiting.extend(reversed(list(self._inside(found))))
            else:
                empty = False
                yield found
        if empty:
            kinds = ", ".join(kind for kind in READERS if kind not in TABLES)
            message = (
                f"In deze map staan geen notities om na te kijken; vraaglint leest {kinds}, "
                f"en met --column ook {', '.join(TABLES)}."
            )
            yield ReadError(message, path=path)

    def passes_over(self, path: Path) -> bool:
        """Whether a path that is named itself, or a folder around it, is passed over."""
        way = list(self._way(path.parent))
        below = [folder.full for folder in way[1:]]
        around = any(outer.passes_over(inner, folder=True) for outer, inner in zip(way, below, strict=False))
        return around or way[-1].passes_over(_full(path), folder=is_folder(path))

    def _way(self, path: Path) -> Iterator[_Folder]:
        """The folders from the top of what has a say, down to a folder; what is passed over on the way is let in."""
        full = Path(_full(path))
        above = [full, *full.parents]
        scope = self._scope(path)
        tops = [
            folder for folder in above if (scope.exclude and folder == scope.root) or (folder / REPOSITORY).exists()
        ]
        outer = None
        for folder in reversed(above[: above.index(tops[-1]) + 1] if tops else [full]):
            if outer and outer.passes_over(str(folder), folder=True):
                outer = outer.without(str(folder))
            outer = self._entered(folder, str(folder), outer)
            yield outer

    def _entered(self, path: Path, full: str, outer: _Folder | None = None) -> _Folder:
        """A folder with the patterns of the folder around it and its own."""
        scope = self._scope(path)
        excluded = outer.excluded if outer else ()
        if scope.exclude and _full(scope.root) == full:
            excluded = (_Patterns.of(full, scope.exclude), *excluded)
        if not scope.respect_gitignore:
            return _Folder(path, full, scope.columns, excluded)
        # A repository in a repository minds its own lists only.
        above = outer.ignored if outer and not os.path.lexists(_start(full) + REPOSITORY) else ()
        own = (_listed(full, name) for name in (LIST, PRIVATE_LIST))
        return _Folder(path, full, scope.columns, excluded, (*(patterns for patterns in own if patterns), *above))

    def _inside(self, folder: _Folder) -> Iterator[Path | ReadError | _Folder]:
        try:
            with os.scandir(folder.full) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            yield ReadError("Deze map kan niet geopend worden; kijk of je hem mag lezen.", path=folder.path)
            return
        for entry in found:
            inner = entry.is_dir(follow_symlinks=False)
            if entry.name.startswith(PASSED) or not (inner or _is_note(entry)):
                continue
            path = folder.path / entry.name
            if not folder.passes_over(entry.path, folder=inner) and (inner or _counts(path, folder.columns)):
                yield self._entered(path, entry.path, folder) if inner else path


def _is_note(entry: os.DirEntry[str]) -> bool:
    return Path(entry.name).suffix.lower() in READERS and entry.is_file()


def _counts(path: Path, columns: Columns) -> bool:
    """Whether a file is no table, or one with questions; a table is opened only when its column is known."""
    return path.suffix.lower() not in TABLES or (bool(columns.questions) and has_questions(path, columns))


def _listed(folder: str, name: str) -> _Patterns | None:
    """The patterns in a file of a folder, if there are any; git takes no notice of lines that are none."""
    try:
        text = Path(folder, name).read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return None
    lines = [line for line in text.split("\n") if problem_in(line) is None]
    return _Patterns.of(folder, lines) if lines else None


def _inside(pattern: str) -> str:
    """A pattern such that its last name can be given an END, also when it is about all that a folder holds."""
    return pattern + "/*" if pattern.endswith("/**") else pattern


def _full(path: Path) -> str:
    # Not resolved: a link counts by the place where it stands.
    return os.path.abspath(path)  # noqa: PTH100


def _start(folder: Path | str) -> str:
    """A folder with a slash behind it, as all that is in it starts."""
    return os.path.join(folder, "")  # noqa: PTH118


def _slashed(path: str) -> str:
    return path.replace(os.sep, "/")
