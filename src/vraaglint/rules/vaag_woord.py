from __future__ import annotations

from collections.abc import Iterator

from vraaglint.analysis import ParsedTurn
from vraaglint.analysis.vague import vague_words
from vraaglint.model import Finding, Severity
from vraaglint.rewriting.vague import asked_plainly, without_tail
from vraaglint.rule import Bad, Good, TurnRule


class VaagWoord(TurnRule):
    """Een woord als "dingen", "zoiets" of "en zo" laat open wat je bedoelt.

    De ander moet het zelf invullen en denkt misschien aan iets anders dan jij. Noem waar het over gaat. Een staartje
    als "en zo" kan meestal gewoon weg.

    Niet gemeld: als je zelf zegt hoeveel of welke ("drie dingen", "de dingen die je noemde"), "die dingen" na wat de
    ander opnoemt, "zaken doen", "op een rij zetten", namen als Burgerzaken, en woorden tussen aanhalingstekens.

    Bron: het beginsel om precies te zijn.
    """

    code = "VL402"
    name = "vaag-woord"
    severity = Severity.TIP
    principle = "Wees precies"
    examples = (
        Bad("Doe je zelf de boodschappen [en zo]?", rewrite="Doe je zelf de boodschappen?"),
        Bad("Weet je wie de ramen [en zo] lapt?", rewrite="Weet je wie de ramen lapt?"),
        Bad("Help je mee met koken, wassen, [enzovoort]?", rewrite="Help je mee met koken en wassen?"),
        Bad("Heb je pijn in je rug, je knieën [of zoiets]?", rewrite="Heb je pijn in je rug of je knieën?"),
        Bad("Welke [zaken] wil je met je chef bespreken?", rewrite="Wat wil je met je chef bespreken?"),
        Bad("Is [zoiets] je vaker overkomen?", better="Ben je vaker flauwgevallen?"),
        Bad("Kun je [het een en ander] thuis regelen?", better="Kun je thuis oppas regelen?"),
        Bad("Met welke [dingen] kan ik u helpen?", better="Waarmee kan ik u helpen?"),
        Good("Welke drie dingen wil je vandaag bespreken?"),
        Good("Welke van die dingen doe je nog?"),
        Good("Hoe vaak doe je die dingen?", context="Ik zwem en ik fiets."),
        Good("Hij viel over de stoep, en zo brak hij zijn arm. Wie hielp hem?"),
        Good("Zijn er zaken gesloten in je dorp?"),
        Good("Wat vond je van de dingen die de dokter zei?"),
        Good("Doet u nog zaken met uw broer?"),
        Good("Kun je de zaken op een rij zetten?"),
        Good("Wanneer ben je bij Burgerzaken geweest?"),
        Good("Was het fijn, zo rustig en zo ver van huis?"),
        Good("Wat bedoel je met 'dingen'?"),
    )

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        for ask in turn.asks:
            for span, word in vague_words(ask, is_reply=turn.context is not None):
                advice = "laat het weg of noem het." if word.staart else "noem waar het over gaat."
                yield self.finding(
                    turn,
                    span.start_char,
                    span.end_char,
                    f"Bij '{span.text}' moet de ander zelf invullen wat je bedoelt; {advice}",
                    edits=without_tail(span) if word.staart else asked_plainly(span, ask),
                    safe=False,
                )
