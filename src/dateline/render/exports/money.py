"""FollowTheMoney entities, one JSON object a line, as Aleph and its kin read them."""

from collections.abc import Iterator
from typing import Any

import msgspec

from dateline.calendar import bounds
from dateline.model import Entity, Event, Report
from dateline.render.exports.pile import Export, Pile, days, named_in
from dateline.render.words import several

Json = dict[str, Any]
SCHEMA = {
    "person": "Person",
    "organisation": "Organization",
    "government": "PublicBody",
    "group": "Organization",
}
LOSSES = (
    "dates are a first and a last day: the EDTF is lost, entries open on one side or without a date have none",
    "status, standing and counts stand in `notes` as words; disagreements, quotations and offsets are left out",
    "places are names in `location`, unnamed speakers are left out: the model has no schema for them",
    "who did it and to whom are both `involved`",
)


def follow_the_money(pile: Pile, title: str) -> Export[str]:
    """Reports, actors, events, and which report documents which event."""
    return Export((msgspec.json.encode(e, order="sorted").decode() + "\n" for e in _entities(pile)), LOSSES)


def _entities(pile: Pile) -> Iterator[Json]:
    yield from (_report(report) for report in pile.reports.values())
    yield from (_actor(entity) for entity in pile.entities.values() if entity.kind in SCHEMA)
    for event in pile.events:
        yield _event(pile, event)
        for report in sorted({pile.mentions[m].report for m in event.mentions}):
            yield _made(f"{event.id}-{report}", "Documentation", document=[report], entity=[event.id])


def _made(id: str, schema: str, **properties: list[str | None] | list[str]) -> Json:
    kept = {key: [v for v in values if v] for key, values in properties.items()}
    return {"id": id, "schema": schema, "properties": {key: values for key, values in kept.items() if values}}


def _report(report: Report) -> Json:
    edtf = report.published.edtf
    first, last, _ = bounds(edtf) if edtf else (None, None, False)
    return _made(
        report.id,
        "PlainText",
        title=[report.title],
        fileName=[report.file],
        author=[report.byline],
        publisher=[report.outlet],
        publishedAt=[first.isoformat() if first and first == last else None],
        language=[report.language],
        bodyText=[report.text],
    )


def _actor(entity: Entity) -> Json:
    roles = [f"{role.title}{f' of {role.of}' if role.of else ''}" for role in entity.roles]
    more = {"position": roles} if entity.kind == "person" else {"notes": roles}
    country = [entity.country.lower() if entity.country else None]
    aliases = [name for name in entity.names if name != entity.name]
    return _made(entity.id, SCHEMA[entity.kind], name=[entity.name], alias=aliases, country=country, **more)


def _event(pile: Pile, event: Event) -> Json:
    span = days(event)
    part = named_in(event)
    known = [e for e in (*part.who, *part.to_whom) if e in pile.entities and pile.entities[e].kind in SCHEMA]
    place = pile.words_for(event).where
    counts = event.counts
    told = f"{several(counts.reports, 'report')}, {several(counts.origins, 'origin')}"
    notes = f"{event.status}; {event.standing}; {told}"
    return _made(
        event.id,
        "Event",
        name=[event.summary],
        startDate=[span[0].isoformat() if span else None],
        endDate=[span[1].isoformat() if span else None],
        summary=[pile.words(pile.mentions[event.mentions[0]])],
        involved=list(dict.fromkeys(known)),
        location=[place],
        notes=[notes],
    )
