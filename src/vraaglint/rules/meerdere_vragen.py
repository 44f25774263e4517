from __future__ import annotations

from collections.abc import Iterator

from vraaglint.analysis import ParsedTurn
from vraaglint.model import Finding, Severity
from vraaglint.rewriting.splitting import each_question
from vraaglint.rule import Bad, Good, TurnRule


class MeerdereVragen(TurnRule):
    """In één beurt stel je twee of meer vragen achter elkaar.

    De ander kan maar op één vraag antwoorden: meestal op de laatste, de makkelijkste of de veiligste. De andere
    vragen gaan verloren. Stel één vraag, wacht, en laat het antwoord bepalen wat je daarna vraagt.

    Niet gemeld: één vraag na een gewone zin, "Klopt dat?" na wat je hebt begrepen ("Je slaapt slecht. Klopt dat?"), en
    een tweede zin die alleen de andere kant van een keuze noemt ("Wil je binnen praten? Of liever buiten?").

    Bron: het beginsel van één vraag tegelijk.
    """

    code = "VL101"
    name = "meerdere-vragen"
    severity = Severity.WARNING
    principle = "Eén vraag tegelijk"
    examples = (
        Bad(
            "Waar woon je nu? En hoe bevalt je huis?",
            rewrite="Waar woon je nu?\nHoe bevalt je huis?",
        ),
        Bad(
            "Lekker gegeten? Nog misselijk geweest? En is de dokter langs geweest?",
            rewrite="Lekker gegeten?\nNog misselijk geweest?\nIs de dokter langs geweest?",
        ),
        Bad(
            "Wat zei de leraar? En wat zei je terug?",
            rewrite="Wat zei de leraar?\nWat zei je terug?",
        ),
        Good("Je bent naar de dokter geweest. Wat zei hij?"),
        Good("Wil je binnen zitten? Of liever in de tuin?"),
        Good("Je ziet tegen maandag op. Klopt dat?"),
    )

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        if len(turn.asks) < 2:
            return
        count = len(turn.asks)
        yield self.finding(
            turn,
            0,
            len(turn.text),
            f"Hier staan {count} vragen achter elkaar; stel er één en wacht op het antwoord.",
            suggestions=[each_question(turn)],
        )
