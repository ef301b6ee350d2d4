"""Times so far from another: "two years ago", "ten days later", "a year earlier"."""

from datetime import date

from dateline.calendar import Grain, Period, add_months, edtf_of
from dateline.extract.times.grains import GRAIN, finer, padded, unit_letter, unknown
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.numbers import amount
from dateline.extract.times.quarters import topic
from dateline.extract.times.scene import Scene
from dateline.extract.times.values import Said, Value, dated


def read_offset(m: Match, scene: Scene) -> Value | None:
    """`two years ago`, `ten days later`, `in three weeks' time`, `a year earlier`."""
    sign = 1 if m.setting("forward") else -1
    letter = unit_letter(m.low("unit"))
    count = amount(m.all("count"))
    if m.rule.name in ("earlier", "later") and scene.word(1) == "than":
        return None  # "three years earlier than planned" tells how much, and no day
    if "half" in m and count is not None:
        count += 0.5
    from_now = m.setting("from") == "writing" and not scene.narrative
    if not from_now and letter in ("S", "TM", "TH"):
        return None
    if count is None or letter in ("S", "TM", "TH"):
        return _vague_offset(m, scene, count, letter, sign, from_now)
    if letter == "2W":
        count *= 2
    grain = GRAIN[letter]
    reference = _compared_quarter(scene, m) or (scene.day_of_writing if from_now else scene.reference())
    if reference is None or (sign > 0 and not from_now and reference[1] == "published"):
        return Value("DATE", unknown(grain))
    if (same := _same_day_of_year(scene, m, sign)) is not None:
        return same
    if finer(grain, reference[0].grain) and not scene.narrative and scene.day_of_writing and sign < 0:
        reference = scene.day_of_writing
    value = _shifted(reference, grain, sign * count)
    if value and not from_now and sign > 0 and (_not_yet(scene, value) or _is_gone(scene, reference[0], value)):
        return Value("DATE", unknown(grain))
    return value and value._replace(derived=True)


def _not_yet(scene: Scene, value: Value) -> bool:
    """Tell whether "108 years later" would lie after the day of publication without a verb that looks ahead."""
    if scene.published is None or value.period is None or scene.narrative:
        return False
    return value.period.first > scene.published and scene.tense not in ("future", "present")


def _is_gone(scene: Scene, reference: Period, value: Value) -> bool:
    """`could leave at the soonest seven days later`: what is to come is not counted from a day lately gone by."""
    if scene.published is None or value.period is None or scene.narrative or scene.tense != "future":
        return False
    return value.period.last < scene.published and (scene.published - reference.first).days < _LATELY


#: News looks ahead from days no further back than this; "he would be freed two years later" tells a story.
_LATELY = 120


def _same_day_of_year(scene: Scene, m: Match, sign: int) -> Value | None:
    """`at Sept. 30 ... a year earlier`, `in May, from a year earlier`: the day or month told, a year before."""
    if m.low("count") not in ("a", "one") or m.low("unit") != "year":
        return None
    said = scene.told("day", "month", "quarter", "year", within=0)
    if said is not None and said.compared:
        earlier = scene.told(said.period.grain, within=2)  # "10 million, compared with 9 in May and 8 a year earlier"
        said = earlier if earlier is not None and not earlier.compared else said
    if said is None or said.period.grain not in ("day", "month"):
        return None
    if said.period.grain == "day" and not any(c.isdigit() for c in said.words):
        return None  # "will report 85 crowns on Tuesday, up from 70 crowns a year earlier": the year is meant
    compared = said.period.grain == "month" and scene.word(-1) in _COMPARING and not scene.narrative
    if m.setting("from") != "story" and not compared:
        return None
    quarter = scene.told("quarter", within=0) if said.period.grain == "day" else None
    if quarter is not None and abs((said.period.first - quarter.period.first).days) <= _QUARTER:
        return _same_quarter(said, quarter, sign)
    if said.period.grain == "day" and _ends_year(scene, said):
        return None  # "in the year ended Sept. 30 ... a year earlier": the year is meant
    other = add_months(said.period.first, 12 * sign)
    note = f"The same {said.period.grain} a year from “{said.words}”."
    return dated(Period.of(said.period.grain, other), said.id, note)._replace(derived=True)


