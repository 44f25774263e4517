"""What an editor may ask and tell, with the answers."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from lsprotocol import types
from pygls.capabilities import get_capability

from vraaglint.errors import VraaglintError
from vraaglint.lsp.actions import KINDS, actions, edit
from vraaglint.lsp.checks import Checked
from vraaglint.lsp.deeds import done
from vraaglint.lsp.note import Note
from vraaglint.lsp.page import pages
from vraaglint.lsp.server import NAME, Server
from vraaglint.model import Report

# Settings and word lists; what was found before.
WATCHED = types.DidChangeWatchedFilesRegistrationOptions(
    [types.FileSystemWatcher("**/*.toml"), types.FileSystemWatcher("**/*.json")]
)
# What the editor can be asked to tell, with the capability that says so.
NEWS: tuple[tuple[str, str, Any], ...] = (
    (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, "did_change_watched_files", WATCHED),
    (
        types.WORKSPACE_DID_CHANGE_CONFIGURATION,
        "did_change_configuration",
        types.DidChangeConfigurationRegistrationOptions(NAME),
    ),
)
CANNOT = "Dit kan hier niet zonder ook iets anders op de bladzijde te veranderen. Pas de zin zelf aan."


async def start(server: Server, params: types.InitializedParams) -> None:
    """Ask to hear of what changes, and load what parses."""
    for method, capability, options in NEWS:
        if getattr(getattr(server.client_capabilities.workspace, capability, None), "dynamic_registration", False):
            server.client_register_capability(types.RegistrationParams([types.Registration(method, method, options)]))
    await refresh(server, params)
    # A mistake in the settings is told when a note is checked with them.
    with suppress(VraaglintError):
        await server.checks.work(partial(server.desk.warm, server.folders[0]))


def open_note(server: Server, params: types.DidOpenTextDocumentParams) -> None:
    """Check a note from now on."""
    note = Note.opened(params.text_document, server.units, server.folders[0])
    if note:
        server.checks.put(note)


def change_note(server: Server, params: types.DidChangeTextDocumentParams) -> None:
    """Take what was typed."""
    note = server.checks.note(params.text_document.uri)
    if note:
        server.checks.put(note.changed(params.text_document.version, params.content_changes))


def close_note(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    """Forget a note."""
    if server.checks.note(params.text_document.uri):
        server.checks.drop(params.text_document.uri)
        server.publish(params.text_document.uri, [])


async def refresh(server: Server, _: object) -> None:
    """Read settings anew, and check with them."""
    told = await server.told()
    server.forgive()
    try:
        await server.checks.work(partial(server.desk.refresh, told))
    except VraaglintError as problem:
        server.blame(problem)
    server.checks.again()


async def offer(server: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    """The quick fixes at a place."""
    checked = await _checked(server, params.text_document.uri)
    if checked is None or not isinstance(checked.outcome, Report):
        return []
    offered = list(actions(checked.note, checked.outcome, params.range, params.context.only))
    properties = get_capability(server.client_capabilities, "text_document.code_action.resolve_support.properties")
    if "edit" in (properties or ()):
        return offered
    for action in offered:
        action.edit = await _edit(server, checked.note, action)
    return [action for action in offered if action.edit]


async def resolve(server: Server, action: types.CodeAction) -> types.CodeAction:
    """The edit of a quick fix that was chosen; none when the note has changed since."""
    data: Any = action.data  # what `actions` put there
    note = server.checks.note(data["uri"])
    if note is None or note.version != data["version"]:
        return action
    action.edit = await _edit(server, note, action)
    if action.edit is None and note is server.checks.note(note.uri):
        server.window_show_message(types.ShowMessageParams(types.MessageType.Info, CANNOT))
    return action


async def hover(server: Server, params: types.HoverParams) -> types.Hover | None:
    """The pages of the rules that found something at a place."""
    checked = await _checked(server, params.text_document.uri)
    if checked is None or not isinstance(checked.outcome, Report):
        return None
    text = checked.note.text
    offset = text.offset(params.position)
    found = [finding for finding in checked.outcome.findings if finding.start <= offset <= finding.end]
    if not found:
        return None
    shared = text.range(max(finding.start for finding in found), min(finding.end for finding in found))
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, pages(found)), shared)


def shut_down(server: Server, _: None) -> None:
    """Remember that the editor said goodbye."""
    server.was_shut_down = True


async def _checked(server: Server, uri: str) -> Checked | None:
    note = server.checks.note(uri)
    return await server.checks.of(note) if note else None


async def _edit(server: Server, note: Note, action: types.CodeAction) -> types.WorkspaceEdit | None:
    """The edit of a quick fix; None when the note changes meanwhile, or something else would have to change with it."""
    data: Any = action.data
    try:
        new = await server.checks.work(partial(done, server.desk, note, data["deed"], data["given"]))
    except VraaglintError as problem:
        server.blame(problem)
        return None
    if new is None or note is not server.checks.note(note.uri):
        return None
    versioned = get_capability(server.client_capabilities, "workspace.workspace_edit.document_changes")
    return edit(note, new, versioned=bool(versioned))


# Each method with what answers it and what the editor is told of it.
FEATURES: tuple[tuple[str, Callable[..., Any], Any], ...] = (
    (types.INITIALIZED, start, None),
    (types.TEXT_DOCUMENT_DID_OPEN, open_note, None),
    (types.TEXT_DOCUMENT_DID_CHANGE, change_note, None),
    (types.TEXT_DOCUMENT_DID_CLOSE, close_note, None),
    (types.TEXT_DOCUMENT_DID_SAVE, refresh, types.SaveOptions()),
    (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, refresh, None),
    (types.WORKSPACE_DID_CHANGE_CONFIGURATION, refresh, None),
    (types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS, refresh, None),
    (
        types.TEXT_DOCUMENT_CODE_ACTION,
        offer,
        types.CodeActionOptions(code_action_kinds=KINDS, resolve_provider=True),
    ),
    (types.CODE_ACTION_RESOLVE, resolve, None),
    (types.TEXT_DOCUMENT_HOVER, hover, None),
    (types.SHUTDOWN, shut_down, None),
)
