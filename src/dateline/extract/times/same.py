"""The same stretch of another year: `the same month last year`, `the same period of 2031`, `this time last year`."""

from dateline.calendar import Period, add_months
from dateline.extract.times.grains import GRAIN, unit_letter, unknown
from dateline.extract.times.match import Match
from dateline.extract.times.quarters import topic
from dateline.extract.times.scene import Scene
from dateline.extract.times.values import Said, Value, dated


def read_same_unit_last_year(m: Match, scene: Scene) -> Value | None:
    """`the same month last year`: the one just spoken of, else that of publication, a year before."""
    grain = GRAIN[unit_letter(m.low("unit"))]
    said = topic(scene, within=30) if grain == "quarter" else scene.last(grain, within=2)
    if said is not None and said.period.grain != grain:
        said = None
    here = said.period if said else scene.published and Period.of(grain, scene.published)
    if not here:
        return Value("DATE", unknown(grain))
    if grain == "quarter" and said is None and not scene.narrative:
        here = here.shift(-1)  # results are told of the quarter that has ended
    back = here.calendar_year - int(m.low("year")) if "year" in m else 1
    then = Period.of(grain, add_months(here.first, -12 * back))
    words = f"“{said.words}”" if said else "the publication date"
    years = "A year" if back == 1 else f"{abs(back)} years"
    note = f"{years} {'before' if back > 0 else 'after'} the {grain} of {words}."
    return dated(then, said.id if said else "published", note)._replace(derived=True)


def read_same_period(m: Match, scene: Scene) -> Value | None:
    """`the same period last year`: the quarter or month the text speaks of, in that year; else that year."""
    said = _spoken_of(scene)
    now = said.period.calendar_year if said else scene.published and scene.published.year
    year = int(m.low("year")) if "year" in m else now and now - 1
    if not year:
        return Value("DATE", "XXXX")
    if said is None or said.period.grain == "year":
        anchor = said.id if said else "published"
        return dated(Period.year(year), anchor, "The stretch of that year is not told.")._replace(derived=True)
    then = said.period.shift((year - said.period.calendar_year) * {"quarter": 4, "month": 12}[said.period.grain])
    return dated(then, said.id, f"The same stretch as “{said.words}”, of another year.")._replace(derived=True)


def _spoken_of(scene: Scene) -> Said | None:
    month = scene.told("month", within=2)
    said = topic(scene, within=6)
    if month is not None and (said is None or said.sentence < month.sentence):
        return month
    return said


def read_this_time_of_year(m: Match, scene: Scene) -> Value | None:
    """`this time last year`: about this month, a year off."""
    if scene.published is None:
        return Value("DATE", "XXXX-XX")
    months = 12 if m.low("rel") == "next" else -12
    there = Period.of("month", scene.published).shift(months)
    note = f"A year {'after' if months > 0 else 'before'} the publication date."
    return Value("DATE", there.timex(), there.edtf(approximate=True), there, "published", note, derived=True)
