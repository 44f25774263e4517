"""The reports to read elsewhere: what they show, and that what stands in the notes is shown as text."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import finding, report, show
from markdown_it import MarkdownIt

from vraaglint.engine import Linter
from vraaglint.model import Report, Rewrite
from vraaglint.report.visible import visible

RAW = set(map(chr, [*range(10), *range(11, 32), *range(127, 160), 0x202E, 0x2066]))
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</style></title></mark><b>",
    "{{ 7 * 7 }} {% raw %} {# #}",
    "[klik](javascript:alert(1)) ![x](http://x.nl/x.png)",
    "# kop **vet** `code` ~~weg~~ | a | b |",
    "@iedereen &lt; &amp; <http://x.nl>",
    "1. lijst",
    "\x1b[31mrood\x07 \u202eneer \x00",
]
VOID = {"meta", "br"}
READ_ON = [
    *((ink, ground) for ink in ("inkt", "zacht", "streep", "beter", "tip") for ground in ("vel", "kaart")),
    *(("inkt", ground) for ground in ("mark", "beter-vlak")),
]


class Page(HTMLParser):
    """A page as a browser reads it: its elements, its text, and the text of the words that are marked."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.marked: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] == "style":
            return
        self.text += data
        if self._open and self._open[-1] == "mark":
            self.marked.append(data)


def hostile(text: str) -> Report:
    bad = replace(finding(text, text, Rewrite(text, safe=False)), message=text, name=text)
    return replace(report(text, bad, path=text), own_findings=(bad,))


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_page_shows_each_turn_before_and_after() -> None:
    text = "Dennis\n\n- Wil je eigenlijk toch gaan?\n"
    first = finding(text, "eigenlijk", Rewrite("Wil je toch gaan?", safe=True))
    second = finding(text, "toch", Rewrite("Wil je eigenlijk gaan?", safe=True), Rewrite("Waarheen?\nHoe?", safe=False))
    page = Page(show("html", report(text, first, second, rewrite="Wil je gaan?"), unread=[("weg.pdf", "Een PDF.")]))
    assert page.marked == ["eigenlijk", "toch"]
    assert (
        "Regel 3 Nu Wil je eigenlijk toch gaan? Beter Wil je gaan? "
        "VL501 een-naam Laat 'eigenlijk' weg. Beter: Wil je toch gaan? "
        "VL501 een-naam Laat 'toch' weg. Beter: Wil je eigenlijk gaan? Misschien: Waarheen?Hoe?"
    ) in flat(page.text)
    assert "1 bestand, 1 vraag: die verdient een tweede blik (2 waarschuwingen); 1 bestand niet gelezen." in page.text
    assert "weg.pdf Niet gelezen. Een PDF." in flat(page.text)
    assert "Regel Aantal Meteen te verbeteren VL501 een-naam 2 2" in flat(page.text)


def test_the_page_offers_a_choice_where_nothing_is_safe_and_says_it_once() -> None:
    text = "Hoe is dat?"
    page = Page(show("html", report(text, finding(text, "dat", Rewrite("Hoe is het werk?", safe=False)))))
    assert "Misschien Hoe is het werk? VL501" in flat(page.text)
    assert page.text.count("Hoe is het werk?") == 1


def test_the_page_says_what_is_good() -> None:
    page = Page(show("html", report("Hoe is het?", path="a.txt"), report("Ja.", asks=False, path="b.txt")))
    assert "a.txt De vraag is goed zoals die is. b.txt Geen vragen gevonden." in flat(page.text)
    assert "table" not in page.tags


def test_the_page_stands_on_its_own() -> None:
    shown = show("html", report("Hoe is het?"))
    page = Page(shown)
    assert shown.startswith('<!doctype html>\n<html lang="nl">')
    assert not {"script", "link", "img", "iframe", "object"} & set(page.tags)
    assert not {"src", "href", "style"} & {name for name, _ in page.attributes}
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'") in page.attributes
    assert "url(" not in shown
    assert "@import" not in shown


