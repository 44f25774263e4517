"""Difficult words: every form of every entry is found, and the plain word stands in the right form in its place."""

from collections.abc import Iterator

import pytest

from vraaglint.analysis.difficult_forms import (
    ADJECTIVE,
    FIXED,
    LISTS,
    NOUN,
    VERB,
    DifficultWord,
    Form,
    forms,
    term,
)
from vraaglint.declension import inflected
from vraaglint.engine import Linter
from vraaglint.lexicon import entries
from vraaglint.model import Finding
from vraaglint.paradigm import paradigms
from vraaglint.phrase import any_of

WORDS = [(kind, word) for name, kind in LISTS.items() for word in entries(name, DifficultWord)]


def found(linter: Linter, text: str, context: str | None = None) -> list[Finding]:
    return [finding for finding in linter.check_turn(text, context).findings if finding.code == "VL302"]


def first_rewrite(linter: Linter, text: str) -> str | None:
    (finding,) = found(linter, text)
    return finding.rewrites[0].text if finding.rewrites else None


@pytest.mark.parametrize(
    ("text", "rewrite"),
    [
        # a noun of the same gender, or in the plural
        ("Welke interventie hielp je het meest?", "Welke behandeling hielp je het meest?"),
        ("Wat zijn de consequenties voor je gezin?", "Wat zijn de gevolgen voor je gezin?"),
        ("Hoe belangrijk is autonomie voor u?", "Hoe belangrijk is zelfstandigheid voor u?"),
        ("Wat is je hulpvraag vandaag?", "Wat is je vraag vandaag?"),
        ("Welke competenties wilt u leren?", "Welke vaardigheden wilt u leren?"),
        # another gender: article, adjective, demonstrative, relative pronoun
        ("Wat vond je van het assessment?", "Wat vond je van de test?"),
        ("Welk criterium weegt het zwaarst?", "Welke eis weegt het zwaarst?"),
        ("Is dit aspect nieuw voor je?", "Is deze kant nieuw voor je?"),
        ("Was dit rapport een goed assessment?", "Was dit rapport een goede test?"),
        ("Is dit het criterium dat jullie gebruiken?", "Is dit de eis die jullie gebruiken?"),
        ("Wat is het belangrijkste aspect van je werk?", "Wat is de belangrijkste kant van je werk?"),
        ("Welke belangrijke component ontbreekt er?", "Welk belangrijk onderdeel ontbreekt er?"),
        ("Was dat een grote discrepantie?", "Was dat een groot verschil?"),
        ("Hoe gaat het met ons convenant?", "Hoe gaat het met onze afspraak?"),
        # a noun that is not counted
        ("Heeft u een indicatie?", "Heeft u toestemming?"),
        ("Had je daar een goed mandaat voor?", "Had je daar goede toestemming voor?"),
        ("Heb je affiniteit met kinderen?", "Heb je gevoel voor kinderen?"),
        ("Wat is jouw visie op straffen?", "Wat is jouw kijk op straffen?"),
        ("Wat is uw perceptie van de ruzie?", "Wat is uw kijk op de ruzie?"),
        # adjectives
        ("Heb je somatische klachten?", "Heb je lichamelijke klachten?"),
        ("Is het contact met school adequaat?", "Is het contact met school goed?"),
        ("Welke baan is relevanter voor je?", "Welke baan is belangrijker voor je?"),
        ("Wat is de meest adequate oplossing?", "Wat is de meest goede oplossing?"),
        ("Heb je frequent ruzie?", "Heb je vaak ruzie?"),
        ("Heb je een valide reden?", "Heb je een geldige reden?"),
        ("Heb je een valide rijbewijs?", "Heb je een geldig rijbewijs?"),
        ("Wat was je initiële plan?", "Wat was je eerste plan?"),
        # verbs, in one word and apart
        ("Wie gaat het implementeren?", "Wie gaat het invoeren?"),
        ("Wanneer is het geïmplementeerd?", "Wanneer is het ingevoerd?"),
        ("Wie implementeert de nieuwe regels?", "Wie voert de nieuwe regels in?"),
        ("Implementeren jullie het plan als de baas terug is?", "Voeren jullie het plan in als de baas terug is?"),
        ("Heb je geprobeerd om te participeren?", "Heb je geprobeerd om mee te doen?"),
        ("Participeert uw zoon in het overleg?", "Doet uw zoon mee aan het overleg?"),
        ("Vindt u dat uw zoon genoeg participeert?", "Vindt u dat uw zoon genoeg meedoet?"),
        ("Participeert u in de wijk?", "Doet u mee in de wijk?"),
        ("Waarin zou je willen participeren?", "Waaraan zou je willen meedoen?"),
        ("Waar reflecteer je graag op?", "Waar denk je graag over na?"),
        ("Ik vraag me af of je participeert.", "Ik vraag me af of je meedoet."),
        ("Kun je dat concretiseren?", "Kun je dat duidelijker maken?"),
        ("Weet je hoe je dat kunt concretiseren?", "Weet je hoe je dat duidelijker kunt maken?"),
        ("Hoe prioriteerde je die taken?", "Hoe zette je die taken op volgorde?"),
        ("Koppel je dat terug aan je ouders?", "Vertel je dat aan je ouders?"),
        ("Wie wil dat terugkoppelen?", "Wie wil dat vertellen?"),
        ("Wanneer vangt je stage aan?", "Wanneer begint je stage?"),
        ("Prefereert u koffie?", "Heeft u koffie liever?"),
        ("Wat prefereer je?", "Wat heb je liever?"),
        ("Beschikt u over een auto?", "Heeft u een auto?"),
        ("Bent u woonachtig in Gent?", "Woont u in Gent?"),
        ("Is dit op u van toepassing?", "Geldt dit voor u?"),
        ("Wie draagt er zorg voor de planten?", "Wie zorgt er voor de planten?"),
        ("Is het gesprek gestagneerd?", "Is het gesprek vastgelopen?"),
        ("Wanneer escaleerde de ruzie?", "Wanneer liep de ruzie uit de hand?"),
        ("Weet je wat de consequenties zijn?", "Weet je wat de gevolgen zijn?"),
        # phrases
        ("Welke wensen heeft u ten aanzien van het eten?", "Welke wensen heeft u over het eten?"),
        ("Welke hulp krijgt u ten aanzien van het eten?", "Welke hulp krijgt u bij het eten?"),
        ("Met betrekking tot het eten: wat wilt u weten?", "Bij het eten: wat wilt u weten?"),
        ("Wat doet u indien u valt?", "Wat doet u als u valt?"),
        ("Is er een causaal verband met uw val?", "Is er een verband met uw val?"),
        ("Welke cognitieve klachten merkt u?", "Welke klachten met denken en onthouden merkt u?"),
    ],
)  # fmt: skip
def test_the_plain_word_is_put_in_in_the_right_form(linter: Linter, text: str, rewrite: str) -> None:
    assert first_rewrite(linter, text) == rewrite


