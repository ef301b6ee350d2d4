"""How far an event stands: who asserts it, and from how many independent origins (records.md, Standing).

Reports, outlets, origins and sides are four counts. A copy is no confirmation; a report that was dated with the help
of another is none either.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from dateline.link.join import connected
from dateline.link.pile import Pile
from dateline.link.relays import Relays
from dateline.link.words import content, words
from dateline.model import Counts, Entity, EventMention, Standing

#: What an assertion says of whether it happened. Reports that say the same agree.
COURSE = {
    "occurred": "held",
    "ongoing": "held",
    "planned": "planned",
    "possible": "open",
    "conditional": "open",
    "postponed": "postponed",
    "cancelled": "cancelled",
    "denied": "denied",
    "negated": "denied",
}


#: Sentences of so many words, so large a share the same in both, are one: a post or a dispatch in two reports.
SENTENCE, SAME_SENTENCE = 6, 0.75


#: Words of content that two sentences must share before one confirms the other, and so large a share of the shorter.
SHARED, ALIKE = 3, 0.3


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= SHARED and shared >= ALIKE * min(len(one), len(other))


class Stand:
    """Standing and counts of events, over one pile with its origins and entities."""

    def __init__(
        self,
        pile: Pile,
        origin_of: Mapping[str, str],
        entities: Mapping[str, Entity],
        entity_of: Mapping[str, str],
        relays: Relays,
    ) -> None:
        self._pile, self._origin_of, self._entities, self._entity_of = pile, origin_of, entities, entity_of
        self._relays = relays

    def counts(self, mentions: Sequence[EventMention]) -> Counts:
        """Reports, outlets, origins that tell of it, and parties whose speakers do."""
        reports = {m.report for m in mentions}
        return Counts(
            reports=len(reports),
            outlets=len(self._pile.outlets(reports)),
            origins=len(set(self._origins(mentions).values())),
            sides=len({party for m in mentions if (party := self.party(m))}),
        )

    def _origins(self, mentions: Sequence[EventMention]) -> dict[str, str]:
        """The origin of what each report tells of it: what a report only relays has the origin of its source."""
        told: dict[str, list[EventMention]] = defaultdict(list)
        for mention in mentions:
            told[mention.report].append(mention)
        sources = {report: self._relays.of_mentions(held) for report, held in told.items()}
        nearest = {
            report: next((s for s in found if s in told), found[0] if found else report)
            for report, found in sources.items()
        }
        return self._one_voice({report: self._origin_of[nearest[report]] for report in sorted(told)}, told)

    def _one_voice(self, origins: dict[str, str], told: Mapping[str, Sequence[EventMention]]) -> dict[str, str]:
        """Origins joined where one agency is behind both, or where both print one sentence about it."""
        pairs = [
            (origins[one], origins[other])
            for one, other in combinations(sorted(told), 2)
            if origins[one] != origins[other]
            and (self._agencies(one) & self._agencies(other) or self._same_sentence(told[one], told[other]))
        ]
        home = connected(sorted(set(origins.values())), pairs)
        return {report: home[origin] for report, origin in origins.items()}

    def _agencies(self, report: str) -> frozenset[str]:
        found = self._pile.reports[report]
        return frozenset(name.casefold() for name in (*found.agencies, found.outlet or "") if name)

    def _same_sentence(self, one: Sequence[EventMention], other: Sequence[EventMention]) -> bool:
        mine, theirs = ([frozenset(words(self._pile.sentence(m))) for m in held] for held in (one, other))
        return any(
            min(len(a), len(b)) >= SENTENCE and len(a & b) >= SAME_SENTENCE * len(a | b) for a in mine for b in theirs
        )

    def party(self, mention: EventMention) -> str | None:
        """The party that asserts it: the country of the speaker, or the speaker; None in the outlet's own voice."""
        if mention.attributed_to is None and not mention.claimed:
            return None
        quotation = self._pile.quotations.get(mention.attributed_to or "")
        named = quotation and (quotation.on_behalf_of or (quotation.speaker and quotation.speaker.entity))
        speaker = self._entities.get(self._entity_of.get(named or "", ""))
        if speaker is None:
            return "unnamed"
        return speaker.country or speaker.id

    def standing(self, mentions: Sequence[EventMention], course: str) -> tuple[Standing, str]:
        """The standing and one plain sentence that says why. `course` is what became of the event."""
        said = {COURSE[m.status] for m in mentions}
        if "denied" in said and "held" in said:
            return "disputed", "some assert that it happened, others deny it"
        parties = {self.party(m) for m in mentions}
        if None not in parties and len(parties) == 1:
            return "one-sided", "every assertion is attributed to speakers of one party"
        reports = sorted({m.report for m in mentions})
        if len(reports) == 1:
            return "single", "one report tells of it"
        if len(set(self._origins(mentions).values())) == 1:
            return "copied", f"{len(reports)} reports go back to one origin"
        settled = [m for m in mentions if COURSE[m.status] == course]
        origins = self._origins(settled)
        if self._independent(origins) < 2:
            return "single", "one origin alone says what became of it"
        agreeing = self._agreeing(settled, origins)
        if self._independent({r: o for r, o in origins.items() if o in agreeing}) < 2:
            return "single", "no two origins say it in words alike enough to confirm each other"
        return "corroborated", f"{len(agreeing)} independent origins say the same of it"

    def _agreeing(self, mentions: Sequence[EventMention], origins: Mapping[str, str]) -> frozenset[str]:
        """Origins of which another says the same in words that are alike: a shared word or two confirm nothing."""
        said = [(origins[m.report], frozenset(content(self._pile.sentence(m)))) for m in mentions]
        return frozenset(
            origin
            for (one, mine), (other, theirs) in combinations(said, 2)
            if one != other and _alike(mine, theirs)
            for origin in (one, other)
        )

    def _independent(self, origins: Mapping[str, str]) -> int:
        """Origins among reports none of which was dated with the help of another."""
        kept: list[str] = []
        for report in sorted(origins):
            helped = set(self._pile.reports[report].published.excluded_support)
            if not any(other in helped or report in self._helpers(other) for other in kept):
                kept.append(report)
        return len({origins[r] for r in kept})

    def _helpers(self, report: str) -> frozenset[str]:
        return frozenset(self._pile.reports[report].published.excluded_support)
