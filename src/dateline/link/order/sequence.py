"""One total order of all events: by date, and where words put one before another, in that order.

An event without a date comes right after the latest of those before it, else right before the first after it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import heappop, heappush

from dateline.calendar import chronological
from dateline.link.bounds import bounds_or_none
from dateline.link.order.edges import Edge
from dateline.link.order.windows import FIRST, LAST, shown
from dateline.model import Event

#: Sorts after every day.
NEVER = LAST + 1


def in_sequence(events: Mapping[str, Event], edges: Sequence[Edge]) -> tuple[tuple[str, ...], list[Edge]]:
    """Ids of all events in order, and the edges that could not be kept beside the dates. `edges` hold no circle."""
    edges = [edge for edge in edges if not edge.together]
    touched = sorted({name for edge in edges for name in (edge.one, edge.other)})
    order = _topological(touched, edges, {name: (0, name) for name in touched})
    days = _days(order, events, edges)
    kept = [edge for edge in edges if days[edge.one] <= days[edge.other]]
    unkept = [edge for edge in edges if days[edge.one] > days[edge.other]]
    keys = {name: (days[name], *chronological(event)[1:]) for name, event in events.items()}
    return tuple(_topological(sorted(events), kept, keys)), unkept


def _day(event: Event) -> int:
    """The day a date is sorted by: its first, else its last."""
    known = bounds_or_none(event.when.edtf)
    day = (known.first or known.last) if known else None
    return day.toordinal() if day else NEVER


def _days(order: Sequence[str], events: Mapping[str, Event], edges: Sequence[Edge]) -> dict[str, int]:
    """The day each event is placed at: its own, moved within its date to follow what is before it."""
    before: dict[str, list[str]] = defaultdict(list)
    after: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        before[edge.other].append(edge.one)
        after[edge.one].append(edge.other)
    own = {name: shown(events[name]) for name in order}
    days = {name: _day(event) for name, event in events.items()}
    for name in reversed(order):
        least = min((days[n] for n in after[name]), default=NEVER)
        if least < days[name] and own[name].first <= least:
            days[name] = least
    for name in order:
        most = max((days[n] for n in before[name] if days[n] < NEVER), default=FIRST)
        undated = events[name].when.edtf is None
        if (most > days[name] and most <= own[name].last) or (undated and most > FIRST):
            days[name] = most
    return days


def _topological(names: Sequence[str], edges: Sequence[Edge], keys: Mapping[str, tuple[object, ...]]) -> list[str]:
    """All names, each after those its edges put before it, the smallest key first (Kahn 1962)."""
    following: dict[str, list[str]] = defaultdict(list)
    waiting = dict.fromkeys(names, 0)
    for edge in edges:
        following[edge.one].append(edge.other)
        waiting[edge.other] += 1
    # Most have nothing before them: those stand in order from the start, and only what is freed is put into a heap.
    first = sorted([(keys[name], name) for name in names if not waiting[name]], reverse=True)
    ready: list[tuple[tuple[object, ...], str]] = []
    placed: list[str] = []
    while first or ready:
        _, name = heappop(ready) if ready and not (first and first[-1] < ready[0]) else first.pop()
        placed.append(name)
        for other in following[name]:
            waiting[other] -= 1
            if not waiting[other]:
                heappush(ready, (keys[other], other))
    return placed
