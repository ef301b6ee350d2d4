"""Our own labelled sentences: how many of their orders are found, and how many found are right."""

from pathlib import Path

import dateline.extract.order as room
from dateline.lexicon import Row, read_table
from dateline.model import EventMention, Order
from dateline.parse import parse_report
from dateline.pipeline import raw_dossier

TABLE = Path(room.__file__).with_name("examples.tsv")


def read_row(row: Row) -> set[str]:
    """The orders found in a sentence of the table, as the table writes them: `vote before resigned P2D`."""
    dossier = raw_dossier(row["sentence"], None, "example")
    dossier.paragraphs = parse_report(dossier.report)
    report = dossier.report.id
    for word in row["events"].split("|"):
        begin = row["sentence"].index(word)
        event = EventMention(
            id=word, report=report, begin=begin, end=begin + len(word), text=word, sentence=(0, len(row["sentence"])),
            type="OTHER", label="", status="occurred",
        )  # fmt: skip
        dossier.events[word] = event
    return {told(found) for found in room.find_orders(dossier) if isinstance(found, Order)}


def told(order: Order) -> str:
    gap = f" {order.gap.value}{'~' * order.gap.approximate}" if order.gap else ""
    return f"{order.from_} {order.relation} {order.to}{gap}"


def run_examples() -> None:
    rows = list(read_table(TABLE))
    right = found = gold = 0
    for row in rows:
        want, have = {w for w in row["orders"].split("|") if w}, read_row(row)
        right, found, gold = right + len(want & have), found + len(have), gold + len(want)
    print(f"own examples: {len(rows)} sentences, {gold} orders, {right} found, {found - right} found wrongly")
