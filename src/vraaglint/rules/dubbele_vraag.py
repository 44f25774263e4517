from __future__ import annotations

from collections.abc import Iterator

from vraaglint.analysis import ParsedTurn
from vraaglint.analysis.second_ask import second_ask
from vraaglint.model import Finding, Severity
from vraaglint.rewriting.splitting import in_turn, split_question
from vraaglint.rule import Bad, Good, TurnRule
from vraaglint.syntax import end_of


class DubbeleVraag(TurnRule):
    """In één zin vraag je twee dingen tegelijk.

    Twee vragen in één zin zijn moeilijk te onthouden, en vaak krijg je maar op één van de twee antwoord. Maak er twee
    vragen van en stel de tweede pas als de eerste beantwoord is.

    Niet gemeld: een keuze ("Wat drink je liever, koffie of thee?"), twee woorden die samen in één vraag passen
    ("Hoe gaat het met je zus en je broer?"), "wie of wat", "af en toe" en "hoe dan ook".

    Bron: het beginsel van één vraag tegelijk.
    """

    code = "VL102"
    name = "dubbele-vraag"
    severity = Severity.WARNING
    principle = "Eén vraag tegelijk"
    examples = (
        Bad(
            "Hoe slaap je [en wat eet je overdag]?",
            rewrite="Hoe slaap je?\nWat eet je overdag?",
        ),
        Bad(
            "Kun je vertellen hoe het ongeluk gebeurde [en wie je toen hielp]?",
            rewrite="Kun je vertellen hoe het ongeluk gebeurde?\nKun je vertellen wie je toen hielp?",
        ),
        Bad("Waar [en met wie] was je die avond?", rewrite="Waar was je die avond?\nMet wie was je die avond?"),
        Bad(
            "Wanneer ben je gestopt met roken, [en waarom]?",
            rewrite="Wanneer ben je gestopt met roken?\nWaarom ben je gestopt met roken?",
        ),
        Bad("Heeft u kinderen [en wonen die nog thuis]?", rewrite="Heeft u kinderen?\nWonen die nog thuis?"),
        Good("Wat drink je liever, koffie of thee?"),
        Good("Wat zag en hoorde je?"),
        Good("Hoe gaat het met je zus en je broer?"),
        Good("Wat doe je af en toe voor jezelf?"),
    )

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        for ask in turn.asks:
            second = second_ask(ask)
            if second is None:
                continue
            two = split_question(turn.without_lead_in(ask), second, turn.text)
            yield self.finding(
                turn,
                turn.doc[second.joint].idx,
                end_of(turn.doc[second.end - 1]),
                "Deze zin vraagt meer dan één ding; stel de vragen na elkaar.",
                suggestions=[in_turn(turn, ask, two)] if two else [],
            )
