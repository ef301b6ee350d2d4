"""How much an event matters in its pile, 0 to 1: how much is made of its day, how many tell of it, how high up.

What journalists put into a timeline is what later reports still name the day of. Of the events of a day that one
weighs most which is told in the words that reports use of the day. `show --top N` sorts by it; `bench/timelines`
measures it against journalists' timelines.
"""

from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import chain, repeat
from math import log1p, log2, prod, sqrt
from typing import NamedTuple

from dateline.link.bounds import bounds_or_none
from dateline.link.choosing import share_of
from dateline.link.dated import Dated, in_lead
from dateline.link.days import NEWS, Days, DayWords
from dateline.link.headlines import body_begin
from dateline.link.line import Told
from dateline.link.listed import any_listed, items_of
from dateline.link.pile import Pile
from dateline.link.prepared import stems_of
from dateline.link.quality import Factor, factors
from dateline.link.sentences import Sentence, Sentences
from dateline.link.words import content_of
from dateline.model import Counts, Event, EventMention, Parties, Reason, Status, When

REPORTS, ORIGINS, TELLINGS, OWN_VOICE, TOPIC = 0.12, 0.05, 0.04, 0.04, 0.12
#: What a sentence is worth that has the words of its report's headline: what the desk held for the news of it.
HEADLINE = 0.35
#: Two reports of one long affair share so large a part of their words; of many affairs so small a one.
ONE_AFFAIR, MANY = 0.17, 0.12
#: The day and the lead share this. In a pile of `FEW` reports or fewer each lead is news of the story; of many a list
#: holds what the others come back to.
DAY_AND_LEAD, LEAD, LEAD_OF_MANY, FEW = 0.65, 0.2, 0.1, 30
#: What an event has of the weight of its day when it is told in none of the words that reports use of the day.
FLOOR = 0.4
#: Words this far into a report are no longer its lead.
LEAD_CHARACTERS = 600
#: What stands above the body, a headline, has of the weight of a lead.
OVER = 0.7
#: What an approximate date has of the weight of its day.
VAGUE = 0.35
#: What is told as news without a day has of the weight of the day it came out on, at the head of a report.
AS_NEWS = 0.7
#: What a timeline in the pile lists its desk held for the course of things.
LISTED = 0.2
#: How a timeline tells everything: of this nothing follows for one of its lines.
OF_ITS_FORM = {
    "it is told as background",
    "no doer is named",
    "one report looks back at it",
    "all that tell it tell it as a claim",
    "its line is about markets, minds or how things stand",
    "its line leans on what stands around it",
}
#: What somebody said weighs so much less in a pile of many reports: deeds make the course of a long story.
SAID, SAYS = 0.5, frozenset(["said", "say", "says", "told", "tell", "tells", "stressed", "added", "reiterated"])
#: What lowers the weight of what one report tells says less of what many tell: by so much for each doubling of them.
MANY_TELL = 0.5
#: Of so many events, the weightiest, it is told what lowers their weight.
EXPLAINED = 300
#: A stretch longer than this has no day of its own.
LONGEST = 31
_NOTHING = repeat(0)


def days_of(pile: Pile, copies: Container[str]) -> Days:
    """How much the pile makes of each day; a copy makes no more of it."""
    own = [key for key in pile.reports if key not in copies]
    shared = Counter(chain.from_iterable([pile.stems[key] for key in own]))
    published = Counter(day for key in own if (day := pile.day(key)))
    return Days((d for key in own for d in dated(pile, key)), shared, len(own), published)


def dated(pile: Pile, report: str) -> Iterator[Dated]:
    """Sentences of a report that name a day."""
    blocks = pile.reports[report].blocks
    for told in pile.prepared[report].days:
        days, lead = tuple(map(date.fromordinal, told.days)), in_lead(blocks, told.begin)
        yield Dated(report, pile.day(report), told.begin, told.end, days, stems_of(told.stems), lead)


def weight_of(days: Days, when: When) -> tuple[float, date | None]:
    """The weight of a day, and the day; of a stretch its weightiest, and the weight less the longer it is."""
    known = bounds_or_none(when.edtf)
    if known is None or known.first is None or known.days is None or known.days > LONGEST:
        return 0.0, None
    each = [known.first + timedelta(days=n) for n in range(known.days)]
    best = max(each, key=days.weight)
    weight = days.weight(best)
    return (weight * VAGUE if known.approximate else weight / sqrt(known.days)), best


def variety(shared: Mapping[str, int], reports: int) -> float:
    """0 for a pile about one affair, 1 for one of many: by how much of their words two reports have in common.

    `shared` is in how many reports each stem stands. In a pile of one affair the days that later reports come back to
    are what matters; in one of many each report has its own news, which its headline says.
    """
    words = sum(shared.values()) / max(1, reports)
    common = sum(n * (n - 1) for n in shared.values()) / max(1, reports * (reports - 1))
    return min(1.0, max(0.0, (ONE_AFFAIR - common / max(1.0, words)) / (ONE_AFFAIR - MANY)))


class Item(NamedTuple):
    """What an event is weighed by."""

    mentions: Sequence[EventMention]
    counts: Counts
    status: Status
    when: When
    told: Told | None
    parties: Parties | None
    past: int | None = None
    """days from it to the one report that tells it; None where several do, or days are not known"""
    opens: bool = False
    """its line is the first sentence of a report"""
    of_kind: float = 1.0
    """what deeds of its kind have of the weight of those that change things"""


