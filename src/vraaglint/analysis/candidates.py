"""The entries of a list of phrases that can begin with a given word, so that few need to be tried at each place."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Protocol, TypeVar

from vraaglint.lexicon import derived, entries
from vraaglint.phrase import first_words

FIRST_WORD = re.compile(r"['’]?\w+(?:['’-]\w+)*")


class Form(Protocol):
    """An entry with a phrase in the notation of word lists."""

    @property
    def vorm(self) -> str:
        """The phrase."""


F = TypeVar("F", bound=Form)


def forms_at(text: str, place: int, name: str, kind: type[F]) -> Sequence[F]:
    """The forms of the list `name` that can begin with the word at `place`, so that few need to be tried."""
    word = FIRST_WORD.match(text, place)
    return _by_first_word(name, kind).get(word[0].lower().replace("’", "'"), ()) if word else ()


@derived
def _by_first_word(name: str, kind: type[F]) -> dict[str, list[F]]:
    found: defaultdict[str, list[F]] = defaultdict(list)
    for form in entries(name, kind):
        for word in first_words(form.vorm):
            found[word].append(form)
    return dict(found)
