"""Make the record of an event from the mentions of it: merging collects what they claim and picks nothing away."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from dateline.link.again import once_a_report
from dateline.link.choosing import tell
from dateline.link.headlines import headline_over, in_headline, opens
from dateline.link.heed import Heed
from dateline.link.line import Lines, Told
from dateline.link.once import one_a_line
from dateline.link.one_date import DISAGREEING, common_date, first_prints
from dateline.link.parties import Names, shown
from dateline.link.parting import is_told, parted
from dateline.link.pile import Pile
from dateline.link.salience import Item, Scale, days_past, why_low
from dateline.link.spreading import spread
from dateline.link.standing import COURSE, Stand
from dateline.link.summary import summarise, tellings
from dateline.link.weighty import weight_of_kind
from dateline.model import (
    HELD,
    Counts,
    Entity,
    Event,
    EventMention,
    HistoryStep,
    PloverCode,
    Reason,
    Status,
    When,
    content_id,
)

#: Within one report, the further along a status is, the more it says; a denial says most.
_FORCE: dict[Status, int] = {
    "possible": 0,
    "conditional": 1,
    "planned": 2,
    "postponed": 4,
    "cancelled": 5,
    "ongoing": 6,
    "occurred": 7,
    "denied": 3,
    "negated": 3,
}


class Part(NamedTuple):
    """Tellings of one event, what reports made of it in order, its date, the best of them, its line."""

    mentions: list[EventMention]
    history: tuple[HistoryStep, ...]
    date: When
    best: EventMention
    line: Told | None


class Chronicler:
    """Makes events of clusters of mentions."""

    def __init__(
        self,
        pile: Pile,
        entity_of: Mapping[str, str],
        stand: Stand,
        entities: Mapping[str, Entity],
        story_of: Mapping[str, str] | None = None,
    ) -> None:
        """`story_of` is the story of each report."""
        self._pile, self._entity_of, self._stand, self._story_of = pile, entity_of, stand, story_of or {}
        self._names = Names(pile.entities, entity_of, entities)
        self._lines = Lines(pile, entity_of, entities)

    def events(
        self, clusters: Iterable[Sequence[EventMention]], copies: Container[str] = (), kept: Container[str] = ()
    ) -> tuple[list[Event], list[Reason]]:
        """Records of all clusters, sorted by id, with the reasons of date, status and standing.

        `kept` are mentions that a person put together: their clusters are not parted.
        """
        told = [part for cluster in clusters for part in self._parts(sorted(cluster, key=self._age), kept)]
        counts = [self._stand.counts(part.mentions) for part in told]
        heed = Heed(Scale(self._pile, counts, copies), self._pile)
        events: list[Event] = []
        reasons: list[Reason] = []
        items: list[Item] = []
        for part, count in zip(told, counts, strict=True):
            mentions, line = part.mentions, part.line
            event, why = self._event(part, count)
            events.append(event)
            reasons += why
            past = days_past(self._pile, mentions, event.when)
            kind, opens = weight_of_kind(mentions, len(self._pile.reports)), self._opens(line)
            items.append(Item(mentions, count, event.status, event.when, line, event.parties, past, opens, kind))
        events = [msgspec.structs.replace(e, salience=w) for e, w in zip(events, heed.weights(items), strict=True)]
        shown = (self._pile.events[i.told.mention] if i.told else i.mentions[0] for i in items)
        words = {event.id: mention.text for event, mention in zip(events, shown, strict=True)}
        lowered = dict(zip((e.id for e in events), items, strict=True))
        depths = {event.id: item.told.depth for event, item in zip(events, items, strict=True) if item.told}
        sentences = {event.id: item.told.sentence for event, item in zip(events, items, strict=True) if item.told}
        once = once_a_report(one_a_line(events, words, depths, sentences), items, self._pile)
        made = spread(once, self._stories(events, items), heed.variety)
        return made, [*reasons, *why_low(made, lowered, heed.factors)]

    def _age(self, mention: EventMention) -> tuple[object, ...]:
        return self._pile.age(mention.report), mention.begin, mention.id

    def _parts(self, mentions: list[EventMention], kept: Container[str]) -> list[Part]:
        """An event; where its line does not tell it, what its tellings say of it."""
        whole = self._part(mentions)
        if len(mentions) == 1 or is_told(whole.line):
            return [whole]
        parts = parted(self._pile, mentions, kept)
        return [whole] if len(parts) == 1 else [self._part(part) for part in parts]

    def _part(self, mentions: list[EventMention]) -> Part:
        history, date = self.history(mentions), common_date(first_prints(self._pile, mentions))
        best, *others = tellings(self._pile, mentions, current(history))
        line = tell(self._pile, [best, *others], self._lines, date)
        return Part(mentions, history, date, best, line)

    def _opens(self, line: Told | None) -> bool:
        """Whether the line of an event is the first sentence of a report."""
        shown = self._pile.events[line.mention] if line else None
        return shown is not None and opens(self._pile.reports[shown.report], shown)

    def _stories(self, events: Sequence[Event], items: Sequence[Item]) -> dict[str, str]:
        """The story of each event: of the report whose words its line is made of."""
        shown = {e.id: i.told.mention if i.told else i.mentions[0].id for e, i in zip(events, items, strict=True)}
        reports = {key: self._pile.events[mention].report for key, mention in shown.items()}
        return {key: self._story_of.get(report, report) for key, report in reports.items()}

    def _event(self, part: Part, counts: Counts) -> tuple[Event, list[Reason]]:
        mentions, history, date, best, told = part
        ids = tuple(sorted([m.id for m in mentions]))
        status = current(history)
        shows = next(m for m in mentions if m.id == told.mention) if told else best
        standing, why = self._stand.standing(mentions, COURSE[status], shows.id)
        line = told.text if told else summarise(self._pile, best)
        event = Event(
            id=content_id("v", *ids),
            summary=line,
            headline=headline_over(self._pile, shows, line, whole=told is not None and not told.faults),
            type=_most([m.type for m in mentions]),
            plover=_plover(mentions, status, best),
            mode=_most_or_none([m.mode for m in mentions]),
            contexts=tuple(sorted({c for m in mentions for c in m.contexts})),
            actors=self._joined([a for m in mentions for a in m.actors]),
            recipients=self._joined([r for m in mentions for r in m.recipients]),
            place=self._place(mentions),
            parties=shown(shows, self._names),
            when=date,
            status=status,
            history=history,
            mentions=ids,
            standing=standing,
            counts=counts,
        )
        return event, list(_reasons(event, why, history, mentions))

    def history(self, mentions: Sequence[EventMention]) -> tuple[HistoryStep, ...]:
        """What each report made of the status, in order of publication."""
        if len(mentions) == 1:
            (mention,) = mentions
            published = self._pile.reports[mention.report].published.edtf
            return (HistoryStep(as_of=published, status=mention.status, report=mention.report),)
        by_report: dict[str, list[EventMention]] = {}
        for mention in mentions:
            by_report.setdefault(mention.report, []).append(mention)
        ordered = sorted(by_report, key=self._pile.age)
        return tuple(
            HistoryStep(as_of=self._pile.reports[r].published.edtf, status=self._status(by_report[r]), report=r)
            for r in ordered
        )

    def _status(self, mentions: Sequence[EventMention]) -> Status:
        """One report's status; a headline ends nothing that goes on in its body."""
        body = [m for m in mentions if not in_headline(self._pile, m)] if len(mentions) > 1 else ()
        return _status(body if any(m.status == "ongoing" for m in body) else mentions)

    def _joined(self, local: Sequence[str]) -> tuple[str, ...]:
        """Entities of the pile, those named most often first."""
        if not local:
            return ()
        found = [self._entity_of.get(one, one) for one in local]
        if len(found) < 2:
            return tuple(found)
        counted = Counter(found)
        return tuple(sorted(counted, key=lambda one: (-counted[one], one)))

    def _place(self, mentions: Sequence[EventMention]) -> str | None:
        places = self._joined([m.place for m in mentions if m.place])
        return places[0] if places else None


