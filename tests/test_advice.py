"""Advice: turns that hold it, turns that look as if they do, and what is offered in its place."""

import pytest

from vraaglint.analysis.advice import is_practical
from vraaglint.engine import Linter

BAD_VL503 = """
Ben je weleens op de gedachte gekomen om te ruilen?
En als je nu eens een dag thuisblijft?
Heb je er weleens bij stilgestaan dat het ook anders kan?
Heeft u ooit gedacht aan een kleinere woning?
Is een dagboek niks voor jou?
Wordt het geen tijd om te rusten?
Zou een hond niks voor u zijn?
En waarom ga je niet gewoon bij hem weg?
Ga je niet beter eerst naar de huisarts?
Had je dat niet gewoon moeten zeggen?
Had je niet beter een dag kunnen wachten?
Had je niet beter eerst kunnen overleggen?
Heb je al eens geprobeerd om op tijd naar bed te gaan?
Heb je al eens mindfulness geprobeerd?
Heb je al eens overwogen om een dagje minder te werken?
Heb je eraan gedacht om je ex te bellen?
Heb je wel eens gedacht aan een andere studie?
Heb je weleens geprobeerd om haar gewoon te negeren?
Hebben jullie al geprobeerd om samen te praten?
Heeft u er al eens over nagedacht om hulp in huis te nemen?
Ik vraag me af of je niet beter kunt stoppen.
Is een buddy niet iets voor jou?
Is het geen optie om je zus te bellen?
Is het niet beter dat je even afstand neemt?
Is het niet beter om te stoppen?
Is het niet eens tijd dat je voor jezelf kiest?
Is het niet verstandig om een second opinion te vragen?
Kan je man niet wat vaker koken?
Kan uw buurman u niet gewoon brengen?
Kun je niet eens met hem gaan praten?
Kun je niet gewoon nee zeggen?
Kunnen je ouders niet wat vaker oppassen?
Kunt u niet beter met de trein gaan?
Kunt u niet gewoon een tandje minder doen?
Lijkt het je niet beter om even te wachten?
Lijkt het u geen goed idee om een oppas te zoeken?
Maar kun je niet gewoon je excuses aanbieden?
Moet hij niet eens een andere school proberen?
Moet je dochter niet eens getest worden?
Moet je niet leren om nee te zeggen?
Moeten jullie niet gewoon een keer samen uit eten?
Waarom belt ge haar niet gewoon?
Waarom gaan jullie niet een weekendje weg?
Waarom gaat ge niet eens met hem babbelen?
Waarom laat je het niet gewoon los?
Waarom leg je het niet gewoon naast je neer?
Waarom meld je je niet gewoon ziek?
Waarom niet gewoon een dagje minder werken?
Waarom ruil je niet met een collega?
Waarom schrijf je hem geen brief?
Waarom vraag je je broer niet om hulp?
Waarom vraagt u uw dochter niet of ze mee wil?
Waarom zet je de tv niet gewoon uit?
Waarom zoek je geen andere woning?
Wat als je gewoon eens een dag niks doet?
Wat als jullie nou eens om de beurt koken?
Wat dacht u van een cursus mindfulness?
Wil je het niet eens met een coach bespreken?
Zou een dagritme je niet helpen?
Zou het geen goed idee zijn om iemand mee te nemen?
Zou het niet beter zijn als je moeder naar een verpleeghuis ging?
Zou je dat niet beter met de huisarts bespreken?
Zou je er niet beter een nachtje over slapen?
Zou je je moeder niet eens moeten bellen?
Zou je niet gewoon aangifte doen?
Zou je niet gewoon moeten stoppen?
Zoudt ge niet beter wat rusten?
"""

