"""An editor at work: a real client over stdio types, asks and applies, and its own text must agree at every step."""

import asyncio
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner
from editor import PATIENCE, Buffer, Editor
from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol import types

from vraaglint.analysis import ParsedTurn
from vraaglint.cli import main
from vraaglint.configuration import Configuration
from vraaglint.engine import Linter
from vraaglint.lsp.changes import changes
from vraaglint.lsp.checks import Checked, Checks
from vraaglint.lsp.desk import Desk
from vraaglint.lsp.folders import Folders
from vraaglint.lsp.note import Note
from vraaglint.lsp.text import UNITS, Text
from vraaglint.model import Report, Turn

# An emoji of two code units, a family of seven characters, an e with a loose accent, and a letter outside the plane.
DECORATED = "- 🙂👨‍👩‍👧 Ga je cafe\u0301 𝒳 toch verhuizen?\r\n- Hoe gaat het?\r\n"
PLAIN = "- Ga je **toch** verhuizen?\n- Hoe gaat het?\n"
TOCH = ("VL501", "toch")


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """One editor for all tests that leave its settings alone; each opens a note of its own."""
    editor = Editor(tmp_path_factory.mktemp("map"))
    yield editor
    status, errors = editor.leave()
    assert (status, errors) == (0, "")


def after(buffer: Buffer, words: str) -> types.Range:
    """The place just behind these words."""
    end = buffer.place(words).end
    return types.Range(end, end)


def at(buffer: Buffer, words: str) -> types.Range:
    """The place just before these words."""
    start = buffer.place(words).start
    return types.Range(start, start)


def test_a_finding_is_told_at_its_words(editor: Editor) -> None:
    (found,) = editor.open("untitled:woorden", DECORATED)
    assert editor.buffers["untitled:woorden"].at(found.range) == "toch"
    assert (found.code, found.source, found.severity) == ("VL501", "vraaglint", types.DiagnosticSeverity.Warning)
    assert found.message.startswith("Met 'toch' ")


def test_typing_in_the_middle_of_lines_full_of_emoji(editor: Editor) -> None:
    uri = "untitled:typen"
    editor.open(uri, DECORATED)
    buffer = editor.buffers[uri]
    for letter in "🙂👍🏽":
        editor.type(uri, after(buffer, "👨‍👩‍👧"), letter)
    assert editor.found(uri) == [TOCH]
    editor.type(uri, buffer.place("🙂👨"), "👨")
    editor.type(uri, after(buffer, "Hoe gaat het"), " 🙂 eigenlijk")
    assert editor.found(uri) == [TOCH, ("VL501", "eigenlijk")]
    editor.type(uri, buffer.place("toch "), "")
    assert editor.found(uri) == [("VL501", "eigenlijk")]
    editor.type(uri, buffer.place("\r\n- Hoe gaat het"), " 👍🏽\r\n\r\n- 🙂🙂 Hoe gaat het toch")
    assert editor.found(uri) == [TOCH, ("VL501", "eigenlijk")]


def test_line_ends_are_those_of_the_protocol_only(editor: Editor) -> None:
    uri = "untitled:regels"
    editor.open(uri, "Een\u2028notitie\x0bmet\x85rare\x0ctekens.\r\r\n- Ga je mee?\n")
    buffer = editor.buffers[uri]
    editor.type(uri, after(buffer, "Ga je"), " toch")
    assert editor.found(uri) == [TOCH]
    editor.type(uri, after(buffer, "notitie"), "s")
    assert editor.found(uri) == [TOCH]


def test_half_an_emoji_from_an_editor_leaves_the_rest_in_place(editor: Editor) -> None:
    uri = "untitled:half"
    editor.open(uri, "- 🙂 Ga je mee?\n")
    start = types.Position(0, 3)  # between the two halves
    editor.change(uri, [types.TextDocumentContentChangePartial(types.Range(start, start), "\ud83d")])
    end = types.Position(0, 11)
    editor.change(uri, [types.TextDocumentContentChangePartial(types.Range(end, end), " toch")])
    (found,) = editor.diagnostics(uri)
    assert found.range.end.character - found.range.start.character == len("toch")


