"""A bare surname gets its forename from another report only where it can be nobody else's, and no firm's."""

from typing import Literal

import pytest

from dateline.link.forenames import Forenames
from dateline.link.pile import Pile
from dateline.model import Entity, Layers, Mention, Report

Kind = Literal["person", "organisation", "place"]
Named = tuple[str, Kind]


def layers(key: str, named: list[Named]) -> Layers:
    """A report that names these, one after the other, each an entity of its own."""
    text, entities, mentions = "", {}, []
    for at, (name, kind) in enumerate(named):
        entities[name, kind] = Entity(id=f"n_{key}_{name}_{kind}", kind=kind, name=name)
        begin = len(text)
        text += f"{name} "
        mentions.append(
            Mention(
                id=f"m_{key}_{at}",
                report=key,
                begin=begin,
                end=begin + len(name),
                text=name,
                entity=entities[name, kind].id,
                form="name",
            )
        )
    return Layers(
        report=Report(id=key, file=f"{key}.txt", text=text),
        entities=tuple(entities.values()),
        mentions=tuple(mentions),
    )


def forename(other: list[Named], own: list[Named]) -> str | None:
    """What stands before the last name of the second report."""
    pile = Pile([layers("r_1", other), layers("r_2", own)])
    pairs = {(e.kind, e.name): e for e in pile.entities.values()}
    entity_of = {e.id: pairs[e.kind, e.name].id for e in pile.entities.values()}
    entities = {e.id: e for e in pairs.values()}
    last = pile.mentions["r_2"][-1]
    return Forenames(pile, entity_of, entities).of(last, entities[entity_of[last.entity]])


ADA: list[Named] = [("Ada Hale", "person"), ("Ada Hale", "person"), ("Bo Lind", "person")]


@pytest.mark.parametrize(
    ("other", "own", "expected"),
    [
        (ADA, [("Bo Lind", "person"), ("Hale", "person")], "Ada"),
        (ADA, [("Bo Lind", "person"), ("Hale", "organisation")], "Ada"),
        ([*ADA, ("Hale", "person")], [("Bo Lind", "person"), ("Hale", "person")], "Ada"),
        ([*ADA, ("Hale Mills", "organisation")], [("Bo Lind", "person"), ("Hale", "person")], None),
        ([*ADA, ("Port Hale", "place")], [("Bo Lind", "person"), ("Hale", "person")], None),
        ([*ADA, ("Hale", "place")], [("Bo Lind", "person"), ("Hale", "person")], None),
        ([*ADA, ("Photo] Ada Hale", "organisation")], [("Bo Lind", "person"), ("Hale", "person")], "Ada"),
        ([*ADA, ("Eve Hale", "person")], [("Bo Lind", "person"), ("Hale", "person")], None),
        (ADA, [("Eve Rye", "person"), ("Hale", "person")], None),
        (ADA, [("Bo Lind", "person"), ("Ada Hale", "person"), ("Hale", "person")], None),
        (ADA, [("Bo Lind", "person"), *[("Hale", "organisation")] * 3], None),
        (ADA, [("Bo Lind", "person"), ("Hale", "place")], None),
        (ADA, [("Bo Lind", "person"), ("Ada", "person")], None),
        (ADA[1:], [("Bo Lind", "person"), ("Hale", "person")], None),
        ([("President Hale", "person")] * 2 + ADA[2:], [("Bo Lind", "person"), ("Hale", "person")], None),
        ([("NBC Hale", "person")] * 2 + ADA[2:], [("Bo Lind", "person"), ("Hale", "person")], None),
    ],
)
def test_a_bare_surname_gets_the_forename_of_the_one_who_bears_it(
    other: list[Named], own: list[Named], expected: str | None
) -> None:
    assert forename(other, own) == expected
