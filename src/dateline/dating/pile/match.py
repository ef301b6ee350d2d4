"""Find the dated reports of a pile that tell the same news as an undated one."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.calendar.edtf import bounds
from dateline.dating.inside.lead import lead_weekday, news_weekday
from dateline.dating.inside.scene import read_scene
from dateline.dating.inside.step import BY_CONVENTION
from dateline.dating.pile.terms import Weights, likeness, phrases_of, rules, terms_of
from dateline.model import Layers, Report

#: How many of the likest reports are looked at closely.
_COMPARED = 20


@dataclass(frozen=True, slots=True)
class Match:
    """A dated report like the undated one: the day both tell of (or its own day), and how like they are."""

    report: str
    day: date
    by_weekday: bool
    like: float


@dataclass(frozen=True, slots=True)
class _Dated:
    report: Report
    first: date
    vector: dict[str, float]
    told: date | None


class Pile:
    """The dated reports of a pile, indexed by their telling terms. Dates won from the pile itself do not count."""

    def __init__(self, dated: Iterable[Layers]) -> None:
        known = {layers.report.id: layers for layers in dated if _is_support(layers)}
        terms = {name: terms_of(known[name].report) for name in sorted(known)}
        self.weights = Weights(terms.values())
        self._reports = [self._read(known[name], terms[name]) for name in sorted(known)]
        self._holding: defaultdict[str, list[int]] = defaultdict(list)
        for number, report in enumerate(self._reports):
            for term in report.vector:
                self._holding[term].append(number)

    def _read(self, layers: Layers, terms: dict[str, int]) -> _Dated:
        span = bounds(layers.report.published.edtf or "")
        assert span.first is not None
        assert span.last is not None
        return _Dated(layers.report, span.first, self.weights.vector(terms), _told_day(layers, span.last))

    def matches(self, undated: Layers) -> list[Match]:
        """Dated reports of the same news, best first."""
        vector = self.weights.vector(terms_of(undated.report))
        wanted = _wanted(undated)
        like = {n: likeness(vector, self._reports[n].vector) for n in self._candidates(vector)}
        best = sorted(
            (n for n in like if self._reports[n].report.id != undated.report.id), key=lambda n: (-like[n], n)
        )
        found = (self._match(self._reports[n], like[n], wanted) for n in best[:_COMPARED])
        return [match for match in found if match]

    def _match(self, dated: _Dated, like: float, wanted: "_Wanted") -> Match | None:
        rule = rules()["match"]
        if dated.told and dated.told.weekday() == wanted.weekday:
            if self._same_news(dated, like, wanted) or (dated.told in wanted.marked and like >= rule["same-date"]):
                return Match(dated.report.id, dated.told, True, like)
        elif wanted.weekday is None and like >= rule["near-copy"]:
            return Match(dated.report.id, dated.first, False, like)
        return None

    def _same_news(self, dated: _Dated, like: float, wanted: "_Wanted") -> bool:
        """Whether two reports of one weekday are like enough to tell of one day."""
        rule = rules()["match"]
        small = len(self._reports) < rule["small-pile"]
        if like >= rule["same-weekday"] and not small:
            return True
        least = rule["small-with-phrases"] if small else rule["with-phrases"]
        shared = phrases_of(dated.report) & phrases_of(wanted.report) if like >= least else ()
        return len(shared) >= int(rule["phrases"])

    def _candidates(self, vector: dict[str, float]) -> list[int]:
        rule = rules()["terms"]
        most = max(rule["common-least"], int(rule["common-share"] * len(self._reports)))
        shared: defaultdict[int, int] = defaultdict(int)
        rare = [t for t in vector if 0 < len(self._holding.get(t, ())) <= most]
        for term in sorted(rare, key=lambda t: (-vector[t], t))[: rule["lookups"]]:
            for number in self._holding[term]:
                shared[number] += 1
        return sorted(n for n, count in shared.items() if count >= rules()["match"]["shared"])


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What an undated report tells of its day: the lead's weekday, and the days that bear its weekday and date."""

    report: Report
    weekday: int | None
    marked: frozenset[date]


def _wanted(undated: Layers) -> _Wanted:
    scene = read_scene(undated.report, undated.times)
    told = news_weekday(scene)
    dated = [n for n in scene.named if n.weekday is not None and n.day and n.year is None and scene.in_lead(n)]
    marked = frozenset(day for named in dated for day in named.every_year())
    weekday = told.weekday if told else next((n.weekday for n in dated), None)
    return _Wanted(undated.report, weekday, marked)


def _is_support(layers: Layers) -> bool:
    """Whether a report's date may date another: exact, not won from the pile itself, and not by custom alone."""
    published = layers.report.published
    if not published.edtf or published.excluded_support or any(d.code == BY_CONVENTION for d in layers.doubts):
        return False
    days = bounds(published.edtf).days
    return days is not None and days <= rules()["match"]["exact"]


def _told_day(layers: Layers, published: date) -> date | None:
    """The day that the lead's bare weekday names: the last of that name before or on publication."""
    told = lead_weekday(layers.report, layers.times)
    if told is None or told.weekday is None:
        return None
    return published - timedelta(days=(published.weekday() - told.weekday) % 7)
