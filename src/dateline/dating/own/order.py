"""Which comes first in `03/04/2021`: told by the report's other dates, then by the page's region, else left open."""

import re
from typing import Literal
from urllib.parse import urlsplit

from dateline.dating.own.attributes import rules
from dateline.dating.written import possible

Order = Literal["day", "month"]
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)")


def day_month_order(text: str, language: str | None, url: str | None) -> Order | None:
    """How this outlet writes numeric dates; None when nothing tells or its dates disagree."""
    return _by_dates(text) or _by_region((language or "").lower().replace("_", "-"), url)


def _by_dates(text: str) -> Order | None:
    seen: set[Order] = set()
    for one, _, two, year in _NUMERIC.findall(text):
        if int(one) > 12 and possible(int(year), int(two), int(one)):
            seen.add("day")
        elif int(two) > 12 and possible(int(year), int(one), int(two)):
            seen.add("month")
    return seen.pop() if len(seen) == 1 else None


def _by_region(language: str, url: str | None) -> Order | None:
    name, _, region = language.partition("-")
    host = (urlsplit(url).hostname or "") if url else ""
    country = host.rpartition(".")[2]
    if len(country) == 2 and country not in rules()["order"]["no-country"]:
        return "day"
    if region[:2] in rules()["order"]["month-first"]:
        return "month"
    return "day" if region or name not in ("", "en") else None
