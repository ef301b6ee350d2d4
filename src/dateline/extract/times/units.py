"""Units told from another time: "last week", "two years ago", "the following month", "that day", weekdays."""

from dateline.calendar import Grain, Period
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.numbers import amount, duration
from dateline.extract.times.scene import Said, Scene, Value, dated

GRAIN: dict[str, Grain] = {
    "D": "day",
    "W": "week",
    "2W": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "E": "decade",
    "C": "century",
    "L": "millennium",
    "WE": "weekend",
}
_STEP = {
    "this": 0,
    "current": 0,
    "present": 0,
    "last": -1,
    "past": -1,
    "previous": -1,
    "prior": -1,
    "preceding": -1,
    "latest": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
    "that": 0,
    "same": 0,
    "very same": 0,
    "said": 0,
}


def unit_letter(word: str) -> str:
    """`years` -> `Y`, `hours` -> `TH`."""
    values = grammar().lexicon.values
    letter: str = values["UNIT"].get(word) or values["UNITS"].get(word, "")
    return letter


def read_deictic_unit(m: Match, scene: Scene) -> Value | None:
    """A unit counted from the publication date: `this week`, `last year`, `next month`."""
    step = m.setting("step")
    if step is None:
        step = _STEP[m.low("rel")]
    return from_writing(scene, GRAIN[unit_letter(m.low("unit"))], step)


def from_writing(scene: Scene, grain: Grain, step: int) -> Value | None:
    """The unit so many places from that of the publication date."""
    if scene.published is None:
        return Value("DATE", _unknown(grain))
    period = Period.of(grain, scene.published).shift(step)
    return dated(period, "published", f"The {grain} {_places(step)} the publication date.")


def _places(step: int) -> str:
    return "of" if step == 0 else f"{abs(step)} {'after' if step > 0 else 'before'} that of"


def _unknown(grain: Grain) -> str:
    return {
        "day": "XXXX-XX-XX",
        "week": "XXXX-WXX",
        "weekend": "XXXX-WXX-WE",
        "month": "XXXX-XX",
        "quarter": "XXXX-QX",
    }.get(grain, "XXXX")


def read_discourse_unit(m: Match, scene: Scene) -> Value | None:
    """A unit counted from the time the text speaks of: `that day`, `the following month`, `the next day`."""
    grain = GRAIN[unit_letter(m.low("unit"))]
    step = m.setting("step")
    if step is None:
        step = _STEP[m.low("rel")]
    return from_reference(scene, grain, step)


def from_reference(scene: Scene, grain: Grain, step: int) -> Value | None:
    """The unit so many places from that of the time last spoken of."""
    reference = scene.reference()
    if reference is None:
        return Value("DATE", _unknown(grain))
    period, anchor, words = reference
    note = f"The {grain} {_places(step)} “{words}”."
    if finer(grain, period.grain):
        said = scene.last(grain, within=3)
        if said is None:
            return Value("DATE", _padded(period, grain), period.edtf(), None, anchor, note)
        period, anchor, note = said.period, said.id, f"The {grain} {_places(step)} “{said.words}”."
    try:
        return dated(period.within(grain).shift(step), anchor, note)
    except (ValueError, OverflowError):
        return Value("DATE", _unknown(grain), None, None, anchor, note)


def finer(grain: Grain, than: Grain) -> bool:
    """Tell whether a grain is finer than another: a day within a month cannot be told from the month alone."""
    order = {
        "day": 0,
        "weekend": 1,
        "week": 1,
        "month": 2,
        "quarter": 3,
        "season": 3,
        "half": 4,
        "year": 5,
        "decade": 6,
        "century": 7,
        "millennium": 8,
    }
    return order[grain] < order[than]


def _padded(period: Period, grain: Grain) -> str:
    value = period.timex()
    if period.grain == "year" and grain == "day":
        return f"{value}-XX-XX"
    if period.grain in ("month", "year") and grain in ("day", "month"):
        return f"{value}-XX"
    return f"{value}-WXX" if period.grain == "year" and grain == "week" else value


