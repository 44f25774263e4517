"""What an editor can offer at a place in a note: quick fixes, each carried out when it is chosen."""

from collections.abc import Iterator, Sequence
from typing import Any

from lsprotocol import types
from lsprotocol.types import CodeActionKind

from vraaglint.lsp.changes import changes
from vraaglint.lsp.deeds import mend, reword, silence
from vraaglint.lsp.diagnostics import diagnostic
from vraaglint.lsp.note import Note
from vraaglint.lsp.page import one_line
from vraaglint.model import Finding, Report
from vraaglint.report.labels import BETTER, MAYBE

FIX_ALL = f"{CodeActionKind.SourceFixAll.value}.vraaglint"
KINDS = (CodeActionKind.QuickFix, FIX_ALL)
ALL = "Alle veilige verbeteringen"


def actions(
    note: Note, report: Report, place: types.Range, only: Sequence[CodeActionKind | str] | None
) -> Iterator[types.CodeAction]:
    """What can be done about the findings at a place, without the edits; `only` are the kinds that are wanted."""
    if not note.is_mendable:
        return
    if _wanted(CodeActionKind.QuickFix, only):
        start, end = note.text.span(place)
        for finding, turn in _findings(report):
            if finding.start <= end and start <= finding.end:
                yield from _rewrites(note, finding, turn)
                silencing = _deed(note, silence.__name__, start=finding.start, code=finding.code)
                yield _fix(note, finding, f"Negeer {finding.code} hier", silencing)
    if _wanted(FIX_ALL, only) and any(turn.rewrite for turn in report.turns):
        yield types.CodeAction(ALL, kind=FIX_ALL, data=_deed(note, mend.__name__))


def edit(note: Note, new: str, *, versioned: bool) -> types.WorkspaceEdit:
    """The edit that gives a note its new text; a `versioned` one lapses when the note has changed meanwhile."""
    edits = note.text.edits(changes(note.text.text, new))
    if not versioned:
        return types.WorkspaceEdit(changes={note.uri: edits})
    document = types.OptionalVersionedTextDocumentIdentifier(uri=note.uri, version=note.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, edits)])


def _wanted(kind: CodeActionKind | str, only: Sequence[CodeActionKind | str] | None) -> bool:
    """Whether a kind is asked for, itself or as part of a wider one."""
    return only is None or any(f"{_name(kind)}.".startswith(f"{_name(asked)}.") for asked in only)


def _name(kind: CodeActionKind | str) -> str:
    return kind.value if isinstance(kind, CodeActionKind) else kind


def _findings(report: Report) -> Iterator[tuple[Finding, int]]:
    """Each finding with the offset at which its turn starts; one about the whole page has none, and no rewrites."""
    for turn in report.turns:
        yield from ((finding, turn.start) for finding in turn.findings)
    yield from ((finding, -1) for finding in report.own_findings)


def _rewrites(note: Note, finding: Finding, turn: int) -> Iterator[types.CodeAction]:
    for number, rewrite in enumerate(finding.rewrites):
        title = f"{BETTER if rewrite.safe else MAYBE} {one_line(rewrite.text)}"
        action = _fix(note, finding, title, _deed(note, reword.__name__, turn=turn, wording=rewrite.text))
        action.is_preferred = rewrite.safe and number == 0
        yield action


def _fix(note: Note, finding: Finding, title: str, deed: dict[str, Any]) -> types.CodeAction:
    about = [diagnostic(finding, note.text)]
    return types.CodeAction(title, kind=CodeActionKind.QuickFix, diagnostics=about, data=deed)


def _deed(note: Note, name: str, **given: Any) -> dict[str, Any]:
    """What a deed needs when its turn comes; the editor keeps it meanwhile."""
    return {"uri": note.uri, "version": note.version, "deed": name, "given": given}
