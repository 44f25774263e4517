"""vraaglint in a spaCy pipeline."""

import spacy

from vraaglint import pipeline
from vraaglint.engine import Linter


def test_a_document_is_one_turn(linter: Linter) -> None:
    nlp = spacy.load(pipeline.info().path)
    nlp.add_pipe("vraaglint", config={"ignore": ["VL401"]})
    text = "Ik vroeg me af of je dat eigenlijk wilt."
    result = nlp(text)._.vraaglint
    assert [finding.code for finding in result.findings] == ["VL202", "VL501"]
    assert result.rewrite == linter.check_turn(text).rewrite == "Wil je dat?"
