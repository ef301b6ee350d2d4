"""A join across reports: `keys` say who may meet, `compare` scores a pair, `group` makes clusters of the pairs.

An engine that offers `map` and `group by key` can run the first two anywhere; `group` needs the matches alone.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

import msgspec

Item = TypeVar("Item")
Profile = TypeVar("Profile")

#: In a block, each item meets this many of those that follow it: the work stays linear however large a block is.
NEIGHBOURS = 25
#: In `Bonds.apart`: stands for every other item.
ALL = "*"


class Match(msgspec.Struct, frozen=True, gc=False, order=True):
    """Two items (by place in their list) that belong together, how surely, and why in a few words."""

    score: float
    one: int
    other: int
    why: str = ""


def blocks(
    items: Sequence[Item], keys: Callable[[Item], Iterable[Hashable]], neighbours: int = NEIGHBOURS
) -> Iterator[tuple[int, int]]:
    """Yield pairs of places whose items share a key, once each, in order. Sort `items` so that like is by like."""
    held: dict[Hashable, list[int]] = {}
    block_of = held.get
    for place, item in enumerate(items):
        near: set[int] | None = None
        for key in set(keys(item)):  # their order leaves no trace: what is near is sorted
            block = block_of(key)
            if block is None:  # most keys are those of one item
                held[key] = [place]
                continue
            if near is None:
                near = set(block[-neighbours:])
            else:
                near.update(block[-neighbours:])
            block.append(place)
        if near:
            for other in sorted(near):
                yield other, place


@dataclass(frozen=True)
class Bonds:
    """What a person said of items, by id: `together` share a tag, `apart` names those an item is not one with."""

    together: Mapping[str, frozenset[str]] = field(default_factory=dict)
    apart: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def forced(self, ids: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Places that a person put together: each with the first of its tag."""
        first: dict[str, int] = {}
        for place, key in enumerate(ids):
            for tag in sorted(self.together.get(key, ())):
                yield first.setdefault(tag, place), place

    def barred(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Tell whether a person parted any of one cluster from any of another."""
        return bool(self.apart) and (self._parts(set(one), other) or self._parts(set(other), one))

    def _parts(self, here: set[str], there: Iterable[str]) -> bool:
        away = frozenset[str]().union(*(self.apart.get(key, frozenset()) for key in here))
        return bool(away) and (ALL in away or not away.isdisjoint(there))


NO_BONDS = Bonds()


def group(
    profiles: Sequence[Profile],
    matches: Iterable[Match],
    joined: Callable[[Profile, Profile], Profile | None],
    ids: Sequence[str] = (),
    bonds: Bonds = NO_BONDS,
) -> list[list[int]]:
    """Merge the best matches first; `joined` gives the profile of two clusters as one, or None where they cannot be.

    A cluster is therefore never a chain of unlike things: each merge is checked against all that is in it already.
    What a person put together stays together, whatever `joined` says; what a person parted stays apart.
    """
    clusters = _Clusters(profiles, ids, bonds)
    for one, other in bonds.forced(ids):
        clusters.merge(one, other, lambda a, b: joined(a, b) or a)
    for match in sorted(matches, key=lambda m: (-m.score, m.one, m.other)):
        clusters.merge(match.one, match.other, joined)
    return [sorted(clusters.members[key]) for key in sorted(clusters.members)]


class _Clusters(Generic[Profile]):
    """Clusters that grow: each named by its first place."""

    def __init__(self, profiles: Sequence[Profile], ids: Sequence[str], bonds: Bonds) -> None:
        self.home = list(range(len(profiles)))
        self.members: dict[int, list[int]] = {i: [i] for i in self.home}
        self._profile = dict(enumerate(profiles))
        self._ids, self._bonds = ids, bonds

    def merge(self, one: int, other: int, joined: Callable[[Profile, Profile], Profile | None]) -> None:
        low, high = sorted((self.home[one], self.home[other]))
        if low == high or (self._bonds.apart and self._bonds.barred(self._names(low), self._names(high))):
            return
        both = joined(self._profile[low], self._profile[high])
        if both is None:
            return
        self._profile[low] = both
        for place in self.members[high]:
            self.home[place] = low
        self.members[low] += self.members.pop(high)
        del self._profile[high]

    def _names(self, cluster: int) -> list[str]:
        return [self._ids[place] for place in self.members[cluster]]


def connected(items: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Name of each item's set when pairs are joined without any check: the least of its members' names."""
    home = {item: item for item in items}

    def root(item: str) -> str:
        while home[item] != item:
            home[item] = home[home[item]]
            item = home[item]
        return item

    for one, other in pairs:
        low, high = sorted((root(one), root(other)))
        home[high] = low
    return {item: root(item) for item in home}
