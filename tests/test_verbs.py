"""Finite verb forms: what stands before je, and where a separable verb comes apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vraaglint.conjugation import regular
from vraaglint.lexicon import entries
from vraaglint.verbs import Particle, VerbList, before_je, split


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("vindt", "vind"), ("wordt", "word"), ("staat", "sta"), ("gaat", "ga"), ("doet", "doe"), ("ziet", "zie"),
        ("hebt", "heb"), ("bent", "ben"), ("kunt", "kun"), ("wilt", "wil"), ("zult", "zul"), ("komt", "kom"),
        ("slaapt", "slaap"), ("leest", "lees"), ("geeft", "geef"), ("merkt", "merk"), ("probeert", "probeer"),
        ("luistert", "luister"), ("verandert", "verander"), ("twijfelt", "twijfel"), ("durft", "durf"),
        ("begrijpt", "begrijp"), ("verstaat", "versta"), ("vergist", "vergis"), ("beseft", "besef"),
        ("ontwijkt", "ontwijk"), ("onderneemt", "onderneem"), ("appt", "app"), ("sms't", "sms"), ("timet", "time"),
    ],
)  # fmt: skip
def test_before_je_the_ending_goes(form: str, expected: str) -> None:
    assert before_je(form) == expected


@pytest.mark.parametrize(
    "form",
    ["zit", "weet", "moet", "laat", "praat", "eet", "verwacht", "rust", "wacht", "besluit", "vergeet", "ontmoet"],
)
def test_a_t_of_the_stem_stays(form: str) -> None:
    assert before_je(form) == form


@pytest.mark.parametrize(
    "form",
    ["dacht", "wist", "mocht", "kocht", "had", "werkte", "zat", "vergat", "liet", "bedacht", "verzocht", "opat"],
)
def test_a_past_tense_loses_nothing(form: str) -> None:
    assert before_je(form) == form
    assert before_je(form, present=False) == form


@pytest.mark.parametrize("form", ["kan", "mag", "wil", "zou", "ben", "heeft", "is", "gaan", "word"])
def test_a_form_without_the_ending_of_je_stays(form: str) -> None:
    assert before_je(form) == form


@pytest.mark.parametrize(
    ("form", "expected"),
    [("houdt", "hou"), ("rijdt", "rij"), ("snijdt", "snij"), ("behoudt", "behoud"), ("onthoudt", "onthoud")],
)
def test_the_short_form_is_used_where_people_say_it(form: str, expected: str) -> None:
    assert before_je(form) == expected


@pytest.mark.parametrize(
    ("form", "lemma", "expected"),
    [
        ("wist", "wissen", "wis"),
        ("wist", "weten", "wist"),
        ("plant", "planten", "plant"),
        ("plant", "in_plannen", "plan"),
        ("vindt", "vijnden", "vind"),
        ("staat", "op_staan", "sta"),
        ("blogt", "bloggen", "blog"),
    ],
)
def test_the_lemma_helps_to_choose(form: str, lemma: str, expected: str) -> None:
    assert before_je(form, lemma=lemma) == expected


def test_capitals_stay() -> None:
    assert before_je("Vindt") == "Vind"
    assert before_je("WORDT") == "WORD"
    assert split("Opstaat") == ("Op", "staat")


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("opstaat", "op staat"), ("voorstelt", "voor stelt"), ("meemaakt", "mee maakt"), ("opgaf", "op gaf"),
        ("plaatsvindt", "plaats vindt"), ("aankwam", "aan kwam"), ("tegenhoudt", "tegen houdt"),
        ("nadenkt", "na denkt"), ("omgaat", "om gaat"), ("terugkijkt", "terug kijkt"), ("klaarkomt", "klaar komt"),
        ("eruitziet", "eruit ziet"), ("voorbijging", "voorbij ging"), ("voorbereidt", "voor bereidt"),
        ("bezighoudt", "bezig houdt"), ("teleurstelde", "teleur stelde"), ("opstonden", "op stonden"),
        ("uitnodigde", "uit nodigde"), ("inlevert", "in levert"), ("overneemt", "over neemt"), ("opat", "op at"),
        ("terugfietst", "terug fietst"), ("voortrekt", "voor trekt"),
        ("toe-eigent", "toe eigent"), ("meeëet", "mee eet"),
    ],
)  # fmt: skip
def test_a_separable_verb_comes_apart(form: str, expected: str) -> None:
    assert split(form) == tuple(expected.split())


@pytest.mark.parametrize(
    "form",
    [
        "ondersteunt", "overlegt", "voorkomt", "overlijdt", "onderneemt", "ondergaat", "doorstaat", "omarmt", "voldoet",
        "misbruikt", "aanbidt", "aanvaardt", "weerhoudt", "overdrijft", "overkomt", "overweegt", "uit", "inspireert",
        "interesseert", "informeert", "investeert", "opereert", "opteert", "opent", "bijt", "meent", "aardt", "toont",
        "naait", "waarschuwt", "waarborgt", "rechtvaardigt", "raadpleegt", "openbaart", "toeren", "vindt", "",
    ],
)  # fmt: skip
def test_an_inseparable_or_doubtful_verb_stays_whole(form: str) -> None:
    assert split(form) is None


def test_the_lemma_splits_an_unknown_verb_but_not_a_doubtful_one() -> None:
    assert split("afblogt", "af_bloggen") == ("af", "blogt")
    assert split("voorkomt", "voor_komen") is None
    assert split("heractiveert", "her_activeren") is None


def test_every_listed_separable_verb_splits_in_the_present() -> None:
    rows = [row.split() for entry in entries("werkwoorden", VerbList) for row in entry.tegenwoordig]
    own = {infinitive: third for infinitive, _, _, third in rows}
    for particle in entries("scheidbaar", Particle):
        for verb in particle.werkwoorden:
            rest = own.get(verb) or regular(verb)[-1].second
            joined = particle.deeltje + rest
            assert split(joined) == (particle.deeltje, rest), joined


@pytest.mark.parametrize(
    ("infinitive", "expected"),
    [
        ("werken", "werk werkt werken werkte werkten"), ("bellen", "bel belt bellen belde belden"),
        ("maken", "maak maakt maken maakte maakten"), ("leven", "leef leeft leven leefde leefden"),
        ("verhuizen", "verhuis verhuist verhuizen verhuisde verhuisden"),
        ("praten", "praat praat praten praatte praatten"),
        ("melden", "meld meldt melden meldde meldden"), ("lachen", "lach lacht lachen lachte lachten"),
        ("duwen", "duw duwt duwen duwde duwden"), ("breien", "brei breit breien breide breiden"),
        ("creëren", "creëer creëert creëren creëerde creëerden"),
        ("variëren", "varieer varieert variëren varieerde varieerden"),
    ],
)  # fmt: skip
def test_regular_verbs_follow_the_spelling(infinitive: str, expected: str) -> None:
    assert tuple(expected.split()) in regular(infinitive)


words = st.text(alphabet="abdeghijklmnoprstuvwzëTI'-_", max_size=14) | st.sampled_from(
    ["opstaat", "Vindt", "houdt", "wist", "toe-eigent", "onderhoudt", "haast", "verandert", "uitrust", "plaatsvindt"]
)


@given(words, words)
def test_before_je_takes_from_the_end_only_and_once(form: str, lemma: str) -> None:
    short = before_je(form, lemma=lemma)
    assert form.startswith(short)
    assert before_je(short, lemma=lemma) == short


@given(words, words)
def test_nothing_is_lost_in_splitting(form: str, lemma: str) -> None:
    parts = split(form, lemma)
    if parts:
        assert "".join(parts) == form.replace("-", "", 1).replace("ë", "e") or "".join(parts) == form


@given(st.text(max_size=12))
def test_any_text_is_taken(text: str) -> None:
    assert text.startswith(before_je(text))
    split(text)
