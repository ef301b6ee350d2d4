"""Write only what has changed of a link layer that is linked in parts.

Rows that stay as they are stay where they are: what a few new reports cost hardly depends on how many there were. The
words of an event cannot be taken out of the full-text index without knowing them as they were, so an event that is
told otherwise gets another number, and its old one is retired with the words under it.
"""

import json
import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from dateline.model import Entity, Event, Linked, Reason
from dateline.store import linked
from dateline.store.linked import event_row, in_turn, parts_in, rows_of
from dateline.store.names import name_keys
from dateline.store.numbering import NONE, renumbered
from dateline.store.read import decode
from dateline.store.sql import beside
from dateline.store.write import Row, as_json

SQL = beside(__file__)
Keyed: TypeAlias = dict[str, Any]
#: Tables of records and of pairs, and the layers they hold.
RECORDS = {
    "entity": "entities",
    "event": "events",
    "link": "links",
    "conflict": "conflicts",
    "commitment": "commitments",
    "pile_doubt": "doubts",
}
PAIRS, ORIGINS = ("entity_of", "event_of", "utterance_of", "about_of"), "origin_of"


@dataclass
class Difference:
    """What the link layer no longer says, and what it says now, by table and key; reasons by how often."""

    gone: dict[str, Keyed] = field(default_factory=lambda: {name: {} for name in (*RECORDS, *PAIRS, ORIGINS)})
    come: dict[str, Keyed] = field(default_factory=lambda: {name: {} for name in (*RECORDS, *PAIRS, ORIGINS)})
    reasons: Counter[Reason] = field(default_factory=Counter)


def change(connection: sqlite3.Connection, parts: Iterable[tuple[Linked, Linked]], turns: Iterable[Row]) -> None:
    """Write a link layer over the one that is there: of each part what it was and what it is now.

    Parts that are the same may be left out; `turns` are those of all, as in `linked.put_parts`.
    """
    found = _difference(parts)
    connection.execute(SQL["before"])
    connection.executemany(SQL["was"], found.gone["event_of"].items())
    stale = set(_renamed(connection, found.gone["entity"], found.come["entity"]))
    _take_out(connection, found)
    for table, rows in rows_of(_come(found), {}):
        connection.executemany(linked.SQL[table], rows)
    with in_turn(connection, turns):
        _change_events(connection, found.gone["event"], found.come["event"], stale)
    linked.remember(connection)


def _difference(parts: Iterable[tuple[Linked, Linked]]) -> Difference:
    """What one of the two says alone, over all parts: what only went from one part to another is in neither."""
    found = Difference()
    for was, now in parts:
        for table in found.gone:
            if not _same(was, now, table):
                old, new = _keyed(was, table), _keyed(now, table)
                found.gone[table].update(_alone(old, new))
                found.come[table].update(_alone(new, old))
        before, after = _other(was.reasons, now.reasons)
        found.reasons.update(after)
        found.reasons.subtract(before)
    for table, gone in found.gone.items():
        come = found.come[table]
        for key in [key for key, one in gone.items() if key in come and come[key] == one]:
            del gone[key], come[key]
    return found


def _same(was: Linked, now: Linked, table: str) -> bool:
    """A layer that nobody wrote anew: most of a part whose entities alone are called otherwise."""
    layers = ("copy_of", "origin_of") if table == ORIGINS else (RECORDS.get(table, table),)
    return all(getattr(was, layer) is getattr(now, layer) for layer in layers)


def _keyed(made: Linked, table: str) -> Keyed:
    """What a table holds, by what it is looked up by."""
    if table == ORIGINS:
        reports = made.copy_of.keys() | made.origin_of.keys()
        return {key: (made.copy_of.get(key), made.origin_of.get(key)) for key in reports}
    if table in RECORDS:
        return {one.id: one for one in getattr(made, RECORDS[table])}
    pairs: Keyed = getattr(made, table)
    return pairs


def _alone(one: Keyed, other: Keyed) -> Iterator[tuple[str, Any]]:
    for key, held in one.items():
        there = other.get(key)
        if there is not held and there != held:
            yield key, held


def _other(was: Sequence[Reason], now: Sequence[Reason]) -> tuple[Sequence[Reason], Sequence[Reason]]:
    """Reasons but for those that nobody wrote anew, which stand in their places."""
    if len(was) != len(now):
        return was, now
    pairs = [(one, other) for one, other in zip(was, now, strict=True) if one is not other]
    return [one for one, _ in pairs], [other for _, other in pairs]


