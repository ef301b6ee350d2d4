"""Named days: `Christmas Eve`, `Thanksgiving`, `Election Day`, with or without their year."""

from dateline.calendar import Period, holiday
from dateline.extract.times.beside import just_done
from dateline.extract.times.dates import year_of
from dateline.extract.times.direction import year_beside
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.scene import Scene
from dateline.extract.times.values import Value, dated


def read_holiday(m: Match, scene: Scene) -> Value | None:
    """The day of a named day in the year told, else the one the verb points to."""
    if scene.word(1) in grammar().lexicon.lists["festive"]:
        return None  # "Christmas trees"
    day = _day_meant(m, scene)
    if day is None or day.period is None:
        return day
    if "span" in m:
        return dated(day.period.within("week" if m.low("span") == "week" else "weekend"), day.anchor, day.note)
    if "part" in m:
        part = grammar().lexicon.values["PART"][m.low("part")]
        return day._replace(type="TIME", value=f"{day.value}T{part}")
    return day


def _day_meant(m: Match, scene: Scene) -> Value | None:
    name = m.setting("day")
    if "year" in m and (year := year_of(m, scene)):
        return _on(name, year, "none", "The year is written out.")
    if scene.published and (beside := year_beside(scene)) is not None:
        return _on(name, beside, "published", "Of the year that the words after it tell.")
    if "rel" in m and scene.published:
        return _on(
            name,
            scene.published.year + {"this": 0, "next": 1}.get(m.low("rel"), -1),
            "published",
            "Counted from the year of publication.",
        )
    if scene.narrative and (said := scene.last()):
        return _on(name, said.period.calendar_year, said.id, f"The year is carried on from “{said.words}”.")
    if scene.published is None:
        return None
    return _nearest(name, scene)


def _nearest(name: str, scene: Scene) -> Value | None:
    now = scene.published
    assert now is not None
    tense = scene.tense
    days = [holiday(name, year) for year in range(max(now.year - 1, 1), min(now.year + 2, 10_000))]
    past = [day for day in days if day <= now]
    ahead = [day for day in days if day >= now]
    close = bool(past and ahead) and not just_done(scene) and (ahead[0] - now).days * _FAR < (now - past[-1]).days
    just = bool(past) and 0 < (now - past[-1]).days <= _JUST
    if name == "election" and tense == "past" and past and not close and (told := _election_told(scene)) is not None:
        return told
    if (
        (tense == "past" or (just and scene.word(-1) not in ("next", "until", "by")))
        and past
        and not close
        and not scene.deadline
        and scene.word(-1) != "before"
    ):
        day, why = past[-1], "The last one before the publication date, as the verb is past."
    elif tense == "future" and ahead:
        day, why = ahead[0], "The next one after the publication date, as the verb is of the future."
    else:
        day, why = min(days, key=lambda d: abs((d - now).days)), "The one nearest to the publication date."
    return dated(Period.day(day), "published", why)


#: A named day so few days ago is meant, whatever the verb.
_JUST = 3


def _election_told(scene: Scene) -> Value | None:
    """`In 2012 ... soon after Election Day`: that of the year told."""
    said = scene.told("year", within=2)
    assert scene.published is not None
    year = said.period.n if said is not None and said.period.n < scene.published.year else scene.published.year
    if said is None or year % 2:
        return None
    return _on("election", year, said.id, f"Of the year of “{said.words}”.") if year < scene.published.year else None


#: So many times nearer than the last one, the next is meant even beside a past verb.
_FAR = 10


def _on(name: str, year: int, anchor: str, why: str) -> Value | None:
    if not 1583 <= year <= 9999:
        return None
    return dated(Period.day(holiday(name, year)), anchor, why)
