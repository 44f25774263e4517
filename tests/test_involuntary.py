"""Where "waarom" asks about what overcomes someone, and where it asks for a reason (VL702)."""

import pytest

from vraaglint.analysis.involuntary import Reaction
from vraaglint.engine import Linter
from vraaglint.lexicon import entries

OVERCOMES = """
Waarom panikeert u op de snelweg?
Waarom brak het zweet je uit?
Waarom werd het lawaai je te veel?
Waarom ben je verslaafd geraakt?
Waarom walg je van die geur?
Kun je vertellen waarom je opgelucht was?
Sorry dat ik het vraag, maar waarom ben je zo ongerust?
Waarom schrok je zo van die knal?
Waarom ben je zo geschrokken van de uitslag?
Waarom schrikt uw man 's nachts wakker?
Waarom verschoot ge zo?
Waarom raakte je in paniek op de roltrap?
Waarom raak je in paniek zodra de telefoon gaat?
Waarom raakten jullie van slag door dat nieuws?
Waarom was je van streek na het bezoek?
Waarom was u zo overstuur gisteren?
Waarom raakte u buiten adem?
Waarom raakte hij de draad kwijt?
Waarom begon je te beven aan de balie?
Waarom begon je plots te wenen?
Waarom begint u te huilen als u over hem praat?
Waarom moest je huilen bij het afscheid?
Waarom moet je altijd huilen bij die film?
Waarom moest je lachen toen zij binnenkwam?
Waarom zat je te huilen op de trap?
Waarom stond je te trillen op je benen?
Waarom ben je in de klas gaan huilen?
Waarom heb je zo gehuild?
Waarom huilt je dochter elke ochtend?
Waarom bloosde u bij die vraag?
Waarom werd je ineens helemaal rood?
Waarom liep je rood aan?
Waarom trok hij wit weg?
Waarom stotterde je aan de telefoon?
Waarom verstijfde je toen hij dichterbij kwam?
Waarom bevroor je midden in je spreekbeurt?
Waarom klapte je dicht bij de commissie?
Waarom ben je dichtgeklapt?
Waarom viel je flauw in de winkel?
Mag ik vragen waarom u flauwviel?
Waarom ben je flauwgevallen?
Waarom viel je in slaap tijdens het gesprek?
Waarom lig je 's nachts wakker?
Waarom kon je niet slapen?
Waarom kon je niet stoppen met huilen?
Waarom barstte je in tranen uit?
Waarom sprongen de tranen in je ogen?
Waarom schoot u vol?
Waarom bonsde je hart zo?
Waarom kreeg je het benauwd?
Waarom kreeg je een paniekaanval in de tram?
Waarom kreeg je kippenvel?
Waarom voelde je je zo klein naast hem?
Waarom voelt u zich niet veilig thuis?
Waarom heb je je zo eenzaam gevoeld?
Waarom voelt hij zich schuldig?
Waarom voelt u zich geroepen om te helpen?
Waarom werd je zo boos op de monteur?
Waarom ben je zo kwaad geworden?
Waarom werd je moeder zo verdrietig?
Waarom ben je bang voor honden?
Waarom zijt ge zo bang?
Waarom was je zo gespannen voor de repetitie?
Waarom ben je zo moe?
Waarom raakte je gefrustreerd?
Waarom raakt ze overprikkeld in de klas?
Waarom werd je misselijk?
Waarom heb je zo'n angst voor de tandarts?
Waarom verloor je je geduld?
Waarom stortte je in?
Waarom, denk je, begon je te huilen?
Hoe en waarom raakte je in paniek?
En waarom schrok je?
Weet je nog waarom je zo schrok?
Kun je uitleggen waarom je moest huilen?
Heb je een idee waarom je zo schrok?
Ik vraag me af waarom je zo gespannen was.
Ik ben benieuwd waarom je verdrietig werd van dat lied.
Wat ik niet snap: waarom moest je huilen?
Begrijpt u waarom uw zoon zo verdrietig is?
""".strip().splitlines()

