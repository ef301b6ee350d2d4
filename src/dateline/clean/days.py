"""Full dates as pages print them below posts and teasers."""

import re

from dateline.lexicon.months import month_names, month_number

_MONTH = rf"(?i:{month_names()})\b\.?"
#: A day with its year, in the three common orders.
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
DAY = rf"(?:{_MONTH} {_NUMBER},? \d{{4}}|{_NUMBER} {_MONTH},? \d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})"
_DAY = re.compile(DAY)
_PARTS = re.compile(r"\d+|[^\W\d_]{3,}")


def day_in(words: str) -> str | None:
    """The first full date in the words as `YYYY-MM-DD`.

    >>> day_in("Sport3 May 2021")
    '2021-05-03'
    """
    found = _DAY.search(words)
    if found is None:
        return None
    if "-" in found[0]:
        return found[0]
    parts = _PARTS.findall(found[0])
    month = next(number for part in parts if (number := month_number(part)))
    year = next(p for p in parts if len(p) == 4 and p.isdigit())
    day = next(p for p in parts if p.isdigit() and len(p) <= 2)
    return f"{year}-{month:02}-{int(day):02}" if 1 <= int(day) <= 31 else None
