"""Reports made by hand, and what the renderers make of them."""

import io
from collections.abc import Sequence

from rich.console import Console

from vraaglint.model import Finding, Question, Report, Rewrite, Severity, TurnResult
from vraaglint.report import Renderer, renderer
from vraaglint.report.summary import About, RuleInfo, Summary

ABOUT = About("0.1.0", "nl_vraag_sm 1.0.0")
RULES = (
    RuleInfo("VL501", "sturend", Severity.WARNING, "Houd het open", "Een woordje stuurt.\n\nZonder\nstuurt het niet."),
    RuleInfo("VL402", "vaag", Severity.TIP, "Zeg wat je bedoelt", "Een woord is vaag."),
)


def finding(text: str, words: str, *rewrites: Rewrite, code: str = "VL501", tip: bool = False) -> Finding:
    start = text.index(words)
    severity = Severity.TIP if tip else Severity.WARNING
    message = f"Laat '{words}' weg."
    return Finding(code, "een-naam", severity, "Houd het open", start, start + len(words), words, message, rewrites)


def report(
    text: str, *findings: Finding, asks: bool = True, rewrite: str | None = None, path: str = "notes.txt"
) -> Report:
    """A file with one turn: the line without its list marker."""
    start, end = text.index("- ") + 2 if "- " in text else 0, len(text.rstrip())
    questions = (Question(text[start:end], start, end, "standpunt", "polar"),) if asks else ()
    return Report(text, (TurnResult(text[start:end], None, start, end, findings, questions, rewrite),), path=path)


def console(width: int = 80, *, colour: bool = False) -> Console:
    return Console(
        file=io.StringIO(),
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )


def show(
    name: str,
    *reports: Report,
    unread: Sequence[tuple[str, str]] = (),
    rules: tuple[RuleInfo, ...] = (),
    width: int = 80,
    colour: bool = False,
) -> str:
    """The text of a run over these files; `unread` are paths with a message."""
    chosen: Renderer = renderer(name, About(ABOUT.version, ABOUT.pipeline, rules), console(width, colour=colour))
    summary = Summary(files=len(unread), unread=len(unread))
    shown = []
    for each in reports:
        shown.append(chosen.file(each))
        summary += Summary.of(each)
    shown += [chosen.unread(path, message) for path, message in unread]
    return "".join([*shown, chosen.end(summary)])
