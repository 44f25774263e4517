"""The notation of phrases in word lists, turned into regular expressions.

Words stand as they are, in any case. `(a|b)` is a or b, `[a|b]` is a or b or nothing, `…` is up to six words, `~` is up
to four adverbs that leave the meaning as it is (toch, heus, allemaal), `@je` stands for je, jij, jou, u, jullie, ge or
gij, and `@naaste` for a relative, friend or pet. Matching is linear: gaps are bounded and every part is anchored to
words.
"""

import re
from functools import cache

from vraaglint.lexicon import derived, listed

SPACE = r",?\s+"  # a comma between two words of a phrase is neither asked for nor in the way
WORD = r"[^\s.?!:;]+"
MACROS = {"@je": "je|jij|jou|u|jullie|ge|gij", "@jouw": "je|jouw|uw|jullie"}
LISTS = {"@naaste": "verwanten"}
PARTS = re.compile(
    r"\((?P<required>[^()]*)\)|\[(?P<optional>[^\[\]]*)\]|(?P<gap>…)|(?P<loose>~)|(?P<word>[^\s()\[\]…~]+)"
)


@derived
def pattern(phrase: str, *, before: str = "") -> re.Pattern[str]:
    """A pattern that finds `phrase` as whole words, where the expression `before` follows."""
    return _compiled((phrase,), before)


@derived
def any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that finds any of `phrases` as whole words; an empty tuple finds nothing."""
    return _compiled(phrases) if phrases else re.compile(r"(?!)")


@cache
def first_words(phrase: str) -> frozenset[str]:
    """The words, in lower case, that what `phrase` finds can begin with; it may not begin with `…` or `~`."""
    found: set[str] = set()
    for match in PARTS.finditer(phrase):
        choices = (match["required"] or match["optional"] or match["word"]).split("|")
        starts = (choice.split()[0] for choice in choices)
        found.update(word for start in starts for word in MACROS.get(start, start).lower().split("|"))
        if match["optional"] is None:
            break
    return frozenset(found)


@cache
def anchor(phrase: str) -> str:
    """The longest word that stands, in lower case, in all that `phrase` finds; empty when no word is sure to.

    A text without it need not be searched: that is quick to see, and saves compiling most patterns.
    """
    sure = (match["word"] for match in PARTS.finditer(phrase))
    words = (word.lower() for word in sure if word and word not in {*MACROS, *LISTS} and "'" not in word)
    return max(words, key=len, default="")


def _compiled(phrases: tuple[str, ...], before: str = "") -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_source, phrases))})(?!\w){before}", re.IGNORECASE)


def _source(phrase: str) -> str:
    """Optional parts carry their space behind them before the first fixed word, in front of them after it."""
    pieces: list[str] = []
    before, after = "", SPACE
    for match in PARTS.finditer(phrase):
        if match["gap"]:
            pieces.append(rf"(?:{before}{WORD}{after}){{0,6}}?")
        elif match["loose"]:
            pieces.append(rf"(?:{before}{_one_of('losse-bijwoorden')}{after}){{0,4}}?")
        elif match["optional"] is not None:
            pieces.append(rf"(?:{before}(?:{_choices(match['optional'])}){after})?")
        else:
            pieces.append(before + (_word(match["word"]) if match["word"] else rf"(?:{_choices(match['required'])})"))
            before, after = SPACE, ""
    return "".join(pieces)


def _choices(text: str) -> str:
    return "|".join(_source(choice) for choice in text.split("|"))


def _word(word: str) -> str:
    if word in LISTS:
        return _one_of(LISTS[word])
    return f"(?:{MACROS[word]})" if word in MACROS else re.escape(word).replace("'", "['’]")


@derived
def _one_of(name: str) -> str:
    """A group of the words of a list, as whole words; sorted, so that the pattern is the same each time."""
    return rf"(?:{'|'.join(map(re.escape, sorted(listed(name))))})(?!\w)"
