"""Months and what is told by a month: "last November", "the previous April", "the last week of August"."""

from datetime import date, timedelta

from dateline.calendar import Period, edtf_of
from dateline.extract.times.dates import month_of, read_calendar, whole_date
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.scene import Scene
from dateline.extract.times.values import Value, dated
from dateline.extract.times.verbs import tells_tense


def read_month_of_year(m: Match, scene: Scene) -> Value | None:
    """`January this year`, `June last year`, `October 15 of next year`."""
    month, day = month_of(m, "month"), int("".join(c for c in m.low("day") if c.isdigit()) or 0)
    if scene.published is None:
        return Value("DATE", f"XXXX-{month:02d}" + (f"-{day:02d}" if day else ""))
    year = scene.published.year + {"this": 0, "next": 1, "last": -1}[m.low("rel")]
    value = whole_date(year, month, day or None)
    return value and value._replace(anchor="published", note="Counted from the year of publication.", explicit=False)


def read_day_of_relative_month(m: Match, scene: Scene) -> Value | None:
    """`the 14th of last month`, counted from the month of publication."""
    if scene.published is None:
        return None
    day = int("".join(c for c in m.low("day") if c.isdigit()))
    month = Period.of("month", scene.published).shift({"this": 0, "next": 1, "last": -1}[m.low("rel")])
    try:
        return dated(Period.day(month.first.replace(day=day)), "published", "Counted from the month of publication.")
    except ValueError:
        return None


def read_relative_month(m: Match, scene: Scene) -> Value | None:
    """`last November`, `this September`: the nearest on that side of the publication date."""
    month = month_of(m, "month")
    if scene.published is None:
        return Value("DATE", f"XXXX-{month:02d}")
    now = Period.of("month", scene.published)
    if "day" in m:
        return _relative_date(scene.published, m)
    same = Period.month(scene.published.year, month)
    rel = m.low("rel")
    if rel in ("last", "past"):
        # Nobody calls the month just gone `last October`: that is `last month`.
        found = same if same.n < now.n - (rel == "last" and not _just_past(m)) else same.shift(-12)
    elif rel in ("next", "coming"):
        found = same if same.n > now.n else same.shift(12)
    else:
        found = same
    return dated(found, "published", "The one on that side of the publication date.")


def _just_past(m: Match) -> bool:
    """`this past October`, `earlier last October`: the one just gone may be meant."""
    return any(token.low in ("past", "this", "just") for token in m.tokens[m.start : m.end])


def _relative_date(now: date, m: Match) -> Value | None:
    """`last Nov. 30`, `next May 5`: the day on that side of the publication date; `this` keeps its year."""
    month, day, rel = month_of(m, "month"), int("".join(c for c in m.low("day") if c.isdigit())), m.low("rel")
    here = (now.month, now.day)
    step = -((month, day) >= here) if rel in ("last", "past") else (month, day) <= here if rel != "this" else 0
    value = whole_date(now.year + step, month, day)
    return value and value._replace(
        anchor="published", note="The one on that side of the publication date.", explicit=False
    )


def read_bare_month(m: Match, scene: Scene) -> Value | None:
    """A month alone; "May" and "March" only where they cannot be a verb or a name."""
    low = m.low("month")
    alone = low in ("may", "march") and m.end - m.start == 1
    if (
        alone
        and not _sure_month(scene, low)
        and not _compared_month(scene, low)
        and not (low == "may" and _plain_may(scene))
    ):
        return None
    if low in grammar().lexicon.lists["name-month"] and scene.is_name:
        return None
    return read_calendar(m, scene)


def _sure_month(scene: Scene, low: str) -> bool:
    before = scene.word(-1)
    lists = grammar().lexicon.lists
    if low == "may" and scene.may_is_name and before not in lists["only-month"]:
        return False
    return before in lists["before-month"] and not (
        before in (",", "a", "an", "and", "the", "for", "to") and scene.word(1) in lists["after-verb"]
    )


def _compared_month(scene: Scene, low: str) -> bool:
    """`compared with March`, `than May's 2 percent`, `but May sales`: a month where nobody has that name."""
    if low == "may" and scene.may_is_name:
        return False
    figures = scene.word(1) in grammar().lexicon.lists["figures"]
    if scene.word(-1) in ("with", "than", "versus", "vs", "like") and not scene.is_name:
        return True
    return (figures or (scene.word(1) == "'s" and not scene.begins_sentence)) and scene.word(-1) not in _MODALS


#: After these "may" or "march" with a capital would be a verb in a headline.
_MODALS = frozenset({"it", "he", "she", "they", "we", "you", "who", "which", "that", "women", "million", "protest"})


