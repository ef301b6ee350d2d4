"""Every rule of order is proved by a sentence, and by one it must leave alone."""

from pathlib import Path

import pytest

import dateline.extract.order as room
from dateline.extract.order.cues import rules
from dateline.lexicon import Row, read_table
from dateline.model import Dossier, EventMention, Order, Reason
from dateline.parse import parse_report
from dateline.pipeline import raw_dossier

ROWS = list(read_table(Path(room.__file__).with_name("examples.tsv")))


def with_events(sentence: str, words: str) -> Dossier:
    dossier = raw_dossier(sentence, None, "example")
    dossier.paragraphs = parse_report(dossier.report)
    for word in words.split("|"):
        begin = sentence.index(word)
        dossier.events[word] = EventMention(
            id=word,
            report=dossier.report.id,
            begin=begin,
            end=begin + len(word),
            text=word,
            sentence=(0, len(sentence)),
            type="OTHER",
            label="",
            status="occurred",
        )
    return dossier


def told(order: Order) -> str:
    gap = f" {order.gap.value}{'~' * order.gap.approximate}" if order.gap else ""
    return f"{order.from_} {order.relation} {order.to}{gap}"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['rule']}:{row.line}")
def test_an_example_reads_as_the_table_says(row: Row) -> None:
    found = [f for f in room.find_orders(with_events(row["sentence"], row["events"])) if isinstance(f, Order)]
    assert {told(order) for order in found} == {want for want in row["orders"].split("|") if want}
    assert {order.rule for order in found} <= {f"order/{row['rule']}"}


def test_every_rule_has_an_example_and_a_negative() -> None:
    assert rules() == {row["rule"] for row in ROWS if row["orders"]}
    assert rules() - {row["rule"] for row in ROWS if not row["orders"]} == set()


def test_an_order_points_at_both_triggers_and_its_words_and_gives_its_reason() -> None:
    dossier = with_events("The mayor resigned two days after the vote.", "resigned|vote")
    order, reason = room.find_orders(dossier)
    assert isinstance(order, Order)
    assert isinstance(reason, Reason)
    assert [dossier.report.text[s.begin : s.end] for s in order.evidence] == ["resigned", "after", "vote"]
    assert dossier.report.text[order.begin : order.end] == order.text == "after"
    assert reason.target == order.id
    assert "P2D" in reason.note


def test_order_words_between_what_is_no_event_give_nothing() -> None:
    assert list(room.find_orders(with_events("Reik resigned after the vote.", "resigned"))) == []
