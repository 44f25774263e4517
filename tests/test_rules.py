"""Every example of every rule: the same ones that make the pages of `vraaglint explain`."""

import pytest

from vraaglint.engine import Linter
from vraaglint.model import Finding
from vraaglint.rule import Bad, Good, Rule, TurnRule
from vraaglint.rules import all_rules, find

BAD = [(rule, example) for rule in all_rules() for example in rule.examples if isinstance(example, Bad)]
GOOD = [(rule, example) for rule in all_rules() for example in rule.examples if isinstance(example, Good)]


def name(value: object) -> str:
    return value.text if isinstance(value, Bad | Good) else getattr(value, "code", "")


def found(linter: Linter, rule: type[Rule], text: str, context: str | None = None) -> list[Finding]:
    """What the rule finds in a turn, or on a page when it is no rule about turns."""
    result = linter.check_turn(text, context) if issubclass(rule, TurnRule) else linter.check_text(text)
    return [finding for finding in result.findings if finding.code == rule.code]


@pytest.mark.parametrize(("rule", "example"), BAD, ids=name)
def test_a_bad_example_gives_exactly_one_finding_at_its_brackets(
    linter: Linter, rule: type[Rule], example: Bad
) -> None:
    findings = found(linter, rule, example.text, example.context)
    assert [(finding.start, finding.end) for finding in findings] == [example.span]
    assert findings[0].text == example.text[slice(*example.span)]


@pytest.mark.parametrize(("rule", "example"), [pair for pair in BAD if pair[1].rewrite], ids=name)
def test_a_bad_example_is_rewritten_as_written_and_passes_its_own_rule(
    linter: Linter, rule: type[Rule], example: Bad
) -> None:
    offered = [one.rewrites[0].text for one in found(linter, rule, example.text, example.context)]
    assert offered == [example.rewrite]
    for line in offered[0].splitlines():
        assert found(linter, rule, line, example.context) == []


@pytest.mark.parametrize(("rule", "example"), [pair for pair in BAD if pair[1].better], ids=name)
def test_a_better_wording_passes_every_rule(linter: Linter, rule: type[Rule], example: Bad) -> None:
    better = example.better or ""
    is_turn = issubclass(rule, TurnRule)
    result = linter.check_turn(better, example.context) if is_turn else linter.check_text(better)
    assert result.findings == ()


@pytest.mark.parametrize(("rule", "example"), GOOD, ids=name)
def test_a_good_example_gives_nothing(linter: Linter, rule: type[Rule], example: Good) -> None:
    assert found(linter, rule, example.text, example.context) == []


@pytest.mark.parametrize("rule", all_rules(), ids=name)
def test_a_rule_has_a_page_and_examples(rule: type[Rule]) -> None:
    page = rule.__doc__ or ""
    assert "Bron:" in page
    assert "Niet gemeld:" in page or rule.code == "VL701"
    assert any(isinstance(example, Good) for example in rule.examples)
    bad = [example for example in rule.examples if isinstance(example, Bad)]
    assert rule.code == "VL701" or len([example for example in bad if example.better or example.rewrite]) >= 3
    assert rule.principle
    assert rule.code.startswith("VL")


def test_a_rule_is_found_by_code_in_any_case_and_by_name() -> None:
    assert find("vl401") is find("vaag-dat") is find("VL401")
    assert find("VL999") is None


def test_codes_and_names_are_unique() -> None:
    rules = all_rules()
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)
