"""Calendar dates: full and partial dates, months, years, decades, centuries, quarters, halves, seasons."""

from datetime import date, timedelta

from dateline.calendar import Grain, Period, edtf_of
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.numbers import amount
from dateline.extract.times.scene import Scene, Value, dated
from dateline.extract.times.tokens import Token

_SUBYEAR: dict[str, tuple[Grain, int]] = {"quarter": ("quarter", 4), "half": ("half", 2), "season": ("season", 4)}


def read_calendar(m: Match, scene: Scene) -> Value | None:
    """Day, month and year as far as they are told; what is missing comes from the scene."""
    month = month_of(m, "month") if "month" in m else None
    year = year_of(m, scene) if "year" in m else None
    day = int("".join(c for c in m.all("day")[0].low if c.isdigit())) if "day" in m else None
    weekday = grammar().lexicon.values["WEEKDAY"][m.low("wd")] if "wd" in m else None
    if month is None:
        return None if year is None else dated(Period.year(year), note="The year is written out.", explicit=True)
    if year is not None:
        return _whole(year, month, day)
    return _partial(scene, month, day, weekday)


def _whole(year: int, month: int, day: int | None) -> Value | None:
    if day is None:
        return dated(Period.month(year, month), note="Month and year are written out.", explicit=True)
    if year < 1:
        return Value(
            "DATE", f"{Period.month(year, month).timex()}-{day:02d}", None, None, note="Written out.", explicit=True
        )
    try:
        return dated(Period.day(date(year, month, day)), note="The date is written out.", explicit=True)
    except ValueError:
        return None


def _partial(scene: Scene, month: int, day: int | None, weekday: int | None) -> Value | None:
    if day is not None and day > (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31):
        return None
    unknown = f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "")
    near = scene.published
    if near is not None and weekday is not None and day is not None:
        years = [y for y in range(near.year - 6, near.year + 7) if _weekday(y, month, day) == weekday]
        if years:
            year = min(years, key=lambda y: (abs((date(y, month, day) - near).days), y))
            return dated(
                Period.day(date(year, month, day)), "published", "The year in which that day has that weekday."
            )
    year_anchor = choose_year(scene, month, day)
    if year_anchor is None:
        return Value("DATE", unknown)
    year, anchor, note = year_anchor
    if day is None:
        return dated(Period.month(year, month), anchor, note)
    try:
        return dated(Period.day(date(year, month, day)), anchor, note)
    except ValueError:
        return Value("DATE", unknown)


def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None


def choose_year(scene: Scene, month: int, day: int | None = None) -> tuple[int, str, str] | None:
    """The year of a month or day without one: (year, anchor, why); None when nothing tells."""
    carried = _carried_year(scene, month)
    if carried:
        return carried
    if scene.published is None:
        return None
    year = scene.published.year
    places = [(y, _days_off(scene.published, y, month, day)) for y in (year - 1, year, year + 1)]
    back = max((place for place in places if place[1] <= 0), key=lambda place: place[1])
    ahead = min((place for place in places if place[1] >= 0), key=lambda place: place[1])
    if back[1] == 0:
        return back[0], "published", "Of the year of publication."
    chosen, why = _side(scene, -back[1], ahead[1])
    return (back if chosen < 0 else ahead)[0], "published", why


#: A day or month so near ahead is meant even after a past verb: else a writer adds "last" or the year.
_NEAR = 62


def _days_off(now: date, year: int, month: int, day: int | None) -> int:
    """Days from publication to the day or month: 0 within it, negative before."""
    if day is not None:
        return round((Period.month(year, month).n - Period.of("month", now).n) * 30.4) + day - now.day
    months = Period.month(year, month).n - Period.of("month", now).n
    return round(months * 30.4)


def _side(scene: Scene, back: int, ahead: int) -> tuple[int, str]:
    tense = scene.tense
    if scene.names_a_thing and tense == "future" and not scene.before_occasion:
        tense = ""
    if (tense == "future" and back > _NEAR) or (scene.deadline and ahead <= 2 * back):
        return 1, "The next one after the publication date, as the words look ahead."
    if tense == "past" and ahead > (100 if scene.names_day else _NEAR):
        return -1, "The last one before the publication date, as the verb is past."
    return (1 if ahead < min(back, 4 * _NEAR) else -1), "The one nearest to the publication date."


