"""Days of the tellers, of figures and of feasts are not those of the deed; a report run together has a short head."""

import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_events

#: Published on Friday, 26 April 2024.
LEAD = "Kovar Lines closed two yards on Thursday.\n"


def _dated(read: Read, told: str, trigger: str) -> tuple[str | None, str, bool]:
    dossier = read(told)
    dossier.add(find_events(dossier))
    found = event(dossier, trigger)
    return found.when.edtf, found.status, found.background


@pytest.mark.parametrize(
    ("told", "trigger", "when"),
    [
        (
            "Norland has dropped its case against Kovar, lawyers for Lind said on Thursday.",
            "dropped",
            "../2024-04-25",
        ),
        ("Officials said on Thursday that Norland has dropped its case against Kovar.", "dropped", "../2024-04-25"),
        ("Kovar has bought Rye Lines, the company said on Thursday.", "bought", "2024-04-25~"),
        ("Kovar said on Thursday it has bought Rye Lines.", "bought", "2024-04-25~"),
    ],
)
def test_what_others_say_has_been_done_was_done_by_then(read: Read, told: str, trigger: str, when: str) -> None:
    assert _dated(read, told, trigger)[0] == when


@pytest.mark.parametrize(
    ("told", "trigger", "when"),
    [
        ("The spread narrowed to 12 points from 14 late on Thursday.", "narrowed", "2024-04-26~"),
        ("Sales rose to 5 million crowns in March, compared with 4 million in February.", "rose", "2024-03"),
        (LEAD + "Rye spoke of Wednesday's hearing that Lind had criticised.", "criticised", "../2024-04-26"),
        ("The court heard of the March 4 call in which Rye asked Lind for money.", "asked", "2024-03-04"),
        ("Several economists have visited Kovar.", "visited", "../2024-04-26"),
        ("Kovar has warned of a strike before, but nobody listened.", "warned", "../2024-04-26"),
        ("Rye Bank was rescued by Norland and has been selling its yards.", "rescued", "../2024-04-26"),
    ],
)
def test_a_day_of_another_figure_thing_or_time_is_not_the_deeds(
    read: Read, told: str, trigger: str, when: str
) -> None:
    assert _dated(read, told, trigger)[0] == when


@pytest.mark.parametrize(
    "told",
    [
        "An early Easter prompted sales in Oakham in March.",
        "Markets had expected Kovar to hire ninety dockers in May.",
    ],
)
def test_what_a_feast_brings_about_and_what_markets_expect_of_others_is_no_deed_of_that_day(
    read: Read, told: str
) -> None:
    dossier = read(told)
    dossier.add(find_events(dossier))
    assert list(dossier.events.values()) == []


@pytest.mark.parametrize(
    ("told", "trigger", "when"),
    [
        ("Lind wrote to Rye following yesterday's attacks in Oakham that shook the coast.", "attacks", "2024-04-25"),
        ("Rye left Oakham about ten days ago.", "left", "2024-04-16~"),
        ("Rye left Oakham ten days ago.", "left", "2024-04-16"),
        ("In 2012 the yard burned.\nAt 10:03 p.m. the guards left Oakham.", "left", "../2024-04-26"),
        ("On Thursday the yard burned.\nAt 10:03 p.m. the guards left Oakham.", "left", "2024-04-25T22:03"),
    ],
)
def test_a_loose_time_stays_loose_and_an_owned_day_is_the_things(
    read: Read, told: str, trigger: str, when: str
) -> None:
    assert _dated(read, told, trigger)[0] == when


def test_a_month_gone_by_makes_background_of_a_noun_too(read: Read) -> None:
    assert _dated(read, LEAD + "During the trial in March, Anna Rye attacked Lind.", "trial")[2] is True


def test_what_took_years_is_background_in_the_past_tense_too(read: Read) -> None:
    assert _dated(read, LEAD + "Over the last thirty years Norland banned nine unions.", "banned")[2] is True


def test_what_will_have_been_done_is_done_no_later_than_then(read: Read) -> None:
    assert _dated(read, "By June 30 Kovar will have visited Norland.", "visited")[0] == "../2024-06-30"


def test_what_stands_before_what_is_hoped_is_not_hoped(read: Read) -> None:
    told = "Two unions rolled out a plan on Thursday, a step dockers hope will end the strike."
    assert _dated(read, told, "rolled")[1] == "occurred"


def test_only_the_head_of_a_report_run_together_is_its_lead(read: Read) -> None:
    filler = (
        "The yard lies by the water and has a roof of tin. " * 30 + "It opened in 2019. " + "Rain fell on it. " * 20
    )
    told = f"Kovar closed a yard on Thursday. {filler}Norland has sued Kovar. Kovar attacked Lind."
    assert _dated(read, told, "sued")[::2] == ("../2024-04-26", True)
    assert _dated(read, told, "attacked")[0] == "../2024-04-26"
    assert _dated(read, LEAD + "Norland has sued Kovar.", "sued")[2] is False


def test_a_day_set_for_a_paragraph_lasts_some_sentences(read: Read) -> None:
    told = (
        LEAD
        + "On Tuesday Lind left Oakham. Rye slept. The yard was calm. Nobody came. It was cold. Norland sued Lind."
    )
    assert _dated(read, told, "sued")[0] != "2024-04-23~"
