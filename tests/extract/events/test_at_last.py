"""What came of it after all, how much of the day is told, and who a list beside a title names."""

from collections.abc import Callable

import msgspec
import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_events
from dateline.extract.events.lines import find_lines
from dateline.model import Dossier

CASES = [
    ("The ship did not sail from Oakham until 9:40 p.m. on Tuesday.", "sail", "occurred"),
    ("The ship has not sailed from Oakham until now.", "sailed", "negated"),
    ("The ship will not sail until Friday.", "sail", "negated"),
    ("Rye was to have met Kovar on Monday. The meeting has been put off until Friday.", "met", "postponed"),
    ("Crews were to have marched on Monday. A flood came, and the guild now says Friday.", "marched", "postponed"),
    ("Rye was to have met Kovar on Monday. She never came.", "met", "cancelled"),
    ("Rye's first visit to Oakham, cancelled in March, went ahead on Monday.", "visit", "occurred"),
    ("Rye's first visit to Oakham, cancelled in March, did not go ahead.", "visit", "cancelled"),
    ("A crew was to have sailed on Monday; the start was put off a week.", "sailed", "postponed"),
]


@pytest.mark.parametrize(("text", "word", "status"), CASES)
def test_what_came_of_it_after_all(read: Read, text: str, word: str, status: str) -> None:
    dossier = read(text)
    dossier.add(find_events(dossier))
    assert event(dossier, word).status == status


@pytest.mark.parametrize(
    ("text", "word", "hour"),
    [
        ("Rye sold the ferry at a quarter past four on Tuesday.", "sold", ""),
        ("Rye sold the ferry shortly after 8 a.m. on Tuesday.", "sold", ""),
        ("Rye sold the ferry at eight o'clock on Tuesday morning.", "sold", "08:00"),
        ("Rye sold the ferry at 23:07 on Tuesday.", "sold", "23:07"),
        ("Rye sold the ferry at 4:15 p.m. on Tuesday.", "sold", "16:15"),
    ],
)
def test_an_hour_of_either_half_of_the_day_is_no_hour(read: Read, text: str, word: str, hour: str) -> None:
    dossier = read(text)
    dossier.add(find_events(dossier))
    when = event(dossier, word).when.edtf or ""
    assert when.partition("T")[2][:5] == hour


@pytest.mark.parametrize("by_then", ["no later than 15 May", "not later than 15 May 2024", "on 15 May at the latest"])
def test_no_later_than_a_day_is_up_to_it(read: Read, by_then: str) -> None:
    dossier = read(f"The guild will hold its first session {by_then}.")
    dossier.add(find_events(dossier))
    assert event(dossier, "hold").when.edtf == "2024-04-26/2024-05-15"


def test_the_latest_session_on_a_day_is_of_that_day(read: Read) -> None:
    dossier = read("The guild held its latest session on 15 May 2023.")
    dossier.add(find_events(dossier))
    assert event(dossier, "held").when.edtf == "2023-05-15"


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Pilots Olaf Lind and Ida Holm sued the line on Tuesday.", "sued", ["Olaf Lind", "Ida Holm"]),
        ("Pilot Olaf Lind sued the line on Tuesday.", "sued", ["Olaf Lind"]),
        ("Pilots at the dock, among them Olaf Lind, sued the line on Tuesday.", "sued", ["the dock"]),
    ],
)
def test_all_whom_a_title_of_several_names_did_it(read: Read, text: str, word: str, who: list[str]) -> None:
    dossier = read(text)
    dossier.add(find_events(dossier))
    parties = event(dossier, word).parties
    assert parties is not None
    assert [" ".join(party.text.split()[-2:]) for party in parties.who] == who


@pytest.mark.parametrize(
    ("text", "word", "sure"),
    [
        ("Bo Kovar spoke in Oakham. On Monday the guards handed him to the court.", "handed", ["him"]),
        ("Bo Kovar met Olaf Lind. On Monday the guards handed him to the court.", "handed", []),
        ("Olaf Lind met Ida Holm. On Monday the guards handed him to the court.", "handed", ["him"]),
        ("Ida Holm met Olaf Lind. Her boat sank on Monday.", "sank", ["Her"]),
    ],
)
def test_him_and_her_are_whom_the_report_named_last(
    read_whole: Callable[[str], Dossier], text: str, word: str, sure: list[str]
) -> None:
    dossier = read_whole(text)
    found = event(dossier, word)
    (line,) = [one for one in find_lines(dossier) if one.id == found.id]
    assert [dossier.report.text[a:b] for a, b in line.sure] == sure


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Ada Rye met Ida Holm. Ada Rye was held in Oakham on Monday. She was freed on Friday.", ["She"]),
        ("Ada Rye met Ida Holm. Ada Rye was held on Monday. She took no calls. She was freed on Friday.", ["She"]),
        ("Ada Rye met Ida Holm. Ada Rye was held with Ida Holm on Monday. She was freed on Friday.", []),
        ("Ada Rye met Ida Holm. The guards held Ada Rye on Monday. She was freed on Friday.", []),
    ],
)
def test_who_goes_on_as_the_subject_is_sure_though_others_stood_further_back(
    read_whole: Callable[[str], Dossier], text: str, sure: list[str]
) -> None:
    dossier = read_whole(text)
    found = event(dossier, "freed")
    (line,) = [one for one in find_lines(dossier) if one.id == found.id]
    assert [dossier.report.text[a:b] for a, b in line.sure] == sure


def test_a_time_that_the_parser_hung_on_who_did_it_is_the_deeds(read: Read) -> None:
    dossier = read("Last Thursday night gunners in Oakham asked for pay.")
    dossier.add(find_events(dossier))
    assert (event(dossier, "asked").when.edtf or "").startswith("2024-04-18")


def test_what_the_headline_names_needs_no_saying_which(read_whole: Callable[[str], Dossier]) -> None:
    told = (
        "Ada Rye sold a ferry to the harbour guild of Oakham on Friday morning.\nBo Kovar rejected the bid on Monday."
    )
    vague = []
    for title in (None, "Oakham board blocks bid of guild"):
        dossier = read_whole(told)
        dossier.report = msgspec.structs.replace(dossier.report, title=title)
        found = event(dossier, "rejected")
        (line,) = [one for one in find_lines(dossier) if one.id == found.id]
        vague.append(line.vague)
    assert vague == [1, 0]
