from __future__ import annotations

from collections.abc import Iterator

from vraaglint.analysis import ParsedTurn
from vraaglint.analysis.filling_in import filled_in
from vraaglint.model import Finding, Severity
from vraaglint.rewriting.asking_back import asked_back
from vraaglint.rule import Bad, Good, TurnRule


class Invullen(TurnRule):
    """Je vult in wat de ander voelt, vindt of is: "Je bent zeker teleurgesteld", "Dus je hebt een burn-out".

    Misschien klopt het, misschien niet. De ander moet dan eerst jouw woord goedkeuren of afwijzen, en vertelt minder
    over zichzelf. Vraag het open, of geef terug wat je hoorde en zag.

    Niet gemeld: teruggeven zonder meer ("Je bent moe."), meeleven ("Dat klinkt zwaar"), een voorzichtige gok die om
    verbetering vraagt ("Het lijkt of je ertegen opziet. Klopt dat?") en wat de ander zelf zei.

    Bron: het beginsel om de ander ruimte te laten.
    """

    code = "VL601"
    name = "invullen"
    severity = Severity.WARNING
    principle = "Laat ruimte"
    examples = (
        Bad("[Je bent vast trots op hem]?", rewrite="Hoe voel je je?"),
        Bad("[U was zeker erg geschrokken].", rewrite="Hoe voelde u zich toen?"),
        Bad("[Dus jullie hebben spijt van de koop]?", rewrite="Hoe voelen jullie je?"),
        Bad("[Dus je bent verslaafd]?", rewrite="Hoe zou je het zelf noemen?"),
        Bad("[Je vindt het dus onzin].", rewrite="Wat vind je zelf?"),
        Bad("[Dat zal wel wennen zijn voor u].", rewrite="Hoe is het voor u?"),
        Good("Je bent trots op hem."),
        Good("Dat klinkt zwaar."),
        Good("Dat moet een schok geweest zijn."),
        Good("Het lijkt of je ertegen opziet. Klopt dat?"),
        Good("Je zei dat je dus bang bent voor hem. Wat doet hij?"),
        Good("Je hebt vast al gebeld?"),
        Good("Je bent bang, hè?"),
    )

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        for filled in filled_in(turn):
            yield self.finding(
                turn,
                filled.pointed.start_char,
                filled.pointed.end_char,
                "Hier vul je voor de ander in hoe het zit; vraag het open.",
                suggestions=asked_back(filled, turn),
            )
