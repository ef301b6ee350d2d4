"""What the page needs of the records: names where a reader reads, dates with first and last day."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from dateline.calendar import bounds, in_turn
from dateline.model import (
    Commitment,
    Conflict,
    Doubt,
    Entity,
    Event,
    EventMention,
    Link,
    Mention,
    Order,
    Quotation,
    Reason,
    Report,
    TimeExpression,
)
from dateline.model.record import Record
from dateline.model.watched import Storyline

Json = dict[str, Any]
#: Aspect, rule and note of each reason, by the record it is about.
Reasons = dict[str, list[tuple[str, str, str]]]
#: Reasons shown with an entry: the first few say what matters, the rest is `dateline why`.
REASONS = 12
#: Storylines are looked for among so many entries, the most important: finding them grows with the entries.
THREADED = 500


def page_data(
    records: Iterable[Record],
    reasons: Iterable[Reason],
    title: str,
    live: bool = False,
    storylines: Iterable[Storyline] = (),
) -> Json:
    """Shape the records of an export as the page's data: plain JSON, every list in a fixed order.

    A page with a server behind it also knows the ids of mentions, by which people are parted.
    """
    kinds: defaultdict[type, list[Any]] = defaultdict(list)
    for record in records:
        kinds[type(record)].append(record)
    why = _reasons_by_target(reasons)
    mentions = {m.id: m for m in kinds[EventMention]}
    events = [_event(e, mentions, why) for e in sorted(kinds[Event], key=in_turn)]
    return {
        "title": title,
        "reports": [_report(r) for r in sorted(kinds[Report], key=_report_order)],
        "entities": {e.id: _entity(e) for e in kinds[Entity]},
        "events": events,
        "reasons": _told_once(events),
        "quotations": [_quotation(q) for q in sorted(kinds[Quotation], key=lambda q: (q.report, q.spans))],
        "conflicts": [msgspec.to_builtins(c) for c in kinds[Conflict]],
        "commitments": [msgspec.to_builtins(c) for c in kinds[Commitment]],
        "links": [msgspec.to_builtins(x) for x in kinds[Link]],
        "orders": _orders(kinds[Order]),
        "storylines": [{"name": s.name, "entries": [e.id for e in s.entries]} for s in storylines],
        "doubts": [_doubt(d) for d in kinds[Doubt]],
        "names": _names(kinds[Mention], live),
        "times": _times(kinds[TimeExpression]),
    }


def _report_order(report: Report) -> tuple[str, str]:
    edtf = report.published.edtf
    return (str(bounds(edtf).first or bounds(edtf).last) if edtf else "9999", report.file)


def _days(edtf: str | None) -> list[str | None]:
    if edtf is None:
        return [None, None]
    span = bounds(edtf)
    return [span.first.isoformat() if span.first else None, span.last.isoformat() if span.last else None]


def _report(report: Report) -> Json:
    kept = ("id", "file", "outlet", "title", "byline", "place", "language", "copy_of", "origin", "text")
    whole = msgspec.to_builtins(report)
    return {
        **{key: whole[key] for key in kept},
        "agencies": list(report.agencies),
        "edtf": report.published.edtf,
        "basis": report.published.basis,
        "note": report.published.note,
        "blocks": [[b.kind, b.begin, b.end] for b in report.blocks],
    }


def _entity(entity: Entity) -> Json:
    roles = [r.title if not r.of else f"{r.title} ({r.of})" for r in entity.roles]
    return {"name": entity.name, "kind": entity.kind, "country": entity.country, "roles": roles}


def _event(event: Event, mentions: dict[str, EventMention], why: Reasons) -> Json:
    told = [mentions[m] for m in event.mentions]
    reasons = why.get(event.id, []) + [r for m in event.mentions for r in why.get(m, [])]
    whole = msgspec.to_builtins(event)
    kept = (
        "id",
        "summary",
        "headline",
        "type",
        "mode",
        "status",
        "standing",
        "counts",
        "salience",
        "history",
        "place",
    )
    return {
        **{key: whole[key] for key in kept},
        "edtf": event.when.edtf,
        "days": _days(event.when.edtf),
        "contexts": list(event.contexts),
        "actors": list(event.actors),
        "recipients": list(event.recipients),
        "parties": _parties(event),
        "background": all(m.background for m in told),
        "mentions": [_mention(m) for m in told],
        "why": reasons[:REASONS],
    }


def _parties(event: Event) -> Json | None:
    """Who, to whom and where, each as [words, entity or null]; null in a file that does not hold them."""
    shown = event.parties
    if shown is None:
        return None
    where = (shown.where,) if shown.where is not None else ()
    named = {"who": shown.who, "whom": shown.to_whom, "where": where}
    return {slot: [[p.text, p.entity] for p in parties] for slot, parties in named.items()}


def _mention(mention: EventMention) -> Json:
    return {
        "id": mention.id,
        "report": mention.report,
        "at": [mention.begin, mention.end],
        "sentence": list(mention.sentence),
        "status": mention.status,
        "claimed": mention.claimed,
        "said": mention.attributed_to,
        "edtf": mention.when.edtf,
    }


def _quotation(quotation: Quotation) -> Json:
    return {
        "id": quotation.id,
        "report": quotation.report,
        "spans": [list(s) for s in quotation.spans],
        "verbatim": [list(s) for s in quotation.verbatim],
        "kind": quotation.kind,
        "cue": quotation.cue.text if quotation.cue else None,
        "speaker": quotation.speaker.text if quotation.speaker else None,
        "entity": quotation.speaker.entity if quotation.speaker else None,
        "sourcing": quotation.sourcing,
        "via": list(quotation.via),
        "said": quotation.said.edtf,
        "about": list(quotation.about),
        "utterance": quotation.utterance,
    }


def _orders(orders: Sequence[Order]) -> list[Json]:
    """Which entry words put before which; orders inside one entry say nothing here."""
    told = [o for o in orders if o.from_event and o.to_event and o.from_event != o.to_event]
    kept = ("relation", "report", "begin", "end")
    return [{"from": o.from_event, "to": o.to_event, **{key: getattr(o, key) for key in kept}} for o in told]


def _doubt(doubt: Doubt) -> Json:
    return {key: getattr(doubt, key) for key in ("code", "report", "begin", "end", "message")}


def _names(mentions: Sequence[Mention], live: bool) -> dict[str, list[list[Any]]]:
    """Places of named mentions by report, for the highlighting of a report's text."""
    by_report: defaultdict[str, list[list[Any]]] = defaultdict(list)
    for mention in mentions:
        if mention.form != "pronoun":
            own = [mention.id] if live else []
            by_report[mention.report].append([mention.begin, mention.end, mention.entity, *own])
    return {report: sorted(places) for report, places in sorted(by_report.items())}


def _times(times: Sequence[TimeExpression]) -> dict[str, list[list[Any]]]:
    by_report: defaultdict[str, list[list[Any]]] = defaultdict(list)
    for time in times:
        by_report[time.report].append([time.begin, time.end, time.edtf or time.value])
    return {report: sorted(places) for report, places in sorted(by_report.items())}


def _told_once(events: list[Json]) -> list[tuple[str, str, str]]:
    """Every reason once (aspect, rule, note), as many entries share theirs; the entries get their numbers instead."""
    numbers: dict[tuple[str, str, str], int] = {}
    for event in events:
        event["why"] = [numbers.setdefault(reason, len(numbers)) for reason in event["why"]]
    return list(numbers)


def _reasons_by_target(reasons: Iterable[Reason]) -> Reasons:
    by_target: defaultdict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for reason in sorted(reasons, key=lambda r: (r.target, r.aspect, r.rule, r.note)):
        by_target[reason.target].append((reason.aspect, reason.rule, reason.note))
    return by_target