def _carried_year(scene: Scene, month: int) -> tuple[int, str, str] | None:
    """The year the text speaks of: always in a narrative, in news only where the last words named another year."""
    said = scene.last() if scene.narrative else None
    if said is None:
        return None
    why = f"The year is carried on from “{said.words}”."
    at = said.period
    if at.grain in ("year", "decade", "century"):
        return at.calendar_year, said.id, why
    here = (
        at.within("month")
        if at.grain not in ("quarter", "season", "half")
        else Period("month", at.n * (6 if at.grain == "half" else 3))
    )
    years = (here.calendar_year - 1, here.calendar_year, here.calendar_year + 1)
    return min(years, key=lambda y: _distance(Period.month(y, month).n - here.n)), said.id, why


def _distance(months: int) -> float:
    """A story goes forward: a step back of some months is as likely as a longer step on."""
    return months if months >= 0 else -months * 1.5


def month_of(m: Match, name: str) -> int:
    """The number of a month name."""
    value: int = grammar().lexicon.values["MONTH"][m.low(name)]
    return value


def year_of(m: Match, scene: Scene | None = None) -> int | None:
    """A written year: `1998`, `'98`, `480 BC`, `nineteen ninety-six`, `two thousand`."""
    tokens = m.all("year")
    token = tokens[0]
    if token.shape == "number" and len(tokens) == 1:
        year = int(token.low.replace(",", ""))
        if m.low("era").startswith("b"):
            return 1 - year
        return year if year > 99 or "era" in m else full_year(year, scene)
    if token.shape == "short":
        return full_year(int(token.low[1:]), scene)
    return spoken_year(tokens)


def full_year(two: int, scene: Scene | None) -> int:
    """A year told by two digits: the nearest that is not far in the future."""
    now = scene.published.year if scene and scene.published else 2000
    if scene and scene.narrative and (said := scene.last()):
        return min((c + two for c in range(0, 10_000, 100)), key=lambda y: abs(y - said.period.calendar_year))
    year = now - now % 100 + two
    return year - 100 if year > now + 20 else year


def spoken_year(tokens: list[Token]) -> int | None:
    """`nineteen ninety-six` -> 1996, `two thousand` -> 2000, `two thousand and one` -> 2001."""
    words = grammar().lexicon.values["AMOUNT"]
    parts = [words[token.low] for token in tokens if token.low in words]
    if 1000 in parts:
        return int(amount([t for t in tokens if t.low not in ("and", "-")]) or 0) or None
    if not parts or not 10 <= parts[0] <= 20:
        return None
    rest = sum(parts[1:])
    return parts[0] * 100 + rest if 10 <= rest <= 99 or parts[1:] == [100] else None


def read_iso(m: Match, scene: Scene) -> Value | None:
    """`2024-04-26`, with a clock perhaps."""
    day, _, clock = m.low("date").partition("t")
    year, month, dom = (int(part) for part in day.split("-"))
    value = _whole(year, month, dom) if 1 <= month <= 12 and year else None
    if value is None or not clock:
        return value
    written = f"{value.value}T{clock.upper()}"
    return value._replace(type="TIME", value=written, edtf=written)


def read_slashed(m: Match, scene: Scene) -> Value | None:
    """`7/8/07`, `26.04.2024`: month first unless that cannot be; a dot means day first."""
    low = m.low("date")
    parts = [int(part) for part in low.replace(".", "/").split("/")]
    if parts[0] > 31:
        year, month, day = parts
    else:
        month, day, year = parts
        if "." in low or month > 12 or (day <= 12 and scene.day_first):
            month, day = day, month
    if year < 100:
        year = full_year(year, scene)
    return _whole(year, month, day) if 1 <= month <= 12 and 1 <= year <= 9999 else None


