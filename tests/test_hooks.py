"""The pre-commit hooks, through the real pre-commit in a repository of their own."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

HOOKS = Path(__file__).parents[1] / ".pre-commit-hooks.yaml"
PROGRAM = "vraaglint"


def hook(name: str) -> dict[str, Any]:
    """A hook as we publish it, but with the program that is installed here, so that the test installs nothing."""
    hooks: list[dict[str, Any]] = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    published = next(hook for hook in hooks if hook["id"] == name)
    program, rest = published["entry"].split(" ", 1)
    assert program == PROGRAM
    return published | {"language": "system", "entry": f'"{sys.executable}" -m {PROGRAM} {rest}'}


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A git repository with notes that are committed for the first time."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / ".hooks"))
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    git("init", "--quiet")
    git("config", "user.email", "noor@example.org")
    git("config", "user.name", "Noor")
    (tmp_path / "vragen.md").write_text("- Ga je toch verhuizen?\n", encoding="utf-8")
    (tmp_path / "oud.md").write_text("- Wil je eigenlijk stoppen?\n", encoding="utf-8")
    (tmp_path / "vraaglint.toml").write_text('exclude = ["oud.md"]\n', encoding="utf-8")
    (tmp_path / "los.py").write_text("# Ga je toch verhuizen?\n", encoding="utf-8")
    return tmp_path


def git(*args: str) -> None:
    subprocess.run(["git", *args], check=True, capture_output=True)


def committed(*names: str) -> subprocess.CompletedProcess[str]:
    """An attempt to commit everything, with these hooks in place."""
    config = {"repos": [{"repo": "local", "hooks": [hook(name) for name in names]}]}
    Path(".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    git("add", ".pre-commit-config.yaml", "*.md", "*.toml", "*.py")
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], check=True, capture_output=True)
    command = ["git", "commit", "--message", "Vragen"]
    return subprocess.run(command, capture_output=True, encoding="utf-8", env=os.environ | {"PYTHONUTF8": "1"})


def test_a_warning_stops_the_commit_and_what_is_excluded_does_not(repository: Path) -> None:
    attempt = committed("vraaglint")
    assert attempt.returncode == 1
    assert "vragen.md:1:3" in attempt.stderr + attempt.stdout
    assert "oud.md" not in attempt.stderr + attempt.stdout
    (repository / "vragen.md").write_text("- Ga je verhuizen?\n", encoding="utf-8")
    assert committed("vraaglint").returncode == 0


def test_the_fixing_hook_mends_the_notes_and_the_next_commit_passes(repository: Path) -> None:
    assert committed("vraaglint-fix").returncode == 1
    assert (repository / "vragen.md").read_text(encoding="utf-8") == "- Ga je verhuizen?\n"
    assert (repository / "oud.md").read_text(encoding="utf-8") == "- Wil je eigenlijk stoppen?\n"
    assert committed("vraaglint-fix", "vraaglint").returncode == 0
