"""Who does it to whom: companions do it too, and what stands by the way has no part in it."""

from collections.abc import Callable

import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_events
from dateline.model import Dossier

CASES = [
    ("Rye attacked Kovar near Varholm.", "attacked", "Rye", "Kovar"),
    ("Anna Rye joined Kovar on Tuesday in calling on Lind to resign.", "joined", "Rye Kovar", "Lind"),
    ("Rye testified on Monday, along with Kovar.", "testified", "Rye Kovar", ""),
    ("Rye resigned on Monday, following the dismissal of Kovar.", "resigned", "Rye", ""),
    ("Rye criticised the law on Monday, according to Kovar.", "criticised", "Rye", ""),
    ("Rye repeated its demand that Lind resign.", "demand", "Rye", "Lind"),
]


@pytest.mark.parametrize(("text", "trigger", "actors", "recipients"), CASES, ids=[c[0] for c in CASES])
def test_who_does_it_to_whom(read: Read, text: str, trigger: str, actors: str, recipients: str) -> None:
    dossier = read(text, names="Rye Kovar Lind Varholm")
    dossier.add(find_events(dossier))
    found = event(dossier, trigger)
    assert {dossier.entities[a].name for a in found.actors} == set(actors.split())
    assert {dossier.entities[r].name for r in found.recipients} == set(recipients.split())


WHOLE = [
    ("Olaf Rye was jailed on Monday. His lawyer denied it.", "denied", "Olaf Rye"),
    ("Olaf Rye was jailed on Monday. His widow denied it.", "denied", "Olaf Rye"),
    ('"My son resigned on Monday," said Olaf Rye.', "resigned", "Olaf Rye"),
]


@pytest.mark.parametrize(("text", "trigger", "other"), WHOLE, ids=[c[0] for c in WHOLE])
def test_who_has_somebody_is_not_the_one_he_has(
    read_whole: Callable[[str], Dossier], text: str, trigger: str, other: str
) -> None:
    dossier = read_whole(text)
    assert other not in {dossier.entities[a].name for a in event(dossier, trigger).actors}
