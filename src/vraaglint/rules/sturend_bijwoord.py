from __future__ import annotations

from collections.abc import Iterator

from vraaglint.analysis import ParsedTurn
from vraaglint.analysis.kind import STATEMENT
from vraaglint.analysis.steering import steering_words
from vraaglint.model import Finding, Severity
from vraaglint.rewriting.particles import dropped
from vraaglint.rule import Bad, Good, TurnRule


class SturendBijwoord(TurnRule):
    """Een woordje als "eigenlijk", "toch" of "nou" laat zien wat jij zelf denkt.

    De ander hoort wat je verwacht of vindt, en antwoordt daarop in plaats van op je vraag. Zonder dat woordje vraag je
    hetzelfde, maar opener. In een vraag waarop ja of nee het antwoord is, sturen ook "wel", "echt", "gewoon" en
    "nog geen".

    Niet gemeld: "wel of niet", "weleens", "wel" na een vraagwoord ("Wat lukt er wel?"), "misschien" in een aanbod ("Wil
    je misschien water?"), "gelukkig" als gevoel ("Ben je gelukkig?") en "dan" na een voorwaarde.

    Bron: het beginsel dat een echte vraag elk antwoord welkom heet; wat de Nederlandse grammatica zegt over zulke
    woordjes ("modale partikels").
    """

    code = "VL501"
    name = "sturend-bijwoord"
    severity = Severity.WARNING
    principle = "Houd het open"
    yields_to = ("VL601", "VL502", "VL503")
    examples = (
        Bad("Wat zoek je [eigenlijk] in je werk?", rewrite="Wat zoek je in je werk?"),
        Bad("Ga je [toch] verhuizen?", rewrite="Ga je verhuizen?"),
        Bad("Heb je [nog geen] stageplaats?", rewrite="Heb je een stageplaats?"),
        Bad("Heeft uw man [nog geen] medicijnen gekregen?", rewrite="Heeft uw man medicijnen gekregen?"),
        Bad("[Maar] wie past er op je hond?", rewrite="Wie past er op je hond?"),
        Bad("Ben je [helemaal niet] boos geworden?", rewrite="Ben je boos geworden?"),
        Bad("Heb je de brief [echt] zelf geschreven?", rewrite="Heb je de brief zelf geschreven?"),
        Good("Ga je wel of niet verhuizen?"),
        Good("Wat gaat er op school wel goed?"),
        Good("Ben je weleens echt bang geweest?"),
        Good("Ben je gelukkig in je nieuwe huis?"),
        Good("Wil je misschien een glas water?"),
        Good("Welke natuurlijke stoffen zitten erin?"),
    )

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        for ask in turn.asks:
            if ask.kind == STATEMENT:  # a statement that asks is one finding as a whole, its particles included
                continue
            for span, word in steering_words(ask):
                words = turn.text[span.start_char : span.end_char]
                that = "die woorden" if " " in words else "dat woord"
                yield self.finding(
                    turn,
                    span.start_char,
                    span.end_char,
                    f"Met '{words}' laat je merken wat je zelf denkt; zonder {that} is je vraag opener.",
                    edits=dropped(span, turn.text, word.wordt),
                    safe=word.veilig,
                )