def read_offset(m: Match, scene: Scene) -> Value | None:
    """`two years ago`, `ten days later`, `in three weeks' time`, `a year earlier`."""
    sign = 1 if m.setting("forward") else -1
    letter = unit_letter(m.low("unit"))
    count = amount(m.all("count"))
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
    if reference is None:
        return Value("DATE", _unknown(grain))
    value = _shifted(reference, grain, sign * count)
    return value and value._replace(derived=True)


def _compared_quarter(scene: Scene, m: Match) -> tuple[Period, str, str] | None:
    """A report on earnings compares its quarter with "a year ago" or "a year earlier"."""
    if m.low("count") not in ("a", "one") or m.low("unit") != "year" or scene.narrative:
        return None
    said = scene.told("quarter", "year", within=6)
    return (said.period, said.id, said.words) if said and said.period.grain == "quarter" else None


def _shifted(reference: tuple[Period, str, str], grain: Grain, count: float) -> Value | None:
    period, anchor, words = reference
    base = words if anchor == "published" else f"“{words}”"
    plural = "" if abs(count) == 1 else "s"
    note = f"{abs(count):g} {grain}{plural} {'after' if count > 0 else 'before'} {base}."
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
            return dated(
                moved.within("year") if grain == "year" and moved.grain == "year" else moved, anchor, note, vague=True
            )
        if period.grain == "quarter" and grain == "year":
            return dated(period.shift(int(count) * 4), anchor, note)._replace(derived=True)
        if finer(grain, period.grain):
            return Value("DATE", _padded(period, grain), None, None, anchor, note)
        moved = period.within(grain).shift(int(count))
        return dated(moved, anchor, note)._replace(edtf=_finer_edtf(period, grain, int(count)) or moved.edtf())
    except (ValueError, OverflowError):
        return None


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
    return Value("DATE", ref, edtf, None, "published" if edtf else "none", "How far off is not told.")


def read_day_word(m: Match, scene: Scene) -> Value | None:
    """`today`, `yesterday`, `tomorrow`, `the day before yesterday`."""
    if scene.published is None:
        return Value("DATE", "XXXX-XX-XX")
    if m.setting("step") == 0 and scene.narrative:
        return Value("DATE", "PRESENT_REF")
    return from_writing(scene, "day", m.setting("step"))


def read_weekday(m: Match, scene: Scene) -> Value | None:
    """A weekday, bare or with `last`, `next`, `this`: told by the verb, the week spoken of, the style."""
    wanted: int = grammar().lexicon.values["WEEKDAY"][m.low("wd")]
    unknown = Value("DATE", f"XXXX-WXX-{wanted + 1}")
    rel = m.low("rel")
    if (
        rel in ("previous", "prior", "following", "preceding")
        or (scene.narrative and not rel)
        or "same" in rel
        or rel == "that"
    ):
        return _by_story(scene, wanted, rel) or unknown
    if scene.published is None:
        return unknown
    today = scene.published.toordinal()
    back = (scene.published.weekday() - wanted) % 7
    if rel in ("last", "past"):
        return dated(Period("day", today - (back or 7)), "published", "The last one before the publication date.")
    if rel in ("next", "coming"):
        return dated(Period("day", today - back + 7), "published", "The next one after the publication date.")
    return _bare_weekday(scene, today, back, wanted)


def _bare_weekday(scene: Scene, today: int, back: int, wanted: int) -> Value:
    partner = _partner(scene, today)
    if partner is not None:
        day, anchor, note = partner
        return dated(Period("day", day + (wanted - _weekday(day)) % 7), anchor, note)
    tense = scene.tense
    if tense == "present" and scene.word(1) in ("'s", "'"):
        tense = "past"
    week = scene.last("week", "weekend", within=2)
    if week and tense != "past" and today < week.period.first.toordinal() < today + 15:
        return dated(
            Period("day", week.period.first.toordinal() + (wanted if week.period.grain == "week" else wanted - 5)),
            week.id,
            f"Within “{week.words}”.",
        )
    if back == 0:
        return dated(Period("day", today), "published", "The day of publication, which has that weekday.")
    if tense in ("future", "present"):
        return dated(
            Period("day", today - back + 7),
            "published",
            "The next one after the publication date, as the verb is of the future.",
        )
    return dated(Period("day", today - back), "published", "The last one before the publication date.")


