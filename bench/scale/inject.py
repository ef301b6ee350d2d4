"""A story file of any size from one real build, without a parse repeated: its reports in as many worlds as it takes.

`reports` writes what was read; linking is then the program's own. `link_layer` writes besides what linking said of
the build, once for each world, for piles that are to be asked questions and are larger than there is time to link.
"""

import json
import sys
import time
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from bench.scale.worlds import DAYS_APART, DAYS_IN_MONTH, Template, World, is_shared, later, staying, world
from dateline.model import Entity, Layers, Published, Source
from dateline.pipeline import TRANSACTION
from dateline.pipeline.linking import packed
from dateline.pipeline.redating import packed_support
from dateline.store import Story
from dateline.store.linked import UNDATED, fill
from dateline.store.names import name_keys
from dateline.store.read import decode
from dateline.store.write import days

#: Tables of the link layer that hold rows of their own; the others are filled from these.
TABLES = (
    *("entity", "entity_of", "event", "event_entity", "event_of", "utterance_of", "about_of"),
    *("origin_of", "link", "conflict", "commitment", "pile_doubt", "pile_reason"),
)
#: What names words or records of undated reports, which are in no world; conflicts after what they are about.
OF_NONE = (
    *(
        f"""DELETE FROM {table} WHERE EXISTS (
            SELECT 1 FROM json_each(record, '$.evidence') AS one
            WHERE one.value ->> 'report' NOT IN (SELECT id FROM report))"""
        for table in ("link", "commitment")
    ),
    "DELETE FROM pile_doubt WHERE report NOT IN (SELECT id FROM report)",
    """DELETE FROM conflict WHERE EXISTS (
        SELECT 1 FROM json_each(record, '$.values') AS side, json_each(side.value, '$.evidence') AS one
        WHERE one.value ->> 'report' NOT IN (SELECT id FROM report))""",
    *(
        f"DELETE FROM conflict WHERE about GLOB '{letter}_*' AND about NOT IN (SELECT id FROM {table})"
        for letter, table in (("q", "quotation"), ("e", "event_mention"), ("c", "commitment"), ("v", "event"))
    ),
)
#: Columns that say the place of an event in the chronology.
NUMBERS = frozenset({"number", "event", "turn"})
#: Columns named otherwise than the keys of records that hold the same.
ALIKE = {"sort_day": "edtf", "first_day": "edtf", "last_day": "edtf"}
#: So many reports of a world are news.
LATEST = 50
#: How far it is, is told after so many transactions.
TOLD = 40
#: Worlds written side by side: after so many the file holds whole worlds.
TOGETHER = 18
Item = TypeVar("Item")


def dated(build: Story) -> list[str]:
    """The reports of the build that have a date: undated ones would be read again, from bytes that are not theirs."""
    return [key for (key,) in build.rows("SELECT id FROM report WHERE published IS NOT NULL ORDER BY id")]


