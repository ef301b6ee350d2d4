"""What was linked in a part with its entities as they are called in the whole."""

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from dateline.model import Commitment, Event, Linked, Parties, Party


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
        entity_of={local: new.get(key, key) for local, key in linked.entity_of.items()},
        events=tuple([_called(e, name) if not new.keys().isdisjoint(_taking_part(e)) else e for e in linked.events]),
        commitments=tuple(
            replace(c, holder=c.holder and name(c.holder), addressee=c.addressee and name(c.addressee))
            if holds(c)
            else c
            for c in linked.commitments
        ),
        reasons=tuple(replace(r, target=name(r.target)) if r.target in new else r for r in linked.reasons),
    )


def called_otherwise(linked: Linked, was: Mapping[str, str], now: Mapping[str, str]) -> tuple[Linked, Linked]:
    """What was linked in a part by the names of before and by those of now, but for what is the same by both."""
    other = {key for key, _ in was.items() ^ now.items()}
    some = Linked(
        entities=tuple([e for e in linked.entities if e.id in other]),
        entity_of={local: key for local, key in linked.entity_of.items() if key in other},
        events=tuple([e for e in linked.events if not other.isdisjoint(_taking_part(e))]),
        commitments=tuple([c for c in linked.commitments if c.holder in other or c.addressee in other]),
        reasons=tuple([r for r in linked.reasons if r.target in other]),
    )
    return called(some, was), called(some, now)


def _taking_part(event: Event) -> list[str]:
    found = [*event.actors, *event.recipients, event.place or ""]
    if shown := event.parties:
        found += [p.entity or "" for p in (*shown.who, *shown.to_whom)]
        found += [shown.where.entity or ""] if shown.where else []
    return found


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