def read_decade(m: Match, scene: Scene) -> Value | None:
    """`the 1990s`, `the '80s`, `the nineties`."""
    token = m.all("decade")[0]
    words = grammar().lexicon.values["DECADEWORD"]
    digits = "".join(c for c in token.low if c.isdigit())
    year = int(digits) if digits else words[token.low]
    if m.low("era").startswith("b"):
        return Value("DATE", f"BC{year // 10:03d}", explicit=True)
    if len(digits) == 3:
        return None
    if year < 100:
        year = full_year(year, scene)
    if len(digits) == 4 and year % 100 == 0 and m.setting("century") and year < 1900:
        return dated(Period("century", year // 100), note="A century written as its years.", explicit=True)
    return dated(Period("decade", year // 10), note="A decade written out.", explicit=True)


def read_century(m: Match, scene: Scene) -> Value | None:
    """`the 20th century` -> 19."""
    words = grammar().lexicon.values["ORD"]
    low = m.low("ord").replace(" - ", "-")
    number = int(
        "".join(c for c in low if c.isdigit())
        or sum(words.get(p, grammar().lexicon.values["AMOUNT"].get(p, 0)) for p in low.split("-"))
    )
    if not 1 <= number <= 99:
        return None
    if m.low("era").startswith("b"):
        return Value("DATE", f"BC{number - 1:02d}", explicit=True)
    return dated(Period("century", number - 1), note="A century written out.", explicit=True)


def read_subyear(m: Match, scene: Scene) -> Value | None:
    """Quarter, half or season, of a year told or not: `the third quarter`, `the summer of 1943`, `last fall`."""
    part = m.setting("part")
    grain, per_year = _SUBYEAR[part]
    if part == "season":
        place = grammar().lexicon.values["SEASON"][m.low("season")]
    else:
        words = grammar().lexicon.values["ORD"]
        low = m.low("ord")
        place = (
            {"latter": per_year, "last": per_year, "final": per_year}.get(low)
            or words.get(low)
            or int("".join(c for c in low if c.isdigit()) or 0)
        )
        place -= 1
    if not 0 <= place < per_year:
        return None
    if "year" in m:
        year = year_of(m, scene)
        return (
            None
            if year is None
            else dated(Period(grain, year * per_year + place), note="The year is written out.", explicit=True)
        )
    if "rel" in m or "ago" in m:
        step = {"this": 0, "next": 1, "last": -1, "coming": 1}.get(m.low("rel"), -1)
        if scene.published is None:
            return Value("DATE", f"XXXX-{_letter(part, place)}")
        if part == "season" and step:
            return _season_beside(scene, place, step)
        there = Period(grain, (scene.published.year + step) * per_year + place)
        return dated(there, "published", "Counted from the year of publication.")
    value = nearest_subyear(scene, grain, per_year, place)
    if "fiscal" in m and value.period and scene.published and value.period.first > scene.published:
        return dated(value.period.shift(-per_year), "published", "A fiscal quarter that has been reported.")
    return value


def _season_beside(scene: Scene, place: int, step: int) -> Value:
    """`last fall`, `next summer`: the nearest on that side of the season of publication."""
    assert scene.published is not None
    now = Period.of("season", scene.published)
    off = (now.n - place) % 4 or 4
    found = now.shift(-off if step < 0 else (4 - off) or 4)
    return dated(found, "published", "The nearest one on that side of the publication date.")


def _letter(part: str, place: int) -> str:
    return ("SP", "SU", "FA", "WI")[place] if part == "season" else f"{part[0].upper()}{place + 1}"


def _in_story(here: Period, grain: Grain, per_year: int, place: int) -> Period:
    year = here.calendar_year
    if here.grain in ("year", "decade", "century"):
        return Period(grain, year * per_year + place)
    near = here.within(grain) if here.grain in ("day", "week", "month") else Period(grain, here.n * per_year // _per_year(here))
    options = [Period(grain, y * per_year + place) for y in (year - 1, year, year + 1)]
    return min(options, key=lambda p: _distance(p.n - near.n))


def _per_year(period: Period) -> int:
    return {"quarter": 4, "season": 4, "half": 2}.get(period.grain, 1)


def nearest_subyear(scene: Scene, grain: Grain, per_year: int, place: int) -> Value:
    """The quarter, half or season meant when no year is told: in a narrative that of the story, else by the verb."""
    letters = {"quarter": "quarter", "half": "half", "season": "season"}[grain]
    if scene.narrative and (said := scene.last()):
        return dated(_in_story(said.period, grain, per_year, place), said.id, f"The year is carried on from “{said.words}”.")
    if scene.published is None:
        return Value("DATE", f"XXXX-{_letter(letters, place)}")
    back = (Period.of(grain, scene.published).n - place) % per_year
    past = Period.of(grain, scene.published).shift(-back)
    if back == 0:
        return dated(past, "published", f"The {grain} of the publication date.")
    ahead = per_year - back
    tense = scene.tense
    if tense != "past" and (ahead < back or (ahead == back and tense in ("future", "present"))):
        return dated(past.shift(per_year), "published", f"The {grain} nearest to the publication date.")
    return dated(past, "published", "The last one begun before the publication date.")


def read_month_of_year(m: Match, scene: Scene) -> Value | None:
    """`January this year`, `June last year`."""
    if scene.published is None:
        return Value("DATE", f"XXXX-{month_of(m, 'month'):02d}")
    year = scene.published.year + {"this": 0, "next": 1, "last": -1}[m.low("rel")]
    return dated(Period.month(year, month_of(m, "month")), "published", "Counted from the year of publication.")


def read_relative_month(m: Match, scene: Scene) -> Value | None:
    """`last November`, `this September`: the nearest on that side of the publication date."""
    month = month_of(m, "month")
    if scene.published is None:
        return Value("DATE", f"XXXX-{month:02d}")
    now = Period.of("month", scene.published)
    same = Period.month(scene.published.year, month)
    rel = m.low("rel")
    if rel in ("last", "past"):
        found = same if same.n < now.n else same.shift(-12)
    elif rel in ("next", "coming"):
        found = same if same.n > now.n else same.shift(12)
    else:
        found = same
    return dated(found, "published", "The one on that side of the publication date.")


def read_bare_month(m: Match, scene: Scene) -> Value | None:
    """A month alone; "May" and "March" only where they cannot be a verb or a name."""
    low = m.low("month")
    if low in ("may", "march") and m.end - m.start == 1 and not _sure_month(scene):
        return None
    return read_calendar(m, scene)


def _sure_month(scene: Scene) -> bool:
    before = scene.word(-1)
    lists = grammar().lexicon.lists
    return before in lists["before-month"] and not (
        before in (",", "a", "an", "and", "the", "for", "to") and scene.word(1) in lists["after-verb"]
    )


def read_bare_year(m: Match, scene: Scene) -> Value | None:
    """Four digits alone, where they are no amount: the years that news and histories speak of."""
    year = int(m.low("year"))
    if not 1400 <= year <= 2100 and scene.word(-1) not in (
        "in",
        "since",
        "by",
        "of",
        "from",
        "until",
        "year",
        "before",
        "after",
        "around",
    ):
        return None
    if (
        m.tokens[m.start].begin
        and scene.word(-1) in ("-", ".", "/")
        and scene.word(-2).isalnum()
        and not scene.word(-2).isdigit()
    ):
        return None
    return read_calendar(m, scene)


def read_story_month(m: Match, scene: Scene) -> Value | None:
    """`the previous April`, `the following May`: counted from the time spoken of."""
    month = month_of(m, "month")
    reference = scene.reference()
    if reference is None:
        return Value("DATE", f"XXXX-{month:02d}")
    period, anchor, words = reference
    now = period.within("month") if period.grain in ("day", "week", "month") else Period.month(period.calendar_year, 1)
    off = (now.n - (month - 1)) % 12
    step = -(off or 12) if m.low("rel") in ("previous", "preceding") else (12 - off)
    return dated(now.shift(step), anchor, f"Counted from “{words}”.")


def read_story_season(m: Match, scene: Scene) -> Value | None:
    """`the following spring`, `that summer`."""
    place = grammar().lexicon.values["SEASON"][m.low("season")]
    reference = scene.reference()
    if reference is None:
        return Value("DATE", f"XXXX-{_letter('season', place)}")
    period, anchor, words = reference
    if period.grain in ("day", "week", "month"):
        now = period.within("season")
        off = (place - now.n) % 4
        ahead = m.tokens[m.end - 2].low in ("following", "next")
        found = now.shift(off or 4 if ahead else off)
    else:
        step = 1 if m.tokens[m.end - 2].low in ("following", "next") and period.grain == "year" else 0
        found = Period("season", (period.calendar_year + step) * 4 + place)
    return dated(found, anchor, f"Counted from “{words}”.")


def read_day_of_month(m: Match, scene: Scene) -> Value | None:
    """`on the 20th`: a day of the month spoken of just before."""
    said = scene.last("day", "month", within=3)
    if said is None:
        return None
    month = said.period.within("month")
    day = int("".join(c for c in m.low("day") if c.isdigit()))
    try:
        return dated(Period.day(month.first.replace(day=day)), said.id, f"Of the month of “{said.words}”.")
    except (ValueError, OverflowError):
        return None


def read_week_of_month(m: Match, scene: Scene) -> Value | None:
    """`the last week of August`, `the first days of May`: a stretch of that month."""
    month = read_calendar(m, scene)
    if month is None or m.low("ord") not in _STEPS:
        return None
    unit = m.low("unit")
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
