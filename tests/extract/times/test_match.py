from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.extract.times.match import Grammar, grammar
from dateline.extract.times.tokens import tokens_of
from dateline.model import RuleError

WORDS = (
    "the", "a", "in", "of", "May", "12", "2024", "last", "next", "year", "years", "ago", "quarter", "third", "-", ",",
    "Monday", "through", "night", "every", "two", "half", "and", "BC", "480", "dog", "Dog", "10:30", "a.m.", "to",
)  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=25))
@settings(max_examples=300, deadline=None)
def test_looking_around_needed_letters_finds_what_a_search_of_the_whole_line_finds(words: list[str]) -> None:
    tokens = tokens_of(" ".join(words))
    line = grammar().lexicon.encode(tokens)
    whole = {(rule.name, hit.span()) for rule in grammar().rules for hit in rule.regex.finditer(line)}
    assert {(m.rule.name, (m.start, m.end)) for m in grammar().matches(tokens)} == whole


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ('pattern = "NOSUCHCLASS"', "no word is of the class"),
        ('pattern = "today;"', "cannot read the pattern"),
        ('pattern = "today?"', "every part of the pattern may be left out"),
    ],
)
def test_a_rule_that_cannot_work_is_told_with_its_file_and_name(tmp_path: Path, rule: str, told: str) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(f'[[rule]]\nname = "broken"\n{rule}\nread = "fixed"\n', encoding="utf-8")
    with pytest.raises(RuleError, match=told) as raised:
        Grammar([path], Path(grammar.__wrapped__.__code__.co_filename).with_name("lexicon.toml"))
    assert "broken" in str(raised.value)


def test_tokens_keep_their_places_and_shapes() -> None:
    text = "PoliticsJune 16, 2023: at 10:35 a.m. on the 1990's"
    tokens = tokens_of(text)
    assert [text[t.begin : t.end] for t in tokens] == [t.text for t in tokens]
    assert [t.text for t in tokens[:4]] == ["Politics", "June", "16", ","]
    assert tokens[-1].shape == "decade"
