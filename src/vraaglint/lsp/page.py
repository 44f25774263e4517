"""The page of a rule in Markdown, for who holds still at a finding."""

import inspect
from collections.abc import Iterable, Iterator

from vraaglint.model import Finding
from vraaglint.report.labels import BETTER
from vraaglint.report.markdown import escaped
from vraaglint.rule import Bad, Good, Rule
from vraaglint.rules import find

BETWEEN = "\n\n---\n\n"
THEN = " / "


def pages(findings: Iterable[Finding]) -> str:
    """What was found, each with the page of its rule."""
    return BETWEEN.join("\n\n".join(_page(finding)) for finding in findings)


def one_line(wording: str) -> str:
    """A wording where there is one line for it, also one of several questions, a line each."""
    return THEN.join(wording.splitlines())


def _page(finding: Finding) -> Iterator[str]:
    yield f"**{finding.code} {finding.name}** ({finding.severity})"
    yield escaped(finding.message)
    rule = find(finding.code)
    if rule:
        yield f"*{escaped(rule.principle)}*"
        yield from map(escaped, inspect.cleandoc(rule.__doc__ or "").split("\n\n"))
        yield "\n".join(_examples(rule))


def _examples(rule: type[Rule]) -> Iterator[str]:
    """A line an example; those of a rule about a whole page would fill the screen."""
    for example in rule.examples:
        if "\n" not in example.text:
            yield from _bad(example) if isinstance(example, Bad) else _good(example)


def _bad(example: Bad) -> Iterator[str]:
    start, end = example.span
    before, words, after = map(escaped, (example.text[:start], example.text[start:end], example.text[end:]))
    marked = f"{before}**{words}**{after}" if before or after else words
    yield f"- Liever niet: {_context(example.context)}{marked}"
    better = example.better or example.rewrite
    if better is not None:
        yield f"  - {BETTER} {escaped(one_line(better))}"


def _good(example: Good) -> Iterator[str]:
    yield f"- Prima: {_context(example.context)}{escaped(example.text)}"


def _context(context: str | None) -> str:
    return f"(de ander zei: {escaped(context)}) " if context else ""
