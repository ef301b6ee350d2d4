"""Numbers of events along the chronology when some are new: those that have one keep it as far as order allows."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence, Set
from itertools import islice

from dateline.store.linked import GAP

#: An event that has no number yet.
NONE = -1
#: So many free numbers for each that is given: else the next event gives up its own, and room is shared anew.
ROOM = 2


def renumbered(held: Sequence[int], retired: Set[int]) -> dict[int, int]:
    """New numbers by place, for events without one and for some that had to give up theirs.

    `held` are the numbers along the chronology, `NONE` where there is none. Afterwards numbers rise along it, and no
    number that was ever given is given to another event.
    """
    kept = _rising(held)
    used = set(retired) | {number for number, stays in zip(held, kept, strict=True) if not stays and number != NONE}
    found: dict[int, int] = {}
    place, low = 0, 0
    while place < len(held):
        if kept[place]:
            low, place = held[place], place + 1
            continue
        first, place = place, _end_of_run(kept, place)
        free = _free(low, held[place] if place < len(held) else None, place - first, used)
        while len(free) < ROOM * (place - first):
            used.add(held[place])
            place = _end_of_run(kept, place + 1)
            free = _free(low, held[place] if place < len(held) else None, place - first, used)
        wanted = place - first
        for turn in range(wanted):
            found[first + turn] = free[(turn + 1) * len(free) // (wanted + 1)]
        low = found[place - 1]
    return found


def _end_of_run(kept: bytearray, place: int) -> int:
    while place < len(kept) and not kept[place]:
        place += 1
    return place


def _free(low: int, high: int | None, wanted: int, used: Set[int]) -> list[int]:
    """Numbers between two that nobody has or had; past the last event one in each gap."""
    if high is None:
        after = (number for number in range(low + GAP, low + (ROOM * wanted + len(used) + 2) * GAP, GAP))
        return list(islice((number for number in after if number not in used), ROOM * wanted))
    reach = min(high, low + 1 + 2 * GAP * (wanted + 1))
    return [number for number in range(low + 1, reach) if number not in used]


def _rising(held: Sequence[int]) -> bytearray:
    """Marks the places of a longest run of rising numbers (patience sorting): the others are out of order."""
    least: list[int] = []
    ends = array("q")
    before = array("q", bytes(8 * len(held)))
    for place, number in enumerate(held):
        if number == NONE:
            continue
        at = len(least) if not least or number > least[-1] else bisect_left(least, number)
        before[place] = ends[at - 1] if at else NONE
        if at == len(least):
            least.append(number)
            ends.append(place)
        else:
            least[at], ends[at] = number, place
    kept = bytearray(len(held))
    place = ends[-1] if ends else NONE
    while place != NONE:
        kept[place] = 1
        place = before[place]
    return kept
