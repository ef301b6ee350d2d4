"""Days beside one another and beside "now", "since" and an hour: which of them a deed has."""

import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_events


def _when(read: Read, told: str, trigger: str) -> str | None:
    dossier = read(told)
    dossier.add(find_events(dossier))
    return event(dossier, trigger).when.edtf


@pytest.mark.parametrize(
    ("told", "trigger", "when"),
    [
        # two days of one deed
        ("Ten of the dead were buried on Tuesday and Wednesday.", "buried", "2024-04-23/2024-04-24"),
        ("Envoys met in Oakham on March 28 and 29.", "met", "2024-03-28/2024-03-29"),
        # each day with a deed of its own
        ("Ada Rye resigned on Monday and Tuesday's march was called off.", "resigned", "2024-04-22"),
        ("Ada Rye resigned on Monday and on Tuesday met the envoys.", "resigned", "2024-04-22"),
        # too far from each other to be one stretch
        ("The envoys met on 3 and 29 March.", "met", "2024-03-29"),
        # a day beside "now"
        ("The speaker said the vote would now be held on May 7.", "held", "2024-05-07"),
        ("The strike is now fixed for next Tuesday.", "fixed", "2024-04-30"),
        ("Ada Rye will now go to Oakham on 16 May.", "go", "2024-05-16"),
        # "since": what is so still, what has not been up to now, what was done in between
        ("Rebels have held the hills since February 20.", "held", "2024-02-20/.."),
        ("The committee has not met since Monday.", "met", "2024-04-22/2024-04-26"),
        ("The line has cancelled nine trains since Monday.", "cancelled", "2024-04-22/2024-04-26"),
        # so it is already when the report comes out, and until then; what was so is over
        ("The hall will stay closed until Monday, Ada Rye said.", "stay", "2024-04-26/2024-04-29"),
        ("The hall was closed until Thursday, Ada Rye said.", "closed", "../2024-04-25"),
        # an hour of the evening before, told where the first paragraph names that evening
        (
            "A driver was shot dead late on Thursday at the bridge, officials said on Friday.\n"
            "The guards said that men had run at them. They opened fire at about 11 p.m. on the road.",
            "opened",
            "2024-04-25~",
        ),
        # an hour behind a day of its own paragraph
        (
            "A driver was shot dead late on Thursday at the bridge, officials said.\n"
            "Workers came to the bridge on Friday. They opened the gate at 9 a.m. with a saw.",
            "opened",
            "2024-04-26T09:00",
        ),
        # an hour of the day of the report
        (
            "A driver was shot dead on Friday at the bridge, officials said.\n"
            "The guards said that men had run at them. They opened fire at about 5 a.m. on the road.",
            "opened",
            "2024-04-26T05:00~",
        ),
    ],
)
def test_the_day_of_a_deed_beside_other_times(read: Read, told: str, trigger: str, when: str | None) -> None:
    assert _when(read, told, trigger) == when


def test_the_age_of_a_thing_is_no_day_of_what_was_done_with_it(read: Read) -> None:
    assert _when(read, "Thieves robbed a 17th-century church on Monday.", "robbed") == "2024-04-22"
    assert _when(read, "Thieves robbed a 17th-century church.", "robbed") == "2024-04-26~"


def test_hours_of_an_entry_before_midnight_are_of_the_day_before(read: Read) -> None:
    page = (
        "01:10 The last bus has left.\n00:20 The hall has emptied.\n22:50 Ada Rye left the hall an hour ago.\n"
        "21:30 The envoys signed the accord at 21:05.\n20:15 The doors have opened.\n"
    )
    assert _when(read, page, "signed") == "2024-04-25~"
