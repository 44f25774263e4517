"""What a fix would change in a file, as a unified diff."""

import re
from collections.abc import Iterator
from difflib import unified_diff

from rich.console import Console
from rich.text import Text

from vraaglint.report.visible import visible

LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")
NEWLINE = re.compile(r"\r\n|\r")
NO_NEWLINE = "\\ No newline at end of file"
HEADERS = 2  # lines with the name of the file
STYLES = {"+": "green", "-": "red", "@": "cyan", "\\": "dim"}


def diff(path: str, old: str, new: str, console: Console) -> str:
    """The difference between two texts of one file, empty when they are equal.

    On a terminal it is there to read: in colour, with control characters made visible and newlines of every style
    alike. Elsewhere it is exact, `\\r` included, so that `patch` can apply it: lines then end at `\\n` alone.
    """
    if not console.is_terminal:
        return "".join(_lines(path, old, new))
    with console.capture() as capture:
        for number, line in enumerate(_lines(path, NEWLINE.sub("\n", old), NEWLINE.sub("\n", new))):
            for shown in line[:-1].split("\n") if number >= HEADERS else [line.rstrip()]:
                console.print(Text(visible(shown), _style(shown) if number >= HEADERS else "bold"), soft_wrap=True)
    return capture.get()


def _lines(path: str, old: str, new: str) -> Iterator[str]:
    """The lines of the diff; one that ends without a newline gets the remark that belongs below it."""
    # A tab ends a name for `patch`, so that one with a space in it is read whole.
    name = visible(path) + ("\t" if " " in path else "")
    for line in unified_diff(LINE.findall(old), LINE.findall(new), name, name):
        yield line if line.endswith("\n") else f"{line}\n{NO_NEWLINE}\n"


def _style(line: str) -> str:
    return STYLES.get(line[:1], "")
