"""Of one part of a large pile, what all parts are asked for: its names, and the order of its events."""

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from math import log1p

import msgspec
from msgspec.structs import replace

from dateline.calendar import chronological
from dateline.link.corrections import Amended
from dateline.link.entities import named_as
from dateline.link.join import ALL
from dateline.link.named import Named, keys
from dateline.model import Entity, Layers, Linked

#: A part of so many reports or more weighs its events in full.
FULL = 1000
#: The day, beginning, end, weight and id by which an event takes its turn, and the event.
Turn = tuple[str, str, int, float, str, str]


class Front(msgspec.Struct, frozen=True, array_like=True):
    """Of one part, what all parts are asked for: its entities, digests of their names, its events in their order."""

    entities: tuple[Entity, ...]
    names: tuple[tuple[int, ...], ...]
    alone: tuple[str, ...]
    """entities of which a person said that they are nobody else"""
    turns: tuple[Turn, ...]


class _Names(msgspec.Struct, frozen=True, array_like=True):
    entities: msgspec.Raw
    names: tuple[tuple[int, ...], ...]


class Held(msgspec.Struct, frozen=True, array_like=True):
    """The same as it lies packed, for those who look at few of its entities."""

    entities: tuple[msgspec.Raw, ...]
    names: tuple[tuple[int, ...], ...]
    alone: tuple[str, ...]


class _Turns(msgspec.Struct, frozen=True, array_like=True):
    entities: msgspec.Raw
    names: msgspec.Raw
    alone: msgspec.Raw
    turns: tuple[Turn, ...]


_PACK = msgspec.msgpack.Encoder()
_NAMES, _HELD = msgspec.msgpack.Decoder(_Names), msgspec.msgpack.Decoder(Held)
_TURNS = msgspec.msgpack.Decoder(_Turns)


def packed_front(front: Front) -> bytes:
    """As it is kept; what is asked of it is unpacked alone."""
    return _PACK.encode(front)


def names_in(packed: bytes) -> tuple[tuple[int, ...], ...]:
    """Digests of the names of its entities."""
    return _NAMES.decode(packed).names


def held_in(packed: bytes) -> Held:
    """Its entities, each still packed, with the digests of their names."""
    return _HELD.decode(packed)


def turns_in(packed: bytes) -> tuple[Turn, ...]:
    """Its events in their order."""
    return _TURNS.decode(packed).turns


def front_of(linked: Linked, pile: Sequence[Layers], amended: Amended) -> Front:
    """What all parts are asked for."""
    alone = _alone(linked, pile, amended)
    names = tuple(tuple(sorted({_digest(key) for key in set(_names(one))})) for one in linked.entities)
    return Front(linked.entities, names, alone, tuple(turns(linked)))


def turns(linked: Linked) -> Iterator[Turn]:
    """Events in their order, each with the key of the earliest from it on: so orders can be laid together."""
    events = {event.id: event for event in linked.events}
    least: tuple[str, str, int, float, str] | None = None
    found: list[Turn] = []
    for key in reversed(linked.sequence):
        own = chronological(events[key])
        least = own if least is None else min(least, own)
        found.append((*least, key))
    yield from reversed(found)


def lessened(linked: Linked, reports: int) -> Linked:
    """Salience is measured within a part: in one of few reports an event weighs less."""
    share = min(1.0, log1p(reports) / log1p(FULL))
    if share == 1.0:
        return linked  # to four places it is rounded already
    return replace(linked, events=tuple(replace(e, salience=round(e.salience * share, 4)) for e in linked.events))


def _alone(linked: Linked, pile: Sequence[Layers], amended: Amended) -> tuple[str, ...]:
    """Entities that a person set apart from all others."""
    bonds = amended.bonds(m for one in pile for m in one.mentions)
    named = {entity.id for one in pile for entity in one.entities}
    away = (key for key, others in bonds.apart.items() if ALL in others and key in named)
    return tuple(sorted({linked.entity_of[key] for key in away if key in linked.entity_of}))


def _names(entity: Entity) -> Iterator[str]:
    """What entities of two parts must share to be looked at: a whole name as it is written, or the id."""
    if entity.kind != "anonymous":
        yield entity.id
        yield from whole_names(named_as([entity]))


def whole_names(named: Named) -> Iterator[str]:
    """Names by which entities of two parts may be one."""
    if named.entity.kind == "person":
        yield from (f"person {''.join(name)}" for name in named.names if len(name) > 1)
    else:
        yield from keys(named)


def _digest(key: str) -> int:
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=7).digest(), "big")
