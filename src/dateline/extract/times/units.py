"""Units told from another time: "this week", "last year", "the following month", "that day", "today"."""

from dateline.calendar import Grain, Period, edtf_of
from dateline.extract.times.compared import is_compared
from dateline.extract.times.grains import GRAIN, finer, padded, unit_letter, unknown
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.quarters import read_discourse_quarter
from dateline.extract.times.scene import Scene
from dateline.extract.times.values import Value, dated

STEP = {
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


def read_deictic_unit(m: Match, scene: Scene) -> Value | None:
    """A unit counted from the publication date: `this week`, `last year`, `next month`."""
    step = m.setting("step")
    if step is None:
        step = STEP[m.low("rel")]
        if m.low("rel") == "this":
            words = {t.low for t in m.tokens[m.start : m.end]}
            ahead = "coming" in words and m.low("unit") in ("week", "month", "quarter")
            step = 1 if ahead else -1 if "past" in words else step
    grain = GRAIN[unit_letter(m.low("unit"))]
    if grain == "week" and scene.published is not None and scene.published.weekday() == _SUNDAY:
        return _week_on_sunday(m, scene, step)
    return from_writing(scene, grain, step)


_SUNDAY = 6


def _week_on_sunday(m: Match, scene: Scene, step: int) -> Value | None:
    """On a Sunday some writers have begun a new week, others not: what is to come is of the week that begins."""
    opening = m.tokens[m.start].low
    if step == 0 and (opening == "later" or (scene.tense == "future" and opening not in ("earlier", "early"))):
        return from_writing(scene, "week", 1)
    value = from_writing(scene, "week", step)
    if step != -1 or value is None or value.period is None or scene.published is None:
        return value
    return value._replace(edtf=edtf_of(value.period.first, scene.published))


def from_writing(scene: Scene, grain: Grain, step: int) -> Value | None:
    """The unit so many places from that of the publication date."""
    if scene.published is None:
        return Value("DATE", unknown(grain))
    period = Period.of(grain, scene.published).shift(step)
    return dated(period, "published", told(grain, step, "the publication date"))


def told(grain: Grain, step: int, base: str) -> str:
    """Where a unit lies, for the reason: `The week of “1 May”.`, `2 days before the publication date.`"""
    if step == 0:
        return f"The {grain} of {base}."
    plural = {"century": "centuries", "millennium": "millennia"}.get(grain, f"{grain}s")
    return f"{abs(step)} {grain if abs(step) == 1 else plural} {'after' if step > 0 else 'before'} {base}."


def read_discourse_unit(m: Match, scene: Scene) -> Value | None:
    """A unit counted from the time the text speaks of: `that day`, `the following month`, `the next day`."""
    grain = GRAIN[unit_letter(m.low("unit"))]
    step = m.setting("step")
    if step is None:
        step = STEP[m.low("rel")]
    if m.rule.name == "in-the-day":
        return _day_of_scene(scene)
    if m.low("rel") == "next" and not scene.narrative and _BUSINESS & {t.low for t in m.tokens[m.start : m.end]}:
        return from_writing(scene, grain, step)
    quarter = scene.last("quarter", within=2) if grain == "quarter" and m.rule.name == "that-unit" else None
    if quarter is not None:
        return dated(quarter.period, quarter.id, f"The quarter of “{quarter.words}”.")
    value = _not_ahead(from_reference(scene, grain, step), scene, step)
    if value and value.period and scene.published and m.rule.name == "the-units" and scene.tense == "past":
        return value if value.period.first <= scene.published else from_writing(scene, grain, 0)
    return value


def _not_ahead(value: Value | None, scene: Scene, step: int) -> Value | None:
    """`The ban came on the same day`, where a day to come was named last: what has happened is of a day gone by."""
    if value is None or value.period is None or scene.published is None or scene.narrative or step:
        return value
    if value.period.grain != "day" or value.period.first <= scene.published or scene.tense != "past":
        return value
    days = (s for s in reversed(scene.said) if s.period.grain == "day" and s.period.first <= scene.published)
    said = next(days, None)
    if said is None or scene.sentence - said.sentence > _RECALLED:
        return from_writing(scene, "day", 0)
    return dated(said.period, said.id, f"The day of “{said.words}”.")


#: So many sentences back a day that has passed is still spoken of; else the day is that of publication.
_RECALLED = 1


#: "the next fiscal year" follows the one of writing, not a year just spoken of.
_BUSINESS = frozenset({"fiscal", "financial", "business", "tax", "school", "academic"})


def _day_of_scene(scene: Scene) -> Value | None:
    """`later in the day`: the day just named, else that of publication; one gone by has no "later" to come."""
    said = scene.last("day", within=1)
    if said is None or (not scene.narrative and scene.published and _is_elsewhere(said.period, scene)):
        return from_writing(scene, "day", 0)
    return dated(said.period, said.id, f"The day of “{said.words}”.")


def _is_elsewhere(day: Period, scene: Scene) -> bool:
    assert scene.published is not None
    off = (day.first - scene.published).days
    return abs(off) > _WEEK or (off < 0 and scene.tense == "future")


_WEEK = 7


def read_unit_edge(m: Match, scene: Scene) -> Value | None:
    """`the end of the year`: in news of the year of publication, unless the sentence tells of another."""
    grain = GRAIN[unit_letter(m.low("unit"))]
    said = scene.last(within=0)
    left = any(t.low in _LEFT for t in m.tokens[m.start : m.end])
    if grain == "quarter" and scene.tense == "past" and not scene.narrative and not left:
        return read_discourse_quarter(m, scene)
    if m.rule.name in ("unit-end", "yearend") and (_has_ended(scene) or _is_measured_by(scene)):
        return from_writing(scene, grain, -1)
    if m.rule.name.startswith("for-the") and grain == "year" and _is_reported(scene):
        return from_writing(scene, grain, -1)
    if scene.narrative or (said is not None and said.explicit and scene.tense == "past"):
        return from_reference(scene, grain, 0)
    return from_writing(scene, grain, 0)


def read_new_year(m: Match, scene: Scene) -> Value | None:
    """`early in the new year`: in the second half of a year the next one, else the year of publication."""
    if scene.published is None or scene.narrative:
        return None
    return from_writing(scene, "year", int(scene.published.month > _HALF_YEAR))


_HALF_YEAR = 6
#: "the rest of the quarter" is of the one that runs.
_LEFT = frozenset({"rest", "remainder", "balance", "course"})


def _has_ended(scene: Scene) -> bool:
    """`up since year-end`, `it had a debt of $3 million at year-end`: the end of the one before."""
    if scene.narrative:
        return False
    early = scene.published is not None and scene.published.month < _LATE
    return scene.word(-1) in ("since", "from") or (early and scene.word(-1) == "at" and scene.tense == "past")


def _is_measured_by(scene: Scene) -> bool:
    """`assets of $2 million, up from $1 million at year-end`."""
    return not scene.narrative and scene.tense == "past" and is_compared(scene, "year")


def _is_reported(scene: Scene) -> bool:
    """`For the year, net income rose`, written in January: results are told of the year that has ended."""
    early = scene.published is not None and scene.published.month <= _RESULTS
    return early and not scene.narrative and scene.tense == "past"


#: Up to this month a year's results come out.
_RESULTS = 3
#: From this month on the end of the year that runs is the nearer one.
_LATE = 10


def from_reference(scene: Scene, grain: Grain, step: int) -> Value | None:
    """The unit so many places from that of the time last spoken of."""
    reference = scene.reference()
    if reference is None:
        return Value("DATE", unknown(grain))
    period, anchor, words = reference
    note = told(grain, step, words if anchor == "published" else f"“{words}”")
    if finer(grain, period.grain):
        said = scene.last(grain, within=3)
        if said is None or _is_long_before(period, said.period):
            return Value("DATE", padded(period, grain), period.edtf(), None, anchor, note)
        period, anchor, note = said.period, said.id, told(grain, step, f"“{said.words}”")
    try:
        return dated(period.within(grain).shift(step), anchor, note)._replace(derived=grain == "year" and step < 0)
    except (ValueError, OverflowError):
        return Value("DATE", unknown(grain), None, None, anchor, note)


def _is_long_before(story: Period, named: Period) -> bool:
    """The text has gone back since, to "July 2018": "the day before" is of then, not of a day named above it."""
    return (named.first - story.last).days > _LONG_BEFORE


_LONG_BEFORE = 45


def read_day_word(m: Match, scene: Scene) -> Value | None:
    """`today`, `yesterday`, `tomorrow`, `the day before yesterday`; inside a quotation, from the day it was said."""
    if m.setting("step") == 0 and scene.narrative:
        return Value("DATE", "PRESENT_REF")
    if m.setting("step") == 0 and _is_of_our_days(scene):
        around = f"{scene.published.isoformat()}~" if scene.published else None
        return Value(
            "DATE", "PRESENT_REF", around, None, "published" if around else "none", "Of our days, not of one."
        )
    spoken = scene.day_of_speaking
    if spoken is None:
        return Value("DATE", "XXXX-XX-XX")
    step: int = m.setting("step")
    return dated(spoken[0].shift(step), spoken[1], told("day", step, spoken[2]))


def _is_of_our_days(scene: Scene) -> bool:
    """`today's youth`, `today's small families`: what no single day has."""
    if scene.word(1) not in ("'s", "'"):
        return False
    lasting = grammar().lexicon.lists["lasting"]
    return scene.word(2) in lasting or (scene.word(2).isalpha() and scene.word(3) in lasting)


def read_day_of_series(m: Match, scene: Scene) -> Value | None:
    """`today is the eighth day of the siege`: the day of publication, whatever it is counted from."""
    if scene.published is None or scene.narrative:
        return None
    return dated(Period.day(scene.published), "published", "The day of the publication date.")


def read_until_then(m: Match, scene: Scene) -> Value | None:
    """`the rights lapse on May 3; until then they may be sold`: the day or month just told."""
    said = scene.last("day", "week", "month", "quarter", "year", within=1)
    return None if said is None else dated(said.period, said.id, f"The time of “{said.words}”.")
