"""Folders give their notes, without what is hidden, excluded or left out of version control, as git sees it."""

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vraaglint.discovery import Scope, files, place, problem_in
from vraaglint.errors import ReadError


def planted(root: Path, *names: str) -> Path:
    """A folder with empty files."""
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    return root


def written(path: Path, *lines: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def found(root: Path, *paths: Path, scope: Scope | None = None, force_exclude: bool = False) -> list[str]:
    """What is found from a folder, or from `paths`, as it stands in that folder."""
    results = files(paths or [root], lambda folder: scope or Scope(folder), force_exclude=force_exclude)
    return [place(root, path) for path in results if isinstance(path, Path)]


def test_a_folder_is_its_notes_sorted_without_hidden_ones(tmp_path: Path) -> None:
    hidden = (".geheim.txt", ".map/d.txt", "~$vragen.docx")
    for name in ("b.txt", "a.MD", "sub/c.markdown", "foto.png", "brief.rtf", *hidden):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"")
    assert list(files([tmp_path])) == [tmp_path / "a.MD", tmp_path / "b.txt", tmp_path / "sub" / "c.markdown"]
    assert list(files([tmp_path / "weg.txt"])) == [tmp_path / "weg.txt"]


def test_a_folder_without_notes_is_an_error_beside_the_others(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    (tmp_path / "b.txt").write_bytes(b"")
    problem, path = files([tmp_path / "leeg", tmp_path / "b.txt"])
    assert isinstance(problem, ReadError)
    assert "geen notities" in str(problem)
    assert path == tmp_path / "b.txt"


def test_overlapping_paths_give_each_file_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    planted(tmp_path, "notities.txt", "sub/a.md")
    monkeypatch.chdir(tmp_path)
    twice = [Path(), Path("notities.txt"), Path("sub"), tmp_path, Path("sub/../notities.txt")]
    assert list(files(twice)) == [Path("notities.txt"), Path("sub/a.md")]


def test_what_is_excluded_is_passed_over_unless_it_is_named(tmp_path: Path) -> None:
    planted(tmp_path, "a.md", "oud/b.md", "oud/sub/c.md", "d.concept.md")
    scope = Scope(tmp_path, ("oud/", "*.concept.md"))
    assert found(tmp_path, scope=scope) == ["a.md"]
    named = [tmp_path / "oud", tmp_path / "d.concept.md", tmp_path / "oud" / "sub" / "c.md"]
    assert found(tmp_path, *named, scope=scope) == ["oud/b.md", "oud/sub/c.md", "d.concept.md"]
    assert found(tmp_path, *named, tmp_path / "a.md", scope=scope, force_exclude=True) == ["a.md"]


def test_a_folder_below_the_settings_is_held_to_them(tmp_path: Path) -> None:
    planted(tmp_path, "sub/a.md", "sub/oud/b.md")
    assert found(tmp_path, tmp_path / "sub", scope=Scope(tmp_path, ("sub/oud/",))) == ["sub/a.md"]


def test_outside_a_repository_a_gitignore_holds_in_what_is_opened(tmp_path: Path) -> None:
    planted(tmp_path, "sub/a.md", "sub/b.md", "sub/c/d.md")
    written(tmp_path / ".gitignore", "a.md")
    written(tmp_path / "sub" / ".gitignore", "d.md")
    assert found(tmp_path, tmp_path / "sub", scope=Scope(tmp_path.parent)) == ["sub/a.md", "sub/b.md"]
    assert found(tmp_path) == ["sub/b.md"]


def test_settings_win_from_gitignore(tmp_path: Path) -> None:
    planted(tmp_path, "a.md", "b.md")
    written(tmp_path / ".gitignore", "*.md")
    assert found(tmp_path, scope=Scope(tmp_path, ("!a.md",))) == ["a.md"]
    assert found(tmp_path, scope=Scope(tmp_path, respect_gitignore=False)) == ["a.md", "b.md"]


def test_a_folder_of_which_everything_is_passed_over_has_no_notes(tmp_path: Path) -> None:
    planted(tmp_path, "a.md")
    (problem,) = files([tmp_path], lambda _: Scope(tmp_path, ("*",)))
    assert isinstance(problem, ReadError)


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    planted(tmp_path, "a.md", "sub/b.md")
    (tmp_path / "sub" / "rond").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "c.md").symlink_to(tmp_path / "a.md")
    assert found(tmp_path) == ["a.md", "c.md", "sub/b.md"]


def test_a_folder_that_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    planted(tmp_path, "a.md", "dicht/b.md")
    opens = os.scandir

    def refusing(folder: str) -> Iterable[os.DirEntry[str]]:
        if folder.endswith("dicht"):
            raise PermissionError
        return opens(folder)

    monkeypatch.setattr(os, "scandir", refusing)
    path, problem = files([tmp_path])
    assert path == tmp_path / "a.md"
    assert str(problem) == f"{tmp_path / 'dicht'}: Deze map kan niet geopend worden; kijk of je hem mag lezen."


