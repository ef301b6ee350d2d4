"""Time expressions: what a report's words say of when, as TIMEX3 and EDTF."""

from dateline.extract.times.step import find_times, read_times
from dateline.extract.times.timeml import to_timeml

__all__ = ["find_times", "read_times", "to_timeml"]
