"""The Dutch pipeline: what it gives, where sentences start, and what is said when it is unfit."""

import json
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vraaglint import PipelineError, pipeline
from vraaglint.sentences import sentences

TURN = "Goed geslapen? Nog pijn gehad? En is dhr. Smit al geweest?"


def copy(folder: Path) -> Path:
    """A copy of the bundled pipeline."""
    shutil.copytree(pipeline.info().path, folder)
    return folder


def change_meta(folder: Path, **changes: object) -> str:
    """Change what the pipeline in `folder` says of itself; returns the folder's name as a user would give it."""
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    (folder / "meta.json").write_text(json.dumps(meta | changes), encoding="utf-8")
    return str(folder)


def test_gives_what_the_rules_read() -> None:
    [token, *_] = pipeline.load()("Slaap je goed?")
    assert (token.pos_, token.dep_, token.lemma_) == ("VERB", "ROOT", "slapen")
    assert "VerbForm=Fin" in str(token.morph)
    assert token.tag_.startswith("WW|pv")


def test_is_loaded_once() -> None:
    assert pipeline.load() is pipeline.load("nl_vraag_sm")


def test_sentences_start_where_the_marks_say() -> None:
    doc = pipeline.load()(TURN)
    assert [sentence.text for sentence in doc.sents] == [TURN[start:end] for start, end in sentences(TURN)]


PIECES = st.sampled_from(
    ["Slaap je goed", "?", "?!", ".", "…", " ", "  ", "\n", "dhr. Smit", "waarom", "😊", "(2019?)", ","]
)


@given(st.lists(PIECES, min_size=1, max_size=12).map(" ".join))
@settings(max_examples=40, deadline=None)
def test_the_parser_keeps_to_the_sentences(text: str) -> None:
    doc = pipeline.load()(text)
    starts = {start for start, _ in sentences(text)[1:]}
    assert {sentence.start_char for sentence in doc.sents} - {0} == starts - {0}
    assert all(token.head in sentence for sentence in doc.sents for token in sentence)


def test_threads_take_turns() -> None:
    nlp = pipeline.load()

    def lemmas(number: int) -> list[str]:
        with pipeline.lent(nlp):
            docs = list(nlp.pipe([f"Wil je stap{number} vandaag zetten?"] * 5))
            return [token.lemma_ for doc in docs for token in doc]

    pause = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(4) as threads:
            found = list(threads.map(lemmas, range(80)))
    finally:
        sys.setswitchinterval(pause)
    assert all(len(words) == 30 for words in found)


def test_tells_about_itself() -> None:
    about = pipeline.info()
    assert (about.name, about.version, about.licence) == ("nl_vraag_sm", "1.0.0", "CC BY-SA 4.0")
    assert about.path.is_dir()
    assert 0.9 < about.scores["coach-test POS"] < 1


def test_a_folder_works_in_its_place(tmp_path: Path) -> None:
    folder = copy(tmp_path / "eigen")
    doc = pipeline.load(str(folder))(TURN)
    assert len(list(doc.sents)) == 3


def test_a_package_works_in_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "nl_ander_sm"
    copy(package / "nl_ander_sm-2.0.0")
    change_meta(package / "nl_ander_sm-2.0.0", name="ander_sm", version="2.0.0")
    shutil.copy(package / "nl_ander_sm-2.0.0" / "meta.json", package)
    (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    assert pipeline.info("nl_ander_sm").version == "2.0.0"
    assert pipeline.load("nl_ander_sm").meta["name"] == "ander_sm"


def test_a_missing_one_comes_with_its_download() -> None:
    with pytest.raises(PipelineError, match=r"nl_core_news_lg.*python -m spacy download nl_core_news_lg"):
        pipeline.load("nl_core_news_lg")


@pytest.mark.parametrize("name", ["bestaat_niet", "map/die/er/niet/is", "", ".", "spacy", "een.punt"])
def test_a_missing_one_comes_with_a_fit_one(name: str) -> None:
    with pytest.raises(PipelineError, match=r"python -m spacy download nl_core_news_sm"):
        pipeline.info(name)


def test_another_language_is_refused(tmp_path: Path) -> None:
    name = change_meta(copy(tmp_path / "engels"), lang="en")
    with pytest.raises(PipelineError, match="niet Nederlands"):
        pipeline.load(name)


def test_a_pipeline_without_parser_is_refused(tmp_path: Path) -> None:
    name = change_meta(copy(tmp_path / "half"), pipeline=["tok2vec", "tagger", "morphologizer"])
    with pytest.raises(PipelineError, match="heeft geen parser"):
        pipeline.load(name)


def test_other_labels_are_refused(tmp_path: Path) -> None:
    labels = json.loads((pipeline.info().path / "meta.json").read_text(encoding="utf-8"))["labels"]
    name = change_meta(copy(tmp_path / "alpino"), labels=labels | {"parser": ["su", "obj1"]})
    with pytest.raises(PipelineError, match="Universal Dependencies"):
        pipeline.load(name)


@pytest.mark.parametrize("damaged", ["meta.json", "config.cfg", "parser/model"])
@pytest.mark.parametrize("damage", ["[", "{}"])
def test_a_damaged_one_is_one_sentence(tmp_path: Path, damaged: str, damage: str) -> None:
    folder = copy(tmp_path / "kapot")
    (folder / damaged).write_text(damage, encoding="utf-8")
    with pytest.raises(PipelineError, match="python -m spacy download") as caught:
        pipeline.load(str(folder))
    assert "\n" not in str(caught.value)
