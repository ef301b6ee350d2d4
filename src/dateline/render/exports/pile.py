"""What the exports are made from: the records by kind, in a fixed order, and what an export gives."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, NamedTuple, TypeVar

from dateline.calendar import bounds, in_turn
from dateline.model import Conflict, Entity, Event, EventMention, Quotation, Report, TimeExpression
from dateline.model.record import Record
from dateline.render.safe import plain
from dateline.render.words import UNSETTLED

Piece = TypeVar("Piece", str, bytes)


class Taking(NamedTuple):
    """Who takes part in an entry, as its line plainly says: ids of entities, or words."""

    who: list[str]
    to_whom: list[str]
    where: str | None


def named_in(event: Event) -> Taking:
    """The entities that take part; in a file that does not hold parties, as coded."""
    shown = event.parties
    if shown is None:
        return Taking(list(event.actors), list(event.recipients), event.place)
    who, whom = ([p.entity for p in parties if p.entity] for parties in (shown.who, shown.to_whom))
    return Taking(who, whom, shown.where.entity if shown.where is not None else None)


class Export(Iterator[Piece], Generic[Piece]):
    """An export piece by piece, text or bytes; `losses` says in plain sentences what the format could not hold."""

    def __init__(self, pieces: Iterable[Piece], losses: Iterable[str]) -> None:
        self._pieces: Iterator[Piece] = iter(pieces)
        self.losses = tuple(losses)

    def __next__(self) -> Piece:
        return next(self._pieces)


@dataclass
class Pile:
    """The records of an export, by id where they are looked up."""

    reports: dict[str, Report] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    mentions: dict[str, EventMention] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    times: list[TimeExpression] = field(default_factory=list)

    @classmethod
    def of(cls, records: Iterable[Record]) -> "Pile":
        """Sort the records by kind; events are in order of time."""
        kinds: defaultdict[type, list[Any]] = defaultdict(list)
        for record in records:
            kinds[type(record)].append(record)
        return cls(
            reports={r.id: r for r in kinds[Report]},
            entities={e.id: e for e in kinds[Entity]},
            mentions={m.id: m for m in kinds[EventMention]},
            events=sorted(kinds[Event], key=in_turn),
            quotations=kinds[Quotation],
            conflicts=kinds[Conflict],
            times=kinds[TimeExpression],
        )

    def name(self, entity: str | None) -> str | None:
        """The name of an entity."""
        return self.entities[entity].name if entity in self.entities else None

    def words_for(self, event: Event) -> Taking:
        """Who takes part in an entry, in words."""
        shown = event.parties
        if shown is None:
            coded = named_in(event)
            who, whom = ([self.name(e) or e for e in part] for part in (coded.who, coded.to_whom))
            return Taking(who, whom, self.name(coded.where))
        where = shown.where.text if shown.where is not None else None
        return Taking([p.text for p in shown.who], [p.text for p in shown.to_whom], where)

    def words(self, mention: EventMention) -> str:
        """The sentence that tells an event, exactly."""
        begin, end = mention.sentence
        return self.reports[mention.report].text[begin:end]

    def source(self, report: str) -> str:
        """Who published a report and when."""
        found = self.reports[report]
        return f"{found.outlet or found.file}, {found.published.edtf or 'undated'}"


def headline(event: Event) -> str:
    """The summary, with its status in capitals where the thing has not happened, or not yet."""
    words = plain(event.summary)
    return f"{event.status.upper()} {words}" if event.status in UNSETTLED else words


def days(event: Event) -> tuple[date, date] | None:
    """First and last day when both are known."""
    if event.when.edtf is None:
        return None
    first, last, _ = bounds(event.when.edtf)
    return (first, last) if first and last else None


def without_day(events: Iterable[Event]) -> list[str]:
    """A sentence for the entries that a format with days must leave out, if any."""
    missing = Counter("without a date" if e.when.edtf is None else "open on one side" for e in events if not days(e))
    return [
        f"{number} entries {why} are left out: the format wants a first and a last day"
        for why, number in sorted(missing.items())
    ]
