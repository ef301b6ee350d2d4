"""The numbers an event carries, and what they count."""

import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_events


@pytest.mark.parametrize(
    ("text", "trigger", "value", "unit", "of"),
    [
        ("Farmers blocked the harbour with 12 boats.", "blocked", 12, "boat", None),
        ("About 30 fishing boats closed the harbour of Varholm.", "closed", 30, "boat", None),
        ("Police arrested two skippers.", "arrested", 2, "skipper", "arrest"),
        ("Three miners died in Varholm.", "died", 3, "miner", "die"),
    ],
)
def test_a_number_counts_what_it_stands_with(
    read: Read, text: str, trigger: str, value: float, unit: str, of: str | None
) -> None:
    dossier = read(text)
    dossier.add(find_events(dossier))
    (found,) = event(dossier, trigger).quantities
    assert (found.value, found.unit, found.of) == (value, unit, of)
