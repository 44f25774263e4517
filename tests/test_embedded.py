"""Where an embedded question has its phrase and its finite verb, whatever the verbs around it look like."""

import pytest

from vraaglint import pipeline
from vraaglint.analysis.embedded import embedded_opening


@pytest.mark.parametrize(
    ("clause", "phrase", "finite"),
    [
        ("of je moeder veel van de training begon te leren", "", "begon"),
        ("of jullie veel van de training begonnen te leren", "", "begonnen"),
        ("of Fatma met het raam open zat te slapen", "", "zat"),
        ("of ze de zolder zaten op te ruimen", "", "zaten"),
        ("of je ouders vroeg opstaan", "", "opstaan"),
        ("of hij vroeg was opgestaan", "", "was"),
        ("of we iemand kennen die kan helpen", "", "kennen"),
        ("waarom jullie thuis zijn gaan werken", "waarom", "zijn"),
        ("hoe ze hier hebben kunnen wonen", "hoe", "hebben"),
        ("waarom de buren in Gent wonen willen", "waarom", "willen"),
        ("of je kinderen tijd hebben willen om te koken", "", "willen"),
        ("waar jullie gewoond moeten hebben", "waar", "moeten"),
        ("of de buren die boven jullie wonen begonnen te zingen", "", "begonnen"),
        ("waarom de vrouw met wie je samenwerkt gestopt is", "waarom", "is"),
        ("of wat de dokter zei klopt", "", "klopt"),
        ("of je beter slaapt dan toen je hier kwam", "", "slaapt"),
        ("hoe lang het duurde tot de dokter kwam", "hoe lang", "duurde"),
        ("of ze namen zonder moeite onthoudt", "", "onthoudt"),
        ("of je weleens wat eet omdat je moe bent", "", "eet"),
        ("hoe vroeg je op vrijdag thuiskomt", "hoe vroeg", "thuiskomt"),
        ("hoe laat we een andere baan zoeken", "hoe laat", "zoeken"),
        ("hoe lang meneer De Vries wacht", "hoe lang", "wacht"),
        ("hoe grote kamers je zoekt", "hoe grote kamers", "zoekt"),
        ("hoeveel keer per week uw kinderen sporten", "hoeveel keer per week", "sporten"),
        ("hoeveel glazen water je moeder drinkt", "hoeveel glazen water", "drinkt"),
        ("welke collega's met de school samenwerken", "welke collega's", "samenwerken"),
        ("welke hulp van de gemeente je moeder krijgt", "welke hulp van de gemeente", "krijgt"),
        ("wie van jullie vanavond kookt", "wie van jullie", "kookt"),
        ("wat voor jou het belangrijkste is", "wat", "is"),
        ("wat voor werk je zus doet", "wat voor werk", "doet"),
    ],
)
def test_the_phrase_and_the_finite_verb_of_an_embedded_question(clause: str, phrase: str, finite: str) -> None:
    doc = pipeline.load()(f"Ik vraag me af {clause}.")
    opening = embedded_opening(doc, 4, len(doc))
    assert opening is not None
    assert doc[opening.start : opening.phrase_end].text == phrase
    assert opening.finite is not None
    assert opening.finite.text == finite
