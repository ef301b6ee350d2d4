"""``python -m bench.matrix [ROW...]``: what a build of the five reports has on the evidence of each row of the list.

No score: the judgement is a reader's, and stands in docs/matrix.md. This prints what the reader needs for it.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.gold import need
from bench.seeds.__main__ import export_of_seeds

Record = dict[str, Any]

TELLING = {
    "time": ("text", "edtf", "type", "rule", "anchor"),
    "mention": ("text", "entity", "form"),
    "quotation": (
        "id", "text", "kind", "cue", "speaker", "on_behalf_of", "addressee", "sourcing", "via", "said", "utterance",
    ),
    "event_mention": (
        "id", "text", "type", "label", "actors", "recipients", "place", "quantities", "when", "status",
        "background", "claimed", "attributed_to", "event",
    ),
    "commitment": ("id", "kind", "holder", "addressee", "condition", "due", "event", "bearing"),
    "conflict": ("id", "degree", "attribute", "state", "about", "resolution"),
    "link": ("kind", "from", "to"),
    "doubt": ("code", "step", "message"),
}  # fmt: skip
"""The keys a reader judges a record by."""


def main(wanted: list[str]) -> None:
    """Prints the rows named, or all; ends with a plain sentence when the list is not there."""
    rows = json.loads(need("gold", "seeds", "matrix.json").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        records: list[Record] = export_of_seeds(Path(folder))
    files = {r["id"]: r["file"] for r in records if r["record"] == "report"}
    names = {r["id"]: r["name"] for r in records if r["record"] == "entity"}
    for row in rows:
        if not wanted or row["id"] in wanted:
            print_row(row, records, files, names)


def print_row(row: Record, records: list[Record], files: dict[str, str], names: dict[str, str]) -> None:
    """One row of the list: each piece of its evidence with the records that lie on it."""
    print(f"\n## {row['id']} {row['kind']}\n   asked: {row['system']}")
    for piece in row["evidence"]:
        print(f"   [{piece['doc']}] {piece['exact']!r}")
        for record in records:
            for line in on(record, piece, files, names):
                print("      " + line)


def on(record: Record, piece: Record, files: dict[str, str], names: dict[str, str]) -> Iterator[str]:
    """The lines that tell a record, if any of its words lie on the piece of evidence."""
    if record["record"] == "report":
        if record["file"] == piece["doc"]:
            yield from of_report(record, piece)
        return
    for report, begin, end in places(record):
        if files.get(report) == piece["doc"] and begin < piece["end"] and piece["start"] < end:
            yield told(record, names)
            return


def of_report(record: Record, piece: Record) -> Iterator[str]:
    """The blocks and nested reports of a report that lie on the piece."""
    for kind in ("blocks", "nested"):
        for block in record[kind]:
            if block["begin"] < piece["end"] and piece["start"] < block["end"]:
                yield f"{kind[:-1]}: {json.dumps(block, ensure_ascii=False)}"


def places(record: Record) -> Iterator[tuple[str, int, int]]:
    """Every (report, begin, end) a record rests on."""
    if "spans" in record:
        yield from ((record["report"], begin, end) for begin, end in record["spans"])
    elif "begin" in record and record["begin"] is not None:
        yield record["report"], record["begin"], record["end"]
    evidence = list(record.get("evidence", []))
    for value in record.get("values", []):
        evidence += value["evidence"]
    yield from ((piece["report"], piece["begin"], piece["end"]) for piece in evidence)


def told(record: Record, names: dict[str, str]) -> str:
    """The record on one line: what a reader judges by, names in the place of entity ids."""
    kept = {key: record[key] for key in TELLING[record["record"]] if record.get(key) not in (None, [], "", False)}
    line = json.dumps(kept, ensure_ascii=False)
    for key, name in names.items():
        line = line.replace(key, name)
    return f"{record['record']}: {line}"


if __name__ == "__main__":
    main(sys.argv[1:])
