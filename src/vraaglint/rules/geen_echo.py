from __future__ import annotations

from collections.abc import Iterator

from vraaglint import syntax
from vraaglint.analysis import ParsedTurn
from vraaglint.analysis.echo import swaps
from vraaglint.model import Finding, Severity
from vraaglint.rewriting.echoing import echoed
from vraaglint.rule import Bad, Good, TurnRule


class GeenEcho(TurnRule):
    """De ander noemt een gevoel of een oordeel, en jij maakt er in je vraag een ander woord van.

    Gespannen is iets anders dan bang. Wie zijn eigen woord terughoort, voelt zich gehoord en vertelt verder; bij een
    ander woord gaat het gesprek over wat jij ervan maakt. Vaak is het woord zelf al genoeg: "Gespannen?"

    Niet gemeld: een vraag over een heel ander gevoel ("Waar word je blij van?"), over iemand anders ("Is je zoon ook
    bang?") of met een keuze ("Ben je boos of verdrietig?"), en een beurt waarin ook het woord van de ander staat.
    Zonder de woorden van de ander in je notities valt er niets te vergelijken.

    Bron: het beginsel om precies te zijn en aan te sluiten bij de woorden van de ander.
    """

    code = "VL403"
    name = "geen-echo"
    severity = Severity.WARNING
    principle = "Wees precies"
    yields_to = ("VL601",)
    examples = (
        Bad(
            "Wat maakt je zo [bang]?",
            context="Ik ben de hele week al gespannen.",
            rewrite="Wat maakt je zo gespannen?",
        ),
        Bad(
            "Wie weet dat je [verdrietig] bent?",
            context="Ik ben somber sinds de zomer.",
            rewrite="Wie weet dat je somber bent?",
        ),
        Bad(
            "Hoe begon dat [nare] overleg?",
            context="Het was een vernederend overleg.",
            rewrite="Hoe begon dat vernederende overleg?",
        ),
        Bad(
            "Wanneer was je het [kwaadst]?",
            context="Ik ben zo gefrustreerd over de planning.",
            rewrite="Wanneer was je het meest gefrustreerd?",
        ),
        Bad(
            "Hoe [boos] ben je op je zus?",
            context="Ik ben erg teleurgesteld in mijn zus.",
            rewrite="Hoe teleurgesteld ben je in je zus?",
        ),
        Good("Wat maakt je zo gespannen?", context="Ik ben de hele week al gespannen."),
        Good("Gespannen?", context="Ik ben de hele week al gespannen."),
        Good("Waar komt die spanning vandaan?", context="Ik ben de hele week al gespannen."),
        Good("Waar word je blij van?", context="Ik ben somber sinds de zomer."),
        Good("Ben je boos of verdrietig?", context="Ik ben somber sinds de zomer."),
        Good("Is je broer ook verdrietig?", context="Ik ben somber sinds de zomer."),
        Good("Ben je bang geweest?", context="Mijn zoon is zo gespannen."),
        Good("Hoe zwaar is je tas?", context="Het was een vervelende reis."),
    )

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        for swap in swaps(turn):
            word, own = swap.said.token, swap.own[0].token
            yield self.finding(
                turn,
                word.idx,
                syntax.end_of(word),
                f"De ander zegt '{own.lower_}' en jij '{word.lower_}'; blijf bij het woord van de ander.",
                suggestions=echoed(swap, turn),
            )
