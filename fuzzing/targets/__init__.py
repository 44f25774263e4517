"""The table of targets: each file of this folder is about one part of vraaglint."""

from targets import changes, files, pages, screens, word

TARGETS = {target.name: target for part in (pages, changes, files, screens, word) for target in part.TARGETS}
