"""The one function that lints, through the public interface."""

import pickle
import re
from concurrent.futures import ThreadPoolExecutor
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vraaglint import Linter, Settings
from vraaglint.model import Severity

PIECES = st.sampled_from(
    [
        "Sorry hoor, maar", "Ik vraag me af of", "ik ben benieuwd hoe", "je", "u", "Je moeder", "eigenlijk", "wel",
        "nog geen", "slaapt", "voelt dat", "en", "waarom", "?", "??", "…", ".", ",", "Wat", "Waar woon", "’s nachts",
        "😀", "WAAR IS DAT", "\u00a0", "(2019?)", "“mooi”", "Kun je vertellen wat", "gebeurde", "hè?", "of niet",
    ]
)  # fmt: skip
TURNS = st.lists(PIECES, max_size=14).map(" ".join)
FEW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FEW
@given(TURNS)
def test_every_finding_and_question_points_at_its_own_words(linter: Linter, text: str) -> None:
    result = linter.check_turn(text)
    places = [(found.start, found.end, found.text) for found in result.findings]
    places += [(question.start, question.end, question.text) for question in result.questions]
    for start, end, words_there in places:
        assert 0 <= start < end <= len(text)
        assert words_there == text[start:end]
    assert list(result.findings) == sorted(result.findings, key=lambda found: (found.start, found.end, found.code))


@FEW
@given(TURNS)
def test_a_rewrite_that_drops_words_keeps_the_others_as_they_were(linter: Linter, text: str) -> None:
    result = linter.check_turn(text)
    if result.rewrite is None or any(finding.code in {"VL202", "VL502"} for finding in result.findings):
        return  # these move and inflect the verb; test_rewriting shows how
    assert result.rewrite == " ".join(result.rewrite.split(" "))
    left = iter(words(text))
    assert all(word in left for word in words(result.rewrite) if word not in {"een", "iets", "iemand"})


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


@FEW
@given(st.lists(st.tuples(TURNS, st.none() | TURNS), max_size=5))
def test_many_turns_give_what_each_gives_alone(linter: Linter, turns: list[tuple[str, str | None]]) -> None:
    together = list(linter.check_turns(turns))
    assert together == [linter.check_turn(text, context) for text, context in turns]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Heb je helemaal geen koffie meer", "helemaal geen"),
        ("Ik ben benieuwd of je nog wel mag", "Ik ben benieuwd"),
        ("dus?? Eh immers natuurlijk huis of nou naar om of thee omdat plan?", "immers"),
    ],
)
def test_a_turn_may_break_off_anywhere(linter: Linter, text: str, found: str) -> None:
    assert found in [finding.text for finding in linter.check_turn(text).findings]


