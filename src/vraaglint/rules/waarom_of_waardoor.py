from __future__ import annotations

from collections.abc import Iterator

from vraaglint import syntax
from vraaglint.analysis import ParsedTurn
from vraaglint.analysis.involuntary import whys
from vraaglint.model import Edit, Finding, Severity
from vraaglint.rule import Bad, Good, TurnRule


class WaaromOfWaardoor(TurnRule):
    """Je vraagt "waarom" bij iets wat iemand overkomt, zoals schrikken, blozen of in paniek raken.

    "Waarom" vraagt naar een reden, en die heb je bij wat je zelf kiest. Wie schrikt, kiest daar niet voor, en moet dan
    een reden bedenken of gaat zich verdedigen. Met "waardoor" vraag je wat eraan voorafging.

    Niet gemeld: "waarom" bij wat iemand kiest ("Waarom ben je gestopt?"), wil ("Waarom wil je boos blijven?") of vindt
    ("Waarom vind je dat je boos mag zijn?"), en bij wat juist niet gebeurt ("Waarom huilde je niet?").

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
        Bad(
            "Sorry, maar [waarom] moest je huilen?",
            rewrite="Sorry, maar waardoor moest je huilen?",
            better="Waardoor moest je huilen?",
        ),
        Bad(
            "Ik vraag me af [waarom] je in paniek raakte.",
            rewrite="Ik vraag me af waardoor je in paniek raakte.",
            better="Waardoor raakte je in paniek?",
        ),
        Bad("[Waarom] werd je zo boos op de buurvrouw?", rewrite="Waardoor werd je zo boos op de buurvrouw?"),
        Good("Waarom ben je met die opleiding gestopt?"),
        Good("Waarom wil je boos blijven?"),
        Good("Waarom huilde je niet?"),
        Good("Waarom vind je dat je boos mag zijn?"),
        Good("Waarom zei je dat je schrok?"),
        Good("Waardoor raakte u in de war?"),
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
