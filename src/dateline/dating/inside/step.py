"""Pass 2: a report without a date of its own, dated by the clues inside it.

Every clue is a set of days; the days they all allow are the answer. Taking a clue away widens it; clues that
contradict each other give `unknown` and a doubt; nothing is guessed.
"""

from collections.abc import Sequence

from dateline.calendar.edtf import edtf_of
from dateline.dating.inside.clues import clues_of
from dateline.dating.inside.days import Days
from dateline.dating.inside.scene import PASSING, Clue
from dateline.model import Dossier, Doubt, Published, Reason, Report, Span, content_id

STEP = "dating/inside"
#: The code of the doubt on a date that rests on a custom of telling and not on the words alone.
BY_CONVENTION = "year-by-nearest-fit"


def date_from_inside(dossier: Dossier) -> tuple[Published | None, list[Doubt | Reason]]:
    """When the report was published by the clues inside it, as an interval; None when they say nothing.

    Needs the report's times, found without a date of publication.
    """
    return published_by(dossier.report, clues_of(dossier.report, dossier.times.values()))


def solve(clues: Sequence[Clue]) -> Days:
    """The days that all clues allow. Adding a clue never adds a day."""
    days = Days()
    for clue in clues:
        days &= clue.days
    return days


def published_by(report: Report, clues: Sequence[Clue]) -> tuple[Published | None, list[Doubt | Reason]]:
    """The date that clues give, with its derivation, or a doubt when they contradict each other."""
    clues = sorted(clues, key=lambda c: (c.spans, c.rule, c.note))
    days = solve(clues)
    if not days:
        return None, [_doubt(report, "clues-contradict", f"Clues exclude each other: {_told(clues)}.")]
    bearing, hull = _bearing(clues, days), days.hull()
    if hull.last is None and (hull.first is None or all(clue.rule == PASSING for clue in bearing)):
        return None, []
    spans = tuple(Span(report.id, *span) for span in sorted({s for clue in bearing for s in clue.spans}))
    note = f"{_told(bearing)}."
    published = Published(edtf=edtf_of(hull.first, hull.last), basis="inferred", evidence=spans, note=note)
    reason = Reason(target=report.id, aspect="date", rule="inside/clues", note=note, evidence=spans)
    return published, [reason, *_conventions(report, bearing, days)]


def _bearing(clues: Sequence[Clue], days: Days) -> list[Clue]:
    """Leave out, in order, each clue whose absence changes nothing."""
    kept = list(clues)
    for clue in sorted(clues, key=lambda c: (c.convention, c.spans, c.rule, c.note), reverse=True):
        rest = [c for c in kept if c is not clue]
        if solve(rest) == days:
            kept = rest
    return kept


def _conventions(report: Report, bearing: Sequence[Clue], days: Days) -> list[Doubt | Reason]:
    """A doubt where the answer rests on a custom of telling and not on the words alone."""
    if not any(c.convention for c in bearing):
        return []
    without = solve([c for c in bearing if not c.convention])
    hull = without.hull()
    customs = ", ".join(sorted({c.rule for c in bearing if c.convention}))
    message = (
        f"It rests on a custom of telling ({customs}); without it: {edtf_of(hull.first, hull.last) or 'unknown'}."
    )
    return [_doubt(report, BY_CONVENTION, message)]


def _told(clues: Sequence[Clue]) -> str:
    return "; ".join(dict.fromkeys(clue.note for clue in clues))


def _doubt(report: Report, code: str, message: str) -> Doubt:
    return Doubt(id=content_id("d", report.id, code, STEP), code=code, report=report.id, step=STEP, message=message)
