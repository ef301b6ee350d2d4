"""Stretches: `five years`, `recent months`, `the next few days`, `three-year`."""

from datetime import date

from dateline.calendar import Period, edtf_of
from dateline.extract.times.dates import month_of
from dateline.extract.times.grains import GRAIN, unit_letter
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.numbers import amount, duration
from dateline.extract.times.scene import Scene
from dateline.extract.times.values import Value


def read_stretch(m: Match, scene: Scene) -> Value | None:
    """`the first nine months`: a length; nine or six months stand for the year in a report on earnings."""
    if m.low("unit") in ("minutes", "seconds") and "count" not in m and scene.word(1) not in _LEADS_ON:
        return None  # "the minutes of the meeting"
    value = read_duration(m, scene)
    if value and "year" in m:
        return value._replace(edtf=_part_of(m), note="A part of the year that is written out.")
    business = (
        m.low("unit") == "months" and m.low("count") in ("six", "nine") and scene.published and not scene.narrative
    )
    if value is None or not business or scene.published is None:
        return value
    return value._replace(period=Period.year(scene.published.year))


_LEADS_ON = frozenset({"before", "after", "that", "since", "leading", "following", "until", "it", "preceding"})


def _part_of(m: Match) -> str | None:
    """The first or last so many months or years-parts of a written year or month."""
    year = int(m.low("year"))
    whole = Period.month(year, month_of(m, "month")) if "month" in m else Period.year(year)
    count, letter, end = amount(m.all("count")), unit_letter(m.low("unit")), m.low("end")
    if (
        count is None
        or count != int(count)
        or letter not in ("D", "W", "M", "Q")
        or end not in ("first", "last", "final")
    ):
        return whole.edtf()
    grain = GRAIN[letter]
    if end == "first":
        start = Period.of(grain, whole.first)
        return edtf_of(whole.first, min(start.shift(int(count) - 1).last, whole.last), approximate=grain == "week")
    stop = Period.of(grain, whole.last)
    return edtf_of(max(stop.shift(1 - int(count)).first, whole.first), whole.last, approximate=grain == "week")


def read_duration(m: Match, scene: Scene) -> Value | None:
    """A length of time: `five years`, `half an hour`, `several weeks`, `a year and a half`."""
    letter = unit_letter(m.low("unit"))
    if not letter:
        return None
    count = amount(m.all("count")) if "count" in m else None
    if count is not None and "half" in m:
        count += 0.5
    if count is None and "count" in m and m.low("count") in ("a", "an"):
        count = 1
    if "range" in m:
        count = None
    if letter == "Q" and count is not None and m.setting("forward"):
        value = duration(count * 3, "M")
    elif letter == "WE":
        value = "P2D" if count == 1 else "PXWE"
    elif letter == "Y" and count == _HALF:
        value = "P6M"
    elif letter == "C" and count is not None and count != int(count):
        value = duration(count * 100, "Y")
    else:
        value = duration(count, letter)
    return Value("DURATION", value)


_HALF = 0.5


def read_window(m: Match, scene: Scene) -> Value | None:
    """A stretch that ends or begins now: `the past two years`, `the coming months`, `recent weeks`."""
    length = read_duration(m, scene)
    if length is None:
        return None
    return length._replace(edtf=_window(m, scene), anchor="published" if scene.published else "none")


def _window(m: Match, scene: Scene) -> str | None:
    if scene.published is None:
        return None
    ahead = bool(m.setting("forward"))
    count = amount(m.all("count")) if "count" in m else None
    letter = unit_letter(m.low("unit"))
    if count is None or count != int(count) or letter not in GRAIN or "range" in m:
        day = scene.published.isoformat()
        return f"{day}/.." if ahead else f"../{day}"
    return window(scene.published, int(count), letter, ahead)


def window(day: date, count: int, letter: str, ahead: bool) -> str | None:
    """So many units before a day, or after it: the far end is about right, and no finer than a month for years."""
    months = {"Y": 12, "E": 120, "C": 1200, "Q": 3, "M": 1, "L": 12000}.get(letter)
    steps = count * (1 if ahead else -1) * (2 if letter == "2W" else 1)
    try:
        other = (
            Period.of("month", day).shift(steps * months) if months else Period.of(GRAIN[letter], day).shift(steps)
        )
        edge = f"{other.first.isoformat()}~" if other.grain in ("week", "weekend") else other.edtf(approximate=True)
    except (ValueError, OverflowError):
        return None
    edge = edge or ".."
    return f"{day.isoformat()}/{edge}" if ahead else f"{edge}/{day.isoformat()}"


#: After these "an hour" tells a speed.
DISTANCES = frozenset({"miles", "kilometers", "kilometres", "km", "knots", "feet"})


def read_window_of_one(m: Match, scene: Scene) -> Value | None:
    """`the past year`, `the last week`, `over the next decade`."""
    letter = unit_letter(m.low("unit"))
    edtf = None
    if scene.published is not None and letter in GRAIN:
        edtf = window(scene.published, 1, letter, bool(m.setting("forward")))
    return Value("DURATION", duration(1, letter), edtf, None, "published" if edtf else "none")


