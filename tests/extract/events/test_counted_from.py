"""Days counted from days named before, and how far down a report the day of its news reaches."""

import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_events

SUED = "Lind sued on 3 April."


def _when(read: Read, told: str, trigger: str) -> str | None:
    dossier = read(told)
    dossier.add(find_events(dossier))
    return event(dossier, trigger).when.edtf


@pytest.mark.parametrize(
    ("told", "trigger", "when"),
    [
        ("The ministers met on 8 and 9 April in Oakham.", "met", "2024-04-08/2024-04-09"),
        ("The ministers met on 9 April in Oakham.", "met", "2024-04-09"),
        # two days of one deed: nobody says on which of them what was done
        ("The ministers met on 3 and 9 April in Oakham.", "met", "2024-04-03/2024-04-09"),
        ("The trial opened on 4 April. Orr resigned a week later.", "resigned", "2024-04-11~"),
        ("The trial opened in March. Orr resigned a week later.", "resigned", None),
        (
            "Lind spoke on 3 April. Gunmen raided the camp on Monday night. The army killed two at dawn.",
            "killed",
            "2024-04-23",
        ),
        (
            "Lind spoke on 3 April. Gunmen raided the camp on Monday. The army killed two at dawn.",
            "killed",
            "2024-04-22",
        ),
        ("The bank was founded five years ago.", "founded", "2019~"),
        ("Gunmen attacked the camp on the Sunday.", "attacked", "../2024-04-21"),
        ("Gunmen attacked the camp on Sunday.", "attacked", "2024-04-21"),
    ],
)
def test_a_time_is_counted_from_the_day_named_before(read: Read, told: str, trigger: str, when: str | None) -> None:
    found = _when(read, told, trigger)
    assert found == when if when is not None else found is None or "~" not in found, found


@pytest.mark.parametrize(
    ("told", "trigger", "when"),
    [
        ("Rye will sue the board before the end of June.", "sue", "2024-04-26/2024-06-30"),
        ("The line will not be opened before September.", "opened", "2024-09-01/.."),
        ("The hearing was pencilled in for 6 May.", "pencilled in", "2024-05-06"),
        ("The line was not opened before March.", "opened", "../2024-03-31"),
        # not done when it was told
        ("Rye will sue the board by the end of June.", "sue", "2024-04-26/2024-06-30"),
        (
            "Lind sued the board on 3 April.\n\nOrr was questioned on Monday and has been barred from leaving.",
            "barred",
            "../2024-04-26",
        ),
        ("Orr was questioned on Monday and barred from leaving.", "barred", "2024-04-22"),
        (
            "Lind sued the board on 3 April.\n\nOrr was buried on Monday. The union says two guards were killed.",
            "killed",
            "../2024-04-26",
        ),
    ],
)
def test_a_time_goes_no_further_than_its_tense(read: Read, told: str, trigger: str, when: str) -> None:
    assert _when(read, told, trigger) == when


@pytest.mark.parametrize(
    ("told", "trigger"),
    [
        (f"{SUED} Bo Orr was sworn in on 9 April. Crews walked out within hours.", "walked out"),
        (f"{SUED} Bo Orr was sworn in on 9 April. Crews marched on the eve of the vote.", "marched"),
    ],
)
def test_what_is_set_off_from_a_day_is_not_of_it(read: Read, told: str, trigger: str) -> None:
    assert _when(read, told, trigger) == "../2024-04-26"


@pytest.mark.parametrize(
    ("told", "when"),
    [
        ("Lind was to have met Orr on Thursday, but the meeting was called off.", "2024-04-25/2024-05-02"),
        ("Lind met Orr on Thursday, but the next meeting was called off.", "2024-04-25"),
    ],
)
def test_what_was_to_have_been_and_was_not_is_of_that_day_or_the_next(read: Read, told: str, when: str) -> None:
    assert _when(read, told, "met") == when


LEAD = "Rye resigned on Thursday as head of the harbour board.\n\nLind sued the board on 3 April over the fees.\n\n"


@pytest.mark.parametrize(
    ("told", "when"),
    [
        # the day named last is another one
        (LEAD + "The clerks say little.\n\nRye attacked the paper.", "../2024-04-26"),
        (LEAD + "The clerks walked out on Thursday.\n\nRye attacked the paper.", "2024-04-25~"),
    ],
)
def test_the_day_of_the_news_reaches_to_the_next_day_named(read: Read, told: str, when: str) -> None:
    assert _when(read, told, "attacked") == when
