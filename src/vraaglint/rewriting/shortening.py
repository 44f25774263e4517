"""The core of a long question: without lead-in and asides, where that stands on its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis import asides as side
from vraaglint.analysis import kind
from vraaglint.analysis.asides import Aside, Asides, is_side_word, sort_at
from vraaglint.analysis.clauses import Frame
from vraaglint.analysis.forms import expression
from vraaglint.analysis.leaning import is_bare_definite, leans
from vraaglint.analysis.opening import question_word_at, skip_lead_words
from vraaglint.analysis.second_ask import second_ask
from vraaglint.model import Edit
from vraaglint.rewriting.editing import apply, edited, tidy
from vraaglint.rewriting.order import direct

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from vraaglint.analysis import Ask, ParsedTurn

FEWEST_SAVED = 4  # words: less is not worth a suggestion
FEWEST_LEFT = 4
STATEMENT = "mededeling"
SITUATED = frozenset({side.SITUATION})
TELLING = frozenset({side.NOW, side.REASON, side.CONTRAST, side.CIRCUMSTANCE})  # they may hold what it is about
FIRM = side.ALL - {side.CONDITION, side.SITUATION}
IN_CHOICE = frozenset({side.EXAMPLE, side.BRACKETED, side.RELATIVE, side.APPOSITION})
ADDRESSEES = frozenset({"je", "jij", "u", "jullie", "ge"})
COUNTING = ("hoe vaak", "hoe lang", "hoe snel", "hoeveel")
RESUMING = frozenset({"dan", "toen"})
LONGEST = 120  # tokens: what is longer is no sentence to cut, and would take its time


class Lead(NamedTuple):
    """From which token the sentence stays, and the sort of what stood before that; None when nothing goes."""

    kept_from: int
    sort: str | None


def core_questions(turn: ParsedTurn, asks: Sequence[Ask], max_words: int) -> str | None:
    """The turn with each of the long `asks` cut to its core; None where one of them has none that stands alone."""
    edits = [Edit(span.start_char, span.end_char) for span in turn.lead_ins if _is_own_sentence(span.start, turn)]
    for ask in asks:
        found = next(_cores(ask, turn, max_words), None)
        if found is None:
            return None
        edits += found
    return edited(turn.text, edits, asks=turn.ends_in_question)


def _is_own_sentence(start: int, turn: ParsedTurn) -> bool:
    return start not in {ask.sentence.start for ask in turn.asks}


def _cores(ask: Ask, turn: ParsedTurn, max_words: int) -> Iterator[list[Edit]]:
    """Edits that leave a core of at most `max_words` words, what is surely dispensable first."""
    if not _is_known(ask) or len(ask.sentence) > LONGEST:
        return
    second = second_ask(ask)
    lead = _lead(ask, turn)
    for sorts in (FIRM, FIRM | SITUATED):
        chosen = _droppable(ask, list(Asides(ask, lead.kept_from, _end(ask), sorts).found()))
        if second is not None and not any(aside.start <= second.joint < aside.end for aside in chosen):
            continue
        edits = _edits(ask, lead, chosen)
        if edits is not None and _is_short(ask, turn.text, edits, max_words) and _stands(ask, lead, chosen):
            yield edits


def _is_known(ask: Ask) -> bool:
    """Whether the form of the question is clear enough: no statement with a question mark, no echo."""
    if ask.opening is not None:
        return ask.kind not in {kind.STATEMENT, kind.ECHO}
    first = ask.core[0]
    after = syntax.following(first)
    inverted = syntax.is_finite(first) and after is not None and after.lower_ in ADDRESSEES
    return ask.detour is None and ask.lead is None and (_is_wh(ask) or inverted)


def _is_wh(ask: Ask) -> bool:
    if ask.opening is not None:
        return ask.opening.word is not None
    return _asks_at(ask, ask.core.start)


def _asks_at(ask: Ask, place: int) -> bool:
    return question_word_at(ask.core.doc, place, ask.core.end) is not None


def _end(ask: Ask) -> int:
    """One past the last word of the question, without its mark or a detour behind it."""
    doc, end = ask.core.doc, ask.core.end
    if ask.detour is not None and ask.detour.start > ask.core.start:
        end = ask.detour.start
    while end > ask.core.start and doc[end - 1].is_punct:
        end -= 1
    return int(end)


def _lead(ask: Ask, turn: ParsedTurn) -> Lead:
    """What can go of the words in front of the question: nothing of a condition, a scale or a thought experiment."""
    lead, doc = ask.lead, ask.core.doc
    everything = Lead(ask.sentence.start, None)
    if lead is None:
        return everything
    first = skip_lead_words(doc, lead.start, lead.end)
    if first >= lead.end or any(expression(sort).search(lead.text) for sort in ("schaal", "verbeelding")):
        return everything
    condition = _condition(ask, first, lead.end)
    if condition is not None:
        return Lead(condition, STATEMENT) if condition > first else everything
    sort = sort_at(doc, first)
    if sort is None and _asks_at(ask, first):
        return everything  # a question phrase with a comma in it
    announces = doc[first].lower_ == "om"  # "Om terug te komen op …:"
    states = announces or (any(map(syntax.is_finite, lead)) and not _is_inverted(doc, first))
    leads_in = any(span.start < lead.end and first < span.end for span in turn.lead_ins)
    if sort is None and not states and not leads_in:
        return everything
    return Lead(_question_start(ask), sort or STATEMENT)


def _question_start(ask: Ask) -> int:
    """Where the question starts, the words that wrap it included."""
    return int(min(ask.core.start, ask.detour.start) if ask.detour is not None else ask.core.start)


def _condition(ask: Ask, first: int, end: int) -> int | None:
    """The token at which the last condition in front of the question opens."""
    doc, frame = ask.core.doc, Frame(ask)
    places = [first, *(token.i + 1 for token in doc[first : end - 1] if token.text == "," or token.pos_ == "CCONJ")]
    found = [place for place in places if sort_at(doc, place) == side.CONDITION]
    return next((place for place in reversed(found) if not frame.open_after(doc[first:place])[0]), None)


def _is_inverted(doc: Doc, first: int) -> bool:
    """ "Lukt het niet, …": a condition with its verb in front."""
    return syntax.is_finite(doc[first])


def _droppable(ask: Ask, found: list[Aside]) -> list[Aside]:
    return [aside for index, aside in enumerate(found) if _may_go(ask, aside, found[index - 1] if index else None)]


def _may_go(ask: Ask, aside: Aside, before: Aside | None) -> bool:
    """Whether the question is still the same without the aside."""
    is_wh, is_last = _is_wh(ask), aside.end >= _end(ask)
    if ask.kind == kind.CHOICE and aside.sort not in IN_CHOICE:
        return False
    if before is not None and before.end == aside.start and not any(map(syntax.is_finite, _words(ask, aside))):
        return False  # "Hoe ga je, nu je thuis zit, met je tijd om?"
    if aside.sort == side.RELATIVE:
        follows_example = before is not None and before.end == aside.start and before.sort == side.EXAMPLE
        return not follows_example and not _is_restrictive(ask, aside)
    if aside.sort in SITUATED | {side.CIRCUMSTANCE} and ask.core.text.lower().startswith(COUNTING):
        return False  # how often depends on when
    if aside.sort == side.CIRCUMSTANCE:
        return not any(token.text == "," for token in ask.core.doc[ask.core.start : aside.start])
    opener = ask.core.doc[aside.start + aside.paused].lower_
    return is_wh or not is_last or opener not in {"omdat", "doordat"}


def _words(ask: Ask, aside: Aside) -> Span:
    return ask.core.doc[aside.start : aside.end]


def _is_restrictive(ask: Ask, aside: Aside) -> bool:
    """Whether the clause says which one is meant, comma or no comma: "iemand, die …", "Hoe heet het dier, dat …"."""
    doc = ask.core.doc
    if any(token.lemma_ in {"heten", "noemen"} for token in doc[ask.core.start : aside.start]):
        return True
    inside = doc[aside.start + 1 : aside.end]
    named = {token.head for token in inside if token.dep_ == "acl:relcl" and token.head.i < aside.start}
    return any(is_side_word(token.lower_, "iemand") for token in {*named, doc[aside.start - 1]})


def _edits(ask: Ask, lead: Lead, chosen: list[Aside]) -> list[Edit] | None:
    """Edits that leave the lead and the asides out; None where an indirect question cannot be made direct."""
    doc = ask.core.doc
    edits = [_without(ask, aside, chosen) for aside in chosen]
    if lead.sort is not None:
        edits.append(Edit(ask.sentence.start_char, doc[lead.kept_from].idx))
    if lead.sort in side.OPENED:
        edits += _resuming(ask, chosen)
    if ask.detour is None:
        return edits
    moved = direct(_with_verb(ask, chosen))
    return [*edits, *moved] if moved else None


def _with_verb(ask: Ask, chosen: list[Aside]) -> Ask:
    """The indirect question with the finite verb that its opener has once the asides are left out."""
    frame, opening = Frame(ask), ask.opening
    kept = _kept(ask, ask.core.start, chosen)
    if opening is None or not chosen:
        return ask
    for index, token in enumerate(kept):
        waiting, _ = frame.open_after(kept[: index + 1])
        if not waiting and token.i > opening.start and frame.closes(token, 1):
            return replace(ask, opening=replace(opening, finite=token))
    return ask


def _without(ask: Ask, aside: Aside, chosen: list[Aside]) -> Edit:
    """The aside with the mark in front of it and, unless a clause or another aside follows, the comma behind it."""
    doc = ask.core.doc
    start, last = doc[aside.start].idx, doc[aside.end - 1]
    comma, following = syntax.following(last), doc[min(aside.end + 1, len(doc) - 1)]
    followed = aside.end >= _end(ask) or any(other.start == aside.end for other in chosen)
    if followed or comma is None or comma.text != ",":
        return Edit(start, syntax.end_of(last))
    is_core = following.i == ask.core.start and not _asks_at(ask, ask.sentence.start)
    opens = following.i in Frame(ask).openers and following.pos_ == "SCONJ"
    keeps = opens or is_core or following.pos_ == "CCONJ" or sort_at(doc, following.i) == side.CONDITION
    return Edit(start, comma.idx if keeps else syntax.end_of(comma))


def _resuming(ask: Ask, chosen: list[Aside]) -> Iterator[Edit]:
    """The "dan" or "toen" that took up the clause in front of the question."""
    frame = Frame(ask)
    kept = _kept(ask, ask.core.start, chosen)
    for index, token in enumerate(kept):
        waiting, _ = frame.open_after(kept[:index])
        if token.lower_ in RESUMING and token.pos_ == "ADV" and not waiting:
            yield Edit(token.idx, syntax.end_of(token))
            return


def _kept(ask: Ask, start: int, chosen: Iterable[Aside]) -> list[Token]:
    gone = {index for aside in chosen for index in range(aside.start, aside.end)}
    return [token for token in ask.core.doc[start : ask.core.end] if token.i not in gone]


def _is_short(ask: Ask, text: str, edits: list[Edit], max_words: int) -> bool:
    start, end = ask.sentence.start_char, ask.sentence.end_char
    moved = [Edit(edit.start - start, edit.end - start, edit.text) for edit in edits]
    left = len(tidy(apply(text[start:end], moved), asks=True).split())
    return FEWEST_LEFT <= left <= min(max_words, len(text[start:end].split()) - FEWEST_SAVED)


def _stands(ask: Ask, lead: Lead, chosen: list[Aside]) -> bool:
    """Whether what stays says enough by itself and points at nothing that is gone."""
    resumed = {edit.start for edit in _resuming(ask, chosen)} if lead.sort in side.OPENED else set()
    kept = [token for token in _kept(ask, lead.kept_from, chosen) if token.idx not in resumed]
    if ask.detour is not None:
        kept = [token for token in kept if not ask.detour.start <= token.i < ask.detour.end]
    gone = frozenset(range(ask.sentence.start, ask.core.end)) - {token.i for token in kept}
    if lead.sort is None and not chosen:
        return True  # a detour alone is no part of what is asked
    if leans(kept, gone - _detour(ask)):
        return False
    named = [token for token in kept if _names(token)]
    if lead.sort == STATEMENT and len(named) == 1 and is_bare_definite(named[0]):
        return False  # "Hoe is het contact nu?"
    return len(named) >= _needed(lead, chosen, len(kept))


def _detour(ask: Ask) -> frozenset[int]:
    return frozenset(token.i for token in ask.detour) if ask.detour is not None else frozenset()


def _needed(lead: Lead, chosen: list[Aside], count: int) -> int:
    """How many of the `count` words must say something: more where the situation that was asked about goes."""
    sorts = {lead.sort, *(aside.sort for aside in chosen)}
    if lead.sort == side.REASON or sorts & SITUATED or not all(aside.paused for aside in chosen):
        return 2
    return int(bool(sorts & TELLING) or (lead.sort == side.VIEW and count <= FEWEST_LEFT))


def _names(token: Token) -> bool:
    """Whether the word names something: a noun, an adjective, a place or a verb that is not empty."""
    is_place = token.dep_ == "obl" and token.pos_ == "ADP"  # "buiten", "thuis"
    return is_place or token.pos_ in {*syntax.NOMINAL, "ADJ"} or (token.pos_ == "VERB" and not _is_empty(token))


def _is_empty(verb: Token) -> bool:
    return is_side_word(syntax.infinitive(verb), "leeg")