@pytest.mark.parametrize(
    ("pattern", "known"),
    [("*.md", True), ("!a", True), ("oud/**", True), ("", False), ("!", False), ("/", False), ("# a", False)],
)
def test_a_pattern_that_can_match_nothing_is_told(pattern: str, known: bool) -> None:
    assert (problem_in(pattern) is None) == known


TREE = (
    *("a.md", "b.txt", "concept.md", "groot.MD", "x/a.md", "x/b.txt", "x/y/a.md", "x/y/concept.md", "x/y/z/b.txt"),
    *("oud/a.md", "oud/nieuw/a.md", "oud/nieuw/b.txt", "a b/c.md", "éé/ëë.md", "build/a.md", "x/build/b.txt"),
)


def git(root: Path, *args: str, given: str = "") -> list[str]:
    environ = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "XDG_CONFIG_HOME": str(root)}
    done = subprocess.run(
        ["git", *args], cwd=root, input=given, env=environ, capture_output=True, encoding="utf-8", check=False
    )
    return [name for name in done.stdout.split("\0") if name]


def by_git(root: Path) -> list[str]:
    """The notes that git does not leave out."""
    left_out = git(root, "check-ignore", "--stdin", "-z", given="\0".join(TREE))
    return sorted(set(TREE) - set(left_out), key=lambda name: name.split("/"))


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = planted(tmp_path_factory.mktemp("notities"), *TREE)
    git(root, "init", "--quiet")
    return root


@pytest.mark.parametrize(
    "lines",
    [
        ("*.md",),
        ("*.md", "!a.md"),
        ("/a.md",),
        ("x/a.md",),
        ("x/",),
        ("x",),
        ("x/*", "!x/y"),
        ("x/*", "!x/y/"),
        ("x/**", "!x/a.md"),
        ("x/**/a.md",),
        ("**/y/",),
        ("**/concept.md",),
        ("build/",),
        ("/build",),
        ("build", "!x/build"),
        ("*", "!*/", "!*.txt"),
        ("*", "!*/"),
        ("x", "!x/"),
        ("*.md", "!x"),
        ("/**",),
        ("/*", "!/x"),
        ("oud/*", "!oud/nieuw/", "oud/nieuw/b.txt"),
        ("oud/", "!oud/a.md"),
        ("[ab].*",),
        ("[!a].md",),
        ("?.md", "# a.md", "", "!/a.md "),
        ("a\\ b/",),
        ("a b",),
        ("éé/",),
        ("\\#x", "!", "/", "[", "a.md"),
        ("*.MD",),
        ("**",),
        ("x/**/",),
        ("a.md\r",),
        ("\ufeffa.md",),
    ],
)
def test_gitignore_is_read_as_git_reads_it(repository: Path, lines: tuple[str, ...]) -> None:
    written(repository / ".gitignore", *lines)
    assert found(repository) == by_git(repository)


PARTS = st.sampled_from(["*", "**", "a", "x", "y", "oud", "*.md", "?.txt", "[a-c]*", "nieuw", "build"])
PATTERNS = st.builds(
    lambda mark, start, parts, end: mark + start + "/".join(parts) + end,
    st.sampled_from(["", "", "!"]),
    st.sampled_from(["", "/"]),
    st.lists(PARTS, min_size=1, max_size=3),
    st.sampled_from(["", "/"]),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(PATTERNS, min_size=1, max_size=4))
def test_any_gitignore_is_read_as_git_reads_it(repository: Path, lines: list[str]) -> None:
    written(repository / ".gitignore", *lines)
    assert found(repository) == by_git(repository)


def test_lists_of_folders_and_of_the_repository_itself_count_too(repository: Path) -> None:
    written(repository / ".gitignore", "a.md")
    written(repository / "x" / ".gitignore", "!a.md", "/b.txt", "y/z/", "!y")
    written(repository / ".git" / "info" / "exclude", "concept.md", "éé")
    try:
        wanted = by_git(repository)
        assert found(repository) == wanted
        below = [name for name in wanted if name.startswith("x/")]
        assert found(repository, repository / "x") == below
        assert found(repository, *(repository / name for name in TREE), force_exclude=True) == sorted(
            wanted, key=TREE.index
        )
    finally:
        (repository / "x" / ".gitignore").unlink()
        (repository / ".git" / "info" / "exclude").unlink()


def test_a_repository_in_a_repository_minds_its_own_lists(tmp_path: Path) -> None:
    planted(tmp_path, "a.md", "eigen/a.md", "eigen/b.md")
    written(tmp_path / ".gitignore", "a.md")
    written(tmp_path / "eigen" / ".gitignore", "b.md")
    (tmp_path / "eigen" / ".git").mkdir()
    assert found(tmp_path) == ["eigen/a.md"]
