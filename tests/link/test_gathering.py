"""Names joined over parts: a set that is as it was is not joined again, and the answer is the same."""

from collections.abc import Sequence

import pytest

from dateline.link import Remembered, gather, gathering, packed_front
from dateline.link.corrections import Amended
from dateline.link.fronts import front_of
from dateline.link.remembered import Joined
from dateline.model import Entity, Linked


def front(*names: str) -> bytes:
    entities = tuple(
        Entity(id=f"n_{name.replace(' ', '-')}", kind="person", name=name, names=(name,)) for name in names
    )
    return packed_front(front_of(Linked(entities=entities), (), Amended(())))


def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many members each set has that is joined from here on."""
    anew: list[int] = []
    whole = gathering._gathered

    def gathered(some: Sequence[tuple[str, Entity]], alone: set[int]) -> Joined:
        anew.append(len(some))
        return whole(some, alone)

    monkeypatch.setattr(gathering, "_gathered", gathered)
    return anew


BEFORE = {"0": front("Ada Rye", "Bo Lind"), "1": front("Ada Rye", "Cy Orrin"), "2": front("Cy Orrin", "Bo Lind")}
AFTER = {**BEFORE, "3": front("Cy Orrin", "Di Kovar")}


def test_what_is_remembered_makes_no_difference_to_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    first = Remembered("program")
    before = gather(sorted(BEFORE), BEFORE.__getitem__, first)
    assert before == gather(sorted(BEFORE), BEFORE.__getitem__)
    assert {e.name for e in before.entities} == {"Ada Rye", "Bo Lind", "Cy Orrin"}
    anew = counted(monkeypatch)
    second = Remembered("program", first.packed())
    after = gather(sorted(AFTER), AFTER.__getitem__, second)
    assert anew == [3], "of three sets one has another member"
    assert after == gather(sorted(AFTER), AFTER.__getitem__)
    assert Remembered("program", second.packed()).packed() != second.packed(), "what nobody asks for is not kept"


def test_another_program_joins_every_set_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    first = Remembered("program")
    gather(sorted(BEFORE), BEFORE.__getitem__, first)
    anew = counted(monkeypatch)
    gather(sorted(BEFORE), BEFORE.__getitem__, Remembered("other", first.packed()))
    assert len(anew) == 3
