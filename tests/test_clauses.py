"""How many finite subordinate clauses a question has."""

import pytest

from vraaglint.analysis import ParsedTurn
from vraaglint.analysis.clauses import subordinate_clauses
from vraaglint.model import Turn
from vraaglint.pipeline import load


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Hoe gaat het?", 0),
        ("Waar en met wie was je op vakantie?", 0),
        ("Wat voor werk doe je het liefst?", 0),
        ("Met wat voor mensen werk je?", 0),
        ("Heb je wat gegeten?", 0),
        ("Wat doe je om rustig te worden?", 0),
        ("Heb je geprobeerd om zonder te vallen naar de buren te lopen?", 0),
        ("Wie is er groter dan jij?", 0),
        ("Wat wilde je als kind worden?", 0),
        ("Hoe gaat het thuis en wie kookt er?", 0),
        ("Gisteren gevallen, hoe gaat het nu?", 0),
        ("Ik vraag me af of je slaapt.", 1),
        ("Kun je vertellen hoe het ging?", 1),
        ("Wie hielp je toen je ziek was?", 1),
        ("Wie hielp je toen je ziek was en thuis zat?", 1),
        ("Heb je mensen om je heen die je helpen?", 1),
        ("Is het zo erg als je dacht?", 1),
        ("Sorry dat ik het vraag, maar wat verdien je?", 1),
        ("Als het misgaat, wie bel je dan?", 1),
        ("Kun je vertellen hoe het begon en wat je toen deed?", 2),
        ("Wat doe je als je baas belt en je kind ziek is?", 2),
        ("Ken je het huis waarin ze woonde toen ze klein was?", 2),
        ("Wie belde je toen je zag dat de deur openstond?", 2),
        ("Je zegt dat je moe bent, maar hoe komt het dat je dan niet slaapt?", 2),
        ("Denk je dat je moeder, die alleen woont, het fijn vindt als je komt?", 3),
        ("Ik vraag me af wat je doet als je hoort dat hij komt.", 3),
        ("Wat zei je toen hij vertelde dat de vrouw met wie hij trouwde wegging?", 3),
        ("Wat doe je als een buur die klaagt, eist dat je stopt?", 3),
        ("Met wie praat je wanneer je twijfelt of een kind dat veel huilt naar school kan?", 3),
        ("Wat zeg je als je broer vraagt waarom je schrok toen je hond blafte?", 3),
        ("Weet je wie er belde, waarom hij belde en of hij terugbelt?", 3),
    ],
)
def test_clauses_with_a_finite_verb_are_counted(text: str, count: int) -> None:
    turn = ParsedTurn(Turn(text), load(None)(text))
    assert [subordinate_clauses(ask) for ask in turn.asks] == [count]
