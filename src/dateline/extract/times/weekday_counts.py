"""Counted weekdays: `Monday of next week`, `a week from Tuesday`, `the first Monday of May`."""

from datetime import date

from dateline.calendar import Period, nth_weekday
from dateline.extract.times.dates import read_calendar
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.numbers import amount
from dateline.extract.times.scene import Scene
from dateline.extract.times.units import STEP
from dateline.extract.times.values import Value, dated


def read_weekday_of_week(m: Match, scene: Scene) -> Value | None:
    """`Monday of next week`."""
    wanted: int = grammar().lexicon.values["WEEKDAY"][m.low("wd")]
    if scene.published is None:
        return Value("DATE", f"XXXX-WXX-{wanted + 1}")
    week = Period.of("week", scene.published).shift(STEP[m.low("rel")])
    return dated(Period("day", week.first.toordinal() + wanted), "published", "Counted from the week of publication.")


def read_week_from_weekday(m: Match, scene: Scene) -> Value | None:
    """`a week from Tuesday`, `Tuesday week`: so many weeks after the next one."""
    wanted: int = grammar().lexicon.values["WEEKDAY"][m.low("wd")]
    if scene.published is None:
        return Value("DATE", f"XXXX-WXX-{wanted + 1}")
    weeks = int((amount(m.all("count")) if "count" in m else None) or 1) + (m.low("unit") == "fortnight")
    ahead = (wanted - scene.published.weekday()) % 7 or 7
    day = Period("day", scene.published.toordinal() + ahead + 7 * weeks)
    return dated(day, "published", "Counted in weeks from the next such day after the publication date.")


_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1}


def read_nth_weekday(m: Match, scene: Scene) -> Value | None:
    """`the first Monday of May`, `the last Friday in March 2021`."""
    month, nth = read_calendar(m, scene), _NTH.get(m.low("ord"))
    if month is None or month.period is None or nth is None:
        return None
    first = month.period.first
    day = nth_weekday(first.year, first.month, grammar().lexicon.values["WEEKDAY"][m.low("named")], nth)
    if day.month != first.month:
        return None
    return dated(Period.day(day), month.anchor, month.note or "The weekday of that month.")


def read_weekday_and_day(m: Match, scene: Scene) -> Value | None:
    """`Monday the 11th`: the month nearest to the publication date in which that day has that weekday."""
    wanted: int = grammar().lexicon.values["WEEKDAY"][m.low("wd")]
    number = int("".join(c for c in m.low("day") if c.isdigit()))
    if scene.published is None or not 1 <= number <= 31:
        return None
    today = scene.published.toordinal()
    near = [o for o in range(max(1, today - 190), today + 190) if (o - 1) % 7 == wanted]
    days = [o for o in near if date.fromordinal(o).day == number]
    if not days:
        return None
    back = scene.tense == "past"
    day = min(days, key=lambda o: (abs(o - today) + (1000 if back and o > today else 0), o))
    return dated(Period("day", day), "published", "The nearest day of that number with that weekday.")


def read_weeks_ago_weekday(m: Match, scene: Scene) -> Value | None:
    """`a week ago Sunday`: so many weeks before the last one."""
    wanted: int = grammar().lexicon.values["WEEKDAY"][m.low("wd")]
    count = amount(m.all("count"))
    if scene.published is None or count is None or count != int(count):
        return Value("DATE", f"XXXX-WXX-{wanted + 1}")
    back = (scene.published.weekday() - wanted) % 7 or 7
    day = Period("day", scene.published.toordinal() - back - 7 * int(count))
    return dated(day, "published", f"{int(count)} weeks before the last such day.")


_BEFORE_LAST = 2


def read_weekdays_ago(m: Match, scene: Scene) -> Value | None:
    """`two Fridays ago`, `the Friday before last`: the last but one before the publication date."""
    values = grammar().lexicon.values
    wanted: int = {**values["WEEKDAY"], **values["WEEKDAYS"]}[m.low("wd")]
    count = amount(m.all("count")) if "count" in m else _BEFORE_LAST
    if scene.published is None or count is None or count != int(count):
        return Value("DATE", f"XXXX-WXX-{wanted + 1}")
    today = scene.published.toordinal()
    back = (scene.published.weekday() - wanted) % 7 or 7
    day = Period("day", today - back - 7 * (int(count) - 1))
    return dated(day, "published", f"{int(count)} such days before the publication date.")
