"""Quarters as reports on earnings speak of them: "the quarter", "the latest period", "year-ago"."""

from dateline.calendar import Grain, Period
from dateline.extract.times.dates import month_of, read_calendar
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.months import read_bare_month, read_month_of_year
from dateline.extract.times.scene import Scene
from dateline.extract.times.values import Said, Value, dated


def read_discourse_quarter(m: Match, scene: Scene) -> Value | None:
    """`the quarter`, `the latest period`, `year-ago`: the quarter a report on earnings speaks of."""
    step: int = m.setting("step") or 0
    month = scene.told("month", within=0) if m.rule.name == "year-ago" else None
    if month is not None:
        return _counted(month.period.shift(-12), month, step)
    latest = m.rule.name == "latest-quarter"
    if (ended := _quarter_ended(m, scene)) is not None:
        return ended
    said = topic(scene, within=30) if step else _reported(scene)
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


def topic(scene: Scene, within: int) -> Said | None:
    """The quarter or year that "a year ago" counts from: not one told in passing beside the one reported on."""
    said = scene.told("quarter", "year", within=within)
    if said is None or said.period.grain == "year" or said.sentence == scene.sentence or scene.narrative:
        return said
    then = {s.period for s in scene.said if s.derived and s.period.grain == "quarter"}
    ended = (s for s in reversed(scene.said) if s.period.grain == "quarter" and not s.derived)
    measured = (s for s in ended if s.period.shift(-4) in then and not _unfinished(s.period, scene))
    if said.period.shift(-4) in then and not _unfinished(said.period, scene):
        return said
    return next(measured, _reported(scene) or said if _unfinished(said.period, scene) else said)


def _quarter_ended(m: Match, scene: Scene) -> Value | None:
    """`the quarter ended July 31`: that of its middle month; its EDTF has its months."""
    if m.rule.name != "the-unit" or scene.word(1) not in ("ended", "ending") or scene.published is None:
        return None
    month = grammar().lexicon.values["MONTH"].get(scene.word(2)) or 0
    day = scene.word(4) if scene.word(3) == "." else scene.word(3)
    if not month:
        return None
    last = month - 1 if day.isdigit() and int(day) < _EARLY else month  # "the quarter ended Oct. 1"
    middle = Period.month(scene.published.year, 1).shift(last - 2)
    ahead = scene.word(1) == "ending"
    while (middle.shift(1).first > scene.published) if not ahead else (middle.shift(1).last < scene.published):
        middle = middle.shift(12 if ahead else -12)
    value = dated(middle.within("quarter"), "published", "The quarter of the middle one of its months.")
    months = f"{middle.shift(-1).edtf()}/{middle.shift(1).edtf()}"
    return value if value.period == middle.within("quarter") and middle.n % 3 == 1 else value._replace(edtf=months)


#: Business years of 52 weeks end some days into a month.
_EARLY = 11


def read_month_quarter(m: Match, scene: Scene) -> Value | None:
    """`the September quarter`: the quarter that ends with it; of a business year, that of its middle month."""
    month = read_bare_month(m, scene)
    if month is None or month.period is None:
        return None
    last = month.period
    middle = last if last.n % 3 == _THIRD else last.shift(-1)
    value = dated(middle.within("quarter"), month.anchor, month.note)
    begin = last.shift(-2).edtf()
    months = begin and f"{begin}/{last.edtf()}"
    return value if middle == last else value._replace(edtf=months)


#: The third month of a quarter, counted from none.
_THIRD = 2


def read_months_of_quarter(m: Match, scene: Scene) -> Value | None:
    """`April-June last year`, `July-December 2041`: the quarter, or the half, that has these months."""
    first, last = month_of(m, "first"), month_of(m, "month")
    months = last - first + 1
    if months not in _GRAINS or last % months:
        return None
    end = read_month_of_year(m, scene) if "rel" in m else read_calendar(m, scene)
    if end is None or end.period is None:
        return None
    return dated(end.period.within(_GRAINS[months]), end.anchor, end.note, explicit=end.explicit)


#: The unit of so many months.
_GRAINS: dict[int, Grain] = {3: "quarter", 6: "half"}


def _reported(scene: Scene) -> Said | None:
    """The quarter a report is about: the latest of those it named that had ended."""
    ended = [
        s for s in scene.said if s.period.grain == "quarter" and not s.derived and not _unfinished(s.period, scene)
    ]
    return max(reversed(ended), key=lambda s: s.period.n, default=None) or scene.told("quarter", within=30)


def _counted(period: Period, said: Said, step: int) -> Value:
    return dated(period, said.id, f"Counted from “{said.words}”.")._replace(derived=bool(step))


def _unfinished(period: Period, scene: Scene) -> bool:
    return scene.published is not None and period.last >= scene.published


def read_quarter_of_year(m: Match, scene: Scene) -> Value | None:
    """`the 1988 period`: the quarter spoken of, in another year."""
    year = int(m.low("year"))
    said = topic(scene, within=30)
    if said is None or said.period.grain != "quarter":
        return dated(Period.year(year), note="The year is written out.", explicit=True)
    return _counted(Period("quarter", year * 4 + said.period.n % 4), said, 1)
