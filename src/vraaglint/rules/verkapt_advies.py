from __future__ import annotations

from collections.abc import Iterator

from vraaglint.analysis import ParsedTurn
from vraaglint.analysis.advice import advice_question
from vraaglint.model import Finding, Severity
from vraaglint.rewriting.open_questions import in_place_of
from vraaglint.rule import Bad, Good, TurnRule


class VerkaptAdvies(TurnRule):
    """In je vraag zit een advies: "Heb je al eens geprobeerd om …?", "Waarom ga je niet gewoon …?".

    De ander hoort wat jij zou doen, en gaat zich verdedigen of knikt maar wat. Een oplossing die iemand zelf vindt,
    past beter en houdt langer stand. Vraag daarom wat de ander al deed, of wat een goede volgende stap zou zijn.

    Niet gemeld: een vraag naar wat er is of was ("Waarom heb je het niet gezegd?"), naar wat niet lukt ("Kun je niet
    lopen met die enkel?"), een open vraag ("Wat hebben jullie al geprobeerd?") en een voorstel voor jullie samen.

    Bron: het beginsel dat je de ander zelf laat zoeken; eigen lijst met vormen van verkapt advies.
    """

    code = "VL503"
    name = "verkapt-advies"
    severity = Severity.WARNING
    principle = "Houd het open"
    yields_to = ("VL601", "VL502")
    examples = (
        Bad("[Moet je niet eens] naar een andere school?", rewrite="Wat zou voor jou een goede volgende stap zijn?"),
        Bad("[Heeft u weleens geprobeerd om] te zingen?", rewrite="Wat heeft u al geprobeerd?"),
        Bad(
            "[Waarom ga je niet gewoon] op zolder werken?",
            rewrite="Wat zou voor jou een goede volgende stap zijn?",
            better="Waar kun je rustig werken?",
        ),
        Bad(
            "Jullie slapen slecht. [Is het geen idee om] apart te slapen?",
            rewrite="Jullie slapen slecht. Wat zou voor jullie een goede volgende stap zijn?",
        ),
        Bad(
            "Je ziet er moe uit, maar [zou je man niet beter] zelf koken?",
            rewrite="Je ziet er moe uit, maar wat zou voor je man een goede volgende stap zijn?",
            better="Je ziet er moe uit. Wie kookt er bij jullie?",
        ),
        Bad("[Heb je eraan gedacht om] te verhuizen?", rewrite="Waar heb je zelf al aan gedacht?"),
        Bad("[Zou een hond niets voor u zijn]?", rewrite="Wat zou voor u een goede volgende stap zijn?"),
        Good("Heb je weleens gedacht aan de dood?"),
        Good("Wat hebben jullie tot nu toe geprobeerd?"),
        Good("Waarom eet je geen vlees?"),
        Good("Waarom heb je het niet tegen je zus gezegd?"),
        Good("Kun je niet lopen met die enkel?"),
        Good("Moet je morgen niet werken?"),
        Good("Ben je hier al eens geweest?"),
        Good("Zullen we niet beter volgende week afspreken?"),
    )

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        found = [advice for ask in turn.asks if (advice := advice_question(ask)) is not None]
        for advice in found:
            yield self.finding(
                turn,
                advice.start,
                advice.end,
                "In deze vraag zit jouw advies; vraag liever wat de ander zelf al deed of wil doen.",
                suggestions=in_place_of(advice, found, turn),
            )
