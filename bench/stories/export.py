"""A story built in a folder that goes away, and its export."""

import tempfile
from pathlib import Path
from typing import NamedTuple

import msgspec

from bench.stories.gold import rows
from bench.stories.pairing import Record
from dateline import pipeline
from dateline.store import Story, export_lines


class Export(NamedTuple):
    """The records of a built pile, by kind; `texts` and `named`: text and id of the report of each file's stem."""

    records: dict[str, list[Record]]
    texts: dict[str, str]
    named: dict[str, str]

    def of(self, kind: str) -> list[Record]:
        return self.records.get(kind, [])

    def names(self, ids: list[str]) -> str:
        """Names of these entities, as words."""
        return " ".join(one["name"] for one in self.of("entity") if one["id"] in ids)


def built(pile: Path, dated: bool = False) -> Export:
    """Build a pile in a folder that goes away, and read its export; `dated`: told the days it was published on."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "story.dateline"
        build(pile, file, dated)
        return kept(file)


def build(pile: Path, file: Path, dated: bool = False) -> None:
    """Build a pile into a story file; `dated`: each report that gold has of one day declares it."""
    sidecar = file.with_name(f"{pile.name}.tsv") if dated else None
    if sidecar:
        known = [row for row in rows(pile, "dates") if is_day(row["published"])]
        lines = ["file\tdate", *(f"{row['report']}.txt\t{row['published']}" for row in known)]
        sidecar.write_text("\n".join(lines) + "\n", encoding="utf-8")
    pipeline.build([pile / "reports"], file, sidecar=sidecar)


def is_day(edtf: str) -> bool:
    """Whether a date of the gold is one day: `2019-03-13`, and no stretch."""
    return len(edtf) == len("2019-03-13")


def kept(file: Path) -> Export:
    """The export of a story file."""
    with Story.open(file) as story:
        lines = [msgspec.json.decode(line) for line in export_lines(story)]
    records: dict[str, list[Record]] = {}
    for line in lines:
        records.setdefault(line["record"], []).append(line)
    named = {Path(one["file"]).stem: one["id"] for one in records["report"]}
    texts = {Path(one["file"]).stem: one["text"] for one in records["report"]}
    return Export(records, texts, named)