def test_several_changes_in_one_message_follow_each_other(editor: Editor) -> None:
    uri = "untitled:samen"
    editor.open(uri, PLAIN)
    top = types.Range(types.Position(0, 0), types.Position(0, 0))
    below = types.Range(types.Position(1, 2), types.Position(1, 2))
    editor.change(
        uri,
        [
            types.TextDocumentContentChangePartial(top, "# 🙂\n"),
            types.TextDocumentContentChangePartial(below, "🙂 "),
        ],
    )
    editor.buffers[uri] = Buffer("# 🙂\n" + PLAIN.replace("- Ga", "- 🙂 Ga"))
    assert editor.found(uri) == [TOCH]


def test_only_the_last_of_many_keystrokes_is_told(editor: Editor) -> None:
    uri = "untitled:snel"
    editor.open(uri, "- Ga je mee?\n")
    buffer = editor.buffers[uri]
    for letter in " toch":
        editor.type(uri, at(buffer, " mee"), letter)
    assert editor.found(uri) == [TOCH]
    editor.type(uri, buffer.place(" toch"), "")
    assert editor.diagnostics(uri) == []


def test_a_better_wording_changes_nothing_else(editor: Editor) -> None:
    uri = "untitled:beter"
    editor.open(uri, DECORATED)
    buffer = editor.buffers[uri]
    offered = editor.actions(uri, buffer.place("toch"))
    better = offered["Beter: 🙂👨‍👩‍👧 Ga je cafe\u0301 𝒳 verhuizen?"]
    assert (better.kind, better.is_preferred, better.edit) == (types.CodeActionKind.QuickFix, True, None)
    assert [found.code for found in better.diagnostics or ()] == ["VL501"]
    (edit,) = editor.edits(editor.ask(editor.client.code_action_resolve_async(better)).edit)
    assert (buffer.at(edit.range).strip(), edit.new_text) == ("toch", "")
    editor.apply(uri, better)
    assert buffer.text == DECORATED.replace("toch ", "")
    assert editor.diagnostics(uri) == []


def test_markup_around_a_word_goes_with_it(editor: Editor) -> None:
    uri = "untitled:nadruk"
    editor.open(uri, PLAIN)
    editor.apply(uri, editor.actions(uri, editor.buffers[uri].place("toch"))["Beter: Ga je verhuizen?"])
    assert editor.buffers[uri].text == "- Ga je verhuizen?\n- Hoe gaat het?\n"


def test_several_questions_get_a_line_each(editor: Editor) -> None:
    uri = "untitled:splits"
    editor.open(uri, "1. 🙂 Slaap je goed? En eet je genoeg?\r\n")
    offered = editor.actions(uri, editor.buffers[uri].place("eet"))
    editor.apply(uri, offered["Misschien: 🙂 Slaap je goed? / Eet je genoeg?"])
    assert editor.buffers[uri].text == "1. 🙂 Slaap je goed?\r\n2. Eet je genoeg?\r\n"


def test_a_wording_to_choose_is_offered_as_such(editor: Editor) -> None:
    uri = "untitled:misschien"
    editor.open(uri, "- Hoe voelt dat?\n")
    offered = editor.actions(uri, editor.buffers[uri].place("dat"))
    maybe = [action for title, action in offered.items() if title.startswith("Misschien: ")]
    assert maybe
    assert not any(action.is_preferred for action in maybe)


def test_a_finding_is_silenced_where_it_stands(editor: Editor) -> None:
    uri = "untitled:negeer"
    editor.open(uri, DECORATED)
    editor.apply(uri, editor.actions(uri, editor.buffers[uri].place("toch"))["Negeer VL501 hier"])
    assert editor.buffers[uri].text == DECORATED.replace("?\r", "? <!-- vraaglint: negeer VL501 -->\r", 1)
    assert editor.diagnostics(uri) == []


