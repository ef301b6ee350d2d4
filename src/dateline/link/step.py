"""Link the reports of a pile: the parts in order. A plain function of the set of layers, in any order."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from dateline.link.bearing import commitments
from dateline.link.chronicle import Chronicler
from dateline.link.conditions import dropped_conditions
from dateline.link.conflicts import event_conflicts
from dateline.link.copies import find_origins
from dateline.link.corrections import Amended
from dateline.link.counterclaims import counter_claims
from dateline.link.differences import soft_differences
from dateline.link.echoes import echo_conflicts
from dateline.link.encounters import encounter_links, travel_links
from dateline.link.entities import join_entities
from dateline.link.events import join_events, merge_reasons
from dateline.link.grounds import conflict_reasons, distinct_conflicts
from dateline.link.happenings import distinct, happenings
from dateline.link.issues import issues
from dateline.link.order import order_events
from dateline.link.outcomes import plan_links, replaced_links
from dateline.link.parts import part_links, series_links
from dateline.link.pile import Pile
from dateline.link.placing import place_in_time
from dateline.link.relays import Relays, relay_origins
from dateline.link.replies import reply_links
from dateline.link.rivals import rival_conflicts
from dateline.link.sequence import sequence_links
from dateline.link.spans import SpanWords
from dateline.link.speech import speeches
from dateline.link.speechacts import denied_topics, strength_differences
from dateline.link.standing import Stand
from dateline.link.stories import stories
from dateline.link.tellings import tellings
from dateline.link.utterances import Spoken, Utterance, join_utterances, utterances
from dateline.link.wordings import quoted_word_conflicts, speaker_conflicts, wording_conflicts
from dateline.link.words import Weights
from dateline.model import Conflict, Correction, Entity, Layers, Linked, Reason


def link(pile: Sequence[Layers], corrections: Sequence[Correction] = ()) -> Linked:
    """Say what the reports of a pile say together, as a person's corrections leave it."""
    with _uncollected():
        return _link(pile, corrections)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without garbage collection: linking makes no cycles, and each search for them would walk the whole pile."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def _link(pile: Sequence[Layers], corrections: Sequence[Correction]) -> Linked:
    amended = Amended(corrections)
    reports = Pile(amended.layers(pile))
    origins, relays = find_origins(reports), Relays(reports)
    origin_of, relayed = relay_origins(reports, relays, origins.origin_of)
    who = join_entities(reports, amended.bonds(m for one in reports.layers for m in one.mentions))
    entities = {e.id: e for e in who.entities}
    spans = SpanWords(reports, entities, who.entity_of)
    quoted = utterances(reports, spans, entities, who.entity_of)
    spoken = join_utterances(quoted, spans.weights, amended.bonds())
    told = tellings(reports, spans, entities, who.entity_of, spoken.utterance_of, stories(reports))
    clusters, matches = join_events(told, spans.weights, amended.bonds())
    stand = Stand(reports, origin_of, entities, who.entity_of, relays)
    chronicler = Chronicler(reports, who.entity_of, stand, entities)
    told_events = ([reports.events[t.id] for t in cluster] for cluster in clusters)
    events, reasons = chronicler.events(told_events, origins.copy_of)
    event_of = {m: e.id for e in events for m in e.mentions}
    merged = merge_reasons(told, matches, event_of)
    items = happenings(events, told, reports.events)
    said = speeches(reports, quoted, entities, who.entity_of)
    links = [
        *spoken.links,
        *sequence_links(reports, items, said),
        *plan_links(items),
        *replaced_links(reports, items),
        *reply_links(reports, items),
    ]
    links += [
        *part_links(items, said),
        *series_links(items),
        *encounter_links(items, {e.id: e.kind for e in who.entities}),
    ]
    country_of = {e.id: e.country for e in who.entities}
    links += travel_links(reports, items, said, country_of)
    placed, why_then = place_in_time(events, items, links)
    ordered = order_events(placed, [o for x in reports.layers for o in x.orders], event_of, amended.rejected)
    promises, proofs = commitments(reports, items, who.entity_of, event_of, country_of, links)
    counted = list(counter_claims(reports, items))
    conflicts = {
        *(c for c in counted if isinstance(c, Conflict)),
        *event_conflicts(reports, items),
        *soft_differences(reports, items),
        *rival_conflicts(reports, items, spans.weights, entities),
        *dropped_conditions(reports, promises, {q.id: q.text for q in reports.quotations.values()}),
        *_word_conflicts(quoted, spoken, spans.weights, entities),
        *echo_conflicts(reports, quoted, spans.weights),
        *strength_differences(reports, items, spans),
        *denied_topics(reports, items, said, who.entity_of),
    }
    standing_conflicts = tuple(c for c in distinct_conflicts(conflicts) if c.id not in amended.rejected)
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


def _word_conflicts(
    quoted: Sequence[Utterance], spoken: Spoken, weights: Weights, entities: Mapping[str, Entity]
) -> Iterator[Conflict]:
    yield from wording_conflicts(spoken.clusters)
    yield from quoted_word_conflicts(quoted, weights)
    yield from speaker_conflicts(quoted, weights, entities)
