"""The worksheet for an important conversation: its words, its values, and a renderer for each kind of file."""

from vraaglint.worksheet import markdown, word
from vraaglint.worksheet.sheet import Section, Worksheet, empty

__all__ = ["RENDERERS", "Section", "Worksheet", "empty"]

# What makes the bytes of a file, by the end of its name.
RENDERERS = {".md": markdown.rendered, ".txt": markdown.rendered, ".docx": word.rendered}
