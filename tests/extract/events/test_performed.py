"""What is done by saying so on the day of the report is done, and does not go on."""

import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_events

CASES = [
    ("Norland is today imposing sanctions on Estmark.", "imposing", "occurred"),
    ("Today, Norland is releasing its harbour strategy.", "releasing", "occurred"),
    ("Today, Estmark is still imposing a blockade.", "imposing", "ongoing"),
    ("Norland is imposing sanctions on Estmark.", "imposing", "ongoing"),
    ("Norland is imposing sanctions on Estmark tomorrow.", "imposing", "planned"),
    ("Today, I am announcing that we have bought ten ferries.", "announcing", "occurred"),
]


@pytest.mark.parametrize(("text", "word", "status"), CASES)
def test_what_is_done_by_saying_so_is_done(read: Read, text: str, word: str, status: str) -> None:
    dossier = read(text)
    dossier.add(find_events(dossier))
    assert event(dossier, word).status == status
