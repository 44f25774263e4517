"""Lint: turns through the pipeline and the rules, overlaps settled, safe rewrites joined."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from vraaglint import pipeline, reading, segment, suppression
from vraaglint.analysis import ParsedTurn
from vraaglint.lexicon import in_force
from vraaglint.model import Edit, Finding, Report, Rewriting, Step, Turn, TurnResult
from vraaglint.plain import plain
from vraaglint.reading import Document
from vraaglint.rewriting.editing import edited
from vraaglint.rule import DocumentRule, TurnRule
from vraaglint.settings import Settings

BATCH = 256  # turns that are held at a time
MOST_KNOWN = 10_000  # turns whose results are kept
MOST_ROUNDS = 5  # one is nearly always enough: a word that is dropped can lay bare another


class Linter:
    """Checks turns, texts and files. It may be used from several threads; results hold no spaCy objects.

    Raises PipelineError when the pipeline of `settings` is missing or unfit, LexiconError when its lists are.
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self._rules = self.settings.chosen()
        self._turn_rules = [rule for rule in self._rules if isinstance(rule, TurnRule)]
        self._document_rules = [rule for rule in self._rules if isinstance(rule, DocumentRule)]
        self._accepted = frozenset(word.casefold() for word in self.settings.accept)
        with in_force(self.settings.lexicons) as self._lists:
            self._nlp = pipeline.load(self.settings.pipeline)
        self._known: dict[Turn, TurnResult] = {}

    def check_turn(self, text: str, context: str | None = None) -> TurnResult:
        """Check one turn of an asker; `context` is what the other said just before."""
        return next(self.check_turns([(text, context)]))

    def check_turns(self, turns: Iterable[str | tuple[str, str | None]]) -> Iterator[TurnResult]:
        """Check many turns, in order, as a stream: only a batch of them is in memory at a time."""
        return self._lint(Turn(item) if isinstance(item, str) else Turn(*item) for item in turns)

    def rewrite(self, text: str, context: str | None = None) -> Rewriting:
        """Apply all safe rewrites to a turn, one by one, and check what comes of it until nothing safe is left."""
        first = last = self.check_turn(text, context)
        steps: list[Step] = []
        for _ in range(MOST_ROUNDS):
            if last.rewrite is None:
                break
            steps += _steps(last)
            last = self.check_turn(last.rewrite, context)
        return Rewriting(first, tuple(steps), last)

    def check_text(self, text: str, suffix: str = ".txt") -> Report:
        """Check the text of a whole notes file; `suffix` names its format."""
        with in_force(self.settings.lexicons):
            document = reading.parse(text, suffix, self.settings.columns)
        return self.check_document(document)

    def check_file(self, path: str | Path) -> Report:
        """Check a notes file. Raises ReadError when it cannot be read."""
        return self.check_content(reading.content(Path(path)), Path(path))

    def check_content(self, content: bytes, path: Path) -> Report:
        """Check the bytes of the notes file `path`, which is not read. Raises ReadError when they are no notes."""
        with in_force(self.settings.lexicons):
            document = reading.opened(content, path, self.settings.columns)
        return replace(self.check_document(document), path=str(path))

    def turns(self, document: Document) -> tuple[Turn, ...]:
        """The turns of the asker in a document, in order."""
        with in_force(self.settings.lexicons):
            return segment.turns(document, self.settings.askers)

    def check_document(self, document: Document) -> Report:
        """Check a document; the offsets in the report are into its text."""
        turns = self.turns(document)
        results = zip(turns, self._recalled(turns), strict=True)
        speaking = [result.placed(turn) for turn, result in results if result.questions or result.findings]
        own = [finding for rule in self._document_rules for finding in rule.check(speaking)]
        report = Report(
            document.text,
            tuple(speaking),
            tuple(own),
            paragraphs=document.paragraphs,
            cells=document.cells,
            notices=document.notices,
        )
        return suppression.carried_out(report, document.remarks, self._rules)

    def _recalled(self, turns: Sequence[Turn]) -> Iterator[TurnResult]:
        """Every turn of a document; those of documents checked before, as after an edit, are not parsed again."""
        words = [replace(turn, offsets=()) for turn in turns]
        with in_force(self.settings.lexicons) as lists:
            known, self._lists = self._known if lists == self._lists else {}, lists
        if len(known) >= MOST_KNOWN:
            known = {turn: known[turn] for turn in words if turn in known}
        new = [turn for turn in dict.fromkeys(words) if turn not in known]
        known = known | dict(zip(new, self._lint(new), strict=True))
        self._known = known
        return map(known.__getitem__, words)

    def _lint(self, turns: Iterable[Turn]) -> Iterator[TurnResult]:
        """Every turn through the pipeline and the rules, a batch at a time; results hold nothing of the pipeline."""
        stream = iter(turns)
        while batch := list(islice(stream, BATCH)):
            with in_force(self.settings.lexicons), pipeline.lent(self._nlp):
                results = [lint(turn, self._turn_rules, self._accepted) for turn in self._parsed(batch)]
            yield from results

    def _parsed(self, batch: Sequence[Turn]) -> Iterator[ParsedTurn]:
        docs = self._nlp.pipe(plain(turn.text) for turn in batch)
        contexts = self._nlp.pipe(plain(turn.context) for turn in batch if turn.context)
        for turn, doc in zip(batch, docs, strict=True):
            yield ParsedTurn(turn, doc, next(contexts) if turn.context else None)


def lint(turn: ParsedTurn, rules: Sequence[TurnRule], accepted: Collection[str] = ()) -> TurnResult:
    """Everything `rules` say of one parsed turn, in text order; where rules claim the same words, by rank.

    Nothing is said of words that are `accepted` (in lower case), in whatever form they stand.
    """
    findings = sorted(_settled(turn, rules, accepted), key=_text_order)
    edits = [edit for finding in findings for edit in finding.edits]
    return TurnResult(
        text=turn.text,
        context=turn.turn.context,
        start=0,
        end=len(turn.text),
        findings=tuple(findings),
        questions=turn.questions,
        rewrite=edited(turn.text, edits, asks=turn.ends_in_question) if edits else None,
    )


def _steps(result: TurnResult) -> Iterator[Step]:
    """The turn after each safe rewrite, those before it applied too."""
    edits: list[Edit] = []
    text = result.text
    for finding in result.findings:
        edits += finding.edits
        following = edited(result.text, edits, asks=result.ends_in_question)
        if finding.edits and following != text:
            yield Step(finding, following)
            text = following


def _settled(turn: ParsedTurn, rules: Sequence[TurnRule], accepted: Collection[str]) -> Iterator[Finding]:
    """The findings that yield to no other."""
    found = [
        (rule, finding)
        for rule in rules
        for finding in rule.check(turn)
        if not (accepted and _is_accepted(turn, finding, accepted))
    ]
    for rule, finding in found:
        if not any(other.code in rule.yields_to and _overlap(finding, other) for _, other in found):
            yield finding


def _is_accepted(turn: ParsedTurn, finding: Finding, accepted: Collection[str]) -> bool:
    span = turn.doc.char_span(finding.start, finding.end)
    return finding.text.casefold() in accepted or (span is not None and span.lemma_.casefold() in accepted)


def _overlap(one: Finding, other: Finding) -> bool:
    return one.start < other.end and other.start < one.end


def _text_order(finding: Finding) -> tuple[int, int, str]:
    return finding.start, finding.end, finding.code
