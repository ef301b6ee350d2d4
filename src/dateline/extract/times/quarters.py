"""Quarters as reports on earnings speak of them: "the quarter", "the latest period", "year-ago"."""

from dateline.calendar import Period
from dateline.extract.times.match import Match
from dateline.extract.times.scene import Scene
from dateline.extract.times.values import Said, Value, dated


def read_discourse_quarter(m: Match, scene: Scene) -> Value | None:
    """`the quarter`, `the latest period`, `year-ago`: the quarter a report on earnings speaks of."""
    step: int = m.setting("step") or 0
    month = scene.told("month", within=0) if m.rule.name == "year-ago" else None
    if month is not None:
        return _counted(month.period.shift(-12), month, step)
    latest = m.rule.name == "latest-quarter"
    said = scene.told("quarter", "year", within=30) if step else _reported(scene)
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
    said = scene.told("quarter", within=30)
    if said is None:
        return dated(Period.year(year), note="The year is written out.", explicit=True)
    return _counted(Period("quarter", year * 4 + said.period.n % 4), said, 1)
