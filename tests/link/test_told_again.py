"""A deed that another report tells again by the same word for it, looking back without a day; and what is another."""

import pytest
from tests.link.test_alike import joined, told

from dateline.link import link

NEWS = told(
    "a",
    "Masked men stole the brass weathercock from the granary roof in Varholm on Monday.",
    "stole",
    "2031-10-13",
    "2031-10-14",
)


@pytest.mark.parametrize(
    ("text", "trigger", "when", "published"),
    [
        ("The weathercock that was stolen from a granary roof turned up in a ditch.", "stolen", None, "2032-02-02"),
        ("Two smiths who stole the weathercock off the granary go on trial.", "stole", None, "2032-03-02"),
        (
            "Who robbed the granary of its roof ornament, the brass weathercock, is known.",
            "robbed",
            "2031-10-13",
            "2031-12-02",
        ),
    ],
)
def test_who_looks_back_leaves_out_the_day(text: str, trigger: str, when: str | None, published: str) -> None:
    again = told("b", text, trigger, when, published, label="steal")
    assert joined(NEWS, again)
    assert joined(again, NEWS)


@pytest.mark.parametrize(
    ("text", "trigger", "when", "published", "more"),
    [
        ("Boys stole apples from a cellar in Oakham.", "stole", None, "2032-02-02", {}),  # other words
        ("The weathercock on the granary was painted.", "painted", None, "2032-02-02", {}),  # another word
        ("A brass weathercock was stolen from the granary on Friday.", "stolen", "2031-11-07", "2031-11-08", {}),
        ("Who stole the weathercock from the granary denies it.", "stole", None, "2032-02-02", {"status": "denied"}),
        (
            "Nobody will have stolen the weathercock of the granary again by May.",
            "stolen",
            None,
            "2032-02-02",
            {"status": "planned"},
        ),
        ("The weathercock was stolen from the granary, it was feared.", "stolen", None, "2031-03-02", {}),  # before
    ],
)
def test_what_is_another_deed(
    text: str, trigger: str, when: str | None, published: str, more: dict[str, object]
) -> None:
    assert not joined(NEWS, told("b", text, trigger, when, published, label="steal", **more))


def test_a_weekday_that_both_reports_name_is_the_older_ones() -> None:
    again = told(
        "b",
        "Masked men stole the brass weathercock from the granary roof on Monday, the weekly recalls.",
        "stole",
        "2031-10",
        "2031-12-02",
    )
    linked = link([NEWS, again])
    assert len(set(linked.event_of.values())) == 1
    assert [c for c in linked.conflicts if c.attribute == "date"] == []
