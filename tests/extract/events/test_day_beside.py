"""A day that the deed's own sentence names is that day, and not only about it; what is of no day has none."""

import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_events

#: Published on Friday, 26 April 2024.
CASES = [
    ("Harbour regulators proposed improving the watch on Friday by tracking boats.", "proposed", "2024-04-26"),
    ("Harbour regulators proposed improving the watch by tracking boats.", "proposed", "2024-04-26~"),
    ("Rye signed the harbour law following Friday's raid on Oakham.", "signed", "2024-04-26~"),
]


@pytest.mark.parametrize(("told", "trigger", "when"), CASES)
def test_a_day_named_in_the_sentence_needs_no_about(read: Read, told: str, trigger: str, when: str) -> None:
    dossier = read(told)
    dossier.add(find_events(dossier))
    assert event(dossier, trigger).when.edtf == when


def test_a_quarter_before_its_noun_says_which_sales_and_not_when_it_was_said(read: Read) -> None:
    dossier = read(
        "Kovar Lines said second-quarter sales would be at the high end of its forecast.", names="Kovar Lines"
    )
    dossier.add(find_events(dossier))
    assert all(e.when.edtf != "2024-34" for e in dossier.events.values() if e.text == "said")


def test_an_hour_inside_what_is_planned_is_no_day_of_the_plan(read: Read) -> None:
    dossier = read("Kovar Exchange said it would cancel trades with swings between 1:20 p.m. and 2 p.m.")
    dossier.add(find_events(dossier))
    assert event(dossier, "cancel").when.edtf == "2024-04-26/.."


@pytest.mark.parametrize(
    ("told", "word"),
    [
        ("Today, half of all ferry fumes are created when coal is burned in the open.", "created"),
        ("Today, on the anniversary of the stolen election of April 9, 2023, Rye signed an order.", "election"),
    ],
)
def test_nowadays_and_a_remembered_day_tell_no_event(read: Read, told: str, word: str) -> None:
    dossier = read(told)
    dossier.add(find_events(dossier))
    assert word not in [e.text for e in dossier.events.values()]


def test_the_vote_whose_anniversary_was_marked_is_told(read: Read) -> None:
    dossier = read("Oakham marked the anniversary of the election of April 9, 2023.")
    dossier.add(find_events(dossier))
    assert event(dossier, "election").when.edtf == "2023-04-09"
