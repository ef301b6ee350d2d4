"""The records of the contract (`docs/records.md`): findings of reports with what the link layer adds to them.

Sorted by (record, id) and by key, so that two builds of the same reports give the same bytes (law 6).
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TypeAlias

import msgspec
from msgspec.structs import replace

from dateline.model import (
    Commitment,
    Conflict,
    Correction,
    Doubt,
    Entity,
    Event,
    EventMention,
    Link,
    Mention,
    Order,
    Quotation,
    Report,
    Speaker,
    StoryError,
    TimeExpression,
)
from dateline.store.amend import Amendments
from dateline.store.read import decode, report
from dateline.store.sql import beside
from dateline.store.story import Story

SQL = beside(__file__)
Contract: TypeAlias = (
    Commitment
    | Conflict
    | Correction
    | Doubt
    | Entity
    | Event
    | EventMention
    | Link
    | Mention
    | Order
    | Quotation
    | Report
    | TimeExpression
)
EntityOf: TypeAlias = Callable[[str], str]
_encode = msgspec.json.Encoder(order="sorted").encode


def export_lines(story: Story) -> Iterator[bytes]:
    """Every record as one JSON line, without the line end."""
    for record in export_records(story):
        yield _encode(record)


def export_records(story: Story) -> Iterator[Contract]:
    """Every record, one in memory at a time. Raises StoryError when the link layer is not up to date."""
    if not story.linked_is_fresh():
        raise StoryError(f"{story.path}: a build was interrupted. Complete it with: dateline build -o {story.path}")
    entity_of, amended = joined(story), Amendments(story)
    yield from _plain(story, "commitment", Commitment)
    yield from _plain(story, "conflict", Conflict)
    yield from _plain(story, "correction", Correction)
    yield from (decode(Doubt, record) for _, record in story.rows(SQL["doubt"]))
    yield from _plain(story, "entity", Entity)
    for record, turn in story.rows(SQL["event"]):
        yield replace(decode(Event, record), turn=turn)
    for record, event in story.rows(SQL["event_mention"]):
        if told := amended(decode(EventMention, record)):
            yield whole_event_mention(told, event, entity_of)
    yield from _plain(story, "link", Link)
    for record, entity in story.rows(SQL["mention"]):
        if mention := amended(decode(Mention, record)):
            yield replace(mention, entity=entity or mention.entity)
    for record, one, other in story.rows(SQL["order"]):
        yield replace(decode(Order, record), from_event=one, to_event=other)
    for record, utterance in story.rows(SQL["quotation"]):
        if quotation := amended(decode(Quotation, record)):
            yield whole_quotation(quotation, utterance, labels(story, quotation), entity_of)
    for record, text, copy_of, origin in story.rows(SQL["report"]):
        yield replace(report(record, text), copy_of=copy_of, origin=origin)
    yield from _plain(story, "time", TimeExpression)


def joined(story: Story) -> EntityOf:
    """From an entity of one report to the entity of the pile; other names are left as they are."""

    @lru_cache(maxsize=65_536)
    def entity_of(name: str) -> str:
        row = story.row(SQL["entity_of"], (name,))
        return name if row is None else str(row[0])

    return entity_of


def labels(story: Story, quotation: Quotation) -> tuple[str, ...]:
    """What a quotation is about, in the words the pile agrees on; else those the report gave."""
    found = tuple(label for (label,) in story.rows(SQL["about"], (quotation.id,)))
    return found or quotation.about


def whole_event_mention(mention: EventMention, event: str | None, entity_of: EntityOf) -> EventMention:
    """An event mention with its event, its actors those of the pile."""
    return replace(
        mention,
        event=event,
        actors=tuple(dict.fromkeys(entity_of(actor) for actor in mention.actors)),
        recipients=tuple(dict.fromkeys(entity_of(recipient) for recipient in mention.recipients)),
        place=None if mention.place is None else entity_of(mention.place),
    )


def whole_quotation(
    quotation: Quotation, utterance: str | None, about: tuple[str, ...], entity_of: EntityOf
) -> Quotation:
    """A quotation with its utterance and issues, its people those of the pile."""
    return replace(
        quotation,
        utterance=utterance or quotation.utterance,
        about=about,
        speaker=_speaker(quotation.speaker, entity_of),
        on_behalf_of=None if quotation.on_behalf_of is None else entity_of(quotation.on_behalf_of),
        addressee=None if quotation.addressee is None else entity_of(quotation.addressee),
        via=tuple(entity_of(name) for name in quotation.via),
    )


def _speaker(speaker: Speaker | None, entity_of: EntityOf) -> Speaker | None:
    if speaker is None or speaker.entity is None:
        return speaker
    return replace(speaker, entity=entity_of(speaker.entity))


def _plain(story: Story, name: str, kind: type[Contract]) -> Iterator[Contract]:
    yield from (decode(kind, record) for (record,) in story.rows(SQL[name]))
