"""Between which days, where none is told: before a deed of the sentence, since the day named last, on it or since."""

import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_events


def _dated(read: Read, told: str, trigger: str) -> tuple[str | None, str]:
    dossier = read(told)
    dossier.add(find_events(dossier))
    found = event(dossier, trigger)
    return found.when.edtf, found.status


@pytest.mark.parametrize(
    ("told", "trigger", "when"),
    [
        ("The court jailed Orr on Monday after the judges asked for more papers.", "asked", "../2024-04-22"),
        ("Crews went back on 18 March after delegates voted for the plan.", "voted", "../2024-03-18"),
        ("The court on Monday rejected Orr, who had asked for a new vote.", "asked", "../2024-04-22"),
        # without "after" or the pluperfect nobody says which came first
        ("The court jailed Orr on Monday, who asked for a new vote.", "asked", "../2024-04-26"),
        # a plan for a day ends nothing
        ("The crews will go back on 3 May after delegates voted for the plan.", "voted", "../2024-04-26"),
    ],
)
def test_what_a_dated_deed_came_after_was_done_by_its_day(read: Read, told: str, trigger: str, when: str) -> None:
    assert _dated(read, told, trigger)[0] == when


def test_what_has_since_been_done_was_done_from_the_day_named_last(read: Read) -> None:
    told = "Police arrested eleven dockers on Monday. All but two have since been released."
    assert _dated(read, told, "released")[0] == "2024-04-22/2024-04-26"
    assert _dated(read, told.replace("since ", ""), "released")[0] != "2024-04-22/2024-04-26"


def test_who_reacts_below_the_lead_does_so_on_the_day_of_the_news_or_since(read: Read) -> None:
    told = "Shells hit the market of Oakham on Wednesday.\nNorland accused Ostania of the attack."
    # where nobody known reacts, nor where the lead tells of him, the news has its day
    lead = told.replace("of Oakham", "of Norland")
    for text, names, when in (
        (told, "Norland", "2024-04-24~/2024-04-26~"),
        (lead, "Norland", "2024-04-24~"),
        (told, "", "2024-04-24~"),
    ):
        dossier = read(text, names=names)
        dossier.add(find_events(dossier))
        assert event(dossier, "accused").when.edtf == when


@pytest.mark.parametrize(
    ("told", "trigger", "status"),
    [
        ("The talks had been due to open on Monday but were put off for two days.", "open", "postponed"),
        (
            "Orr was to appear before the court today, but the hearing was moved to Monday.",
            "appear",
            "postponed",
        ),
        ("Orr was to appear before the court on Monday, but was moved by the song.", "appear", "planned"),
        ("The army said it would keep shelling the hills until the rebels freed him.", "freed", "conditional"),
        ("The army kept shelling the hills until the rebels freed him.", "freed", "occurred"),
        ("Delegates vote tomorrow on the plan.", "vote", "planned"),
    ],
)
def test_what_was_ahead_and_did_not_come_or_waits_is_not_told_as_done(
    read: Read, told: str, trigger: str, status: str
) -> None:
    assert _dated(read, told, trigger)[1] == status


def test_what_was_fixed_for_a_day_was_not_fixed_on_it(read: Read) -> None:
    assert _dated(read, "The round was first fixed for 4 April.", "fixed") == ("2024-04-04", "planned")
