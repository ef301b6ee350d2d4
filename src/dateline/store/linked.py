"""The link layer in the file: written as a whole, read back as a whole."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Protocol, TypeVar

from dateline.calendar import chronological
from dateline.model import Commitment, Conflict, Doubt, Entity, Event, Link, Linked, Reason
from dateline.store.names import name_keys
from dateline.store.read import decode
from dateline.store.sql import beside
from dateline.store.write import Row, as_json, days

SQL = beside(__file__, "link_layer.sql")


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Kind = TypeVar("Kind", bound=_Named)
#: Sorts after every day.
UNDATED = "~"
#: Numbers left free between events of a pile linked in parts: those that come later find room there.
GAP = 32
#: Tables of the link layer, in the order they are written.
TABLES = (
    "entity",
    "entity_name",
    "entity_of",
    "event",
    "event_entity",
    "event_of",
    "utterance_of",
    "about_of",
    "origin_of",
    "link",
    "conflict",
    "commitment",
    "pile_doubt",
    "pile_reason",
)


#: Steps of filling what is read off those tables, when the sentences of events are held.
FILL = ("told_names", "told_index", "event_words", "event_outlet", "told_done", "event_block")
#: Tables of many rows without a number of their own.
STAGED = ("entity", "entity_name", "entity_of", "event_entity", "event_of", "utterance_of", "about_of", "commitment")


def clear(connection: sqlite3.Connection) -> None:
    """Take the link layer out."""
    for table in TABLES:
        connection.execute(SQL[f"empty_{table}"])
    connection.execute(SQL["empty_event_words"])
    connection.execute(SQL["empty_event_outlet"])
    connection.execute(SQL["empty_event_block"])
    connection.execute(SQL["empty_written"])
    connection.execute(SQL["empty_retired"])


def put(connection: sqlite3.Connection, made: Linked) -> None:
    """Write a link layer in place of the one that is there."""
    clear(connection)
    _write(connection, made, _turns(made))


def put_parts(connection: sqlite3.Connection, parts: Iterable[Linked], turns: Iterable[Row]) -> None:
    """Write a link layer that is given in parts, one in memory at a time.

    `turns` are rows of day, beginning, end, weight and id by which an event takes its turn in the chronology, then
    its part, its place in it, and the event.
    """
    with _unindexed(connection):
        clear(connection)
        with in_turn(connection, turns), _staged(connection):
            for linked in parts:
                asked = {"events": json.dumps([e.id for e in linked.events]), "gap": GAP}
                named = {str(event): int(number) for event, number in connection.execute(SQL["turn_of"], asked)}
                _write(connection, linked, named)


@contextmanager
def _unindexed(connection: sqlite3.Connection) -> Iterator[None]:
    """Without the indexes of the link layer: they are made of all rows at once, sorted, when these are there."""
    asked = {"tables": json.dumps(TABLES)}
    held = [(str(name), str(text)) for name, text in connection.execute(SQL["indexes"], asked)]
    for name, _ in held:
        connection.execute(f"DROP INDEX main.{name}")
    yield
    for _, text in held:
        connection.execute(text)


@contextmanager
def _staged(connection: sqlite3.Connection) -> Iterator[None]:
    """Rows that come by ids, which are digests, are held beside the file and then written in the order of these.

    A table beside the file hides the one of its name. Row by row they would touch pages all over a large file.
    """
    for table in STAGED:
        connection.execute(f"CREATE TEMP TABLE {table} AS SELECT * FROM main.{table} WHERE false")
    yield
    for table in STAGED:
        connection.execute(f"INSERT OR IGNORE INTO main.{table} SELECT * FROM temp.{table} ORDER BY 1, 2")
        connection.execute(f"DROP TABLE temp.{table}")


@contextmanager
def in_turn(connection: sqlite3.Connection, turns: Iterable[Row]) -> Iterator[None]:
    """With the places of events in the chronology, from 1, in `temp.turn_of`."""
    connection.execute(SQL["turn_table"])
    connection.executemany(SQL["turn"], turns)
    connection.execute(SQL["turn_order"])
    connection.execute(SQL["turn_done"])
    connection.execute(SQL["turn_index"])
    yield
    connection.execute(SQL["turn_order_done"])


def _write(connection: sqlite3.Connection, linked: Linked, turns: Mapping[str, int]) -> None:
    for table, rows in rows_of(linked, turns):
        connection.executemany(SQL[table], rows)


def fill(connection: sqlite3.Connection) -> None:
    """Index the words in which each event is told, the outlets that tell it, and runs of events by their days.

    The reports must be in sight.
    """
    connection.execute(SQL["fill_told"])
    connection.executemany(SQL["told_sentence"], _sentences(connection))
    for step in FILL:
        connection.execute(SQL[f"fill_{step}"])


def _sentences(connection: sqlite3.Connection) -> Iterator[Row]:
    """The sentences in which events are told, with their reports, each of which is fetched once for all of its own.

    SQLite would count the characters from the head of the text again for every sentence.
    """
    last, text = None, ""
    for event, report, begin, end in connection.execute(SQL["told_places"]):
        if report != last:
            (text,) = connection.execute(SQL["told_text"], (report,)).fetchone()
            last = report
        yield event, text[begin:end], report


def renew(connection: sqlite3.Connection, write: Callable[[sqlite3.Connection], None]) -> None:
    """Let `write` write a link layer and remember which event an old id has become, by the mentions they share."""
    connection.execute(SQL["moved_before"])
    write(connection)
    fill(connection)
    remember(connection)


def remember(connection: sqlite3.Connection) -> None:
    """Remember which event an old id has become, from the mentions and their events in `temp.event_before`."""
    for step in ("moved_after", "moved_on", "moved_back", "moved_done"):
        connection.execute(SQL[step])


def get(connection: sqlite3.Connection) -> Linked:
    """Read the link layer back."""

    def all_of(name: str) -> Iterator[Row]:
        yield from connection.execute(SQL[f"all_{name}"])

    labels: dict[str, tuple[str, ...]] = {}
    for quotation, label in all_of("about_of"):
        labels[str(quotation)] = (*labels.get(str(quotation), ()), str(label))
    origins = [(str(report), copy_of, origin) for report, copy_of, origin in all_of("origin_of")]
    return Linked(
        entities=tuple(decode(Entity, str(r)) for (r,) in all_of("entity")),
        entity_of={str(k): str(v) for k, v in all_of("entity_of")},
        events=tuple(decode(Event, str(r)) for (r,) in all_of("event")),
        event_of={str(k): str(v) for k, v in all_of("event_of")},
        utterance_of={str(k): str(v) for k, v in all_of("utterance_of")},
        about_of=labels,
        copy_of={report: str(copy) for report, copy, _ in origins if copy is not None},
        origin_of={report: str(origin) for report, _, origin in origins if origin is not None},
        links=tuple(decode(Link, str(r)) for (r,) in all_of("link")),
        conflicts=tuple(decode(Conflict, str(r)) for (r,) in all_of("conflict")),
        sequence=tuple(str(event) for (event,) in all_of("sequence")),
        commitments=tuple(decode(Commitment, str(r)) for (r,) in all_of("commitment")),
        doubts=tuple(decode(Doubt, str(r)) for (r,) in all_of("pile_doubt")),
        reasons=tuple(decode(Reason, str(r)) for (r,) in all_of("pile_reason")),
    )


def rows_of(linked: Linked, turns: Mapping[str, int]) -> Iterator[tuple[str, Iterable[Row]]]:
    """Rows of each table; an event's number is its turn."""
    events = sorted(linked.events, key=lambda event: turns[event.id])
    yield "entity", ((e.id, e.kind, e.name, as_json(e)) for e in _by_id(linked.entities))
    yield "entity_name", sorted([(key, e.id, whole) for e in linked.entities for key, whole in name_keys(e)])
    yield "entity_of", sorted(linked.entity_of.items())
    yield "event", (event_row(turns[e.id], e) for e in events)
    yield "event_entity", sorted({row for e in events for row in parts_in(turns[e.id], e)})
    yield "event_of", sorted(linked.event_of.items())
    yield "utterance_of", sorted(linked.utterance_of.items())
    yield "about_of", ((q, n, label) for q, about in sorted(linked.about_of.items()) for n, label in enumerate(about))
    reports = sorted(linked.copy_of.keys() | linked.origin_of.keys())
    yield "origin_of", ((r, linked.copy_of.get(r), linked.origin_of.get(r)) for r in reports)
    yield "link", ((x.id, x.from_, x.to, as_json(x)) for x in _by_id(linked.links))
    yield "conflict", ((x.id, x.about, x.degree, x.state, as_json(x)) for x in _by_id(linked.conflicts))
    yield "commitment", ((x.id, x.holder, as_json(x)) for x in _by_id(linked.commitments))
    yield "pile_doubt", ((x.id, x.report, as_json(x)) for x in _by_id(linked.doubts))
    yield "pile_reason", ((x.target, as_json(x)) for x in linked.reasons)


