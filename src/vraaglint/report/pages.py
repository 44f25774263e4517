"""Templates of pages to read in a browser: everything in them is escaped and made harmless."""

from typing import TYPE_CHECKING, Any

from vraaglint.report.visible import visible

if TYPE_CHECKING:
    from jinja2 import Template


def template(name: str) -> "Template":
    """The template `name`, a path in the package, with forward slashes."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("vraaglint", ""),
        autoescape=True,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    ).get_template(name)


def _harmless(value: Any) -> Any:
    """What stands between braces in a page: text without control characters."""
    return visible(value) if isinstance(value, str) else value
