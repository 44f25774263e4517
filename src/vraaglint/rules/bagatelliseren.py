from __future__ import annotations

from collections.abc import Iterator

from vraaglint.analysis import ParsedTurn
from vraaglint.analysis.remarks import remarks
from vraaglint.model import Finding, Severity
from vraaglint.rewriting.leaving_out import without
from vraaglint.rule import Bad, Good, TurnRule


class Bagatelliseren(TurnRule):
    """Je maakt klein wat voor de ander groot kan zijn: "Dat valt wel mee", "Het komt wel goed".

    Zo'n zinnetje is troostend bedoeld, maar het zegt: praat er maar niet meer over. De ander voelt zich niet gehoord
    en gaat uitleggen hoe erg het is. Laat het er even zijn, of vraag door.

    Niet gemeld: laten merken dat iemand niet de enige is ("Veel ouders vinden dit lastig."), wat de ander zelf zei
    ("Je zei dat het gesprek wel meeviel.") en een echte vraag ("Denk je dat het wel goed komt?").

    Bron: het beginsel dat je de ander ruimte laat; eigen lijst met vormen van bagatelliseren.
    """

    code = "VL603"
    name = "bagatelliseren"
    severity = Severity.WARNING
    principle = "Laat ruimte"
    yields_to = ("VL601",)
    examples = (
        Bad("Ach, [dat valt best mee].", better="Wat vind je het moeilijkst?"),
        Bad("[Het komt vast allemaal goed]. Waar zie je tegenop?", rewrite="Waar zie je tegenop?"),
        Bad("[Het had erger gekund], maar wie helpt je nu?", rewrite="Wie helpt je nu?"),
        Bad("[Maak je geen zorgen]. Wanneer is de uitslag?", rewrite="Wanneer is de uitslag?"),
        Bad(
            "Joh, [zo spannend is het nu ook weer niet], wat gaat er door je heen?", rewrite="Wat gaat er door je heen?"
        ),
        Good("Zo eenvoudig is dat niet."),
        Good("Het is maar een kwartier rijden."),
        Good("Veel ouders vinden dit lastig."),
        Good("Je zei dat het gesprek wel meeviel."),
        Good("Je vindt dat het wel meevalt."),
        Good("Wie zei dat het wel goed komt?"),
        Good("Denk je dat het wel goed komt?"),
        Good("Het is niet erg als je huilt."),
        Good("Het valt me op dat je stil bent."),
    )

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        for remark in remarks(turn, "bagatellen"):
            yield self.finding(
                turn,
                remark.start,
                remark.end,
                "Hiermee maak je klein wat voor de ander groot kan zijn; laat het er even zijn, of vraag door.",
                suggestions=without(remark, turn),
            )
