"""The same actor or place over all reports. Joined by full names, never by a bare surname.

An anonymous source is never joined with another: two officials who asked not to be named may be two people.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from dateline.calendar import edtf_of
from dateline.link.bounds import bounds_or_none
from dateline.link.join import NO_BONDS, Bonds, Match, blocks, group
from dateline.link.named import SURENESS, Named, compare, joined, keys
from dateline.link.names import letters, name_parts, person_match
from dateline.link.pile import Pile
from dateline.model import Entity, Reason, Role, content_id


@dataclass(frozen=True, slots=True)
class Joined:
    """Entities of the pile, where each report's entity went, and why."""

    entities: tuple[Entity, ...]
    entity_of: dict[str, str]
    reasons: tuple[Reason, ...]


def join_entities(pile: Pile, bonds: Bonds = NO_BONDS) -> Joined:
    """Join the reports' entities into those of the pile."""
    named = _distinct(pile.entities.values(), bonds)
    scored = [(i, j, *found) for i, j in blocks(named, keys) if (found := compare(named[i], named[j]))]
    matches = unambiguous(named, [Match(score, i, j, why) for i, j, score, why in scored])
    clusters = [
        [e for i in cluster for e in named[i].members]
        for cluster in group(named, matches, joined, [n.entity.id for n in named], bonds)
    ]
    home = _report_of(pile)
    made = [_entity(pile, members, home) for members in clusters]
    entities, entity_of = _with_ids(made, [[e.id for e in members] for members in clusters])
    return Joined(
        tuple(sorted(entities, key=lambda e: e.id)), entity_of, tuple(named_reasons(named, matches, entity_of))
    )


def _distinct(entities: Iterable[Entity], bonds: Bonds) -> list[Named]:
    """Entities to be joined, those that are written wholly alike taken together from the start."""
    alike: dict[tuple[object, ...], list[Entity]] = defaultdict(list)
    for entity in sorted(entities, key=lambda e: (e.kind, e.name, e.id)):
        alone = entity.kind == "anonymous" or entity.id in bonds.together or entity.id in bonds.apart
        bare = not alone and entity.kind == "person" and len(name_parts(entity.name)) < 2
        mark = entity.id if alone or bare else ""
        alike[entity.kind, entity.name, entity.names, entity.country, mark].append(entity)
    return [named_as(members) for members in alike.values()]


def named_as(members: Sequence[Entity]) -> Named:
    """Entities that are one from the start, as the join sees them."""
    entity = members[0]
    names = {parts for name in {entity.name, *entity.names} if (parts := name_parts(name))}
    longest = max(map(len, names), default=0)
    # A surname alone says nothing where the report also gives the full name.
    kept = {name for name in names if len(name) > 1} if longest > 1 else names
    own = tuple(sorted(kept)) or ((letters(entity.name) or entity.id,),)
    return Named(entity, entity.country, own, tuple(members))


def unambiguous(named: Sequence[Named], matches: list[Match]) -> list[Match]:
    """Drop weak matches (an initial, a single name) of an item that would fit two people who are not one."""
    partners: dict[int, set[tuple[str, ...]]] = defaultdict(set)
    for match in (m for m in matches if m.score <= SURENESS["initial"]):
        for here, there in ((match.one, match.other), (match.other, match.one)):
            partners[here].update(name for name in named[there].names if len(name) > 1 and len(name[0]) > 1)
    torn = {
        place
        for place, names in partners.items()
        if any(person_match(a, b) is None for a in sorted(names) for b in sorted(names))
    }
    weak = SURENESS["initial"]
    return [m for m in matches if m.score > weak or not {m.one, m.other} & _weak_side(named, m, torn)]


def _weak_side(named: Sequence[Named], match: Match, torn: set[int]) -> set[int]:
    def size(place: int) -> int:
        return max(len("".join(name)) for name in named[place].names)

    return {min(match.one, match.other, key=lambda place: (size(place), place))} & torn


def _report_of(pile: Pile) -> dict[str, str]:
    return {entity.id: one.report.id for one in pile.layers for entity in one.entities}


