"""Days in web addresses: `/2023/06/12/`, `-20230612`, `/2023/jun/12/`."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from dateline.calendar.edtf import month_end
from dateline.dating.evidence import Evidence
from dateline.dating.written import possible
from dateline.lexicon import read_toml
from dateline.lexicon.months import month_number

RULES = Path(__file__).with_name("rules.toml")
#: Longer addresses are tracking data, not paths.
LONGEST = 600


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((rule["name"], re.compile(rule["pattern"])) for rule in read_toml(RULES)["url"])


def date_in_address(url: str, trust: int = 30) -> Evidence | None:
    """The day (or, failing that, the month) that the path of `url` names."""
    for name, days in _readings(url[:LONGEST].split("?")[0]):
        return Evidence("url", f"own/{name}", days[0], days[1], url[:LONGEST], trust=trust)
    return None


def is_revision(url: str) -> bool:
    """Whether an address asks for one version of a page that many hands change (`?title=Pier&oldid=312`)."""
    return _revision().search(url[:LONGEST]) is not None


@cache
def _revision() -> re.Pattern[str]:
    return re.compile(read_toml(RULES)["revision"]["pattern"])


def _readings(path: str) -> Iterator[tuple[str, tuple[date, date]]]:
    for name, pattern in _patterns():
        for found in pattern.finditer(path):
            days = _days(found.groupdict())
            if days is not None:
                yield name, days


def _days(part: dict[str, str | None]) -> tuple[date, date] | None:
    word = part.get("w")
    month = month_number(word) if word else int(part["m"] or 0)
    year = int(part["y"] or 0)
    if not month or not 1 <= month <= 12:
        return None
    if "d" not in part:
        first = possible(year, month, 1)
        return (first, month_end(year, month)) if first else None
    day = possible(year, month, int(part["d"] or 0))
    return (day, day) if day else None
