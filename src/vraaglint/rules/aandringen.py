from __future__ import annotations

from collections.abc import Iterator

from vraaglint.analysis import ParsedTurn
from vraaglint.analysis.remarks import remarks
from vraaglint.model import Finding, Severity
from vraaglint.rewriting.leaving_out import without
from vraaglint.rule import Bad, Good, TurnRule


class Aandringen(TurnRule):
    """Je dringt aan: "Kom op, …", "Geef nou toe", "Zeg het maar gewoon".

    Wie druk voelt, houdt zich in of zegt wat jij wilt horen. Een stilte werkt beter: de ander zoekt dan zelf naar
    woorden.

    Niet gemeld: ruimte geven ("Zeg het gerust als je moe wordt.", "Neem rustig de tijd."), "kom op" met een
    andere betekenis ("Kom op tijd.") en wat iemand anders zei ("Je moeder zegt vaak: doe niet zo moeilijk.").

    Bron: het beginsel dat je de ander ruimte laat; eigen lijst met vormen van aandringen.
    """

    code = "VL605"
    name = "aandringen"
    severity = Severity.WARNING
    principle = "Laat ruimte"
    examples = (
        Bad("[Kom op], waar ben je bang voor?", rewrite="Waar ben je bang voor?"),
        Bad("[Wees nou eens eerlijk]: hoeveel drink je?", rewrite="Hoeveel drink je?"),
        Bad("[Doe niet zo flauw], wie was het?", rewrite="Wie was het?"),
        Bad("[Je weet best dat] het zo niet gaat.", better="Hoe vind je zelf dat het gaat?"),
        Bad("[Biecht maar op], wie was erbij?", rewrite="Wie was erbij?"),
        Good("Zeg het gerust als je moe wordt."),
        Good("Kom op tijd."),
        Good("Hoe kom je op dat idee?"),
        Good("U weet zelf het beste wat u aankunt."),
        Good("Je moeder zegt vaak: doe niet zo moeilijk."),
        Good("Vertel eens."),
        Good("Neem rustig de tijd."),
    )

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        for remark in remarks(turn, "aandringen"):
            yield self.finding(
                turn,
                remark.start,
                remark.end,
                "Hiermee zet je de ander onder druk; een stilte geeft meer ruimte.",
                suggestions=without(remark, turn),
            )
