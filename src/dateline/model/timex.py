"""Time expressions (TIMEX3, ISO-TimeML) with their value as EDTF (ISO 8601-2:2019)."""

from typing import Literal

from dateline.model.record import Part, Record

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


class TimeExpression(Record, frozen=True, kw_only=True, tag="time"):
    """Words that name a time. `value` follows TIMEX3, `edtf` is null for bare durations and sets.

    `anchor` is `published`, the id of another time expression, or `none`.
    """

    id: str
    report: str
    begin: int
    end: int
    text: str
    type: TimexType
    value: str
    edtf: str | None
    rule: str
    anchor: str = "none"


class When(Part, frozen=True):
    """A point or stretch of time, as exact as its evidence. Part of other records, never a line of its own."""

    edtf: str | None = None
    basis: str = "none"