def _weekday(ordinal: int) -> int:
    return (ordinal - 1) % 7


def _partner(scene: Scene, today: int) -> tuple[int, str, str] | None:
    """`Wednesday through Friday`: the end of a range follows its beginning."""
    if scene.word(-1) not in ("through", "to", "until", "till", "-", "–", "thru") or not scene.said:
        return None
    said = scene.said[-1]
    if said.sentence != scene.sentence or said.period.grain != "day":
        return None
    if scene.word(-2) not in grammar().lexicon.values["WEEKDAY"]:
        return None
    return said.period.n, said.id, f"The end of a stretch that begins on “{said.words}”."


def _by_story(scene: Scene, wanted: int, rel: str) -> Value | None:
    reference = scene.reference()
    if reference is None or reference[0].grain not in ("day", "week"):
        return None
    period, anchor, words = reference
    day = period.first.toordinal()
    ahead = (wanted - _weekday(day)) % 7
    if rel in ("previous", "prior", "preceding"):
        ahead = ahead - 7
    elif rel == "following":
        ahead = ahead or 7
    elif not scene.narrative:
        ahead = ahead if period.grain == "week" or not ahead else ahead - 7
    return dated(Period("day", day + ahead), anchor, f"Counted from “{words}”.")


def read_weekend(m: Match, scene: Scene) -> Value | None:
    """`the weekend`, `this weekend`, `last weekend`."""
    if scene.published is None:
        return Value("DATE", "XXXX-WXX-WE")
    step = _STEP.get(m.low("rel"))
    weekday = scene.published.weekday()
    this = Period.of("weekend", scene.published)
    if step in (-1, 1):
        return dated(this.shift(step), "published", "Counted from the publication date.")
    past = scene.tense == "past" and weekday < 5
    if "rel" in m and weekday > 1:
        past = scene.tense == "past" and weekday < 3
    return dated(
        this.shift(-1 if past else 0), "published", "The weekend nearest to the publication date, as the verb tells."
    )


def span_value(count: float | None, letter: str) -> str:
    """A duration's value; a decade is `E`, a century `C`."""
    return duration(count, letter)


def read_discourse_quarter(m: Match, scene: Scene) -> Value | None:
    """`the quarter`, `the latest period`, `year-ago`: the quarter a report on earnings speaks of."""
    step: int = m.setting("step")
    latest = m.rule.name == "latest-quarter"
    said = scene.told("quarter", "year", within=30) if step else scene.told("quarter", within=30)
    if said is not None and not (latest and _unfinished(said.period, scene)):
        if said.period.grain == "quarter":
            return _counted(said.period.shift(step), said, step)
        if scene.published is None or said.period.n == scene.published.year:
            return _counted(said.period.shift(step // 4), said, step)
        return _counted(said.period, said, step)
    if scene.published is None:
        return Value("DATE", "XXXX-QX")
    period = Period.of("quarter", scene.published)
    if "current" in m.tokens[m.start + 1].low:
        return dated(period, "published", "The quarter of the publication date.")
    ended = dated(period.shift(step - 1), "published", "The last quarter that had ended at the publication date.")
    return ended._replace(derived=bool(step))


def _counted(period: Period, said: Said, step: int) -> Value:
    return dated(period, said.id, f"Counted from “{said.words}”.")._replace(derived=bool(step))


def _unfinished(period: Period, scene: Scene) -> bool:
    return scene.published is not None and period.last >= scene.published


def read_quarter_of_year(m: Match, scene: Scene) -> Value | None:
    """`the 1988 period`: the quarter spoken of, in another year."""
    year = int(m.low("year"))
    said = scene.told("quarter", within=30)
    if said is None:
        return dated(Period.year(year), note="The year is written out.", explicit=True)
    return _counted(Period("quarter", year * 4 + said.period.n % 4), said, 1)


def read_vague_ago(m: Match, scene: Scene) -> Value | None:
    """`months ago`, `years later`."""
    word = m.tokens[m.end - 1].low
    day = scene.published.isoformat() if scene.published else None
    if word == "later":
        return Value("DATE", "FUTURE_REF")
    return Value(
        "DATE", "PAST_REF", f"../{day}" if day and word == "ago" else None, None, "published" if day else "none"
    )
