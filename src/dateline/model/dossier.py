"""One report with what has been read in it so far: what the reading steps take and add to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from dateline.model.entity import Entity, Mention
from dateline.model.event import Event, EventMention, Line
from dateline.model.note import Doubt, Reason
from dateline.model.order import Order
from dateline.model.quotation import Quotation
from dateline.model.relation import Commitment, Conflict, Link
from dateline.model.report import BlockKind, Report
from dateline.model.timex import TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: What a reading step may yield.
Finding: TypeAlias = (
    TimeExpression | Entity | Mention | Quotation | EventMention | Line | Order | Commitment | Doubt | Reason
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A parsed block. A token's place in the report is `begin + token.idx`."""

    begin: int
    kind: BlockKind
    doc: "Doc"

    @property
    def end(self) -> int:
        """Where the paragraph ends in `report.text`."""
        if not len(self.doc):
            return self.begin
        last = self.doc[-1]  # `doc.text` would be put together anew from every token
        return self.begin + last.idx + len(last.text) + len(last.whitespace_)

    def place(self, token: "Token") -> tuple[int, int]:
        """Offsets of a token in `report.text`."""
        first = self.begin + token.idx
        return first, first + len(token.text)


class Layers(msgspec.Struct, frozen=True, kw_only=True):
    """All findings of one report, without its parse: what is stored, sent between processes, and linked."""

    report: Report
    times: tuple[TimeExpression, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    events: tuple[EventMention, ...] = ()
    lines: tuple[Line, ...] = ()
    orders: tuple[Order, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(slots=True)
class Dossier:
    """A report, its parsed paragraphs and its layers of findings, each keyed by id in the order found.

    Adding a finding whose id is already there replaces it: a later step may say more of the same words.
    """

    report: Report
    paragraphs: list[Paragraph] = field(default_factory=list)
    times: dict[str, TimeExpression] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    mentions: dict[str, Mention] = field(default_factory=dict)
    quotations: dict[str, Quotation] = field(default_factory=dict)
    events: dict[str, EventMention] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)
    orders: dict[str, Order] = field(default_factory=dict)
    commitments: dict[str, Commitment] = field(default_factory=dict)
    doubts: dict[str, Doubt] = field(default_factory=dict)
    reasons: list[Reason] = field(default_factory=list)
    kept: dict[object, Any] = field(default_factory=dict, repr=False, compare=False)
    """What rules have reckoned from the layers; a time, name, mention or quotation added drops it."""

    def add(self, findings: Iterable[Finding]) -> None:
        """Put findings into their layers."""
        for found in findings:
            if isinstance(found, Reason):
                self.reasons.append(found)
            else:
                self._layer(found)[found.id] = found
                if isinstance(found, TimeExpression | Entity | Mention | Quotation):
                    self.kept.clear()

    def _layer(self, found: Finding) -> dict[str, Finding]:
        layers: dict[type, object] = {
            TimeExpression: self.times,
            Entity: self.entities,
            Mention: self.mentions,
            Quotation: self.quotations,
            EventMention: self.events,
            Line: self.lines,
            Order: self.orders,
            Commitment: self.commitments,
            Doubt: self.doubts,
        }
        return layers[type(found)]  # type: ignore[return-value]

    def mentions_in(self, begin: int, end: int) -> Iterator[Mention]:
        """Mentions that lie wholly inside [begin, end), in the order found."""
        return (m for m in self.mentions.values() if begin <= m.begin and m.end <= end)

    def times_in(self, begin: int, end: int) -> Iterator[TimeExpression]:
        """Time expressions that lie wholly inside [begin, end), in the order found."""
        return (t for t in self.times.values() if begin <= t.begin and t.end <= end)

    def layers(self) -> Layers:
        """Freeze the findings, each layer sorted by place and id, so that order of work leaves no trace."""
        return Layers(
            report=self.report,
            times=tuple(sorted(self.times.values(), key=lambda x: (x.begin, x.end, x.id))),
            entities=tuple(sorted(self.entities.values(), key=lambda x: x.id)),
            mentions=tuple(sorted(self.mentions.values(), key=lambda x: (x.begin, x.end, x.id))),
            quotations=tuple(sorted(self.quotations.values(), key=lambda x: (x.begin, x.end, x.id))),
            events=tuple(sorted(self.events.values(), key=lambda x: (x.begin, x.end, x.id))),
            lines=tuple(sorted(self.lines.values(), key=lambda x: x.id)),
            orders=tuple(sorted(self.orders.values(), key=lambda x: (x.begin, x.end, x.id))),
            commitments=tuple(sorted(self.commitments.values(), key=lambda x: x.id)),
            doubts=tuple(sorted(self.doubts.values(), key=lambda x: x.id)),
            reasons=tuple(sorted(self.reasons, key=lambda x: (x.target, x.aspect, x.rule, x.note))),
        )


class Linked(msgspec.Struct, frozen=True, kw_only=True):
    """What reports say together: made anew from all Layers whenever the pile or the corrections change."""

    entities: tuple[Entity, ...] = ()
    entity_of: dict[str, str] = {}
    """id of an entity inside one report -> id of the entity of the pile"""
    events: tuple[Event, ...] = ()
    event_of: dict[str, str] = {}
    """id of an event mention -> id of its event"""
    utterance_of: dict[str, str] = {}
    """id of a quotation -> id shared by quotations of the same utterance"""
    about_of: dict[str, tuple[str, ...]] = {}
    """id of a quotation -> issue labels, the same label for the same issue all over the pile"""
    copy_of: dict[str, str] = {}
    """id of a report -> id of the report it copies"""
    origin_of: dict[str, str] = {}
    """id of a report -> id of its origin family"""
    links: tuple[Link, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    sequence: tuple[str, ...] = ()
    """ids of the events in the order of the chronology; those not named come after, by their dates"""
    commitments: tuple[Commitment, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    reasons: tuple[Reason, ...] = ()