def test_all_safe_rewrites_at_once(editor: Editor) -> None:
    uri = "untitled:alles"
    text = DECORATED + "\r\nTekst ertussen 🙂.\r\n\r\n1. Sorry dat ik het vraag, maar slaap je eigenlijk goed?\r\n"
    editor.open(uri, text)
    place = types.Range(types.Position(0, 0), types.Position(0, 0))
    offered = editor.actions(uri, place, ["source.fixAll"])
    assert list(offered) == ["Alle veilige verbeteringen"]
    editor.apply(uri, offered["Alle veilige verbeteringen"])
    assert editor.buffers[uri].text == (
        DECORATED.replace("toch ", "") + "\r\nTekst ertussen 🙂.\r\n\r\n1. Slaap je goed?\r\n"
    )


def test_only_the_kind_that_is_asked_for(editor: Editor) -> None:
    uri = "untitled:soort"
    editor.open(uri, PLAIN)
    place = editor.buffers[uri].place("toch")
    assert {action.kind for action in editor.actions(uri, place, ["quickfix"]).values()} == {"quickfix"}
    assert editor.actions(uri, place, ["refactor"]) == {}
    assert editor.actions(uri, editor.buffers[uri].place("Hoe"), ["quickfix"]) == {}


def test_a_fix_for_a_text_that_is_gone_is_no_fix(editor: Editor) -> None:
    uri = "untitled:oud"
    editor.open(uri, PLAIN)
    buffer = editor.buffers[uri]
    old = editor.actions(uri, buffer.place("toch"))["Beter: Ga je verhuizen?"]
    editor.type(uri, at(buffer, "Ga"), "🙂 ")
    assert editor.ask(editor.client.code_action_resolve_async(old)).edit is None


def test_hover_shows_the_page_of_the_rule(editor: Editor) -> None:
    uri = "untitled:uitleg"
    editor.open(uri, DECORATED)
    buffer = editor.buffers[uri]
    shown = editor.hover(uri, buffer.place("och").start)
    assert shown is not None
    assert shown.range is not None
    assert buffer.at(shown.range) == "toch"
    assert isinstance(shown.contents, types.MarkupContent)
    page = shown.contents.value
    assert page.startswith("**VL501 sturend-bijwoord** (waarschuwing)")
    assert "Liever niet: Ga je **toch** verhuizen?\n  - Beter: Ga je verhuizen?" in page
    assert editor.hover(uri, buffer.place("Hoe").start) is None


def test_a_note_that_is_closed_has_no_diagnostics_and_no_answers(editor: Editor) -> None:
    uri = "untitled:dicht"
    editor.open(uri, PLAIN)
    editor.close(uri)
    assert editor.diagnostics(uri) == []
    assert editor.actions(uri, types.Range(types.Position(0, 8), types.Position(0, 9))) == {}
    assert editor.hover(uri, types.Position(0, 8)) is None


def test_what_a_note_is_follows_from_its_name_or_else_its_language(editor: Editor) -> None:
    code = "    Ga je toch mee?\n"
    assert editor.open("untitled:code", code, "markdown") == []
    assert editor.open("file:///nergens/code.md", code, "plaintext") == []
    assert [found.code for found in editor.open("untitled:tekst", code, "org")] == ["VL501"]


def test_a_table_is_read_and_left_as_it_is(editor: Editor) -> None:
    uri = "file:///nergens/vragen.csv"
    (found,) = editor.open(uri, "nummer;vraag\n1;Ga je 🙂 toch mee?\n2;Hoe gaat het?\n", "csv")
    assert editor.buffers[uri].at(found.range) == "toch"
    assert editor.actions(uri, found.range) == {}


def test_what_no_check_would_read_is_not_read_here_either(editor: Editor) -> None:
    (found,) = editor.open("untitled:geen-tekst", "- Ga je toch?\0")
    assert found.message.startswith("Dit is geen tekstbestand")


def test_a_line_that_cannot_be_notes_is_told_at_that_line(editor: Editor) -> None:
    (found,) = editor.open("untitled:lang", "- Hoe gaat het?\n" + "a" * 200_001)
    assert (found.range.start.line, found.severity) == (1, types.DiagnosticSeverity.Error)


