from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vraaglint.analysis import ParsedTurn
from vraaglint.analysis.clauses import subordinate_clauses
from vraaglint.model import Finding, Severity
from vraaglint.rule import Bad, Good, TurnRule
from vraaglint.syntax import VERBAL

LONGEST = 300  # tokens: what is longer is no sentence but a heap of words


@dataclass(frozen=True)
class GestapeldeZin(TurnRule):
    """In één vraag zitten meer dan twee bijzinnen: stukjes zin met een eigen werkwoord, na een woord als "dat", "of",
    "als", "toen", "die" of "hoe".

    Bij elke bijzin moet de ander iets vasthouden tot de zin verdergaat. Zo wordt ook een korte vraag een doolhof. Zeg
    eerst in een gewone zin waar het over gaat, en stel dan je vraag.

    Niet gemeld: "om … te", en twee werkwoorden die samen één bijzin delen ("toen je ziek was en thuis zat"). Het aantal
    bijzinnen stel je in met `max-bijzinnen`.

    Bron: het beginsel om kort en eenvoudig te durven zijn.
    """

    code = "VL303"
    name = "gestapelde-zin"
    severity = Severity.TIP
    principle = "Durf kort en eenvoudig te zijn"
    examples = (
        Bad(
            "Hoe wist je dat de brief die je kreeg van iemand was die je kende?",
            better="Je kreeg een brief. Hoe wist je van wie hij was?",
        ),
        Bad(
            "Denk je dat je zus het begrijpt als je vertelt waarom je weggaat?",
            better="Denk je dat je zus begrijpt waarom je weggaat?",
        ),
        Bad(
            "Je zoon is veertien. [Wat doe je als je merkt dat hij spijbelt omdat hij gepest wordt?]",
            better="Stel dat je zoon spijbelt omdat hij gepest wordt. Wat doe je dan?",
        ),
        Good("Wat dacht je toen je las dat je buurman wegging?"),
        Good("Wat heb je nodig om op tijd te zijn om de kinderen op te halen?"),
        Good("Wie hielp je toen je ziek was en de hele dag op bed lag?"),
        Good("Weet je nog hoe het huis heette waar je geboren bent?"),
        Good("Je zei dat je hoopt dat ze komt als ze vrij is. Wat zou je dan willen zeggen?"),
    )

    max_bijzinnen: int = 2

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        for ask in turn.asks:
            verbs = sum(token.pos_ in VERBAL for token in ask.sentence)
            if len(ask.sentence) > LONGEST or verbs <= self.max_bijzinnen:  # every clause has a verb of its own
                continue
            count = subordinate_clauses(ask)
            if count > self.max_bijzinnen:
                yield self.finding(
                    turn,
                    ask.sentence.start_char,
                    ask.sentence.end_char,
                    f"Deze vraag stapelt {count} bijzinnen op elkaar; zeg eerst waar het over gaat en vraag dan kort.",
                )
