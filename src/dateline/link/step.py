"""Link the reports of a pile: the parts in order. A plain function of the set of layers, in any order."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from msgspec.structs import replace

from dateline.link.amiss import holding_itself
from dateline.link.bearing import commitments
from dateline.link.became import outcome_links
from dateline.link.came_about import late_links
from dateline.link.chronicle import Chronicler
from dateline.link.conditions import dropped_conditions
from dateline.link.conflicts import event_conflicts
from dateline.link.copies import find_origins
from dateline.link.corrections import Amended
from dateline.link.counterclaims import counter_claims
from dateline.link.counts import toll_conflicts
from dateline.link.denials import denial_conflicts
from dateline.link.differences import soft_differences
from dateline.link.echoes import echo_conflicts
from dateline.link.encounters import encounter_links, series_links, travel_links
from dateline.link.entities import join_entities
from dateline.link.events import join_events, merge_reasons
from dateline.link.grounds import conflict_reasons, distinct_conflicts
from dateline.link.happenings import Happening, distinct, happenings
from dateline.link.heading import headed
from dateline.link.issues import issues
from dateline.link.kinds import is_noun
from dateline.link.let_go import let_go_links
from dateline.link.misquoted import misquotations
from dateline.link.order import order_events
from dateline.link.outcomes import plan_links, replaced_links
from dateline.link.parts import part_links
from dateline.link.pile import Pile
from dateline.link.placing import place_in_time
from dateline.link.prepared import Prepared
from dateline.link.preparing import prepare
from dateline.link.quoted import Utterance, utterances
from dateline.link.relays import Relays, relay_origins
from dateline.link.replies import reply_links
from dateline.link.reprinted import reprinted
from dateline.link.rivals import rival_conflicts
from dateline.link.sequence import sequence_links
from dateline.link.spans import SpanWords
from dateline.link.speech import Speech, speeches
from dateline.link.speechacts import denied_topics, strength_differences
from dateline.link.standing import Stand
from dateline.link.stories import stories
from dateline.link.tellings import Telling, in_time, tellings
from dateline.link.told_again import FEW, told_again
from dateline.link.told_otherwise import told_otherwise
from dateline.link.utterances import Spoken, join_utterances
from dateline.link.wordings import quoted_word_conflicts, speaker_conflicts, wording_conflicts
from dateline.link.words import fold
from dateline.model import Commitment, Conflict, Correction, Entity, Layers, Link, Linked, Reason


def link(
    pile: Sequence[Layers],
    corrections: Sequence[Correction] = (),
    prepared: Mapping[str, Prepared] | None = None,
) -> Linked:
    """Say what the reports of a pile say together, as a person's corrections leave it.

    `prepared` holds what `prepare` made of reports, by id; what it does not hold is made here.
    """
    with uncollected():
        return _link(pile, corrections, prepared or {})


@contextmanager
def uncollected() -> Iterator[None]:
    """Without garbage collection: linking makes no cycles, and each search for them would walk the whole pile."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def _link(pile: Sequence[Layers], corrections: Sequence[Correction], prepared: Mapping[str, Prepared]) -> Linked:
    amended = Amended(corrections)
    as_left = amended.layers(pile)
    reports = Pile(as_left, _ready(pile, as_left, prepared))
    origins, relays = find_origins(reports), Relays(reports)
    origin_of, relayed = relay_origins(reports, relays, origins.origin_of)
    who = join_entities(reports, amended.bonds(m for one in reports.layers for m in one.mentions))
    entities = {e.id: e for e in who.entities}
    spans = SpanWords(reports, entities, who.entity_of)
    quoted = utterances(reports, spans, entities, who.entity_of)
    spoken = join_utterances(quoted, spans.weights, amended.bonds())
    story_of = stories(reports)
    told = tellings(reports, spans, entities, who.entity_of, spoken.utterance_of, story_of)
    told = told_again(reports, list(headed(reprinted(reports, told), spans.weights)), spans.weights)
    told = in_time(told)
    clusters, matches = join_events(told, spans.weights, amended.bonds())
    stand = Stand(reports, origin_of, entities, who.entity_of, relays, story_of)
    chronicler = Chronicler(reports, who.entity_of, stand, entities, story_of)
    told_events = ([reports.events[t.id] for t in cluster] for cluster in clusters)
    events, reasons = chronicler.events(told_events, origins.copy_of, _kept(amended, reports, told))
    event_of = {m: e.id for e in events for m in e.mentions}
    merged = merge_reasons(told, matches, event_of)
    items = happenings(events, told, reports.events)
    said = speeches(reports, quoted, entities, who.entity_of)
    known = Known(reports, items, said, quoted, spoken, spans, entities, who.entity_of, story_of)
    links = [*spoken.links, *_links(known)]
    placed, why_then = place_in_time(events, items, links)
    ordered = order_events(placed, [o for x in reports.layers for o in x.orders], event_of, amended.rejected)
    country_of = {e.id: e.country for e in who.entities}
    promises, proofs = commitments(reports, items, who.entity_of, event_of, country_of, links)
    counted = list(counter_claims(reports, items))
    conflicts = {*(c for c in counted if isinstance(c, Conflict)), *_conflicts(known, promises)}
    tolls = toll_conflicts(reports, items, story_of, spans.weights)
    otherwise = [*told_otherwise(reports, items, story_of, spans.weights), *misquotations(reports, quoted, entities)]
    every = distinct_conflicts(conflicts, tolls, otherwise)
    standing_conflicts = tuple(c for c in every if c.id not in amended.rejected)
    differ = conflict_reasons(standing_conflicts, {key: r.outlet or r.file for key, r in reports.reports.items()})
    return Linked(
        entities=who.entities,
        entity_of=who.entity_of,
        events=tuple(ordered.events),
        sequence=ordered.sequence,
        doubts=ordered.doubts,
        event_of=event_of,
        utterance_of=spoken.utterance_of,
        about_of=issues(reports, spoken.utterance_of),
        copy_of=origins.copy_of,
        origin_of=origin_of,
        links=tuple(one for one in distinct([*links, *proofs]) if one.id not in amended.rejected),
        conflicts=standing_conflicts,
        commitments=tuple(promises),
        reasons=(
            *origins.reasons,
            *relayed,
            *who.reasons,
            *spoken.reasons,
            *merged,
            *reasons,
            *why_then,
            *ordered.reasons,
            *(r for r in counted if isinstance(r, Reason)),
            *differ,
        ),
    )


