"""Remarks that fill the room of the other (VL603 to VL606): turns that hold one and turns that look like it."""

import pytest

from vraaglint.analysis import ParsedTurn
from vraaglint.analysis.remarks import remarks, trick_spans
from vraaglint.engine import Linter
from vraaglint.model import Turn

BAD_VL603 = """
Ach, zo spannend is het nu ook weer niet.
Allee, zo'n toer is dat toch ook weer niet.
Daar groeien jullie vanzelf wel overheen.
Dat heeft ieder mens weleens.
Dat is toch allemaal zo ernstig niet.
Die prik stelt helemaal niks voor.
Er bestaan heus wel ergere dingen.
Gelukkig is het maar een deukje.
Het gaat vast gauw weer over.
Het is toch maar een rapport.
Het loopt vast allemaal los.
Joh, het komt allemaal heus wel weer in orde.
Til er maar niet te zwaar aan.
U bent moe, maar het valt allemaal nog best mee.
Ze komt er heus wel overheen.
't Is niet zo erg.
Anderen hebben het veel zwaarder.
Anderen zouden blij zijn met jouw baan.
Daar kom je wel overheen.
Dat gaat wel weer over.
Dat is niet zo erg, hoor.
Dat komt wel in orde.
Dat komt wel weer.
Dat loopt wel los.
Dat lukt je heus wel.
Dat trekt vanzelf weer bij.
Dat trekt wel weer bij.
Doe niet zo dramatisch.
Geen zorgen!
Het gaat vanzelf over.
Het is allemaal niet zo erg als het lijkt.
Het is vast niks ernstigs.
Het kan altijd erger.
Het komt allemaal op zijn pootjes terecht.
Het went wel.
Ik denk dat het wel meevalt.
Ik weet zeker dat het goed komt.
Je hoeft niet zo bang te zijn.
Je moet je er niet zo druk om maken.
Je komt er wel weer bovenop.
Je overdrijft.
Je redt het wel.
Komt wel goed.
Maak er geen drama van.
Maak er niet zo'n punt van.
Maak je geen zorgen.
Maak je niet zo druk.
Nou, zo erg is het nou ook weer niet.
Over een jaar lach je erom.
Over een paar weken ben je het vergeten.
U hoeft zich nergens druk om te maken.
Zo erg is het toch niet.
"""

GOOD_VL603 = """
Het is maar een kwartier rijden.
Het is maar een voorstel.
Zo eenvoudig is dat niet.
Zo gek is dat niet.
Dat komt straks allemaal nog aan bod.
Het valt niet mee om alleen te zijn.
Het komt vast goed uit op maandag.
Als het meevalt, ga je dan?
Ben je bang dat het niet goed komt?
Dat is erg.
Dat is niet erg, begin maar opnieuw.
Dat klinkt zwaar.
Dat komt vaker voor.
Er zijn twee dingen die ik wil vragen.
Geen probleem, neem de tijd.
Het gaat wel.
Het is geen toets, er zijn geen foute antwoorden.
Het is maar een kwartiertje lopen.
Het is maar een voorbeeld.
Het is niet erg dat je te laat bent.
Het is niet zo erg meer als vorige week.
Het komt door je werk.
Het komt voor dat mensen boos worden.
Het viel je mee.
Het wordt beter.
Hoe erg is het?
Hoe viel het mee?
Ik maak me zorgen over je.
Is er iets aan de hand?
Je mag huilen.
Je moeder vond dat je je aanstelde.
Je moeder zegt dat het wel goed komt.
Je vindt dat het wel meevalt.
Komt het wel goed?
Morgen is er weer een gesprek.
Veel ouders vinden dit moeilijk.
Waar maak je je zorgen over?
Wanneer komt het goed?
Wat is er aan de hand?
Wat is er nodig zodat het goed komt?
Wat is het ergste?
Wat lukt wel?
Wie maakt zich zorgen om jou?
"""