@pytest.mark.parametrize(
    "piece", ["en wat ", "hoe, ", ", ", ",", '"', "😀", "?", "_", "a", "ik … ", "dat ", "als je dat doet, ", "nou ja, "]
)
def test_ten_thousand_characters_of_anything_take_seconds(linter: Linter, piece: str) -> None:
    started = process_time()
    linter.check_turn("Wat doe je " + piece * (10_000 // len(piece)) + "?")
    assert process_time() - started < 8  # a second or two on a quiet machine


def test_white_space_before_a_question_changes_nothing(linter: Linter) -> None:
    results = [linter.check_turn(space + "Wat zoek je eigenlijk?") for space in ("", " ", "\t", "\n\n")]
    assert {result.questions[0].kind for result in results} == {"wh"}
    assert {result.rewrite for result in results} == {"Wat zoek je?"}


@pytest.mark.parametrize("rest", ["#week3", "@Tom", "-> nabellen", "(zie p. 3)", "1", "nu even stil zijn."])
def test_what_stands_behind_a_question_stays_as_it_is(linter: Linter, rest: str) -> None:
    assert linter.check_turn(f"Ga je toch mee? {rest}").rewrite == f"Ga je mee? {rest}"


@pytest.mark.parametrize(
    ("text", "rewrite"),
    [
        ("Werk Heb je het druk?", None),
        ("Alcohol Drinkt u?", None),
        ("09:15 Heb je het druk?", None),
        ("Thuis Wil je toch blijven?", "Thuis Wil je blijven?"),
        ("#werk Wil je toch blijven?", "#werk Wil je blijven?"),
        ("Ik zat te denken, is een mentor iets voor jou?", None),
        ("Wie zegt dat? Moet ik dat zeggen?", None),
        ("Bent u eigenlijk tevreden?........ja", "Bent u tevreden?........ja"),
        ("Slaapt u toch goed?____ score 4", "Slaapt u goed?____ score 4"),
        ("Ik vroeg me af of je goed slaapt (uren noteren).", None),
        ("Ik vroeg me af of je goed slaapt → doorvragen.", None),
        ("Wil je (toch) blijven?", "Wil je blijven?"),
        (": Wil je toch blijven?", ": Wil je blijven?"),
        ("Wil je – toch – blijven?", "Wil je blijven?"),
    ],
)
def test_labels_notes_and_answers_around_a_question_are_no_part_of_it(
    linter: Linter, text: str, rewrite: str | None
) -> None:
    assert linter.check_turn(text).rewrite == rewrite


def test_safe_rewrites_of_a_turn_are_joined(linter: Linter) -> None:
    result = linter.check_turn("Sorry dat ik het vraag, maar ik vroeg me af of je eigenlijk wel goed eet.")
    assert [finding.code for finding in result.findings] == ["VL201", "VL202", "VL501", "VL501"]
    assert result.rewrite == "Eet je goed?"


def test_a_rewriting_gives_each_step_with_its_reason_and_what_remains(linter: Linter) -> None:
    rewriting = linter.rewrite("Sorry, maar hoe voelt dat eigenlijk?")
    assert [(step.finding.code, step.text) for step in rewriting.steps] == [
        ("VL201", "Hoe voelt dat eigenlijk?"),
        ("VL501", "Hoe voelt dat?"),
    ]
    assert rewriting.first.text == "Sorry, maar hoe voelt dat eigenlijk?"
    assert rewriting.last.text == "Hoe voelt dat?"
    assert [finding.code for finding in rewriting.last.findings] == ["VL401"]


def test_a_rewriting_of_a_good_question_has_no_steps(linter: Linter) -> None:
    rewriting = linter.rewrite("Wat wil je veranderen?")
    assert rewriting.steps == ()
    assert rewriting.first == rewriting.last


def test_a_turn_without_anything_safe_to_rewrite_has_no_rewrite(linter: Linter) -> None:
    assert linter.check_turn("Hoe voelt dat?").rewrite is None
    assert linter.check_turn("Waar woon je?").rewrite is None


def test_steering_words_in_a_steering_statement_or_advice_are_left_to_those_rules(linter: Linter) -> None:
    for text in ("Je gaat toch wel mee?", "Moet je niet eens bellen?", "Waarom vraag je niet gewoon hulp?"):
        assert "VL501" not in [finding.code for finding in linter.check_turn(text).findings]


def test_a_report_points_into_the_file(linter: Linter) -> None:
    text = "Vragen\r\n\r\n- Wat zoek je\u00a0eigenlijk 😀 hier?\r\n- Hoe voelt\r\n  dat?\r\n"
    report = linter.check_text(text)
    assert [text[finding.start : finding.end] for finding in report.findings] == ["eigenlijk", "dat"]
    assert [turn.text for turn in report.turns] == ["Wat zoek je\u00a0eigenlijk 😀 hier?", "Hoe voelt dat?"]


def test_results_are_immutable_and_travel_between_processes(linter: Linter) -> None:
    result = linter.check_turn("Ik ben benieuwd hoe je dat eigenlijk ziet.", "Ik stop ermee.")
    assert pickle.loads(pickle.dumps(result)) == result
    with pytest.raises(AttributeError):
        result.findings[0].text = "iets"  # type: ignore[misc]


def test_one_linter_serves_several_threads(linter: Linter) -> None:
    turns = [f"Ik vroeg me af of je op dag {number} eigenlijk wel sliep." for number in range(40)]
    alone = [linter.check_turn(turn) for turn in turns]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(linter.check_turn, turns)) == alone


def test_settings_choose_rules_and_their_options(linter: Linter) -> None:
    text = "Wat zoek je eigenlijk hier?"
    assert Linter(Settings(ignore=("VL501",))).check_turn(text).findings == ()
    assert [finding.severity for finding in linter.check_turn(text).findings] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("text", "kind", "intent"),
    [
        ("Wat is een goede chef volgens jou?", "wh", "definitie"),
        ("Hoe pak je dat gesprek aan?", "wh", "werkwijze"),
        ("Hoe gaat het met je moeder?", "wh", "beleving"),
        ("Hoe ga je naar je werk?", "wh", "werkwijze"),
        ("Wat zei de dokter?", "wh", "gebeurtenis"),
        ("Wanneer ben je tevreden?", "wh", "voorwaarde"),
        ("Wanneer ben je verhuisd?", "wh", "tijdstip"),
        ("Op welk moment wist je het?", "wh", "tijdstip"),
        ("Hoe komt het dat je zo laat was?", "wh", "oorzaak"),
        ("Met welk doel ga je erheen?", "wh", "doel"),
        ("Voor wie doe je dit werk?", "wh", "perspectief"),
        ("Bij wie woon je?", "wh", "persoon"),
        ("Waar kom je vandaan?", "wh", "plaats"),
        ("Waar ben je trots op?", "wh", "overig"),
        ("Met welke bus kom je?", "wh", "keuze"),
        ("Wil je koffie of thee?", "choice", "keuze"),
        ("Hoe lang werk je hier?", "wh", "mate"),
        ("Stel dat je wint, wat doe je dan?", "wh", "hypothese"),
        ("Als het regent, wie haalt je dan op?", "wh", "persoon"),
        ("Woon je alleen?", "polar", "standpunt"),
        ("Kun je vertellen wat je zag?", "invitation", "uitnodiging"),
        ("Je bent al thuis?", "statement", "standpunt"),
        ("Opgelucht?", "echo", "overig"),
        ("Ik vraag me af wie je helpt.", "indirect", "persoon"),
    ],
)
def test_a_question_says_what_it_asks_for(linter: Linter, text: str, kind: str, intent: str) -> None:
    assert [(question.kind, question.intent) for question in linter.check_turn(text).questions] == [(kind, intent)]


def test_a_choice_over_two_sentences_is_one_question(linter: Linter) -> None:
    text = "Wil je binnen zitten? Of liever buiten?"
    (question,) = linter.check_turn(text).questions
    assert (question.start, question.end, question.intent) == (0, len(text), "keuze")
