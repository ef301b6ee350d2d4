"""Tolls: how they are read, and where two of them differ."""

import pytest
from tests.link.test_link import reading

from dateline.link import link
from dateline.link.tolls import tolls
from dateline.model import Conflict, Layers


def report(text: str, day: str | None = "2031-05-04", name: str = "a", trigger: str = "sank") -> Layers:
    event = {
        "trigger": trigger,
        "when": None,
        "sentence": (0, text.index(".") + 1),
        "label": trigger,
        "type": "ACCIDENT",
    }
    return reading(name, text, day, [event | {"recipients": (), "place": None, "type": "OTHER"}], name)


def read(text: str) -> list[tuple[str, float]]:
    return [(toll.kind, toll.value) for toll in tolls(report(f"The ferry sank. {text}").report, 2031)]


def numbers(*layers: Layers) -> list[Conflict]:
    return [one for one in link(layers).conflicts if one.attribute == "number"]


def values(*layers: Layers) -> list[tuple[str, tuple[str, ...]]]:
    return sorted((one.state, tuple(v.value for v in one.values)) for one in numbers(*layers))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nineteen sailors are now known to have died.", [("dead", 19)]),
        ("The toll stands at 1,200.", [("dead", 1200)]),
        ("The blaze killed at least 40 people.", [("dead", 40)]),
        ("The clinic put the number of wounded at sixty-two.", [("injured", 62)]),
        ("Police arrested 14 dockers, and made 3 more arrests at dusk.", [("arrested", 14)]),
        ("The death toll rose from 8 to 11.", [("dead", 8), ("dead", 11)]),
        ("Two were hurt; the union speaks of nine.", [("injured", 2), ("injured", 9)]),
        ("Five of the wounded walked home.", []),
        ("Four more died.", []),
        ("No one was hurt.", []),
        ("The mayor, 61, was hurt.", []),
        ("In March 1998 a storm killed 230 people.", []),
        ("The owner of 30 boats was arrested on pier 4.", []),
        ("The union speaks of nine.", []),
        ("Rescuers searched for 12 hours.", []),
    ],
)
def test_tolls_are_read_and_nothing_else(text: str, found: list[tuple[str, float]]) -> None:
    assert read(text) == found


def test_two_sources_of_one_report_are_two_sides() -> None:
    told = report("A ferry sank off Oakham. The ministry says eight people died. The owners put the number at nine.")
    (found,) = numbers(told)
    assert (found.degree, found.state) == ("conflict", "open")
    assert [v.value for v in found.values] == ["8 dead", "9 dead"]


def test_a_toll_of_before_is_superseded_in_its_own_report() -> None:
    told = report("A ferry sank off Oakham. The toll rose from 8 to 11, the ministry said.")
    assert values(told) == [("superseded", ("8 dead", "11 dead"))]


def test_a_toll_that_grew_from_report_to_report_is_superseded() -> None:
    first = report("At least 17 sailors were killed when a ferry sank off the pier of Oakham.", "2031-05-04", "a")
    later = report(
        "A ferry sank off the pier of Oakham. The toll of the ferry off Oakham pier stands at 31.", "2031-05-06", "b"
    )
    assert values(first, later) == [("superseded", ("17 dead", "31 dead"))]
    assert values(later, first) == values(first, later)


def test_two_reports_of_one_day_are_two_sides() -> None:
    text = (
        "Police fired tear gas at the pickets of Oakham harbour and {} dockers were hurt, the town sank into gloom."
    )
    (found,) = numbers(report(text.format("four"), name="a"), report(text.format("six"), name="b"))
    assert found.state == "open"
    assert {v.value for v in found.values} == {"4 injured", "6 injured"}


@pytest.mark.parametrize(
    "text",
    [
        "A ferry sank off Oakham. Police arrested 14 people there. The army said nine were detained in Kirra.",
        "A ferry sank off Oakham. About 60 people died. The owners speak of 58.",
        "A ferry sank off Oakham. The ministry says eight people died. The owners speak of eight.",
        "A ferry sank off Oakham. Eight people died. The owners speak of 900.",
    ],
)
def test_one_report_that_does_not_differ_with_itself(text: str) -> None:
    assert numbers(report(text)) == []


def test_tolls_of_two_happenings_are_none_of_each_other() -> None:
    one = report("A ferry sank off Oakham and 17 people were killed.", "2031-05-04", "a")
    other = report("A mine in Kirra sank into the ground and 31 miners were killed.", "2031-05-06", "b")
    assert numbers(one, other) == []


def test_without_a_day_nothing_says_which_toll_came_first() -> None:
    one = report("Nine dead as a ferry sank off Oakham pier in a storm.", None, "a")
    other = report("Twelve dead as a ferry sank off Oakham pier in a storm.", None, "b")
    assert numbers(one, other) == []
