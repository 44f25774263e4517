"""Load the Dutch spaCy pipeline once, lazily."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from vraaglint.errors import PipelineError

if TYPE_CHECKING:
    from spacy.language import Language

BUNDLED = "nl_vraag_sm"
META = "meta.json"
UNUSED = ("ner", "senter")
DOWNLOAD = "python -m spacy download"
FIT = "nl_core_news_sm"
BATCH_SIZE = 64  # turns are short: larger batches take more memory and no less time
SCORES = {"pos_acc": "POS", "dep_las": "LAS"}

# What the rules read, as a part of a label that every fit pipeline has: XPOS, features and relations.
NEEDED_LABELS = {"tagger": "WW|pv", "morphologizer": "VerbForm=Fin", "parser": "nsubj"}

_loaded: dict[Path, "Language"] = {}
_loading = Lock()
_parsing = Lock()


@dataclass(frozen=True, slots=True)
class PipelineInfo:
    """What a pipeline says of itself. `scores` are shares from 0 to 1, by name."""

    name: str
    version: str
    path: Path
    licence: str
    scores: Mapping[str, float]


def load(name: str | None = None) -> "Language":
    """The pipeline `name` (a package or a folder; None is the bundled one), ready to parse turns.

    It is loaded once and shared: use it inside `lent`. Raises PipelineError when it is missing or unfit.
    """
    path = _folder(name)
    with _loading:
        if path not in _loaded:
            _check(_meta(path), path.name if name is None else name)
            _loaded[path] = _read(path, name)
        return _loaded[path]


@contextmanager
def lent(nlp: "Language") -> Iterator[None]:
    """Lend a pipeline to this thread alone; Docs made in the block, and words first met there, end with it.

    That keeps memory flat. spaCy's memory zones belong to the shared vocabulary, so two at once would break each other.
    """
    with _parsing, nlp.memory_zone():
        yield


def info(name: str | None = None) -> PipelineInfo:
    """What the pipeline `name` says of itself, read from its folder without loading it. Raises PipelineError."""
    path = _folder(name)
    meta = _meta(path)
    return PipelineInfo(
        name=_full_name(meta),
        version=meta["version"],
        path=path,
        licence=meta.get("license", ""),
        scores=dict(_scores(meta.get("performance", {}))),
    )


def _read(path: Path, name: str | None) -> "Language":
    import spacy

    from vraaglint.spacy_parts import SAVED_TOKENIZER, SENTENCE_STARTS, split_words

    own = path == _bundled()
    config = {"nlp.tokenizer.@tokenizers": SAVED_TOKENIZER} if own else {}
    try:
        nlp = spacy.load(path, exclude=UNUSED, config=config)
    except Exception as problem:  # a damaged folder fails inside spaCy in many ways
        raise PipelineError(f"De pijplijn '{name or BUNDLED}' kan niet geladen worden. {_mend(name)}") from problem
    if not own:  # ours is saved so: it takes a sixth of a second
        split_words(nlp)
    nlp.add_pipe(SENTENCE_STARTS, before="parser")
    nlp.batch_size = BATCH_SIZE
    return nlp


def _check(meta: Mapping[str, Any], name: str) -> None:
    if meta.get("lang") != "nl":
        raise PipelineError(f"De pijplijn '{name}' is niet Nederlands. {_mend(FIT)}")
    labels = meta.get("labels", {})
    lacking = [
        component
        for component, needed in NEEDED_LABELS.items()
        if component not in meta.get("pipeline", ()) or not any(needed in label for label in labels.get(component, ()))
    ]
    if lacking:
        parts = " en ".join(lacking)
        message = f"De pijplijn '{name}' heeft geen {parts} met de labels van Universal Dependencies. {_mend(FIT)}"
        raise PipelineError(message)


def _meta(path: Path) -> dict[str, Any]:
    """What the folder says of itself: at least a language, a name and a version."""
    unreadable = PipelineError(f"De pijplijn in '{path}' kan niet gelezen worden. {_mend(path.name)}")
    try:
        meta = json.loads((path / META).read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise unreadable from problem
    if not isinstance(meta, dict) or not meta.keys() >= {"lang", "name", "version"}:
        raise unreadable
    return meta


def _folder(name: str | None) -> Path:
    """The folder with the pipeline's `meta.json` and weights."""
    if name is None or name == BUNDLED:
        return _bundled()
    path = _package_folder(name) or Path(name)
    if not (path / META).is_file():
        raise PipelineError(f"De pijplijn '{name}' is niet te vinden. {_mend(name)}")
    return path.resolve()


def _bundled() -> Path:
    return Path(__file__).resolve().parent / BUNDLED


def _package_folder(name: str) -> Path | None:
    """Where an installed pipeline package keeps its weights: a folder named after its version."""
    spec = find_spec(name) if name.isidentifier() else None
    if spec is None or spec.origin is None:
        return None
    package = Path(spec.origin).parent
    if not (package / META).is_file():
        return None
    meta = _meta(package)
    return package / f"{_full_name(meta)}-{meta['version']}"


def _full_name(meta: Mapping[str, Any]) -> str:
    return f"{meta['lang']}_{meta['name']}"


def _scores(performance: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, float]]:
    """The scores of a model card by name; those of a named test set carry its name in front."""
    for key, value in performance.items():
        if key in SCORES and isinstance(value, float):
            yield prefix + SCORES[key], value
        elif isinstance(value, Mapping) and key.endswith("-test"):
            yield from _scores(value, f"{key} ")


def _mend(name: str | None) -> str:
    """The command that mends a pipeline that is missing, damaged or unfit."""
    if name is None or name == BUNDLED:
        return "Installeer vraaglint opnieuw met: python -m pip install --force-reinstall vraaglint"
    if name.startswith("nl_core_news_"):
        return f"Je haalt hem op met: {DOWNLOAD} {name}"
    return f"Een geschikte haal je op met: {DOWNLOAD} {FIT}"