def worlds_for(number: int, build: Story) -> list[World]:
    """As many worlds as hold so many reports, the last one in part."""
    return [world(place) for place in range(-(-number // len(dated(build))))]


def reports(build: Story, path: Path, number: int) -> float:
    """Write so many reports with their layers, not yet linked; those that the file has are left out.

    Gives CPU seconds of the writing alone, reckoned for all where some were there.
    """
    spent = 0.0
    with Story.create_or_open(path) as story:
        held = story.totals("reports")["reports"]
        for turn, batch in enumerate(_batches(made(build, number, held), TRANSACTION), 1):
            prepared = {layers.report.id: packed(layers) for _, layers in batch}  # in a build the workers make these
            support = {layers.report.id: packed_support(layers) for _, layers in batch}
            began = time.process_time()
            story.add(batch, prepared=prepared, support=support)
            spent += time.process_time() - began
            if turn % TOLD == 0:
                there = held + turn * TRANSACTION
                print(f"{there:,} of {number:,}, {path.stat().st_size / 1e6:,.0f} MB", file=sys.stderr, flush=True)
    return spent * number / max(number - held, 1)


def made(build: Story, number: int, held: int = 0) -> Iterator[tuple[Source, Layers]]:
    """Report by report, each in some worlds at once: so the templates of all are never in memory together.

    The first `held` are passed over.
    """
    worlds, left = worlds_for(number, build), number
    for first in range(0, len(worlds), TOGETHER):
        for key in dated(build):
            many = len(worlds[first : first + TOGETHER][:left])
            if held >= many:
                held, left = held - many, left - many
                continue
            source, layers = build.source(key), _as_declared(build.layers_of(key))
            packed = Template(layers, staying(layers.entities))
            for place, where in enumerate(worlds[first : first + TOGETHER][:left], start=first):
                left -= 1
                if held:
                    held -= 1
                    continue
                one = packed.read(where, Layers)
                file = f"{place}/{one.report.file}"
                yield replace(source, file=file), replace(one, report=replace(one.report, file=file))


def newest(build: Story, path: Path, number: int) -> None:
    """Write so many reports more, the latest of further worlds that end when the pile ends: what comes in is news."""
    days = dict(build.rows("SELECT id, coalesce(last_day, '') FROM report"))
    latest = sorted(dated(build), key=lambda key: (days[key], key))[-LATEST:]
    left = number
    with Story.open(path, write=True) as story:
        for where in _ending_with(worlds_for(_count(path), build), -(-number // LATEST)):
            for key in latest[-left:] if left < LATEST else latest:
                layers = _as_declared(build.layers_of(key))
                one = Template(layers, staying(layers.entities)).read(where, Layers)
                one = replace(one, report=replace(one.report, file=f"more/{where.mark}/{one.report.file}"))
                story.add(
                    [(replace(build.source(key), file=one.report.file), one)], prepared={one.report.id: packed(one)}
                )
            left -= LATEST


def _ending_with(held: list[World], more: int) -> list[World]:
    """Further worlds in the last month of those that a pile holds, on other days."""
    last = max(held, key=lambda one: (one.months, one.days))
    shifts = [(last.days + DAYS_APART * (place + 1)) % DAYS_IN_MONTH for place in range(more)]
    return [world(len(held) + place)._replace(months=last.months, days=days) for place, days in enumerate(shifts)]


def _as_declared(layers: Layers) -> Layers:
    """With its date as if it had been declared: one that the pile gave would be looked for anew in the new pile."""
    declared = Published(edtf=layers.report.published.edtf, basis="metadata")
    return replace(layers, report=replace(layers.report, published=declared))


def link_layer(build: Story, path: Path) -> None:
    """Write what linking said of the build once for each world that the file holds whole."""
    worlds = worlds_for(_count(path), build)[: _count(path) // len(dated(build))]
    entities = build.linked().entities
    same = frozenset(entity.id for entity in entities if is_shared(entity))
    with Story.open(path, write=True) as story, story.writing():
        copier = _Copier(build, story, worlds, staying(entities), same)
        for table in TABLES:
            copier.copy(table)
        for statement in OF_NONE:
            story.connection.execute(statement)
        for (record,) in list(story.rows("SELECT record FROM entity")):
            entity = decode(Entity, record)
            rows = [(key, entity.id, whole) for key, whole in name_keys(entity)]
            story.connection.executemany("INSERT OR IGNORE INTO entity_name VALUES (?, ?, ?)", rows)
        fill(story.connection)
        story.connection.execute("INSERT INTO state VALUES ('linked', ?)", (story.fingerprint(),))


def _count(path: Path) -> int:
    with Story.open(path) as story:
        return story.totals()["reports"]


class _Copier:
    """Copies tables of the link layer into every world; what is the same in all is written once."""

    def __init__(
        self, build: Story, story: Story, worlds: list[World], stay: frozenset[str], same: frozenset[str]
    ) -> None:
        self.build, self.story, self.worlds, self.stay, self.same = build, story, worlds, stay, same
        self.places = self._places()

    def copy(self, table: str) -> None:
        """All rows of a table."""
        found = self.build.connection.execute(f"SELECT * FROM {table}")
        columns = [name for name, *_ in found.description]
        into = f"INSERT OR IGNORE INTO {table} VALUES ({', '.join('?' * len(columns))})"
        for rows in _batches(found, 1000):
            made = [(row, Template(_record(columns, row), self.stay, self.same)) for row in rows]
            for place, where in enumerate(self.worlds):
                copied = (_row(columns, row, each.text(where), self.places[place], table) for row, each in made)
                self.story.connection.executemany(into, copied)

    def _places(self) -> list[dict[int, int]]:
        """For each world, from an event's number in the build to its place in the chronology of all."""
        rows = list(self.build.rows("SELECT number, edtf, sort_day, first_day, last_day, salience, id FROM event"))
        keys = []
        for place, where in enumerate(self.worlds):
            for number, edtf, *_, salience, key in rows:
                first, last = days(later(edtf, where) if edtf else None)
                beginning = first or last or UNDATED
                keys.append((beginning, first or "", _backwards(last), -salience, f"{place}{key}", place, number))
        found: list[dict[int, int]] = [{} for _ in self.worlds]
        for number, (*_, place, before) in enumerate(sorted(keys)):
            found[place][before] = number
        return found


def _backwards(day: str | None) -> int:
    return -int((day or "0").replace("-", ""))


def _record(columns: list[str], row: tuple[Any, ...]) -> list[dict[str, Any]]:
    """The columns by the keys that say what they hold, the record among them as the object it is."""
    return [
        {ALIKE.get(name, name): json.loads(value) if name == "record" else value}
        for name, value in zip(columns, row, strict=True)
    ]


def _row(columns: list[str], row: tuple[Any, ...], made: str, places: dict[int, int], table: str) -> tuple[Any, ...]:
    cells = msgspec.json.decode(made, type=list[dict[str, msgspec.Raw]])
    values: list[Any] = []
    for name, before, cell in zip(columns, row, cells, strict=True):
        (raw,) = cell.values()
        if name == "record":
            values.append(bytes(raw).decode())
        elif name in NUMBERS and isinstance(before, int):
            values.append(None if table == "pile_reason" else places[before])
        else:
            values.append(before if not isinstance(before, str) else msgspec.json.decode(raw))
    return tuple(values)


def _batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    left = iter(items)
    while batch := list(islice(left, size)):
        yield batch
