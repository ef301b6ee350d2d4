"""The name of an event is made of its own words."""

import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_events

NAMED = [
    ("On Friday Kovar provided dual-use supplies to Norland.", "provided", "provide dual-use supplies"),
    ("On Friday Kovar criticised his May visit to Oakham.", "visit", "visit"),
    ("On Friday Norland signed a trade deal with Estmark.", "signed", "sign trade deal"),
]


@pytest.mark.parametrize(("text", "word", "label"), NAMED)
def test_it_keeps_words_tied_by_hyphens_and_leaves_months_out(read: Read, text: str, word: str, label: str) -> None:
    dossier = read(text)
    dossier.add(find_events(dossier))
    assert event(dossier, word).label == label
