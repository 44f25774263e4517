"""A worksheet as Markdown, which reads well as plain text too."""

from collections.abc import Iterator

from vraaglint.worksheet.sheet import Section, Worksheet


def rendered(worksheet: Worksheet) -> bytes:
    """The bytes of a file with the worksheet in it."""
    return written(worksheet).encode()


def written(worksheet: Worksheet) -> str:
    """The worksheet, with lines to fill in as list items and checks as boxes to tick."""
    blocks = [f"# {worksheet.title}", worksheet.help]
    for section in worksheet.sections:
        blocks += [f"## {section.title}", section.help, "\n".join(_items(section))]
    return "\n\n".join(blocks) + "\n"


def _items(section: Section) -> Iterator[str]:
    if section.checks:
        yield from (f"- [ ] {check}" for check in section.checks)
    else:
        yield from (f"- {line}" for line in section.lines)
