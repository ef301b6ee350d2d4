"""What of an event weighs: words that other reports have too, and deeds that change things."""

import pytest
from tests.link.test_link import reading, visit

from dateline.lexicon import read_table
from dateline.link.elsewhere import ALONE, Elsewhere
from dateline.link.kinds import families
from dateline.link.weighty import OTHER, TABLE, WORDS, weight_of_kind
from dateline.link.words import content, stem

#: In how many of five reports each stem stands.
SHARED = {"minister": 5, "quit": 4, "fee": 5, "umbrella": 1, "sold": 1}


def test_what_every_report_tells_keeps_its_weight_and_what_one_tells_loses_it() -> None:
    elsewhere = Elsewhere(SHARED, 5)
    assert elsewhere.share(["minister", "quit", "fee"]) == 1.0
    assert elsewhere.share(["umbrella", "sold"]) == pytest.approx(ALONE)
    assert ALONE < elsewhere.share(["minister", "sold"]) < 1.0


def test_rare_words_count_more() -> None:
    elsewhere = Elsewhere({"minister": 5, "quit": 2, "sold": 1}, 5)
    assert elsewhere.part(["quit", "sold"]) < elsewhere.part(["minister", "quit"])


def test_a_pile_of_one_report_has_no_other() -> None:
    assert Elsewhere({"umbrella": 1}, 1).share(["umbrella"]) == 1.0


@pytest.mark.parametrize(
    ("word", "weight"),
    [("resigned", 1.0), ("sentenced", 1.0), ("opened", OTHER), ("demanded", WORDS)],
)
def test_deeds_that_change_things_weigh_more(word: str, weight: float) -> None:
    (mention,) = reading("a.txt", f"Ida Holm {word} it.", "2031-03-10", [visit(word, "2031-03-10")]).events
    assert weight_of_kind([mention], 5) == pytest.approx(weight)
    assert weight_of_kind([mention], 3000) == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize("row", list(read_table(TABLE)), ids=lambda row: row["examples"])
def test_each_row_holds_the_kind_its_example_tells(row: dict[str, str]) -> None:
    told = {families().get(one, one) for one in content(row["examples"])}
    assert told & {*row["families"].split(), *map(stem, row["families"].split())}


def test_no_family_is_both() -> None:
    rows = list(read_table(TABLE))
    change = {one for row in rows if row["kind"] == "change" for one in row["families"].split()}
    assert not change & {one for row in rows if row["kind"] == "words" for one in row["families"].split()}
