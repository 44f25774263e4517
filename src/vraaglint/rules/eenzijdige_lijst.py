from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vraaglint.analysis.meaning import meaning
from vraaglint.model import Finding, Severity, TurnResult
from vraaglint.rule import Bad, DocumentRule, Good

REST = "overig"  # what has no common purpose is not one-sided


@dataclass(frozen=True)
class EenzijdigeLijst(DocumentRule):
    """Meer dan zeven op de tien vragen in je lijst vragen naar hetzelfde.

    Elk vraagwoord haalt iets anders naar boven: "hoe" een beleving of een aanpak, "waarom" een reden, "wanneer" een
    moment, en een vraag waarop je ja of nee zegt een standpunt. Met vragen van één soort hoor je steeds hetzelfde soort
    antwoord. Kijk welke soort je nog mist; `vraaglint questions` laat zien hoe je vragen verdeeld zijn.

    Niet gemeld: een lijst met minder dan zes vragen, en vragen die onder `overig` vallen, zoals "Wat ga je doen?". De
    melding staat bij de eerste vraag van die ene soort. Met `min-vragen` stel je in vanaf hoeveel vragen dit geldt, met
    `max-procent` hoeveel procent van één soort mag zijn.

    Bron: het beginsel dat je weet waar je vraagwoord naar vraagt.
    """

    code = "VL802"
    name = "eenzijdige-lijst"
    severity = Severity.TIP
    principle = "De lijst als geheel"
    examples = (
        Bad(
            "[Slaapt u goed?]\nEet u genoeg?\nHeeft u pijn?\nWoont u alleen?\nKomt er iemand langs?\nGaat u uit?",
            better="Hoe slaapt u?\nWat eet u graag?\nHeeft u pijn?\nWoont u alleen?\nWie komt er langs?\n"
            "Wanneer gaat u uit?",
        ),
        Bad(
            "Wie is je leraar?\n[Waarom koos je deze school?]\nWaarom stopte je met Frans?\nWaarom zit je vooraan?\n"
            "Waarom reis je met de bus?\nWaarom bel je je ouders niet?\nWaarom werk je op zaterdag?",
            better="Waarom koos je deze school?\nHoe leer je voor een toets?\nWanneer is je jaar geslaagd?",
        ),
        Bad(
            "[Hoe vaak loop je hard?]\nHoe lang loop je dan?\nHoe ver kom je?\nHoe oud zijn je schoenen?\n"
            "Hoeveel weeg je?\nWie loopt er mee?",
            better="Hoe vaak loop je hard?\nWaarom begon je met lopen?\nWie loopt er mee?",
        ),
        Good("Slaapt u goed?\nEet u genoeg?\nHeeft u pijn?\nWoont u alleen?\nKomt er iemand langs?"),
        Good(
            "Hoe slaapt u?\nHeeft u pijn?\nWie komt er langs?\nWaar eet u?\nWoont u alleen?\nHoe vaak belt u uw zoon?"
        ),
    )

    min_vragen: int = 6
    max_procent: int = 70

    def check(self, turns: Sequence[TurnResult]) -> Iterator[Finding]:
        questions = [question for turn in turns for question in turn.questions]
        if len(questions) < self.min_vragen:
            return
        intent, count = Counter(question.intent for question in questions).most_common(1)[0]
        if intent != REST and count * 100 > self.max_procent * len(questions):
            share = f"{count} van je {len(questions)}" if count < len(questions) else f"al je {count}"
            yield self.finding(
                next(question for question in questions if question.intent == intent),
                f"Met {share} vragen vraag je naar hetzelfde ({meaning(intent)}); met een ander soort "
                "vraag hoor je ook iets anders.",
            )
