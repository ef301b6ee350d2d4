"""How much of the day the words tell: "a quarter past four" is morning or afternoon, "just after 8 a.m." no hour.

The day stays, the hour goes: a date is never more exact than its words.
"""

import re

from dateline.model import TimeExpression

#: The half of the day, a zone, or a clock of twenty-four hours.
_HALF = re.compile(
    r"\d[:.]\d\d|\b[ap]\.?m\b|morning|afternoon|evening|night|noon|dawn|dusk|gmt|utc|\b[ecmp][sd]t\b|\bhours\b|\d{4}",
    re.IGNORECASE,
)
_HOUR = re.compile(r"T(\d\d)")
_DAY = len("2041-03-04")
_NOON = 12


def told(time: TimeExpression) -> str | None:
    """The date of a time expression, without an hour that may be of either half of the day."""
    value = time.edtf
    hour = _HOUR.search(value) if value is not None else None
    if value is None or hour is None or not 1 <= int(hour[1]) < _NOON or _HALF.search(time.text):
        return value
    return value[:_DAY]


def day_of(value: str) -> str:
    """ "Shortly after 8 a.m.", "just before noon": the day alone."""
    return value[:_DAY] if "/" not in value and _HOUR.match(value, _DAY) else value
