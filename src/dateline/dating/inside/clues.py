"""Gather the clues inside a report: each a set of days it may have been published on, with the words that say so."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from dateline.dating.inside.days import Days, around
from dateline.dating.inside.named import WEEKDAYS, Named, named_times
from dateline.dating.inside.tense import sentence_around, surely_told_at, tellings, told_at
from dateline.lexicon import read_toml
from dateline.model import READ_BLOCKS, BlockKind, Report, TimeExpression

_RULES = Path(__file__).with_name("rules.toml")
#: Where the news itself is told: what a bare weekday here names is at most days old.
_LEAD: frozenset[BlockKind] = frozenset({"headline", "standfirst", "caption"})
_LEAD_LENGTH = 600
_ASIDE = re.compile(r",\s(?:who|which|whose|where|when|after|as)\s[^,]{1,200},")
_CONTENT = re.compile(r"[^\W\d_]{2,30}")


@dataclass(frozen=True, slots=True)
class Clue:
    """A constraint on the day of publication. `convention` marks what custom says and not the words themselves."""

    rule: str
    days: Days
    spans: tuple[tuple[int, int], ...]
    note: str
    convention: bool = False


@cache
def rules() -> dict[str, Any]:
    """The rule file of this room."""
    return read_toml(_RULES)


@dataclass(frozen=True, slots=True)
class Scene:
    """A report with its times read: what every gatherer looks at."""

    report: Report
    named: tuple[Named, ...]
    posts: tuple[tuple[date, int, int, int], ...]
    lead: tuple[tuple[int, int], ...]

    def in_lead(self, named: Named) -> bool:
        """Whether an expression stands in the lead."""
        return any(begin <= named.begin and named.end <= end for begin, end in self.lead)


def clues_of(report: Report, times: Iterable[TimeExpression]) -> list[Clue]:
    """All clues of a report, sorted, each once."""
    scene = _scene(report, times)
    found = [clue for gather in _GATHERERS for clue in gather(scene)]
    return sorted(dict.fromkeys(found), key=lambda c: (c.spans, c.rule))


def lead_weekday(report: Report, times: Iterable[TimeExpression]) -> Named | None:
    """The bare weekday on which the lead tells its news as past or going on: at most days before publication."""
    return _news_weekday(_scene(report, times))


def _news_weekday(scene: Scene) -> Named | None:
    """The lead's first bare weekday, unless it belongs to background or is a name (`Sunday's final`)."""
    named = next((n for n in scene.named if n.bare_weekday and scene.in_lead(n)), None)
    if named is None or told_at(scene.report.text, named.begin, named.end) not in ("past", "now"):
        return None
    left, _ = sentence_around(scene.report.text, named.begin, named.end)
    background = _pattern("weekday-in-lead", "background").search(scene.report.text[left : named.begin])
    possessive = scene.report.text[named.end : named.end + 2] in ("'s", "’s")
    return None if background or possessive else named


def _scene(report: Report, times: Iterable[TimeExpression]) -> Scene:
    told = [b for b in report.blocks if b.kind in READ_BLOCKS and b.kind != "embed"]
    spoken = [t for t in times if any(b.begin <= t.begin and t.end <= b.end for b in told)]
    lead = [(b.begin, b.end) for b in told if b.kind in _LEAD]
    body = [b for b in told if b.kind == "body"]
    if body:
        lead.append((body[0].begin, min(body[0].end, body[0].begin + _LEAD_LENGTH)))
    return Scene(report, tuple(named_times(report.text, spoken)), tuple(sorted(_posts(report))), tuple(lead))


def _posts(report: Report) -> Iterator[tuple[date, int, int, int]]:
    """Embedded posts with their day, the place of the day's words, and where the post begins."""
    for block in report.blocks:
        if block.kind == "embed" and (day := _last_date(report.text[block.begin : block.end])):
            yield day[0], block.begin + day[1], block.begin + day[2], block.begin


def _last_date(text: str) -> tuple[date, int, int] | None:
    """A post is signed at its end."""
    from dateline.dating.written import written_dates

    found = [w for w in written_dates(text) if w.other is None]
    return (found[-1].day, found[-1].begin, found[-1].end) if found else None


def _embedded(scene: Scene) -> Iterator[Clue]:
    for day, begin, end, _ in scene.posts:
        yield _clue("embed-date", Days.between(day, None), [(begin, end)], day=day.isoformat())


def _full_dates(scene: Scene) -> Iterator[Clue]:
    for named in scene.named:
        stretch = named.stretch()
        if stretch is None:
            continue
        told = surely_told_at(scene.report.text, named.begin, named.end)
        words = scene.report.text[named.begin : named.end]
        before = scene.report.text[max(0, named.begin - 120) : named.begin]
        if told == "past" and not _pattern("past-date", "doubtful").search(before):
            yield _clue("past-date", Days.between(stretch[0], None), [(named.begin, named.end)], day=words)
        elif told == "future" and not _pattern("future-date", "doubtful").search(before):
            yield _clue("future-date", Days.between(None, stretch[1]), [(named.begin, named.end)], day=words)


def _weekday_dates(scene: Scene) -> Iterator[Clue]:
    for named in scene.named:
        if named.weekday is None or named.year is not None or not (days := named.every_year()):
            continue
        told = told_at(scene.report.text, named.begin, named.end)
        before, after = rules()["weekday-date"]["past" if told in ("past", "now") else told]
        stretches = [around(day, after_, before_) for day in days for after_, before_ in [(after, before)]]
        words = scene.report.text[named.begin : named.end]
        yield _clue(
            "weekday-date",
            Days.yearly(stretches),
            [(named.begin, named.end)],
            day=words,
            weekday=WEEKDAYS[named.weekday],
        )


def _lead_weekdays(scene: Scene) -> Iterator[Clue]:
    """The lead's bare weekday joined with a dated post on its news, or with a yearless date of the same weekday."""
    named = _news_weekday(scene)
    if named is None or named.weekday is None:
        return
    rule = rules()["weekday-in-lead"]
    after = rule["told-now"] if _lead_is_now(scene) else rule["told-past"]
    for days, begin, end in _dated_weekdays(scene, named):
        stretches = [around(day, 0, after) for day in days]
        allowed = Days.union(stretches) if len(days) == 1 else Days.yearly(stretches)
        spans = [(begin, end), (named.begin, named.end)]
        words = scene.report.text[begin:end]
        yield _clue("weekday-in-lead", allowed, spans, day=words, weekday=WEEKDAYS[named.weekday])


def _dated_weekdays(scene: Scene, bare: Named) -> Iterator[tuple[list[date], int, int]]:
    for named in scene.named:
        if named.weekday == bare.weekday and named.year is None and named.day and scene.in_lead(named):
            yield named.every_year(), named.begin, named.end
    fitting = [post for post in scene.posts if post[0].weekday() == bare.weekday]
    if fitting and fitting[-1] == scene.posts[-1] and _same_news(scene, bare, fitting[-1]):
        yield [fitting[-1][0]], fitting[-1][1], fitting[-1][2]


def _same_news(scene: Scene, bare: Named, post: tuple[date, int, int, int]) -> bool:
    """Whether a post and the sentence with the weekday share enough words to speak of one thing."""
    left, right = sentence_around(scene.report.text, bare.begin, bare.end)
    shared = _content(scene, left, right) & _content(scene, post[3], post[1])
    return len(shared) >= int(rules()["weekday-in-lead"]["shared-words"])


def _content(scene: Scene, begin: int, end: int) -> set[str]:
    words = _CONTENT.findall(scene.report.text[begin:end])
    return {w.lower() for w in words if w[0].isupper() or len(w) > 5}


def _lead_is_now(scene: Scene) -> bool:
    """News present: the main clause of the body's first sentence tells the day's event as going on."""
    for begin, end in scene.lead[-1:]:
        left, right = sentence_around(scene.report.text, begin, begin + 1)
        sentence = scene.report.text[max(left, begin) : min(right, end)]
        told = tellings(_ASIDE.sub(",", sentence))
        return len(sentence) >= 40 and not {"past", "future"} & set(told)
    return False


def _copyright(scene: Scene) -> Iterator[Clue]:
    for found in _pattern("copyright-year").finditer(scene.report.text):
        year = int(found["year"])
        yield _clue("copyright-year", Days.between(None, date(year, 12, 31)), [found.span()], day=str(year))


def _terms(scene: Scene) -> Iterator[Clue]:
    """A term of office told as the present one chooses among the years of a yearless date; alone it says nothing."""
    rule = rules()["term-start"]
    if not any(n.year is None and n.weekday is not None and n.day for n in scene.named):
        return
    for found in _pattern("term-start").finditer(scene.report.text):
        for named in scene.named:
            stretch = named.stretch()
            if stretch and found.end() <= named.begin <= found.end() + rule["reach"]:
                first, last = stretch
                end = date(min(last.year + rule["years"], 9999), last.month, min(last.day, 28))
                days = Days.between(first, end)
                words = scene.report.text[named.begin : named.end]
                spans = [(found.start(), named.end)]
                yield _clue("term-start", days, spans, True, day=words, years=rule["years"])
                break


@cache
def _pattern(rule: str, kind: str = "pattern") -> re.Pattern[str]:
    return re.compile(rules()[rule][kind], re.IGNORECASE)


def _clue(rule: str, days: Days, spans: list[tuple[int, int]], convention: bool = False, **words: object) -> Clue:
    return Clue(rule, days, tuple(sorted(spans)), rules()[rule]["note"].format(**words), convention)


_GATHERERS = (_embedded, _full_dates, _weekday_dates, _lead_weekdays, _copyright, _terms)
