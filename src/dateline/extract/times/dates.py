"""Calendar dates: full and partial dates in words and digits, and years."""

from datetime import date

from dateline.calendar import Period
from dateline.extract.times.direction import choose_year
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.numbers import amount
from dateline.extract.times.scene import Scene
from dateline.extract.times.tokens import Token
from dateline.extract.times.values import Value, dated


def read_calendar(m: Match, scene: Scene) -> Value | None:
    """Day, month and year as far as they are told; what is missing comes from the scene."""
    month = month_of(m, "month") if "month" in m else None
    year = year_of(m, scene) if "year" in m else None
    day = _day_of(m) if "day" in m else None
    weekday = grammar().lexicon.values["WEEKDAY"][m.low("wd")] if "wd" in m else None
    far = m.rule.name.endswith("far-year") and (year or 0) > _FAR
    if far and scene.word(1).isalpha() and scene.word(1) not in _PLAIN:
        return None  # "on March 2, 3500 sheep were counted"
    if month is None:
        return None if year is None else dated(Period.year(year), note="The year is written out.", explicit=True)
    if year is not None:
        return _checked(whole_date(year, month, day), weekday)
    return _partial(scene, month, day, weekday)


def _day_of(m: Match) -> int:
    """`9`, `9th` or `ninth`."""
    low = m.all("day")[0].low
    tens = {"twenty": 20, "thirty": 30}.get(m.low("tens"), 0)
    return tens + int("".join(c for c in low if c.isdigit()) or grammar().lexicon.values["ORD"][low])


def whole_date(year: int, month: int, day: int | None) -> Value | None:
    """A date with its year; None for a day that the month does not have."""
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
    if (month, day) == (1, 6) and _names_riot(scene):
        return dated(Period.day(_RIOT), note="The name of a day.", explicit=True)
    if (month, day) == (9, 11) and _names_attacks(scene):
        return dated(Period.day(_ATTACKS), note="The name of a day.", explicit=True)
    unknown = f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "")
    near = scene.published
    if near is not None and weekday is not None and day is not None:
        years = [y for y in (near.year - 1, near.year, near.year + 1) if _weekday(y, month, day) == weekday]
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
        return _checked(dated(Period.day(date(year, month, day)), anchor, note), weekday)
    except ValueError:
        return Value("DATE", unknown)


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _checked(value: Value | None, weekday: int | None) -> Value | None:
    """Doubt a date whose weekday is another than the one written with it."""
    if value is None or weekday is None or value.period is None or value.period.grain != "day":
        return value
    real = value.period.first.weekday()
    if real == weekday:
        return value
    return value._replace(doubt=f"{value.value} is a {_WEEKDAYS[real]}, but the text says {_WEEKDAYS[weekday]}.")


def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None


#: Numbers above are hardly ever years, and only before a word that no number counts.
_FAR = 2199
_PLAIN = frozenset(
    ["in", "at", "on", "by", "and", "to", "with", "when", "after", "before", "for", "of", "from", "the"]
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
    if year % 50 == 0 and _counts_things(scene):
        return None
    if scene.follows_name and scene.word(1) in grammar().lexicon.lists["makes"] and scene.word(-1) not in _WHEN:
        return None
    if scene.follows_name and _ROADS & {scene.word(2), scene.word(3)}:
        return None
    if scene.word(-1) in ("-", ".", "/") and scene.word(-2).isalnum() and not _may_be_year(scene.word(-2)):
        return None
    return read_calendar(m, scene)


#: "in 2031 Toyota sold": the year of what is told, not of the car.
_WHEN = frozenset({"in", "since", "by", "until", "till", "during", "for", "before", "after", "from", "of", "and"})
#: "1914 Elm Street" is a house, no year.
_ROADS = frozenset(
    {"street", "st", "st.", "avenue", "ave", "ave.", "road", "rd", "drive", "lane", "boulevard", "blvd"}
)


def _counts_things(scene: Scene) -> bool:
    """`some 1500 rebels`: a round number before a plural, and no word before it that leads a year."""
    after, before = scene.word(1), scene.word(-1)
    plural = after.endswith("s") and len(after) > 3 and after.isalpha() and not scene.follows_name
    return plural and before not in (
        "the",
        "in",
        "of",
        "since",
        "by",
        "from",
        "until",
        "after",
        "before",
        "year",
        "s",
    )


def read_second_year(m: Match, scene: Scene) -> Value | None:
    """`75` of `1973-75`: in the century of the year before it, or in the next (`1999-01`)."""
    first, two = int(m.tokens[m.start - 2].low), int(m.low("year"))
    year = first - first % 100 + two
    year += 100 if year < first else 0
    return dated(Period.year(year), note="The year is written out.", explicit=True) if year - first < 60 else None


def _may_be_year(word: str) -> bool:
    return word.isdigit() and len(word) == 4


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
        return year if year > 99 or "era" in m or len(token.low) > 2 else full_year(year, scene)
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
    if parts[1:2] == [_HUNDRED]:
        parts = [parts[0], *parts[2:]]
        least = 0
    else:
        least = 1 if any(token.low in ("oh", "o") for token in tokens) else 10
    rest = sum(parts[1:])
    return int(parts[0] * 100 + rest) if least <= rest < _HUNDRED else None


_HUNDRED = 100


def read_nine_eleven(m: Match, scene: Scene) -> Value | None:
    """`9/11`: the day of the attacks, which is written with no year."""
    if m.low("date") != "9/11":
        return None
    return dated(Period.day(_ATTACKS), note="The name of a day.", explicit=True)


_ATTACKS = date(2001, 9, 11)


def _names_attacks(scene: Scene) -> bool:
    """`the Sept. 11 attacks`, `the attacks of September 11`: the day is a name, with no year of its own."""
    if scene.published is None or scene.published < _ATTACKS:
        return False
    after = scene.word(1) in ("attacks", "hijackers", "hijackings") or scene.word(1) == "terrorist"
    return after or (scene.word(-1) in ("of", "on") and scene.word(-2) == "attacks")


_RIOT = date(2021, 1, 6)


def _names_riot(scene: Scene) -> bool:
    """`the Jan. 6 committee`, `the January 6 attack`: the day is a name, with no year of its own."""
    if scene.published is None or scene.published < _RIOT:
        return False
    nouns = grammar().lexicon.lists["riot"]
    at = 2 if scene.word(1) in ("capitol", "house", "select", "th") else 1
    return scene.word(at) in nouns or (scene.word(-1) in ("of", "on") and scene.word(-2) in nouns)
