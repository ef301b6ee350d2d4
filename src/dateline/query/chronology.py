"""The chronology: events in order of time, a vague date before the exact ones inside it, undated ones at the end."""

import re
from collections.abc import Callable, Iterator, Sequence

import msgspec

from dateline.model import Event, EventMention, QueryError, Quotation
from dateline.model.answer import Entry, Outcome, Passage
from dateline.query.choice import event_ids
from dateline.query.filters import Filters
from dateline.query.passage import Told, reports
from dateline.query.who import names
from dateline.store import Amendments, Story
from dateline.store.read import decode
from dateline.store.sql import beside

SQL = beside(__file__)
#: A quotation longer than this is no short evidence.
SHORT = 240
#: Words of a summary that a passage may lack more than another, and still be as good: a name put for a pronoun.
WORDS = 3
_WORD = re.compile(r"\w+")


def chronology(
    story: Story, filters: Filters | None = None, *, limit: int | None = None, offset: int = 0
) -> Iterator[Entry]:
    """Entries in order of time. `limit` and `offset` give a page of them. Raises QueryError."""
    entry = entries(story)
    for event_id in event_ids(story, filters or Filters(), limit, offset):
        yield entry(event_id)


def entries(story: Story) -> Callable[[str], Entry]:
    """A reader of single entries by event id; it keeps names and reports at hand from one to the next."""
    name_of, told, amended = names(story), reports(story), Amendments(story)

    def entry(event_id: str) -> Entry:
        row = story.row(SQL["event"], (event_id,))
        if row is None:
            raise QueryError(f"{event_id}: no such event in {story.path}")
        event = decode(Event, row[0])
        told_of = [record for (record,) in story.rows(SQL["mentions"], (event_id,)) if record is not None]
        found = (amended(decode(EventMention, record)) for record in told_of)
        mentions = [mention for mention in found if mention is not None]
        said_by, passage = _shortest(story, told, event, mentions)
        who, to_whom, where = _parties(event, name_of)
        conflicts = story.row(SQL["conflicts"], (event_id,))
        return Entry(
            id=event.id,
            when=event.when.edtf,
            basis=event.when.basis,
            summary=event.summary,
            type=event.type,
            label=_label(event, mentions),
            who=who,
            to_whom=to_whom,
            where=where,
            status=event.status,
            standing=event.standing,
            counts=event.counts,
            salience=event.salience,
            background=bool(mentions) and all(mention.background for mention in mentions),
            said_by=said_by,
            conflicts=int(conflicts[0]) if conflicts else 0,
            history=event.history,
            outcomes=_outcomes(story, event),
            passage=passage,
            headline=event.headline,
        )

    return entry


def _parties(event: Event, name_of: Callable[[str], str]) -> tuple[tuple[str, ...], tuple[str, ...], str | None]:
    """Who, to whom and where: as the words of its line plainly say, in a file of before that as coded."""
    shown = event.parties
    if shown is None:
        where = None if event.place is None else name_of(event.place)
        return tuple(map(name_of, event.actors)), tuple(map(name_of, event.recipients)), where
    where = None if shown.where is None else shown.where.text
    return tuple(p.text for p in shown.who), tuple(p.text for p in shown.to_whom), where


def _outcomes(story: Story, event: Event) -> tuple[Outcome, ...]:
    """Links lead from an event or from one of its mentions."""
    values = {"ids": _json([event.id, *event.mentions]), "event": event.id}
    rows = story.rows(SQL["outcomes"], values)
    return tuple(Outcome(kind=kind, id=other, when=when, summary=summary) for kind, other, when, summary in rows)


def _json(values: Sequence[object]) -> str:
    return msgspec.json.encode(values).decode()


def _label(event: Event, mentions: list[EventMention]) -> str:
    return next((mention.label for mention in mentions if mention.type == event.type), event.type.lower())


def _shortest(
    story: Story, told: Callable[[str], Told | None], event: Event, mentions: list[EventMention]
) -> tuple[str | None, Passage | None]:
    """The shortest words that tell it: of a mention with its status, those its summary is made of before others."""
    summary = set(_WORD.findall(event.summary.casefold()))
    found: list[tuple[tuple[bool, int, bool, bool, int, str], str | None, Passage]] = []
    for mention in mentions:
        report = told(mention.report)
        if report is None:
            continue
        said_by, passage = _words(story, report, mention)
        other = mention.status != event.status
        missing = len(summary - set(_WORD.findall(passage.text.casefold()))) // WORDS
        order = (other, missing, mention.background, mention.claimed, len(passage.text), mention.id)
        found.append((order, said_by, passage))
    if not found:
        return None, None
    _, said_by, passage = min(found, key=lambda each: each[0])
    return said_by, passage


def _words(story: Story, report: Told, mention: EventMention) -> tuple[str | None, Passage]:
    """A short quotation the event is told in, with its speaker; else the sentence."""
    row = story.row(SQL["quotation"], (mention.attributed_to,)) if mention.attributed_to else None
    quotation = None if row is None else decode(Quotation, row[0])
    if quotation and quotation.verbatim and len(quotation.spans) == 1 and quotation.end - quotation.begin <= SHORT:
        speaker = quotation.speaker.text if quotation.speaker else None
        return speaker, report.passage(quotation.begin, quotation.end, verbatim=quotation.verbatim)
    return None, report.passage(*mention.sentence)
