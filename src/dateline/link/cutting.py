"""Parts of a large pile that are linked apart, so that no process needs all reports in memory.

A part is a stretch of days of publication; a day with too many reports is cut by whom each report names most, and
what is still too large by the reports' ids. Stretches are halves of halves of one long stretch of days, cut only
where they hold too many: a function of the set of reports, in which a new report moves few others. A pile of no more
than `LARGEST` reports is one part, linked as a whole.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from itertools import pairwise
from typing import NamedTuple

from dateline.link.bounds import bounds_or_none
from dateline.link.join import connected
from dateline.link.preparing import NAMED
from dateline.link.words import fold
from dateline.model import Layers

#: A part holds at most so many reports: half a gigabyte while it is linked.
LARGEST = 1200
#: Bits of the number of a day, and of the digests by which one day is cut.
DAY_BITS, DIGEST_BITS = 22, 64
#: Stands for a day that is not known, after all days.
UNDATED = 1 << (DAY_BITS - 1)


class Place(NamedTuple):
    """A report and the first day on which it may have been published."""

    report: str
    day: date | None


def place_of(report: str, published: str | None) -> Place:
    """The place of a report by its date of publication (EDTF)."""
    known = bounds_or_none(published)
    return Place(report, known.first if known else None)


@dataclass(frozen=True, slots=True)
class Part:
    """Reports that are linked together. The name says where the pile was cut; that of a whole pile is empty."""

    name: str
    reports: tuple[str, ...]


def cut(
    places: Iterable[Place], foremost: Callable[[str], str], together: Iterable[Sequence[str]] = ()
) -> list[Part]:
    """The parts of a pile by name. `foremost` names whom a report is about; asked only of the reports of a full day.

    Reports of one set in `together` are never parted: a person said that they tell of one thing.
    """
    whole = sorted(places, key=lambda place: place.report)
    found = {name: [place.report for place in part] for name, part in _halved("", whole, foremost)}
    home = {report: name for name, reports in found.items() for report in reports}
    ties = [(home[one], home[other]) for tied in together for one, other in pairwise(tied)]
    into = connected(sorted(found), ties)
    parts: dict[str, list[str]] = defaultdict(list)
    for name in sorted(found):
        parts[into[name]] += found[name]
    if len(parts) == 1:
        return [Part("", tuple(sorted(home)))]
    return [Part(name, tuple(sorted(parts[name]))) for name in sorted(parts)]


def _halved(name: str, places: Sequence[Place], foremost: Callable[[str], str]) -> Iterator[tuple[str, list[Place]]]:
    """Parts by name; each letter of it says which half was taken."""
    if len(places) <= LARGEST or len(name) == DAY_BITS + 2 * DIGEST_BITS:
        yield name, list(places)
        return
    halves: tuple[list[Place], list[Place]] = ([], [])
    for place in places:
        halves[_half(place, len(name), foremost)].append(place)
    for letter, half in zip("01", halves, strict=True):
        if half:
            yield from _halved(name + letter, half, foremost)


def _half(place: Place, depth: int, foremost: Callable[[str], str]) -> int:
    if depth < DAY_BITS:
        day = place.day.toordinal() if place.day else UNDATED
        return day >> (DAY_BITS - 1 - depth) & 1
    by_actor = depth < DAY_BITS + DIGEST_BITS
    return _digest(foremost(place.report) if by_actor else place.report) >> (depth - DAY_BITS) % DIGEST_BITS & 1


def _digest(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=DIGEST_BITS // 8).digest(), "big")


def foremost_in(layers: Layers) -> str:
    """The name that a report mentions most; empty where it names nobody. Needs its entities and mentions."""
    names = {entity.id: fold(entity.name) for entity in layers.entities if entity.kind in NAMED}
    counted = Counter(names[m.entity] for m in layers.mentions if m.entity in names)
    return min(counted, key=lambda name: (-counted[name], name), default="")