def read_plain_duration(m: Match, scene: Scene) -> Value | None:
    """A length with its number; "a second" and "a quarter" are hardly ever lengths of time."""
    low, count = m.low("unit"), m.low("count")
    if not low.endswith("s") and count.isdigit() and (len(count) == 4 or scene.word(-1) in ("-", "/")):
        return None  # "the 2031 school year", "the 2031-32 school year"
    if low in ("year", "years") and _is_age(m, scene) and not scene.narrative:
        return None  # the age of a person, as in "a 44-year-old"
    if low in ("second", "quarter") and count in ("a", "an", "half a"):
        return None
    if count in ("a", "an") and (scene.word(-1) in _SUCH or (scene.word(-2) in _AS and scene.word(-1) in _KIND)):
        return None  # "as good a year as any", "what a week"
    if count == "many" and scene.word(-1) == "as":
        return None  # "the third time in as many weeks"
    if low == "quarters" and (count in ("some", "many", "various", "all") or _is_share(scene)):
        return None
    if count == "some" and low in ("day", "time", "year") and m.end - m.start == 2:
        return None
    if (
        (count, low) == ("one", "day")
        and (scene.begins_sentence or scene.word(-1) in (",", "and", "but"))
        and scene.word(1) in _OF_SOME_DAY
    ):
        return None
    if (count, low) == ("one", "day") and scene.word(-1) in _BEFORE_SOME_DAY:
        return Value("DATE", "FUTURE_REF" if scene.tense != "past" else "XXXX-XX-XX")
    if (
        scene.word(1) in ("a", "-")
        and scene.word(2) in ("day", "a")
        and count in ("24", "twenty four", "twenty - four")
    ):
        return None  # "24 hours a day": always
    if (
        count == "a"
        and low in ("minute", "second")
        and (scene.word(-1) == "wait" or scene.word(-2) in ("give", "hold"))
    ):
        return None  # "wait a minute"
    if count in ("60", "sixty") and m.all("unit")[0].text == "Minutes":
        return None  # the programme
    if (count, low) == ("an", "hour") and scene.word(-1) in DISTANCES:
        return None
    if count in ("a", "an") and low in _RATED and _is_rate(scene):
        return Value("SET", duration(1, unit_letter(low)))
    value = read_duration(m, scene)
    if value is None or scene.published is None or not scene.ends_a_record:
        return value
    return value._replace(edtf=_window(m, scene), anchor="published")


_SUCH = frozenset({"such", "what", "many"})
_AS = frozenset({"as", "so", "too", "how"})
_KIND = frozenset(
    {"good", "bad", "great", "long", "short", "big", "busy", "hard", "tough", "difficult", "strange", "fine"}
)


def _is_age(m: Match, scene: Scene) -> bool:
    """`52 years old`, `a six year old boy`."""
    return m.tokens[m.end - 1].low in ("old", "age") or scene.word(1) in ("old", "olds")


def _is_share(scene: Scene) -> bool:
    """`three quarters of the fleet` is no time, `several quarters of losses` is."""
    return scene.word(1) == "of" and scene.word(2) in ("the", "its", "all", "their", "his", "her", "this", "those")


_BEFORE_SOME_DAY = frozenset(
    {"will", "would", "could", "may", "might", "can", "must", "that", "to", "he", "she", "it", "they", "we", "i"}
)
#: "One day last week ...": which day is not told.
_OF_SOME_DAY = frozenset(
    {",", "last", "this", "in", "when", "he", "she", "they", "we", "it", "i", "soon", "a", "the"}
)
_RATED = frozenset({"day", "week", "month", "year", "hour", "minute"})


def _is_rate(scene: Scene) -> bool:
    return scene.word(-1) in ("times", "once", "twice", "hours", "dollars", "pounds", "million", "billion", "barrels")


def read_bare_units(m: Match, scene: Scene) -> Value | None:
    """`weeks`, `years` alone, after a word that makes them a length."""
    return Value("DURATION", duration(None, unit_letter(m.low("unit"))))


def read_business_year(m: Match, scene: Scene) -> Value | None:
    """`the year ended Aug. 31`, `the week to May 14`: a length that ends with a date."""
    value = Value("DURATION", duration(1, unit_letter(m.low("unit"))))
    if m.rule.name != "business-year" or scene.published is None or scene.narrative:
        return value
    return value._replace(period=Period.year(scene.published.year))  # "a year earlier" is then the year before


def read_unit_long(m: Match, scene: Scene) -> Value | None:
    """`year-long`, `decades-long`."""
    low = m.low("unit")
    return Value("DURATION", duration(None if low.endswith("s") else 1, unit_letter(low)))


def read_share_of_unit(m: Match, scene: Scene) -> Value | None:
    """`three quarters of an hour`."""
    quarters = 1 if m.low("count") == "quarter" else 3
    return Value(
        "DURATION",
        {"TH": f"PT{15 * quarters}M", "Y": f"P{3 * quarters}M", "C": f"P{25 * quarters}Y"}[
            unit_letter(m.low("unit"))
        ],
    )


def read_unit_or_two(m: Match, scene: Scene) -> Value | None:
    """`the next day or two`, `the past year or so`: a length with no exact number."""
    letter = unit_letter(m.low("unit"))
    edtf = None
    if scene.published is not None:
        day = scene.published.isoformat()
        edtf = f"../{day}" if "past" in m else f"{day}/.."
    return Value("DURATION", duration(None, letter), edtf, None, "published" if edtf else "none")


def read_long_word(m: Match, scene: Scene) -> Value | None:
    """`weeklong`."""
    return Value("DURATION", grammar().lexicon.values["LONGWORD"][m.low("word")])
