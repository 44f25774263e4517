"""How often each rule had something to say."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from vraaglint.model import Finding, Report

HEADER = ("Aantal", "Code", "Naam", "Meteen te verbeteren")


class Count(NamedTuple):
    """A rule with the number of its findings, and how many of those have a safe rewrite."""

    code: str
    name: str
    findings: int
    rewritable: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts over the files of a run, added up with `+`; what is silenced is not in them."""

    found: Counter[tuple[str, str]] = field(default_factory=Counter)
    rewritable: Counter[tuple[str, str]] = field(default_factory=Counter)

    @classmethod
    def of(cls, report: Report) -> "Statistics":
        """The counts of one file."""
        return cls(Counter(map(_rule, report.findings)), Counter(map(_rule, filter(_has_safe, report.findings))))

    def __add__(self, other: "Statistics") -> "Statistics":
        return Statistics(self.found + other.found, self.rewritable + other.rewritable)

    def counts(self) -> Iterator[Count]:
        """Each rule that found something: most findings first, then by code."""
        for rule, count in sorted(self.found.items(), key=lambda item: (-item[1], item[0])):
            yield Count(*rule, count, self.rewritable[rule])

    def table(self) -> str:
        """The counts as lines of text in Dutch; empty when nothing was found."""
        rows = [(str(count), code, name, str(rewritable)) for code, name, count, rewritable in self.counts()]
        if not rows:
            return ""
        widths = [max(map(len, column)) for column in zip(HEADER, *rows, strict=True)]
        return "".join(_line(row, widths) for row in [HEADER, tuple("-" * width for width in widths), *rows])


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    count, code, name, rewritable = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
    return f"{count.strip().rjust(widths[0])}  {code}  {name}  {rewritable.strip().rjust(widths[3])}\n"


def _rule(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.name


def _has_safe(finding: Finding) -> bool:
    return any(rewrite.safe for rewrite in finding.rewrites)
