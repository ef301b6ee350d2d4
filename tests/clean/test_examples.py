from pathlib import Path

import pytest

from dateline.clean.cut import cut_lines, whole_line
from dateline.clean.lines import Line
from dateline.clean.load import Rule, Table, rules
from dateline.clean.tree import leaves, markup_rules, parse
from dateline.lexicon import read_table

_TABLE = Path(__file__).parents[2] / "src/dateline/clean/examples.tsv"
EXAMPLES = [(row["rule"], row["text"]) for row in read_table(_TABLE) if row["rule"]]
NEGATIVES = [row["text"] for row in read_table(_TABLE) if not row["rule"]]
TABLES: tuple[Table, ...] = ("line", "opening", "tail", "head", "caption")
RULES: dict[str, Rule] = {rule.name: rule for table in TABLES for rule in rules(table)}


def _line(text: str) -> Line:
    return Line(0, len(text), text)


@pytest.mark.parametrize(("rule", "text"), EXAMPLES)
def test_a_rule_takes_its_example(rule: str, text: str) -> None:
    if "¦" in text:
        pieces = list(cut_lines([_line(text.replace("¦", ""))]))
        assert [piece.text for piece in pieces] == [part.strip() for part in text.split("¦")]
        assert rule in [piece.rule for piece in pieces]
    elif RULES[rule].where == "anywhere" and RULES[rule] in rules("line"):
        found = whole_line(text)
        assert found is not None
        assert found.name == rule
    else:
        assert RULES[rule].pattern.search(text)


@pytest.mark.parametrize("text", NEGATIVES)
def test_running_text_is_claimed_by_no_rule(text: str) -> None:
    (piece,) = cut_lines([_line(text)])
    assert (piece.kind, piece.rule) == (None, "")


def test_every_rule_has_an_example() -> None:
    assert RULES.keys() - {rule for rule, _ in EXAMPLES} == set()


def test_every_example_names_a_rule() -> None:
    assert {rule for rule, _ in EXAMPLES} - RULES.keys() == set()


_MARKUP = [(row["rule"], row["markup"]) for row in read_table(_TABLE.with_name("markup_examples.tsv"))]


@pytest.mark.parametrize(("rule", "markup"), _MARKUP)
def test_markup_gives_the_role_of_its_rule_or_none(rule: str, markup: str) -> None:
    (leaf,) = leaves(parse(f"<html><body>{markup}</body></html>"))
    assert leaf.rule == rule


def test_every_markup_rule_has_an_example() -> None:
    assert {rule.name for rule in markup_rules()} == {rule for rule, _ in _MARKUP if rule}