def _plain_may(scene: Scene) -> bool:
    """`worldwide May sales`, `May and June data`: no name before it and no verb after it."""
    after = scene.word(1)
    if after in ("and", "or", "-", "to", "through") and scene.word(2) in grammar().lexicon.values["MONTH"]:
        return True
    before = scene.token(-1)
    plain = before is not None and before.shape == "word" and before.text.islower() and not scene.begins_sentence
    office = scene.word(-1) in grammar().lexicon.lists["office"]
    return plain and not office and after.isalpha() and not tells_tense(after)


def read_story_month(m: Match, scene: Scene) -> Value | None:
    """`the previous April`, `the following May`: counted from the time spoken of."""
    month = month_of(m, "month")
    if m.tokens[m.start].low == "following" and scene.word(1) == "'s":
        return None
    reference = scene.reference()
    if reference is None:
        return Value("DATE", f"XXXX-{month:02d}")
    period, anchor, words = reference
    now = (
        period.within("month") if period.grain in ("day", "week", "month") else Period.month(period.calendar_year, 1)
    )
    if m.low("rel") == "that":
        same = Period.month(period.calendar_year, month)
        return None if m.low("month") in ("may", "march") else dated(same, anchor, f"Of the year of “{words}”.")
    off = (now.n - (month - 1)) % 12
    step = -(off or 12) if m.low("rel") in ("previous", "preceding") else (12 - off)
    return dated(now.shift(step), anchor, f"Counted from “{words}”.")


def read_day_of_month(m: Match, scene: Scene) -> Value | None:
    """`on the 20th`: a day of the month spoken of just before, else of the month of publication."""
    said = scene.last("day", "month", within=3)
    day = int("".join(c for c in m.low("day") if c.isdigit()))
    try:
        if said is not None:
            found = Period.day(said.period.within("month").first.replace(day=day))
            return dated(found, said.id, f"Of the month of “{said.words}”.")
        return _day_near(scene, day)
    except (ValueError, OverflowError):
        return None


def _day_near(scene: Scene, day: int) -> Value | None:
    listed = scene.word(1) in (",", "and", "or") and scene.word(2)[:1].isdigit()
    if scene.published is None or scene.narrative or listed:
        return None
    month = Period.of("month", scene.published)
    tense = scene.tense
    if tense == "past" and day > scene.published.day:
        month = month.shift(-1)
    elif tense == "future" and day < scene.published.day:
        month = month.shift(1)
    return dated(Period.day(month.first.replace(day=day)), "published", "Of the month nearest to publication.")


def read_date_of_that_year(m: Match, scene: Scene) -> Value | None:
    """`August of that year`: of the year last spoken of."""
    reference = scene.reference()
    if reference is None:
        return None
    period, anchor, words = reference
    month, day = month_of(m, "month"), int("".join(c for c in m.low("day") if c.isdigit()) or 0)
    year = period.calendar_year + ({"following": 1, "next": 1}.get(m.low("rel"), -1) if "rel" in m else 0)
    value = whole_date(year, month, day or None)
    return value and value._replace(anchor=anchor, note=f"Counted from the year of “{words}”.", explicit=False)


def read_week_of_month(m: Match, scene: Scene) -> Value | None:
    """`the last week of August`, `the first days of May`: a stretch of that month."""
    month = read_calendar(m, scene)
    unit, place = m.low("unit"), grammar().lexicon.values["ORD"].get(m.low("ord"), 0)
    if month is not None and month.period is not None and unit == "day" and place:
        day = whole_date(month.period.calendar_year, month.period.first.month, place)
        return day and day._replace(anchor=month.anchor, note=month.note)
    if month is not None and month.period is not None and unit == "day" and m.low("ord") in ("last", "final"):
        return dated(Period.day(month.period.last), month.anchor, month.note)
    if month is None or m.low("ord") not in _STEPS:
        return None
    kind = {"week": "P1W", "weekend": "P2D", "day": "P1D", "days": "PXD"}[unit]
    if unit in ("day", "weekend") or month.period is None:
        return month if unit == "day" else None
    stretch = _part_of_month(month.period, m.low("ord")) if unit == "week" else month.edtf
    return Value("DURATION", kind, stretch, None, month.anchor, month.note)


_STEPS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "final": -1}


def _part_of_month(month: Period, which: str) -> str | None:
    first, last, step = month.first, month.last, _STEPS[which]
    begin = last - timedelta(days=6) if step < 0 else first + timedelta(days=7 * step)
    return edtf_of(begin, begin + timedelta(days=6), approximate=True)


def read_week_of_date(m: Match, scene: Scene) -> Value | None:
    """`the week of March 6`: the week that holds the day."""
    day = read_calendar(m, scene)
    if day is None or day.period is None:
        return day
    return dated(day.period.within("week"), day.anchor, day.note)
