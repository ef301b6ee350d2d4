"""Find the dated reports of a pile that tell the same news as an undated one."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from dateline.calendar.edtf import bounds
from dateline.dating.inside.lead import lead_weekday, news_weekday
from dateline.dating.inside.scene import read_scene
from dateline.dating.inside.step import BY_CONVENTION
from dateline.dating.pile.sentences import Told, Twin, told_days, twins_of
from dateline.dating.pile.terms import Weights, likeness, phrases_of, rules, terms_of
from dateline.model import Layers, Report

#: How many of the likest reports are looked at closely.
_COMPARED = 20
#: How many vectors are kept, of about 20 kB each.
_KEPT = 2_000


@dataclass(frozen=True, slots=True)
class Match:
    """A dated report like the undated one: the day both tell of (or its own day), and how like they are."""

    report: str
    day: date
    by_weekday: bool
    like: float
    alone: bool = True
    """Whether it is believed alone: so like, or sharing so many phrases, that chance is out."""


class Pile:
    """The dated reports of a pile, indexed by their telling terms. Dates won from the pile itself do not count.

    It keeps which reports hold a term, not what each report holds: vectors are made for the few reports compared.
    """

    def __init__(self, dated: Iterable[Layers]) -> None:
        known = {layers.report.id: layers for layers in dated if _is_support(layers)}
        self._reports = [known[name] for name in sorted(known)]
        self._days = [_only_day(layers) for layers in self._reports]
        self._holding: defaultdict[str, list[int]] = defaultdict(list)
        for number, layers in enumerate(self._reports):
            for term in terms_of(layers.report):
                self._holding[term].append(number)
        #: Reports of one story are compared again and again; the bound keeps memory flat in a large pile.
        self._vector = lru_cache(maxsize=_KEPT)(self._vector_of)
        self._told = lru_cache(maxsize=_KEPT)(self._told_by)
        self.weights = Weights(len(self._reports), {term: len(held) for term, held in self._holding.items()})

    def matches(self, undated: Layers) -> list[Match]:
        """Dated reports of the same news, best first."""
        vector = self.weights.vector(terms_of(undated.report))
        wanted = _wanted(undated)
        near = self._near(undated, vector, rules()["terms"]["candidates"])
        like = {n: likeness(vector, self._vector(n)) for n in near}
        best = sorted(near, key=lambda n: (-like[n], n))[:_COMPARED]
        return [match for n in best if (match := self._match(self._reports[n], like[n], wanted))]

    def twins(self, undated: Layers) -> tuple[list[Twin], list[tuple[date, ...]]]:
        """Days left by sentences shared with dated reports, and the days on which such sentences disagree."""
        told = told_days(undated)
        if not told:
            return [], []
        vector = self.weights.vector(terms_of(undated.report))
        near = self._near(undated, vector, rules()["sentences"]["candidates"])
        dated = ((self._reports[n].report.id, self._days[n], self._told(n)) for n in sorted(near))
        return twins_of(told, ((name, day, sentences) for name, day, sentences in dated if day))

    def _near(self, undated: Layers, vector: dict[str, float], most: int) -> list[int]:
        found = self._candidates(vector, most)
        return [n for n in found if self._reports[n].report.id != undated.report.id]

    def _told_by(self, number: int) -> tuple[Told, ...]:
        return told_days(self._reports[number])

    def _vector_of(self, number: int) -> dict[str, float]:
        return self.weights.vector(terms_of(self._reports[number].report))

    def _match(self, dated: Layers, like: float, wanted: "_Wanted") -> Match | None:
        rule, name = rules()["match"], dated.report.id
        published = bounds(dated.report.published.edtf or "")
        told = _told_day(dated, published.last) if wanted.weekday is not None else None
        if told and told.weekday() == wanted.weekday:
            if self._same_news(dated.report, like, wanted) or (told in wanted.marked and like >= rule["same-date"]):
                return Match(name, told, True, like, like >= rule["alone"] or _close(dated.report, wanted.report))
        elif wanted.weekday is None and like >= rule["near-copy"] and published.first:
            return Match(name, published.first, False, like)
        return None

    def _same_news(self, dated: Report, like: float, wanted: "_Wanted") -> bool:
        """Whether two reports of one weekday are like enough to tell of one day."""
        rule = rules()["match"]
        small = len(self._reports) < rule["small-pile"]
        if like >= rule["same-weekday"] and not small:
            return True
        least = rule["small-with-phrases"] if small else rule["with-phrases"]
        shared = phrases_of(dated) & phrases_of(wanted.report) if like >= least else ()
        return len(shared) >= int(rule["phrases"])

    def _candidates(self, vector: dict[str, float], limit: int) -> list[int]:
        """Reports that share the rarest terms, those that share the weightiest first; a fixed number at most."""
        rule = rules()["terms"]
        most = max(rule["common-least"], int(rule["common-share"] * len(self._reports)))
        rare = [t for t in vector if 0 < len(self._holding.get(t, ())) <= most]
        shared: defaultdict[int, list[float]] = defaultdict(list)
        for term in sorted(rare, key=lambda t: (-vector[t], t))[: rule["lookups"]]:
            for number in self._holding[term]:
                shared[number].append(vector[term])
        enough = [n for n, weights in shared.items() if len(weights) >= rules()["match"]["shared"]]
        return sorted(enough, key=lambda n: (-sum(shared[n]), n))[:limit]


def _close(one: Report, other: Report) -> bool:
    """Whether two reports share many phrases, or a good part of the shorter one's."""
    rule, mine, theirs = rules()["match"], phrases_of(one), phrases_of(other)
    shared = len(mine & theirs)
    return bool(shared >= rule["alone-phrases"] or shared >= rule["alone-share"] * min(len(mine), len(theirs)))


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


def _only_day(layers: Layers) -> date | None:
    """The day of a report that is dated to one day."""
    days = bounds(layers.report.published.edtf or "")
    return days.first if days.days == 1 else None


def _told_day(layers: Layers, published: date | None) -> date | None:
    """The day that the lead's bare weekday names: the last of that name before or on publication."""
    told = lead_weekday(layers.report, layers.times)
    if told is None or told.weekday is None or published is None:
        return None
    return published - timedelta(days=(published.weekday() - told.weekday) % 7)
