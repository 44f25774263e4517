"""Every example of every rule: the same ones that make the pages of `vraaglint explain`."""

import pytest

from vraaglint.engine import Linter
from vraaglint.model import TurnResult
from vraaglint.rule import Bad, Good, Rule
from vraaglint.rules import all_rules, find

BAD = [(rule, example) for rule in all_rules() for example in rule.examples if isinstance(example, Bad)]
GOOD = [(rule, example) for rule in all_rules() for example in rule.examples if isinstance(example, Good)]


def name(value: object) -> str:
    return value.text if isinstance(value, Bad | Good) else getattr(value, "code", "")


def own(result: TurnResult, rule: type[Rule]) -> list[str]:
    return [finding.text for finding in result.findings if finding.code == rule.code]


@pytest.mark.parametrize(("rule", "example"), BAD, ids=name)
def test_a_bad_example_gives_exactly_one_finding_at_its_brackets(
    linter: Linter, rule: type[Rule], example: Bad
) -> None:
    found = [
        finding for finding in linter.check_turn(example.text, example.context).findings if finding.code == rule.code
    ]
    assert [(finding.start, finding.end) for finding in found] == [example.span]
    assert found[0].text == example.text[slice(*example.span)]


@pytest.mark.parametrize(("rule", "example"), [pair for pair in BAD if pair[1].rewrite], ids=name)
def test_a_bad_example_is_rewritten_as_written_and_passes_its_own_rule(
    linter: Linter, rule: type[Rule], example: Bad
) -> None:
    result = linter.check_turn(example.text, example.context)
    offered = [finding.rewrites[0].text for finding in result.findings if finding.code == rule.code]
    assert offered == [example.rewrite]
    for line in offered[0].splitlines():
        assert own(linter.check_turn(line, example.context), rule) == []


@pytest.mark.parametrize(("rule", "example"), GOOD, ids=name)
def test_a_good_example_gives_nothing(linter: Linter, rule: type[Rule], example: Good) -> None:
    assert own(linter.check_turn(example.text, example.context), rule) == []


@pytest.mark.parametrize("rule", all_rules(), ids=name)
def test_a_rule_has_a_page_and_examples(rule: type[Rule]) -> None:
    page = rule.__doc__ or ""
    assert "Bron:" in page
    assert "Niet gemeld:" in page or rule.code == "VL701"
    assert any(isinstance(example, Good) for example in rule.examples)
    assert rule.principle
    assert rule.code.startswith("VL")


def test_a_rule_is_found_by_code_in_any_case_and_by_name() -> None:
    assert find("vl401") is find("vaag-dat") is find("VL401")
    assert find("VL999") is None


def test_codes_and_names_are_unique() -> None:
    rules = all_rules()
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)
