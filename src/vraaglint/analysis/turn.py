"""A parsed turn: its sentences, what leads in, and the questions it asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.analysis import detour, lead_in, unmarked
from vraaglint.analysis.assertion import is_tag, tag_of
from vraaglint.analysis.embedded import embedded_opening
from vraaglint.analysis.intent import intent
from vraaglint.analysis.kind import ALTERNATIVE, CHOICE, ECHO, STATEMENT, kind_of
from vraaglint.analysis.opening import (
    Opening,
    candidate_starts,
    main_opening,
    skip_lead_words,
)
from vraaglint.analysis.remarks import trick_spans
from vraaglint.model import Question, Turn
from vraaglint.sentences import is_marked_question

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token


@dataclass(frozen=True, slots=True, eq=False)
class Ask:
    """One question. `sentence` is the sentence that asks, `core` the question proper inside it.

    `lead` is what stands before the core in the same sentence, `detour` the words that wrap an indirect question (in
    front of it, or behind it: "…, vraag ik me af"), `alternative` a following sentence that only offers the other side
    of a choice.
    """

    sentence: Span
    core: Span
    opening: Opening | None
    kind: str
    lead: Span | None = None
    detour: Span | None = None
    alternative: Span | None = None

    @property
    def finite(self) -> Token | None:
        """The finite verb of the question, where it is known."""
        return self.opening.finite if self.opening is not None else None

    @property
    def end(self) -> int:
        """Token index one past the question, a spoken alternative included."""
        return int((self.alternative or self.sentence).end)


class ParsedTurn:
    """A turn with its parse. `text` and the tokens of `doc` have the same character offsets."""

    def __init__(self, turn: Turn, doc: Doc, context: Doc | None = None) -> None:
        self.turn = turn
        self.doc = doc
        self.context = context

    @property
    def text(self) -> str:
        """The turn as the asker wrote it."""
        return self.turn.text

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences that hold a word."""
        return tuple(sentence for sentence in self.doc.sents if any(token.is_alpha for token in sentence))

    @cached_property
    def asks(self) -> tuple[Ask, ...]:
        """The questions in order; an alternative in a sentence of its own belongs to the question before it."""
        found: list[Ask] = []
        for index, sentence in enumerate(self.sentences):
            ask = self._ask(sentence)
            if ask is None:
                continue
            if index + 1 < len(self.sentences) and self._only_before(ask, self.sentences[index + 1]):
                continue
            if ask.kind == ECHO and index and is_tag(sentence) and not self._asked(found, index - 1):
                found.append(self.stated(self.sentences[index - 1], sentence))
                continue
            previous = found[-1] if found else None
            if previous is not None and previous.end == sentence.start and _offers_alternative(sentence):
                found[-1] = replace(previous, kind=CHOICE, alternative=sentence)
            else:
                found.append(ask)
        return tuple(found)

    def _only_before(self, ask: Ask, following: Span) -> bool:
        """Whether a sentence announces the next one, or says what the asker does not know before a question."""
        doubts = ask.detour is not None and detour.denies(ask.detour) and is_marked_question(following.text)
        return doubts or lead_in.announces(ask.sentence)

    def _asked(self, asks: list[Ask], index: int) -> bool:
        """Whether one of `asks` stands in the sentence with this index."""
        return bool(asks) and asks[-1].end >= self.sentences[index].end

    def stated(self, statement: Span, tag: Span | None = None) -> Ask:
        """A sentence without a question, read as a statement that asks; `tag` is a sentence with its tag: "Toch?"."""
        end = (tag or statement).end
        start = skip_lead_words(self.doc, statement.start, statement.end)
        lead = self.doc[statement.start : start] if start > statement.start else None
        return Ask(self.doc[statement.start : end], self.doc[start:end], None, STATEMENT, lead)

    @property
    def ends_in_question(self) -> bool:
        """Whether nothing is said after the last question."""
        if not self.asks:
            return False
        return not any(map(str.isalnum, self.text[self.questions[-1].end :]))

    @cached_property
    def lead_ins(self) -> tuple[Span, ...]:
        """The places where the asker's own doubt, apology or announcement leads in to a question.

        A stock phrase before what the other said (VL606) is none: it stays.
        """
        found = tuple(self._lead_ins())
        tricks = trick_spans(self) if found else ()
        return tuple(lead for lead in found if not any(start <= lead.start_char < end for start, end in tricks))

    def without_lead_in(self, ask: Ask) -> Ask:
        """The question as it stands without the lead-in that is joined to it."""
        lead = next((lead for lead in self.lead_ins if ask.sentence.start <= lead.start < ask.core.start), None)
        return ask if lead is None else replace(ask, sentence=self.doc[lead.end : ask.sentence.end], lead=None)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The questions as values, with offsets into the turn."""
        return tuple(self._question(ask) for ask in self.asks)

    def _question(self, ask: Ask) -> Question:
        start = self.doc[ask.sentence.start].idx
        end = syntax.end_of(self.doc[ask.end - 1])
        return Question(self.text[start:end], start, end, intent(ask, self), ask.kind)

    def _ask(self, sentence: Span) -> Ask | None:
        marked = is_marked_question(sentence.text)
        tag = tag_of(sentence) if marked else None
        behind = detour.detour_behind(sentence)
        for start in candidate_starts(sentence):
            if tag is not None and start >= tag.start:
                break
            ask = self._indirect(sentence, start) or self._direct(sentence, start, behind)
            if ask is not None:
                return ask if marked or self._counts_unmarked(ask) else None
        return self._made(sentence, self._statement_start(sentence), None) if marked else None

    def _statement_start(self, sentence: Span) -> int:
        """Where a sentence that asks without the form of a question starts: past a lead-in that is joined to it."""
        joints = [token.i + 1 for token in sentence[1:-1] if lead_in.is_joint(token)]
        led = (joint for joint in reversed(joints) if lead_in.leads_in(self.doc[sentence.start : joint], joined=True))
        return skip_lead_words(self.doc, next(led, sentence.start), sentence.end)

    def _indirect(self, sentence: Span, start: int) -> Ask | None:
        wrapped = detour.wrapped_at(self.doc, start, sentence.end)
        if wrapped is None:
            return None
        return self._made(sentence, wrapped.inside, wrapped.opening, before=start, detour=wrapped.detour)

    def _direct(self, sentence: Span, start: int, behind: Span | None) -> Ask | None:
        end = sentence.end if behind is None else behind.start - 1
        opening = main_opening(self.doc, start, end) if start < end else None
        if opening is None:
            return self._fronted(sentence, start, behind) if behind is not None else None
        if self._announces(opening, end):
            return None
        return replace(self._made(sentence, start, opening), detour=behind)

    def _fronted(self, sentence: Span, start: int, behind: Span) -> Ask | None:
        """An embedded question in front of its detour: "Of je nog rookt, wil ik graag weten."."""
        end = behind.start - 1
        opening = embedded_opening(self.doc, start, end)
        if opening is None or opening.finite is None:
            return None
        made = self._made(sentence, start, opening, detour=behind)
        return replace(made, core=self.doc[start:end])

    def _announces(self, opening: Opening, end: int) -> bool:
        """Whether what stands up to the next comma or colon only announces: "Mag ik iets vragen: hoe …"."""
        pause = next((token.i for token in self.doc[opening.start : end] if token.text in {",", ":", "…", "..."}), None)
        if pause is None or pause + 1 >= end:
            return False
        part = self.doc[opening.start : pause]
        return lead_in.announces(part) or (opening.word is None and lead_in.leads_in(part, joined=True))

    def _made(
        self,
        sentence: Span,
        start: int,
        opening: Opening | None,
        *,
        before: int | None = None,
        detour: Span | None = None,
    ) -> Ask:
        lead_end = start if before is None else before
        lead = self.doc[sentence.start : lead_end] if lead_end > sentence.start else None
        core = self.doc[start : sentence.end]
        kind = kind_of(core, opening, indirect=detour is not None)
        return Ask(sentence, core, opening, kind, lead, detour)

    def _counts_unmarked(self, ask: Ask) -> bool:
        """Without its mark an indirect question counts always, another one in a list item.

        A polar one only when it opens the item: "Als het misgaat, bel je mij" does not ask.
        """
        if ask.detour is not None:
            return True
        last = ask.sentence[-1].text
        if not self.turn.listed or last == "!" or ask.opening is None or ask.finite is None:
            return False
        if ask.opening.word is not None:
            return True
        behind_statement = ask.lead is not None and not self._only_words_of_lead(ask.lead)
        return last != "." and not behind_statement and unmarked.asks(ask.core, ask.finite)

    def _only_words_of_lead(self, lead: Span) -> bool:
        """Whether what stands before the question is a conjunction or hesitation, or leads in."""
        short = skip_lead_words(self.doc, lead.start, lead.end + 1) >= lead.end
        return short or lead_in.leads_in(lead, joined=True)

    def _lead_ins(self) -> Iterator[Span]:
        asking = {ask.sentence.start: ask for ask in self.asks}
        last_question = max(asking, default=-1)
        for sentence in self.sentences:
            ask = asking.get(sentence.start)
            if ask is None:
                follows = sentence.start < last_question
                if follows and self._only_leads_in(sentence):
                    yield sentence
            elif ask.lead is not None and (lead := lead_in.joined_lead_in(ask.lead)) is not None:
                yield lead

    def _only_leads_in(self, sentence: Span) -> bool:
        return lead_in.announces(sentence) or (
            not is_marked_question(sentence.text) and lead_in.leads_in(sentence, joined=False)
        )


def _offers_alternative(sentence: Span) -> bool:
    """ "Of liever morgen?", or a fragment with answers to choose from: "Je zus of je broer?"."""
    is_fragment = not any(syntax.is_finite(token) for token in sentence)
    return sentence[0].lower_ == ALTERNATIVE or (is_fragment and any(t.lower_ == ALTERNATIVE for t in sentence))
