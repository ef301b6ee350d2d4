"""The chronology as Parquet: one row an entry, typed, with every telling and its exact words nested in the row."""

import io
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from dateline.model import Event, EventMention, QueryError
from dateline.render.exports.pile import Export, Pile, days

if TYPE_CHECKING:
    import pyarrow

#: Column -> its type in Arrow's words and what it holds.
COLUMNS = {
    "id": ("string", "the event's id"),
    "date": ("string", "EDTF, as exact as the words; null when unknown"),
    "first_day": ("date32", "the first day it may mean; null when open"),
    "last_day": ("date32", "the last day it may mean; null when open"),
    "basis": ("string", "the rule that gave the date"),
    "summary": ("string", "what happened, in words of the reports"),
    "headline": ("string", "the headline of the report the summary is taken from, where it says more; else null"),
    "type": ("string", "PLOVER type or OTHER: what it is"),
    "plover": ("string", "PLOVER type by the ontology's coding rules; null when it has none"),
    "mode": ("string", "PLOVER mode"),
    "contexts": ("strings", "PLOVER contexts"),
    "actors": ("strings", "who, by name"),
    "recipients": ("strings", "to whom, by name"),
    "place": ("string", "where"),
    "status": (
        "string",
        "planned, possible, ongoing, occurred, postponed, cancelled, denied, negated or conditional",
    ),
    "standing": ("string", "single, copied, one-sided, corroborated or disputed"),
    "reports": ("int32", "how many reports tell it"),
    "outlets": ("int32", "how many outlets tell it"),
    "origins": ("int32", "how many independent origins tell it"),
    "sides": ("int32", "how many sides tell it"),
    "salience": ("float64", "0 to 1"),
    "evidence": ("tellings", "each telling: report, file, outlet, published, status, claimed, begin, end, text"),
}
LOSSES = ("times, quotations, links, conflicts, commitments and doubts are left out: use jsonl",)
#: Entries that are turned into columns at a time.
BATCH = 5_000


def parquet(pile: Pile, title: str) -> Export[bytes]:
    """One Parquet file, written in row groups. Raises QueryError when pyarrow is not installed."""
    try:
        import pyarrow
    except ModuleNotFoundError as wrong:
        raise QueryError("Parquet needs pyarrow. Get it with: pip install 'dateline[analytics]'") from wrong
    return Export(_bytes(pyarrow, pile, title), LOSSES)


def _bytes(arrow: "pyarrow", pile: Pile, title: str) -> Iterator[bytes]:
    from pyarrow import parquet

    schema = _schema(arrow).with_metadata({"title": title})
    written, events = io.BytesIO(), iter(pile.events)
    with parquet.ParquetWriter(written, schema, compression="zstd") as writer:
        while rows := [_row(pile, event) for event in islice(events, BATCH)]:
            writer.write_table(arrow.Table.from_pylist(rows, schema=schema))
    yield written.getvalue()


def _schema(arrow: "pyarrow") -> "pyarrow.Schema":
    text, count = arrow.string(), arrow.int32()
    telling = [(name, text) for name in ("report", "file", "outlet", "published", "status")]
    telling += [("claimed", arrow.bool_()), ("begin", count), ("end", count), ("text", text)]
    types = {
        "string": text,
        "strings": arrow.list_(text),
        "date32": arrow.date32(),
        "int32": count,
        "float64": arrow.float64(),
        "tellings": arrow.list_(arrow.struct(telling)),
    }
    return arrow.schema([(name, types[kind]) for name, (kind, _) in COLUMNS.items()])


def _row(pile: Pile, event: Event) -> dict[str, Any]:
    first, last = days(event) or (None, None)
    counts, part = event.counts, pile.words_for(event)
    return {
        "id": event.id,
        "date": event.when.edtf,
        "first_day": first,
        "last_day": last,
        "basis": event.when.basis,
        "summary": event.summary,
        "headline": event.headline,
        "type": event.type,
        "plover": event.plover.type,
        "mode": event.mode,
        "contexts": list(event.contexts),
        "actors": part.who,
        "recipients": part.to_whom,
        "place": part.where,
        "status": event.status,
        "standing": event.standing,
        "reports": counts.reports,
        "outlets": counts.outlets,
        "origins": counts.origins,
        "sides": counts.sides,
        "salience": event.salience,
        "evidence": [_telling(pile, pile.mentions[mention]) for mention in event.mentions],
    }


def _telling(pile: Pile, mention: EventMention) -> dict[str, Any]:
    report = pile.reports[mention.report]
    begin, end = mention.sentence
    return {
        "report": report.id,
        "file": report.file,
        "outlet": report.outlet,
        "published": report.published.edtf,
        "status": mention.status,
        "claimed": mention.claimed,
        "begin": begin,
        "end": end,
        "text": report.text[begin:end],
    }
