"""Dates in digits: `2024-04-26`, `7/8/07`, `26.04.2024`."""

from dateline.extract.times.dates import full_year, whole_date
from dateline.extract.times.match import Match
from dateline.extract.times.scene import Scene
from dateline.extract.times.values import Value

_YEAR_DIGITS = 4


def read_iso(m: Match, scene: Scene) -> Value | None:
    """`2024-04-26`, with a clock perhaps."""
    day, _, clock = m.low("date").partition("t")
    year, month, dom = (int(part) for part in day.split("-"))
    value = whole_date(year, month, dom) if 1 <= month <= 12 and year else None
    if value is None or not clock:
        return value
    written = f"{value.value}T{clock.upper()}"
    return value._replace(type="TIME", value=written, edtf=written)


def read_slashed(m: Match, scene: Scene) -> Value | None:
    """`7/8/07`, `26.04.2024`: month first unless that cannot be; a dot means day first."""
    low = m.low("date")
    written = low.replace(".", "/").split("/")
    parts = [int(part) for part in written]
    if parts[0] > 31 or len(written[0]) == _YEAR_DIGITS:
        written.append(written[0])
        year, month, day = parts
    else:
        month, day, year = parts
        if "." in low or month > 12 or (day <= 12 and scene.day_first):
            month, day = day, month
    if len(written[-1]) < _YEAR_DIGITS and year < 100:
        year = full_year(year, scene)
    return whole_date(year, month, day) if 1 <= month <= 12 and 1 <= year <= 9999 else None
