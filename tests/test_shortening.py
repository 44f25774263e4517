"""The core of a long question: complete and asking the same, or not offered at all."""

import pytest

from vraaglint.engine import Linter
from vraaglint.rules.lange_zin import LangeZin
from vraaglint.settings import Settings


@pytest.fixture(scope="module")
def strict() -> Linter:
    """Thirteen words are enough here, so that short asides make a question long."""
    return Linter(Settings(select=("VL301",), rules=(LangeZin(max_woorden=13),)))


def core(linter: Linter, text: str) -> str | None:
    (finding,) = [finding for finding in linter.check_turn(text).findings if finding.code == "VL301"]
    return finding.rewrites[0].text if finding.rewrites else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What leads in goes, and the word that took it up.
        (
            "Je zei dat je chef je vaak overslaat en dat je team kleiner wordt, dus wat heb je nodig?",
            "Wat heb je nodig?",
        ),
        (
            "Als je terugdenkt aan je eerste weken, toen je nog niemand kende, wat vond je dan het moeilijkst?",
            "Wat vond je het moeilijkst?",
        ),
        (
            "Toen je na je ziekte weer begon te werken en iedereen naar je keek, wat had je toen nodig van je team?",
            "Wat had je nodig van je team?",
        ),
        (
            "Fijn dat je er bent, en dat je door de regen bent gekomen: waar wil je het over hebben?",
            "Waar wil je het over hebben?",
        ),
        (
            "Op een schaal van nul tot tien, waarbij nul heel slecht is en tien heel goed, hoe tevreden ben je?",
            "Op een schaal van nul tot tien, hoe tevreden ben je?",
        ),
        # Relative clauses, appositions, brackets and dashes.
        (
            "Denkt u dat uw moeder, die haar hele leven in het dorp heeft gewoond, kan wennen aan de stad?",
            "Denkt u dat uw moeder kan wennen aan de stad?",
        ),
        (
            "Wie besloot om uw moeder, die bijna niemand meer herkende, naar het verpleeghuis te laten verhuizen?",
            "Wie besloot om uw moeder naar het verpleeghuis te laten verhuizen?",
        ),
        (
            "Hoeveel procent van je week, die officieel zesendertig uur telt maar in de praktijk meer, vergader je?",
            "Hoeveel procent van je week vergader je?",
        ),
        (
            "Hoe belangrijk is het voor jou dat je werk (dat je al jaren doet) dicht bij huis is?",
            "Hoe belangrijk is het voor jou dat je werk dicht bij huis is?",
        ),
        (
            "Wie van jullie twee – en dat vraag ik zonder oordeel – beslist meestal over de kinderen?",
            "Wie van jullie twee beslist meestal over de kinderen?",
        ),
        # Examples and other tails.
        (
            "Welke hulp heeft u nu nodig, bijvoorbeeld bij het huishouden, bij de administratie of bij het vervoer?",
            "Welke hulp heeft u nu nodig?",
        ),
        ("Hoe lang rook je al, en dan bedoel ik ook de waterpijp die je van je broer kreeg?", "Hoe lang rook je al?"),
        (
            "Heb je iemand in de familie, bijvoorbeeld een oom of een tante, bij wie je soms terechtkunt?",
            "Heb je iemand in de familie bij wie je soms terechtkunt?",
        ),
        (
            "Wat helpt je om door te gaan, ondanks de pijn, de slechte nachten en alle zorgen om je kinderen?",
            "Wat helpt je om door te gaan?",
        ),
        # An indirect question is made direct as well.
        (
            "Ik vroeg me af of je, nu de operatie voorbij is en je weer kunt lopen, alweer buiten bent geweest.",
            "Ben je alweer buiten geweest?",
        ),
        (
            "Ik ben benieuwd wat het met je deed dat je baas, na al die jaren, je op straat heeft gezet.",
            "Wat deed het met je dat je baas je op straat heeft gezet?",
        ),
        # A condition stays, what is inside it may go.
        (
            "Wat zou er gebeuren als je de volgende keer, in plaats van boos te worden, eerst naar buiten loopt?",
            "Wat zou er gebeuren als je de volgende keer eerst naar buiten loopt?",
        ),
        # Other sentences of the turn stay.
        (
            "Je bent hier voor het eerst. Waar wil je mee beginnen, zodat je met een goed gevoel naar huis gaat?",
            "Je bent hier voor het eerst. Waar wil je mee beginnen?",
        ),
    ],
)
def test_what_stands_beside_the_question_goes(strict: Linter, text: str, expected: str) -> None:
    assert core(strict, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # A condition, a scale or a thought experiment is part of what is asked.
        "Als het straks niet meer lukt om alleen te wonen, waar zou u dan het liefst wonen?",
        "Mocht het zo zijn dat de pijn erger wordt, met wie wilt u dan als eerste overleggen?",
        "Stel dat je morgen wakker wordt en alles is opgelost, waaraan zou je dat dan merken?",
        "Wat zou je tegen je chef zeggen als je niet bang was voor de gevolgen voor je contract?",
        # A word that stays would point at nothing.
        "Je zei dat je chef nooit luistert en altijd partij kiest, maar wat heb je tegen hem gezegd?",
        "Je vertelde dat je zus je elke dag belt over het eten, hoe is dat voor je?",
        "U zei dat u zich vaak alleen voelt, wat zou u daarin graag anders willen zien?",
        "Waarom ben je, terwijl je wist dat het water ijskoud was, toch met je vrienden gaan zwemmen?",
        # A clause that says which one is meant, or who is left out.
        "Wat doe je op een avond waarop je merkt dat je vriendin weg is en de drang terugkomt?",
        "Heb je iemand, die je kunt bellen als het thuis niet goed gaat of als je bang bent?",
        "Wat heb je, behalve rust en tijd en een goede dokter, van je omgeving nodig om te herstellen?",
        # The reason or the choice is what is asked.
        "Ben je naar de huisarts gegaan omdat je bang was voor je hart, of omdat je vrouw het wilde?",
        "Waar wilt u na het ziekenhuis het liefst heen, naar huis met hulp of naar een revalidatiecentrum?",
        # A list is not cut, and two questions are split rather than shortened.
        "Wat zijn je plannen voor de zomer, de herfst, de winter en de tijd die daarna nog komt?",
        "Hoe was het op school, bij de voetbal, bij je oma en daarna weer thuis bij mama?",
        "Hoe oud was je toen je voor het eerst dronk, en weet je nog bij wie dat was?",
        # Without the situation the question says nothing.
        "Hoe reageerde je, toen je hoorde dat de fabriek ging sluiten en dat jij weg moest?",
    ],
)
def test_a_core_that_does_not_stand_alone_is_not_offered(strict: Linter, text: str) -> None:
    assert core(strict, text) is None


