"""The days on which events can lie, given their dates and what words put before and after them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.link.bounds import bounds_or_none
from dateline.link.order.edges import Edge
from dateline.link.windows import DERIVED, SLACK_DAYS, SLACK_SHARE
from dateline.model import HELD, Event

#: The ends of the calendar, for an open end.
FIRST, LAST = date.min.toordinal(), date.max.toordinal()


@dataclass(slots=True)
class Room:
    """First and last day (ordinals) that an event can lie on."""

    first: int = FIRST
    last: int = LAST

    @property
    def empty(self) -> bool:
        """Whether no day is left."""
        return self.first > self.last


def is_free(event: Event) -> bool:
    """Whether no words date an event: its date says at most that it came before, or about when, the report did."""
    known = bounds_or_none(event.when.edtf)
    if known is None:
        return True
    return event.when.basis in DERIVED and (known.first is None or known.approximate)


def shown(event: Event) -> Room:
    """The days of an event's own date; an approximate one with its slack.

    A guess bounds nothing, but what is told as past was not after "about when the report came out".
    """
    known = bounds_or_none(event.when.edtf)
    if known is None:
        return Room()
    first = known.first.toordinal() if known.first else FIRST
    last = known.last.toordinal() if known.last else LAST
    if not known.approximate:
        return Room(first, last)
    if is_free(event):
        past = event.when.basis == "published" and event.status in HELD
        return Room(FIRST, last if past else LAST)
    slack = max(SLACK_DAYS, int((last - first) * SLACK_SHARE)) if first > FIRST and last < LAST else 0
    return Room(max(first - slack, FIRST), min(last + slack, LAST))


def against_dates(edge: Edge, events: Mapping[str, Event]) -> bool:
    """Whether the dates shown rule an edge out."""
    one, other = shown(events[edge.one]), shown(events[edge.other])
    if edge.inside or edge.together:
        return one.first > other.last or other.first > one.last
    return one.first + edge.gap.least > other.last


def rooms(events: Mapping[str, Event], edges: Sequence[Edge]) -> tuple[dict[str, Room], set[str]]:
    """The days left to each event, and the events that are left none (or that the edges push on without end).

    Dates that are guesses, such as the day of the story, bound their own event and nobody else's.
    """
    found = {name: shown(event) for name, event in events.items()}
    sure = {name for name, event in events.items() if event.when.basis not in DERIVED or is_free(event)}
    moved: Counter[str] = Counter()
    for _ in range(len(events) + 2):
        changed = {name for edge in edges for name in _narrow(edge, found, sure)}
        if not changed:
            break
        moved.update(changed)
    else:
        return found, changed | {name for name, room in found.items() if room.empty}
    return found, {name for name, room in found.items() if room.empty}


def _narrow(edge: Edge, found: Mapping[str, Room], sure: set[str]) -> list[str]:
    """Let one edge narrow the days of both its events; the names of those narrowed."""
    one, other = found[edge.one], found[edge.other]
    changed = []
    if edge.one in sure and _keep(other, *_of_other(edge, one)):
        changed.append(edge.other)
    if edge.other in sure and _keep(one, *_of_one(edge, other)):
        changed.append(edge.one)
    return changed


def _of_other(edge: Edge, one: Room) -> tuple[int, int]:
    """The days that `one` leaves to `other`."""
    if edge.inside or edge.together:
        return one.first, one.last
    first = one.first + edge.gap.least if one.first > FIRST else FIRST
    most = edge.gap.most
    return first, one.last + most if most is not None and one.last < LAST else LAST


def _of_one(edge: Edge, other: Room) -> tuple[int, int]:
    """The days that `other` leaves to `one`."""
    if edge.together:
        return other.first, other.last
    if edge.inside:
        return FIRST, LAST
    last = other.last - edge.gap.least if other.last < LAST else LAST
    most = edge.gap.most
    return other.first - most if most is not None and other.first > FIRST else FIRST, last


def _keep(room: Room, first: int, last: int) -> bool:
    """Keep the days from first to last alone; whether any went."""
    before = (room.first, room.last)
    room.first, room.last = max(room.first, first), min(room.last, last)
    return before != (room.first, room.last)
