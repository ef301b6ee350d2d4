"""Days counted from a clause beside: "resigned on 19 April, two days after police searched his office"."""

import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_events

#: Published on Friday, 26 April 2024.
CASES = [
    (
        "Orr resigned on April 19, two days after police searched the ministry.",
        "searched",
        "2024-04-17",
    ),
    ("The deal was signed on Monday, a day before Orr landed in Oakham.", "landed", "2024-04-23"),
    ("The bank was fined on 9 April, six days after the fund sued the board.", "sued", "2024-04-03"),
    ("The town was shelled on Tuesday, hours after Norland recalled its envoy.", "recalled", "2024-04-23~"),
    ("The dam burst on 9 April, a week after engineers had warned of cracks.", "warned", "2024-04-02~"),
    ("Orr flew to Oakham the day after he stepped down on 3 April.", "flew", "2024-04-04"),
    ("Six days after the quake struck, rescuers freed a boy on 9 April.", "quake", "2024-04-03"),
    # no count of days
    ("Kovar quit on Monday, less than two weeks after police raided his home.", "raided", "../2024-04-22"),
    ("Kovar quit on Monday, years after police raided his home.", "raided", "../2024-04-22"),
    ("Kovar quit on Monday, 20 years after he joined the firm.", "joined", "../2024-04-22"),
    ("Kovar quit on Monday after police raided his home.", "raided", "../2024-04-22"),
    # the day is told of neither
    ("Kovar quit in March, a day after police raided his home.", "raided", "../2024-03-31"),
]


@pytest.mark.parametrize(("told", "trigger", "when"), CASES)
def test_a_day_is_counted_from_that_of_the_clause_beside(read: Read, told: str, trigger: str, when: str) -> None:
    dossier = read(told)
    dossier.add(find_events(dossier))
    assert event(dossier, trigger).when.edtf == when
