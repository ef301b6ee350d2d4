"""What a report says is still to come is no deed done, and what it tells of years gone by is no news of its day."""

import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_events

#: Published on Friday, 26 April 2024.
CASES = [
    ("Norland deputies are poised Friday to pass a wide tax bill.", "pass", "planned", "2024-04-26"),
    ("Lind travels to the island midday Friday to talk about the dam.", "travels", "planned", "2024-04-26"),
    ("Lind travelled to the island on Friday.", "travelled", "occurred", "2024-04-26"),
    ("Lind travels to the island today.", "travels", "occurred", "2024-04-26"),
    ("Rye meets Lind this week to talk about the dam.", "meets", "planned", "2024-04-22/2024-04-28"),
    ("Rye met Lind this week to talk about the dam.", "met", "occurred", "2024-04-22/2024-04-26"),
    ("As a young man, Orr killed two soldiers.", "killed", "occurred", "../2024-04-26"),
    (
        "Rye's camp vowed Monday to remain in the race through the vote on June 7, and perhaps until the fair.",
        "vowed",
        "occurred",
        "2024-04-22",
    ),
    ("Rye's camp perhaps attacked the port on Monday.", "attacked", "possible", "2024-04-22"),
    ("Minister Orr was sent to Varholm to lead the team at Sunday's meeting.", "lead", "occurred", "2024-04-21"),
    ("Minister Orr was sent to Varholm to lead the team next Sunday.", "lead", "possible", None),
    ("The court, which had once freed Orr, now jailed him for life.", "jailed", "occurred", "../2024-04-26"),
    ("The second round was fixed for 10 April.", "fixed", "planned", "2024-04-10"),
    ("The one-day stoppage announced for 3 April was called off.", "announced", "planned", "2024-04-03"),
    ("The council has summoned Orr for 14 May.", "summoned", "planned", "2024-05-14"),
    ("The map was promised for the first week of May.", "promised", "planned", "2024-05-01~/2024-05-07~"),
    ("The hearing was moved to 14 May in Oakham.", "moved", "planned", "2024-05-14"),
    ("The hearing has been put back to 14 May.", "put back", "planned", "2024-05-14"),
    ("The sale was moved to June, Orr said.", "moved", "occurred", None),
    ("Orr was moved to Oakham on Tuesday.", "moved", "occurred", "2024-04-23"),
    ("Kovar was summoned for questioning on Tuesday.", "summoned", "occurred", "2024-04-23"),
    ("The boats were pushed back to Oakham on Tuesday.", "pushed", "occurred", "2024-04-23"),
    # what will not be done is refused for days to come, not for those gone by
    ("Minister Orr said on Tuesday that he would not resign.", "resign", "negated", "2024-04-23/.."),
    ("There will be no talks, Orr said.", "talks", "negated", "2024-04-26/.."),
    ("Minister Orr has not resigned over the dam.", "resigned", "negated", "2024-04-26~"),
    ("The court will not hear the case before June.", "hear", "negated", "2024-06-01/.."),
    ("Norland will release the sailors within 72 hours.", "release", "planned", "2024-04-26/2024-04-29"),
    ("An appeal will be filed within two weeks, Rye said.", "filed", "planned", "2024-04-26/2024-05-10"),
    ("Police will question Orr on the fire that within 30 days killed nine.", "question", "planned", "2024-04-26/.."),
    ("The pier will be reopened by 15 May.", "reopened", "planned", "2024-04-26/2024-05-15"),
    ("Kovar must reopen the pier by 15 May.", "reopen", "possible", "../2024-05-15"),
    ("The pier was to be reopened by 15 April.", "reopened", "planned", "../2024-04-15"),
]


@pytest.mark.parametrize(("told", "trigger", "status", "when"), CASES)
def test_what_is_to_come_is_planned(read: Read, told: str, trigger: str, status: str, when: str | None) -> None:
    dossier = read(told)
    dossier.add(find_events(dossier))
    found = event(dossier, trigger)
    assert found.status == status
    assert when is None or found.when.edtf == when


@pytest.mark.parametrize(
    "told",
    [
        "Rye called on Moss months ago to quit the race.",
        "Over the last few years, Norland pulled its boats back from the strait.",
        "The court, which had once freed Orr, now jailed him for life.",
    ],
)
def test_years_gone_by_are_background(read: Read, told: str) -> None:
    dossier = read(told)
    dossier.add(find_events(dossier))
    assert [e.background for e in dossier.events.values()].count(True) >= 1
    assert not any(e.when.edtf == "2024-04-26" for e in dossier.events.values())


@pytest.mark.parametrize(
    "told",
    [
        "- Sharing notes on these and other fields to forge a common plan for dredging.",
        "The league is now guided by a council of eighty.",
    ],
)
def test_points_of_a_list_and_states_are_no_events(read: Read, told: str) -> None:
    dossier = read(told)
    dossier.add(find_events(dossier))
    assert not dossier.events


def test_the_attack_before_a_planned_speech_is_not_what_its_line_tells(read: Read) -> None:
    dossier = read("Lind is scheduled to speak in Varholm after the attacks last weekend.")
    dossier.add(find_events(dossier))
    assert not [e for e in dossier.events.values() if "attack" in e.text]
    dossier = read("Lind spoke in Varholm after the attacks last weekend.")
    dossier.add(find_events(dossier))
    assert [e for e in dossier.events.values() if "attack" in e.text]


def test_the_second_of_two_perfects_is_perfect(read: Read) -> None:
    lead = "Lind said on Thursday that the raids were a crime.\nShe spoke at a hall.\nShe was cheered.\n"
    dossier = read(lead + "The gang has chased and killed members of the hill church.")
    dossier.add(find_events(dossier))
    killed = event(dossier, "killed")
    assert killed.when.edtf == "../2024-04-26"
    assert killed.background


def test_yesterdays_attack_does_not_date_what_followed_it(read: Read) -> None:
    dossier = read("Officials offered condolences following yesterday’s vile attacks in Varholm that took ten lives.")
    dossier.add(find_events(dossier))
    assert event(dossier, "offered").when.edtf != "2024-04-25"
