"""All forms of a verb from its infinitive, and the steps of adjectives."""

import pytest

from vraaglint.declension import comparative, diminutive, superlative
from vraaglint.paradigm import paradigms


@pytest.mark.parametrize(
    ("verb", "second", "past", "participle"),
    [
        ("invoeren", "invoert", "invoerde", "ingevoerd"),
        ("meedoen", "meedoet", "meedeed", "meegedaan"),
        ("bespreken", "bespreekt", "besprak", "besproken"),
        ("nabespreken", "nabespreekt", "nabesprak", "nabesproken"),
        ("verbeteren", "verbetert", "verbeterde", "verbeterd"),
        ("verdelen", "verdeelt", "verdeelde", "verdeeld"),
        ("beoordelen", "beoordeelt", "beoordeelde", "beoordeeld"),
        ("regelen", "regelt", "regelde", "geregeld"),
        ("controleren", "controleert", "controleerde", "gecontroleerd"),
        ("implementeren", "implementeert", "implementeerde", "geïmplementeerd"),
        ("verifiëren", "verifieert", "verifieerde", "geverifieerd"),
        ("evalueren", "evalueert", "evalueerde", "geëvalueerd"),
        ("herindiceren", "herindiceert", "herindiceerde", "herindiceerd"),
        ("heroverwegen", "heroverweegt", "heroverwoog", "heroverwogen"),
        ("ondersteunen", "ondersteunt", "ondersteunde", "ondersteund"),
        ("opnieuw bekijken", "opnieuw bekijkt", "opnieuw bekeek", "opnieuw bekeken"),
        ("liever hebben", "liever hebt", "liever had", "liever gehad"),
        ("uitbesteden", "uitbesteedt", "uitbesteedde", "uitbesteed"),
    ],
)
def test_the_forms_of_a_verb(verb: str, second: str, past: str, participle: str) -> None:
    own = paradigms(verb)[0]
    assert [own.whole(form) for form in (own.second, own.past, own.participle)] == [second, past, participle]


@pytest.mark.parametrize(
    ("adjective", "more", "most"),
    [
        ("groot", "groter", "grootst"),
        ("zeker", "zekerder", "zekerst"),
        ("precies", "preciezer", "preciest"),
        ("goed", "beter", "best"),
        ("extra", "", ""),
        ("heel belangrijk", "", ""),
    ],
)
def test_the_steps_of_an_adjective(adjective: str, more: str, most: str) -> None:
    assert (comparative(adjective), superlative(adjective)) == (more, most)


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("evaluatie", "evaluatietje"), ("aspect", "aspectje"), ("verhaal", "verhaaltje"), ("regel", ""), ("plan", "")],
)
def test_a_diminutive_where_the_spelling_tells_it(noun: str, expected: str) -> None:
    assert diminutive(noun) == expected
