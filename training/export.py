"""Write a trained pipeline to the folder that vraaglint carries.

The folder gets a name, a version and its licence, and loses what is of no use after training: the strings of the
training texts and the paths of the machine that trained. The result is compared with the original on the development
set first: when it differs anywhere, nothing is written.
"""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from vraaglint.spacy_parts import split_words

NAME = "vraag_sm"
VERSION = "1.0.0"
LICENCE = "CC BY-SA 4.0"
TRAINING_ONLY = ("paths", "corpora", "training", "pretraining", "initialize")
SOURCES = [
    {
        "name": "Alpino treebanks, manually checked, converted to UD with alud 2.17",
        "url": "https://github.com/rug-compling/Alpino",
        "license": "LGPL-2.1",
        "author": "University of Groningen",
    },
    {
        "name": "UD_Dutch-Alpino, UD_Dutch-LassySmall: development sections",
        "url": "https://universaldependencies.org",
        "license": "CC BY-SA 4.0",
        "author": "Gosse Bouma, Gertjan van Noord and others",
    },
    {
        "name": "Conversational questions, drawn by hand for vraaglint",
        "url": "training/coach-train.conllu.xz",
        "license": "CC BY-SA 4.0",
        "author": "the makers of vraaglint",
    },
]
DESCRIPTION = (
    "Dutch pipeline for questions as people jot them down: tok2vec, tagger, morphologizer, parser, lemmatizer. "
    "Tags and labels are those of nl_core_news."
)
LICENCE_NOTE = Path(__file__).with_name("LICENSE.weights")


def described(meta: dict[str, Any], version: str) -> dict[str, Any]:
    """The pipeline's `meta.json` for readers; the scores come later, from `card.py`."""
    described = {key: value for key, value in meta.items() if key != "spacy_git_version"}
    described |= {"name": NAME, "version": version, "spacy_version": ">=3.8.0,<3.9.0", "description": DESCRIPTION}
    described |= {"license": LICENCE, "sources": SOURCES, "author": "the makers of vraaglint", "performance": {}}
    return described


def needed_strings(nlp: Language) -> list[str]:
    """The labels of all components and the word pieces that lemmas are made of."""
    labels = {str(label) for labels in nlp.pipe_labels.values() for label in labels}
    trees = nlp.get_pipe("trainable_lemmatizer").trees  # type: ignore[attr-defined]
    sides = (tree.get(side, 0) for tree in map(trees.__getitem__, range(len(trees))) for side in ("orig", "subst"))
    return sorted(labels | {nlp.vocab.strings[value] for value in sides})


def slim(folder: Path, nlp: Language, version: str) -> None:
    """Drop what only training needs."""
    strings = json.dumps(needed_strings(nlp), ensure_ascii=False)
    (folder / "vocab" / "strings.json").write_text(strings + "\n", encoding="utf-8")
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    text = json.dumps(described(meta, version), ensure_ascii=False, indent=1)
    (folder / "meta.json").write_text(text + "\n", encoding="utf-8")
    config = spacy.util.load_config(folder / "config.cfg")
    for section in TRAINING_ONLY:
        config.pop(section, None)
    config.to_disk(folder / "config.cfg")


def analyses(nlp: Language, texts: Iterable[str]) -> list[list[tuple[str, ...]]]:
    """All that a pipeline says of each token."""
    return [[token_analysis(token.i, doc) for token in doc] for doc in nlp.pipe(texts)]


def token_analysis(index: int, doc: Doc) -> tuple[str, ...]:
    token = doc[index]
    start = str(token.is_sent_start)
    return (token.text, token.tag_, token.pos_, str(token.morph), token.lemma_, token.dep_, str(token.head.i), start)


@click.command(help=__doc__)
@click.argument("trained", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("corpus", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--version", default=VERSION, show_default=True)
def main(trained: Path, corpus: Path, folder: Path, version: str) -> None:
    nlp = spacy.load(trained)
    split_words(nlp)
    texts = [doc.text for doc in DocBin().from_disk(corpus / "dev.spacy").get_docs(nlp.vocab)]
    with TemporaryDirectory() as temporary:
        exported = Path(temporary) / "pipeline"
        nlp.to_disk(exported)
        slim(exported, nlp, version)
        shutil.copy(LICENCE_NOTE, exported / "LICENSE")
        if analyses(spacy.load(exported), texts) != analyses(nlp, texts):
            raise click.ClickException("the exported pipeline differs from the trained one on the development set")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(exported, folder)
    click.echo(f"{folder}: the same as {trained} on {len(texts)} texts")


if __name__ == "__main__":
    main()