def test_the_page_can_be_read_in_light_in_dark_and_on_paper() -> None:
    css = (files("vraaglint.report") / "page.css").read_text("utf-8")
    looks = [
        dict(re.findall(r"--([\w-]+): #(\w+);", block)) for block in re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    ]
    assert len(looks) == 3
    for look in looks:
        for ink, ground in READ_ON:
            assert contrast(look[ink], look[ground]) >= 4.5, (ink, ground, look)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as the accessibility guidelines (WCAG) count it, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    full = colour if len(colour) == 6 else "".join(2 * digit for digit in colour)
    parts = [int(full[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("text", HOSTILE)
def test_the_page_shows_markup_in_notes_as_text(text: str) -> None:
    plain, page = Page(show("html", hostile("tekst"))), Page(show("html", hostile(text)))
    assert page.tags == plain.tags
    assert page.text.count(visible(text)) == plain.text.count("tekst")


@pytest.mark.parametrize("name", ["html", "markdown"])
@given(text=st.text(st.characters(exclude_categories=()), min_size=1).filter(str.strip))
def test_nothing_in_notes_reaches_a_page_raw(name: str, text: str) -> None:
    shown = show(name, hostile(text), unread=[(text, text)])
    assert not set(shown) & RAW
    shown.encode()
    if name == "html":
        assert visible(text) in Page(shown).text


def test_markdown_quotes_a_turn_with_its_words_in_bold() -> None:
    text = "Dennis\n\n- Wil je eigenlijk toch\n gaan?\n"
    first = finding(text, "eigenlijk", Rewrite("Wil je toch gaan?", safe=True))
    second = finding(text, "toch\n gaan", Rewrite("Wil je\neigenlijk?", safe=True), tip=True)
    second = replace(second, message="Laat dit weg.")
    whole = replace(finding(text, "Wil je eigenlijk toch\n gaan?"), message="Dit is *veel*.")
    made = replace(report(text, whole, first, second, rewrite="Wil je?"), own_findings=(first,))
    assert show("markdown", report("Hoe is het?"), made, unread=[("weg_nu.pdf", "Een PDF.")]) == (
        "# Vragen nagekeken\n"
        "\n"
        "## notes.txt\n"
        "\n"
        "Over het geheel, bij regel 3:\n"
        "\n"
        "> eigenlijk\n"
        "\n"
        "- **VL501 een-naam**: Laat 'eigenlijk' weg.\n"
        "  - Beter: Wil je toch gaan?\n"
        "\n"
        "Regel 3:\n"
        "\n"
        "> Wil je **eigenlijk** **toch gaan**?\n"
        "\n"
        "- **VL501 een-naam**: Dit is \\*veel\\*.\n"
        "- **VL501 een-naam**: Laat 'eigenlijk' weg.\n"
        "  - Beter: Wil je toch gaan?\n"
        "- **VL501 een-naam** (tip): Laat dit weg.\n"
        "  - Beter: Wil je eigenlijk?\n"
        "\n"
        "Samen: Wil je?\n"
        "\n"
        "## weg\\_nu.pdf\n"
        "\n"
        "Niet gelezen: Een PDF.\n"
        "\n"
        "## Samengevat\n"
        "\n"
        "2 bestanden, 2 vragen: 1 is goed zoals die is, 1 verdient een tweede blik "
        "(3 waarschuwingen, 1 tip); 1 bestand niet gelezen.\n"
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_markup_in_notes_as_text(text: str) -> None:
    page = Page(MarkdownIt("gfm-like", {"linkify": False}).render(show("markdown", hostile(text))))
    plain = Page(MarkdownIt("gfm-like", {"linkify": False}).render(show("markdown", hostile("tekst"))))
    assert page.tags == plain.tags
    assert page.text.count(flat(visible(text))) >= 5


def test_markdown_notifies_nobody() -> None:
    assert "@iedereen" not in show("markdown", hostile("Zeg @iedereen gedag"))


@pytest.mark.parametrize("name", ["html", "markdown"])
def test_what_the_linter_finds_is_on_the_page(linter: Linter, name: str) -> None:
    found = replace(linter.check_text("- Waarom kom je eigenlijk zo laat?\n- Hoe vind je dat?\n"), path="laat.txt")
    shown = show(name, found)
    assert re.search(r"VL501.*sturend-bijwoord", shown)
    assert "Waarom kom je zo laat?" in shown
