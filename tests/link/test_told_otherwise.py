"""One thing with two numbers, one deed with two days, in two reports; and what is no disagreement."""

import pytest
from tests.link.test_became import told
from tests.link.test_counts import report
from tests.link.test_link import visit

from dateline.link import link
from dateline.model import Layers

LINE = "The tribunal struck out the ballots of {} eel parishes on the lower weir. The ferry sank."


def differing(attribute: str, *pile: Layers) -> list[tuple[str, ...]]:
    return [tuple(v.value for v in c.values) for c in link(list(pile)).conflicts if c.attribute == attribute]


def two(one: str, other: str) -> tuple[Layers, Layers]:
    return report(one, "2031-05-04", "a"), report(other, "2031-05-05", "b")


def test_one_noun_and_rare_words_beside_two_numbers() -> None:
    assert differing("number", *two(LINE.format(212), LINE.format(221))) == [("212 eel parishes", "221 eel parishes")]


@pytest.mark.parametrize(
    "other",
    [
        LINE.format(212),
        LINE.format("about 210"),  # nearly so many
        LINE.format("more than 200"),
        "The lamp guild counts 221 eel parishes. The ferry sank.",  # of another matter
        "The tribunal struck out the ballots of 221 lamps on the lower weir. The ferry sank.",  # another noun
        "By noon the ballots of the tribunal on the weir had reached 221 eel parishes. The ferry sank.",  # it grew
        "The tribunal struck out the ballots of 221, of 212 eel parishes on the lower weir. The ferry sank.",
    ],
)
def test_what_is_no_other_number(other: str) -> None:
    assert differing("number", *two(LINE.format(212), other)) == []


def left(name: str, text: str, day: str, published: str) -> Layers:
    return told(name, text, published, visit("left", day, label="leave"))


def test_one_deed_of_two_days() -> None:
    one = left(
        "a", "The bargemen left the kelp barracks at Varholm on Monday in nine skiffs.", "2031-03-03", "2031-03-05"
    )
    other = left(
        "b", "The bargemen left the kelp barracks at Varholm on Sunday in nine skiffs.", "2031-03-02", "2031-03-09"
    )
    assert differing("date", one, other) == [("2031-03-02", "2031-03-03")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The bargemen left the kelp barracks at Varholm on Monday in nine skiffs.", "2031-03-03"),
        ("The bargemen left the tavern on Sunday.", "2031-03-02"),  # another matter
        ("The bargemen left the kelp barracks at Varholm in nine skiffs in April.", "2031-04-20"),  # once more
    ],
)
def test_what_is_no_other_day(text: str, day: str) -> None:
    one = left(
        "a", "The bargemen left the kelp barracks at Varholm on Monday in nine skiffs.", "2031-03-03", "2031-03-05"
    )
    assert differing("date", one, left("b", text, day, "2031-04-22")) == []
