"""What somebody meets who installs vraaglint: the README's commands, and a package that loads nothing too early."""

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import vraaglint
from vraaglint import pipeline
from vraaglint.rules import all_rules

ROOT = Path(__file__).parents[1]
LAZY_NAMES = sorted(set(dir(vraaglint)) - set(vars(vraaglint)))


def first_shell_block() -> list[str]:
    """The commands in the README's first shell block."""
    block = (ROOT / "README.md").read_text(encoding="utf-8").split("```bash\n", 1)[1].split("```", 1)[0]
    return block.splitlines()


def run(code: str) -> str:
    """What a fresh Python prints when it runs `code`."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_readme_sets_up_in_two_commands() -> None:
    first, second = first_shell_block()
    assert "vraaglint check examples/notes.txt" in first
    assert "pytest" in second


def test_ci_runs_the_second_command() -> None:
    assert first_shell_block()[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8").replace("    ", "").splitlines()


def test_importing_loads_nothing_heavy() -> None:
    loaded = run("import sys, vraaglint; print(*(name for name in ('spacy', 'rich', 'click') if name in sys.modules))")
    assert loaded == "\n"


def test_importing_reads_no_file() -> None:
    watch = "import sys; sys.addaudithook(lambda event, args: event == 'open' and print(args[0]))"
    opened = run(f"{watch}; import vraaglint").splitlines()
    assert [path for path in opened if not path.endswith((".py", ".pyc"))] == []


@pytest.mark.parametrize("name", LAZY_NAMES)
def test_public_names_are_there(name: str) -> None:
    assert getattr(vraaglint, name).__name__ == name


def test_unknown_names_are_not_there() -> None:
    assert not hasattr(vraaglint, "Lniter")


def test_version_is_that_of_the_installed_package() -> None:
    assert vraaglint.__version__ == version("vraaglint")


def test_licences_stand_where_they_hold() -> None:
    assert "MIT License" in (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Attribution-ShareAlike 4.0" in (pipeline.info().path / "LICENSE").read_text(encoding="utf-8")


def test_pipeline_stays_small() -> None:
    size = sum(file.stat().st_size for file in pipeline.info().path.rglob("*") if file.is_file())
    assert size <= 15_000_000


def test_readme_names_every_rule() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [rule.code for rule in all_rules() if f"| {rule.code} | {rule.name} |" not in readme] == []
