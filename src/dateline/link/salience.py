"""How much an event matters in its pile, 0 to 1: how many tell of it, how high up, how surely dated.

Used by `show --top N`; `bench/timelines` measures it against journalists' timelines.
"""

from collections.abc import Sequence
from math import log1p

from dateline.link.pile import Pile
from dateline.model import Counts, EventMention, Status

REPORTS, ORIGINS, TELLINGS, LEAD, OWN_VOICE, DATED = 0.3, 0.2, 0.15, 0.15, 0.1, 0.1
#: Words this far into a report are no longer its lead.
LEAD_CHARACTERS = 600
#: Shown as less than what took place: plans, what is only possible, what did not happen.
SHARE: dict[Status, float] = {"possible": 0.6, "conditional": 0.5, "denied": 0.5, "negated": 0.4, "planned": 0.8}


class Scale:
    """Salience within one pile: the most told event sets the measure."""

    def __init__(self, pile: Pile, counts: Sequence[Counts]) -> None:
        self._pile = pile
        self._reports = log1p(max((c.reports for c in counts), default=1))
        self._origins = log1p(max((c.origins for c in counts), default=1))

    def of(self, mentions: Sequence[EventMention], counts: Counts, status: Status, dated: bool) -> float:
        """Salience of one event."""
        score = REPORTS * log1p(counts.reports) / self._reports + ORIGINS * log1p(counts.origins) / self._origins
        score += TELLINGS * min(1.0, log1p(len(mentions)) / log1p(8))
        score += LEAD * max(self._height(m) for m in mentions)
        score += OWN_VOICE * any(not m.claimed for m in mentions) + DATED * dated
        share = SHARE.get(status, 1.0) * (0.7 if all(m.background for m in mentions) else 1.0)
        return round(score * share, 4)

    def _height(self, mention: EventMention) -> float:
        first = next((b.begin for b in self._pile.reports[mention.report].blocks if b.kind == "body"), 0)
        return max(0.0, 1 - max(0, mention.begin - first) / LEAD_CHARACTERS)
