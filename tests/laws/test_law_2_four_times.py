"""Law 2: happened, said, published and read in are never mixed; nothing is dated by the clock."""

import ast
from pathlib import Path
from typing import Any

import pytest

from dateline import pipeline
from dateline.calendar import bounds, inside

SRC = Path(__file__).resolve().parents[2] / "src" / "dateline"
CLOCKS = {"today", "now", "utcnow", "localtime", "gmtime", "getmtime", "st_mtime", "st_ctime", "fromtimestamp"}
#: Where the program may look at the clock: the moment a person corrects or looks, and nothing else.
MAY_LOOK = {"api/reviewing.py"}


def test_no_step_looks_at_the_clock() -> None:
    looked = [
        f"{path.relative_to(SRC)}:{node.lineno} {node.attr}"
        for path in sorted(SRC.rglob("*.py"))
        if path.relative_to(SRC).as_posix() not in MAY_LOOK
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in CLOCKS
    ]
    assert looked == []


@pytest.mark.parametrize(
    "text",
    [
        "The minister resigned yesterday.",
        "The minister resigned on Friday after a row about fish.",
        "A bridge fell into the river. Nobody was hurt.",
    ],
)
def test_a_report_without_a_date_stays_undated_and_dates_nothing(text: str) -> None:
    layers = pipeline.read_text(text)
    assert layers.report.published.edtf is None
    assert layers.report.published.basis == "none"
    assert all(t.edtf is None for t in layers.times)
    assert all(m.when.edtf is None for m in layers.events)


def test_a_day_is_given_only_where_the_words_or_the_publication_give_one(
    example_records: list[dict[str, Any]],
) -> None:
    """A mention dated by words is never more exact than the time expressions of its report allow."""
    times: dict[str, list[str]] = {}
    for record in example_records:
        if record["record"] == "time" and record["edtf"]:
            times.setdefault(record["report"], []).append(record["edtf"])
    for record in example_records:
        if record["record"] == "event_mention" and record["when"]["basis"] == "words":
            day = bounds(record["when"]["edtf"])
            assert any(inside(bounds(t), day) or inside(day, bounds(t)) for t in times[record["report"]]), record


def test_the_day_of_saying_is_not_taken_from_the_day_of_publication() -> None:
    layers = pipeline.read_text("“We will stay,” the mayor, Ann Lee, said.", published="2024-04-26")
    (quotation,) = layers.quotations
    assert quotation.said.edtf is None
