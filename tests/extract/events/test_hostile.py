"""Text made to break a reader is read in linear time and without a crash."""

import time

import pytest
from tests.extract.events.conftest import Read

from dateline.extract.events import find_commitments, find_events

TEXTS = {
    "a list without end": "Rebels attacked " + ", ".join(["the town"] * 900) + ".",
    "one word again and again": "attack, " * 900,
    "verbs without end": "They " + " and ".join(["attack the town"] * 500) + ".",
    "of without end": "They killed " + "a number of " * 600 + "men.",
    "duties without end": "He said " + "they must leave and " * 400 + ".",
}


@pytest.mark.parametrize("name", TEXTS)
def test_hostile_text_is_read_quickly(read: Read, name: str) -> None:
    dossier = read(TEXTS[name])
    began = time.process_time()
    dossier.add(find_events(dossier))
    dossier.add(find_commitments(dossier))
    assert time.process_time() - began < 10


def test_a_question_tells_no_event(read: Read) -> None:
    dossier = read("Did Kovar meet Lind?")
    dossier.add(find_events(dossier))
    assert dossier.events == {}


def test_a_plan_told_again_is_still_a_plan(read: Read) -> None:
    dossier = read("Kovar will visit Norland in May.\nThe visit was welcomed by Lind.")
    dossier.add(find_events(dossier))
    assert [e.status for e in dossier.events.values() if e.type == "CONSULT"] == ["planned", "planned"]


def test_will_not_is_a_refusal(read: Read) -> None:
    dossier = read("The envoy said Norland will not lift the embargo.")
    dossier.add(find_events(dossier))
    (found,) = dossier.events.values()
    assert (found.type, found.status, found.plover.type) == ("RETREAT", "negated", "REJECT")