def _entity(pile: Pile, members: list[Entity], home: dict[str, str]) -> Entity:
    if len(members) == 1:
        return _alone(pile, members[0], home)
    written = Counter(m.name for m in members)
    name = max(written, key=lambda n: (written[n], len(n), n))
    return Entity(
        id="",
        kind=members[0].kind,
        name=name,
        names=tuple(sorted({n for m in members for n in (m.name, *m.names)})),
        roles=_roles(pile, members, home),
        country=next((m.country for m in members if m.country), None),
        sector=most(m.sector for m in members if m.sector),
        wikidata=most(m.wikidata for m in members if m.wikidata),
    )


def _alone(pile: Pile, entity: Entity, home: dict[str, str]) -> Entity:
    """The same of one that no other report names, as most are."""
    return Entity(
        id="",
        kind=entity.kind,
        name=entity.name,
        names=tuple(sorted({entity.name, *entity.names})),
        roles=_roles(pile, [entity], home) if entity.roles else (),
        country=entity.country or None,
        sector=entity.sector or None,
        wikidata=entity.wikidata or None,
    )


def most(values: Iterable[str]) -> str | None:
    """The value given most often, the least of those in alphabetical order."""
    counted = Counter(values)
    return max(sorted(counted), key=lambda v: counted[v]) if counted else None


def _roles(pile: Pile, members: list[Entity], home: dict[str, str]) -> tuple[Role, ...]:
    """Each office with the stretch of days over which reports give it: offices change hands."""
    seen: dict[tuple[str, str | None], list[str]] = defaultdict(list)
    for member in members:
        for role in member.roles:
            seen[role.title, role.of].append(role.edtf or "")
            if day := pile.day(home[member.id]):
                seen[role.title, role.of].append(day.isoformat())
    return merged_roles(seen)


def merged_roles(seen: Mapping[tuple[str, str | None], list[str]]) -> tuple[Role, ...]:
    """Offices by title and whose they are, each with the stretch of the days given for it."""
    return tuple(
        Role(title=title, of=of, edtf=_stretch(seen[title, of]))
        for title, of in sorted(seen, key=lambda key: (key[0], key[1] or ""))
    )


def _stretch(edtfs: list[str]) -> str | None:
    known = [b for e in sorted(set(edtfs)) if e and (b := bounds_or_none(e))]
    firsts = [b.first for b in known if b.first]
    lasts = [b.last for b in known if b.last]
    return edtf_of(min(firsts, default=None), max(lasts, default=None))


def _with_ids(made: Sequence[Entity], members: Sequence[Sequence[str]]) -> tuple[list[Entity], dict[str, str]]:
    """Name each entity by what it is; only where two would bear one name do their members tell them apart."""
    base = [content_id("n", "pile", e.kind, e.name, e.country) for e in made]
    twice = {key for key, count in Counter(base).items() if count > 1}
    ids = [
        content_id("n", "pile", key, *sorted(ids)) if key in twice or e.kind == "anonymous" else key
        for key, e, ids in zip(base, made, members, strict=True)
    ]
    entities = [msgspec.structs.replace(e, id=key) for e, key in zip(made, ids, strict=True)]
    return entities, {local: key for key, locals_ in zip(ids, members, strict=True) for local in locals_}


def named_reasons(named: Sequence[Named], matches: Iterable[Match], entity_of: Mapping[str, str]) -> Iterator[Reason]:
    """Why names that are not written alike are one entity's."""
    told = set()
    for match in sorted(matches, key=lambda m: (-m.score, m.one, m.other)):
        one, other = named[match.one].entity, named[match.other].entity
        target = entity_of[one.id]
        low, high = sorted((one.name, other.name))
        if target != entity_of[other.id] or one.name == other.name or (target, low, high) in told:
            continue
        told.add((target, low, high))
        note = f"“{other.name}” and “{one.name}” are one: {match.why.replace('-', ' ')}"
        yield Reason(target=target, aspect="entity", rule=f"link/{match.why}", note=note)
