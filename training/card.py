"""Tell the scores: in the pipeline's own meta.json, which `vraaglint pipeline` shows, and in MODEL_CARD.md."""

import json
from pathlib import Path
from string import Template

import click
from evaluate import METRICS
from prepare import TEST_SETS

CARD = Path(__file__).with_name("MODEL_CARD.md")
TEMPLATE = Path(__file__).with_name("MODEL_CARD.template.md")
SHOWN = ("pos_acc", "tag_acc", "morph_acc", "lemma_acc", "dep_uas", "dep_las")

Scores = dict[str, dict[str, float]]


def table(scores: Scores) -> str:
    """A Markdown table with a row for each test set."""
    head = ("", *(name.replace("_acc", "").replace("dep_", "").upper() for name in SHOWN))
    rows = [(f"`{name}`", *(f"{values[key]:.3f}" for key in SHOWN)) for name, values in scores.items()]
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def write_meta(folder: Path, scores: Scores) -> dict[str, object]:
    """Put the scores in the pipeline's meta.json; returns what is in it."""
    path = folder / "meta.json"
    meta: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    meta["performance"] = {name: {key: values[key] for key in SHOWN} for name, values in scores.items()}
    path.write_text(json.dumps(meta, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return meta


@click.command(help=__doc__)
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--metrics", default=METRICS, type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(folder: Path, metrics: Path) -> None:
    scores = {name: json.loads((metrics / f"{name}.json").read_text(encoding="utf-8")) for name in TEST_SETS}
    size = json.loads((metrics / "size.json").read_text(encoding="utf-8"))["megabytes"]
    meta = write_meta(folder, scores)
    text = Template(TEMPLATE.read_text(encoding="utf-8"))
    CARD.write_text(text.substitute(table=table(scores), size=size, version=meta["version"]), encoding="utf-8")


if __name__ == "__main__":
    main()
