"""Dates with uncertainty: EDTF in and out, arithmetic on it, whole units of the calendar and named days."""

from dateline.calendar.chronology import chronological, in_turn
from dateline.calendar.edtf import (
    Bounds,
    add_months,
    bounds,
    common,
    edtf_of,
    inside,
    is_edtf,
    meets,
    month_end,
)
from dateline.calendar.holidays import HOLIDAYS, easter, holiday, nth_weekday
from dateline.calendar.period import GRAINS, MONTHS, SEASONS, Grain, Period
from dateline.calendar.words import readable

__all__ = [
    "GRAINS",
    "HOLIDAYS",
    "MONTHS",
    "SEASONS",
    "Bounds",
    "Grain",
    "Period",
    "add_months",
    "bounds",
    "chronological",
    "common",
    "easter",
    "edtf_of",
    "holiday",
    "in_turn",
    "inside",
    "is_edtf",
    "meets",
    "month_end",
    "nth_weekday",
    "readable",
]