def test_settings_hold_from_the_moment_that_they_are_saved(tmp_path: Path) -> None:
    own, note = tmp_path / "vraaglint.toml", tmp_path / "map" / "vragen.md"
    note.parent.mkdir()
    own.write_text('ignore = ["VL501"]\nexclude = ["oud/"]\n')
    editor, uri = Editor(tmp_path), note.as_uri()
    assert editor.open(uri, PLAIN) == []
    assert editor.open((tmp_path / "oud" / "vragen.md").as_uri(), PLAIN) == []
    (tmp_path / "ander").mkdir()
    (tmp_path / "ander" / "vraaglint.toml").write_text("")
    assert len(editor.open((tmp_path / "ander" / "vragen.md").as_uri(), PLAIN)) == 1
    asked = [editor.registered.get(timeout=PATIENCE).registrations[0].method for _ in range(2)]
    assert asked == [types.WORKSPACE_DID_CHANGE_WATCHED_FILES, types.WORKSPACE_DID_CHANGE_CONFIGURATION]
    own.write_text("")
    editor.changed_on_disk(own)
    assert editor.found(uri) == [TOCH]
    own.write_text('ignore = ["VL501"]\nselct = []\n')
    editor.changed_on_disk(own)
    (mistake,) = editor.diagnostics(own.as_uri(), version=-1)
    assert (mistake.range.start.line, mistake.severity) == (1, types.DiagnosticSeverity.Error)
    assert "'selct'" in editor.said.get(timeout=PATIENCE).message
    own.write_text("")
    editor.changed_on_disk(own)
    assert editor.diagnostics(own.as_uri(), version=-1) == []
    assert editor.found(uri) == [TOCH]
    editor.configure(tmp_path.as_uri(), ignore=["VL5"])
    assert editor.diagnostics(uri) == []
    editor.configure(tmp_path.as_uri(), ignroe=["VL5"])
    assert "Bedoel je 'ignore'?" in editor.said.get(timeout=PATIENCE).message
    assert editor.found(uri) == [TOCH]
    assert editor.leave() == (0, "")


def test_an_editor_may_count_otherwise_and_vanish(tmp_path: Path) -> None:
    general = types.GeneralClientCapabilities(position_encodings=["utf-7", "utf-8", "utf-16"])
    editor, uri = (
        Editor(tmp_path, "--ignore", "VL2", capabilities=types.ClientCapabilities(general=general)),
        "untitled:x",
    )
    assert editor.encoding == "utf-8"
    editor.open(uri, DECORATED.replace("Hoe", "Sorry, maar hoe"))
    buffer = editor.buffers[uri]
    editor.type(uri, after(buffer, "👨‍👩‍👧"), "🙂")
    assert editor.found(uri) == [TOCH]
    # This one cannot ask for the edit later, nor does it know versions.
    offered = editor.actions(uri, buffer.place("toch"))
    fix = next(action for title, action in offered.items() if title.startswith("Beter: "))
    buffer.apply(editor.edits(fix.edit))
    assert buffer.text == DECORATED.replace("toch ", "").replace("👧", "👧🙂").replace("Hoe", "Sorry, maar hoe")
    editor.type(uri, after(buffer, "hoe"), " toch")
    assert editor.vanish() == (1, "")


def test_a_bug_is_told_without_a_word_of_the_notes(tmp_path: Path) -> None:
    script = (
        "import vraaglint.lsp.desk as d\n"
        "def check(self, note): raise KeyError(note.text.text)\n"
        "d.Desk.check = check\n"
        "from vraaglint.configuration import Configuration\n"
        "from vraaglint.lsp.running import serve\n"
        "raise SystemExit(serve(Configuration()))\n"
    )
    editor = Editor(tmp_path, script=script)
    editor._versions["untitled:geheim"] = 1
    editor.buffers["untitled:geheim"] = Buffer("geheim")
    item = types.TextDocumentItem("untitled:geheim", "markdown", 1, "- Wat is je geheim?")
    editor._tell(editor.client.text_document_did_open, types.DidOpenTextDocumentParams(item))
    assert "logboek" in editor.said.get(timeout=PATIENCE).message
    status, errors = editor.leave()
    assert status == 0
    assert "KeyError" in errors
    assert "geheim" not in errors


