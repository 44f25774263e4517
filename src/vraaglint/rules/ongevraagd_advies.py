from __future__ import annotations

from collections.abc import Iterator

from vraaglint.analysis import ParsedTurn
from vraaglint.analysis.advice import unasked_advice
from vraaglint.model import Finding, Severity
from vraaglint.rewriting.leaving_out import without
from vraaglint.rewriting.open_questions import for_statement
from vraaglint.rule import Bad, Good, TurnRule


class OngevraagdAdvies(TurnRule):
    """Je geeft advies waar niemand om vroeg: "Je moet …", "Als ik jou was …", "Probeer eens …".

    Advies zegt ook: ik weet het beter dan jij. De ander gaat uitleggen waarom het niet kan, of doet alsof het een goed
    idee is. Vraag liever wat de ander zelf ziet. Wil je toch iets meegeven, vraag dan eerst of de ander dat wil horen.

    Niet gemeld: een praktische regel ("Je moet je paspoort laten zien."), wat de ander van iemand anders moet
    ("Je moet van je baas overwerken."), en wat de ander zelf zei ("Je zei dat je beter kunt stoppen.").

    Bron: het beginsel dat je de ander ruimte laat; eigen lijst met vormen van advies.
    """

    code = "VL602"
    name = "ongevraagd-advies"
    severity = Severity.WARNING
    principle = "Laat ruimte"
    yields_to = ("VL603", "VL605")
    examples = (
        Bad(
            "[Je moet] wat vaker nee zeggen.",
            rewrite="Wat zou voor jou een goede volgende stap zijn?",
            better="Wanneer lukt het je om nee te zeggen?",
        ),
        Bad("[Als ik u was], ging ik naar een notaris.", rewrite="Wat zou voor u een goede volgende stap zijn?"),
        Bad("[Probeer eens] een week zonder suiker. Wat eet je graag?", rewrite="Wat eet je graag?"),
        Bad("Je bent doodop, dus [je kunt beter] stoppen.", better="Je bent doodop. Wat heb je nodig?"),
        Good("Je moet je paspoort laten zien."),
        Good("Je moet van je baas overwerken."),
        Good("Je moet morgen weer naar je werk."),
        Good("Je zei dat je beter kunt stoppen."),
        Good("Volgens je zus moet je meer slapen."),
        Good("Moet je morgen werken?"),
        Good("Probeer eens te beschrijven wat je zag."),
        Good("Ik zou graag meer horen over je broer."),
    )

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        for remark in unasked_advice(turn):
            left = list(without(remark, turn))
            instead = [for_statement(remark, turn)] if remark.opens and not turn.asks else []
            yield self.finding(
                turn,
                remark.start,
                remark.end,
                "Hier geef je advies waar niet om gevraagd is; laat de ander eerst zelf zoeken.",
                suggestions=left or instead,
            )
