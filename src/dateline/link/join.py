"""A join across reports: `keys` say who may meet, `compare` scores a pair, `group` makes clusters of the pairs.

An engine that offers `map` and `group by key` can run the first two anywhere; `group` needs the matches alone.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

Item = TypeVar("Item")
Profile = TypeVar("Profile")

#: In a block, each item meets this many of those that follow it: the work stays linear however large a block is.
NEIGHBOURS = 40


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """Two items (by place in their list) that belong together, how surely, and why in a few words."""

    score: float
    one: int
    other: int
    why: str = ""


def blocks(
    items: Sequence[Item], keys: Callable[[Item], Iterable[str]], neighbours: int = NEIGHBOURS
) -> Iterator[tuple[int, int]]:
    """Yield pairs of places whose items share a key, once each, in order. Sort `items` so that like is by like."""
    held: dict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        near: set[int] = set()
        for key in sorted(set(keys(item))):
            near.update(held[key][-neighbours:])
            held[key].append(place)
        yield from ((other, place) for other in sorted(near))


def group(
    profiles: Sequence[Profile], matches: Iterable[Match], joined: Callable[[Profile, Profile], Profile | None]
) -> list[list[int]]:
    """Merge the best matches first; `joined` gives the profile of two clusters as one, or None where they cannot be.

    A cluster is therefore never a chain of unlike things: each merge is checked against all that is in it already.
    """
    home = list(range(len(profiles)))
    members: dict[int, list[int]] = {i: [i] for i in home}
    profile = dict(enumerate(profiles))
    for match in sorted(matches, key=lambda m: (-m.score, m.one, m.other)):
        one, other = sorted((home[match.one], home[match.other]))
        if one == other:
            continue
        both = joined(profile[one], profile[other])
        if both is None:
            continue
        profile[one] = both
        for place in members[other]:
            home[place] = one
        members[one] += members.pop(other)
        del profile[other]
    return [sorted(members[key]) for key in sorted(members)]


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
