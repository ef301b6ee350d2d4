"""Link the reports of a pile: the parts in order. A plain function of the set of layers, in any order."""

from collections.abc import Sequence

from dateline.link.chronicle import Chronicler
from dateline.link.copies import find_origins
from dateline.link.entities import join_entities
from dateline.link.events import join_events
from dateline.link.pile import Pile
from dateline.link.spans import SpanWords
from dateline.link.standing import Stand
from dateline.link.stories import stories
from dateline.link.tellings import tellings
from dateline.link.utterances import join_utterances, utterances
from dateline.model import Correction, Layers, Linked


def link(pile: Sequence[Layers], corrections: Sequence[Correction] = ()) -> Linked:
    """Say what the reports of a pile say together."""
    reports = Pile(pile)
    origins = find_origins(reports)
    who = join_entities(reports)
    entities = {e.id: e for e in who.entities}
    spans = SpanWords(reports, entities, who.entity_of)
    spoken = join_utterances(reports, utterances(reports, spans, entities, who.entity_of))
    told = tellings(reports, spans, entities, who.entity_of, spoken.utterance_of, stories(reports))
    clusters, _ = join_events(told, reports.weights)
    stand = Stand(reports, origins.origin_of, entities, who.entity_of)
    events, reasons = Chronicler(reports, who.entity_of, stand).events(
        [reports.events[t.id] for t in cluster] for cluster in clusters
    )
    return Linked(
        entities=who.entities,
        entity_of=who.entity_of,
        events=tuple(events),
        event_of={m: e.id for e in events for m in e.mentions},
        utterance_of=spoken.utterance_of,
        copy_of=origins.copy_of,
        origin_of=origins.origin_of,
        links=spoken.links,
        reasons=(*origins.reasons, *who.reasons, *spoken.reasons, *reasons),
    )
