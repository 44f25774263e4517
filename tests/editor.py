"""An editor for tests: a real client over stdio, with a text of its own that it keeps in code units, as editors do."""

import asyncio
import sys
import threading
from collections.abc import Coroutine, Iterable
from pathlib import Path
from queue import Queue
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.client import LanguageClient

T = TypeVar("T")

SIZES = {"utf-8": 1, "utf-16": 2, "utf-32": 4}  # bytes of a code unit
PATIENCE = 60  # seconds
EVERYTHING = types.ClientCapabilities(
    workspace=types.WorkspaceClientCapabilities(
        workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
        did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
        did_change_configuration=types.DidChangeConfigurationClientCapabilities(dynamic_registration=True),
        configuration=True,
    ),
    text_document=types.TextDocumentClientCapabilities(
        code_action=types.CodeActionClientCapabilities(
            resolve_support=types.ClientCodeActionResolveOptions(properties=["edit"])
        )
    ),
)


class Buffer:
    """What an editor holds: code units, found and changed by line and column."""

    def __init__(self, text: str, encoding: str = "utf-16") -> None:
        self._encoding, self._size = f"{encoding}-le".replace("utf-8-le", "utf-8"), SIZES[encoding]
        self._units = self._split(text)

    @property
    def text(self) -> str:
        return b"".join(self._units).decode(self._encoding)

    def at(self, place: types.Range) -> str:
        """The words at a range."""
        return b"".join(self._units[self._offset(place.start) : self._offset(place.end)]).decode(self._encoding)

    def place(self, words: str) -> types.Range:
        """The range of the first place with these words."""
        start = len(self._split(self.text[: self.text.index(words)]))
        return types.Range(self._position(start), self._position(start + len(self._split(words))))

    def put(self, place: types.Range, words: str) -> None:
        """Replace what stands at a range."""
        self._units[self._offset(place.start) : self._offset(place.end)] = self._split(words)

    def apply(self, edits: Iterable[types.TextEdit]) -> None:
        """Carry out edits that are all about the text as it is."""
        for edit in sorted(edits, key=lambda edit: self._offset(edit.range.start), reverse=True):
            self.put(edit.range, edit.new_text)

    def _split(self, text: str) -> list[bytes]:
        data = text.encode(self._encoding)
        return [data[start : start + self._size] for start in range(0, len(data), self._size)]

    def _starts(self) -> list[int]:
        cr, lf = self._split("\r\n")
        ends = [
            number + 1
            for number, unit in enumerate(self._units)
            if unit == lf or (unit == cr and self._units[number + 1 : number + 2] != [lf])
        ]
        return [0, *ends]

    def _offset(self, position: types.Position) -> int:
        return self._starts()[position.line] + position.character

    def _position(self, offset: int) -> types.Position:
        before = [start for start in self._starts() if start <= offset]
        return types.Position(len(before) - 1, offset - before[-1])


