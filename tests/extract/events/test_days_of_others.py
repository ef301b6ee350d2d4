"""A day that stands in a phrase of another deed, on the object, or in a time no calendar names."""

import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_events

#: Published on Friday, 26 April 2024.
NEWS = (
    "A court in Varholm heard two nurses in the case of Martin Rye on Thursday.\n"
    "The nurses spoke of the night of the fire.\n"
)


def _dated(read: Read, told: str, trigger: str) -> tuple[str | None, str, bool]:
    dossier = read(told)
    dossier.add(find_events(dossier))
    found = event(dossier, trigger)
    return found.when.edtf, found.status, found.background


@pytest.mark.parametrize(
    ("told", "trigger", "when"),
    [
        ("In the wake of the coup attempt April 15, Norland arrested Lind.", "arrested", "2024-04-15/2024-04-26"),
        ("After the attack on Tuesday, police arrested two men.", "arrested", "2024-04-23/2024-04-26"),
        ("After the attack on Tuesday, police arrested two men.", "attack", "2024-04-23"),
        ("After the attack on Tuesday, police arrested two men on Wednesday.", "arrested", "2024-04-24"),
        (
            "After nine hours of debate in the hall Tuesday, the council approved the treaty.",
            "approved",
            "2024-04-23",
        ),
        ("The council approved a two million crown spending cut on Thursday.", "approved", "2024-04-25"),
        ("Kovar has slated a vote on it for next Tuesday, urging Lind to look at it.", "urging", "2024-04-26~"),
    ],
)
def test_a_day_in_a_phrase_of_what_came_first_is_the_day_of_that(
    read: Read, told: str, trigger: str, when: str
) -> None:
    assert _dated(read, told, trigger)[0] == when


@pytest.mark.parametrize(
    ("told", "trigger", "when"),
    [
        ("Kovar welcomed the lead of the league by Norland this year.", "welcomed", "2024-04-25~"),
        ("Kovar Lines reported a loss of nine million in the fiscal second quarter.", "reported", "2024-04-25~"),
        ("Kovar sold two ferries this year.", "sold", "2024"),
        ("Police arrested two clerks late in the quarter.", "arrested", "2024-04-25~"),
        ("For twelve years Norland has celebrated April 26 as its feast.", "celebrated", "../2024-04-26"),
        ("Unions are hailing the speech by Kovar on Tuesday.", "hailing", "2024-04-26~"),
    ],
)
def test_what_the_object_is_of_dates_no_answer_and_no_report(
    read: Read, told: str, trigger: str, when: str | None
) -> None:
    assert _dated(read, NEWS + told, trigger)[0] == when


@pytest.mark.parametrize(
    ("told", "dated"),
    [
        ("Kovar's remarks on Tuesday prompted Lind to leave.", False),
        ("A boy from Oakham on Tuesday pushed Lind.", True),
        ("Sales fell from a year ago.", False),
        ("Sales fell a year ago.", True),
    ],
)
def test_a_day_of_words_or_of_other_figures_dates_no_deed(read: Read, told: str, dated: bool) -> None:
    dossier = read(NEWS + told)
    dossier.add(find_events(dossier))
    assert any(e.when.basis == "words" and e.begin > len(NEWS) for e in dossier.events.values()) is dated


@pytest.mark.parametrize(
    ("told", "trigger", "long_ago"),
    [
        ("Under the Orr administration, the guard arrested two clerks.", "arrested", True),
        ("Under the new rules, the guard arrested two clerks.", "arrested", False),
        ("Lind won the vote after the Velmark war.", "won", True),
        ("As governor, Kovar accused two clerks of theft.", "accused", True),
        ("In the case of the port, for instance, Kovar accused two clerks of theft.", "accused", True),
        ("Over one 12-year stretch, Kovar accused nine clerks of theft.", "accused", True),
        ("Kovar accused two clerks of theft.", "accused", False),
    ],
)
def test_what_was_done_under_another_rule_is_of_no_day_of_the_news(
    read: Read, told: str, trigger: str, long_ago: bool
) -> None:
    when, _, background = _dated(read, NEWS + told, trigger)
    assert (when, background) == (("../2024-04-26", True) if long_ago else ("2024-04-25~", False))


def test_who_fell_in_before_was_not_found_on_that_day(read: Read) -> None:
    dossier = read("The boy who fell into a well on Sunday has been found dead.\nLind accused the owner of it.")
    dossier.add(find_events(dossier))
    assert event(dossier, "accused").when.edtf == "../2024-04-26"


@pytest.mark.parametrize(
    ("told", "trigger", "status"),
    [
        ("Kovar is meeting Lind tomorrow.", "meeting", "planned"),
        ("Kovar is meeting Lind today.", "meeting", "ongoing"),
        ("Pointing to her vote to acquit Orr in 1999, Lind criticised Kovar.", "acquit", "occurred"),
        ("Following a year of consultations, Kovar will invite Lind.", "consultations", "planned"),
        ("Following an attack on Norland, Kovar will invite Lind.", "attack", "occurred"),
        ("The wells were supposed to be closed on Monday but have been delayed by fog.", "closed", "postponed"),
    ],
)
def test_the_day_and_what_follows_tell_whether_it_has_come_to_pass(
    read: Read, told: str, trigger: str, status: str
) -> None:
    assert _dated(read, told, trigger)[1] == status


def test_nowadays_is_no_day_of_the_news(read: Read) -> None:
    dossier = read("It is now up to the council of Norland to end the quarrel.\nLind accused two clerks of theft.")
    dossier.add(find_events(dossier))
    assert event(dossier, "accused").when.edtf == "../2024-04-26"


def test_a_time_that_dates_no_deed_ends_no_story_of_long_ago(read: Read) -> None:
    old = "The war began in 2009.\n"
    dossier = read(NEWS + old + "Before the Wednesday show Rye accused two clerks of theft.")
    dossier.add(find_events(dossier))
    assert event(dossier, "accused").when.edtf == "../2024-04-26"


@pytest.mark.parametrize(
    ("told", "when"),
    [
        ("Aid workers have been attacked, Lind said.", "../2024-04-26"),
        ("For the last twelve years Norland has attacked the port.", "2012-04~/2024-04-26"),
        ("Three aid workers have been attacked, Lind said.", "2024-04-26~"),
        ("The aid workers have been attacked, Lind said.", "2024-04-26~"),
    ],
)
def test_what_has_befallen_many_is_of_no_day(read: Read, told: str, when: str) -> None:
    assert _dated(read, told, "attacked")[0] == when


@pytest.mark.parametrize(
    ("told", "when"),
    [
        ("Rebels attacked the port overnight.", "2024-04-25/2024-04-26"),
        ("Rebels attacked the port last winter.", "2023-12-01/2024-02-29"),
        ("Rebels attacked the port last summer.", "2023-22"),
    ],
)
def test_a_night_ends_in_the_morning_and_a_winter_in_the_next_year(read: Read, told: str, when: str) -> None:
    assert _dated(read, told, "attacked")[0] == when
