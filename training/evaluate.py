"""Measure a pipeline on the three test sets and write the scores to one JSON file a set.

The pipeline reads raw text and finds its own tokens and sentences; scores are those of spaCy's own scorer, which leaves
punctuation out of UAS and LAS.
"""

import json
from pathlib import Path

import click
import spacy
from prepare import TEST_SETS
from spacy.language import Language
from spacy.tokens import DocBin
from spacy.training import Example

METRICS = Path(__file__).with_name("metrics")
SCORES = ("pos_acc", "tag_acc", "morph_acc", "lemma_acc", "dep_uas", "dep_las", "token_acc", "sents_f")


def scores(nlp: Language, gold: Path) -> dict[str, float]:
    """The scores on one test set, as shares."""
    docs = DocBin().from_disk(gold).get_docs(nlp.vocab)
    found = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in docs])
    return {name: round(found[name], 4) for name in SCORES}


def megabytes(folder: Path) -> float:
    """Size of a folder on disk, in millions of bytes."""
    return round(sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6, 1)


def save(name: str, values: dict[str, float], metrics: Path) -> None:
    """Write one JSON file and show it."""
    (metrics / f"{name}.json").write_text(json.dumps(values, indent=2) + "\n", encoding="utf-8")
    click.echo(f"{name}: " + " ".join(f"{key} {value}" for key, value in values.items()))


@click.command(help=__doc__)
@click.argument("pipeline", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("corpus", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--metrics", default=METRICS, type=click.Path(file_okay=False, path_type=Path), help="Where to write.")
def main(pipeline: Path, corpus: Path, metrics: Path) -> None:
    nlp = spacy.load(pipeline)
    metrics.mkdir(parents=True, exist_ok=True)
    for name in TEST_SETS:
        save(name, scores(nlp, corpus / f"{name}.spacy"), metrics)
    save("size", {"megabytes": megabytes(pipeline)}, metrics)


if __name__ == "__main__":
    main()