class Editor:
    """A language client in a thread of its own, so that a test can wait for it."""

    def __init__(
        self, folder: Path, *args: str, capabilities: types.ClientCapabilities = EVERYTHING, script: str = ""
    ) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._told: Queue[types.PublishDiagnosticsParams] = Queue()
        self.said: Queue[types.ShowMessageParams] = Queue()
        self.registered: Queue[types.RegistrationParams] = Queue()
        self.settings: dict[str, Any] = {}
        self.buffers: dict[str, Buffer] = {}
        self._versions: dict[str, int] = {}
        self._begin(folder, args, capabilities, script)

    def open(self, uri: str, text: str, language: str = "markdown") -> list[types.Diagnostic]:
        """Open a note, and wait for what is said of it."""
        self.buffers[uri], self._versions[uri] = Buffer(text, self.encoding), 1
        item = types.TextDocumentItem(uri, language, 1, text)
        self._tell(self.client.text_document_did_open, types.DidOpenTextDocumentParams(item))
        return self.diagnostics(uri)

    def type(self, uri: str, place: types.Range, words: str) -> None:
        """Replace what stands at a range, as someone does who types."""
        self.buffers[uri].put(place, words)
        self.change(uri, [types.TextDocumentContentChangePartial(place, words)])

    def change(self, uri: str, changes: list[types.TextDocumentContentChangeEvent]) -> None:
        """Tell of changes that the buffer has already."""
        self._versions[uri] += 1
        document = types.VersionedTextDocumentIdentifier(uri=uri, version=self._versions[uri])
        self._tell(self.client.text_document_did_change, types.DidChangeTextDocumentParams(document, changes))

    def apply(self, uri: str, action: types.CodeAction) -> None:
        """Carry out a quick fix, and tell the server as an editor does."""
        edits = self.edits(self.ask(self.client.code_action_resolve_async(action)).edit)
        buffer = self.buffers[uri]
        buffer.apply(edits)
        self.change(uri, [types.TextDocumentContentChangeWholeDocument(buffer.text)])

    def edits(self, edit: types.WorkspaceEdit | None) -> list[types.TextEdit]:
        """The edits of the one note that an edit is about."""
        assert edit is not None
        if edit.changes:
            (found,) = edit.changes.values()
            return list(found)
        (document,) = edit.document_changes or ()
        assert isinstance(document, types.TextDocumentEdit)
        assert document.text_document.version == self._versions[document.text_document.uri]
        return [one for one in document.edits if isinstance(one, types.TextEdit)]

    def close(self, uri: str) -> None:
        identifier = types.TextDocumentIdentifier(uri)
        self._tell(self.client.text_document_did_close, types.DidCloseTextDocumentParams(identifier))

    def diagnostics(self, uri: str, version: int | None = None) -> list[types.Diagnostic]:
        """What is said of a note, of its version now when none is given; what came before is passed over."""
        version = self._versions[uri] if version is None else version
        while True:
            told = self._told.get(timeout=PATIENCE)
            if told.uri == uri and told.version in (version, None):
                return list(told.diagnostics)

    def found(self, uri: str) -> list[tuple[str | int | None, str]]:
        """Code and words of what is said of a note; the words as this editor holds them."""
        return [(found.code, self.buffers[uri].at(found.range)) for found in self.diagnostics(uri)]

    def actions(
        self, uri: str, place: types.Range, only: list[types.CodeActionKind | str] | None = None
    ) -> dict[str, types.CodeAction]:
        """What can be done at a place, by title."""
        context = types.CodeActionContext([], only=only)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), place, context)
        offered = self.ask(self.client.text_document_code_action_async(params)) or []
        return {action.title: action for action in offered if isinstance(action, types.CodeAction)}

    def hover(self, uri: str, position: types.Position) -> types.Hover | None:
        params = types.HoverParams(types.TextDocumentIdentifier(uri), position)
        return self.ask(self.client.text_document_hover_async(params))

    def changed_on_disk(self, path: Path) -> None:
        event = types.FileEvent(path.as_uri(), types.FileChangeType.Changed)
        self._tell(self.client.workspace_did_change_watched_files, types.DidChangeWatchedFilesParams([event]))

    def configure(self, uri: str, **settings: Any) -> None:
        """Set what the user chooses in this editor for a folder."""
        self.settings[uri] = settings
        self._tell(self.client.workspace_did_change_configuration, types.DidChangeConfigurationParams({}))

    def leave(self) -> tuple[int | None, str]:
        """Say goodbye; the status of the server, and what it wrote on standard error."""
        self.ask(self.client.shutdown_async(None))
        self._tell(self.client.exit, None)
        return self.ended()

    def vanish(self) -> tuple[int | None, str]:
        """Go without a word, as an editor that crashes; the status and standard error of the server."""
        assert self.process.stdin is not None
        self._loop.call_soon_threadsafe(self.process.stdin.close)
        return self.ended()

    def ended(self) -> tuple[int | None, str]:
        status = self.ask(self.process.wait())
        assert self.process.stderr is not None
        return status, self.ask(self.process.stderr.read()).decode()

    def ask(self, question: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(question, self._loop).result(PATIENCE)

    def _begin(self, folder: Path, args: Iterable[str], capabilities: types.ClientCapabilities, script: str) -> None:
        self.client: LanguageClient = self.ask(self._client())
        begun = ["-c", script] if script else ["-m", "vraaglint", "lsp", *args]
        self.ask(self.client.start_io(sys.executable, *begun, cwd=folder))
        process = self.client._server
        assert process is not None
        self.process: asyncio.subprocess.Process = process
        params = types.InitializeParams(capabilities, root_uri=folder.as_uri())
        self.offered = self.ask(self.client.initialize_async(params)).capabilities
        self.encoding = str(getattr(self.offered.position_encoding, "value", self.offered.position_encoding))
        self._tell(self.client.initialized, types.InitializedParams())

    async def _client(self) -> LanguageClient:
        client = LanguageClient("editor", "1")
        client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda told: self._told.put(told))
        client.feature(types.WINDOW_SHOW_MESSAGE)(lambda said: self.said.put(said))
        client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda asked: self.registered.put(asked))
        client.feature(types.WORKSPACE_CONFIGURATION)(self._configured())
        return client

    def _configured(self) -> Any:
        def answer(params: types.ConfigurationParams) -> list[Any]:
            return [self.settings.get(item.scope_uri or "") for item in params.items]

        return answer

    def _tell(self, method: Any, params: Any) -> None:
        async def told() -> None:
            method(params)

        self.ask(told())
