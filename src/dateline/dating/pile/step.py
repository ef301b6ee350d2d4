"""Pass 3: a report that is still undated, or dated too widely, dated by dated reports of the same news.

The reports used are named in `excluded_support`: they dated this one, so it is no evidence for their dates (law 4).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from dateline.calendar.edtf import Bounds, bounds, common, edtf_of
from dateline.dating.inside.days import Days
from dateline.dating.inside.lead import news_weekday
from dateline.dating.inside.named import WEEKDAYS
from dateline.dating.inside.scene import read_scene
from dateline.dating.inside.step import solve
from dateline.dating.pile.match import Match, Pile
from dateline.dating.pile.story import clues_inside, of_story
from dateline.dating.pile.terms import rules
from dateline.model import Doubt, Layers, Published, Reason, Report, Span, content_id

STEP = "dating/pile"


class Found(NamedTuple):
    """What dated reports leave of the days of an undated one: which they are, the words shared, how it is known."""

    days: Days
    reports: tuple[str, ...]
    span: Span
    rule: str
    note: str


def date_from_pile(undated: Layers, dated: Iterable[Layers] | Pile) -> tuple[Published | None, list[Doubt | Reason]]:
    """When `undated` was published by reports of the same news; None when the pile says nothing better.

    Build one `Pile` for many undated reports. The order of `dated` does not matter.
    """
    pile = dated if isinstance(dated, Pile) else Pile(dated)
    groups = _by_day(pile.matches(undated))
    twins, apart = pile.twins(undated)
    clear = len(groups) == 1 or (len(groups) > 1 and groups[1][1] <= rules()["match"]["runner-up"] * groups[0][1])
    sure = clear and (bool(twins) or _is_strong(groups[0][2]))
    found = [_likeness(undated, groups[0][0], groups[0][2])] if sure else []
    shared = [
        Found(t.days, t.reports, Span(undated.report.id, t.begin, t.end), "same-sentence", t.note) for t in twins
    ]
    if found or shared:
        narrowed, told = _narrowed(undated, [*found, *shared])
        if narrowed and not _is_long(narrowed):
            return narrowed, told
        story = _story(undated, pile)
        if story and (of_year := _narrowed(undated, [*found, *shared, story]))[0]:
            return of_year
        inside = _inside(undated)
        if narrowed or any(inside & one.days for one in (*found, *shared)):
            return narrowed, told  # only where its own words exclude all of it does the story say more
    else:
        days = [d for d, _, _ in groups[:2]] or [d for named in apart for d in named]
        told = [_doubt(undated, "pile-undecided", _undecided(days))] if days else []
        story = _story(undated, pile)
    return _published(undated, story.days.hull(), [story]) if story else (None, told)


def _is_long(published: Published) -> bool:
    """Whether days of a year may be of either of two years."""
    days = bounds(published.edtf).days if published.edtf else None
    return days is None or days > rules()["story"]["long"]


def _story(undated: Layers, pile: Pile) -> Found | None:
    """What the time of the story says of the year."""
    told = of_story(undated, _inside(undated), pile)
    return Found(told.days, told.reports, _told(undated), "same-story", told.note) if told else None


@lru_cache(maxsize=1)
def _inside(undated: Layers) -> Days:
    """The days that its own clues leave."""
    return solve(clues_inside(undated))


def doubt_undated(report: Report) -> list[Doubt]:
    """What to do about a report whose day of publication nothing tells; nothing for one that is dated."""
    if report.published.edtf is not None or not report.text.strip():
        return []
    message = (
        f"{report.file}: nothing tells when it was published, so that “Friday” in it has no day. If you know it, "
        "write it in a table with the columns file and date, take the report out "
        f"(dateline forget STORY {report.id}), and build again with --sidecar TABLE."
    )
    return [
        Doubt(id=content_id("d", report.id, "undated"), code="undated", report=report.id, step=STEP, message=message)
    ]


def _is_strong(used: Sequence[Match]) -> bool:
    """Whether likeness alone is believed: of two reports, or of one that is close to it."""
    return len(used) > 1 or used[0].alone


def _undecided(days: Iterable[date]) -> str:
    named = ", ".join(sorted({day.isoformat() for day in days}))
    return f"Reports of the same news point to several days: {named}."


def _by_day(matches: Sequence[Match]) -> list[tuple[date, float, list[Match]]]:
    """Matches grouped by the day they point to, the heaviest first."""
    groups: defaultdict[date, list[Match]] = defaultdict(list)
    for match in matches:
        groups[match.day].append(match)
    weighed = [(day, sum(m.like for m in group), group) for day, group in groups.items()]
    return sorted(weighed, key=lambda g: (-g[1], g[0]))


def _likeness(undated: Layers, day: date, used: Sequence[Match]) -> Found:
    rule = rules()["days"]
    weekday = any(m.by_weekday for m in used)
    before, after = (0, rule["after-weekday"]) if weekday else (rule["before-copy"], rule["after-copy"])
    near = Days.between(day - timedelta(days=before), day + timedelta(days=after))
    names = tuple(sorted({m.report for m in used}))
    how = f"both tell of {WEEKDAYS[day.weekday()]}, {day}" if weekday else f"they are nearly the same text, of {day}"
    note = f"{len(names)} dated report(s) of the pile tell the same news: {how}"
    return Found(near, names, _told(undated), "same-news", note)


def _narrowed(undated: Layers, found: Sequence[Found]) -> tuple[Published | None, list[Doubt | Reason]]:
    inside, had = _inside(undated), undated.report.published.edtf
    left = inside
    for one in found:
        left &= one.days
    left &= _news_days(undated, left)
    known = common(left.hull(), bounds(had)) if left and had else left.hull() if left else None
    if known is None:
        message = f"What reports of the same news say, its own words or other reports exclude: {_notes(found)}."
        return None, [_doubt(undated, "pile-contradicts", message)]
    bearing = [one for one in found if not inside.within(one.days)]
    return _published(undated, known, bearing or found)


def _news_days(undated: Layers, left: Days) -> Days:
    """Where the week is known: the days on which the lead tells of its own weekday."""
    scene = read_scene(undated.report, undated.times)
    news, hull = news_weekday(scene), left.hull() if left else None
    if news is None or hull is None or hull.days is None or hull.days > rules()["sentences"]["week"] + 1:
        return Days()
    after = rules()["sentences"]["news"]
    first = hull.first or date.min
    days = (first + timedelta(days=n) for n in range(-after, hull.days))
    allowed = Days.union((day, day + timedelta(days=after)) for day in days if day.weekday() == news.weekday)
    return allowed if left & allowed else Days()


def _published(
    undated: Layers, known: Bounds, used: Sequence[Found]
) -> tuple[Published | None, list[Doubt | Reason]]:
    had, name, note = undated.report.published, undated.report.id, f"{_notes(used)}."
    spans = tuple(sorted({*had.evidence, *(one.span for one in used)}))
    if had.edtf and known[:2] == bounds(had.edtf)[:2]:
        return None, [Reason(target=name, aspect="date", rule="pile/confirmed", note=note, evidence=spans)]
    if known.first is None or known.last is None:
        return None, []
    why = Reason(target=name, aspect="date", rule=f"pile/{used[0].rule}", note=note, evidence=spans)
    whole = f"{had.note} {note}" if had.note else note
    names = tuple(sorted({report for one in used for report in one.reports}))
    edtf = edtf_of(known.first, known.last)
    return Published(edtf=edtf, basis="inferred", evidence=spans, note=whole, excluded_support=names), [why]


def _notes(found: Iterable[Found]) -> str:
    return "; ".join(dict.fromkeys(one.note for one in found))


def _told(undated: Layers) -> Span:
    """The words that both reports share: the weekday of the lead, its dated weekday, else the lead itself."""
    scene = read_scene(undated.report, undated.times)
    weekday = news_weekday(scene) or next((n for n in scene.named if n.weekday_said and scene.in_lead(n)), None)
    begin, end = (weekday.begin, weekday.end) if weekday else scene.lead[-1] if scene.lead else (0, 1)
    return Span(undated.report.id, begin, end)


def _doubt(undated: Layers, code: str, message: str) -> Doubt:
    report = undated.report.id
    return Doubt(id=content_id("d", report, code, STEP), code=code, report=report, step=STEP, message=message)