def _kept(amended: Amended, pile: Pile, told: Sequence[Telling]) -> frozenset[str]:
    """Mentions whose events are not parted: a person put them together, or, of few reports, like words did."""
    again = (telling.id for telling in told if telling.again and len(pile.reports) <= FEW)
    verbs = {key for key in again if not is_noun(pile.events[key].text, pile.events[key].label)}
    return frozenset(amended.bonds().together) | verbs


def _ready(
    pile: Sequence[Layers], as_left: Sequence[Layers], prepared: Mapping[str, Prepared]
) -> Mapping[str, Prepared]:
    """What is prepared; anew where a person corrected a report, but for the days it names, which stay."""
    changed = [left for read, left in zip(pile, as_left, strict=True) if left.report.id in prepared and read != left]
    anew = {x.report.id: replace(prepare(x), days=prepared[x.report.id].days) for x in changed}
    return {**prepared, **anew} if anew else prepared


@dataclass(frozen=True, slots=True)
class Known:
    """What links and conflicts are read from, once events and utterances are joined."""

    reports: Pile
    items: Sequence[Happening]
    said: Sequence[Speech]
    quoted: Sequence[Utterance]
    spoken: Spoken
    spans: SpanWords
    entities: Mapping[str, Entity]
    entity_of: Mapping[str, str]
    story_of: Mapping[str, str]


def _links(known: Known) -> Iterator[Link]:
    """Before and after, plan and outcome, whole and part."""
    yield from sequence_links(known.reports, known.items, known.said)
    yield from plan_links(known.reports, known.items)
    outcomes = [
        *outcome_links(known.reports, known.items, known.spans.weights),
        *let_go_links(known.reports, known.items),
        *replaced_links(known.reports, known.items),
    ]
    yield from outcomes
    settled = frozenset(end for one in outcomes for end in (one.from_, one.to))
    yield from late_links(known.reports, known.items, known.spans.weights, settled)
    yield from reply_links(known.reports, known.items)
    kind_of = {key: e.kind for key, e in known.entities.items()}
    parts = list(part_links(known.reports, known.items, known.said, kind_of, known.entity_of))
    linked = {end for one in parts for end in (one.from_, one.to)}
    lines = {item.id: fold(item.event.summary) for item in known.items if item.id in linked}
    yield from (one for one in parts if not holding_itself(one, lines))
    yield from series_links(known.items)
    yield from encounter_links(known.items, kind_of)
    country_of = {key: e.country for key, e in known.entities.items()}
    yield from travel_links(known.reports, known.items, known.said, country_of)


def _conflicts(known: Known, promises: Sequence[Commitment]) -> Iterator[Conflict]:
    """Where reports differ on an event, a commitment, the words that were said."""
    reports, items, weights = known.reports, known.items, known.spans.weights
    yield from event_conflicts(reports, items)
    yield from soft_differences(reports, items)
    yield from rival_conflicts(reports, items, weights, known.entities)
    yield from dropped_conditions(reports, promises, {q.id: q.text for q in reports.quotations.values()})
    yield from wording_conflicts(known.spoken.clusters)
    yield from quoted_word_conflicts(known.quoted, weights)
    yield from speaker_conflicts(known.quoted, weights, known.entities)
    yield from echo_conflicts(reports, known.quoted, weights)
    yield from strength_differences(reports, items, known.spans)
    yield from denial_conflicts(reports, items, known.story_of)
    yield from denied_topics(reports, items, known.said, known.entity_of)
