"""Inputs built from what notes are made of, and from what nobody expects in them."""

import codecs
from collections.abc import Sequence

from hypothesis import strategies as st
from tally import MOST

QUESTIONS = (
    "Ga je toch verhuizen?",
    "Waar loop je op vast en wie helpt je?",
    "Het is misschien een rare vraag, maar wie mis je?",
    "Ik zou graag willen weten wat je eigenlijk verwacht.",
    "Hoe voelt dat?",
    "Waarom kom je zo laat",
    "Heb je nog geen baan gezocht, of wil je dat niet?",
    "Vind je ook niet dat je vaker moet bellen?",
    "Kun je vertellen hoe je dag eruitziet, wat je doet en met wie?",
    "Ben je een beetje moe misschien?",
    "Zullen we het implementeren van de interventie evalueren?",
    "wil je",
    "?!?",
    "Zo ... dus?",
)
WORDS = ("toch", "eigenlijk", "misschien", "dat", "je", "wil", "en", "of", "R&D", "’s ochtends", "É", "één", "3,5", "…")
OPENINGS = (
    "- ", "* ", "1. ", "12) ", "  - ", "\t- ", "- [ ] ", "• ", "> ", "> > - ", "## ", "| ", "Coach: ", "Klant: ",
    "**Ik:** ", '"', "    ", "<!--", "```", "---", "===", "Noor (10:02): ", "A: ", "",
)  # fmt: skip
MARKUP = (
    "**{}**", "*{}*", "_{}_", "~~{}~~", "`{}`", "[{}](https://a.nl/b_c?d)", "![{}](x.png)", "{} <!-- x -->", "\\*{}",
    '"{}"', "‘{}’", "({})", "&amp;{}&eacute;", "<br>{}", "{}<b>", "| {} | {} |", "[{}][1]", "{}\\", "<{}>", "{}  ",
)  # fmt: skip
COMMANDS = ("negeer", "ignore", "negeer-volgende", "negeer-begin", "negeer-einde", "ignore-file", "neger", "")
RULES = ("", " VL501", " VL5", " sturend-bijwoord", " VL302, VL501", " VL999", " sturend-bijword", " VL501 (mag hier)")
REMARKS = ("# vraaglint: {}", "<!-- vraaglint: {} -->", "vraaglint: {}", "- vraaglint:{}", "<!--VRAAGLINT : {}")
ODD = (
    "\x1b[31mrood\x1b[0m", "\x1b]0;titel\x07", "\x9b2J", "\b\b", "\x7f", "\x85", "\u2028", "\u202e", "\u2066", "\x0c",
    "\u200b", "\xad", "\ufeff", "\ufffd", "👉🏽", "👩‍👩‍👧", "🇳🇱", "e\u0301", "ﬁ", "İ", "ß", "\U000e0041", "\ue000",
    "漢字", "שלום", "\xa0", "\x1a", "\r", "\t",
)  # fmt: skip
ENCODINGS = (
    ("utf-8", b""), ("utf-8", b""), ("utf-8", codecs.BOM_UTF8), ("utf-16-le", codecs.BOM_UTF16_LE),
    ("utf-16-be", codecs.BOM_UTF16_BE), ("cp1252", b""),
)  # fmt: skip

anything = st.text(st.characters(codec="utf-8"), max_size=12)
words = st.sampled_from(QUESTIONS) | st.sampled_from(WORDS) | st.sampled_from(ODD) | anything
said = st.lists(st.sampled_from(QUESTIONS) | words, min_size=1, max_size=4).map(" ".join)
dressed = said | st.builds(lambda form, text: form.replace("{}", text), st.sampled_from(MARKUP), said)
remarks = st.builds(
    lambda form, command, rules: form.format(command + rules),
    st.sampled_from(REMARKS),
    st.sampled_from(COMMANDS),
    st.sampled_from(RULES),
)
long = st.builds(
    lambda text, times: text * min(times, MOST // max(1, len(text))),
    words | st.sampled_from(OPENINGS + MARKUP),
    st.integers(2, MOST),
)
stretched = st.builds(
    lambda piece, times: f"- Wil je toch {piece * min(times, MOST // len(piece))} weg?",
    st.sampled_from((" ", "\t", "**", "<a>", "[](", "&amp;")),
    st.integers(2, MOST),
)
lines = st.builds(str.__add__, st.sampled_from(OPENINGS) | anything, dressed)
rows = lines | lines | lines | st.builds("{} {}".format, lines, remarks) | remarks | st.just("")
most_rows = st.lists(rows, max_size=9)
texts = st.builds(
    lambda newline, rows: newline.join(rows),
    st.sampled_from(("\n", "\n", "\r\n", "\r", "\n\n", "\n\r\n")),
    st.one_of(*[most_rows] * 9, st.lists(long | stretched, min_size=1, max_size=2)),
)


def encoded(text: str, form: tuple[str, bytes]) -> bytes:
    """The bytes of a text, at most what an input may have; a letter that the encoding lacks gives way to `?`."""
    encoding, mark = form
    return (mark + text.encode(encoding, "replace"))[:MOST]


def any_notes() -> st.SearchStrategy[bytes]:
    """The bytes of notes files in every encoding, and now and then bytes that are no notes."""
    files = st.builds(encoded, texts, st.sampled_from(ENCODINGS))
    return st.one_of(*[files] * 19, st.binary(max_size=200))


def mixed(pieces: Sequence[str], most: int = 30) -> st.SearchStrategy[bytes]:
    """Files of pieces in any order, with other text between them."""
    return st.lists(st.sampled_from(pieces) | words, max_size=most).map("".join).map(str.encode)
