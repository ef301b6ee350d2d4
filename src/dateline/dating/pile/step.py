"""Pass 3: a report that is still undated, or dated too widely, dated by dated reports of the same news.

The reports used are named in `excluded_support`: they dated this one, so it is no evidence for their dates (law 4).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from dateline.calendar.edtf import Bounds, bounds, common, edtf_of
from dateline.dating.inside.clues import clues_of
from dateline.dating.inside.days import Days
from dateline.dating.inside.lead import news_weekday
from dateline.dating.inside.named import WEEKDAYS
from dateline.dating.inside.scene import read_scene
from dateline.dating.inside.step import solve
from dateline.dating.pile.match import Match, Pile
from dateline.dating.pile.terms import rules
from dateline.model import Doubt, Layers, Published, Reason, Span, content_id

STEP = "dating/pile"


def date_from_pile(undated: Layers, dated: Iterable[Layers] | Pile) -> tuple[Published | None, list[Doubt | Reason]]:
    """When `undated` was published by reports of the same news; None when the pile says nothing better.

    Build one `Pile` for many undated reports. The order of `dated` does not matter.
    """
    pile = dated if isinstance(dated, Pile) else Pile(dated)
    groups = _by_day(pile.matches(undated))
    if not groups:
        return None, []
    if len(groups) > 1 and groups[1][1] > rules()["match"]["runner-up"] * groups[0][1]:
        days = ", ".join(sorted(day.isoformat() for day, _, _ in groups[:2]))
        return None, [_doubt(undated, "pile-undecided", f"Reports of the same news point to several days: {days}.")]
    return _narrowed(undated, groups[0][0], groups[0][2])


def _by_day(matches: Sequence[Match]) -> list[tuple[date, float, list[Match]]]:
    """Matches grouped by the day they point to, the heaviest first."""
    groups: defaultdict[date, list[Match]] = defaultdict(list)
    for match in matches:
        groups[match.day].append(match)
    weighed = [(day, sum(m.like for m in group), group) for day, group in groups.items()]
    return sorted(weighed, key=lambda g: (-g[1], g[0]))


def _narrowed(undated: Layers, day: date, used: Sequence[Match]) -> tuple[Published | None, list[Doubt | Reason]]:
    rule = rules()["days"]
    weekday = any(m.by_weekday for m in used)
    before, after = (0, rule["after-weekday"]) if weekday else (rule["before-copy"], rule["after-copy"])
    near = Days.between(day - timedelta(days=before), day + timedelta(days=after))
    left = solve(clues_of(undated.report, undated.times)) & near
    had = undated.report.published.edtf
    known = common(left.hull(), bounds(had)) if left and had else left.hull() if left else None
    if known is None:
        message = f"Reports of the same news point to {day}, which its own words exclude."
        return None, [_doubt(undated, "pile-contradicts", message)]
    names = tuple(sorted({m.report for m in used}))
    how = f"both tell of {WEEKDAYS[day.weekday()]}, {day}" if weekday else f"they are nearly the same text, of {day}"
    note = f"{len(names)} dated report(s) of the pile tell the same news: {how}."
    return _published(undated, known, names, note)


def _published(
    undated: Layers, known: Bounds, names: tuple[str, ...], note: str
) -> tuple[Published | None, list[Doubt | Reason]]:
    had, name = undated.report.published, undated.report.id
    spans = tuple(sorted({*had.evidence, _told(undated)}))
    if had.edtf and known[:2] == bounds(had.edtf)[:2]:
        return None, [Reason(target=name, aspect="date", rule="pile/confirmed", note=note, evidence=spans)]
    why = Reason(target=name, aspect="date", rule="pile/same-news", note=note, evidence=spans)
    whole = f"{had.note} {note}" if had.note else note
    edtf = edtf_of(known.first, known.last)
    return Published(edtf=edtf, basis="inferred", evidence=spans, note=whole, excluded_support=names), [why]


def _told(undated: Layers) -> Span:
    """The words that both reports share: the weekday of the lead, its dated weekday, else the lead itself."""
    scene = read_scene(undated.report, undated.times)
    weekday = news_weekday(scene) or next((n for n in scene.named if n.weekday_said and scene.in_lead(n)), None)
    begin, end = (weekday.begin, weekday.end) if weekday else scene.lead[-1] if scene.lead else (0, 1)
    return Span(undated.report.id, begin, end)


def _doubt(undated: Layers, code: str, message: str) -> Doubt:
    report = undated.report.id
    return Doubt(id=content_id("d", report, code, STEP), code=code, report=report, step=STEP, message=message)
