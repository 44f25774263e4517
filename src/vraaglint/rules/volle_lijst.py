from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vraaglint.model import Finding, Severity, TurnResult
from vraaglint.rule import Bad, DocumentRule, Good


@dataclass(frozen=True)
class VolleLijst(DocumentRule):
    """Er staan meer dan twaalf vragen klaar voor één gesprek.

    Wie een volle lijst heeft, denkt al aan de volgende vraag terwijl de ander nog praat. De beste volgende vraag zit
    meestal in wat de ander net zei. Kies een paar vragen om mee te beginnen en laat de rest thuis.

    Niet gemeld: een vraag in een verslag die volgt op wat de ander zei, want die heb je niet van tevoren bedacht. De
    melding staat bij de eerste vraag die te veel is. Het aantal vragen stel je in met `max-vragen`.

    Bron: het beginsel dat je de volgende vraag haalt uit de woorden van de ander.
    """

    code = "VL801"
    name = "volle-lijst"
    severity = Severity.TIP
    principle = "De lijst als geheel"
    examples = (
        Bad(
            "Hoe heet je hond?\nWaar slaapt hij?\nWat eet hij?\nWie laat hem uit?\nHoe vaak gaat hij naar buiten?\n"
            "Waarom koos je een hond?\nWanneer is hij jarig?\nVoor wie is hij bang?\nWat kan hij goed?\n"
            "Hoe groot wordt hij nog?\nWelk speelgoed heeft hij?\nWat kost hij per maand?\n[Wie past er op hem?]",
            better="Wat betekent je hond voor je?\nWie laat hem uit?",
        ),
        Bad(
            "Wat doet u graag?\nHoe laat staat u op?\nWie belt u weleens?\nWaar gaat u heen met de bus?\n"
            "Hoe slaapt u?\nWat mist u?\nHoe ver loopt u?\nWelke hulp krijgt u?\nWie kookt er?\nHoe vaak leest u?\n"
            "Wanneer komt uw zoon?\nWaar bent u trots op?\n[Waarom verhuisde u?]\nWat wilt u nog leren?",
            better="Hoe ziet een gewone dag eruit?\nWaar bent u trots op?\nWat mist u?",
        ),
        Bad(
            "Hoe begon je dag?\nWie zag je?\nWat at je?\nWaar was je om tien uur?\nHoe lang werkte je?\nWat lukte er?\n"
            "Wie hielp je?\nWelke taak was zwaar?\nWaarom stopte je?\nHoe reisde je naar huis?\nWat las je?\n"
            "Wanneer ging je slapen?\n[Hoe sliep je?]",
            better="Kun je vertellen hoe je dag was?\nWelke taak was zwaar?",
        ),
        Good("Hoe gaat het met je?\nWat wil je vandaag bespreken?\nWaar wil je over een maand zijn?"),
        Good("Waar ben je trots op?"),
    )

    max_vragen: int = 12

    def check(self, turns: Sequence[TurnResult]) -> Iterator[Finding]:
        prepared = [question for turn in turns if turn.context is None for question in turn.questions]
        if len(prepared) > self.max_vragen:
            yield self.finding(
                prepared[self.max_vragen],
                f"Je hebt {len(prepared)} vragen klaarstaan; met hoogstens {self.max_vragen} houd je ruimte om door te "
                "vragen op wat de ander zegt.",
            )