def _by_id(records: Iterable[Kind]) -> list[Kind]:
    return sorted(records, key=lambda record: record.id)


def _turns(linked: Linked) -> dict[str, int]:
    """The place of each event in the chronology; what the link layer names no place for comes last, by its date."""
    named = {event: turn for turn, event in enumerate(linked.sequence)}
    rest = sorted((e for e in linked.events if e.id not in named), key=chronological)
    return named | {e.id: turn for turn, e in enumerate(rest, len(named))}


def event_row(turn: int, event: Event) -> Row:
    """The row of an event under its number."""
    first, last = days(event.when.edtf)
    return (
        turn,
        event.id,
        event.type,
        event.status,
        event.standing,
        event.when.edtf,
        first or last or UNDATED,
        first,
        last,
        event.salience,
        event.place,
        as_json(event),
        turn,
    )


def parts_in(number: int, event: Event) -> list[tuple[str, int, str]]:
    """Whom a question for an event finds: those coded, and whoever the entry shows."""
    found = [(actor, number, "actor") for actor in event.actors]
    found += [(recipient, number, "recipient") for recipient in event.recipients]
    if event.place is not None:
        found.append((event.place, number, "place"))
    if (shown := event.parties) is not None:
        found += [(p.entity, number, "actor") for p in shown.who if p.entity]
        found += [(p.entity, number, "recipient") for p in shown.to_whom if p.entity]
        if shown.where is not None and shown.where.entity:
            found.append((shown.where.entity, number, "place"))
    return found
