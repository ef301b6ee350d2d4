"""Find the dated reports of a pile that tell the same news as an undated one."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.calendar.edtf import bounds
from dateline.dating.inside.clues import lead_weekdays
from dateline.dating.pile.terms import Weights, likeness, rules, terms_of
from dateline.model import Layers


@dataclass(frozen=True, slots=True)
class Match:
    """A dated report like the undated one: the day both tell of (or its own day), and how like they are."""

    report: str
    day: date
    by_weekday: bool
    like: float


@dataclass(frozen=True, slots=True)
class _Dated:
    report: str
    first: date
    last: date
    vector: dict[str, float]
    told: tuple[date, ...]


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
        return _Dated(
            layers.report.id, span.first, span.last, self.weights.vector(terms), _told_days(layers, span.last)
        )

    def matches(self, undated: Layers) -> list[Match]:
        """Dated reports of the same news, best first."""
        vector = self.weights.vector(terms_of(undated.report))
        weekdays = {w for w, _, _ in lead_weekdays(undated.report, undated.times)}
        found = [m for n in self._candidates(vector) if (m := self._match(self._reports[n], vector, weekdays))]
        mine = undated.report.id
        return sorted((m for m in found if m.report != mine), key=lambda m: (-m.like, m.report))

    def _candidates(self, vector: dict[str, float]) -> list[int]:
        rule = rules()["terms"]
        most = max(rule["common-least"], int(rule["common-share"] * len(self._reports)))
        shared: defaultdict[int, int] = defaultdict(int)
        rare = [t for t in vector if 0 < len(self._holding.get(t, ())) <= most]
        for term in sorted(rare, key=lambda t: (-vector[t], t))[: rule["lookups"]]:
            for number in self._holding[term]:
                shared[number] += 1
        return sorted(n for n, count in shared.items() if count >= rules()["match"]["shared"])

    def _match(self, dated: _Dated, vector: dict[str, float], weekdays: set[int]) -> Match | None:
        like = likeness(vector, dated.vector)
        rule = rules()["match"]
        fitting = [day for day in dated.told if day.weekday() in weekdays]
        if fitting and like >= rule["same-weekday"]:
            return Match(dated.report, max(fitting), True, like)
        if like >= rule["near-copy"] and not weekdays:
            return Match(dated.report, dated.first, False, like)
        return None


def _is_support(layers: Layers) -> bool:
    """Whether a report's date may date another: exact, and not itself won from the pile."""
    published = layers.report.published
    if not published.edtf or published.excluded_support:
        return False
    days = bounds(published.edtf).days
    return days is not None and days <= rules()["match"]["exact"]


def _told_days(layers: Layers, published: date) -> tuple[date, ...]:
    """The days of the week before publication that the report tells of by weekday, and its own."""
    days = set()
    for weekday, _, _ in lead_weekdays(layers.report, layers.times):
        days.add(published - timedelta(days=(published.weekday() - weekday) % 7))
    return tuple(sorted(days))
