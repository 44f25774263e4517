"""The parts that vraaglint registers with spaCy; importing this module imports spaCy."""

from collections.abc import Callable

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

from vraaglint.lexicon import listed
from vraaglint.sentences import sentences

SENTENCE_STARTS = "vraaglint_sentence_starts"
SAVED_TOKENIZER = "vraaglint.SavedTokenizer.v1"


@Language.component(SENTENCE_STARTS, assigns=["token.is_sent_start"])
def preset_sentence_starts(doc: Doc) -> Doc:
    """Mark every token as the start of a sentence or not, so that the parser has no say in it."""
    starts = [start for start, _ in sentences(doc.text)[1:]]
    starts.reverse()
    for token in doc:
        token.is_sent_start = token.i == 0
        while starts and starts[-1] <= token.idx:
            starts.pop()
            token.is_sent_start = True
    return doc


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