def _status(mentions: Sequence[EventMention]) -> Status:
    """One report's status: its own voice before its speakers', the further along before the plan."""
    return max(mentions, key=lambda m: (not m.claimed, _FORCE[m.status], m.id)).status


def current(history: Sequence[HistoryStep]) -> Status:
    """The latest status. What was held stays held when a later report merely repeats the plan."""
    status = history[0].status
    for step in history[1:]:
        if not (status in HELD and step.status in ("planned", "possible", "conditional")):
            status = step.status
    return "occurred" if status == "ongoing" and any(step.status == "occurred" for step in history) else status


def _most(values: Sequence[str]) -> str:
    if len(values) == 1:
        return values[0]
    counted = Counter(values)
    return min(counted, key=lambda v: (v == "OTHER", -counted[v], v))


def _most_or_none(values: Iterable[str | None]) -> str | None:
    known = [v for v in values if v]
    return _most(known) if known else None


def _plover(mentions: Sequence[EventMention], status: Status, best: EventMention) -> PloverCode:
    """As the mentions of the present status are coded: a plan that came true is no longer an agreement to meet."""
    fitting = [m.plover for m in mentions if m.status == status and m.plover.type] or [best.plover]
    if len(fitting) == 1:
        return PloverCode(type=fitting[0].type or None, mode=fitting[0].mode or None)
    counted = Counter((code.type or "", code.mode or "") for code in fitting)
    kind, mode = min(counted, key=lambda pair: (-counted[pair], pair))
    return PloverCode(type=kind or None, mode=mode or None)


def _reasons(
    event: Event, why: str, history: Sequence[HistoryStep], mentions: Sequence[EventMention]
) -> Iterator[Reason]:
    yield Reason(target=event.id, aspect="standing", rule=f"link/{event.standing}", note=why)
    if len(history) > 1 and len({step.status for step in history}) > 1:
        steps = ", ".join(f"{step.status} ({step.as_of or 'undated'})" for step in history)
        yield Reason(target=event.id, aspect="status", rule="link/history", note=f"status by publication: {steps}")
    if len(mentions) > 1 and event.when.edtf:
        dates = sorted({m.when.edtf for m in mentions if m.when.edtf})
        torn = event.when.basis == DISAGREEING
        note = (
            "the stretch from the first to the last of" if torn else "the most exact that most tellings can mean of"
        )
        rule = "link/disagreeing" if torn else "link/most-exact"
        yield Reason(target=event.id, aspect="date", rule=rule, note=f"{note} the dates stated: {', '.join(dates)}")
