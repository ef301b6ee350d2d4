"""Commitments in whole reports: who binds whom to what, on which condition, by when."""

import pytest

from dateline.model import Commitment, Layers
from dateline.pipeline import read_text


def _read(text: str) -> tuple[Layers, list[Commitment]]:
    layers = read_text(text, "2024-04-26", raw=True)
    return layers, sorted(layers.commitments, key=lambda c: (c.kind, c.id))


def _name(layers: Layers, entity: str | None) -> str | None:
    return next((e.name for e in layers.entities if e.id == entity), None)


@pytest.mark.parametrize(
    ("text", "kind", "holder", "condition"),
    [
        (
            "Prime Minister Lind said on Monday that he would not attend unless Norway apologised by Friday.",
            "threat",
            "Lind",
            "unless Norway apologised by Friday",
        ),
        ("President Brandt said she would visit the flooded villages.", "pledge", "Brandt", None),
        (
            "Denmark offered on Tuesday to release the crew if Norway returns the boat.",
            "offer",
            "Denmark",
            "if Norway returns the boat",
        ),
        (
            '"We will release the crew if Norway returns the boat," Danish Prime Minister Ida Holm said.',
            "offer",
            "Ida Holm",
            "if Norway returns the boat",
        ),
        (
            '"We will arrest the crew if Norway enters the bay," Danish Prime Minister Ida Holm said.',
            "threat",
            "Ida Holm",
            "if Norway enters the bay",
        ),
    ],
)
def test_a_commitment_has_its_holder_and_condition(text: str, kind: str, holder: str, condition: str | None) -> None:
    layers, found = _read(text)
    assert [(c.kind, _name(layers, c.holder), c.condition) for c in found] == [(kind, holder, condition)]


def test_a_demand_has_its_addressee_its_statement_its_event_and_its_day() -> None:
    layers, found = _read("Denmark urged Norway on Monday to release the crew by Friday.")
    assert [(_name(layers, c.holder), _name(layers, c.addressee), c.due.edtf) for c in found] == [
        ("Denmark", "Norway", "../2024-04-26")
    ]
    assert found[0].statement in {q.id for q in layers.quotations}
    assert found[0].event in {e.id for e in layers.events}


def test_what_was_promised_is_not_the_day_of_the_promise() -> None:
    layers, found = _read("The union promised a strike next week unless wages rise.")
    assert [c.due.edtf for c in found] == ["2024-04-29/2024-05-05"]
    promised = next(e for e in layers.events if e.text == "promised")
    assert (promised.status, promised.when.edtf) == ("occurred", "2024-04-26~")
