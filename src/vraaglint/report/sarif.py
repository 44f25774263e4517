"""SARIF 2.1.0: findings, the rules behind them and safe changes, for code scanning and editors."""

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from vraaglint.model import Finding, Lines, Report, Severity, Silence, Silenced
from vraaglint.report.exact import exact
from vraaglint.report.fingerprint import Fingerprints
from vraaglint.report.labels import BETTER, said
from vraaglint.report.place import portable, uri
from vraaglint.report.replacement import Replacement, with_replacements
from vraaglint.report.summary import About, RuleInfo, Summary

if TYPE_CHECKING:
    from rich.console import Console

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "%SRCROOT%"  # the folder of the run, as code scanning calls it; whoever reads the report knows where it is
LEVELS = {Severity.WARNING: "warning", Severity.TIP: "note"}
KINDS = {Silence.REMARK: "inSource", Silence.BASELINE: "external"}

Table = dict[str, Any]


class Renderer:
    """Collects the results, those of silenced findings too, with the reason why they are suppressed."""

    def __init__(self, about: About, console: "Console") -> None:
        self._about = about
        self._order = {rule.code: number for number, rule in enumerate(about.rules)}
        self._fingerprints = Fingerprints()
        self._results: list[Table] = []
        self._notifications: list[Table] = []

    def file(self, report: Report) -> str:
        place = _File(report)
        self._results += (self._result(place, *each, []) for each in with_replacements(report))
        for silenced in report.silenced:
            self._results.append(self._result(place, silenced.finding, (), [_suppression(silenced)]))
        return ""

    def unread(self, path: str, message: str) -> str:
        where = {"physicalLocation": {"artifactLocation": _artifact(path)}}
        self._notifications.append({"level": "error", "message": {"text": message}, "locations": [where]})
        return ""

    def end(self, summary: Summary) -> str:
        run = {
            "tool": {"driver": self._driver()},
            "invocations": [
                {
                    "executionSuccessful": not self._notifications,
                    "toolExecutionNotifications": self._notifications,
                }
            ],
            "columnKind": "unicodeCodePoints",
            "language": "nl",
            "results": self._results,
        }
        return exact({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})

    def _driver(self) -> Table:
        return {
            "name": "vraaglint",
            "version": self._about.version,
            "language": "nl",
            "properties": {"pipeline": self._about.pipeline},
            "rules": [_rule(rule) for rule in self._about.rules],
        }

    def _result(
        self, file: "_File", finding: Finding, replacements: tuple[Replacement, ...], suppressions: list[Table]
    ) -> Table:
        known = self._fingerprints.of(file.path, file.text, finding, file.lines.position(finding.start))
        result: Table = {
            "ruleId": finding.code,
            "level": LEVELS[finding.severity],
            "message": {"text": "\n".join(said(finding))},
            "locations": [{"physicalLocation": file.location(finding)}],
            "partialFingerprints": {"vraaglint/v1": known},
            "suppressions": suppressions,
        }
        if finding.code in self._order:
            result["ruleIndex"] = self._order[finding.code]
        if replacements:
            result["fixes"] = [file.fix(replacement) for replacement in replacements]
        return result


class _File:
    """A checked file as SARIF points into it."""

    def __init__(self, report: Report) -> None:
        self.text = report.text
        self.lines = Lines.of(report)
        self._artifact = _artifact(report.path or "-")
        self.path = str(self._artifact["uri"])

    def location(self, finding: Finding) -> Table:
        return {"artifactLocation": self._artifact, "region": self._region(finding.start, finding.end)}

    def fix(self, replacement: Replacement) -> Table:
        region = self._region(replacement.start, replacement.end)
        change = {"deletedRegion": region, "insertedContent": {"text": replacement.text}}
        return {
            "description": {"text": f"{BETTER} {replacement.wording}"},
            "artifactChanges": [{"artifactLocation": self._artifact, "replacements": [change]}],
        }

    def _region(self, start: int, end: int) -> Table:
        first, last = self.lines.position(start), self.lines.position(end)
        return {
            "startLine": first.line,
            "startColumn": first.column,
            "endLine": last.line,
            "endColumn": last.column,
        }


def _artifact(path: str) -> Table:
    place = portable(PurePath(path))
    return {"uri": uri(place)} | ({} if place.is_absolute() else {"uriBaseId": ROOT})


def _suppression(silenced: Silenced) -> Table:
    why = {"justification": silenced.reason} if silenced.reason else {}
    return {"kind": KINDS[silenced.by], "status": "accepted"} | why


def _rule(rule: RuleInfo) -> Table:
    first = " ".join(rule.page.split("\n\n")[0].split())
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": first},
        "fullDescription": {"text": f"{rule.principle}. {first}"},
        "help": {"text": rule.page, "markdown": f"**{rule.principle}**\n\n{rule.page}"},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": ["vragen"]},
    }