BAD_VL604 = """
Bij onze jongste ging het net zo.
Dat doet me denken aan mijn eerste baan, toen was ik ook zo bang.
Een kennis van mij kreeg dat ook.
Ik ben vroeger ook verlaten.
Ik had ooit een klant met precies hetzelfde.
Ik heb zelf twee keer een hersenschudding gehad.
Ik was zelf ook geen lieverdje.
Mijn eigen broer dronk ook.
Onze poes is ook pas ingeslapen.
Ook ik werd op school gepest.
Toen wij verhuisden, huilde ik elke dag.
Bij mij thuis ging dat net zo.
Bij mij werkte hardlopen goed.
Bij ons thuis was het ook altijd ruzie.
Dat had ik vroeger ook.
Ik ben ook een slechte slaper.
Ik doe zelf altijd een dutje.
Ik had precies hetzelfde.
Ik heb het zelf ook moeilijk gehad na de bevalling.
Ik heb ook een dochter van die leeftijd.
Ik heb ook een hond.
Ik heb ook weleens zo'n baas gehad.
Ik heb zelf drie kinderen, dus ik weet hoe het is.
Ik kan zelf ook slecht nee zeggen.
Ik slaap zelf ook slecht.
Ik snap precies wat je bedoelt, want ik heb dat ook.
Ik voelde me toen ook zo.
Ik was vroeger ook verlegen.
Ik weet nog dat ik voor het eerst alleen woonde.
Ik weet precies hoe dat voelt.
Ik weet wat het is om iemand te verliezen.
Ik werd vroeger ook gepest.
Ik zat vroeger zelf ook in de schulden.
In mijn eigen scheiding ging het net zo.
In mijn tijd ging dat anders.
Mij hielp het om te schrijven.
Mijn broer zat ook in de schuldsanering.
Mijn zoon is ook zo'n puber.
Na mijn eigen burn-out heb ik een jaar thuis gezeten.
Toen ik in de overgang zat, sliep ik ook niet.
Toen ik nog studeerde, had ik het ook zwaar.
Toen ik zo oud was als jij, ging ik ook vaak weg.
Toen ik zwanger was, sliep ik ook slecht.
Vroeger had ik dat ook.
Wij hadden dat met onze oudste ook.
Zelf ga ik altijd een eind wandelen.
Zoiets heb ik ook gehad met mijn eerste baas.
"""

GOOD_VL604 = """
Ik ben zelf ook gebeld door de school.
Ik ben zelf niet bij het overleg geweest.
Ik heb dat ook genoteerd.
Ik heb je zus ook gesproken.
Ik heb mijn telefoon uitgezet.
Ik heb zelf ook nog iets te vragen.
Ik werk hier sinds april.
Mijn collega neemt het straks over.
Mijn zoon belt, mag ik even opnemen?
We hebben ook een folder gemaakt.
Bij mij kun je alles zeggen.
Bij ons op de afdeling is het rustig.
Dat heb ik in je dossier gelezen.
Dat heb ik niet begrepen.
Dat herken ik uit je dossier.
Dat hoor ik vaker.
Heb ik dat goed begrepen?
Ik ben benieuwd.
Ik ben er ook bij.
Ik ben hier nog maar een week.
Ik ben ook blij dat je er bent.
Ik ben van de thuiszorg.
Ik heb een half uur de tijd.
Ik heb ook collega's gevraagd om mee te kijken.
Ik heb ook een afspraak met je moeder gehad.
Ik heb ook nog een vraag.
Ik heb zelf geen ervaring met honden.
Ik ken het dossier.
Ik vind dat ook belangrijk om te bespreken.
Ik weet hoe je heet.
Ik zag dat ook in het verslag.
Ik zie dat je dat ook had.
Ik zie dat je moe bent.
Je had dat vroeger ook.
Je zus zei dat ze dat ook had gehad.
Mijn collega heeft je dossier ook gelezen.
Op jouw leeftijd kun je nog alles leren.
Toen ik aankwam, was je aan het koken.
Toen ik hoorde dat je ziek was, schrok ik.
Toen ik je vorige week sprak, was je ziek.
Toen ik je vroeg naar je vader, werd je stil.
Voor mij is het belangrijk dat je veilig bent.
Vroeger was je verpleegster.
Wij hebben vandaag een uur.
Zelf zie ik dat je moe bent.
Zij had dat zelf ook.
"""