def _same_quarter(day: Said, quarter: Said, sign: int) -> Value | None:
    """`in the quarter ended Sept. 30 ... a year earlier`: the corpora name the day, the reader means its quarter.

    One with a number ("the fiscal first quarter ended Sept. 30") is told by that.
    """
    if quarter.words.lower() != "the quarter":
        return None
    then = Period.of("day", add_months(day.period.first, 12 * sign))
    note = f"The quarter that ended a year from “{day.words}”."
    return Value("DATE", then.timex(), quarter.period.shift(4 * sign).edtf(), None, day.id, note, derived=True)


def _ends_year(scene: Scene, day: Said) -> bool:
    """`in the year ended Sept. 30`: the day is told as the end of a business year."""
    return any(s.sentence == day.sentence and s.words.lower() in _YEARS for s in scene.said)


_YEARS = frozenset({"the year", "the fiscal year", "the financial year"})
#: The quarter of a shop may end a month after that of the calendar: "the first quarter ended May 1".
_QUARTER = 135
_COMPARING = frozenset({"from", "than", "with", "to", "against", "over", "versus"})


def _compared_quarter(scene: Scene, m: Match) -> tuple[Period, str, str] | None:
    """A report on earnings compares its quarter with "a year ago" or "a year earlier"."""
    if m.low("count") not in ("a", "one") or m.low("unit") != "year" or scene.narrative:
        return None
    half = scene.told("half", within=0)
    said = half or (None if scene.tense in ("present", "state") else topic(scene, within=6))
    return (said.period, said.id, said.words) if said and said.period.grain in ("quarter", "half") else None


def _shifted(reference: tuple[Period, str, str], grain: Grain, count: float) -> Value | None:
    period, anchor, words = reference
    base = words if anchor == "published" else f"“{words}”"
    plural = {"century": "centuries", "millennium": "millennia"}.get(grain, f"{grain}s")
    unit = grain if abs(count) == 1 else plural
    note = f"{abs(count):g} {unit} {'after' if count > 0 else 'before'} {base}."
    if grain == "decade" and abs(count) == 1 and not finer("year", period.grain):
        grain, count = "year", count * 10
    try:
        if count != int(count):
            months = {"year": 12, "decade": 120, "century": 1200}.get(grain)
            if months is None:
                return None
            moved = (
                period.within("month").shift(round(count * months))
                if not finer("month", period.grain)
                else period.within("year").shift(int(count))
            )
            if grain in ("decade", "century"):
                return dated(moved.within("year"), anchor, note)  # "half a century ago"
            return dated(
                moved.within("year") if grain == "year" and moved.grain == "year" else moved, anchor, note, vague=True
            )
        if period.grain in _PER_YEAR and grain == "year":
            return dated(period.shift(int(count) * _PER_YEAR[period.grain]), anchor, note)._replace(derived=True)
        if finer(grain, period.grain):
            return Value("DATE", padded(period, grain), None, None, anchor, note)
        moved = period.within(grain).shift(int(count))
        return dated(moved, anchor, note)._replace(edtf=_finer_edtf(period, grain, int(count)) or moved.edtf())
    except (ValueError, OverflowError):
        return None


#: Parts of a year that are compared with those of another.
_PER_YEAR = {"quarter": 4, "half": 2}


def _finer_edtf(period: Period, grain: Grain, count: int) -> str | None:
    """`a year ago` keeps the grain of a year as its value, but is about the same month."""
    if period.grain != "day" or grain not in ("year", "month"):
        return None
    month = period.within("month").shift(count * (12 if grain == "year" else 1))
    return month.edtf(approximate=True)


