from __future__ import annotations

from collections.abc import Iterator

from vraaglint.analysis import ParsedTurn
from vraaglint.analysis.own_story import own_stories
from vraaglint.model import Finding, Severity
from vraaglint.rewriting.leaving_out import without
from vraaglint.rule import Bad, Good, TurnRule


class OverJezelf(TurnRule):
    """Je haalt het gesprek naar jezelf: "Dat heb ik ook meegemaakt", "Toen ik zelf …".

    Je wilt laten merken dat je het begrijpt. Maar nu gaat het over jou, en jouw verhaal is nooit helemaal dat van de
    ander. Houd het nog even voor je en vraag door op wat je hoort.

    Niet gemeld: wat je ziet of merkt ("Ik zie dat je moe bent."), wat je voor het gesprek deed ("Ik heb je brief
    gelezen."), jezelf voorstellen, en wat de ander over zichzelf zei.

    Bron: het beginsel dat je de ander ruimte laat; eigen lijst met vormen waarin de vrager over zichzelf begint.
    """

    code = "VL604"
    name = "over-jezelf"
    severity = Severity.WARNING
    principle = "Laat ruimte"
    examples = (
        Bad("[Dat heb ik zelf ook meegemaakt]. Wat hielp jou?", rewrite="Wat hielp jou?"),
        Bad("[Toen ik zelf] dat examen deed, sliep ik ook slecht. Hoe slaap jij?", rewrite="Hoe slaap jij?"),
        Bad("[Mijn zus had] dat ook, maar hoe is het voor jou?", rewrite="Hoe is het voor jou?"),
        Bad("[Ik weet precies hoe dat voelt].", better="Hoe is het voor jou om zo lang te wachten?"),
        Bad("[Bij onze jongste] ging het net zo, hoe gaat het bij jullie?", rewrite="Hoe gaat het bij jullie?"),
        Good("Ik heb je zus ook gesproken."),
        Good("Ik zie dat je moe bent."),
        Good("Ik heb je brief gelezen."),
        Good("Toen ik je zag, was je vrolijk."),
        Good("Ik ben Karin, de verpleegkundige van vandaag."),
        Good("Je zus had dat ook, vertelde je."),
        Good("Hoe was het toen je zelf kind was?"),
        Good("Dat heb ik in je brief gelezen."),
    )

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        for remark in own_stories(turn):
            yield self.finding(
                turn,
                remark.start,
                remark.end,
                "Hier gaat het even over jou; houd de aandacht bij de ander.",
                suggestions=without(remark, turn),
            )
