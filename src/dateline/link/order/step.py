"""Use what words say of order: bound the dates of undated events, and put all events in one sequence.

No order is ever forced: orders in a circle, or against the dates shown, are left out with a doubt.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import msgspec

from dateline.calendar import edtf_of
from dateline.link.order.edges import Edge, circles, edges_of
from dateline.link.order.sequence import in_sequence
from dateline.link.order.windows import FIRST, LAST, Room, against_dates, is_free, rooms
from dateline.link.windows import VAGUE_DAYS
from dateline.model import Doubt, Event, Order, Reason, When, content_id

STEP = "link/order"
#: The basis of a date that order words give.
BASIS = "order"
#: A stretch longer than this says less than "about when the report came out".
NEAR_DAYS = 7
AGAINST, CIRCLE = "order-against-dates", "order-circle"


@dataclass(frozen=True, slots=True)
class Ordered:
    """The events with the dates that order gives them, all of them in sequence, and what is to be told of it."""

    events: list[Event]
    sequence: tuple[str, ...]
    doubts: tuple[Doubt, ...]
    reasons: tuple[Reason, ...]


def order_events(
    events: Sequence[Event], orders: Iterable[Order], event_of: Mapping[str, str], rejected: Container[str] = ()
) -> Ordered:
    """Bound what no words date and put everything in sequence. The order of the arguments leaves no trace."""
    by_id = {event.id: event for event in sorted(events, key=lambda e: e.id)}
    edges = [e for e in edges_of(orders, event_of, rejected) if e.one in by_id and e.other in by_id]
    doubts: list[Doubt] = []
    edges = _without_circles(edges, doubts)
    edges = _kept(edges, [edge for edge in edges if against_dates(edge, by_id)], doubts)
    touched = {name for edge in edges for name in (edge.one, edge.other)}
    found, edges = _bounded({name: by_id[name] for name in sorted(touched)}, edges, doubts)
    dated = {name: _dated(by_id[name], room) for name, room in found.items()}
    around = _around(edges)
    reasons = [r for name in sorted(dated) for r in _reasons(by_id[name], dated[name], around[name], by_id)]
    whole = by_id | dated
    sequence, unkept = in_sequence(whole, edges)
    _kept(edges, unkept, doubts)
    return Ordered([whole[e.id] for e in events], sequence, tuple(doubts), tuple(reasons))


def _without_circles(edges: list[Edge], doubts: list[Doubt]) -> list[Edge]:
    out: list[Edge] = []
    for circle in circles(edges):
        words = ", ".join(f"“{edge.order.text}”" for edge in circle)
        message = f"What is told of order leads in a circle ({words}); none of it is used."
        doubts += [_doubt(edge, CIRCLE, message) for edge in circle]
        out += circle
    return _rest(edges, out)


def _kept(edges: Sequence[Edge], out: Sequence[Edge], doubts: list[Doubt]) -> list[Edge]:
    """The edges without those that the dates rule out, each of which is doubted."""
    for edge in out:
        message = f"“{edge.order.text}” puts two events in an order that their dates do not have; it is not used."
        doubts.append(_doubt(edge, AGAINST, message))
    return _rest(edges, out)


def _rest(edges: Sequence[Edge], out: Sequence[Edge]) -> list[Edge]:
    gone = {edge.order.id for edge in out}
    return [edge for edge in edges if edge.order.id not in gone]


def _bounded(
    events: Mapping[str, Event], edges: list[Edge], doubts: list[Doubt]
) -> tuple[dict[str, Room], list[Edge]]:
    """The days left to each event; edges that leave an event no day are taken out until all have some."""
    while True:
        found, lost = rooms(events, edges)
        if not lost:
            return found, edges
        edges = _kept(edges, [e for e in edges if e.one in lost or e.other in lost], doubts)


def _dated(event: Event, room: Room) -> Event:
    """The event with the days left to it, where no words date it and the days are near each other."""
    first = date.fromordinal(room.first) if room.first > FIRST else None
    last = date.fromordinal(room.last) if room.last < LAST else None
    edtf = edtf_of(first, last)
    if not is_free(event) or edtf in (None, event.when.edtf):
        return event
    if event.when.edtf is not None:
        near = NEAR_DAYS if event.when.edtf.endswith("~") else VAGUE_DAYS
        if first is None or room.last - room.first > near:
            return event
    return msgspec.structs.replace(event, when=When(edtf=edtf, basis=BASIS))


def _around(edges: Iterable[Edge]) -> defaultdict[str, list[Edge]]:
    """The edges of each event."""
    found: defaultdict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        found[edge.one].append(edge)
        found[edge.other].append(edge)
    return found


def _reasons(before: Event, after: Event, mine: Sequence[Edge], by_id: Mapping[str, Event]) -> Iterator[Reason]:
    if before.when == after.when:
        return
    told = sorted({_told(edge, after.id, by_id) for edge in mine})
    spans = tuple(sorted({span for edge in mine for span in edge.order.evidence}))
    note = f"no words date it: {'; '.join(told)}"
    yield Reason(target=after.id, aspect="date", rule=f"link/{BASIS}", note=note, evidence=spans)


def _told(edge: Edge, name: str, by_id: Mapping[str, Event]) -> str:
    """What an edge says of an event: `2 days after “the vote” (2031-03-11)`."""
    other = by_id[edge.other if edge.one == name else edge.one]
    how = "at the time of" if edge.together else "during or around" if edge.inside else None
    how = how or ("before" if edge.one == name else "after")
    gap = f" by {edge.order.gap.value}" if edge.order.gap else ""
    return f"it came {how} “{other.summary}” ({other.when.edtf or 'undated'}){gap}, in the words “{edge.order.text}”"


def _doubt(edge: Edge, code: str, message: str) -> Doubt:
    order = edge.order
    return Doubt(
        id=content_id("d", order.id, code),
        code=code,
        report=order.report,
        begin=order.begin,
        end=order.end,
        step=STEP,
        message=message,
    )