@pytest.mark.parametrize(
    "text",
    [
        "Hoe staat het met je belastbaarheid?",  # no plain noun
        "Heb je één belangrijk aspect gevonden?",  # "één" does not tell the gender
        "Welk aspect past bij je en waarom past het?",  # "het" may point at the word
        "Wanneer gaan we evalueren?",  # "Wanneer gaan we bespreken?" lacks its object
        "Heeft het overleg gestagneerd?",  # "heeft vastgelopen" is wrong
        "Welke participerende ouders kent u?",
        "Wie stelt de indicatie?",  # the verb goes with it
    ],
)
def test_nothing_is_offered_where_it_is_not_certain(linter: Linter, text: str) -> None:
    rewrites = [rewrite.text for finding in found(linter, text) for rewrite in finding.rewrites]
    assert [rewrite for rewrite in rewrites if "aspect" not in text or "kant" in rewrite] == []
    assert found(linter, text)


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Wanneer loopt die indicatie af?", "Ik heb een indicatie voor hulp."),
        ("Wie heeft u geïndiceerd?", "Ik heb een indicatie voor hulp."),
        ("Hoe belangrijk is zelfredzaamheid voor u?", "Ik wil zelfredzaam blijven."),
        ("Wat betekent 'adequaat' voor jou?", None),
        ("Wie noemt jou 'autonoom'?", None),
        ("Wat is participatie?", None),
        ("Wat is voor jou een adequate oplossing?", None),
        ("Wat versta je onder participeren?", None),
        ("Weet u wat een beschikking is?", None),
        ("Kent u het woord implementatie?", None),
        ("Werkt u bij Stichting Integraal?", None),
        ("Volgde u Cognitieve Therapie?", None),
        ("Heb je een complex in de buurt gevonden?", None),
        ("Hoe hoog is de borg voor je kamer?", None),
        ("Wat staat er op de monitor?", None),
        ("Hoeveel geld heb je tot je beschikking?", None),
        ("Wanneer begon je transitie?", None),
        ("Met wie identificeer je je?", None),
        ("Je hebt een indicatie. Wie hielp je?", None),
        ("Wat houdt je bezig?", None),
        ("Weet je wat een calamiteit is?", None),
        ("Weet je wat de indicatie inhoudt?", None),
        ("Waar duidt die pijn op?", None),
    ],
)
def test_words_are_left_alone(linter: Linter, text: str, context: str | None) -> None:
    assert found(linter, text, context) == []


