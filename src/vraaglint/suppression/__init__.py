"""Carry out the remarks in notes: what they silence leaves the report, and what is wrong with them enters it."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from vraaglint.model import Finding, Lines, Report, Silence, Silenced, TurnResult
from vraaglint.reading import Remark
from vraaglint.rewriting.editing import edited
from vraaglint.rule import RemarkRule, Rule
from vraaglint.suppression.areas import Map, Problem, areas
from vraaglint.suppression.orders import Choice, Order

__all__ = ["carried_out", "without"]


def carried_out(report: Report, remarks: Iterable[Remark], rules: Sequence[Rule]) -> Report:
    """The report after the remarks in its text; `rules` are those that are on."""
    orders = [Order.of(remark) for remark in remarks]
    if not orders:
        return report
    found, problems = areas(orders)
    silenced, used = _silenced(report, Map(found))
    on = {rule.code for rule in rules}
    problems += [problem for area in found for problem in _unused(area.order, used, on)]
    told = [
        rule.at(problem.start, problem.end, report.text[problem.start : problem.end], problem.message)
        for rule in rules
        if isinstance(rule, RemarkRule)
        for problem in sorted(problems, key=lambda problem: (problem.start, problem.end))
    ]
    report = without(report, silenced)
    return replace(report, own_findings=(*report.own_findings, *told))


def without(report: Report, silenced: Iterable[Silenced]) -> Report:
    """The report in which these findings are silenced; the rewrites of their turns leave their words alone."""
    silenced = tuple(silenced)
    gone = {one.finding for one in silenced}
    turns = [_left_alone(turn, gone) for turn in report.turns]
    return replace(
        report,
        turns=tuple(turn for turn in turns if turn.questions or turn.findings),
        own_findings=tuple(finding for finding in report.own_findings if finding not in gone),
        silenced=tuple(sorted((*report.silenced, *silenced), key=lambda one: (one.finding.start, one.finding.code))),
    )


def _left_alone(turn: TurnResult, gone: Set[Finding]) -> TurnResult:
    """A turn without findings that are gone, and without their edits."""
    kept = tuple(finding for finding in turn.findings if finding not in gone)
    if kept == turn.findings:
        return turn
    edits = [edit for finding in kept for edit in finding.edits]
    return replace(turn, findings=kept, rewrite=edited(turn.text, edits, asks=turn.ends_in_question) if edits else None)


def _silenced(report: Report, orders: Map) -> tuple[list[Silenced], set[Choice | Order]]:
    """The findings that orders silence, and those orders, with the choices in them that did it."""
    lines = Lines(report.text)
    found: list[Silenced] = []
    used: set[Choice | Order] = set()
    for finding in report.findings:
        first, last = lines.position(finding.start).line, lines.position(max(finding.start, finding.end - 1)).line
        holding = [order for order in orders.orders(range(first, last + 1)) if order.is_about(finding.code)]
        if holding:
            reason = next((order.reason for order in holding if order.reason), "")
            found.append(Silenced(finding, Silence.REMARK, reason))
        used.update(holding)
        used.update(choice for order in holding for choice in order.choices if finding.code in choice.codes)
    return found, used


def _unused(order: Order, used: Set[Choice | Order], on: Set[str]) -> Iterator[Problem]:
    """What silences nothing, of rules that are on: choices of an order, or an order without any."""
    if not order.choices and order not in used:
        yield Problem.of(order, "Er is hier niets te negeren; haal deze opmerking weg.")
    for choice in order.choices:
        if choice not in used and choice.codes & on:
            name = choice.words.text
            yield Problem.at(choice.words, f"Er is hier niets van {name} te negeren; haal {name} weg.")
