"""The word before a better wording: what is safe is better, of what is not a person has to choose."""

from collections.abc import Iterable, Iterator

from vraaglint.model import Finding, Rewrite

BETTER = "Beter:"
MAYBE = "Misschien:"
OR = "Of:"
TOGETHER = "Samen:"


def labelled(rewrites: Iterable[Rewrite]) -> Iterator[tuple[str, Rewrite]]:
    """Each wording with its label; a second one of a kind is an alternative."""
    seen = set()
    for rewrite in rewrites:
        label = BETTER if rewrite.safe else MAYBE
        yield (OR if label in seen else label), rewrite
        seen.add(label)


def said(finding: Finding) -> list[str]:
    """What to tell of a finding where there is room for text alone: the message, then a line a wording."""
    wordings = (f"{label} {' '.join(rewrite.text.split())}" for label, rewrite in labelled(finding.rewrites))
    return [finding.message, *wordings]


def several_safe(findings: Iterable[Finding]) -> bool:
    """Whether there is more to show of the safe rewrites together than of each alone."""
    return sum(any(rewrite.safe for rewrite in finding.rewrites) for finding in findings) > 1
