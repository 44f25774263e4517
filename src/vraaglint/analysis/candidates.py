"""The entries of a list of phrases that can stand at a place or in a text, so that few patterns need to be tried."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from vraaglint.lexicon import derived, entries
from vraaglint.phrase import anchor, first_words

FIRST_WORD = re.compile(r"['’]?\w+(?:['’-]\w+)*")


class Form(Protocol):
    """An entry with a phrase in the notation of word lists."""

    @property
    def vorm(self) -> str:
        """The phrase."""


F = TypeVar("F", bound=Form)


def forms_at(text: str, place: int, end: int, name: str, kind: type[F]) -> Sequence[F]:
    """The forms of the list `name` that can begin with the word at `place` and stop before `end`."""
    word = FIRST_WORD.match(text, place)
    forms = _by_first_word(name, kind).get(word[0].lower().replace("’", "'"), ()) if word else ()
    return forms_in(text[place:end], forms)


def forms_in(text: str, forms: Iterable[F]) -> list[F]:
    """Those of `forms` that can stand in `text`."""
    lowered = text.lower()
    return [form for form in forms if anchor(form.vorm) in lowered]


@derived
def _by_first_word(name: str, kind: type[F]) -> dict[str, list[F]]:
    found: defaultdict[str, list[F]] = defaultdict(list)
    for form in entries(name, kind):
        for word in first_words(form.vorm):
            found[word].append(form)
    return dict(found)
