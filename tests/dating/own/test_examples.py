"""Every rule for a report's own date is proved by its examples, and by what it must leave alone."""

from pathlib import Path
from typing import Literal

import pytest

import dateline.dating.own as room
from dateline.calendar.edtf import edtf_of
from dateline.dating import date_report
from dateline.dating.own.address import date_in_address
from dateline.dating.own.attributes import rules
from dateline.dating.own.lines import read_line
from dateline.lexicon import Row, read_table
from dateline.model import Block, Declared, Report, Source

TABLE = Path(room.__file__).with_name("examples.tsv")
ROWS = list(read_table(TABLE))
#: Rules that are code around a list of names; their names stand in the table all the same.
BY_NAME = {
    "meta-published",
    "meta-created",
    "meta-updated",
    "json-published",
    "json-inline",
    "element-time",
    "element-class",
    "head-stamp",
    "line-stamped",
    "line-live",
}


def reading(row: Row) -> str | None:
    words = row["input"].replace("\\n", "\n")
    if row["kind"] == "url":
        found = date_in_address(words)
        return edtf_of(found.first, found.last) if found else None
    if row["kind"] == "line":
        lines = list(read_line(words))
        return f"{lines[0].first} {lines[0].role}" if lines else None
    media: Literal["html", "text"] = "html" if row["kind"] == "page" else "text"
    source = Source(file="a", data=words.encode(), media=media, declared=Declared())
    blocks = (Block(kind="body", begin=0, end=len(words)),) if row["kind"] == "body" else ()
    report = Report(id=source.id, file="a", text="" if media == "html" else words, blocks=blocks)
    return date_report(source, report)[0].edtf


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['rule']}:{row.line}")
def test_an_example_reads_as_the_table_says(row: Row) -> None:
    assert (reading(row) or "") == row["published"]


def test_every_rule_has_an_example_and_a_negative() -> None:
    names = {rule["name"] for kind in ("stamp", "url", "line", "dateline") for rule in rules()[kind]} | BY_NAME
    proved = {row["rule"] for row in ROWS if row["published"]}
    assert names == proved
    refused = {row["rule"] for row in ROWS if not row["published"]}
    assert names - refused == {"meta-updated"}
