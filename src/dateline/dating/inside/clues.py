"""Gather the clues inside a report: each a set of days it may have been published on, with the words that say so."""

from collections.abc import Iterable, Iterator
from datetime import date

from dateline.dating.dateline import yearless_dateline
from dateline.dating.inside.days import Days, around
from dateline.dating.inside.lead import lead_clues
from dateline.dating.inside.named import WEEKDAYS, Named
from dateline.dating.inside.reckoned import ages, anniversaries, elapsed, terms
from dateline.dating.inside.scene import PASSING, Clue, Scene, clue, pattern, read_scene, rules
from dateline.dating.inside.tense import surely_told_at, told_at
from dateline.model import Report, TimeExpression


def clues_of(report: Report, times: Iterable[TimeExpression]) -> list[Clue]:
    """All clues of a report, sorted, each once."""
    scene = read_scene(report, times)
    found = [found for gather in _GATHERERS for found in gather(scene)]
    return sorted(dict.fromkeys(found), key=lambda c: (c.spans, c.rule))


def _embedded(scene: Scene) -> Iterator[Clue]:
    for post in scene.posts:
        yield clue("embed-date", Days.between(post.day, None), [(post.begin, post.end)], day=post.day.isoformat())


def _full_dates(scene: Scene) -> Iterator[Clue]:
    for named in scene.named:
        stretch = named.stretch()
        if stretch is None or _is_stamp(scene, named):
            continue
        told = surely_told_at(scene.report.text, named.begin, named.end)
        before, span, words = scene.before(named.begin), (named.begin, named.end), scene.words(named)
        past = told == "past" and not pattern("past-date", "doubtful").search(before)
        if past or _is_of_picture(scene, named, told):
            rule = "past-date" if named.day else PASSING
            yield clue(rule, Days.between(stretch[0], None), [span], day=words)
        elif told == "future" and not pattern("future-date", "doubtful").search(before):
            yield clue("future-date", Days.between(None, stretch[1]), [span], day=words)


def _is_of_picture(scene: Scene, named: Named, told: str) -> bool:
    """A full day in a caption, or before a picture's credit, is the day the picture was taken."""
    if named.day is None or told == "future":
        return False
    after = scene.report.text[named.end : named.end + 60]
    return _in_caption(scene, named) or bool(pattern("past-date", "credit").match(after))


def _in_caption(scene: Scene, named: Named) -> bool:
    block = scene.report.block_at(named.begin)
    return block is not None and block.kind == "caption"


def _is_stamp(scene: Scene, named: Named) -> bool:
    """A day with a clock behind it stamps something else: a comment, a picture, a change."""
    return bool(pattern("past-date", "stamp").match(scene.report.text[named.end : named.end + 20]))


def _weekday_dates(scene: Scene) -> Iterator[Clue]:
    for named in scene.named:
        if named.weekday is None or named.year is not None or not (days := named.every_year()):
            continue
        told = told_at(scene.report.text, named.begin, named.end)
        past = told in ("past", "now") or (told == "open" and _in_caption(scene, named))
        after, before = rules()["weekday-date"]["past" if past else told]
        allowed = Days.yearly(around(day, before, after) for day in days)
        weekday = WEEKDAYS[named.weekday]
        yield clue("weekday-date", allowed, [(named.begin, named.end)], day=scene.words(named), weekday=weekday)


def _datelines(scene: Scene) -> Iterator[Clue]:
    """A dateline is written on the day, and printed then or the day after."""
    day = yearless_dateline(scene.report)
    if day:
        allowed = Days.yearly(around(d, 0, rules()["dateline-day"]["after"]) for d in day.every_year())
        yield clue("dateline-day", allowed, [(day.begin, day.end)], day=scene.report.text[day.begin : day.end])


def _copyright(scene: Scene) -> Iterator[Clue]:
    for found in pattern("copyright-year").finditer(scene.report.text):
        year = int(found["year"])
        yield clue("copyright-year", Days.between(None, date(year, 12, 31)), [found.span()], day=str(year))


_GATHERERS = (
    _embedded,
    _full_dates,
    _weekday_dates,
    lead_clues,
    _datelines,
    _copyright,
    terms,
    anniversaries,
    ages,
    elapsed,
)
