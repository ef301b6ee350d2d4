"""Gather the clues inside a report: each a set of days it may have been published on, with the words that say so."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from dateline.dating.dateline import yearless_dateline
from dateline.dating.inside.days import Days, around
from dateline.dating.inside.lead import lead_clues, news_weekday
from dateline.dating.inside.named import WEEKDAYS, Named
from dateline.dating.inside.near import named_days, quoted, quoted_at_once
from dateline.dating.inside.posted import posted
from dateline.dating.inside.reckoned import ages, anniversaries, elapsed, terms
from dateline.dating.inside.scene import PASSING, YEARLESS, Clue, Scene, clue, pattern, read_scene, rules
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
        near = scene.words(named).split()[0].lower()
        step = near if near in ("next", "last") else "past" if past else told
        after, before = rules()["weekday-date"][step]
        allowed = Days.yearly(around(day, before, after) for day in days)
        weekday = WEEKDAYS[named.weekday]
        yield clue("weekday-date", allowed, [(named.begin, named.end)], day=scene.words(named), weekday=weekday)


def _yearless(scene: Scene) -> Iterator[Clue]:
    """A day or month without its year and weekday is the next one there is, in the direction that the verb says."""
    reach = timedelta(days=rules()[YEARLESS]["reach"])
    for named, told in yearless(scene):
        if told == "past":
            allowed = [(first, last + reach) for first, last in named.stretches()]
        else:
            allowed = [(first - reach, last) for first, last in named.stretches()]
        words, direction = scene.words(named), "past" if told == "past" else "still to come"
        span = [(named.begin, named.end)]
        yield clue(YEARLESS, Days.yearly(allowed), span, convention=True, day=words, direction=direction)


def yearless(scene: Scene) -> Iterator[tuple[Named, str]]:
    """Each day or month named without its year and weekday, and how it is surely told: `past` or `future`."""
    for named in scene.named:
        counted = pattern(YEARLESS, "counted").search(scene.report.text[named.begin : named.end + 12])
        if named.year is not None or named.month is None or named.weekday_said or counted:
            continue
        if (told := _direction(scene, named)) != "open":
            yield named, told


def _direction(scene: Scene, named: Named) -> str:
    """Whether a sentence surely tells of a yearless day as past, as still to come, or leaves it open."""
    before, after = scene.before(named.begin), scene.report.text[named.end : named.end + 40]
    if not pattern(YEARLESS, "behind").search(before):
        return "open"
    if pattern(YEARLESS, "ahead").search(before) and not pattern(YEARLESS, "was").search(before):
        return "future"
    told = surely_told_at(scene.report.text, named.begin, named.end)
    if told == "open" and pattern(YEARLESS, "did").match(after):
        told = told_at(scene.report.text, named.begin, named.end)
    rule = {"past": "past-date", "future": "future-date"}.get(told)
    return told if rule and not pattern(rule, "doubtful").search(before) else "open"


def _spoken_days(scene: Scene) -> Iterator[Clue]:
    """`yesterday, Wednesday` outside of quotations: who speaks in them may have spoken on another day."""
    text = scene.report.text
    for block in scene.report.blocks:
        if block.kind != "body":
            continue
        for found in pattern("spoken-day", "pattern").finditer(text, block.begin, block.end):
            if quoted(text[block.begin : found.start()]):
                continue
            before = rules()["spoken-day"][found["day"].lower()]
            at = found.start("named")
            dated = next((n for n in scene.named if n.begin <= at < n.end and n.day and n.month), None)
            if dated is not None:
                yield _spoken_date(scene, dated, before, found.start())
            elif found["weekday"]:
                weekday = (WEEKDAYS.index(found["weekday"]) + before) % 7
                days = Days.weekly(weekday)
                yield clue("spoken-day", days, [found.span()], day=found[0], weekday=WEEKDAYS[weekday])


def _greetings(scene: Scene) -> Iterator[Clue]:
    """ "Good morning. It's Thursday, ..." in the first paragraph: the weekday of writing."""
    body = next((b for b in scene.report.blocks if b.kind == "body"), None)
    for found in pattern("spoken-day", "greeting").finditer(scene.report.text[body.begin : body.end]) if body else ():
        span = (body.begin + found.start("day"), body.begin + found.end()) if body else (0, 0)
        weekday = found["weekday"]
        days = Days.weekly(WEEKDAYS.index(weekday))
        yield clue("spoken-day", days, [span], day=scene.report.text[slice(*span)], weekday=weekday)


def _greeted_dates(scene: Scene) -> Iterator[Clue]:
    """`09:30 Good morning from Port Ellen, where it's Saturday 12 June`: the day on which a live page was begun."""
    for named in scene.named:
        if named.weekday_said and named.day and named.month and named.year is None:
            line = scene.before(named.begin).rpartition("\n")[2]
            if pattern("spoken-date", "greeting").match(line):
                yield _spoken_date(scene, named, 0, named.begin)


def _spoken_date(scene: Scene, named: Named, before: int, begin: int) -> Clue:
    """`Yesterday, Wednesday 5 March 2031`: the day after that, in its year or in any."""
    stretch = named.stretch()
    days = [day + timedelta(days=before) for day in ([stretch[0]] if stretch else named.every_year())]
    allowed = Days.union((day, day) for day in days) if stretch else Days.yearly((day, day) for day in days)
    return clue("spoken-date", allowed, [(begin, named.end)], day=scene.report.text[begin : named.end])


def _datelines(scene: Scene) -> Iterator[Clue]:
    """A dateline is written on the day, and printed then or the day after: that day where the lead tells of it.

    The lead's weekday is then the dateline's own, which leaves out most years. A line of the head is of the day.
    """
    day, news, rule = yearless_dateline(scene.report), news_weekday(scene), rules()["dateline-day"]
    if day is None:
        return
    told = news.weekday if news and not day.in_head else None
    weekday = told if day.weekday is None else day.weekday
    fitting = [d for d in day.every_year() if weekday is None or d.weekday() == weekday]
    on_the_day = day.in_head or (told is not None and weekday == told)
    allowed = Days.yearly(around(d, 0, 0 if on_the_day else rule["after"]) for d in fitting)
    yield clue("dateline-day", allowed, [(day.begin, day.end)], day=scene.report.text[day.begin : day.end])


def _copyright(scene: Scene) -> Iterator[Clue]:
    for found in pattern("copyright-year").finditer(scene.report.text):
        year = int(found["year"])
        yield clue("copyright-year", Days.between(None, date(year, 12, 31)), [found.span()], day=str(year))


_GATHERERS = (
    _embedded,
    _full_dates,
    _weekday_dates,
    _yearless,
    _spoken_days,
    _greetings,
    _greeted_dates,
    lead_clues,
    _datelines,
    _copyright,
    terms,
    anniversaries,
    ages,
    elapsed,
    quoted_at_once,
    posted,
    named_days,
)
