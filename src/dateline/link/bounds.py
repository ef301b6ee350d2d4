"""First and last day of EDTF strings, each read once."""

from functools import lru_cache

from dateline.calendar import Bounds, bounds


@lru_cache(maxsize=100_000)
def bounds_or_none(edtf: str | None) -> Bounds | None:
    """Read an EDTF string; None for none and for what is not EDTF."""
    if edtf is None:
        return None
    try:
        return bounds(edtf)
    except (ValueError, OverflowError):
        return None