GOOD_VL503 = """
Heb je ooit gedacht aan de dood?
Heb je er weleens bij stilgestaan wat dat met je doet?
Zou je niet liever thuis wonen?
Denk je erover om te stoppen?
Denk je weleens aan stoppen?
Gaat het niet beter?
Had je het niet verwacht?
Had je niet genoeg tijd?
Had u eerder hulp overwogen?
Heb je al eens een lijst van je schulden gemaakt, of is dit de eerste keer?
Heb je al iets geprobeerd?
Heb je geprobeerd haar te bereiken?
Heb je nooit geprobeerd contact te zoeken?
Heb je weleens gedacht dat het anders kon?
Heeft je man daar ook aan gedacht?
Heeft u er weleens aan gedacht om een einde aan uw leven te maken?
Heeft u geprobeerd te slapen?
Is het goed als ik je morgen bel?
Is het niet zo dat je moe bent?
Is het nog niet beter?
Kan de bus daar niet stoppen?
Kun je het niet vergeten?
Kun je je been niet meer buigen?
Kun je morgen niet?
Kun je niet eens meer slapen?
Kun je niet stoppen met piekeren?
Kun je niet tegen je vader op?
Kunnen we niet beter een andere keer afspreken?
Moet het niet eens afgelopen zijn?
Moet ik je niet beter terugbellen?
Moet je morgen werken?
Neem je je pillen niet in?
Waar heb je aan gedacht toen je viel?
Waar heb je zelf al aan gedacht?
Waarom draag je geen bril?
Waarom ga je niet meer naar de kerk?
Waarom ga je niet met ons mee?
Waarom ga je niet naar school?
Waarom ging je niet naar de politie?
Waarom heb je niet gewoon gebeld?
Waarom is het niet gelukt?
Waarom kwam je niet?
Waarom kwam u niet eerder?
Waarom luister je niet naar muziek meer?
Waarom lukt het niet?
Waarom mocht je niet gewoon thuis blijven?
Waarom nu niet?
Waarom vertrouw je hem niet?
Waarom viert u uw verjaardag niet?
Waarom werk je niet meer?
Waarom werkt u niet op vrijdag?
Wat als het misgaat?
Wat dacht je toen je het hoorde?
Wat dacht je van zijn antwoord?
Wat moet je niet vergeten?
Wat zou je ervan weerhouden om te bellen?
Wat zou je kunnen proberen?
Wil je eens vertellen wat er gebeurde?
Wil je niet met hem praten?
Zou een pauze goed voor je zijn, of wil je door?
Zou het kunnen dat je moe bent?
Zou je het niet jammer vinden?
Zou u niet liever thuis wonen?
"""

BAD_VL602 = """
Als u het mij vraagt, kiest u voor de kleinste school.
Een tip van mij: zet het op de kalender.
Je hoeft alleen maar wat strenger te zijn.
Je zou kunnen beginnen met een vaste bedtijd.
Laat je dochter gewoon haar gang gaan.
Misschien kun je daar beter mee wachten.
Uw zus kan beter in de stad gaan wonen.
Uw zoon moet gewoon eens zelf koken.
Vergeet vooral niet te genieten.
Wat u nodig heeft, is een vast ritme.
Als ik in jouw schoenen stond, zou ik kwaad worden.
Als ik in uw schoenen stond, zou ik een klacht indienen.
Blijf vooral praten met elkaar.
Daar moet je niet over inzitten.
Denk ook eens aan jezelf.
Doe het wat rustiger aan.
Een tip: schrijf het van je af.
Ga eens wat vaker wandelen.
Ga gewoon met hem praten.
Ga toch eens met vakantie.
Ge moet dat niet doen.
Ge moet u daar niks van aantrekken.
Ge zou eens met de pastoor moeten klappen.
Gewoon doen.
Het is beter om even afstand te nemen.
Het is verstandig om daar met iemand over te praten.
Het lijkt me verstandig om met je man te praten.
Het zou goed zijn als je wat vaker buiten kwam.
Ik adviseer je om een dagboek bij te houden.
Ik denk dat je beter kunt verhuizen.
Ik zou daar niet mee doorgaan.
Ik zou dat niet doen.
Ik zou een advocaat nemen.
Ik zou er eens een nachtje over slapen.
Ik zou gewoon gaan.
Ik zou u adviseren om de huisarts te bellen.
In uw plaats had ik al lang een klacht ingediend.
Je kan dat beter niet zeggen.
Je kan maar beter eerlijk zijn.
Je kunt beter stoppen met die studie.
Je moet de dingen wat meer loslaten.
Je moet eens aan jezelf denken.
Je moet er met iemand over praten.
Je moet even flink doorbijten.
Je moet het loslaten.
Je moet jezelf niet zo wegcijferen.
Je moet niet zoveel piekeren.
Je moet voor jezelf kiezen.
Je zou eens kunnen proberen om te mediteren.
Jullie kunnen beter een dagje wachten.
Jullie moeten beter met elkaar communiceren.
Jullie moeten vaker samen iets leuks doen.
Laat het los.
Mijn advies is: neem rust.
Misschien is het goed om eens vrij te nemen.
Misschien is therapie iets voor je.
Misschien moet je vaker rusten?
Misschien moeten jullie een tijdje uit elkaar.
Niet te veel over nadenken.
Niet zo streng zijn voor jezelf.
Probeer elke dag een half uur te wandelen.
Probeer je er niet zo druk over te maken.
Stop toch met dat gepieker.
U kunt het beste een advocaat nemen.
U moet beter voor uzelf zorgen.
U moet meer drinken.
U moet uw dochter vragen om te helpen.
Vraag het gewoon aan haar.
Wees niet zo streng voor jezelf.
"""

