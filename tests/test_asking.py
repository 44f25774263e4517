"""Lead-ins and detours by their build: words that are in no list are told by who they are about."""

import pytest

from vraaglint.engine import Linter

LEAD_INS = (
    "Ik begeef me op glad ijs, maar",
    "Ik val nu een beetje in herhaling, maar",
    "Ik ben nogal een pietje-precies, dus",
    "Ik heb weinig verstand van orgels, maar",
    "Ik zou u niet willen overvragen, maar",
    "Het klinkt als een kruisverhoor, maar",
    "Dit wordt een tikje onkies, maar",
    "Het kan zijn dat ik me vergis, maar",
    "Ik vrees dat ik achterloop:",
    "Mijn geheugen is een zeef, dus",
    "Er schoot me net iets te binnen, maar",
    "Er valt me iets in:",
    "Een laatste zijsprong:",
    "Om het verslag rond te krijgen:",
    "Zodat ik het kan noteren:",
    "Als buitenstaander:",
    "Wat op mijn lijstje nog openstaat:",
    "Nog even dit:",
    "Ja, eh, goh,",
    "U mag me terugfluiten, maar",
    "Ik wil je beter leren kennen, dus",
    "Even een tegenvraag:",
    "Ik kaart het toch maar aan.",
    "Ik ga iets geks opperen.",
    "Ik schaam me een beetje.",
    "Ik ben de tel kwijt.",
    "Nu wordt het persoonlijk.",
    "Hier komt een prangende vraag.",
    "Hoe zal ik dit verwoorden…",
    "Mag ik onbescheiden zijn?",
    "Kan ik u iets voorleggen?",
)

NEEDED = (
    "Je kunt het niet zeggen, merk ik.",
    "U bent de tel kwijt.",
    "Ik lees hier dat je gevallen bent.",
    "Ik hoor twijfel.",
    "Ik ben geschrokken van je brief.",
    "Ik heb drie plekken vrij, dus",
    "Ik werk hier op maandag, dus",
    "Ik noem zo drie namen.",
    "Ik heb het de huisarts gevraagd.",
    "Ik heb een mooie vraag van je gekregen.",
    "Dat is een mooie vraag.",
    "Het was een lastige week, maar",
    "Het is zwaar, maar",
    "Mijn collega schrijft mee.",
    "Vraag 3:",
    "Er komt een nieuw rooster.",
    "Als ik je zus zou bellen,",
    "Om zeven uur eten jullie.",
    "Voor je naar bed gaat:",
    "Zonder je bril:",
    "We doen een oefening.",
    '"Ik durf het niet", zei je.',
)

# What wraps a question, the question as it is wrapped, and the same question direct.
DETOURS = (
    ("Ik blijf me afvragen {}.", "wie u wast", "Wie wast u?"),
    ("Mijn collega en ik vragen ons af {}.", "of je nog komt", "Kom je nog?"),
    ("Het zou me benieuwen {}.", "of u het merkt", "Merkt u het?"),
    ("Ik ben er nog niet achter {}.", "wat je zoekt", "Wat zoek je?"),
    ("Wat ik niet snap, is {}.", "hoe je dat volhoudt", "Hoe hou je dat vol?"),
    ("Bij mij komt de vraag op {}.", "of je slaapt", "Slaap je?"),
    ("Laat me u vragen {}.", "of u rookt", "Rookt u?"),
    ("Mag ik zo vrij zijn te vragen {}?", "wie u helpt", "Wie helpt u?"),
    ("Is het oké als ik vraag {}?", "waar je woont", "Waar woon je?"),
    ("Even checken {}.", "of je komt", "Kom je?"),
    ("Het is goed voor mij om te weten {}.", "of u pijn hebt", "Hebt u pijn?"),
    ("{}, dat zou ik weleens willen weten.", "Of je nog sport", "Sport je nog?"),
    ("{}, daar ben ik benieuwd naar.", "Waarom je lachte", "Waarom lachte je?"),
)

TELLS = (
    "Ik weet niet wanneer de bus komt.",
    "Ik wil dat je weet hoe trots ik ben.",
    "Ik zal vragen wie er dienst heeft.",
    "Ik had geen idee wie hij was.",
    "We weten nog niet wanneer de uitslag komt.",
    "Het is goed om te weten wie je kunt bellen.",
    "Vraag gerust wat je wilt weten.",
    "Wie dat zei, ben ik vergeten.",
    "Of het lukt, dat weten we morgen.",
)


def found(linter: Linter, text: str, code: str) -> list[str]:
    return [finding.text for finding in linter.check_turn(text).findings if finding.code == code]


def before(words: str) -> str:
    """A turn in which these words stand before a question, in the same sentence or in one of their own."""
    return f"{words} {'Hoe' if words[-1] in '.?…' else 'hoe'} lang woon je daar?"


@pytest.mark.parametrize("words", LEAD_INS)
def test_what_only_tells_how_the_asker_comes_to_ask_leads_in(linter: Linter, words: str) -> None:
    assert found(linter, before(words), "VL201") == [words]
    assert linter.check_turn(before(words)).rewrite == "Hoe lang woon je daar?"


@pytest.mark.parametrize("words", NEEDED)
def test_what_the_question_needs_or_the_other_said_stays(linter: Linter, words: str) -> None:
    assert found(linter, before(words), "VL201") == []


def test_a_condition_behind_a_lead_in_stays(linter: Linter) -> None:
    turn = "Het is een rare vraag, maar als je kon kiezen, waar woonde je dan?"
    assert linter.check_turn(turn).rewrite == "Als je kon kiezen, waar woonde je dan?"


@pytest.mark.parametrize(("frame", "wrapped", "direct"), DETOURS)
def test_a_question_in_a_detour_is_asked_directly(linter: Linter, frame: str, wrapped: str, direct: str) -> None:
    turn = frame.format(wrapped)
    assert len(found(linter, turn, "VL202")) == 1
    assert linter.check_turn(turn).rewrite == direct


@pytest.mark.parametrize("text", TELLS)
def test_what_the_asker_tells_or_asks_another_is_no_question(linter: Linter, text: str) -> None:
    assert found(linter, text, "VL202") == []
    assert linter.check_turn(text).questions == ()


def test_doubt_before_a_question_is_no_question_itself(linter: Linter) -> None:
    assert len(linter.check_turn("Ik begrijp niet goed waarom u boos bent. Wat is er gebeurd?").questions) == 1
    assert len(linter.check_turn("Ik begrijp niet goed waarom u boos bent.").questions) == 1
