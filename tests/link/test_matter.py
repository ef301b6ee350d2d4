"""One verb and one doer in one report: what it is done to says whether it is one deed."""

import pytest
from tests.link.test_content import are_one
from tests.link.test_link import reading, visit
from tests.link.test_sequels import several

from dateline.link import link


def joined(text: str, first: str, second: str, label: str, kind: str = "OTHER") -> bool:
    told = several(
        "a",
        text,
        "2031-03-05",
        [
            visit(first, None, type=kind, label=label, recipients=(), place=None),
            visit(second, None, type=kind, label=label, recipients=(), place=None),
        ],
    )
    linked = link([told])
    one, other = told.events
    return linked.event_of[one.id] == linked.event_of[other.id]


TWO = [
    (
        "Ida Holm issued a proclamation for the day of the herring. "
        "In the spring Ida Holm has issued an order on pilots' pensions.",
        "issued a",
        "has issued",
        "issue",
    ),
    (
        "Ida Holm sold between 100,000 and 300,000 crowns of cannery shares. "
        "Then Ida Holm had sold shares of the cannery worth 2 million crowns.",
        "sold",
        "had sold",
        "sell",
    ),
    (
        "Ida Holm ordered the harbour watch to close the northern gate. "
        "Ida Holm also has ordered the harbour watch to search the northern gate.",
        "ordered",
        "has ordered",
        "order",
    ),
]


@pytest.mark.parametrize(("text", "first", "second", "label"), TWO)
def test_one_verb_with_other_things_done_is_two_deeds(text: str, first: str, second: str, label: str) -> None:
    assert not joined(text, first, second, label)


def test_one_more_is_another_one() -> None:
    text = (
        "Ida Holm proposed a rule on eel nets in the harbour council. "
        "Ida Holm had proposed {} rule on eel nets in the harbour council."
    )
    assert joined(text.format("the"), "proposed a", "had proposed", "propose")
    assert not joined(text.format("another"), "proposed a", "had proposed", "propose")
    met = "Ida Holm met the pilots in Velland. Ida Holm also met with the pilots' wives in Velland."
    assert not joined(met, "met", "met with", "meet", "CONSULT")


def test_one_verb_with_the_same_thing_done_is_one_deed() -> None:
    text = (
        "Ida Holm issued a proclamation for the day of the herring. "
        "Ida Holm has issued the proclamation for the herring day in spring."
    )
    assert joined(text, "issued a", "has issued", "issue")


@pytest.mark.parametrize(("number", "one"), [("4471", True), ("4502", False)])
def test_papers_are_known_by_their_number(number: str, one: bool) -> None:
    words = "Ida Holm found it needful to continue the harbour emergency declared in Order {} for one year."
    event = visit("continue", None, type="OTHER", label="continue", recipients=(), place=None, status="planned")
    here = reading("a", words.format("4471"), "2031-03-05", [event], "The Quay")
    there = reading("b", words.format(number), "2031-03-05", [event], "The Mole")
    assert are_one(here, there) is one