def days_past(pile: Pile, mentions: Sequence[EventMention], when: When) -> int | None:
    """Days from the last day of an event to the day on which the one report that tells it came out."""
    known, told = bounds_or_none(when.edtf), {m.report for m in mentions}
    published = pile.day(min(told)) if len(told) == 1 else None
    return (published - known.last).days if published and known and known.last else None


def factors_of(item: Item) -> list[Factor]:
    """What lowers the weight of an event."""
    news = item.opens and item.told is not None and not (item.told.depth or item.told.faults)
    return list(
        factors(
            item.mentions, item.status, item.when, item.told, item.parties, item.past, news=news, of_kind=item.of_kind
        )
    )


def why_low(
    events: Sequence[Event], items: Mapping[str, Item], few: Callable[[Item], list[Factor] | None]
) -> Iterator[Reason]:
    """What lowers the weight of the weightiest events: lists show these first, and their order can be questioned.

    `few` tells it for a pile of few reports, where other traits do; None elsewhere.
    """
    for event in sorted(events, key=lambda e: (-e.salience, e.id))[:EXPLAINED]:
        item = items[event.id]
        lowering = few(item)
        if found := factors_of(item) if lowering is None else lowering:
            note = "its weight is lowered: " + ", ".join(f"{one.why} (times {one.share:g})" for one in found)
            yield Reason(target=event.id, aspect="salience", rule="link/quality", note=note)


class Scale:
    """Salience within one pile: the most told event sets the measure."""

    def __init__(self, pile: Pile, counts: Sequence[Counts], copies: Container[str]) -> None:
        self._pile = pile
        self._days = days_of(pile, copies)
        self._words = DayWords(self._days)
        self._shared = Counter(chain.from_iterable(pile.stems.values()))
        self._sentences = Sentences(pile, self._shared)
        self._begins = {layers.report.id: body_begin(layers) for layers in pile.layers}
        self.variety = variety(self._shared, len(pile.reports))
        self._of_lead = (LEAD + LEAD_OF_MANY * self.variety) * min(1.0, sqrt(FEW / max(1, len(pile.reports))))
        self._said = 1 - SAID * (1 - min(1.0, sqrt(FEW / max(1, len(pile.reports)))))
        self._heads_of_lists = {layers.report.id: items_of(layers.report.text) for layers in pile.layers}
        self._reports = log1p(max((c.reports for c in counts), default=1))
        self._origins = log1p(max((c.origins for c in counts), default=1))

    def of_days(self, items: Sequence[Item]) -> list[float]:
        """What each of the events of the pile has of the weight of its day."""
        placed = [self._placed(item) for item in items]
        tells = [self._tells(item, day) for item, (_, day) in zip(items, placed, strict=True)]
        best: dict[date | None, float] = {}
        for (_, day), tell in zip(placed, tells, strict=True):
            best[day] = max(best.get(day, 0.0), tell)
        shares = [tell / best[day] if best[day] else 1.0 for (_, day), tell in zip(placed, tells, strict=True)]
        return [weight * (FLOOR + (1 - FLOOR) * share) for (weight, _), share in zip(placed, shares, strict=True)]

    def _placed(self, item: Item) -> tuple[float, date | None]:
        """The weight of the day of an event; what is told as news without one has that of the news."""
        known = bounds_or_none(item.when.edtf)
        if known is None or known.first is not None or known.last is None:
            return weight_of(self._days, item.when)
        best = max((known.last, known.last - NEWS), key=self._days.weight)
        leads = max(self.lead(item), max([self._sentences.of(m).news for m in item.mentions[:8]]))
        return self._days.weight(best) * AS_NEWS * leads, best

    def _tells(self, item: Item, day: date | None) -> float:
        """How well an event tells its day: in the words reports use of the day, in a lead, in a line of its own."""
        if item.told is None or day is None:
            return 0.0
        fit = self._words.fit(day, content_of(item.told.text))
        return (fit + self.lead(item)) * share_of(item.told)

    def of(self, item: Item, of_day: float) -> float:
        """Salience of one event; `of_day`: what it has of the weight of its day."""
        mentions, counts = item.mentions, item.counts
        score = REPORTS * log1p(counts.reports) / self._reports + ORIGINS * log1p(counts.origins) / self._origins
        score += TELLINGS * min(1.0, log1p(len(mentions)) / log1p(8))
        score += self._of_lead * self.lead(item) + (DAY_AND_LEAD - self._of_lead) * of_day
        score += OWN_VOICE * any(not m.claimed for m in mentions)
        told = [self._sentences.of(m) for m in mentions[:8]]
        score += TOPIC * max([one.topic for one in told])
        score += HEADLINE * self.variety * max([one.news for one in told])
        listed = item.told is not None and any_listed(mentions, self._heads_of_lists)
        score += LISTED * listed
        if all(m.text.lower() in SAYS for m in mentions):
            score *= self._said
        lowered = prod(one.share for one in factors_of(item) if not (listed and one.why in OF_ITS_FORM))
        score *= max([one.elsewhere for one in told])
        return score * lowered ** (1 / (1 + MANY_TELL * log2(max(1, counts.reports))))

    def lead(self, item: Item) -> float:
        """How high up in a report an event is told: 1 at the head of the body."""
        return max([self._height(m) for m in item.mentions])

    def sentence(self, mention: EventMention) -> Sentence:
        """What the sentence of a telling is worth."""
        return self._sentences.of(mention)

    def _height(self, mention: EventMention) -> float:
        """How high up in its report: 1 at the head of the body; a headline has words of its own kind."""
        below = mention.begin - self._begins[mention.report]
        return max(0.0, 1 - below / LEAD_CHARACTERS) if below >= 0 else OVER
