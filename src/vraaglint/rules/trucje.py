from __future__ import annotations

from collections.abc import Iterator

from vraaglint.analysis import ParsedTurn
from vraaglint.analysis.remarks import remarks
from vraaglint.model import Finding, Severity
from vraaglint.rewriting.paraphrase import unwrapped
from vraaglint.rule import Bad, Good, TurnRule


class Trucje(TurnRule):
    """Je gebruikt een vast zinnetje uit de cursus: "Ik hoor je zeggen dat …", "Wat ik je hoor zeggen is …".

    De ander hoort de techniek en niet jou. Zeg gewoon wat je hoorde, in de woorden van de ander: "Je ziet op tegen
    maandag."

    Niet gemeld: samenvatten ("Je zei dat je opziet tegen maandag."), zeggen wat je merkt ("Ik merk dat je twijfelt.")
    en nagaan of je het goed begrijpt ("Als ik je goed begrijp, wil je stoppen. Klopt dat?").

    Bron: het beginsel dat gewone woorden beter werken dan techniek; eigen lijst met zinnetjes uit gesprekscursussen.
    """

    code = "VL606"
    name = "trucje"
    severity = Severity.TIP
    principle = "Laat ruimte"
    examples = (
        Bad("[Ik hoor je zeggen dat] je opziet tegen maandag.", rewrite="Je ziet op tegen maandag."),
        Bad("[Wat ik u hoor zeggen, is dat] het eten u niet smaakt.", better="Het eten smaakt u niet."),
        Bad("[Laat dat eens even landen].", better="Neem rustig de tijd."),
        Bad("[Hoor ik je zeggen dat] je wilt stoppen?", better="Wil je stoppen?"),
        Good("Je zei dat je opziet tegen maandag."),
        Good("Ik hoor je telefoon gaan."),
        Good("Ik merk dat je twijfelt."),
        Good("Als ik je goed begrijp, wil je stoppen. Klopt dat?"),
        Good("Wie hoor je dat woord vaak zeggen?"),
    )

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        for remark in remarks(turn, "trucjes", asked=True):
            yield self.finding(
                turn,
                remark.start,
                remark.end,
                "Dit klinkt als een trucje; zeg het gewoon, in de woorden van de ander.",
                suggestions=unwrapped(remark, turn),
            )
