"""Choose among a report's own evidence: the most trusted, put on the outlet's own day, contradictions told."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.calendar.edtf import edtf_of
from dateline.dating.evidence import Evidence
from dateline.model import Doubt, Published, Reason, Report, Span, content_id

#: Evidence trusted less than this is too weak to raise a doubt against better.
SERIOUS = 40
STEP = "dating/own"


def choose(report: Report, found: Sequence[Evidence], region: str | None) -> tuple[Published, list[Doubt | Reason]]:
    """The day of publication, with a Reason and the Doubts raised."""
    ordered = sorted(found, key=lambda e: (e.trust, e.first, e.rule, e.quoted))
    role = next((r for r in ("published", "created", "updated") if any(e.role == r for e in ordered)), None)
    if role is None:
        return Published(), []
    told = [e for e in ordered if e.role == role]
    best = _on_local_day(_ordered_day(told[0], told), ordered)
    doubts = list(_doubts(report, best, ordered))
    return _published(report, best, told, doubts)


def _published(
    report: Report, best: Evidence, told: Sequence[Evidence], doubts: Sequence[Doubt]
) -> tuple[Published, list[Doubt | Reason]]:
    first, last = min(best.first, best.other or best.first), max(best.last, best.other or best.last)
    agreeing = [e for e in told if e.first == best.first and e.last == best.last]
    spans = tuple(Span(report.id, *e.span) for e in dict.fromkeys([best, *agreeing]) if e.span)
    note = f"{best.rule.partition('/')[2]}: {best.quoted}"
    day = Published(edtf=edtf_of(first, last), basis=best.basis, evidence=spans, note=note)
    why = Reason(
        target=report.id, aspect="published", rule=best.rule, note=f"Published {day.edtf} by {note}.", evidence=spans
    )
    return day, [why, *doubts]


def _ordered_day(best: Evidence, told: Sequence[Evidence]) -> Evidence:
    """Settle the order of day and month in `03/04/2023` by evidence that leaves no choice."""
    if best.other is None:
        return best
    for e in told:
        if e.other is None and e.is_day and e.first in (best.first, best.other):
            return replace(best, first=e.first, last=e.first, other=None)
    return best


def _on_local_day(best: Evidence, ordered: Sequence[Evidence]) -> Evidence:
    """Put a moment in UTC on the day that the outlet's own calendar showed, where the report tells it."""
    if best.instant is None:
        return best
    low, high = best.local_days()
    for e in ordered:
        if e.instant is None and e.role == "published" and e.is_day and low <= e.first <= high:
            return replace(best, first=e.first, last=e.first, quoted=f"{best.quoted}, local day by {e.quoted}")
    return best


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
