"""Put reports and what was read in them into the file: one row a record, many rows a call."""

import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import TypeAlias

import msgspec

from dateline.calendar import bounds
from dateline.model import Layers, Quotation, Report, Source
from dateline.store.sql import beside

SQL = beside(__file__)
#: The layers that are rows of their own, in the order they are written.
LAYERS = (
    "times",
    "entities",
    "mentions",
    "quotations",
    "events",
    "lines",
    "orders",
    "commitments",
    "doubts",
    "reasons",
)
_encode = msgspec.json.Encoder(order="deterministic").encode
Row: TypeAlias = tuple[object, ...]


def digest(data: bytes) -> str:
    """32 hexadecimal digits of BLAKE2b: how texts, bytes and layers are compared."""
    return blake2b(data, digest_size=16).hexdigest()


def as_json(record: object) -> str:
    """A record as the JSON kept in the file."""
    return _encode(record).decode()


def days(edtf: str | None) -> tuple[str | None, str | None]:
    """First and last day of an EDTF value as ISO text; None where open, not known or not readable as EDTF."""
    if edtf is None:
        return None, None
    try:
        first, last, _ = bounds(edtf)
    except (ValueError, OverflowError):
        return None, None
    return first.isoformat() if first else None, last.isoformat() if last else None


def add_report(connection: sqlite3.Connection, source: Source, layers: Layers) -> int:
    """Insert a report that is not there yet; gives its number."""
    (number,) = connection.execute(SQL["report"], (layers.report.id, *report_row(layers))).fetchone()
    connection.execute(SQL["source"], _source_row(number, source))
    connection.execute(SQL["words"], (number, layers.report.text))
    add_layers(connection, number, layers)
    return int(number)


def replace_report(connection: sqlite3.Connection, number: int, layers: Layers) -> None:
    """Put a new reading of a report in place of the old one; the source stays."""
    (old,) = connection.execute(SQL["text"], (number,)).fetchone()
    connection.execute(SQL["words_out"], (number, old))
    for layer in LAYERS:
        connection.execute(SQL[f"empty_{layer}"], (number,))
    connection.execute(SQL["prepared_out"], (number,))
    connection.execute(SQL["support_out"], (number,))
    connection.execute(SQL["report_again"], (*report_row(layers), number))
    connection.execute(SQL["words"], (number, layers.report.text))
    add_layers(connection, number, layers)


def layers_digest(layers: Layers) -> str:
    """A digest of all that was read in a report."""
    return digest(_encode(layers))


def add_layers(connection: sqlite3.Connection, number: int, layers: Layers) -> None:
    """Insert the findings of a report."""
    for layer, rows in _rows(number, layers):
        connection.executemany(SQL[layer], rows)


def _rows(number: int, layers: Layers) -> Iterator[tuple[str, Sequence[Row]]]:
    published = layers.report.published.edtf
    yield "times", [(t.id, number, t.begin, t.end, as_json(t)) for t in layers.times]
    yield "entities", [(n.id, number, as_json(n)) for n in layers.entities]
    yield "mentions", [(m.id, number, m.begin, m.end, m.entity, as_json(m)) for m in layers.mentions]
    yield "quotations", [_quotation_row(number, q, published) for q in layers.quotations]
    yield "events", [(e.id, number, e.begin, e.end, *e.sentence, as_json(e)) for e in layers.events]
    yield "lines", [(t.id, number, as_json(t)) for t in layers.lines]
    yield "orders", [(o.id, number, o.begin, o.end, o.from_, o.to, as_json(o)) for o in layers.orders]
    yield "commitments", [(c.id, number, as_json(c)) for c in layers.commitments]
    yield "doubts", [(d.id, number, as_json(d)) for d in layers.doubts]
    yield "reasons", [(r.target, number, as_json(r)) for r in layers.reasons]


def _quotation_row(number: int, quotation: Quotation, published: str | None) -> Row:
    speaker = quotation.speaker.entity if quotation.speaker else None
    said = days(quotation.said.edtf or published)
    return (quotation.id, number, quotation.begin, quotation.end, speaker, *said, as_json(quotation))


def report_row(layers: Layers) -> Row:
    """The columns of `report` from `file` on."""
    report = layers.report
    record = as_json(without_text(report))
    published = report.published.edtf
    text = digest(report.text.encode())
    return (
        report.file,
        report.outlet,
        published,
        *days(published),
        layers_digest(layers),
        text,
        record,
        report.text,
    )


def without_text(report: Report) -> Report:
    """The report without its text, which is stored once, beside the record."""
    return msgspec.structs.replace(report, text="")


def _source_row(number: int, source: Source) -> Row:
    packed = zlib.compress(source.data, 6)
    declared = as_json(source.declared)
    return (number, source.file, source.media, source.charset, declared, digest(source.data), packed)
