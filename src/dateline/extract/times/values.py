"""What an expression means, and a time named before."""

from typing import NamedTuple

from dateline.calendar import MONTHS, Period
from dateline.model import TimexType


class Value(NamedTuple):
    """What an expression means. `period` is the stretch later expressions may lean on; `anchor` what this one did."""

    type: TimexType
    value: str
    edtf: str | None = None
    period: Period | None = None
    anchor: str = "none"
    note: str = ""
    explicit: bool = False
    derived: bool = False
    doubt: str = ""


class Said(NamedTuple):
    """A time named before, as an anchor for later ones."""

    id: str
    period: Period
    explicit: bool
    sentence: int
    edtf: str | None
    words: str
    paragraph: int = 0
    derived: bool = False
    aside: bool = False
    #: Only compared with: `the most since July 2004`.
    compared: bool = False


def dated(period: Period, anchor: str = "none", note: str = "", explicit: bool = False, vague: bool = False) -> Value:
    """A DATE that is one unit of the calendar."""
    return Value("DATE", period.timex(), period.edtf(vague), period, anchor, note, explicit)


def coarse(grain: str) -> bool:
    """Tell whether a grain is coarser than a month."""
    return grain in MONTHS and MONTHS[grain] > 1