def test_a_separable_verb_is_one_finding_from_verb_to_particle(linter: Linter) -> None:
    assert [finding.text for finding in found(linter, "Wie koppelt dit terug?")] == ["koppelt dit terug"]
    assert [finding.text for finding in found(linter, "Bent u daar woonachtig?")] == ["woonachtig"]


def test_the_message_names_the_plain_words(linter: Linter) -> None:
    (finding,) = found(linter, "Wil je participeren?")
    assert finding.message == "'Participeren' is een moeilijk woord; zeg liever 'meedoen' of 'deelnemen'."


def framed(kind: str, word: DifficultWord, form: Form, first: str) -> str | None:
    """A question with this form in it; None for a form that needs more than a frame."""
    text = " ".join((first, *form.tail))
    article = term(word.woord, kind).article
    frames = {
        FIXED: {"fixed": f"Wat doet u {text} uw werk?"},
        ADJECTIVE: {"bare": f"Was de hulp heel {text}?", "inflected": f"Welke {text} vraag heeft u?"},
        NOUN: {"singular": f"Wat vindt u van {article} {text}?", "plural": f"Wat vindt u van de {text}?"},
        VERB: {"infinitive": f"Wie wil dat {text}?", "participle": f"Wie heeft dat {text}?"},
    }
    return None if form.apart or any_of(word.behalve).search(text) else frames[kind].get(form.part)


def all_framed() -> Iterator[tuple[str, str]]:
    for first, own in forms().items():
        for form in own:
            text = framed(form.kind, form.word, form, first)
            if text is not None and not form.word.ook_naamwoord:
                yield text, " ".join((first, *form.tail))


def test_every_form_of_every_entry_is_found_and_a_rewrite_keeps_the_rest(linter: Linter) -> None:
    questions = list(all_framed())
    results = linter.check_turns(text for text, _ in questions)
    for (text, words), result in zip(questions, results, strict=True):
        findings = [finding for finding in result.findings if finding.code == "VL302"]
        assert [finding.text.lower() for finding in findings] == [words], text
        for rewrite in findings[0].rewrites:
            assert rewrite.text.split()[0] == text.split()[0], rewrite.text
            assert rewrite.text.endswith("?")
            assert "  " not in rewrite.text


@pytest.mark.parametrize(("kind", "word"), WORDS, ids=lambda value: getattr(value, "woord", value))
def test_an_entry_is_sound(kind: str, word: DifficultWord) -> None:
    plain = word.gewoon + word.los + word.bijwoord + word.voor_naamwoord + word.na_zegwoord
    assert plain + word.anders
    terms = [term(text, kind) for text in plain]
    for one in (term(word.woord, kind), *terms):
        assert bool(one.article) == (kind == NOUN), one
        assert kind != VERB or paradigms(one.name)[0].participle
    assert term(word.woord, kind).prepositions is not None or not any(one.prepositions for one in terms)
    assert not {one.name for one in terms} & {term(other.woord, sort).name for sort, other in WORDS}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_names_each_word_once(name: str) -> None:
    words = [word.woord for word in entries(name, DifficultWord)]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    ("adjective", "expected"),
    [
        ("groot", "grote"), ("snel", "snelle"), ("goed", "goede"), ("vaag", "vage"), ("cognitief", "cognitieve"),
        ("boos", "boze"), ("vals", "valse"), ("nerveus", "nerveuze"), ("diffuus", "diffuse"), ("half", "halve"),
        ("essentieel", "essentiële"), ("individueel", "individuele"), ("reëel", "reële"), ("causaal", "causale"),
        ("nodig", "nodige"), ("zeker", "zekere"), ("simpel", "simpele"), ("lichamelijk", "lichamelijke"),
        ("open", "open"), ("besproken", "besproken"), ("extra", "extra"), ("heel belangrijk", "heel belangrijke"),
    ],
)  # fmt: skip
def test_an_adjective_gets_its_ending(adjective: str, expected: str) -> None:
    assert inflected(adjective) == expected
