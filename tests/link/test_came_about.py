"""What became of plans on another day than planned, or on none that is told."""

import pytest
from tests.link.test_became import outcomes, told
from tests.link.test_link import visit

from dateline.lexicon import Row, read_table
from dateline.link.came_about import TABLE
from dateline.link.words import stem, words
from dateline.model import Layers

ROWS = list(read_table(TABLE))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["group"])
def test_every_row_has_an_example_of_a_plan_and_of_what_came_of_it(row: Row) -> None:
    known = {stem(word) for word in row["words"].split()}
    for half in row["example"].split(" / "):
        assert known & {stem(word) for word in words(half)}, half


def plan(text: str, trigger: str, when: str | None, **more: object) -> Layers:
    return told("a", text, "2031-03-02", visit(trigger, when, **({"status": "planned", "label": trigger} | more)))


def later(
    text: str, trigger: str, when: str | None, label: str, published: str = "2031-05-20", **more: object
) -> Layers:
    return told("b", text, published, visit(trigger, when, **({"label": label} | more)))


SLUICE = plan("Bargemen are to close the sluice at Varholm on Friday.", "close", "2031-03-07")
PATROLS = plan("Joint eel patrols are to begin on 1 April.", "begin", "2031-04-01")


def test_done_late_by_the_same_word_or_one_that_tells_that_it_came_about() -> None:
    closed = later("The sluice was closed at last on 9 May.", "closed", "2031-05-09", "close")
    assert outcomes(SLUICE, closed) == [("close", "closed")]
    started = later("The joint eel patrols started on 9 May.", "started", "2031-05-09", "start")
    assert outcomes(PATROLS, started) == [("begin", "started")]


def test_what_did_not_come_about_takes_the_place_of_the_plan() -> None:
    never = later("The sluice was never closed.", "closed", None, "close", status="negated")
    assert outcomes(SLUICE, never) == [("closed", "close")]


@pytest.mark.parametrize(
    ("text", "trigger", "when", "label", "published"),
    [
        ("The bakery was closed on 9 May.", "closed", "2031-05-09", "close", "2031-05-20"),  # another thing
        ("The sluice was closed on 9 February.", "closed", "2031-02-09", "close", "2031-05-20"),  # before the plan
        ("The sluice was closed on 1 March.", "closed", "2031-03-01", "close", "2031-03-01"),  # told before it
        ("The sluice at Varholm was painted on 9 May.", "painted", "2031-05-09", "paint", "2031-05-20"),
    ],
)
def test_what_did_not_come_of_it(text: str, trigger: str, when: str, label: str, published: str) -> None:
    assert outcomes(SLUICE, later(text, trigger, when, label, published)) == []


def test_two_who_meet_in_one_place_are_not_those_who_were_to_meet() -> None:
    meet = plan("The millers are to meet in Oakham.", "meet", None, type="CONSULT")
    others = later("The wardens met in Oakham on 9 May.", "met", "2031-05-09", "meet", type="CONSULT")
    assert outcomes(meet, others) == []
