"""One clause of Dutch in its three orders: embedded, as a direct question and as a statement."""

import re
from itertools import product
from typing import NamedTuple


class Clause(NamedTuple):
    """A clause cut where the orders differ.

    `cluster` are the verbs at the end of a subordinate clause; `finite` and `fronts` are the finite verb after and
    before the subject ("vindt" and "vind"), `tails` the other verbs, with one value for each right form.
    """

    phrase: str
    subject: str
    rest: str
    cluster: str
    finite: str
    fronts: tuple[str, ...]
    tails: tuple[str, ...]
    after: str = ""

    def embedded(self) -> str:
        return joined(self.phrase, self.subject, self.rest, self.cluster, self.after)

    def questions(self) -> tuple[str, ...]:
        phrase = "" if self.phrase == "of" else self.phrase
        asked = (
            joined(phrase, front, self.subject, self.rest, tail, self.after)
            for front, tail in product(self.fronts, self.tails)
        )
        return tuple(capital(question) + "?" for question in asked)

    def questions_with(self, adverb: str) -> tuple[str, ...]:
        """The questions with an adverb, usually right after the subject but free to stand later."""
        whole = [self._replace(rest=joined(adverb, self.rest)), self._replace(rest=joined(self.rest, adverb))]
        whole += [self._replace(after=joined(adverb, self.after)), self._replace(after=joined(self.after, adverb))]
        return tuple(question for one in whole for question in one.questions())

    def statement(self, mark: str, opening: str = "", particle: str = "") -> str:
        """The clause as a statement, after an opening ("Vandaag") if given, with a particle behind verb and subject."""
        if opening:
            start = joined(opening, self.fronts[0], self.subject, particle)
        else:
            start = joined(self.subject, self.finite, particle)
        return capital(joined(start, self.rest, self.tails[0], self.after)) + mark


def joined(*parts: str) -> str:
    return re.sub(" +", " ", " ".join(part for part in parts if part))


def capital(text: str) -> str:
    """The text with a capital, after the apostrophe of "'s avonds" on the next word."""
    opening = re.match(r"'\w ", text)
    place = opening.end() if opening else 0
    return text[:place] + text[place : place + 1].upper() + text[place + 1 :]
