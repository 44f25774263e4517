"""A worksheet as a Word file: the parts in `skeleton`, of which the document is a template."""

import io
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from vraaglint.worksheet.sheet import Worksheet

SKELETON = Path(__file__).with_name("skeleton")
DOCUMENT = "word/document.xml"


def rendered(worksheet: Worksheet) -> bytes:
    """The bytes of a file with headings, lists and boxes to tick; the same for the same worksheet."""
    parts = {path.relative_to(SKELETON).as_posix(): path for path in SKELETON.rglob("*") if path.is_file()}
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as target:
        for name, path in sorted(parts.items()):
            text = path.read_text(encoding="utf-8")
            target.writestr(ZipInfo(name), _filled(text, worksheet) if name == DOCUMENT else text, ZIP_DEFLATED)
    return buffer.getvalue()


def _filled(template: str, worksheet: Worksheet) -> str:
    # Imported late: only a Word file needs it.
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(template).render(worksheet=worksheet)
