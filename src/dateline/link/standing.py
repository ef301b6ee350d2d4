"""How far an event stands: who asserts it, and from how many independent origins (records.md, Standing).

Reports, outlets, origins and sides are four counts. A copy is no confirmation; a report that was dated with the help
of another is none either.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from dateline.link.confirmation import Confirmation
from dateline.link.figures import counted_otherwise
from dateline.link.houses import house
from dateline.link.join import connected
from dateline.link.kinds import trigger_of
from dateline.link.pile import Pile, outlet_key
from dateline.link.relays import Relays
from dateline.link.witness import Witness
from dateline.link.words import fold, stem, words
from dateline.model import Counts, Entity, EventMention, Quotation, Standing

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


#: Families and stems of acts that are done by saying so: who tells of them tells the deed, and passes on no claim.
DONE_IN_WORDS = frozenset(
    {"agree", "approve", "ban", "nominate", "appoint", "rule", "pardon", "overturn", "propose", "resign", "sentence"}
) | frozenset(stem(word) for word in ("order", "declare", "decide", "vote", "sign", "decree"))
#: So many words in common with what is told as held has what tells it as not done.
DENIES = 3
#: Sentences of so many words, so large a share the same in both, are one: a post or a dispatch in two reports.
SENTENCE, SAME_SENTENCE = 6, 0.75


def _is_deed(mention: EventMention, quotation: Quotation) -> bool:
    """Whether it is the very word for the saying, and the saying is a deed: ministers agreed, a judge ordered."""
    cue = quotation.cue
    if cue is None or not cue.begin <= mention.begin < cue.end or " " in mention.text:
        return False  # `he ruled out a default` rules nothing
    if quotation.kind == "direct" or (COURSE[mention.status] != "held" and mention.status != "negated"):
        return False
    return not {*trigger_of(mention)}.isdisjoint(DONE_IN_WORDS)


class Stand:
    """Standing and counts of events, over one pile with its origins and entities."""

    def __init__(
        self,
        pile: Pile,
        origin_of: Mapping[str, str],
        entities: Mapping[str, Entity],
        entity_of: Mapping[str, str],
        relays: Relays,
        story_of: Mapping[str, str] | None = None,
    ) -> None:
        """`story_of` is the story of each report."""
        self._pile, self._origin_of, self._entities, self._entity_of = pile, origin_of, entities, entity_of
        self._relays = relays
        self._confirmation = Confirmation(pile, entities, entity_of)
        self._witness = Witness(pile, story_of or {})

    def counts(self, mentions: Sequence[EventMention]) -> Counts:
        """Reports, outlets, origins that tell of it, and parties whose speakers do.

        Reports whose outlet is not known count as one outlet and one origin: nothing says that they are two.
        """
        reports = {m.report for m in mentions}
        sides = len({party for m in mentions if (party := self.party(m))})
        if len(reports) == 1:
            return Counts(reports=1, outlets=1, origins=1, sides=sides)
        return Counts(
            reports=len(reports),
            outlets=len({self._outlet(report) for report in reports}),
            origins=len(set(self._known_apart(self._origins(mentions)).values())),
            sides=sides,
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

    def _outlet(self, report: str) -> str:
        """The house of a report; empty where it is not known."""
        found = self._pile.reports[report]
        return outlet_key(found) if (found.outlet or "").strip() else ""

    def _known_apart(self, origins: Mapping[str, str]) -> dict[str, str]:
        """Origins behind which no outlet is known, as one: they may be one outlet's."""
        named = {origin for report, origin in origins.items() if self._outlet(report)}
        return {report: origin if origin in named else "" for report, origin in origins.items()}

    def _one_voice(self, origins: dict[str, str], told: Mapping[str, Sequence[EventMention]]) -> dict[str, str]:
        """Origins joined where one agency is behind both, or where both print one sentence about it."""
        if len(told) == 1:
            return origins
        pairs = [
            (origins[one], origins[other])
            for one, other in combinations(sorted(told), 2)
            if origins[one] != origins[other]
            and (
                self._agencies(one) & self._agencies(other)
                or self._may_be_of(one, other)
                or self._may_be_of(other, one)
                or self._same_sentence(told[one], told[other])
            )
        ]
        home = connected(sorted(set(origins.values())), pairs)
        return {report: home[origin] for report, origin in origins.items()}

    def _agencies(self, report: str) -> frozenset[str]:
        found = self._pile.reports[report]
        return frozenset(key for name in (*found.agencies, found.outlet or "") if (key := house(name)))

    def _may_be_of(self, report: str, other: str) -> bool:
        """A report of no known outlet that names the outlet of the other (`he told the Post`) may be that one's."""
        name = self._pile.reports[other].outlet
        if self._outlet(report) or not self._outlet(other) or not name:
            return False
        return re.search(rf"\b{re.escape(fold(name.strip()))}\b", fold(self._pile.reports[report].text)) is not None

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
        if quotation and not mention.claimed and _is_deed(mention, quotation):
            return None
        named = quotation and (quotation.on_behalf_of or (quotation.speaker and quotation.speaker.entity))
        speaker = self._entities.get(self._entity_of.get(named or "", ""))
        if speaker is None:
            return "unnamed"
        return speaker.country or speaker.id

    def standing(self, mentions: Sequence[EventMention], course: str, shown: str) -> tuple[Standing, str]:
        """The standing and one plain sentence that says why.

        `course` is what became of the event, `shown` the telling whose words its line is made of: what is called
        corroborated is that line.
        """
        said = {COURSE[m.status] for m in mentions}
        if "denied" in said and "held" in said and self._disputed(mentions):
            return "disputed", "some assert that it happened, others deny it"
        parties = {self.party(m) for m in self._of_what_is_shown(mentions, shown)}
        if None not in parties and len(parties) == 1:
            return "one-sided", "every assertion is attributed to speakers of one party"
        reports = sorted({m.report for m in mentions})
        if len(reports) == 1:
            return "single", "one report tells of it"
        settled = [m for m in mentions if COURSE[m.status] == course]
        if len({m.report for m in settled}) == 1:
            return "single", "one report alone says what became of it"  # a plan told elsewhere is no copy of it
        if len(set(self._origins(mentions).values())) == 1:
            return "copied", f"{len(reports)} reports go back to one origin"
        if len(set(self._known_apart(self._origins(mentions)).values())) == 1:
            return "single", f"{len(reports)} reports, outlet not known: none is known to confirm another"
        origins = self._known_apart(self._origins(settled))
        if self._independent(origins) < 2:
            return "single", "one origin alone says what became of it"
        agreeing = self._agreeing(settled, origins, shown)
        if self._independent({r: o for r, o in origins.items() if o in agreeing}) < 2:
            return "single", f"{len(reports)} reports tell of it, none surely confirms what another says"
        return "corroborated", f"{len(agreeing)} independent origins say the same of it"

    def _of_what_is_shown(self, mentions: Sequence[EventMention], shown: str) -> Sequence[EventMention]:
        """Where a speaker's words are shown, the tellings that say some of the same: no heading on the pact."""
        if len(mentions) == 1:
            return mentions
        lead = next((m for m in mentions if m.id == shown and self.party(m)), None)
        if lead is None:
            return mentions
        said = self._content(lead)
        needed = min(DENIES, len(said) // 2)
        return [m for m in mentions if self._one_act(lead, m) or len(said & self._content(m)) >= needed]

    def _content(self, mention: EventMention) -> frozenset[str]:
        return self._pile.content(mention)

    def _one_act(self, one: EventMention, other: EventMention) -> bool:
        """The same word for what the same one did."""
        doers = {self._entity_of.get(key, key) for key in one.actors}
        same = trigger_of(one)[0] == trigger_of(other)[0]
        return one.id == other.id or (same and any(self._entity_of.get(key, key) in doers for key in other.actors))

    def _disputed(self, mentions: Sequence[EventMention]) -> bool:
        """Whether somebody denies it, or a report tells the same in so many words as not done.

        `The treaty bars them from launching` is no word against the launch.
        """
        held = [self._content(m) for m in mentions if COURSE[m.status] == "held"]
        against = [self._content(m) for m in mentions if m.status == "negated"]
        denied = any(m.status == "denied" for m in mentions)
        return denied or any(len(no & yes) >= DENIES for no in against for yes in held)

    def _agreeing(self, mentions: Sequence[EventMention], origins: Mapping[str, str], shown: str) -> frozenset[str]:
        """Origins that confirm the telling that is shown, with its own; none where it is no telling of its own."""
        lead = next((m for m in mentions if m.id == shown), None)
        if lead is None or not self._witness.bears(lead):
            return frozenset()
        told = {report: [self._pile.sentence(m) for m in mentions if m.report == report] for report in origins}
        agreeing = {
            origins[m.report]
            for m in mentions
            if origins[m.report] != origins[lead.report]
            and self._witness.bears(m)
            and self._witness.at_one_time(lead, m, self._confirmation.surely(lead, m))
            and self._confirmation.confirms(lead, m)
            and not counted_otherwise(self._pile.sentence(lead), self._pile.sentence(m), told[m.report])
            and self._witness.apart(lead.report, m.report)
        }
        return frozenset({origins[lead.report], *agreeing}) if agreeing else frozenset()

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
