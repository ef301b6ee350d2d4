"""What a reader of a few reports on one story lists first."""

import pytest
from tests.link.test_link import reading, visit

from dateline.lexicon import read_table
from dateline.link import heed
from dateline.link.heed import FEW, MANY, chance, strength
from dateline.link.pile import Pile


def test_it_holds_for_a_few_reports_on_one_story_and_for_no_others() -> None:
    assert strength(5, 0.0) == strength(FEW, 0.0) == 1.0
    assert strength(MANY, 0.0) == strength(5, 1.0) == 0.0
    assert 0.0 < strength((FEW + MANY) // 2, 0.0) < 1.0


def test_an_arrest_without_a_date_outweighs_a_plan_of_a_known_day() -> None:
    arrest = {"occurred": 1.0, "change": 1.0, "topic": 0.5, "undated": 1.0, "beside": 0.4}
    plan = {"planned": 1.0, "day": 0.2, "topic": 0.5, "beside": 0.4}
    assert chance(arrest) > chance(plan)


@pytest.mark.parametrize("trait", ["leans", "short", "nameless"])
def test_a_line_that_cannot_be_read_alone_weighs_less(trait: str) -> None:
    assert chance({"occurred": 1.0, trait: 1.0}) < chance({"occurred": 1.0})


def test_a_trait_is_named_where_it_lowers_and_each_weight_is_a_number() -> None:
    rows = list(read_table(heed.TABLE))
    assert {row["of"] for row in rows} == {"tens", "judges"}
    assert all(row["why"] for row in rows if row["of"] == "judges")
    assert {"leans", "planned", "words"} <= set(heed.weights())


def test_a_sentence_of_another_report_says_the_same_and_one_of_the_own_report_does_not() -> None:
    words = "Ada Rye resigned over the harbour fees."
    layers = [reading(name, words, "2031-03-10", [visit("resigned", "2031-03-10")]) for name in ("a.txt", "b.txt")]
    both, alone = Pile(layers), Pile(layers[:1])
    mention = layers[0].events[0]
    assert heed.Beside(both).traits(mention, both.content(mention), [mention]) == {
        "beside": pytest.approx(1.0),
        "again": 1.0,
    }
    assert heed.Beside(alone).traits(mention, alone.content(mention), [mention]) == {"beside": 0.0, "again": 0.0}
