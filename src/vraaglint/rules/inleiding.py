from __future__ import annotations

from collections.abc import Iterator

from vraaglint.analysis import ParsedTurn
from vraaglint.model import Edit, Finding, Severity
from vraaglint.rule import Bad, Good, TurnRule


class Inleiding(TurnRule):
    """Vóór de vraag staat een inleiding over jezelf: je twijfel, je ongemak, je excuus of een aankondiging.

    Zo'n aanloop trekt de aandacht naar jou en maakt de vraag zwaarder dan hij is. De ander gaat je geruststellen of
    zet zich schrap. Durf met de vraag zelf te beginnen.

    Niet gemeld: wat over de ander gaat ("Je zei net dat …", "Ik merk dat je twijfelt."), een voorwaarde ("Als geld
    geen rol speelde, …"), een afspraak voor jullie samen ("We hebben een uur."), een groet of een bedankje.

    Bron: het beginsel dat een inleiding van de vraag afleidt.
    """

    code = "VL201"
    name = "inleiding"
    severity = Severity.WARNING
    principle = "Een inleiding leidt af"
    yields_to = ("VL602", "VL603", "VL604", "VL605", "VL606")
    examples = (
        Bad("[Het is misschien een rare vraag, maar] waar ben je bang voor?", rewrite="Waar ben je bang voor?"),
        Bad("[Sorry dat ik erover begin, maar] hoe hoog is je huur?", rewrite="Hoe hoog is je huur?"),
        Bad("[Ik ga je nu iets lastigs vragen.] Hoeveel drink je?", rewrite="Hoeveel drink je?"),
        Bad("[Eh,] wat deed je vanochtend?", rewrite="Wat deed je vanochtend?"),
        Bad("[Ik ben geen jurist, maar] wat staat er in het contract?", rewrite="Wat staat er in het contract?"),
        Bad("[Even heel wat anders:] wie kookt er vanavond?", rewrite="Wie kookt er vanavond?"),
        Bad("[Ik hik er wat tegenaan, maar] wie heeft je dat verteld?", rewrite="Wie heeft je dat verteld?"),
        Bad("[Mag ik nieuwsgierig zijn?] Wat doe je op zondag?", rewrite="Wat doe je op zondag?"),
        Bad("[Om een indruk te krijgen:] hoeveel trappen loopt u?", rewrite="Hoeveel trappen loopt u?"),
        Good("Je zei net dat je slecht slaapt. Wat houdt je wakker?"),
        Good("Als geld geen rol speelde, wat zou je dan doen?"),
        Good("We hebben een uur. Wat wil je bespreken?"),
        Good("Ik heb tot vier uur, dus wat wil je zeker bespreken?"),
        Good("Ik zie dat je schrikt. Wat gebeurt er?"),
        Good("Fijn dat je er bent. Hoe was de reis?"),
    )

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        for lead in turn.lead_ins:
            yield self.finding(
                turn,
                lead.start_char,
                lead.end_char,
                "Deze inleiding gaat over jou en leidt af; begin met de vraag zelf.",
                edits=[Edit(lead.start_char, lead.end_char)],
            )