def _vague_offset(
    m: Match, scene: Scene, count: float | None, letter: str, sign: int, from_now: bool
) -> Value | None:
    reference = scene.day_of_writing if from_now else scene.reference()
    if letter in ("S", "TM", "TH"):
        if reference is None or reference[0].grain != "day":
            return Value("TIME", "XXXX-XX-XXTXX")
        period, anchor, words = reference
        return Value(
            "TIME", f"{period.timex()}TXX", period.edtf(approximate=True), None, anchor, f"Hours from {words}."
        )
    ref = "FUTURE_REF" if sign > 0 else "PAST_REF"
    edtf = None
    if reference and (day := reference[0].edtf()) and "X" not in day and reference[0].grain == "day":
        edtf = f"{day}/.." if sign > 0 else f"../{day}"
    if sign > 0 and not from_now and reference and scene.published and scene.tense == "past" and not scene.narrative:
        told = reference[0].last < scene.published  # "he left a few weeks later": it has happened by now
        edtf = f"{reference[0].edtf()}/{scene.published.isoformat()}" if told and edtf else None
    return Value("DATE", ref, edtf, None, "published" if edtf else "none", "How far off is not told.")


def _named_day(m: Match, published: date) -> date:
    """The day counted back from: `a year ago Saturday` counts from the nearest Saturday."""
    if "wd" not in m:
        return published
    ahead = (grammar().lexicon.values["WEEKDAY"][m.low("wd")] - published.weekday()) % 7
    return date.fromordinal(published.toordinal() + (ahead - 7 if ahead > _HALF_A_WEEK else ahead))


_HALF_A_WEEK = 3


def read_ago_today(m: Match, scene: Scene) -> Value | None:
    """`a year ago today`, `two years ago this month`: the same day, week or month of then."""
    count, letter = amount(m.all("count")), unit_letter(m.low("unit"))
    if scene.published is None or count is None or count != int(count):
        return Value("DATE", unknown("day"))
    whole, day = int(count) * (-1 if m.setting("forward") else 1), _named_day(m, scene.published)
    then = (
        date.fromordinal(day.toordinal() - 7 * whole)
        if letter == "W"
        else add_months(day, -whole * (12 if letter == "Y" else 1))
    )
    then = date.fromordinal(then.toordinal() + {"tomorrow": 1, "yesterday": -1}.get(m.low("day"), 0))
    grain: Grain = GRAIN[unit_letter(m.low("grain"))] if "grain" in m else "day"
    return dated(Period.of(grain, then), "published", "Counted from the publication date.")


def read_ago_between(m: Match, scene: Scene) -> Value | None:
    """`two or three years ago`: between the two, and no nearer than that."""
    least, most, letter = amount(m.all("least")), amount(m.all("most")), unit_letter(m.low("unit"))
    if letter not in GRAIN or least is None or most is None or least >= most:
        return None
    if scene.published is None or scene.narrative or least != int(least) or most != int(most):
        return Value("DATE", "PAST_REF")
    now = Period.of(GRAIN[letter], scene.published)
    begin, end = now.shift(-int(most)), now.shift(-int(least))
    return Value(
        "DATE",
        "PAST_REF",
        edtf_of(begin.first, end.last, approximate=True),
        None,
        "published",
        f"{int(least)} to {int(most)} {m.low('unit')} before the publication date.",
    )


def read_vague_ago(m: Match, scene: Scene) -> Value | None:
    """`months ago`, `years later`."""
    word = m.tokens[m.end - 1].low
    if scene.word(1) == "than" and word != "ago":
        return None  # "weeks earlier than planned" tells no day
    day = scene.published.isoformat() if scene.published else None
    if word == "later":
        return Value("DATE", "FUTURE_REF")
    return Value(
        "DATE", "PAST_REF", f"../{day}" if day and word == "ago" else None, None, "published" if day else "none"
    )
