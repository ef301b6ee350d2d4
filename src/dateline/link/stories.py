"""Reports about one event: same rare words and pairs of words in headline and lead, published within days.

A story is evidence when mentions name few actors; nothing is decided by it alone. Reports join by average linkage
(UPGMA, Sokal and Michener 1958): two groups become one while their reports are alike on average, so that one report
between two stories does not chain them.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from heapq import heapify, heappop, heappush
from math import fsum, log

from dateline.link.join import blocks
from dateline.link.pile import Pile
from dateline.link.prepared import Prepared
from dateline.link.words import Weights

#: Two reports meet when they share one of their most telling words or pairs of words.
TELLING = 20
#: A pair of words that stand side by side says more than each of them.
PAIRED = 1.2
ALIKE = 0.13
#: Reports that share fewer words than this are alike by chance.
LEAST = 6
DAYS = timedelta(days=10)
#: A longer silence is bridged by a likeness that leaves little doubt.
SURE, SURE_DAYS = 0.36, timedelta(days=20)


@dataclass(slots=True)
class Gist:
    """Headlines and leads of some reports: the sum of their vectors of unit length, and their days."""

    first: date | None
    last: date | None
    vector: dict[str, float]
    size: int = 1

    def joined(self, other: "Gist") -> "Gist":
        """Both as one."""
        large, small = sorted((self.vector, other.vector), key=len, reverse=True)
        mixed = dict(large)
        for stem, value in small.items():
            mixed[stem] = mixed.get(stem, 0.0) + value
        firsts = [d for d in (self.first, other.first) if d]
        lasts = [d for d in (self.last, other.last) if d]
        return Gist(min(firsts, default=None), max(lasts, default=None), mixed, self.size + other.size)

    def likeness(self, other: "Gist") -> float:
        """Cosine of two reports, the average over all pairs of two groups; 0 where days lie too far apart."""
        gap = self._apart(other)
        if gap > max(DAYS, SURE_DAYS):
            return 0.0
        like = round(_dot(self.vector, other.vector) / (self.size * other.size), 9)
        return like if like >= ALIKE and gap <= (SURE_DAYS if like >= SURE else DAYS) else 0.0

    def _apart(self, other: "Gist") -> timedelta:
        """Over how many days both stretch; none where the days of one are not known."""
        if not (self.first and self.last and other.first and other.last):
            return timedelta()
        return max(self.last, other.last) - min(self.first, other.first)


def stories(pile: Pile) -> dict[str, str]:
    """Story of each report, named by its first report's id."""
    counts = {key: _counts(one) for key, one in pile.prepared.items()}
    weights = Weights(one.keys() for one in counts.values())
    order = sorted(counts, key=lambda key: (pile.day(key) or date.max, key))
    gists = [_gist(pile, key, counts[key], weights) for key in order]
    named = average_linkage(gists, blocks(gists, lambda g: _telling(g, weights)))
    return {order[place]: order[home] for place, home in sorted(named.items())}


def average_linkage(gists: Sequence[Gist], pairs: Iterator[tuple[int, int]]) -> dict[int, int]:
    """The first place of each place's group. Only groups that some of `pairs` joins are compared."""
    groups, members = dict(enumerate(gists)), {place: [place] for place in range(len(gists))}
    met: dict[int, set[int]] = defaultdict(set)
    queue: list[tuple[float, int, int, int, int]] = []
    for one, other in pairs:
        like = gists[one].likeness(gists[other])
        if like and _shared(gists[one], gists[other]) >= LEAST:
            met[one].add(other)
            met[other].add(one)
            queue.append((-like, one, other, 1, 1))
    heapify(queue)
    while queue:
        _, low, high, small, large = heappop(queue)
        if low not in groups or high not in groups or (groups[low].size, groups[high].size) != (small, large):
            continue
        groups[low] = groups[low].joined(groups.pop(high))
        members[low] += members.pop(high)
        _meet_anew(low, high, groups, met, queue)
    return {place: home for home, places in members.items() for place in places}


def _meet_anew(
    low: int,
    high: int,
    groups: Mapping[int, Gist],
    met: dict[int, set[int]],
    queue: list[tuple[float, int, int, int, int]],
) -> None:
    """What met either of two joined groups meets both."""
    for other in met.pop(high) | met[low]:
        met[other].discard(high)
        if other in (low, high):
            met[low].discard(other)
            continue
        like = groups[low].likeness(groups[other])
        if not like:
            met[low].discard(other)
            met[other].discard(low)
            continue
        met[low].add(other)
        met[other].add(low)
        one, two = sorted((low, other))
        heappush(queue, (-like, one, two, groups[one].size, groups[two].size))


def _counts(one: Prepared) -> dict[str, int]:
    """Stems of headline and lead, and pairs of them that stand side by side."""
    return dict(zip(one.lead.split("\n"), one.counts, strict=True)) if one.lead else {}


def _gist(pile: Pile, key: str, counts: Mapping[str, int], weights: Weights) -> Gist:
    of, seen = weights.of, weights.seen
    raw: dict[str, float] = {}
    for stem, times in counts.items():
        if " " not in stem:
            raw[stem] = of(stem) if times == 1 else _often(times) * of(stem)
        elif seen[stem] > 1:
            raw[stem] = of(stem) * PAIRED if times == 1 else _often(times) * of(stem) * PAIRED
    return Gist(pile.day(key), pile.day(key), _unit(raw))


@cache
def _often(times: int) -> float:
    return 1 + log(times)


def _unit(raw: dict[str, float]) -> dict[str, float]:
    norm = sum(v * v for v in raw.values()) ** 0.5
    return {stem: v / norm for stem, v in raw.items()} if norm else {}


def _telling(gist: Gist, weights: Weights) -> Iterator[str]:
    values = sorted(gist.vector.values(), reverse=True)
    least = values[min(TELLING, len(values)) - 1] if values else 0.0
    best = sorted((-value, stem) for stem, value in gist.vector.items() if value >= least)[:TELLING]
    yield from (stem for _, stem in best if weights.seen[stem] > 1)


def _shared(one: Gist, other: Gist) -> int:
    """How many single words both hold."""
    small, large = (one.vector, other.vector) if len(one.vector) < len(other.vector) else (other.vector, one.vector)
    return len([stem for stem in small if stem in large and " " not in stem])


def _dot(one: dict[str, float], other: dict[str, float]) -> float:
    # The sum is exact, so that the order of the words leaves no trace.
    small, large = (one, other) if len(one) < len(other) else (other, one)
    return fsum([value * large[stem] for stem, value in small.items() if stem in large])
