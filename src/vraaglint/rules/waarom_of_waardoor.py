from __future__ import annotations

from collections.abc import Iterator

from vraaglint import syntax
from vraaglint.analysis import ParsedTurn
from vraaglint.analysis.involuntary import whys
from vraaglint.model import Edit, Finding, Severity
from vraaglint.rule import Bad, Good, TurnRule


class WaaromOfWaardoor(TurnRule):
    """ "Waarom" vraagt naar een reden, "waardoor" naar wat er gebeurde voordat je schrok, bloosde of in tranen was.

    Voor een reden kies je; een schrik of een gevoel overkomt je. Vraag je dan "waarom", dan gaat de ander iets
    bedenken of voelt zich ter verantwoording geroepen. Met "waardoor" vertelt iemand wat eraan voorafging.

    Niet gemeld: "waarom" bij iets waar iemand voor kiest ("Waarom ben je gestopt?"), wat iemand wil of juist niet
    doet ("Waarom wil je huilen?", "Waarom werd je niet boos?"), en "waarom" in een gewone vraag naar een mening.

    Bron: het onderscheid tussen reden en oorzaak in de Nederlandse grammatica; het beginsel om te weten waar je
    vraagwoord naar vraagt.
    """

    code = "VL702"
    name = "waarom-of-waardoor"
    severity = Severity.TIP
    principle = "Weet wat je vraagwoord vraagt"
    examples = (
        Bad("[Waarom] schrok je van zijn bericht?", rewrite="Waardoor schrok je van zijn bericht?"),
        Bad("[Waarom] begon u te beven bij de tandarts?", rewrite="Waardoor begon u te beven bij de tandarts?"),
        Bad("[Waarom] voelde je je zo klein naast je broer?", rewrite="Waardoor voelde je je zo klein naast je broer?"),
        Bad("Sorry, maar [waarom] moest je huilen?", rewrite="Sorry, maar waardoor moest je huilen?"),
        Bad("Ik vraag me af [waarom] je in paniek raakte.", rewrite="Ik vraag me af waardoor je in paniek raakte."),
        Bad("[Waarom] werd je zo boos op de buurvrouw?", rewrite="Waardoor werd je zo boos op de buurvrouw?"),
        Good("Waarom ben je met die opleiding gestopt?"),
        Good("Waarom wil je huilen?"),
        Good("Waarom huilde je niet?"),
        Good("Waarom vind je dat je boos mag zijn?"),
        Good("Waarom zei je dat je schrok?"),
        Good("Wat is de reden waarom je huilde?"),
        Good("Waardoor schrok je zo?"),
    )

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        for why in whys(turn):
            door = "DOOR" if turn.text[why.idx : syntax.end_of(why)].isupper() else "door"
            yield self.finding(
                turn,
                why.idx,
                syntax.end_of(why),
                "Zoiets overkomt je, daar kies je niet voor; met 'waardoor' vraag je wat eraan voorafging.",
                edits=[Edit(why.idx + len("waar"), syntax.end_of(why), door)],
                safe=False,
            )
