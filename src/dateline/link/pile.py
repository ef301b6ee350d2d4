"""The layers of all reports, to be looked up by id, date and word. Sorted, so that order leaves no trace."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache

from dateline.calendar import Bounds
from dateline.link.bounds import bounds_or_none
from dateline.link.houses import house
from dateline.link.prepared import Prepared, Stretch, Stretches, stems_of
from dateline.link.preparing import Names, prepare, stretch
from dateline.link.text import own_text
from dateline.link.words import words
from dateline.model import Entity, EventMention, Layers, Line, Mention, Quotation, Report, Span

#: The stretches of so many reports are held unpacked, all of a part's: they are asked for report by report, then day
#: by day, and where one fewer is held than a round asks for, each is unpacked again in every round.
RECENT = 1200


class Pile:
    """All layers with their look-ups. Two piles of the same layers in another order give the same answers.

    `prepared` holds what `prepare` made of reports; it makes no difference to the answers.
    """

    def __init__(self, layers: Sequence[Layers], prepared: Mapping[str, Prepared] | None = None) -> None:
        self.layers: tuple[Layers, ...] = tuple(sorted(layers, key=lambda one: one.report.id))
        self.reports: dict[str, Report] = {one.report.id: one.report for one in self.layers}
        self.events: dict[str, EventMention] = {e.id: e for one in self.layers for e in one.events}
        self.quotations: dict[str, Quotation] = {q.id: q for one in self.layers for q in one.quotations}
        self.entities: dict[str, Entity] = {e.id: e for one in self.layers for e in one.entities}
        self.published: dict[str, Bounds | None] = {
            key: bounds_or_none(report.published.edtf) for key, report in self.reports.items()
        }
        held = prepared or {}
        ready = {one.report.id: held.get(one.report.id) or prepare(one) for one in self.layers}
        self.prepared: Mapping[str, Prepared] = ready

        @lru_cache(RECENT)
        def unpacked(report: str) -> Stretches:
            return Stretches(ready[report])

        self._stretches = unpacked

    @cached_property
    def body(self) -> dict[str, int | None]:
        """Where the body of each report begins; None where it has none."""
        return {
            key: next((b.begin for b in one.blocks if b.kind == "body"), None) for key, one in self.reports.items()
        }

    @cached_property
    def mentions(self) -> dict[str, list[Mention]]:
        """Mentions by report, in reading order."""
        return {one.report.id: sorted(one.mentions, key=lambda m: (m.begin, m.end, m.id)) for one in self.layers}

    @cached_property
    def bearers(self) -> Mapping[str, Mapping[str, list[Mention]]]:
        """By report and last word of a name: the mentions that name a person so."""
        return _Bearers(self.mentions, self.entities)

    def mentions_between(self, report: str, begin: int, end: int) -> Sequence[Mention]:
        """Mentions that begin in [begin, end), in reading order."""
        found, begins = self.mentions[report], self._begins[report]
        low = bisect_left(begins, begin)
        return found[low : bisect_left(begins, end, low)]

    @cached_property
    def _begins(self) -> dict[str, list[int]]:
        return {report: [m.begin for m in found] for report, found in self.mentions.items()}

    def stretch(self, report: str, begin: int, end: int) -> Stretch:
        """The content of a stretch of a report."""
        found = self._stretches(report).get(begin, end)
        return found or stretch(self.reports[report].text, self._names[report], begin, end)

    def bare(self, report: str, begin: int, end: int) -> tuple[frozenset[str], tuple[str, ...]]:
        """The stems of a stretch without its names, and whom these name."""
        found = self._stretches(report).bare(begin, end)
        if found is None:
            made = self.stretch(report, begin, end)
            return made.bare, made.names
        return found

    def whole(self, report: str, begin: int, end: int) -> tuple[frozenset[str], tuple[str, ...]]:
        """The stems of a stretch with those of its names, and whom these name."""
        found = self._stretches(report).whole(begin, end)
        if found is None:
            made = self.stretch(report, begin, end)
            return made.stems, made.names
        return found

    @cached_property
    def _names(self) -> Mapping[str, Names]:
        return _NamesOf(self.layers)

    @cached_property
    def lines(self) -> dict[str, Line]:
        """The words that tell an event alone, by event mention."""
        return {line.id: line for one in self.layers for line in one.lines}

    @cached_property
    def verbatim(self) -> dict[str, list[tuple[int, int]]]:
        """Places of words in quotation marks, by report."""
        return {one.report.id: [span for q in one.quotations for span in q.verbatim] for one in self.layers}

    @cached_property
    def outlet_size(self) -> Counter[str]:
        """Reports of each outlet."""
        return Counter(outlet_key(report) for report in self.reports.values())

    @cached_property
    def words_of(self) -> Mapping[str, list[str]]:
        """The words of each report's own text; read when asked for, most are never."""
        return _Words(self.reports)

    @cached_property
    def stems(self) -> dict[str, frozenset[str]]:
        """Content stems of each report."""
        return {key: stems_of(one.stems) for key, one in self.prepared.items()}

    def day(self, report: str) -> date | None:
        """The first day on which a report may have been published."""
        known = self.published[report]
        return known.first if known else None

    def age(self, report: str) -> tuple[date, date, str]:
        """Sorts reports from first to last; a stretch of days comes after its first day, the undated last."""
        known = self.published[report]
        last = (known and known.last) or date.max
        return (known and known.first) or last, last, report

    def words(self, span: Span) -> str:
        """The exact words of a span."""
        return self.reports[span.report].text[span.begin : span.end]

    def sentence(self, mention: EventMention) -> str:
        """The sentence around an event mention."""
        begin, end = mention.sentence
        return self.reports[mention.report].text[begin:end]

    def content(self, mention: EventMention) -> frozenset[str]:
        """Content stems of that sentence."""
        return self.whole(mention.report, *mention.sentence)[0]

    def outlets(self, reports: Iterable[str]) -> set[str]:
        """Outlets by name; a report of an unnamed outlet stands for itself."""
        return {outlet_key(self.reports[r]) for r in reports}


class _NamesOf(dict[str, Names]):
    """The names in each report, gathered at the first asking: most stretches are prepared."""

    def __init__(self, layers: Iterable[Layers]) -> None:
        super().__init__()
        self._layers = {one.report.id: one for one in layers}

    def __missing__(self, report: str) -> Names:
        one = self._layers[report]
        found = self[report] = Names(one.mentions, one.entities)
        return found


class _Words(dict[str, list[str]]):
    """Words of reports, each read at the first asking."""

    def __init__(self, reports: Mapping[str, Report]) -> None:
        super().__init__()
        self._reports = reports

    def __missing__(self, report: str) -> list[str]:
        found = self[report] = words(own_text(self._reports[report]))
        return found


class _Bearers(dict[str, Mapping[str, list[Mention]]]):
    """Who bears a name, report by report, gathered at the first asking."""

    def __init__(self, mentions: Mapping[str, list[Mention]], entities: Mapping[str, Entity]) -> None:
        super().__init__()
        self._mentions, self._entities = mentions, entities

    def __missing__(self, report: str) -> Mapping[str, list[Mention]]:
        found: dict[str, list[Mention]] = {}
        for mention in self._mentions[report]:
            entity = self._entities.get(mention.entity)
            if mention.form == "name" and entity is not None and entity.kind == "person" and mention.text.split():
                found.setdefault(mention.text.split()[-1], []).append(mention)
        self[report] = found
        return found


def outlet_key(report: Report) -> str:
    """The house of the outlet, or the report's id where nothing names its outlet."""
    return house(report.outlet) or report.id if report.outlet else report.id
