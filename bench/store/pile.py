"""Any number of reports made from the example pile: the same findings under other ids, names and days."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from msgspec.structs import replace

from dateline.model import Entity, Event, Layers, Linked, Source

_ID = re.compile(rb"\b([a-z]_)([0-9a-f]{16})\b")
#: Spreads copies over the space of ids (2^64 divided by the golden ratio).
_STEP = 0x9E3779B97F4A7C15
#: Copies of one name and of one year, so that a name has many events and a year many more.
NAMES, YEARS = 500, 25


def copies(read: list[tuple[Source, Layers]], number: int) -> Iterator[list[tuple[Source, Layers]]]:
    """The pile again and again, each time under other ids."""
    raw = [(source, msgspec.json.encode(layers)) for source, layers in read]
    for copy in range(number):
        yield [(source, msgspec.json.decode(_renamed(layers, copy), type=Layers)) for source, layers in raw]


def linked_copies(linked: Linked, number: int) -> Linked:
    """The link layer of all copies."""
    raw = msgspec.json.encode(linked)
    made = [_elsewhere(msgspec.json.decode(_renamed(raw, copy), type=Linked), copy) for copy in range(number)]
    fields = {name: [getattr(one, name) for one in made] for name in Linked.__struct_fields__}
    return Linked(**{name: _joined(parts) for name, parts in fields.items()})


def _renamed(raw: bytes, copy: int) -> bytes:
    turn = copy * _STEP & (2**64 - 1)
    return _ID.sub(lambda found: found[1] + b"%016x" % (int(found[2], 16) ^ turn), raw)


def _elsewhere(linked: Linked, copy: int) -> Linked:
    entities = tuple(_entity(entity, copy % NAMES) for entity in linked.entities)
    return replace(linked, entities=entities, events=tuple(_event(event, copy % YEARS) for event in linked.events))


def _entity(entity: Entity, number: int) -> Entity:
    names = tuple(f"{name} {number}" for name in entity.names)
    return replace(entity, name=f"{entity.name} {number}", names=names)


def _event(event: Event, years: int) -> Event:
    if event.when.edtf is None:
        return event
    edtf = re.sub(r"\d{4}", lambda year: f"{int(year[0]) - years:04d}", event.when.edtf, count=2)
    return replace(event, when=replace(event.when, edtf=edtf)) if "X" not in edtf else event


def _joined(parts: Iterable[Any]) -> Any:
    whole: list[Any] = []
    table: dict[str, Any] = {}
    for part in parts:
        if isinstance(part, dict):
            table |= part
        else:
            whole.extend(part)
    return table or tuple(whole)
