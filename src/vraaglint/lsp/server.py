"""The language server: what it holds, and what it tells the editor of its own accord."""

import sys
import traceback
from pathlib import Path

from lsprotocol import types
from lsprotocol.types import MessageType
from pygls.capabilities import get_capability
from pygls.exceptions import FeatureRequestError, JsonRpcException, JsonRpcInternalError, PyglsError
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol

from vraaglint import __version__
from vraaglint.configuration import Configuration
from vraaglint.errors import ReadError, VraaglintError
from vraaglint.lsp.checks import Checked, Checks
from vraaglint.lsp.desk import Desk
from vraaglint.lsp.diagnostics import diagnostics, mistake
from vraaglint.lsp.folders import Told
from vraaglint.lsp.note import file_of
from vraaglint.lsp.text import UNITS, Units
from vraaglint.model import Report

NAME = "vraaglint"
PAUSE = 0.15  # seconds
BUG = "Er ging iets mis in vraaglint. Wat het was, staat in het logboek van je editor; je tekst is niet veranderd."


class Protocol(LanguageServerProtocol):
    """Leaves texts to us: pygls ends lines at characters that end none for an editor, and reads files by itself."""

    lsp_text_document__did_open = None  # type: ignore[assignment]
    lsp_text_document__did_change = None  # type: ignore[assignment]
    lsp_text_document__did_close = None  # type: ignore[assignment]


class Server(LanguageServer):
    """One editor's server. `pause` is how many seconds nothing should change before a note is checked."""

    def __init__(self, configuration: Configuration, pause: float = PAUSE) -> None:
        super().__init__(NAME, __version__, protocol_cls=Protocol)
        self.desk = Desk(configuration)
        self.checks = Checks(self.desk.check, self._tell, self._fail, pause)
        self.was_shut_down = False
        self._told: set[str] = set()
        self._blamed: set[str] = set()

    @property
    def units(self) -> Units:
        """What the editor counts columns in."""
        return UNITS[types.PositionEncodingKind(self.workspace.position_encoding)]

    @property
    def folders(self) -> list[Path]:
        """The folders that are open in the editor; a note without a file would stand in the first."""
        uris = [folder.uri for folder in self.workspace.folders.values()] or [self.workspace.root_uri or ""]
        return [folder for folder in map(file_of, uris) if folder] or [Path.cwd()]

    async def told(self) -> Told:
        """What the editor says of its folders, where it can."""
        if not get_capability(self.client_capabilities, "workspace.configuration"):
            return {}
        asked = [types.ConfigurationItem(folder.as_uri(), NAME) for folder in self.folders]
        told = await self.workspace_configuration_async(types.ConfigurationParams(asked))
        return {folder: said for folder, said in zip(self.folders, told, strict=True) if isinstance(said, dict)}

    def publish(self, uri: str, found: list[types.Diagnostic], version: int | None = None) -> None:
        """Show these diagnostics at an address, and no others."""
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def blame(self, problem: VraaglintError) -> None:
        """Tell the user of a mistake, once, and show it in the file where it stands."""
        if self._say(str(problem)) and problem.path:
            uri = Path(problem.path).absolute().as_uri()
            self._blamed.add(uri)
            self.publish(uri, [mistake(problem)])

    def forgive(self) -> None:
        """Forget the mistakes that were told: they may be mended."""
        for uri in self._blamed:
            self.publish(uri, [])
        self._blamed.clear()
        self._told.clear()

    def report_server_error(self, error: Exception, source: type[PyglsError] | type[JsonRpcException]) -> None:
        """Tell of a bug; a request that no server of this kind answers is none."""
        if isinstance(error, JsonRpcInternalError) or not isinstance(error, JsonRpcException):
            self._fail(sys.exc_info()[1] or error, aloud=source is not FeatureRequestError)

    def _tell(self, checked: Checked) -> None:
        """Show what came of a check."""
        note, outcome = checked.note, checked.outcome
        if isinstance(outcome, Report):
            self.publish(note.uri, diagnostics(outcome, note.text), note.version)
        elif isinstance(outcome, ReadError):
            self.publish(note.uri, [mistake(outcome)], note.version)
        else:
            self.publish(note.uri, [], note.version)
            self.blame(outcome)

    def _fail(self, problem: BaseException, *, aloud: bool = True) -> None:
        """Write down where a bug is. Its own words stay out: they may be those of the notes."""
        frames = "".join(traceback.format_tb(problem.__traceback__))
        print(f"{type(problem).__name__}:\n{frames}", file=sys.stderr)
        if aloud:
            self._say(BUG)

    def _say(self, message: str) -> bool:
        """Show a message; False when the user has seen it already."""
        if message in self._told:
            return False
        self._told.add(message)
        self.window_show_message(types.ShowMessageParams(MessageType.Error, message))
        return True
