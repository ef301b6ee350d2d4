"""Dates with uncertainty: EDTF in and out, and arithmetic on it."""

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

__all__ = ["Bounds", "add_months", "bounds", "common", "edtf_of", "inside", "is_edtf", "meets", "month_end"]
