"""What was linked in parts as one: names that stand in several parts are one entity, and one chronology of all.

Over parts, names are joined where they are written alike; another spelling is joined where one part holds both. What
a part holds apart stays apart. The parts are looked at one after another: only names that stand in two are held.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from math import log1p

import msgspec
from msgspec.structs import replace

from dateline.calendar import chronological
from dateline.link.corrections import Amended
from dateline.link.entities import (
    Named,
    compare,
    joined,
    keys,
    merged_roles,
    most,
    named_as,
    named_reasons,
    unambiguous,
)
from dateline.link.join import ALL, Match, blocks, group
from dateline.model import Commitment, Entity, Event, Layers, Linked, Parties, Party, Reason, Role, content_id

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


def front_of(linked: Linked, pile: Sequence[Layers], amended: Amended) -> Front:
    """What all parts are asked for."""
    alone = _alone(linked, pile, amended)
    names = tuple(tuple(sorted({_digest(key) for key in _names(one)})) for one in linked.entities)
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
    return replace(linked, events=tuple(replace(e, salience=round(e.salience * share, 4)) for e in linked.events))


@dataclass(frozen=True)
class Gathered:
    """Entities that parts have in common, what those of each part are now called, and why."""

    entities: tuple[Entity, ...] = ()
    called: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    reasons: tuple[Reason, ...] = ()


def gather(parts: Sequence[str], front: Callable[[str], Front]) -> Gathered:
    """Join entities over parts; `front` gives that of a part by name, and is asked twice."""
    common = _common(parts, front)
    members: list[tuple[str, Entity]] = []
    alone: set[int] = set()
    for part in parts:
        held = front(part)
        for entity, names in zip(held.entities, held.names, strict=True):
            if not common.isdisjoint(names):
                if entity.id in held.alone:
                    alone.add(len(members))
                members.append((part, entity))
    return _gathered(members, alone)


def _common(parts: Sequence[str], front: Callable[[str], Front]) -> set[int]:
    """Digests of names that stand in more than one part."""
    seen: set[int] = set()
    twice: set[int] = set()
    for part in parts:
        here = {digest for names in front(part).names for digest in names}
        twice |= seen & here
        seen |= here
    return twice


def _gathered(members: Sequence[tuple[str, Entity]], alone: set[int]) -> Gathered:
    """The join itself, of entities given with their parts."""
    order = sorted(range(len(members)), key=lambda n: (members[n][1].kind, members[n][1].name, *_key(members[n])))
    named = [named_as([replace(members[n][1], id=_key(members[n])[1])]) for n in order]
    apart = {place for place, n in enumerate(order) if n in alone}
    scored = [
        (i, j, *found)
        for i, j in blocks(named, _whole_names)
        if not apart & {i, j} and (found := compare(named[i], named[j]))
    ]
    matches = unambiguous(named, [Match(score, i, j, why) for i, j, score, why in scored])
    profiles = [(one, frozenset({members[n][0]})) for one, n in zip(named, order, strict=True)]
    clusters = group(profiles, matches, _joined)
    entities = _entities([[members[order[i]] for i in cluster] for cluster in clusters])
    local = {f"{part}/{key}": e.id for e, found in entities for part, key in found}
    names: dict[str, dict[str, str]] = defaultdict(dict)
    for part, entity in members:
        names[part][entity.id] = local[f"{part}/{entity.id}"]
    reasons = tuple(named_reasons(named, matches, local))
    return Gathered(tuple(sorted((e for e, _ in entities), key=lambda e: e.id)), names, reasons)


def _entities(clusters: Sequence[Sequence[tuple[str, Entity]]]) -> list[tuple[Entity, list[tuple[str, str]]]]:
    """Entities of several parts as one, with part and id of each; the id is that of the one whose name is shown.

    No entity that stands in one part alone can bear it; where two of these would, their members tell them apart.
    """
    made = [_entity([entity for _, entity in cluster]) for cluster in clusters]
    ids = [min(e.id for _, e in cluster if e.name == one.name) for one, cluster in zip(made, clusters, strict=True)]
    times = Counter(ids)
    found = []
    for one, cluster, key in zip(made, clusters, ids, strict=True):
        inside = sorted((part, entity.id) for part, entity in cluster)
        apart = content_id("n", "pile", key, *(f"{part}/{local}" for part, local in inside))
        found.append((replace(one, id=key if times[key] == 1 else apart), inside))
    return found


def _key(member: tuple[str, Entity]) -> tuple[str, str]:
    part, entity = member
    return part, f"{part}/{entity.id}"


def _joined(
    one: tuple[Named, frozenset[str]], other: tuple[Named, frozenset[str]]
) -> tuple[Named, frozenset[str]] | None:
    if one[1] & other[1]:
        return None
    both = joined(one[0], other[0])
    return (both, one[1] | other[1]) if both else None


def _names(entity: Entity) -> Iterator[str]:
    """What entities of two parts must share to be looked at: a whole name as it is written, or the id."""
    if entity.kind != "anonymous":
        yield entity.id
        yield from _whole_names(named_as([entity]))


def _whole_names(named: Named) -> Iterator[str]:
    if named.entity.kind == "person":
        yield from (f"person {''.join(name)}" for name in named.names if len(name) > 1)
    else:
        yield from keys(named)


def _digest(key: str) -> int:
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=7).digest(), "big")


def _entity(members: Sequence[Entity]) -> Entity:
    """One entity of those of several parts."""
    first = members[0]
    names = sorted({name for m in members for name in (m.name, *m.names)})
    return Entity(
        id="",
        kind=first.kind,
        name=most(m.name for m in members) or first.name,
        names=tuple(names),
        roles=_roles(members),
        country=next((m.country for m in members if m.country), None),
        sector=most(m.sector for m in members if m.sector),
        wikidata=most(m.wikidata for m in members if m.wikidata),
    )


def _roles(members: Sequence[Entity]) -> tuple[Role, ...]:
    seen: dict[tuple[str, str | None], list[str]] = defaultdict(list)
    for role in (role for member in members for role in member.roles):
        seen[role.title, role.of].append(role.edtf or "")
    return merged_roles(seen)


def _alone(linked: Linked, pile: Sequence[Layers], amended: Amended) -> tuple[str, ...]:
    """Entities that a person set apart from all others."""
    bonds = amended.bonds(m for one in pile for m in one.mentions)
    named = {entity.id for one in pile for entity in one.entities}
    away = (key for key, others in bonds.apart.items() if ALL in others and key in named)
    return tuple(sorted({linked.entity_of[key] for key in away if key in linked.entity_of}))


def called(linked: Linked, names: Mapping[str, str]) -> Linked:
    """What was linked in a part with its entities as they are called in the whole; those in `names` are left out."""
    linked = replace(linked, entities=tuple(e for e in linked.entities if e.id not in names))
    new = {key: name for key, name in names.items() if key != name}
    if not new:
        return linked

    def name(key: str) -> str:
        return new.get(key, key)

    def holds(c: Commitment) -> bool:
        return c.holder in new or c.addressee in new

    return replace(
        linked,
        entity_of={local: name(key) for local, key in linked.entity_of.items()},
        events=tuple(_called(e, name) if not new.keys().isdisjoint(_taking_part(e)) else e for e in linked.events),
        commitments=tuple(
            replace(c, holder=c.holder and name(c.holder), addressee=c.addressee and name(c.addressee))
            if holds(c)
            else c
            for c in linked.commitments
        ),
        reasons=tuple(replace(r, target=name(r.target)) if r.target in new else r for r in linked.reasons),
    )


def _taking_part(event: Event) -> Iterator[str]:
    yield from (*event.actors, *event.recipients, event.place or "")
    shown = event.parties
    if shown:
        yield from (p.entity or "" for p in (*shown.who, *shown.to_whom, *([shown.where] if shown.where else [])))


def _called(event: Event, name: Callable[[str], str]) -> Event:
    return replace(
        event,
        actors=tuple(map(name, event.actors)),
        recipients=tuple(map(name, event.recipients)),
        place=event.place and name(event.place),
        parties=event.parties and _called_parties(event.parties, name),
    )


def _called_parties(parties: Parties, name: Callable[[str], str]) -> Parties:
    def one(party: Party) -> Party:
        return replace(party, entity=party.entity and name(party.entity))

    where = parties.where and one(parties.where)
    return Parties(tuple(map(one, parties.who)), tuple(map(one, parties.to_whom)), where)
