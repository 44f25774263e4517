from __future__ import annotations

from collections.abc import Iterator

from vraaglint.analysis import ParsedTurn
from vraaglint.analysis.pointing import Pointer, vague_pointers
from vraaglint.model import Finding, Severity
from vraaglint.rewriting.pointers import named, with_slot
from vraaglint.rule import Bad, Good, TurnRule


class VaagDat(TurnRule):
    """Een woord als "dat", "ervan" of "daarmee" wijst naar iets wat je zelf niet hebt genoemd.

    De ander moet raden wat je bedoelt, en raadt soms iets anders. Noem waar het over gaat, het liefst met de woorden
    van de ander. Staat er […] in een voorstel, dan vul je op die plek zelf in wat je bedoelt.

    Niet gemeld: een beurt waarin je ook zegt waar het over gaat ("Hoe voelt dat als je chef je overslaat?"), korte
    vragen als "Klopt dat?", "Lukt dat?" en "Is dat goed?", en "daar" of "hier" als plaats.

    Bron: het beginsel om precies te zijn.
    """

    code = "VL401"
    name = "vaag-dat"
    severity = Severity.WARNING
    principle = "Wees precies"
    examples = (
        Bad("Hoe voelde [dat]?", rewrite="Hoe voelde […]?", better="Hoe voelde je eerste nacht alleen?"),
        Bad("Wat vind je [daarvan]?", rewrite="Wat vind je van […]?", better="Wat vind je van je nieuwe rooster?"),
        Bad(
            "Heb je [er met je zus over] gepraat?",
            rewrite="Heb je met je zus over […] gepraat?",
            better="Heb je met je zus over de erfenis gepraat?",
        ),
        Bad(
            "Wat verwacht je [ervan]?",
            context="Volgende week is de operatie.",
            rewrite="Wat verwacht je van die operatie?",
        ),
        Good("Hoe voelt dat als je chef je overslaat?"),
        Good("Je slaapt slecht. Wanneer begon dat?"),
        Good("Klopt dat?"),
        Good("Hoe zit je erbij vandaag?"),
        Good("Met wie werk je daar?"),
        Good("Denk je dat ze komt?"),
        Good("Hoe verliep dat gesprek?"),
    )

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        for pointer in vague_pointers(turn):
            yield self.finding(
                turn,
                pointer.start,
                pointer.end,
                f"Het is niet te zien waar '{pointer.word.text.lower()}' naar wijst; noem het op de plek van […].",
                suggestions=_clearer(pointer, turn),
            )


def _clearer(pointer: Pointer, turn: ParsedTurn) -> Iterator[str]:
    if pointer.preposition:  # a bare "dat" may mean a whole situation
        yield from named(pointer, turn)
    yield with_slot(pointer, turn)
