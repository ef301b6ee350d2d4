"""Find the dated reports of a pile that tell the same news as an undated one."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from dateline.calendar.edtf import Bounds, bounds
from dateline.dating.inside.lead import news_weekday
from dateline.dating.inside.scene import read_scene
from dateline.dating.pile.sentences import Twin, told_days, twins_of
from dateline.dating.pile.support import Support, support_of
from dateline.dating.pile.terms import Weights, likeness, phrases_of, rules, terms_of
from dateline.model import Layers, Published, Report

#: How many of the likest reports are looked at closely.
_COMPARED = 20
#: How many vectors are kept, of about 20 kB each, and how much of what dates others, of about 5 kB.
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


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a pile finds what it keeps of its dated reports: what dates others, and the reports themselves."""

    support: Callable[[str], Support]
    report: Callable[[str], Report]


class Pile:
    """The dated reports of a pile, indexed by their telling terms. Dates won from the pile itself do not count.

    It holds which reports hold a term, not what each report holds: that is asked for of the few reports compared.
    """

    def __init__(self, dated: Iterable[Layers]) -> None:
        known = {layers.report.id: layers for layers in dated}
        support = {name: support_of(layers) for name, layers in known.items()}
        published = ((name, layers.report.published) for name, layers in known.items())
        self._index(published, Kept(support.__getitem__, lambda name: known[name].report))

    @classmethod
    def kept(cls, published: Iterable[tuple[str, Published]], kept: Kept, asked: Iterable[Report]) -> "Pile":
        """A pile of reports that lie elsewhere; `published` gives the id and the date of each that has one.

        It can be asked for the reports in `asked` alone: where other terms stand is not held.
        """
        made = cls.__new__(cls)
        made._index(published, kept, frozenset(term for report in asked for term in terms_of(report)))
        return made

    def _index(
        self, published: Iterable[tuple[str, Published]], kept: Kept, asked: frozenset[str] | None = None
    ) -> None:
        self._kept = kept
        self._names: list[str] = []
        self._dates: list[Bounds] = []
        self._holding: dict[str, array[int]] = {}
        times: Counter[str] = Counter()
        every = sorted(published, key=lambda one: one[0])
        most, wanted = _most(len(every)), None if asked is None else set(asked)
        for name, dated in every:
            if (exact := _exact(dated)) and not (support := kept.support(name)).by_custom:
                terms = support.joined.split("\n") if support.counts else []
                times.update(terms)
                for term in terms if wanted is None else wanted.intersection(terms):
                    if (held := self._holding.get(term)) is None:
                        self._holding[term] = array("l", (len(self._names),))  # most terms are those of one report
                    else:
                        held.append(len(self._names))
                        if wanted is not None and len(held) > most:
                            wanted.remove(term)  # so common that nobody looks it up
                self._names.append(name)
                self._dates.append(exact)
        #: Reports of one story are compared again and again; the bound keeps memory flat in a large pile.
        self._vector = lru_cache(maxsize=_KEPT)(self._vector_of)
        self._support = lru_cache(maxsize=_KEPT)(self._support_of)
        #: Of the report that is asked for now: its vector, reports near it, how like it they are.
        self._asked = lru_cache(maxsize=1)(self._vector_for)
        self._near_to = lru_cache(maxsize=1)(self._liked)
        self.weights = Weights(len(self._names), times)

    def matches(self, undated: Layers) -> list[Match]:
        """Dated reports of the same news, best first."""
        like, wanted = self._near_to(undated.report), _wanted(undated)
        best = sorted(like, key=lambda n: (-like[n], n))[:_COMPARED]
        return [match for n in best if (match := self._match(n, like[n], wanted))]

    def story(self, undated: Layers, like: float, names: int) -> list[tuple[str, Bounds, float]]:
        """Dated reports so like it, with so many names in common: the days of each, and how like it is."""
        vector = self._asked(undated.report)
        mine = {term for term in vector if term[0].isupper()}
        return [
            (self._names[n], self._dates[n], found)
            for n, found in sorted(self._near_to(undated.report).items())
            if found >= like and len(mine & self._vector(n).keys()) >= names
        ]

    def twins(self, undated: Layers) -> tuple[list[Twin], list[tuple[date, ...]]]:
        """Days left by sentences shared with dated reports, and the days on which such sentences disagree."""
        told = told_days(undated)
        if not told:
            return [], []
        vector = self._asked(undated.report)
        near = self._near(undated.report, vector, rules()["sentences"]["candidates"])
        dated = ((n, self._dates[n].first) for n in sorted(near) if self._dates[n].days == 1)
        return twins_of(told, ((self._names[n], day, self._support(n).told) for n, day in dated if day))

    def _liked(self, undated: Report) -> dict[int, float]:
        vector = self._asked(undated)
        near = self._near(undated, vector, rules()["terms"]["candidates"])
        return {n: likeness(vector, self._vector(n)) for n in near}

    def _near(self, undated: Report, vector: dict[str, float], most: int) -> list[int]:
        found = self._candidates(vector, most)
        return [n for n in found if self._names[n] != undated.id]

    def _support_of(self, number: int) -> Support:
        return self._kept.support(self._names[number])

    def _vector_for(self, undated: Report) -> dict[str, float]:
        return self.weights.vector(terms_of(undated))

    def _vector_of(self, number: int) -> dict[str, float]:
        return self.weights.vector(self._support(number).terms)

    def _match(self, number: int, like: float, wanted: "_Wanted") -> Match | None:
        rule, name, published = rules()["match"], self._names[number], self._dates[number]
        told = self._told_day(number) if wanted.weekday is not None else None
        if told and told.weekday() == wanted.weekday:
            dated = self._kept.report(name)
            if self._same_news(dated, like, wanted) or (told in wanted.marked and like >= rule["same-date"]):
                return Match(name, told, True, like, like >= rule["alone"] or _close(dated, wanted.report))
        elif wanted.weekday is None and like >= rule["near-copy"] and published.first:
            return Match(name, published.first, False, like)
        return None

    def _told_day(self, number: int) -> date | None:
        """The day that the lead's bare weekday names: the last of that name before or on publication."""
        told, published = self._support(number).weekday, self._dates[number].last
        if told is None or published is None:
            return None
        return published - timedelta(days=(published.weekday() - told) % 7)

    def _same_news(self, dated: Report, like: float, wanted: "_Wanted") -> bool:
        """Whether two reports of one weekday are like enough to tell of one day."""
        rule = rules()["match"]
        small = len(self._names) < rule["small-pile"]
        if like >= rule["same-weekday"] and not small:
            return True
        least = rule["small-with-phrases"] if small else rule["with-phrases"]
        shared = phrases_of(dated) & phrases_of(wanted.report) if like >= least else ()
        return len(shared) >= int(rule["phrases"])

    def _candidates(self, vector: dict[str, float], limit: int) -> list[int]:
        """Reports that share the rarest terms, those that share the weightiest first; a fixed number at most."""
        rule, most = rules()["terms"], _most(len(self._names))
        rare = [t for t in vector if 0 < len(self._holding.get(t, ())) <= most]
        shared: defaultdict[int, list[float]] = defaultdict(list)
        for term in sorted(rare, key=lambda t: (-vector[t], t))[: rule["lookups"]]:
            for number in self._holding[term]:
                shared[number].append(vector[term])
        enough = [n for n, weights in shared.items() if len(weights) >= rules()["match"]["shared"]]
        return sorted(enough, key=lambda n: (-sum(shared[n]), n))[:limit]


def _most(reports: int) -> int:
    """In no more of so many reports does a term find candidates."""
    rule = rules()["terms"]
    return max(int(rule["common-least"]), int(rule["common-share"] * reports))


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


def _exact(published: Published) -> Bounds | None:
    """The days of a report whose date may date another: exact, and not won from the pile itself."""
    if not published.edtf or published.excluded_support:
        return None
    days = bounds(published.edtf)
    return days if days.days is not None and days.days <= rules()["match"]["exact"] else None
