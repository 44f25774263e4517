"""Time from a keystroke to fresh diagnostics in an editor, on a page of 200 questions, by a real client over stdio."""

import asyncio
import random
import sys
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

import click
from lsprotocol import types
from pygls.lsp.client import LanguageClient
from turns import turns

QUESTIONS, KEYSTROKES, SEED, EMOJI = 200, 200, 11, "🙂"
LANGUAGES = ("markdown", "plaintext")
PATIENCE = 60  # seconds
GOAL = 100  # milliseconds, at the 95th percentile
# The pause that lets someone type on is left out: it is a choice, and no work.
SERVER = (
    "-c",
    "from vraaglint.configuration import Configuration as C; from vraaglint.lsp.running import serve; "
    "raise SystemExit(serve(C(isolated=True), pause=0))",
)


class Editor:
    """A client that types and waits for what the server says of exactly that version."""

    def __init__(self) -> None:
        self._client = LanguageClient("benchmark", "1")
        self._told: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self._client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda told: self._told.put_nowait(told))

    async def start(self) -> None:
        await self._client.start_io(sys.executable, *SERVER)
        folder = Path.cwd().as_uri()
        await self._client.initialize_async(types.InitializeParams(types.ClientCapabilities(), root_uri=folder))
        self._client.initialized(types.InitializedParams())

    async def open(self, uri: str, language: str, text: str) -> float:
        item = types.TextDocumentItem(uri, language, 0, text)
        self._client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self._answered(0)

    async def type(self, uri: str, version: int, line: int, column: int, letter: str) -> float:
        place = types.Position(line, column)
        change = types.TextDocumentContentChangePartial(types.Range(place, place), letter)
        document = types.VersionedTextDocumentIdentifier(uri=uri, version=version)
        self._client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
        return await self._answered(version)

    async def stop(self) -> None:
        await self._client.shutdown_async(None)
        self._client.exit(None)
        await self._client.stop()  # type: ignore[no-untyped-call]

    async def _answered(self, version: int) -> float:
        """Milliseconds until the diagnostics of a version are there."""
        start = perf_counter()
        while (await asyncio.wait_for(self._told.get(), PATIENCE)).version != version:
            pass
        return (perf_counter() - start) * 1000


async def times(language: str) -> list[float]:
    """Milliseconds for opening a page of notes of one kind, and for each keystroke on it."""
    rng, editor, uri = random.Random(SEED), Editor(), f"untitled:{language}"
    lines = [f"- {EMOJI} {turn}" for turn in turns(QUESTIONS)]
    await editor.start()
    found = [await editor.open(uri, language, "\n".join(lines))]
    for version in range(1, KEYSTROKES + 1):
        line = rng.randrange(len(lines))
        # Columns are UTF-16 code units: the emoji at the start takes two.
        column = rng.randrange(6, len(lines[line]))
        found.append(await editor.type(uri, version, line, column, rng.choice("aeiou ")))
    await editor.stop()
    return found


@click.command(help=__doc__)
def main() -> None:
    for language in LANGUAGES:
        opened, *found = asyncio.run(times(language))
        slow = quantiles(found, n=20)[-1]
        click.echo(f"{language}: opened in {opened:.0f} ms, {QUESTIONS} questions", nl=False)
        click.echo(f"; a keystroke {median(found):.0f} ms, 95% within {slow:.0f} ms (goal: {GOAL} ms)")


if __name__ == "__main__":
    main()