GOOD_VL602 = """
Je zou kunnen beginnen met te vertellen wie je bent.
Uw man kan beter lopen dan vorige week.
Vergeet niet je jas mee te nemen.
Wat je nodig hebt, is een geldig paspoort.
Je zoon moet morgen werken.
Als je moet kiezen, wat kies je dan?
Dat moet je zelf beslissen.
Denk aan je vorige gesprek. Wat hielp toen?
Denk eens aan een moment waarop het goed ging.
Ga je gang.
Ga maar zitten.
Het is fijn om te horen dat je slaapt.
Het is goed om te horen dat het beter gaat.
Het lijkt me goed om te beginnen.
Het lijkt me goed om vandaag over je werk te praten.
Hij moet meer helpen, vind jij.
Ik zou daar meer over willen horen.
Ik zou het liefst horen hoe jij het ziet.
Ik zou je graag iets willen vragen.
Ik zou willen weten hoe het ging.
Je denkt dat je beter weg kunt gaan.
Je hebt geprobeerd om te stoppen.
Je hebt het gevoel dat je alles alleen moet doen.
Je hoeft hier niets te zeggen.
Je hoeft niet te antwoorden.
Je kunt beter met hem opschieten dan vroeger.
Je kunt beter zien met die bril.
Je kunt hier parkeren.
Je mag nee zeggen.
Je moet alles alleen doen.
Je moet de deur achter je sluiten.
Je moet drie keer per week naar de dialyse.
Je moet even wachten.
Je moet hier tekenen.
Je moet je huis uit.
Je moet lachen.
Je moet nog een jaar naar school.
Je moet nog zes weken wachten.
Je moet op je tong bijten om niets te zeggen.
Je moet veel van jezelf.
Je moet voor de drempel uitkijken.
Je twijfelt of je moet stoppen.
Je vindt dat je zus moet stoppen.
Je weet wat je moet doen.
Je wilt minder gaan werken.
Je wilt weten wat je moet doen.
Je zei dat je meer moet bewegen.
Je zou graag willen stoppen.
Je zou stoppen met roken. Hoe gaat het?
Kijk eens hoe ver je kunt komen.
Laat het me weten als het niet lukt.
Misschien moet je morgen werken.
Moet je morgen werken?
Probeer het eens onder woorden te brengen.
Stel je voor dat je wint.
Teken eens hoe je familie eruitziet.
U denkt dat u beter kunt verhuizen.
U kunt plaatsnemen.
U moet een mondkapje dragen op de afdeling.
U moet op de rode knop drukken.
Vul het formulier in.
Wat moet je nog regelen?
We moeten het daar nog over hebben.
We moeten om vier uur stoppen.
Zorg goed voor jezelf.
"""


def found(linter: Linter, text: str, code: str) -> list[str]:
    return [finding.text for finding in linter.check_turn(text).findings if finding.code == code]


def offered(linter: Linter, text: str, code: str) -> list[str]:
    findings = [finding for finding in linter.check_turn(text).findings if finding.code == code]
    return [rewrite.text for finding in findings for rewrite in finding.rewrites]


@pytest.mark.parametrize("text", BAD_VL503.strip().splitlines())
def test_advice_in_disguise_is_found_once_with_an_open_question(linter: Linter, text: str) -> None:
    assert len(found(linter, text, "VL503")) == 1
    for rewrite in offered(linter, text, "VL503"):
        assert found(linter, rewrite, "VL503") == []
        assert rewrite.endswith("?")


@pytest.mark.parametrize("text", GOOD_VL503.strip().splitlines())
def test_another_question_is_no_advice(linter: Linter, text: str) -> None:
    assert found(linter, text, "VL503") == []


