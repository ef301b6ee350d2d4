"""From a record back to the exact words it rests on, in their reports, with the words around them."""

from collections.abc import Callable, Iterator
from typing import Any

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
    QueryError,
    Quotation,
    Report,
    Span,
    TimeExpression,
)
from dateline.model.answer import Passage, Trace
from dateline.query.passage import CONTEXT, passages, reports
from dateline.query.record import SQL, find_record, whole_id
from dateline.store import Story
from dateline.store.read import decode


def trace(story: Story, record_id: str, context: int = CONTEXT) -> Trace:
    """The exact words of a record with `context` characters on each side. Raises QueryError."""
    found = whole_id(story, record_id)
    record: Any = _utterance(story, found) if found.startswith("u_") else find_record(story, found)
    told = reports(story)
    passages: list[Passage] = []
    for report_id, begin, end, verbatim in _places(story, record):
        report = told(report_id)
        if report is not None:
            passages.append(report.passage(begin, end, context=context, verbatim=verbatim))
    kind = "utterance" if found.startswith("u_") else str(record.__struct_config__.tag)
    return Trace(id=found, record=kind, line=line_of(record), passages=tuple(passages))


def _utterance(story: Story, utterance: str) -> list[Quotation]:
    found = [decode(Quotation, record) for (record,) in story.rows(SQL["u_"], (utterance,))]
    if not found:
        raise QueryError(f"{utterance}: no such utterance in {story.path}. `dateline export` prints their ids")
    return found


Place = tuple[str, int, int, tuple[tuple[int, int], ...]]


def _places(story: Story, record: Any) -> Iterator[Place]:
    """Where the words of a record stand; those of an event or entity are the words of its mentions."""
    if isinstance(record, list):
        for quotation in record:
            yield from _places(story, quotation)
    elif isinstance(record, Event):
        for (mention,) in story.rows(SQL["mentions_of_event"], (record.id,)):
            yield from _places(story, decode(EventMention, mention))
    elif isinstance(record, Entity):
        for (mention,) in story.rows(SQL["mentions_of_entity"], (record.id,)):
            yield from _places(story, decode(Mention, mention))
    elif isinstance(record, Quotation):
        yield from ((record.report, begin, end, record.verbatim) for begin, end in record.spans)
    elif isinstance(record, Conflict):
        yield from _spans(span for value in record.values for span in value.evidence)
    elif isinstance(record, Commitment):
        yield from _spans(iter(record.evidence))
        yield from ((later.report, later.begin, later.end, ()) for later in record.bearing)
    elif isinstance(record, Link | Order):
        yield from _spans(iter(record.evidence))
    else:
        yield from _own_place(record)


def _own_place(record: EventMention | TimeExpression | Mention | Doubt | Report) -> Iterator[Place]:
    if isinstance(record, EventMention):
        yield record.report, *record.sentence, ()
    elif isinstance(record, Report):
        yield from _spans(iter(record.published.evidence))
    elif record.report is not None and record.begin is not None and record.end is not None:
        yield record.report, record.begin, record.end, ()


def _spans(spans: Iterator[Span]) -> Iterator[Place]:
    yield from ((span.report, span.begin, span.end, ()) for span in spans)


_LINES: dict[type, Callable[[Any], str]] = {
    Event: lambda r: f"{r.when.edtf or 'undated'} {r.summary}",
    EventMention: lambda r: f"{r.text} ({r.type}, {r.status})",
    Quotation: lambda r: r.text,
    TimeExpression: lambda r: f"{r.text} = {r.edtf or r.value}",
    Mention: lambda r: r.text,
    Entity: lambda r: f"{r.name} ({r.kind})",
    Conflict: lambda r: f"{r.attribute}: {' / '.join(value.value for value in r.values)}",
    Link: lambda r: f"{r.from_} {r.kind} {r.to}",
    Order: lambda r: f"{r.from_} {r.relation} {r.to} ({r.text})",
    Commitment: lambda r: f"{r.kind}{f' if {r.condition}' if r.condition else ''}",
    Doubt: lambda r: r.message,
    Report: lambda r: f"{r.outlet or r.file}, {r.published.edtf or 'undated'} ({r.published.basis})",
    list: lambda r: r[0].text if r else "",
}


def line_of(record: Any) -> str:
    """A record in one line of words."""
    return _LINES[type(record)](record)


def told_in_a_line(story: Story, record_id: str) -> str:
    """A record in one line of words; a commitment has none of its own but those it was made in."""
    record = find_record(story, record_id)
    if isinstance(record, Commitment) and (words := passages(story, record.evidence[:1])):
        return f"{record.kind}: {words[0].text}"
    return line_of(record)
