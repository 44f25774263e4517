"""Findings and mistakes in settings as an editor shows them."""

from lsprotocol import types
from lsprotocol.types import DiagnosticSeverity

from vraaglint.errors import VraaglintError
from vraaglint.lsp.text import Text
from vraaglint.model import Finding, Report, Severity

SOURCE = "vraaglint"
SEVERITIES = {Severity.WARNING: DiagnosticSeverity.Warning, Severity.TIP: DiagnosticSeverity.Information}


def diagnostics(report: Report, text: Text) -> list[types.Diagnostic]:
    """All findings of a report about a text."""
    return [diagnostic(finding, text) for finding in report.findings]


def diagnostic(finding: Finding, text: Text) -> types.Diagnostic:
    """A finding, at its words."""
    return types.Diagnostic(
        range=text.range(finding.start, finding.end),
        message=finding.message,
        severity=SEVERITIES[finding.severity],
        code=finding.code,
        source=SOURCE,
    )


def mistake(problem: VraaglintError) -> types.Diagnostic:
    """A mistake of the user, at its whole line, or at the first one when none is known."""
    line = (problem.line or 1) - 1
    return types.Diagnostic(
        range=types.Range(types.Position(line, 0), types.Position(line + 1, 0)),
        message=problem.message,
        severity=DiagnosticSeverity.Error,
        source=SOURCE,
    )
