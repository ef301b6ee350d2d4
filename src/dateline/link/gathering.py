"""What was linked in parts as one: names that stand in several parts are one entity, and one chronology of all.

Over parts, names are joined where they are written alike; another spelling is joined where one part holds both. What
a part holds apart stays apart. The parts are looked at one after another: only names that stand in two are held.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import groupby
from tempfile import SpooledTemporaryFile

import msgspec
from msgspec.structs import replace

from dateline.link.entities import merged_roles, most, named_as, named_reasons, unambiguous
from dateline.link.fronts import held_in, names_in, whole_names
from dateline.link.join import Match, blocks, group
from dateline.link.named import Named, compare, joined
from dateline.link.remembered import Joined, Member, Remembered
from dateline.model import Entity, Reason, Role, content_id

_UNPACK = msgspec.msgpack.Decoder(Entity)
#: So many bytes of entities are held in memory, more in a file; names are searched in so many shares.
SPOOLED, SHARES = 1 << 25, 64


@dataclass(frozen=True)
class Gathered:
    """Entities that parts have in common, what those of each part are now called, and why."""

    entities: tuple[Entity, ...] = ()
    called: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    reasons: tuple[Reason, ...] = ()


def gather(parts: Sequence[str], front: Callable[[str], bytes], known: Remembered | None = None) -> Gathered:
    """Join entities over parts; `front` gives that of a part by name, packed, and is asked twice.

    Names that share nothing never meet: each set of names that do is joined alone. Only what shares one is unpacked,
    and only where it is not `known` from an earlier gathering.
    """
    common = _common(parts, front)
    with closing(_Members()) as members:
        return _together(parts, front, common, members, known or Remembered())


def _together(
    parts: Sequence[str],
    front: Callable[[str], bytes],
    common: Container[int],
    members: "_Members",
    known: Remembered,
) -> Gathered:
    for part in parts:
        held = held_in(front(part))
        for entity, names in zip(held.entities, held.names, strict=True):
            if shared := [name for name in names if name in common]:
                members.add(part, bytes(entity), shared, bool(held.alone) and _UNPACK.decode(entity).id in held.alone)
    entities: list[Entity] = []
    called: dict[str, dict[str, str]] = defaultdict(dict)
    reasons: list[Reason] = []
    for some in members.sets():
        one = known.of(some, _joined_set)
        entities += one.entities
        reasons += one.reasons
        for part, local, name in one.called:
            called[part][local] = name
    return Gathered(tuple(sorted(entities, key=lambda e: e.id)), called, tuple(reasons))


def _joined_set(some: Sequence[Member]) -> Joined:
    return _gathered([(part, _UNPACK.decode(data)) for part, data, _ in some], _places(alone for *_, alone in some))


def _places(flags: Iterable[bool]) -> set[int]:
    return {place for place, flag in enumerate(flags) if flag}


class _Members:
    """Entities that share a name with one of another part, in sets that share no name; packed, and in a file if many.

    What is held of each is a few numbers: of a pile of 300,000 reports a million entities share a name.
    """

    def __init__(self) -> None:
        self._packed = SpooledTemporaryFile(max_size=SPOOLED)  # noqa: SIM115 - closed by `close`
        self._ends = array("Q", [0])
        self._parts: list[str] = []
        self._part = array("L")
        self._alone = bytearray()
        self._home = array("L")
        self._first: dict[int, int] = {}

    def add(self, part: str, entity: bytes, names: Sequence[int], alone: bool) -> None:
        place = len(self._home)
        if not self._parts or self._parts[-1] != part:
            self._parts.append(part)
        self._packed.write(entity)
        self._ends.append(self._ends[-1] + len(entity))
        self._part.append(len(self._parts) - 1)
        self._alone.append(alone)
        self._home.append(place)
        for name in names:
            low, high = sorted((self._root(place), self._root(self._first.setdefault(name, place))))
            self._home[high] = low

    def sets(self) -> Iterator[list[Member]]:
        """Part, entity and whether it stands alone, of the members of each set."""
        self._first.clear()
        for _, places in groupby(sorted(range(len(self._home)), key=self._root), key=self._root):
            yield [self._member(place) for place in places]

    def close(self) -> None:
        self._packed.close()

    def _member(self, place: int) -> Member:
        begin, end = self._ends[place : place + 2]
        self._packed.seek(begin)
        return self._parts[self._part[place]], self._packed.read(end - begin), bool(self._alone[place])

    def _root(self, place: int) -> int:
        home = self._home
        while home[place] != place:
            home[place] = home[home[place]]
            place = home[place]
        return place


def _common(parts: Sequence[str], front: Callable[[str], bytes]) -> set[int]:
    """Digests of names that stand in more than one part.

    Those of all parts are held as plain numbers, in shares that are searched one after the other: as a set they would
    take ten times the room.
    """
    shares = [array("Q") for _ in range(SHARES)]
    for part in parts:
        for digest in {digest for names in names_in(front(part)) for digest in names}:
            shares[digest % SHARES].append(digest)
    return {digest for share in shares for digest, times in Counter(share).items() if times > 1}


def _gathered(members: Sequence[tuple[str, Entity]], alone: set[int]) -> Joined:
    """The join itself, of entities given with their parts."""
    order = sorted(range(len(members)), key=lambda n: (members[n][1].kind, members[n][1].name, *_key(members[n])))
    named = [named_as([replace(members[n][1], id=_key(members[n])[1])]) for n in order]
    apart = {place for place, n in enumerate(order) if n in alone}
    scored = [
        (i, j, *found)
        for i, j in blocks(named, whole_names)
        if not apart & {i, j} and (found := compare(named[i], named[j]))
    ]
    matches = unambiguous(named, [Match(score, i, j, why) for i, j, score, why in scored])
    profiles = [(one, frozenset({members[n][0]})) for one, n in zip(named, order, strict=True)]
    clusters = group(profiles, matches, _joined)
    entities = _entities([[members[order[i]] for i in cluster] for cluster in clusters])
    local = {f"{part}/{key}": e.id for e, found in entities for part, key in found}
    names = tuple((part, entity.id, local[f"{part}/{entity.id}"]) for part, entity in members)
    reasons = tuple(named_reasons(named, matches, local))
    return Joined(tuple(sorted((e for e, _ in entities), key=lambda e: e.id)), names, reasons)


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