BAD_VL605 = """
Biecht het nou maar op.
Diep vanbinnen weet u best waarom.
Geen smoesjes, waar was je?
Kijk me eens aan.
Ontken het maar niet.
U kunt ons niets wijsmaken.
Voor de dag ermee.
Antwoord nou gewoon.
Blijf er niet omheen draaien.
Doe eens niet zo moeilijk.
Doe het nou gewoon.
Doe niet zo flauw.
Doe niet zo kinderachtig.
Doe nou niet zo moeilijk.
Draai er nou niet omheen, ben je gestopt of niet?
Ge weet zelf ook wel dat dat niet gaat.
Geef gewoon antwoord.
Geef het maar toe.
Geef nou eens antwoord op mijn vraag.
Hou nou op met draaien.
Ik wil nu een antwoord.
Je draait er steeds omheen.
Je kunt het toch wel zeggen?
Je snapt zelf toch ook wel dat het zo niet kan?
Je voelt zelf ook wel dat het niet klopt.
Je weet toch zelf ook wel dat dat niet kan.
Jullie weten net zo goed als ik dat dit niet werkt.
Kom nou, dat geloof je zelf niet.
Kom nou, dat meen je niet.
Kom op zeg, vertel het gewoon.
Kom op, wat is er gebeurd?
Kom, vertel het nou maar.
Praat nou eens met me.
Schiet op, wat wil je?
U moet toch toegeven dat het zo niet langer gaat.
U weet toch ook wel dat het zo niet verder kan.
Wees eens eerlijk tegen jezelf.
Wees nou eerlijk, je bent gewoon bang.
Zeg eens eerlijk, hoeveel drink je?
Zeg eerlijk: heb je gedronken?
Zeg het gewoon.
Zeg het nou maar.
Zeg nou eens eerlijk.
"""

GOOD_VL605 = """
Allee, hoe was het?
Joh, wat naar.
Denk er rustig over na.
Je kijkt me aan.
Antwoord in je eigen tempo.
Antwoord je op haar berichten?
Ben je toe aan vakantie?
Doe je dat gewoon?
Doe je jas maar uit.
Geef maar aan als het te veel is.
Het mag gezegd worden.
Hoe eerlijk ben je?
Ik weet dat je eerlijk bent.
Ik wil graag weten hoe het gaat.
Je begrijpt dat dat niet kan.
Je bent eerlijk geweest.
Je geeft toe dat het zwaar is.
Je hoeft niets te zeggen.
Je mag het zeggen als je niet wilt.
Je moeder zegt vaak: doe niet zo moeilijk.
Je vader riep altijd: stel je niet aan, kom op.
Je voelt dat het niet klopt.
Je weet dat ik er ben.
Je weet hoe het werkt.
Je weet waar je me kunt vinden.
Je weet wel wie ik bedoel.
Je weet zelf wat je nodig hebt.
Je zei: kom op, doe het gewoon.
Kom eens hier staan.
Kom op maandag langs.
U moet het eerlijk zeggen als u het niet wilt.
Vertel gerust verder.
Vertel maar wat je kwijt wilt.
Waar ben je aan toe?
Wees voorzichtig met tillen.
Weet je wel dat je mag stoppen?
Wie kun je eerlijk zeggen wat je denkt?
Zeg maar niks.
Zeg maar wanneer het genoeg is.
Zeg, hoe gaat het met je zus?
"""

