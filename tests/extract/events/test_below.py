"""A deed told twice in a report, a title in the body, and words that hang on a day nobody knows."""

import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_events

REPORT = (
    "Norland calls for talks after raid at port.\n"
    "The owner of three ferries was arrested by police on Thursday at his office in Varholm.\n"
    "The ships had lain in the harbour of Varholm for two years before the raid.\n"
    "Unions in the port had asked for the ferries to be kept.\n"
    "Nobody was hurt."
)


def test_a_title_without_a_block_of_its_own_is_of_the_day_of_the_first_paragraph(read: Read) -> None:
    dossier = read(REPORT)
    dossier.add(find_events(dossier))
    assert event(dossier, "calls").when.edtf == "2024-04-25~"


@pytest.mark.parametrize(
    ("told", "edtf"),
    [
        ("Anna Velt met Paul Orr in Varholm.", "2024-04-23"),
        ("Anna Velt met Nora Lind in Varholm.", "../2024-04-26"),
        ("Karl Moss met Paul Orr in Varholm.", "../2024-04-26"),
        ("Anna Velt previously met Paul Orr in Varholm.", "../2024-04-26"),
    ],
)
def test_the_same_deed_of_the_same_people_has_the_date_of_its_other_telling(read: Read, told: str, edtf: str) -> None:
    dossier = read(
        "Storms kept ships in the harbours of Norland. The war began in 2011. "
        f"{told} Anna Velt met Paul Orr at the port on Tuesday."
    )
    dossier.add(find_events(dossier))
    assert event(dossier, "met").when.edtf == edtf


def test_a_plea_told_again_in_the_perfect_is_as_old_as_the_plea(read: Read) -> None:
    dossier = read(
        "A court in Varholm heard two nurses on Thursday.\nMartin Rye has pleaded guilty to theft of the medals.\n"
        "Martin Rye pleaded guilty to the theft in June 2022."
    )
    dossier.add(find_events(dossier))
    first = event(dossier, "pleaded")
    assert (first.when.edtf, first.background) == ("2022-06", True)


def test_a_weekday_of_a_report_whose_day_is_open_dates_nothing(read: Read) -> None:
    dossier = read("Kovar met Lind on Tuesday.", published="2011-01-01/..")
    dossier.add(find_events(dossier))
    assert event(dossier, "met").when.edtf is None


def test_a_morning_paper_tells_of_the_day_before_though_its_first_paragraph_names_none(read: Read) -> None:
    dossier = read(
        "Anna Velt stood before the crews in the great hall of Varholm and read from two sheets.\n"
        "She promised the crews new ships on Thursday.\nThe current law was no help.\nShe thanked them."
    )
    dossier.add(find_events(dossier))
    assert event(dossier, "thanked").when.edtf == "2024-04-25~"


def test_a_day_told_in_what_somebody_said_is_not_the_day_of_the_news(read: Read) -> None:
    dossier = read(
        "The ferry line banned Martin Rye for abuse of its crews in the harbour of Varholm.\n"
        "It said Rye posted a video on Thursday.\nKovar accused Lind of delay."
    )
    dossier.add(find_events(dossier))
    assert event(dossier, "accused").when.edtf == "../2024-04-26"


def test_what_was_done_many_times_is_not_of_the_day_of_the_news(read: Read) -> None:
    dossier = read("Kovar met Lind in Varholm on Thursday.\nKovar apologized numerous times.")
    dossier.add(find_events(dossier))
    assert event(dossier, "apologized").when.edtf == "../2024-04-26"


def test_earlier_in_the_day_is_the_day_of_the_news(read: Read) -> None:
    dossier = read(
        "Anna Velt signed the ferry law in Varholm on Thursday.\nShe thanked the crews.\n"
        "Nobody in the harbour spoke.\nEarlier in the day, Velt was attacked by the mayor over the law."
    )
    dossier.add(find_events(dossier))
    assert event(dossier, "attacked").when.edtf == "2024-04-25"


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("Police attacked a mill on Monday in the largest raid in the last 11 years.", "attacked", "2024-04-22"),
        ("Rebels launched the worst attack on the port in the past ten years.", "attack", "../2024-04-26"),
        ("The council will attack the ruling this year.", "attack", "2024-04-26/2024-12-31"),
    ],
)
def test_a_record_is_no_date_and_a_plan_for_the_year_is_for_what_is_left_of_it(
    read: Read, text: str, trigger: str, edtf: str
) -> None:
    dossier = read("Storms kept ships in port. The war began in 2011.\n" + text)
    dossier.add(find_events(dossier))
    assert event(dossier, trigger).when.edtf == edtf


def test_one_more_deed_of_a_kind_is_not_the_one_told_with_its_day(read: Read) -> None:
    dossier = read(
        "A union of pilots endorsed Anna Velt for mayor on Thursday.\n"
        "Storms kept ships in port. The war began in 2011. "
        "Another union of pilots has also endorsed Anna Velt for mayor."
    )
    dossier.add(find_events(dossier))
    assert [e.when.edtf for e in dossier.events.values() if e.text == "endorsed"] == ["2024-04-25", "../2024-04-26"]


def test_what_has_been_done_was_done_about_when_it_was_announced(read: Read) -> None:
    dossier = read(
        "The ferry line has struck a deal with unions whose crews walked out in mid-March.\n"
        "The deal was announced on Thursday by a minister.\nUnions cheered."
    )
    dossier.add(find_events(dossier))
    assert event(dossier, "struck").when.edtf == "2024-04-25~"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Anna Velt, who filed a 2010 fraud lawsuit against the college, left.", "2010"),
        ("Anna Velt filed a lawsuit over a 2010 fire.", "../2024-04-26"),
    ],
)
def test_a_thing_made_is_of_the_year_before_its_name(read: Read, text: str, edtf: str) -> None:
    dossier = read("Storms kept ships in port. The war began in 2009.\n" + text)
    dossier.add(find_events(dossier))
    assert event(dossier, "filed").when.edtf == edtf


def test_a_sentence_of_long_ago_takes_no_day_of_a_like_deed(read: Read) -> None:
    told = (
        "The fund was set up in June 2021 after the central bank was forced to take over the lender Velt of Varholm."
    )
    dossier = read(f"The central bank took over the lender Orr of Varholm on Thursday.\n{told}")
    dossier.add(find_events(dossier))
    assert event(dossier, "take over").when.edtf == "../2021-06-30"
