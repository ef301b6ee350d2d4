"""JSON-LD: schema.org for things, PROV-O for origins, Web Annotation for the exact words, EDTF for dates."""

from collections.abc import Iterator
from typing import Any

import msgspec

from dateline.calendar import bounds
from dateline.model import Conflict, Entity, Event, EventMention, Quotation, Report
from dateline.render.exports.pile import Export, Pile, days, named_in

Json = dict[str, Any]
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
#: Written out, so that no reader of the file has to fetch anything.
CONTEXT: Json = {
    "@vocab": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "dateline": "urn:dateline:terms:",
    "target": {"@id": "oa:hasTarget"},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector"},
    "exact": "oa:exact",
    "start": "oa:start",
    "end": "oa:end",
}
CHARACTERS: dict[str, str] = {
    "person": "Person",
    "organisation": "Organization",
    "government": "GovernmentOrganization",
    "place": "Place",
    "group": "Organization",
    "anonymous": "Person",
}
STATUS = {
    "planned": "https://schema.org/EventScheduled",
    "postponed": "https://schema.org/EventPostponed",
    "cancelled": "https://schema.org/EventCancelled",
}
LOSSES = (
    "schema.org knows of a planned, a postponed and a cancelled event; every status stands as dateline:status",
    "standing, counts and conflicts have no common vocabulary; they stand under dateline: terms",
    "times, doubts, links and commitments are left out: use jsonl",
)


def json_ld(pile: Pile, title: str) -> Export[str]:
    """One JSON document, a node a line."""
    return Export(_document(pile, title), LOSSES)


def _document(pile: Pile, title: str) -> Iterator[str]:
    head = {"@context": CONTEXT, "name": title}
    yield msgspec.json.encode(head, order="sorted").decode()[:-1] + ',"@graph":[\n'
    between = ""
    for node in _nodes(pile):
        yield between + msgspec.json.encode(node, order="sorted").decode()
        between = ",\n"
    yield "\n]}\n"


def _nodes(pile: Pile) -> Iterator[Json]:
    yield from (_report(r) for r in pile.reports.values())
    yield from (_entity(e) for e in pile.entities.values())
    for event in pile.events:
        yield _event(event)
        yield from (_annotation(pile, event, pile.mentions[m]) for m in event.mentions)
    yield from (_quotation(pile, q) for q in pile.quotations)
    yield from (_conflict(pile, c) for c in pile.conflicts)


def _id(record: str) -> str:
    return f"urn:dateline:{record}"


def _ref(record: str) -> Json:
    return {"@id": _id(record)}


def _when(edtf: str | None) -> Json:
    return {} if edtf is None else {"temporal": {"@type": EDTF, "@value": edtf}}


def _some(**given: object) -> Json:
    return {key.replace("__", ":"): value for key, value in given.items() if value not in (None, [], ())}


def _report(report: Report) -> Json:
    edtf = report.published.edtf
    first, last, _ = bounds(edtf) if edtf else (None, None, False)
    day = first.isoformat() if first and first == last else None
    return {
        "@id": _id(report.id),
        "@type": ["NewsArticle", "prov:Entity"],
        **_when(edtf),
        **_some(
            headline=report.title,
            datePublished=day,
            inLanguage=report.language,
            publisher={"@type": "Organization", "name": report.outlet} if report.outlet else None,
            prov__wasDerivedFrom=_ref(report.copy_of) if report.copy_of else None,
            dateline__file=report.file,
            dateline__datedBy=report.published.basis,
        ),
    }


def _entity(entity: Entity) -> Json:
    others = [name for name in entity.names if name != entity.name]
    kind = CHARACTERS[entity.kind]
    return {"@id": _id(entity.id), "@type": kind, "name": entity.name, **_some(alternateName=others)}


def _event(event: Event) -> Json:
    span, part = days(event), named_in(event)
    return {
        "@id": _id(event.id),
        "@type": ["Event", "prov:Entity"],
        "name": event.summary,
        "dateline:status": event.status,
        "dateline:standing": event.standing,
        "dateline:counts": {f"dateline:{k}": v for k, v in msgspec.to_builtins(event.counts).items()},
        "dateline:type": event.type,
        "prov:wasDerivedFrom": [_ref(mention) for mention in event.mentions],
        **_when(event.when.edtf),
        **_some(
            startDate=span[0].isoformat() if span else None,
            endDate=span[1].isoformat() if span else None,
            eventStatus=STATUS.get(event.status),
            actor=[_ref(actor) for actor in part.who],
            about=[_ref(recipient) for recipient in part.to_whom],
            location=_ref(part.where) if part.where else None,
        ),
    }


def _target(pile: Pile, report: str, begin: int, end: int) -> Json:
    selectors = [
        {"@type": "oa:TextPositionSelector", "start": begin, "end": end},
        {"@type": "oa:TextQuoteSelector", "exact": pile.reports[report].text[begin:end]},
    ]
    return {"source": _id(report), "selector": selectors}


def _annotation(pile: Pile, event: Event, mention: EventMention) -> Json:
    return {
        "@id": _id(mention.id),
        "@type": ["oa:Annotation", "prov:Entity"],
        "body": _id(event.id),
        "target": _target(pile, mention.report, *mention.sentence),
        "dateline:status": mention.status,
    }


def _quotation(pile: Pile, quotation: Quotation) -> Json:
    speaker = quotation.speaker
    return {
        "@id": _id(quotation.id),
        "@type": ["Quotation", "oa:Annotation"],
        "isPartOf": _ref(quotation.report),
        "dateline:kind": quotation.kind,
        "target": [_target(pile, quotation.report, begin, end) for begin, end in quotation.spans],
        **_when(quotation.said.edtf),
        **_some(
            creator=_ref(speaker.entity) if speaker and speaker.entity in pile.entities else None,
            dateline__verbatim=[pile.reports[quotation.report].text[b:e] for b, e in quotation.verbatim],
        ),
    }


def _conflict(pile: Pile, conflict: Conflict) -> Json:
    sides = [
        {"dateline:value": v.value, "target": [_target(pile, s.report, s.begin, s.end) for s in v.evidence]}
        for v in conflict.values
    ]
    return {
        "@id": _id(conflict.id),
        "@type": "dateline:Conflict",
        "about": _ref(conflict.about),
        "dateline:degree": conflict.degree,
        "dateline:attribute": conflict.attribute,
        "dateline:state": conflict.state,
        "dateline:side": sides,
    }
