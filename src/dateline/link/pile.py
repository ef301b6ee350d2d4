"""The layers of all reports, to be looked up by id, date and word. Sorted, so that order leaves no trace."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property, lru_cache

from dateline.calendar import Bounds, bounds
from dateline.link.words import telling, words
from dateline.model import READ_BLOCKS, Entity, EventMention, Layers, Line, Mention, Quotation, Report, Span

#: Blocks whose words are the report's own text; captions and embeds travel with pictures and posts.
TEXT_BLOCKS = READ_BLOCKS - {"caption", "embed"}


@lru_cache(maxsize=100_000)
def bounds_or_none(edtf: str | None) -> Bounds | None:
    """Read an EDTF string; None for none and for what is not EDTF."""
    if edtf is None:
        return None
    try:
        return bounds(edtf)
    except (ValueError, OverflowError):
        return None


class Pile:
    """All layers with their look-ups. Two piles of the same layers in another order give the same answers."""

    def __init__(self, layers: Sequence[Layers]) -> None:
        self.layers: tuple[Layers, ...] = tuple(sorted(layers, key=lambda one: one.report.id))
        self.reports: dict[str, Report] = {one.report.id: one.report for one in self.layers}
        self.events: dict[str, EventMention] = {e.id: e for one in self.layers for e in one.events}
        self.quotations: dict[str, Quotation] = {q.id: q for one in self.layers for q in one.quotations}
        self.entities: dict[str, Entity] = {e.id: e for one in self.layers for e in one.entities}
        self.published: dict[str, Bounds | None] = {
            key: bounds_or_none(report.published.edtf) for key, report in self.reports.items()
        }

    @cached_property
    def mentions(self) -> dict[str, list[Mention]]:
        """Mentions by report, in reading order."""
        return {one.report.id: sorted(one.mentions, key=lambda m: (m.begin, m.end, m.id)) for one in self.layers}

    def mentions_between(self, report: str, begin: int, end: int) -> Sequence[Mention]:
        """Mentions that begin in [begin, end), in reading order."""
        found = self.mentions[report]
        low = bisect_left(found, begin, key=_begin)
        return found[low : bisect_left(found, end, low, key=_begin)]

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
    def words_of(self) -> dict[str, list[str]]:
        """The words of each report's own text."""
        return {key: words(own_text(report)) for key, report in self.reports.items()}

    @cached_property
    def stems(self) -> dict[str, frozenset[str]]:
        """Content stems of each report."""
        return {key: frozenset(telling(tokens)) for key, tokens in self.words_of.items()}

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

    def outlets(self, reports: Iterable[str]) -> set[str]:
        """Outlets by name; a report of an unnamed outlet stands for itself."""
        return {outlet_key(self.reports[r]) for r in reports}


def _begin(mention: Mention) -> int:
    return mention.begin


def outlet_key(report: Report) -> str:
    """The outlet's folded name, or the report's id where nothing names its outlet."""
    return report.outlet.strip().casefold() if report.outlet and report.outlet.strip() else report.id


def own_text(report: Report) -> str:
    """The words of the report itself, without captions, credits, embeds; the whole text when it has no blocks."""
    kept = [report.text[b.begin : b.end] for b in report.blocks if b.kind in TEXT_BLOCKS]
    return "\n".join(kept) if report.blocks else report.text
