"""How much an event matters in its pile, 0 to 1: how much is made of its day, how many tell of it, how high up.

What journalists put into a timeline is what later reports still name the day of. `show --top N` sorts by it;
`bench/timelines` measures it against journalists' timelines.
"""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from datetime import date, timedelta
from math import log1p, sqrt

import msgspec

from dateline.link.dated import Dated, dated_places, named_day
from dateline.link.days import Days
from dateline.link.pile import Pile, bounds_or_none
from dateline.link.words import content
from dateline.model import Counts, Event, EventMention, Layers, Status, When

DAY, REPORTS, ORIGINS, TELLINGS, LEAD, OWN_VOICE, TOPIC = 0.6, 0.12, 0.05, 0.04, 0.05, 0.04, 0.1
#: A second event of a day weighs less than the first, so that the top of a list shows many days.
CROWDED = 0.1
#: Words this far into a report are no longer its lead.
LEAD_CHARACTERS = 600
#: What an approximate date has of the weight of its day.
VAGUE = 0.25
#: A stretch longer than this has no day of its own.
LONGEST = 31
#: Shown as less than what took place: plans, what is only possible, what did not happen.
SHARE: dict[Status, float] = {"possible": 0.6, "conditional": 0.5, "denied": 0.5, "negated": 0.4, "planned": 0.8}


def days_of(pile: Pile, copies: Container[str]) -> Days:
    """How much the pile makes of each day; a copy makes no more of it."""
    own = [layers for layers in pile.layers if layers.report.id not in copies]
    shared = Counter(s for layers in own for s in pile.stems[layers.report.id])
    published = Counter(day for layers in own if (day := pile.day(layers.report.id)))
    return Days((d for layers in own for d in dated(layers, pile.day(layers.report.id))), shared, len(own), published)


def dated(layers: Layers, published: date | None) -> Iterator[Dated]:
    """Sentences of a report that name a day."""
    report = layers.report
    named = [(time.begin, day) for time in layers.times if (day := named_day(time))]
    for begin, end, days in dated_places(report.text, report.blocks, named):
        yield Dated(report.id, published, begin, end, days, frozenset(content(report.text[begin:end])))


def weight_of(days: Days, when: When) -> float:
    """The weight of a day; of a stretch of days the weight of its weightiest, less the longer it is."""
    known = bounds_or_none(when.edtf)
    if known is None or known.first is None or known.days is None or known.days > LONGEST:
        return 0.0
    best = max(days.weight(known.first + timedelta(days=n)) for n in range(known.days))
    return best * VAGUE if known.approximate else best / sqrt(known.days)


def body_begin(layers: Layers) -> int:
    """Where the body of a report begins."""
    return next((b.begin for b in layers.report.blocks if b.kind == "body"), 0)


class Scale:
    """Salience within one pile: the most told event sets the measure."""

    def __init__(self, pile: Pile, counts: Sequence[Counts], copies: Container[str]) -> None:
        self._pile = pile
        self._days = days_of(pile, copies)
        self._shared = Counter(s for stems in pile.stems.values() for s in stems)
        self._begins = {layers.report.id: body_begin(layers) for layers in pile.layers}
        self._reports = log1p(max((c.reports for c in counts), default=1))
        self._origins = log1p(max((c.origins for c in counts), default=1))

    def of(self, mentions: Sequence[EventMention], counts: Counts, status: Status, when: When) -> float:
        """Salience of one event."""
        score = REPORTS * log1p(counts.reports) / self._reports + ORIGINS * log1p(counts.origins) / self._origins
        score += TELLINGS * min(1.0, log1p(len(mentions)) / log1p(8))
        score += LEAD * max(self._height(m) for m in mentions)
        score += OWN_VOICE * any(not m.claimed for m in mentions) + DAY * weight_of(self._days, when)
        score += TOPIC * max(self._topic(m) for m in mentions[:8])
        share = SHARE.get(status, 1.0) * (0.7 if all(m.background for m in mentions) else 1.0)
        return score * share

    def _topic(self, mention: EventMention) -> float:
        """How much of the sentence is what the pile is about: words that many reports share."""
        stems = set(content(self._pile.sentence(mention)))
        shares = sum(self._shared[s] for s in sorted(stems)) / max(1, len(self._begins))
        return min(1.0, shares / sqrt(max(1, len(stems))) / 2)

    def _height(self, mention: EventMention) -> float:
        return max(0.0, 1 - max(0, mention.begin - self._begins[mention.report]) / LEAD_CHARACTERS)


def spread(events: Sequence[Event]) -> list[Event]:
    """Let each further event of one day weigh a little less than the one before it."""
    seen: Counter[str | None] = Counter()
    made = []
    for event in sorted(events, key=lambda e: (-e.salience, e.id)):
        weight = event.salience / (1 + CROWDED * seen[event.when.edtf])
        seen[event.when.edtf] += event.when.edtf is not None
        made.append(msgspec.structs.replace(event, salience=round(min(1.0, weight), 4)))
    return sorted(made, key=lambda e: e.id)