BAD_VL606 = """
Als ik u zo beluister, bent u er klaar mee.
Ik hoor een stukje verdriet.
Mag ik u iets spiegelen?
Tussen de regels door hoor ik dat je bang bent.
Voel daar maar eens naartoe.
Als ik je goed beluister, wil je stoppen.
Als ik je goed hoor, wil je verhuizen.
En ik hoor je ook zeggen dat het thuis goed gaat.
Hoor ik je zeggen dat je weg wilt?
Hoor ik jou zeggen dat je liever stopt?
Hoor ik u nu zeggen dat het beter gaat?
Ik geef even terug wat ik hoor.
Ik geef je even terug wat ik hoor.
Ik hoor in je verhaal dat je boos bent.
Ik hoor je eigenlijk zeggen dat je wilt stoppen.
Ik hoor je nu zeggen dat je het zat bent. Klopt dat?
Ik hoor je tussen de regels door zeggen dat je boos bent.
Ik hoor jou zeggen dat je baas niet luistert.
Ik hoor tussen de regels door dat je weg wilt.
Ik hoor u net zeggen dat u liever thuis blijft.
Ik hoor u zeggen: het wordt me te veel.
Ik hoor veel verdriet in je stem.
Ik hoorde je zeggen dat je bang bent. Waarvoor ben je bang?
Ik proef wat twijfel.
Ik spiegel je even.
Ik wil even spiegelen wat je zegt.
Klopt het dat ik je hoor zeggen dat je moe bent?
Laat dat eens binnenkomen.
Mag ik je even spiegelen?
Wat ik hoor in je verhaal is dat je moe bent.
Wat ik je eigenlijk hoor zeggen is dat je bang bent.
Wat ik je hoor zeggen is dat het niet meer gaat.
Wat ik jou hoor zeggen, is dat je weg wilt.
Wat ik jullie hoor zeggen is: het is te veel.
Wat ik terughoor is dat het te veel is.
"""

GOOD_VL606 = """
Ik hoor het graag als er iets is.
Voel maar hoe koud mijn handen zijn.
Wat fijn dat je er bent.
Als ik je goed begrijp, wil je stoppen.
Begrijp ik goed dat je wilt stoppen?
Geef het formulier even terug.
Het lijkt of je boos bent.
Hoe voelt dat?
Hoor je je moeder dat nog zeggen?
Hoorde je haar dat zeggen?
Ik geef je het boek terug.
Ik heb je horen zeggen tegen je moeder dat je komt.
Ik hoor dat je moe bent.
Ik hoor je niet goed.
Ik hoor je wel.
Ik hoor je.
Ik hoor morgen of het doorgaat.
Ik hoor van je broer dat je stopt.
Ik hoor veel.
Ik hoor wat je zegt.
Ik vat het even samen.
In je verhaal noem je je zus vaak.
Je hoorde je vader zeggen dat hij weg wilde.
Je hoort jezelf dat zeggen.
Je kunt het boek teruggeven.
Je zegt dat je moe bent en dat je stopt.
Kun je dat teruggeven aan je zus?
Laat me weten hoe het gaat.
Wat hoor je?
Wat ik hoor is dat lawaai van de buren.
Wat ik zie is een lege stoel.
Wat zou je haar horen zeggen?
Wie hoorde je dat zeggen?
"""

BAD = {"VL603": BAD_VL603, "VL604": BAD_VL604, "VL605": BAD_VL605, "VL606": BAD_VL606}
GOOD = {"VL603": GOOD_VL603, "VL604": GOOD_VL604, "VL605": GOOD_VL605, "VL606": GOOD_VL606}


def codes(linter: Linter, text: str) -> list[str]:
    return [finding.code for finding in linter.check_turn(text).findings]


def offered(linter: Linter, text: str) -> list[str]:
    return [rewrite.text for finding in linter.check_turn(text).findings for rewrite in finding.rewrites]


def parsed(linter: Linter, text: str, *, spoken: bool = True) -> ParsedTurn:
    return ParsedTurn(Turn(text, spoken=spoken), linter._nlp(text))


@pytest.mark.parametrize(("code", "text"), [(code, text) for code in BAD for text in BAD[code].strip().splitlines()])
def test_a_remark_is_found_once(linter: Linter, code: str, text: str) -> None:
    assert codes(linter, text).count(code) == 1


