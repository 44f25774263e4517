from __future__ import annotations

from collections.abc import Iterator

from vraaglint.analysis import ParsedTurn
from vraaglint.model import Finding, Severity
from vraaglint.rule import Good, TurnRule


class Vraagwoord(TurnRule):
    """Elk vraagwoord vraagt naar iets anders: "waarom" naar een reden, "hoe" naar een aanpak of een beleving.

    Weet je waar je vraagwoord naar vraagt, dan kies je het woord dat bij je doel past. Zoek je een aanpak, vraag dan
    liever "Hoe pak je het aan?" dan "Waarom werkt het niet?". Zoek je wat eraan voorafging, dan past "Waardoor ging het
    mis?" beter dan "Waarom ging het mis?". En wil je een tijdstip weten, vraag dan niet "Wanneer word je moe?" maar
    "Hoe laat word je moe?".

    Niet gemeld: alles, want geen enkel vraagwoord is fout. Met `vraaglint questions` zie je per vraag waar je naar
    vraagt, en hoe je lijst verdeeld is.

    Bron: het beginsel om te weten wat je vraagwoord vraagt.
    """

    code = "VL701"
    name = "vraagwoord"
    severity = Severity.TIP
    principle = "Weet wat je vraagwoord vraagt"
    examples = (
        Good("Wat betekent rust voor jou?"),
        Good("Hoe pak je het gesprek aan?"),
        Good("Hoe was je eerste dag?"),
        Good("Waarom koos je voor dit werk?"),
        Good("Waardoor schrok je?"),
    )

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        """Nothing: what a question asks for stands with the questions, never among the findings."""
        return iter(())
