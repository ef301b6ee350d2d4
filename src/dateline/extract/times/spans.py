"""Stretches: `five years`, `recent months`, `the next few days`, `three-year`."""

from dateline.calendar import Period, edtf_of
from dateline.extract.times.dates import month_of
from dateline.extract.times.grains import GRAIN, unit_letter
from dateline.extract.times.lengths import read_duration
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.numbers import amount, duration
from dateline.extract.times.scene import Scene
from dateline.extract.times.values import Value
from dateline.extract.times.windows import window_of


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


#: After these "an hour" tells a speed.
DISTANCES = frozenset({"miles", "kilometers", "kilometres", "km", "knots", "feet"})


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
    if (count, low) == ("a", "year") and m.end - m.start == _WITH_KIND and scene.word(-1) in ("from", "to", "with"):
        return None  # "changed from a fiscal year to a calendar year"
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
    if value is None or scene.published is None or not _ends_a_record(scene):
        return value
    return value._replace(edtf=window_of(m, scene), anchor="published")


def _ends_a_record(scene: Scene) -> bool:
    """Tell whether a length reaches back from now: `the first visit in five years`, `its highest in 26 years`."""
    near = scene.tokens[max(scene.edges[0], scene.span[0] - 12) : scene.span[0]]
    return scene.word(-1) == "in" and any(token.low in grammar().lexicon.lists["record"] for token in near)


#: "a fiscal year".
_WITH_KIND = 3
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


def read_long_word(m: Match, scene: Scene) -> Value | None:
    """`weeklong`."""
    return Value("DURATION", grammar().lexicon.values["LONGWORD"][m.low("word")])
