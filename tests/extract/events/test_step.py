"""Events carry their actors, place, numbers and code; furniture tells none; every record has a reason."""

import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_commitments, find_events
from dateline.extract.events.coding import plover_code
from dateline.model import Status

NAMES = "Kovar Lind Norland Estmark Varholm"


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        ("Kovar accused Norland of delay.", "accused", ["Kovar"], ["Norland"]),
        ("Norland was attacked by Estmark.", "attacked", ["Estmark"], ["Norland"]),
        ("Kovar met Lind.", "met", ["Kovar", "Lind"], []),
        ("Kovar visited Norland.", "visited", ["Kovar"], ["Norland"]),
        ("Lind received Kovar and her delegation.", "received", ["Kovar"], ["Lind"]),
        ("Norland received aid from Estmark.", "received", ["Estmark"], ["Norland"]),
        ("Kovar, who accused Norland of delay, left.", "accused", ["Kovar"], ["Norland"]),
        ("Talks between Kovar and Lind collapsed.", "Talks", ["Kovar", "Lind"], []),
        ("Kovar asked Lind to leave.", "asked", ["Kovar"], ["Lind"]),
        ("Kovar said Lind must leave the town.", "must", ["Kovar"], ["Lind"]),
        ("Estmark's attack on Norland went on.", "attack", ["Estmark"], ["Norland"]),
    ],
)
def test_slots_are_filled_by_syntax(
    read: Read, text: str, trigger: str, actors: list[str], recipients: list[str]
) -> None:
    dossier = read(text, names=NAMES)
    dossier.add(find_events(dossier))
    found = event(dossier, trigger)
    assert [dossier.entities[i].name for i in found.actors] == actors
    assert [dossier.entities[i].name for i in found.recipients] == recipients


def test_the_place_is_where_it_was(read: Read) -> None:
    dossier = read("Kovar met Lind in Varholm.", names=NAMES)
    dossier.add(find_events(dossier))
    assert event(dossier, "met").place == "n_Varholm"


@pytest.mark.parametrize(
    ("text", "trigger", "value", "unit"),
    [
        ("Rebels killed 1,250 soldiers.", "killed", 1250.0, "soldier"),
        ("The bank paid, and police arrested twelve men.", "arrested", 12.0, "man"),
        ("Norland pledged 2.5 million crowns.", "pledged", 2_500_000.0, "crown"),
        ("The fund donated $40m.", "donated", 40_000_000.0, "USD"),
    ],
)
def test_numbers_carry_their_units(read: Read, text: str, trigger: str, value: float, unit: str) -> None:
    dossier = read(text)
    dossier.add(find_events(dossier))
    assert [(q.value, q.unit) for q in event(dossier, trigger).quantities] == [(value, unit)]


def test_two_sides_are_no_number(read: Read) -> None:
    dossier = read("The two sides met.")
    dossier.add(find_events(dossier))
    assert event(dossier, "met").quantities == ()


@pytest.mark.parametrize(
    ("kind", "status", "code"),
    [
        ("CONSULT", "occurred", "CONSULT"),
        ("CONSULT", "planned", "AGREE"),
        ("AID", "planned", "AGREE"),
        ("RETREAT", "planned", "CONCEDE"),
        ("CONCEDE", "planned", "CONCEDE"),
        ("ASSAULT", "conditional", "THREATEN"),
        ("CONSULT", "postponed", "REJECT"),
        ("AID", "denied", None),
        ("CONSULT", "negated", None),
        ("OTHER", "occurred", None),
    ],
)
def test_plover_folds_the_status_into_the_type(kind: str, status: Status, code: str | None) -> None:
    assert plover_code(kind, None, status).type == code


@pytest.mark.parametrize("kind", ["teaser", "navigation", "credit", "promo"])
def test_furniture_tells_no_event(read: Read, kind: str) -> None:
    dossier = read("Kovar met Lind.", kind=kind)
    dossier.add(find_events(dossier))
    assert dossier.events == {}


def test_every_event_is_a_span_of_the_report_and_has_reasons(read: Read) -> None:
    dossier = read("Kovar held long talks with Lind, and police shot down two drones.\nNobody was hurt.")
    dossier.add(find_events(dossier))
    assert len(dossier.events) >= 2
    for found in dossier.events.values():
        assert dossier.report.text[found.begin : found.end] == found.text
        first, last = found.sentence
        assert first <= found.begin < found.end <= last
        assert {r.aspect for r in dossier.reasons if r.target == found.id} == {"type", "status", "date"}


def test_reading_twice_gives_the_same(read: Read) -> None:
    text = "Kovar vowed to open the port if Lind agrees to talks in May, and asked Norland to leave."
    one, two = read(text, names=NAMES), read(text, names=NAMES)
    for dossier in (one, two):
        dossier.add(find_events(dossier))
        dossier.add(find_commitments(dossier))
    assert one.layers() == two.layers()


def test_a_commitment_has_holder_condition_and_due_time(read: Read) -> None:
    dossier = read("Kovar pledged to open the port by 3 May 2024 if Lind agrees.", names=NAMES)
    dossier.add(find_events(dossier))
    dossier.add(find_commitments(dossier))
    (found,) = dossier.commitments.values()
    assert (found.kind, found.holder, found.condition) == ("pledge", "n_Kovar", "if Lind agrees")
    assert found.due.edtf == "../2024-05-03"
    assert found.event is not None
    assert all(span.end <= len(dossier.report.text) for span in found.evidence)
