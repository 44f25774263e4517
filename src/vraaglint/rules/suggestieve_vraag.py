from __future__ import annotations

from collections.abc import Iterator

from vraaglint.analysis import ParsedTurn
from vraaglint.analysis.assertion import Steered, steered
from vraaglint.analysis.kind import STATEMENT
from vraaglint.model import Finding, Severity
from vraaglint.rewriting.polar import opened
from vraaglint.rule import Bad, Good, TurnRule


class SuggestieveVraag(TurnRule):
    """Het antwoord zit al in je vraag: een bewering met een vraagteken of met "hè?" of "toch?" erachter, of een vraag
    als "Vind je niet dat …".

    De ander hoort wat je verwacht en hoeft alleen nog ja te zeggen. Wie het anders ziet, moet tegen je ingaan. Vraag
    het open: met het werkwoord vooraan en niets erachter is elk antwoord even welkom.

    Niet gemeld: een keuze ("Blijf je of ga je?"), een vraag naar de reden ("Waarom heb je het niet gezegd?"), één woord
    van de ander dat je herhaalt ("Opgelucht?") en "Klopt dat?" na wat je hebt begrepen.

    Bron: het beginsel dat een echte vraag elk antwoord welkom heet.
    """

    code = "VL502"
    name = "suggestieve-vraag"
    severity = Severity.WARNING
    principle = "Houd het open"
    yields_to = ("VL601", "VL602", "VL603", "VL604", "VL605", "VL606")
    examples = (
        Bad("Je woont in Brugge, [hè]?", rewrite="Woon je in Brugge?"),
        Bad("Morgen breng je haar weg, [toch]?", rewrite="Breng je haar morgen weg?"),
        Bad("[Je bent naar de politie gegaan]?", rewrite="Ben je naar de politie gegaan?"),
        Bad("[Dus u heeft de sleutel natuurlijk teruggegeven]?", rewrite="Heeft u de sleutel teruggegeven?"),
        Bad("[Vind je niet] dat je huis te groot is?", rewrite="Vind je dat je huis te groot is?"),
        Bad("[Is het niet zo dat] jullie elkaar ontlopen?", rewrite="Ontlopen jullie elkaar?"),
        Bad("Je hebt nog geen advocaat, [of niet]?", rewrite="Heb je een advocaat?"),
        Good("Blijf je hier of ga je terug?"),
        Good("Waarom heb je het niet tegen je vader gezegd?"),
        Good("Opgelucht?", context="Ik ben zo opgelucht."),
        Good("Je hebt je zus gebeld. Klopt dat?"),
        Good("Eet je geen vis?"),
        Good("Ga je mee, of niet?"),
    )

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        for ask in turn.asks:
            found = steered(ask)
            if found is None:
                continue
            span = found.pointed
            yield self.finding(turn, span.start_char, span.end_char, _message(found), edits=opened(found, turn.text))


def _message(found: Steered) -> str:
    if found.tag is not None:
        return f"Met '{found.tag.text}' erachter geef je het antwoord al; vraag het open."
    if found.ask.kind == STATEMENT:
        return "Dit is een bewering met een vraagteken; begin met het werkwoord, dan is elk antwoord welkom."
    return f"Met '{found.pointed.text}' laat je merken welk antwoord je verwacht; vraag het open."
