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


def planted(root: Path, *names: str, **texts: str) -> Path:
    """A folder with empty files."""
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    return root


def written(path: Path, *lines: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def found(root: Path, *paths: Path, **how: bool) -> list[str]:
    """What is found from a folder (or from `paths`), as it stands in that folder."""
    return [place(root, path) for path in files(paths or [root], **how) if isinstance(path, Path)]


def test_a_folder_is_its_notes_sorted_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.txt", "a.MD", "sub/c.markdown", ".geheim.txt", ".map/d.txt", "foto.png", "brief.docx"):
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
