from __future__ import annotations

from collections.abc import Iterator

from vraaglint.analysis import ParsedTurn
from vraaglint.analysis.filling_in import filled_in
from vraaglint.model import Finding, Severity
from vraaglint.rewriting.asking_back import asked_back
from vraaglint.rule import Bad, Good, TurnRule


class Invullen(TurnRule):
    """Je vult in wat de ander voelt, vindt of is: "Je bent vast trots", "Dus je bent verslaafd".

    Misschien klopt het, misschien niet. De ander moet dan eerst jouw woord goedkeuren of afwijzen, en vertelt minder
    over zichzelf. Vraag het open, of zeg wat je hoorde en zag.

    Niet gemeld: gewoon teruggeven wat je hoorde ("Je bent trots op hem."), meeleven ("Dat klinkt zwaar."), een
    voorzichtige gok ("Het lijkt of je ertegen opziet. Klopt dat?") en wat de ander zelf zei.

    Bron: het beginsel om de ander ruimte te laten.
    """

    code = "VL601"
    name = "invullen"
    severity = Severity.WARNING
    principle = "Laat ruimte"
    examples = (
        Bad("Je zoon is geslaagd. [Je bent vast trots op hem].", rewrite="Je zoon is geslaagd. Hoe is het voor je?"),
        Bad("[U was zeker erg geschrokken].", rewrite="Hoe voelde u zich?"),
        Bad(
            "[Dus jullie hebben spijt van de koop]?",
            rewrite="Hoe is het voor jullie?",
            better="Hoe kijken jullie nu naar de koop?",
        ),
        Bad("[Dus je bent verslaafd]?", rewrite="Hoe zou je jezelf omschrijven?"),
        Bad("[Je vindt het dus onzin].", rewrite="Hoe zie je het zelf?"),
        Bad("[Dat zal wel wennen zijn voor u].", rewrite="Hoe is het voor u?"),
        Good("Je bent trots op hem."),
        Good("Dat klinkt zwaar."),
        Good("Dat moet een schok geweest zijn."),
        Good("Het lijkt of je ertegen opziet. Klopt dat?"),
        Good("Je zei dat je blijkbaar te streng bent. Volgens wie?"),
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