QUESTIONS = (
    "Hoe ga je | met de kritiek van je collega's om?",
    "Wie heeft u | bij de verhuizing naar de flat geholpen?",
    "Heb je | weleens met je huisarts over je slaap gepraat?",
    "Kun je | beschrijven hoe een gewone werkdag eruitziet?",
    "Denk je dat je moeder | kan wennen aan de stad?",
    "Wat is voor jou | de belangrijkste reden om te stoppen?",
    "Weet u | hoe uw zoon zich op school gedraagt?",
    "Hoe zorg je ervoor dat je | genoeg beweegt en gezond eet?",
    "Met wie bespreek je | de problemen met je buren?",
    "Welke hulp krijgt u | van uw kinderen en de buren?",
    "Wat zou er gebeuren als je | vaker nee zegt tegen je baas?",
    "Hoe belangrijk is het voor je | om dicht bij je ouders te wonen?",
    "Hoe reageerden je ouders | op je besluit om te stoppen?",
)
ASIDES = (
    "nu je weer thuis woont en je broer het huis uit is",
    "terwijl je het al zo druk hebt met je gezin",
    "hoewel je dokter je dat heeft afgeraden",
    "ook al heb je weinig tijd en geld",
    "toen je vorig jaar ziek was en thuis zat",
    "ondanks de pijn in je knie en de slechte nachten",
    "met twee kleine kinderen en een baan van vier dagen",
    "gezien de drukte op je werk en de zorg voor je ouders",
    "als je terugkijkt op het afgelopen jaar",
    "na alles wat je hebt meegemaakt",
)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("place", ["in the middle", "at the end"])
def test_an_aside_goes_as_a_whole_or_nothing_does(strict: Linter, question: str, place: str) -> None:
    plain = question.replace("| ", "")
    if place == "in the middle":
        turns = [question.replace(" |", f", {aside},") for aside in ASIDES]
    else:
        turns = [f"{plain[:-1]}, {aside}?" for aside in ASIDES]
    cores = [core(strict, turn) for turn in turns]
    assert set(cores) <= {plain, None}
    assert cores.count(plain) >= len(ASIDES) // 2


def test_a_turn_with_two_long_questions_is_shortened_in_both_or_in_neither(strict: Linter) -> None:
    tail = "bijvoorbeeld bij het koken, bij de was of bij het vervoer naar het ziekenhuis"
    turn = f"Welke hulp heeft u nodig, {tail}? Wie helpt u nu, {tail}?"
    findings = strict.check_turn(turn).findings
    assert [finding.rewrites[0].text for finding in findings] == ["Welke hulp heeft u nodig? Wie helpt u nu?"] * 2
    vague = "Hoe is dat voor je, nu je weer thuis woont en je broer het huis uit is?"
    assert all(not finding.rewrites for finding in strict.check_turn(f"{vague} Wie helpt u nu, {tail}?").findings)


def test_a_lead_in_sentence_goes_too(linter: Linter) -> None:
    turn = (
        "Ik ga je nu iets moeilijks vragen. Wie heeft je in de eerste weken na de geboorte van je dochter geholpen, "
        "terwijl je man nog in het buitenland werkte?"
    )
    assert core(linter, turn) == "Wie heeft je in de eerste weken na de geboorte van je dochter geholpen?"


def test_a_word_or_two_less_is_no_core(linter: Linter) -> None:
    assert (
        core(linter, "Wie helpt u thuis met koken en met de was en met de tuin en met de post, denkt u, nu ja, nu?")
        is None
    )