CHOSEN = """
Waarom ben je gestopt?
Waarom koos je voor die school?
Waarom huil je niet mee?
Waarom huilde je niet?
Waarom wil je huilen?
Waarom mocht je niet huilen?
Waarom ga je niet huilen?
Waarom zou je huilen?
Waarom laat je hem huilen?
Waarom probeerde je niet te huilen?
Waarom ging je expres huilen?
Waarom is huilen zo moeilijk?
Waarom vind je huilen zwak?
Waarom helpt het je om te huilen?
Waarom doe je alsof je schrok?
Waarom zei je dat je bang was?
Waarom denk je dat je in paniek raakte?
Waarom denk je dat hij boos werd?
Waarom zei je niets toen je bang was?
Waarom is het belangrijk dat je rustig blijft?
Waarom trilt de wasmachine?
Waarom ontplofte de ketel?
Waarom voelt dat zo?
Waarom voelde je aan je pols?
Waarom vind je dat eng?
Waarom ben je trots op haar?
Waarom ben je tevreden met je baan?
Waarom bleef je wakker?
Waarom lachte je?
Waarom liep je weg?
Waarom raakte je hem aan?
Waarom raakte je betrokken bij de vakbond?
Waarom sloeg je de les over?
Waarom viel je keuze op deze opleiding?
Waarom viel je hem aan?
Waarom schoot je op doel?
Waarom stortte je je in het avontuur?
Waarom kreeg je een boete?
Waarom kon je niet komen?
Waarom kun je niet stoppen met roken?
Waarom brak je je studie af?
Waarom klopte je op de deur?
Waarom werd je verpleegkundige?
Waarom werd je vernederd door je baas?
Waarom word je bedreigd?
Waarom ben je boos weggelopen?
Waarom heb je boos gereageerd?
Waarom wil je je veilig voelen?
Waarom moet je je schuldig voelen?
Waarom zou hij zich aangevallen voelen?
Waarom ben je niet bang?
Waarom werd je niet boos?
Waarom heb je geen angst?
Waarom schaam je je niet?
Waarom slaap je op de bank?
Waarom begon je te roken?
Waarom moest je naar de dokter?
Waarom trek je je terug?
Waarom noem je jezelf dom?
Wat is de reden waarom je huilde?
Ik snap waarom je schrok.
Van wie ben je het meest geschrokken, en waarom?
Hoezo schrok je?
Waardoor schrok je?
Hoe komt het dat je moest huilen?
""".strip().splitlines()


def offered(linter: Linter, text: str) -> list[str]:
    return [
        rewrite.text
        for finding in linter.check_turn(text).findings
        if finding.code == "VL702"
        for rewrite in finding.rewrites
    ]


@pytest.mark.parametrize("text", OVERCOMES)
def test_waarom_becomes_waardoor_where_something_overcomes_someone(linter: Linter, text: str) -> None:
    assert offered(linter, text) == [text.replace("aarom", "aardoor")]


@pytest.mark.parametrize("text", CHOSEN)
def test_waarom_stays_where_someone_chooses(linter: Linter, text: str) -> None:
    assert offered(linter, text) == []


def test_a_shouted_waarom_stays_shouted_and_a_bare_one_gets_capital_and_mark(linter: Linter) -> None:
    assert offered(linter, "WAAROM SCHROK JE ZO?") == ["WAARDOOR SCHROK JE ZO?"]
    assert offered(linter, "waarom begon u te beven") == ["Waardoor begon u te beven?"]


@pytest.mark.parametrize(
    "entry", [one for one in entries("onwillekeurig", Reaction) if one.voorbeeld], ids=lambda one: one.voorbeeld
)
def test_the_example_of_a_reaction_is_found(linter: Linter, entry: Reaction) -> None:
    assert len(offered(linter, entry.voorbeeld)) == 1


def test_every_reaction_has_an_example_and_a_known_condition() -> None:
    for entry in entries("onwillekeurig", Reaction):
        assert entry.als in {"", "zich", "moeten", "kan niet", "mens", "lichaam", "hulp", "opzet"}
        assert entry.voorbeeld or entry.als in {"hulp", "opzet"}