def test_the_innermost_folder_with_settings_in_the_editor_decides(tmp_path: Path) -> None:
    command, inner = Configuration(isolated=True), tmp_path / "intakes"
    folders = Folders(command)
    folders.refresh({tmp_path: {"ignore": ["VL5"]}, inner: {"profile": "intake"}, tmp_path / "leeg": {}})
    assert folders.of(tmp_path / "leeg" / "vragen.md").project(tmp_path).settings.ignore == ("VL5",)
    assert folders.of(inner / "april" / "vragen.md").project(inner).profile == "intake"
    assert folders.of(Path("vragen.md").absolute()) is command
    folders.refresh({})
    assert folders.of(inner / "vragen.md") is command


def test_only_turns_that_changed_are_parsed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    desk, parsed = Desk(Configuration(isolated=True)), list[str]()
    lines = [f"- 🙂 Wat vind je van nummer {number}?" for number in range(20)]
    note = Note("untitled:x", Path("x.md"), ".md", 1, Text("\n".join(lines)))
    desk.check(note)
    parse = Linter._parsed

    def spy(self: Linter, batch: Sequence[Turn]) -> Iterator[ParsedTurn]:
        parsed.extend(turn.text for turn in batch)
        return parse(self, batch)

    monkeypatch.setattr(Linter, "_parsed", spy)
    place = types.Range(types.Position(7, 5), types.Position(7, 5))
    desk.check(note.changed(2, [types.TextDocumentContentChangePartial(place, "En ")]))
    assert parsed == ["🙂 En Wat vind je van nummer 7?"]


def _note(version: int) -> Note:
    return Note("untitled:x", Path("x.md"), ".md", version, Text(f"Versie {version}."))


def _bug(problem: BaseException) -> None:
    raise problem


def test_a_check_of_a_text_that_is_gone_is_not_told() -> None:
    told: list[int] = []
    begun, typed = threading.Event(), threading.Event()

    def check(note: Note) -> Report:
        begun.set()
        assert typed.wait(PATIENCE)
        return Report(note.text.text, ())

    async def session() -> None:
        checks = Checks(check, lambda checked: told.append(checked.note.version), _bug, pause=0)
        first = _note(1)
        checks.put(first)
        await asyncio.to_thread(begun.wait, PATIENCE)
        asked = asyncio.create_task(checks.of(first))
        await asyncio.sleep(0)
        checks.put(second := _note(2))
        typed.set()
        assert await asked is None
        assert await checks.of(second) is not None

    asyncio.run(session())
    assert told == [2]


def test_who_types_on_and_on_still_hears(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vraaglint.lsp.checks.LONGEST", 0)

    async def session() -> int:
        told: asyncio.Queue[Checked] = asyncio.Queue()
        checks = Checks(lambda note: Report(note.text.text, ()), told.put_nowait, _bug, pause=PATIENCE * 2)
        checks.put(_note(1))
        checks.put(_note(2))
        return (await asyncio.wait_for(told.get(), PATIENCE)).note.version

    assert asyncio.run(session()) == 2


def test_without_the_extra_one_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("vraaglint.lsp")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "lsprotocol", None)
    result = CliRunner().invoke(main, ["lsp"])
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert 'pip install "vraaglint[lsp]"' in result.stderr


def test_help_needs_no_extra() -> None:
    script = "import sys; sys.modules['pygls'] = None; from vraaglint.cli import main; main(['lsp', '--help'])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "Kijk mee in je editor" in done.stdout


texts = st.text(st.sampled_from("ab \n\r\x0b\u2028é\u0301🙂𝒳"), max_size=20)


@settings(deadline=None)
@given(texts, st.data(), st.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_any_place_in_any_text_is_found_back(text: str, data: st.DataObject, encoding: str) -> None:
    ours, theirs = Text(text, UNITS[types.PositionEncodingKind(encoding)]), Buffer(text, encoding)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    place = ours.range(start, end)
    assert theirs.at(place) == text[start:end]
    if "\r\n" not in (text[start - 1 : start + 1], text[end - 1 : end + 1]):
        words = data.draw(texts)
        theirs.put(place, words)
        assert ours.changed([types.TextDocumentContentChangePartial(place, words)]).text == theirs.text


@settings(deadline=None)
@given(texts, texts)
def test_the_edits_of_a_fix_make_the_new_text(old: str, new: str) -> None:
    buffer = Buffer(old)
    buffer.apply(Text(old).edits(changes(old, new)))
    assert buffer.text == new
