from __future__ import annotations

from collections.abc import Iterator

from vraaglint.analysis import ParsedTurn
from vraaglint.model import Finding, Severity
from vraaglint.rule import Good, TurnRule


class Vraagwoord(TurnRule):
    """Elk vraagwoord vraagt naar iets anders: "waarom" naar een reden, "hoe" naar een aanpak of een beleving.

    Wie weet waar zijn vraagwoord naar vraagt, krijgt het antwoord dat hij zoekt. Dit is geen klacht maar een
    overzicht: `vraaglint questions` laat per vraag zien waar je naar vraagt, en hoe je lijst verdeeld is.

    Bron: het beginsel om te weten wat je vraagwoord vraagt.
    """

    code = "VL701"
    name = "vraagwoord"
    severity = Severity.TIP
    principle = "Weet wat je vraagwoord vraagt"
    examples = (
        Good("Wat betekent rust voor jou?"),
        Good("Hoe pak je het gesprek aan?"),
        Good("Waardoor schrok je?"),
    )

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        """Nothing: what a question asks for stands with the questions, never among the findings."""
        return iter(())