@pytest.mark.parametrize("text", BAD_VL602.strip().splitlines())
def test_unasked_advice_is_found_once(linter: Linter, text: str) -> None:
    assert len(found(linter, text, "VL602")) == 1
    for rewrite in offered(linter, text, "VL602"):
        assert found(linter, rewrite, "VL602") == []


@pytest.mark.parametrize("text", GOOD_VL602.strip().splitlines())
def test_a_rule_a_fact_or_a_report_is_no_advice(linter: Linter, text: str) -> None:
    assert found(linter, text, "VL602") == []


@pytest.mark.parametrize(
    ("text", "rewrites"),
    [
        (
            "Moet u niet eens op vakantie?",
            ["Wat zou voor u een goede volgende stap zijn?", "Wat heeft u al geprobeerd?"],
        ),
        (
            "Moeten jullie niet eens op vakantie?",
            ["Wat zou voor jullie een goede volgende stap zijn?", "Wat hebben jullie al geprobeerd?"],
        ),
        (
            "Moet ge niet eens op vakantie?",
            ["Wat zou voor u een goede volgende stap zijn?", "Wat hebt ge al geprobeerd?"],
        ),
        (
            "Moet je zus niet eens op vakantie?",
            ["Wat zou voor je zus een goede volgende stap zijn?", "Wat heeft je zus al geprobeerd?"],
        ),
        (
            "Moeten uw ouders niet eens op vakantie?",
            ["Wat zou voor uw ouders een goede volgende stap zijn?", "Wat hebben uw ouders al geprobeerd?"],
        ),
        (
            "Moet hij niet eens op vakantie?",
            ["Wat zou voor hem een goede volgende stap zijn?", "Wat heeft hij al geprobeerd?"],
        ),
        (
            "Moet je fiets niet eens gemaakt worden?",
            ["Wat zou voor jou een goede volgende stap zijn?", "Wat heb je al geprobeerd?"],
        ),
        (
            "Heb je weleens overwogen om te verhuizen?",
            ["Waar heb je zelf al aan gedacht?", "Wat zou voor jou een goede volgende stap zijn?"],
        ),
    ],
)
def test_the_open_question_fits_the_person_and_the_form(linter: Linter, text: str, rewrites: list[str]) -> None:
    assert offered(linter, text, "VL503") == rewrites


@pytest.mark.parametrize(
    ("text", "rewrite"),
    [
        ("En kun je niet gewoon bellen?", "Wat zou voor jou een goede volgende stap zijn?"),
        ("Je bent op, dus moet je niet stoppen?", "Je bent op, dus wat zou voor jou een goede volgende stap zijn?"),
        (
            "Je bent op. Kun je niet gewoon stoppen? Wie helpt je?",
            "Je bent op. Wat zou voor jou een goede volgende stap zijn? Wie helpt je?",
        ),
        ("Ik vraag me af of je niet beter kunt bellen.", "Wat zou voor jou een goede volgende stap zijn?"),
        ("Heb je al eens geprobeerd om te bellen? Moet je niet eens schrijven?", "Wat heb je al geprobeerd?"),
    ],
)
def test_what_stands_around_the_advice_stays(linter: Linter, text: str, rewrite: str) -> None:
    assert offered(linter, text, "VL503")[0] == rewrite


def test_particles_of_a_form_are_no_steering_words(linter: Linter) -> None:
    for text in (
        "Moet je niet eens gewoon stoppen?",
        "Waarom ga je toch niet gewoon weg?",
        "Zou je niet toch maar bellen?",
    ):
        assert [finding.code for finding in linter.check_turn(text).findings] == ["VL503"]


def test_a_statement_that_advises_with_a_question_mark_is_one_finding(linter: Linter) -> None:
    result = linter.check_turn("Misschien moet je eens naar een notaris?")
    assert [finding.code for finding in result.findings] == ["VL602"]
    assert result.rewrite is None


@pytest.mark.parametrize(
    ("words", "is_rule", "is_fact"),
    [
        ("moet je handtekening zetten", True, True),
        ("moet morgen naar school", False, True),
        ("moet morgen gewoon naar school", False, False),
        ("moet van je vader naar school", True, True),
        ("moet tuinieren", False, False),
    ],
)
def test_what_goes_with_moeten_tells_rules_and_facts_from_advice(words: str, is_rule: bool, is_fact: bool) -> None:
    assert is_practical(words, facts=False) == is_rule
    assert is_practical(words, facts=True) == is_fact
