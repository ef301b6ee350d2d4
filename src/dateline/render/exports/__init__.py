"""A story in the forms of other tools, each with what it cannot hold (docs/exports.md)."""

from collections.abc import Callable, Iterable, Mapping

from dateline.model.record import Record
from dateline.render.exports.calendar import icalendar
from dateline.render.exports.coded import plover_table
from dateline.render.exports.linked import json_ld
from dateline.render.exports.money import follow_the_money
from dateline.render.exports.parquet import parquet
from dateline.render.exports.pile import Export, Pile
from dateline.render.exports.timeline import timeline_js
from dateline.render.exports.timeml import timeml

#: Name of the format -> what writes it, for formats that are text and formats that are bytes.
EXPORTS: Mapping[str, Callable[[Pile, str], Export[str]]] = {
    "jsonld": json_ld,
    "timelinejs": timeline_js,
    "ics": icalendar,
    "plover": plover_table,
    "ftm": follow_the_money,
}
PACKED: Mapping[str, Callable[[Pile, str], Export[bytes]]] = {"parquet": parquet, "timeml": timeml}


def write(format: str, records: Iterable[Record], title: str) -> Export[str]:
    """The story in one of the formats of `EXPORTS`, with what was left out."""
    return EXPORTS[format](Pile.of(records), title)


def pack(format: str, records: Iterable[Record], title: str) -> Export[bytes]:
    """The story in one of the formats of `PACKED`, with what was left out."""
    return PACKED[format](Pile.of(records), title)


__all__ = ["EXPORTS", "PACKED", "Export", "Pile", "pack", "write"]