@pytest.mark.parametrize(("code", "text"), [(code, text) for code in GOOD for text in GOOD[code].strip().splitlines()])
def test_what_leaves_room_is_no_remark(linter: Linter, code: str, text: str) -> None:
    assert code not in codes(linter, text)


@pytest.mark.parametrize(
    "text",
    [
        "Je zei: dat valt wel mee.",
        'Je broer riep: "Kom op, doe niet zo flauw!"',
        "Dat valt wel mee, zei je net.",
        "Volgens je baas komt het wel goed.",
        'Het antwoord "het komt wel goed" hielp je niet.',
    ],
)
def test_the_words_of_another_are_no_remark(linter: Linter, text: str) -> None:
    assert not {"VL603", "VL605"} & set(codes(linter, text))


def test_after_a_report_the_asker_speaks_again_behind_maar(linter: Linter) -> None:
    assert "VL603" in codes(linter, "Je zei dat je gezakt bent, maar dat is toch geen drama.")


def test_a_sentence_of_an_unspoken_turn_is_left_alone_unlike_a_lead_in(linter: Linter) -> None:
    assert not list(remarks(parsed(linter, "Dat valt wel mee.", spoken=False), "bagatellen"))
    assert list(remarks(parsed(linter, "Dat valt wel mee, maar wie helpt je?", spoken=False), "bagatellen"))


def test_a_lead_in_that_another_rule_reports_is_not_reported_twice_and_stays(linter: Linter) -> None:
    result = linter.check_turn("Zeg eens eerlijk, heb je eigenlijk zin?")
    assert [finding.code for finding in result.findings] == ["VL605", "VL501"]
    assert result.rewrite == "Zeg eens eerlijk, heb je zin?"


@pytest.mark.parametrize(
    ("text", "rewrites"),
    [
        ("Kom op, je bent moe, wie helpt je?", ["Je bent moe, wie helpt je?"]),
        ("Ach, er zijn ergere dingen, maar hoe is het thuis?", ["Hoe is het thuis?"]),
        ("Je bent moe. Het komt wel goed. Wie helpt je?", ["Je bent moe. Wie helpt je?"]),
        ("Je bent moe, maar het komt wel goed. Wie helpt je?", []),
        ("Dat heb ik ook gehad. Hoe lang duurde dat?", []),
        ("Het komt wel goed.", []),
    ],
)
def test_a_remark_is_left_out_where_a_question_remains(linter: Linter, text: str, rewrites: list[str]) -> None:
    findings = linter.check_turn(text).findings
    of_remarks = [finding for finding in findings if finding.code.startswith("VL60")]
    assert [rewrite.text for finding in of_remarks for rewrite in finding.rewrites] == rewrites


@pytest.mark.parametrize(
    ("text", "rewrites"),
    [
        ("Ik hoor je zeggen dat je opziet tegen de zomer.", ["Je ziet op tegen de zomer."]),
        ("Wat ik u hoor zeggen is dat u niet meer mee wilt doen.", ["U wilt niet meer meedoen."]),
        ("Ik hoor je zeggen dat jullie elkaar missen. Wat mis je?", ["Jullie missen elkaar. Wat mis je?"]),
        ("Ik hoor je zeggen dat je moe bent en dat het stormt.", []),
        ("Hoor ik je zeggen dat je weg wilt?", []),
    ],
)
def test_the_words_of_the_other_stand_without_the_trick(linter: Linter, text: str, rewrites: list[str]) -> None:
    assert offered(linter, text) == rewrites


def test_what_a_trick_wraps_ends_with_its_sentence_and_asks_nothing(linter: Linter) -> None:
    text = "Wat ik je hoor zeggen is dat je boos bent. Klopt dat?"
    assert trick_spans(parsed(linter, text)) == ((0, text.index(" Klopt")),)
    assert [question.text for question in linter.check_turn(text).questions] == ["Klopt dat?"]
