from __future__ import annotations

from collections.abc import Iterator

from vraaglint.analysis import ParsedTurn
from vraaglint.analysis.difficult import Difficult, difficult_words
from vraaglint.analysis.difficult_forms import FIXED, term
from vraaglint.model import Finding, Severity
from vraaglint.rewriting.plainer import plainer
from vraaglint.rule import Bad, Good, TurnRule


class MoeilijkWoord(TurnRule):
    """Je gebruikt een geleerd of ambtelijk woord, terwijl er een gewoon woord voor is.

    Niet iedereen kent zulke woorden, en niet iedereen durft dat te zeggen. Dan krijg je antwoord op iets anders dan je
    vroeg. Met een gewoon woord weten jullie allebei waar het over gaat.

    Niet gemeld: een woord dat de ander net zelf gebruikte, een woord tussen aanhalingstekens, een naam, en een woord
    waarvan je de betekenis vraagt ("Wat versta je onder autonomie?"). Ook niet: een vakwoord waar geen gewoon woord
    voor is ("therapie"), en een moeilijk woord in een zin die niets vraagt.

    Bron: het beginsel om kort en eenvoudig te durven zijn; schrijfwijzers voor begrijpelijke taal.
    """

    code = "VL302"
    name = "moeilijk-woord"
    severity = Severity.WARNING
    principle = "Durf kort en eenvoudig te zijn"
    examples = (
        Bad("Wil je [participeren] in de bewonersraad?", rewrite="Wil je meedoen aan de bewonersraad?"),
        Bad("[Participeert] u in een praatgroep?", rewrite="Doet u mee aan een praatgroep?"),
        Bad("Wanneer is het plan [geëvalueerd]?", rewrite="Wanneer is het plan besproken?"),
        Bad("Welk [aspect] van je werk mis je het meest?", rewrite="Welke kant van je werk mis je het meest?"),
        Bad(
            "Heeft u al een [indicatie]?",
            rewrite="Heeft u al toestemming?",
            better="Weet u al welke hulp u mag krijgen?",
        ),
        Bad("Was de hulp [adequaat]?", rewrite="Was de hulp goed?"),
        Bad("Welke vragen heb je [met betrekking tot] je stage?", rewrite="Welke vragen heb je over je stage?"),
        Bad("Hoe staat het met uw [belastbaarheid]?", better="Wat kunt u aan?"),
        Good("Wat versta je onder autonomie?"),
        Good("Wat betekent 'coping' voor jou?"),
        Good("Weet u wat een indicatie is?"),
        Good("Wanneer loopt je indicatie af?", context="Ik heb een indicatie voor dagbesteding."),
        Good("Bent u geholpen door Stichting Participatie?"),
        Good("Welke therapie heb je gehad?"),
    )

    def check(self, turn: ParsedTurn) -> Iterator[Finding]:
        for difficult in difficult_words(turn):
            yield self.finding(
                turn, difficult.start, difficult.end, _message(difficult), suggestions=plainer(difficult, turn)
            )


def _message(difficult: Difficult) -> str:
    name = difficult.name
    names = [term(text, difficult.form.kind).name for text in (*difficult.plain, *difficult.form.word.anders)]
    plain = " of ".join(f"'{each}'" for each in dict.fromkeys(names[:2]))
    sort = "moeilijke taal" if " " in name else "schrijftaal" if difficult.form.kind == FIXED else "een moeilijk woord"
    return f"'{name if '.' in name else name[0].upper() + name[1:]}' is {sort}; zeg liever {plain}."