def _come(found: Difference) -> Linked:
    """What came, but for the events."""
    come, origins = found.come, found.come[ORIGINS].items()
    return Linked(
        entities=tuple(come["entity"].values()),
        entity_of=come["entity_of"],
        event_of=come["event_of"],
        utterance_of=come["utterance_of"],
        about_of=come["about_of"],
        copy_of={key: copy for key, (copy, _) in origins if copy is not None},
        origin_of={key: origin for key, (_, origin) in origins if origin is not None},
        links=tuple(come["link"].values()),
        conflicts=tuple(come["conflict"].values()),
        commitments=tuple(come["commitment"].values()),
        doubts=tuple(come["pile_doubt"].values()),
        reasons=tuple((+found.reasons).elements()),
    )


def _take_out(connection: sqlite3.Connection, found: Difference) -> None:
    """Rows of what went; those of events are found by their numbers."""
    for table, gone in found.gone.items():
        if table != "event":
            connection.executemany(SQL[f"out_{table}"], [(key,) for key in gone])
    names = [(key, one.id) for one in found.gone["entity"].values() for key, _ in name_keys(one)]
    connection.executemany(SQL["out_entity_name"], names)
    fewer = [(one.target, as_json(one), -number) for one, number in found.reasons.items() if number < 0]
    connection.executemany(SQL["out_pile_reason"], fewer)


def _renamed(connection: sqlite3.Connection, gone: Mapping[str, Entity], come: Mapping[str, Entity]) -> Iterator[int]:
    """Numbers of events that somebody takes part in whose name is now another: it is among their words."""
    for key in gone.keys() & come.keys():
        if gone[key].name != come[key].name:
            yield from (number for (number,) in connection.execute(SQL["events_with"], (key,)))


def _change_events(
    connection: sqlite3.Connection, gone: Mapping[str, Event], come: Mapping[str, Event], stale: set[int]
) -> None:
    """Events that are told as before keep their number; the others, and those out of order, get a new one."""
    told_as_before = {key for key in gone.keys() & come.keys() if _told(gone[key]) == _told(come[key])}
    for key in sorted(told_as_before):
        ((number,),) = connection.execute(SQL["number"], (key,))
        connection.execute(SQL["event_again"], event_row(number, come[key]))
    for key in gone.keys() - told_as_before:
        stale.update(number for (number,) in connection.execute(SQL["number"], (key,)))
    retired = {number for (number,) in connection.execute(SQL["retired"])}
    numbers = array("q", (_held(number, stale) for _, number in connection.execute(SQL["in_turn"])))
    places = renumbered(numbers, retired | stale)
    moved = connection.execute(SQL["some_in_turn"], (json.dumps([place + 1 for place in places]),)).fetchall()
    new = {
        places[place]: come[key] if key in come else _event(connection, key)
        for place, (key, _) in zip(sorted(places), moved, strict=True)
    }
    stale.update(number for _, number in moved if number is not None)
    _retire(connection, stale)
    _add_events(connection, new)


def _told(event: Event) -> tuple[object, ...]:
    """What the words under which an event is found come from."""
    return event.summary, event.mentions, frozenset(parts_in(0, event))


def _held(number: int | None, stale: set[int]) -> int:
    return NONE if number is None or number in stale else number


def _event(connection: sqlite3.Connection, key: str) -> Event:
    ((record,),) = connection.execute(SQL["event"], (key,))
    return decode(Event, record)


def _retire(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    connection.execute(SQL["stale"])
    connection.executemany(SQL["is_stale"], [(number,) for number in numbers])
    for table in ("event", "event_entity", "event_outlet"):
        connection.execute(SQL[f"out_{table}"])
    connection.execute(SQL["retire"])
    connection.execute(SQL["stale_done"])


def _add_events(connection: sqlite3.Connection, new: Mapping[int, Event]) -> None:
    connection.execute(SQL["told"])
    for number, event in new.items():
        connection.execute(linked.SQL["event"], event_row(number, event))
        rows = sorted(set(parts_in(number, event)))
        connection.executemany(linked.SQL["event_entity"], rows)
        connection.executemany(SQL["is_told"], [(number, None), *((number, entity) for entity, _, _ in rows)])
    connection.execute(SQL["told_index"])
    connection.execute(SQL["words"])
    connection.execute(SQL["outlets"])
    connection.execute(SQL["told_done"])
    connection.execute(linked.SQL["empty_event_block"])
    connection.execute(linked.SQL["fill_event_block"])
