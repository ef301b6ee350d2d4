"""Choose among a report's own evidence: the most trusted, put on the outlet's own day, contradictions told."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from dateline.calendar.edtf import edtf_of
from dateline.dating.evidence import Evidence
from dateline.dating.own.attributes import rules
from dateline.dating.own.order import Order
from dateline.dating.own.zone import Zone
from dateline.model import Doubt, Published, Reason, Report, Span, content_id

#: Evidence trusted less than this is too weak to raise a doubt against better.
SERIOUS = 40
STEP = "dating/own"
_SAME_MOMENT = timedelta(hours=1)
#: Rules that read what a page shows its readers.
_SEEN = frozenset(
    {"own/element-class", "own/element-time", "own/line-published", "own/line-updated", "own/line-byline"}
)
_CHANGED = (
    "First published {first}, but readers are shown only that it was changed on {later}: "
    "the words may be of any day between."
)


def choose(
    report: Report,
    found: Sequence[Evidence],
    order: Callable[[], Order | None],
    zone: Callable[[], Zone | None] = lambda: None,
) -> tuple[Published, list[Doubt | Reason]]:
    """The day of publication, with a Reason and the Doubts raised.

    `order` and `zone` (the outlet's own) are asked only where a date needs them.
    """
    ordered = sorted(found, key=lambda e: e.trust)
    ordered = [e for e in ordered if not _is_placeholder(e, ordered)]
    role = next((r for r in ("published", "created", "updated") if any(e.role == r for e in ordered)), None)
    if role is None:
        return Published(), []
    told = [e for e in ordered if e.role == role]
    best = _on_local_day(_ordered_day(told[0], told, order), ordered, zone)
    doubts = list(_doubts(report, best, ordered))
    later = _shown_as_changed(best, ordered)
    if later is not None:
        doubts.append(_doubt(report, "shown-as-changed", _CHANGED.format(first=best.first, later=later.first)))
        best = replace(best, last=later.first, other=None, quoted=f"{best.quoted}, shown as {later.quoted}")
    return _published(report, best, told, doubts)


def _shown_as_changed(best: Evidence, ordered: Sequence[Evidence]) -> Evidence | None:
    """The day of change, where readers see no other and it lies long after: the words may be of either day."""
    if best.role != "published" or best.trust == 0 or not best.is_day:
        return None
    seen = [e for e in ordered if e.rule in _SEEN and e.is_day]
    if not seen or any(e.role != "updated" for e in seen):
        return None
    later = max(seen, key=lambda e: (e.first, -e.trust))
    return later if (later.first - best.first).days > rules()["changed"]["days"] else None


def _is_placeholder(e: Evidence, ordered: Sequence[Evidence]) -> bool:
    """Days that machines write when they know none: the zero of their clocks, and the first of January of a year."""
    if e.basis == "metadata" and e.first.isoformat() in rules()["placeholder"]["days"]:
        return True
    return e.role == "created" and (e.first.month, e.first.day) == (1, 1) and any(o.first != e.first for o in ordered)


def _published(
    report: Report, best: Evidence, told: Sequence[Evidence], doubts: Sequence[Doubt]
) -> tuple[Published, list[Doubt | Reason]]:
    first, last = min(best.first, best.other or best.first), max(best.last, best.other or best.last)
    agreeing = [e for e in told if e.first == best.first and e.last == best.last]
    spans = tuple(Span(report.id, *e.span) for e in dict.fromkeys([best, *agreeing]) if e.span)
    note = f"{best.rule.partition('/')[2]}: {best.quoted}"
    day = Published(edtf=edtf_of(first, last), basis=best.basis, evidence=spans, note=note)
    why = Reason(
        target=report.id, aspect="date", rule=best.rule, note=f"Published {day.edtf} by {note}.", evidence=spans
    )
    return day, [why, *doubts]


def _ordered_day(best: Evidence, told: Sequence[Evidence], order: Callable[[], Order | None]) -> Evidence:
    """Settle the order of day and month in `03/04/2021` by evidence that leaves no choice, then the outlet's way."""
    if best.other is None:
        return best
    for e in told:
        if e.other is None and e.is_day and e.first in (best.first, best.other):
            return replace(best, first=e.first, last=e.first, other=None)
    way = order()
    if way is None:
        return best
    day = best.first if way == "day" else best.other
    return replace(best, first=day, last=day, other=None)


def _on_local_day(best: Evidence, ordered: Sequence[Evidence], zone: Callable[[], Zone | None]) -> Evidence:
    """Put a moment in UTC on the day that the outlet's own calendar showed, where the report tells it.

    The same moment with the outlet's zone tells it best, then a day without a clock that a reader sees or that stands
    in the address, then the zone of any other moment stated in the page, then the zone that the page's data names.
    """
    if not best.utc or best.instant is None:
        return best
    zoned = [e for e in ordered if e.instant and not e.utc]
    same = next((e for e in zoned if e.instant and abs(e.instant - best.instant) <= _SAME_MOMENT), None)
    low, high = best.local_days()
    copied = f"{best.instant:%H:%M}"
    plain = [e for e in ordered if not e.instant and e.role == "published" and e.is_day and e.trust <= SERIOUS]
    plain = [e for e in plain if copied not in e.quoted]
    day = same or next((e for e in plain if low <= e.first <= high), None)
    if day:
        told = f"{best.quoted}, the outlet's day by {day.quoted}"
        return replace(best, first=day.first, last=day.first, quoted=told)
    zones = {e.instant.utcoffset() for e in zoned if e.instant}
    if len(zones) == 1 and (shift := zones.pop()):
        local = (best.instant + shift).date()
        return replace(best, first=local, last=local, quoted=f"{best.quoted}, in the page's zone {_zone(shift)}")
    named = zone()
    return _in_named_zone(best, named, ordered) if named else best


def _in_named_zone(best: Evidence, zone: Zone, ordered: Sequence[Evidence]) -> Evidence:
    """The day in the zone that the page names; the day in UTC stays beside it where readers are shown that one."""
    assert best.instant is not None
    days = zone.days(best.instant)
    if any(e.first == best.first and not e.instant and e.role == "published" for e in ordered):
        days = sorted({*days, best.first})
    if days == [best.first]:
        return best
    return replace(best, first=days[0], last=days[-1], quoted=f"{best.quoted}, in the page's zone {zone.name}")


def _zone(shift: timedelta) -> str:
    minutes = int(shift.total_seconds()) // 60
    return f"UTC{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _doubts(report: Report, best: Evidence, ordered: Sequence[Evidence]) -> list[Doubt]:
    doubts = []
    against = [e for e in ordered if e.role == "published" and e.trust < SERIOUS and e.is_day and not e.agrees(best)]
    if against:
        days = ", ".join(sorted({f"{e.first.isoformat()} ({e.rule.partition('/')[2]})" for e in against}))
        doubts.append(
            _doubt(report, "dates-disagree", f"Taken as published {best.first}; other evidence says {days}.")
        )
    if best.other is not None:
        doubts.append(
            _doubt(
                report, "day-month-order", f"{best.quoted}: day and month may stand in either order; both are kept."
            )
        )
    if best.role == "updated":
        doubts.append(_doubt(report, "only-updated", f"Only a day of change is known: {best.quoted}."))
    return doubts


def _doubt(report: Report, code: str, message: str) -> Doubt:
    return Doubt(id=content_id("d", report.id, code, STEP), code=code, report=report.id, step=STEP, message=message)
