"""Of a story too large to be shown at once: its weightiest entries, the reports that tell them, and what is in these.

The records are those of the export, and whatever one of them names is among them: a disagreement with a side in
another report, or a tie to another entry, is left out.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from msgspec.structs import replace

from dateline.model import Commitment, Conflict, Doubt, Entity, Event, Layers, Link, Parties, Reason
from dateline.store.amend import Amendments
from dateline.store.export import Contract, joined, labels, whole_event_mention, whole_quotation
from dateline.store.read import decode
from dateline.store.sql import beside
from dateline.store.story import Story

SQL = beside(__file__)
#: Layers of a report of which nothing is shown.
NOT_SHOWN = ("entities", "lines")
Kind = TypeVar("Kind")


class Excerpt(NamedTuple):
    """Records of an excerpt, in no order, and the reasons for its entries."""

    records: list[Contract]
    reasons: list[Reason]


def excerpt(story: Story, most: int) -> Excerpt:
    """So many of the weightiest entries, with what a page of them needs; all in memory."""
    rows = story.rows(SQL["weightiest"], (most,))
    taken = _Taken(story, [replace(decode(Event, record), turn=turn) for record, turn in rows])
    for report_id in sorted(taken.reports):
        taken.take(story.layers_of(report_id, without=NOT_SHOWN))
    ties: list[Contract] = [*taken.conflicts(), *taken.links(), *taken.doubts()]
    return Excerpt([*taken.records, *ties, *taken.entities(), *story.corrections()], taken.reasons)


class _Taken:
    """What has been taken so far, by kind and by id."""

    def __init__(self, story: Story, events: list[Event]) -> None:
        self.story = story
        self.records: list[Contract] = [*events, *story.file_doubts()]
        self.told = {mention: event.id for event in events for mention in event.mentions}
        self.reports = {step.report for event in events for step in event.history} | self._telling()
        self.reasons = [one for event in events for one in self._found(Reason, "reasons", event.id)]
        self.subjects = {event.id for event in events} | self.reports
        self.names = {name for event in events for name in _named_by(event)}
        self._entity_of, self._amended = joined(story), Amendments(story)

    def take(self, layers: Layers) -> None:
        """A report, and what was read in it as far as it bears on the entries or can be marked in its text."""
        report = layers.report
        copy_of, origin = self.story.row(SQL["origin"], (report.id,)) or (None, None)
        self.records.append(replace(report, copy_of=copy_of, origin=origin))
        self.records += [*layers.times, *layers.doubts]
        self.reasons += [reason for reason in layers.reasons if reason.target in self.told]
        self._take_words(layers)
        for order in layers.orders:
            one, other = self.told.get(order.from_), self.told.get(order.to)
            if one and other:
                self.records.append(replace(order, from_event=one, to_event=other))
        for promise in layers.commitments:
            self.records += map(self._within, self._found(Commitment, "commitment", promise.id))

    def _take_words(self, layers: Layers) -> None:
        """Who is named, what is said and what is told, with what people and the pile have made of it."""
        for mention in filter(None, map(self._amended, layers.mentions)):
            self.records.append(replace(mention, entity=self._entity_of(mention.entity)))
            self.names.add(self._entity_of(mention.entity))
        for quotation in filter(None, map(self._amended, layers.quotations)):
            (utterance,) = self.story.row(SQL["utterance"], (quotation.id,)) or (None,)
            about = labels(self.story, quotation)
            self.records.append(whole_quotation(quotation, utterance, about, self._entity_of))
            self.subjects.add(quotation.id)
        for event in filter(None, map(self._amended, layers.events)):
            if event.id in self.told:
                self.records.append(whole_event_mention(event, self.told[event.id], self._entity_of))

    def conflicts(self) -> Iterator[Conflict]:
        """Disagreements about what was taken, all of whose sides are in reports that were."""
        for about in sorted(self.subjects):
            for conflict in self._found(Conflict, "conflicts", about):
                if all(at.report in self.reports for side in conflict.values for at in side.evidence):
                    yield conflict

    def links(self) -> Iterator[Link]:
        """Ties between entries that were taken."""
        ends = self.subjects | self.told.keys()
        for source in sorted(ends):
            yield from (link for link in self._found(Link, "links", source) if link.to in ends)

    def doubts(self) -> Iterator[Doubt]:
        """What the pile was not sure of in reports that were taken."""
        found = (decode(Doubt, record) for (record,) in self.story.rows(SQL["doubts"]))
        return (doubt for doubt in found if doubt.report in self.reports)

    def entities(self) -> Iterator[Entity]:
        """Whoever is named."""
        for name in sorted(self.names):
            yield from self._found(Entity, "entity", name)

    def _telling(self) -> set[str]:
        """Reports in which the entries are told."""
        return {report for key in self.told for (report,) in self.story.rows(SQL["told_in"], (key,)) if report}

    def _found(self, kind: type[Kind], name: str, key: str) -> Iterable[Kind]:
        return [decode(kind, record) for (record,) in self.story.rows(SQL[name], (key,))]

    def _within(self, commitment: Commitment) -> Commitment:
        """With the later words that stand in reports that are taken."""
        self.names.update(name for name in (commitment.holder, commitment.addressee) if name)
        return replace(commitment, bearing=tuple(x for x in commitment.bearing if x.report in self.reports))


def _named_by(event: Event) -> Iterator[str]:
    shown = event.parties or Parties()
    parties = (*shown.who, *shown.to_whom, *([shown.where] if shown.where else []))
    named = (*event.actors, *event.recipients, event.place, *(party.entity for party in parties))
    return (name for name in named if name)
