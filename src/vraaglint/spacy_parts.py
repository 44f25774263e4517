"""The parts that vraaglint registers with spaCy; importing this module imports spaCy."""

from bisect import bisect_left
from collections.abc import Callable
from typing import Any

import numpy
import spacy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

from vraaglint.lexicon import listed
from vraaglint.sentences import sentences

SENTENCE_STARTS = "vraaglint_sentence_starts"
STARTS, GOES_ON = 1, -1  # values of the attribute
SAVED_TOKENIZER = "vraaglint.SavedTokenizer.v1"


@Language.component(SENTENCE_STARTS, assigns=["token.is_sent_start"])
def preset_sentence_starts(doc: Doc) -> Doc:
    """Mark every token as the start of a sentence or not, so that the parser has no say in it."""
    places = [token.idx for token in doc]
    first = {0, *(bisect_left(places, start) for start, _ in sentences(doc.text)[1:])}
    marks = [STARTS if index in first else GOES_ON for index in range(len(places))]
    column: Any = numpy.array(marks, dtype="int64").astype("uint64")  # spaCy's type says that it needs two dimensions
    return doc.from_array([SENT_START], column)  # a token's own setter looks at all tokens each time


def split_words(nlp: Language) -> None:
    """Let the tokenizer, in place, take "voor u." for a word and a full stop: spaCy knows "u." as an abbreviation."""
    whole = {f"{word}." for word in listed("geen-afkorting")}
    tokenizer = nlp.tokenizer
    if isinstance(tokenizer, Tokenizer) and not whole.isdisjoint(tokenizer.rules):
        tokenizer.rules = {text: parts for text, parts in tokenizer.rules.items() if text not in whole}


@spacy.registry.tokenizers(SAVED_TOKENIZER)
def saved_tokenizer() -> Callable[[Language], Tokenizer]:
    """A tokenizer that gets its rules from the pipeline's folder only.

    spaCy's own first compiles the rules of the language and then replaces them by the saved ones, which takes a
    quarter of a second.
    """
    return lambda nlp: Tokenizer(nlp.vocab)
