"""What a run is about: what made it, what it found in numbers, and the Dutch sentence that says so."""

from dataclasses import dataclass

from vraaglint.model import Report, Severity


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """A rule as a report explains it; `page` is its Dutch explanation, paragraphs with an empty line between."""

    code: str
    name: str
    severity: Severity
    principle: str
    page: str


@dataclass(frozen=True, slots=True)
class About:
    """What made the report: the version of vraaglint, the name and version of the pipeline, the rules it looked with.

    A report can do without `rules`: it then explains nothing beyond its findings.
    """

    version: str
    pipeline: str
    rules: tuple[RuleInfo, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts over the files of a run; `files` includes the `unread` ones, `good` are questions without a finding.

    `silenced` findings were found but are not reported.
    """

    files: int = 0
    turns: int = 0
    questions: int = 0
    good: int = 0
    warnings: int = 0
    tips: int = 0
    unread: int = 0
    silenced: int = 0

    @classmethod
    def of(cls, report: Report) -> "Summary":
        """The counts of one file."""
        tips = sum(finding.severity is Severity.TIP for finding in report.findings)
        return cls(
            files=1,
            turns=len(report.turns),
            questions=len(report.questions),
            good=sum(len(turn.questions) for turn in report.turns if not turn.findings),
            warnings=len(report.findings) - tips,
            tips=tips,
            silenced=len(report.silenced),
        )

    def __add__(self, other: "Summary") -> "Summary":
        return Summary(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))

    def sentence(self) -> str:
        """The counts in one line, the good news first."""
        if self.files == self.unread:
            return "Er is geen bestand gelezen."
        parts = [f"{number(self.files - self.unread, 'bestand', 'bestanden')}, {self._questions()}"]
        if self.warnings or self.tips:
            parts.append(f" ({self._findings()})")
        if self.silenced:
            parts.append(f"; {number(self.silenced, 'melding', 'meldingen')} genegeerd")
        if self.unread:
            parts.append(f"; {number(self.unread, 'bestand', 'bestanden')} niet gelezen")
        return "".join(parts) + "."

    def _questions(self) -> str:
        if not self.questions:
            return "geen vragen van jou gevonden (een vraag eindigt op een vraagteken of staat in een lijst)"
        counted = number(self.questions, "vraag", "vragen")
        rest = self.questions - self.good
        if not rest and self.silenced:
            return f"{counted}: niets te melden"
        if not rest:
            return f"{counted}: {'goed zoals die is' if self.good == 1 else 'allemaal goed zoals ze zijn'}"
        if not self.good:
            return f"{counted}: {'die verdient' if rest == 1 else 'ze verdienen'} een tweede blik"
        good = "1 is goed zoals die is" if self.good == 1 else f"{self.good} zijn goed zoals ze zijn"
        return f"{counted}: {good}, {rest} {'verdient' if rest == 1 else 'verdienen'} een tweede blik"

    def _findings(self) -> str:
        parts = [(self.warnings, "waarschuwing", "waarschuwingen"), (self.tips, "tip", "tips")]
        return ", ".join(number(*part) for part in parts if part[0])


def number(count: int, one: str, many: str) -> str:
    """A count with its noun: "1 vraag", "3 vragen"."""
    return f"{count} {one if count == 1 else many}"
