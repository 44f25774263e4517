"""JSON text without loss: what a terminal or a file cannot hold as it is, is escaped."""

import json
import re
from typing import Any

from vraaglint.report.visible import BIDI

# What json leaves as it is: the later control characters, line ends of Unicode, and halves of characters in file names.
UNSAFE = re.compile(f"[\x7f-\x9f\u2028\u2029{BIDI}\ud800-\udfff]")


def exact(value: Any, *, indent: int | None = 2) -> str:
    """The value as JSON, ending in a newline; without an indent it is one line."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
