"""The zone that a page names for its outlet (`"timezone": "America/Denver"`): the day of a moment in UTC."""

import re
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple

from dateline.lexicon import read_table

#: A key that says zone, at most a short value or object between, then a place as zone files name it.
_NAMED = re.compile(
    r"[zZ]one\w{0,12}\\?[\"']?\s{0,3}[:=]\s{0,3}[^<>]{0,40}?(?P<zone>(?:America|Europe|Asia|Africa|Australia|Pacific)"
    r"\\?/[A-Z][A-Za-z_]{2,20})"
)


class Zone(NamedTuple):
    """An outlet's zone and its clocks' distance from UTC, in winter and in summer."""

    name: str
    winter: timedelta
    summer: timedelta

    def days(self, instant: datetime) -> list[date]:
        """The day that the outlet's calendar showed at a moment: two where winter and summer time part."""
        return sorted({(instant + shift).date() for shift in (self.winter, self.summer)})


@cache
def _zones() -> dict[str, Zone]:
    rows = read_table(Path(__file__).with_name("zones.tsv"))
    return {
        row["zone"]: Zone(row["zone"], timedelta(hours=float(row["winter"])), timedelta(hours=float(row["summer"])))
        for row in rows
    }


def page_zone(markup: str) -> Zone | None:
    """The one zone that a page's data names; None when it names none, or several."""
    named = {found["zone"].replace("\\", "") for found in _NAMED.finditer(markup)}
    return _zones().get(named.pop()) if len(named) == 1 else None
