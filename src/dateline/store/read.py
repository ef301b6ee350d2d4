"""Take reports and their layers out of the file, one report at a time."""

import sqlite3
import types
import zlib
from collections.abc import Container, Sequence
from typing import Any, TypeVar

import msgspec

from dateline.model import (
    Commitment,
    Declared,
    Doubt,
    Entity,
    EventMention,
    Layers,
    Line,
    Mention,
    Order,
    Quotation,
    Reason,
    Report,
    Source,
    TimeExpression,
)
from dateline.store.sql import beside

SQL = beside(__file__)
Kind = TypeVar("Kind")
_DECODERS: dict[Any, msgspec.json.Decoder[Any]] = {}
_KINDS: dict[str, type] = {
    "times": TimeExpression,
    "entities": Entity,
    "mentions": Mention,
    "quotations": Quotation,
    "events": EventMention,
    "lines": Line,
    "orders": Order,
    "commitments": Commitment,
    "doubts": Doubt,
    "reasons": Reason,
}


#: Layers whose records name their report.
OF_REPORT = ("times", "mentions", "quotations", "events", "lines", "orders")


def decode(kind: type[Kind], record: str) -> Kind:
    """A record from its JSON in the file."""
    decoder = _DECODERS.get(kind)
    if decoder is None:
        decoder = _DECODERS[kind] = msgspec.json.Decoder(kind)
    found: Kind = decoder.decode(record)
    return found


def report(record: str, text: str) -> Report:
    """A report from its record and the text that stands beside it."""
    return msgspec.structs.replace(decode(Report, record), text=text)


def layers(connection: sqlite3.Connection, report_id: str, without: Container[str] = ()) -> Layers | None:
    """One report with everything read in it but the layers `without`."""
    row = connection.execute(SQL["report"], (report_id,)).fetchone()
    if row is None:
        return None
    number, record, text = row
    found: dict[str, Any] = {
        layer: _decoded(layer, connection.execute(SQL[layer], (number,)).fetchall())
        for layer in _KINDS
        if layer not in without
    }
    _share_ids(report_id, found)
    return Layers(report=report(record, text), **found)


def _decoded(layer: str, rows: Sequence[tuple[str]]) -> tuple[Any, ...]:
    """The records of a layer, read as one array: one call for each of them would take longer than the reading."""
    if not rows:
        return ()
    decoder = _DECODERS.get(layer)
    if decoder is None:
        decoder = _DECODERS[layer] = msgspec.json.Decoder(types.GenericAlias(tuple, (_KINDS[layer], ...)))
    found: tuple[Any, ...] = decoder.decode(f"[{','.join([record for (record,) in rows])}]")
    return found


def _share_ids(report_id: str, found: dict[str, Any]) -> None:
    """Let records hold one and the same string for the report, mentions those of their entities: half their room."""
    share, ids = msgspec.structs.force_setattr, {entity.id: entity.id for entity in found.get("entities", ())}
    for layer in OF_REPORT:
        for record in found.get(layer, ()):
            share(record, "report", report_id)
    for mention in found.get("mentions", ()):
        share(mention, "entity", ids.get(mention.entity, mention.entity))


def source(connection: sqlite3.Connection, report_id: str) -> Source | None:
    """One report as it came in."""
    row = connection.execute(SQL["source"], (report_id,)).fetchone()
    if row is None:
        return None
    file, media, charset, declared, packed = row
    return Source(
        file=file, data=zlib.decompress(packed), media=media, charset=charset, declared=decode(Declared, declared)
    )
