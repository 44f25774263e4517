from __future__ import annotations

import re
from collections.abc import Iterator

from vraaglint.analysis import ParsedTurn
from vraaglint.model import Finding, Severity
from vraaglint.rewriting.order import direct
from vraaglint.rule import Bad, Good, TurnRule

# A note to oneself in the sentence: its words are no part of the question, and a parser cannot tell.
NOTE = re.compile(r"[(\[{→⇒]|->|=>|\s[-–—]\s|[:;]-?[()]")


class IndirecteVraag(TurnRule):
    """Je verpakt je vraag in een zin over jezelf: "Ik vraag me af of …", "Ik ben benieuwd hoe …".

    Zo gaat de zin over jouw nieuwsgierigheid in plaats van over de ander. Vraag het rechtstreeks: dat is korter,
    duidelijker en makkelijker te beantwoorden.

    Niet gemeld: een uitnodiging aan de ander ("Kun je beschrijven hoe …", "Wil je vertellen wat …"), een vraag naar wat
    de ander zelf wil weten ("Waar was je nieuwsgierig naar?") en wat je aan iemand anders vraagt ("Ik zal de huisarts
    vragen of …").

    Bron: het beginsel om vragen rechtstreeks te stellen; de woordvolgorde van hoofdzin en bijzin in de Nederlandse
    grammatica.
    """

    code = "VL202"
    name = "indirecte-vraag"
    severity = Severity.WARNING
    principle = "Een inleiding leidt af"
    examples = (
        Bad("[Ik vroeg me af] of je genoeg rust neemt.", rewrite="Neem je genoeg rust?"),
        Bad("[Ik ben benieuwd] hoe je die ruzie hebt opgelost.", rewrite="Hoe heb je die ruzie opgelost?"),
        Bad("[Mag ik je vragen] waarom je van school bent gegaan?", rewrite="Waarom ben je van school gegaan?"),
        Bad("[Ik zou graag willen weten] wie u thuis verzorgt.", rewrite="Wie verzorgt u thuis?"),
        Bad("[Ik vraag me af] of je 's ochtends moeilijk opstaat.", rewrite="Sta je 's ochtends moeilijk op?"),
        Bad("[Ik vraag me af] of je broer het weet.", rewrite="Weet je broer het?"),
        Bad("[Ik ben benieuwd] naar je plan voor het voorjaar.", rewrite="Wat is je plan voor het voorjaar?"),
        Bad("[Het is me niet duidelijk] wie er voor u kookt.", rewrite="Wie kookt er voor u?"),
        Bad("[Mag ik even navragen] of u de brief gelezen hebt?", rewrite="Hebt u de brief gelezen?"),
        Bad("Of je nog rookt, [wil ik graag weten].", rewrite="Rook je nog?"),
        Bad("Hoe was je eerste week, [ben ik benieuwd].", rewrite="Hoe was je eerste week?"),
        Good("Kun je beschrijven hoe een gewone dag eruitziet?"),
        Good("Wil je vertellen wat je dwarszit?"),
        Good("Waar was je nieuwsgierig naar toen je begon?"),
        Good("Ik zal de huisarts vragen of hij vandaag nog langskomt."),
    )

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        for ask in turn.asks:
            if ask.detour is None:
                continue
            yield self.finding(
                turn,
                ask.detour.start_char,
                ask.detour.end_char,
                "Zo gaat de zin over jou in plaats van over de ander; stel de vraag rechtstreeks.",
                edits=[] if NOTE.search(ask.sentence.text) else direct(ask),
            )
