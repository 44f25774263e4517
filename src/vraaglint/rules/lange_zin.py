from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vraaglint.analysis import ParsedTurn
from vraaglint.model import Finding, Severity
from vraaglint.rewriting.shortening import core_questions
from vraaglint.rule import Bad, Good, TurnRule


@dataclass(frozen=True)
class LangeZin(TurnRule):
    """Je vraag telt meer dan twintig woorden, met de aanloop in dezelfde zin erbij.

    Een vraag moet je kunnen onthouden nadat je hem één keer hebt gehoord. Bij een lange zin raakt de ander de draad
    kwijt of gaat in op een zijspoor. Haal de kern eruit en stel alleen die.

    Niet gemeld: een lange zin waarin je niets vraagt. Laat de kern zich niet losmaken van de rest, dan krijg je geen
    betere zin voorgesteld. Het aantal woorden stel je in met `max-woorden`.

    Bron: het beginsel om kort en eenvoudig te durven zijn.
    """

    code = "VL301"
    name = "lange-zin"
    severity = Severity.WARNING
    principle = "Durf kort en eenvoudig te zijn"
    examples = (
        Bad(
            "Wie heeft je in die moeilijke eerste weken na de geboorte van je dochter geholpen, "
            "toen je man nog in het buitenland werkte?",
            rewrite="Wie heeft je in die moeilijke eerste weken na de geboorte van je dochter geholpen?",
        ),
        Bad(
            "Welke afspraken over de was, de boodschappen, de tuin, de rekeningen en het eten hebben jullie "
            "vorige maand met de kinderen gemaakt?",
            better="Welke afspraken hebben jullie met de kinderen gemaakt?",
        ),
        Bad(
            "Wat zou je, nu je contract over drie maanden afloopt en je nog niet weet of het verlengd wordt, "
            "het liefst met je chef bespreken?",
            rewrite="Wat zou je het liefst met je chef bespreken?",
        ),
        Bad(
            "Je zei net dat je slecht slaapt en dat je op je werk steeds vaker fouten maakt, en nu vraag ik me af: "
            "wat zou je willen veranderen?",
            rewrite="Wat zou je willen veranderen?",
        ),
        Bad(
            "Bij wie kun je terecht, behalve bij je moeder, die het zelf ook moeilijk heeft omdat haar zus zo ziek is?",
            rewrite="Bij wie kun je terecht, behalve bij je moeder?",
        ),
        Bad(
            "Als het straks niet meer lukt om zelf te koken en boodschappen te doen, wie zou u dan het liefst "
            "om hulp vragen?",
            better="Wie zou u straks het liefst om hulp vragen?",
        ),
        Good("Wie heeft je in de eerste weken na de geboorte geholpen?"),
        Good(
            "Je vertelde dat je elke ochtend om vijf uur opstaat, de hond uitlaat, de kinderen aankleedt, naar het "
            "station fietst en dan nog een uur in de trein zit. Hoe houd je dat vol?"
        ),
    )

    max_woorden: int = 20

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        counts = {ask: len(turn.text[ask.sentence.start_char : ask.sentence.end_char].split()) for ask in turn.asks}
        long = [ask for ask, count in counts.items() if count > self.max_woorden]
        core = core_questions(turn, long, self.max_woorden) if long else None
        for ask in long:
            yield self.finding(
                turn,
                ask.sentence.start_char,
                ask.sentence.end_char,
                f"Deze vraag telt {counts[ask]} woorden; met meer dan {self.max_woorden} is hij moeilijk te onthouden.",
                suggestions=[core] if core else [],
            )
