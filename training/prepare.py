"""Turn CoNLL-U trees into spaCy's binary training files.

TREEBANK holds the general trees (README.md says where they come from); the conversational ones lie beside this script.
Every sentence goes in as it is. Notes lack capitals and end marks, so conversational sentences go in more often and in
the shapes in which people jot them down; some sentences go in as small groups, because a turn may hold several.
"""

import lzma
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from spacy.tokens import Doc, DocBin
from spacy.training.converters import conllu_to_docs
from spacy.vocab import Vocab

SEED = 20
COACH_TREES = Path(__file__).with_name("coach-train.conllu.xz")
TEST_SETS = ("coach-test", "question-test", "ud-test")
ATTRIBUTES = ("TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START")
COACH_COPIES = 4  # the yardstick is conversational; these trees are 4% of the words before copying
GROUPED_SHARE = 0.15
GROUP_SIZES = (2, 3)
QUESTION_MARK = "?"
END_MARKS = frozenset("?!.")


def read(path: Path, vocab: Vocab) -> list[Doc]:
    """Read one `.conllu.xz` file, a Doc per sentence; lemmas of split separable verbs keep their verb only."""
    with lzma.open(path, "rt", encoding="utf-8") as trees:
        return [rebuilt(doc, vocab) for doc in conllu_to_docs(trees.read(), n_sents=1, no_print=True)]


def rebuilt(doc: Doc, vocab: Vocab, *, lower: bool = False, end: int | None = None) -> Doc:
    """Copy the first `end` tokens of a Doc into `vocab`, optionally in lower case."""
    tokens = list(doc)[:end]
    return Doc(
        vocab,
        words=[token.text.lower() if lower else token.text for token in tokens],
        spaces=[bool(token.whitespace_) for token in tokens],
        tags=[token.tag_ for token in tokens],
        pos=[token.pos_ for token in tokens],
        morphs=[str(token.morph) for token in tokens],
        lemmas=[own_lemma(token.text, token.lemma_) for token in tokens],
        heads=[token.head.i for token in tokens],
        deps=[token.dep_ for token in tokens],
    )


def own_lemma(word: str, lemma: str) -> str:
    """`op_bellen` for "opbellen", but `bellen` for the "bel" of "bel … op": a token's lemma is made from the token."""
    prefix, _, verb = lemma.partition("_")
    if verb and not word.lower().startswith(prefix.lower()):
        return verb
    return lemma


def without_end_mark(doc: Doc, vocab: Vocab, *, lower: bool) -> Doc:
    """The sentence as it stands in hurried notes: no question mark or full stop."""
    has_mark = len(doc) > 1 and doc[-1].text in END_MARKS and not list(doc[-1].children)
    return rebuilt(doc, vocab, lower=lower, end=len(doc) - 1 if has_mark else None)


def jotted_down(docs: Iterable[Doc], vocab: Vocab) -> Iterator[Doc]:
    """Each sentence in lower case, without its end mark, and both."""
    for doc in docs:
        yield rebuilt(doc, vocab, lower=True)
        yield without_end_mark(doc, vocab, lower=False)
        yield without_end_mark(doc, vocab, lower=True)


def grouped(docs: list[Doc], rng: random.Random) -> Iterator[Doc]:
    """Groups of two or three sentences from a random share of `docs`."""
    chosen = rng.sample(docs, int(len(docs) * GROUPED_SHARE))
    while chosen:
        size = rng.choice(GROUP_SIZES)
        group, chosen = chosen[:size], chosen[size:]
        merged = Doc.from_docs(group)
        if merged is not None:
            yield merged


def is_question(doc: Doc) -> bool:
    return len(doc) > 0 and doc[-1].text == QUESTION_MARK


def training_docs(general: list[Doc], coach: list[Doc], vocab: Vocab, rng: random.Random) -> list[Doc]:
    """Everything the pipeline learns from, shuffled."""
    questions = [doc for doc in general if is_question(doc)]
    docs = [
        *general,
        *(without_end_mark(doc, vocab, lower=True) for doc in questions),
        *coach * COACH_COPIES,
        *jotted_down(coach, vocab),
        *grouped(general, rng),
        *grouped(coach * 2, rng),
    ]
    rng.shuffle(docs)
    return docs


def save(docs: list[Doc], path: Path) -> None:
    """Write the Docs as spaCy's training commands read them."""
    DocBin(docs=docs, attrs=ATTRIBUTES).to_disk(path)
    click.echo(f"{path.stem}: {len(docs)} documents, {sum(map(len, docs))} tokens")


@click.command(help=__doc__)
@click.argument("treebank", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("corpus", type=click.Path(file_okay=False, path_type=Path))
@click.option("--share", default=1.0, show_default=True, help="Share of the general sentences to use.")
@click.option("--held-out", default=0.0, show_default=True, help="Share of the coach sentences kept for choosing.")
def main(treebank: Path, corpus: Path, share: float, held_out: float) -> None:
    rng = random.Random(SEED)
    vocab = Vocab()
    general = read(treebank / "train.conllu.xz", vocab)
    coach = read(COACH_TREES, vocab)
    rng.shuffle(general)
    rng.shuffle(coach)
    kept = int(len(coach) * held_out)
    corpus.mkdir(parents=True, exist_ok=True)
    save(training_docs(general[: int(len(general) * share)], coach[kept:], vocab, rng), corpus / "train.spacy")
    save(read(treebank / "dev.conllu.xz", vocab) + coach[:kept], corpus / "dev.spacy")
    for name in TEST_SETS:
        save(read(treebank / f"{name}.conllu.xz", vocab), corpus / f"{name}.spacy")


if __name__ == "__main__":
    main()
