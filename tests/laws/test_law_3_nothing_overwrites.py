"""Law 3: disagreement keeps both sides, merging collects claims, a status keeps its history, a link can be undone."""

from collections import Counter
from pathlib import Path
from typing import Any

from tests.conftest import EXAMPLE, records_of

import dateline
from dateline import pipeline

Record = dict[str, Any]


def test_every_mention_belongs_to_one_event_and_none_is_lost(example_records: list[Record]) -> None:
    mentions = {r["id"]: r for r in example_records if r["record"] == "event_mention"}
    told = Counter(m for r in example_records if r["record"] == "event" for m in r["mentions"])
    assert set(told) == set(mentions)
    assert set(told.values()) == {1}


def test_each_report_that_tells_of_an_event_stands_in_its_history(example_records: list[Record]) -> None:
    mentions = {r["id"]: r for r in example_records if r["record"] == "event_mention"}
    for event in (r for r in example_records if r["record"] == "event"):
        told = {(mentions[m]["report"], mentions[m]["status"]) for m in event["mentions"]}
        history = {(step["report"], step["status"]) for step in event["history"]}
        assert {report for report, _ in told} == {report for report, _ in history}, event
        assert history <= told, event
        assert event["history"] == sorted(event["history"], key=lambda s: s["as_of"] or "9999"), event


def test_a_conflict_keeps_the_words_of_every_side(example_records: list[Record]) -> None:
    texts = {r["id"]: r["text"] for r in example_records if r["record"] == "report"}
    conflicts = [r for r in example_records if r["record"] == "conflict"]
    numbers = [c for c in conflicts if c["attribute"] == "number"]
    assert any(
        {texts[e["report"]][e["begin"] : e["end"]].count("boats") for v in c["values"] for e in v["evidence"]} >= {1}
        for c in numbers
    ), "the reports differ over the number of boats"
    for conflict in conflicts:
        assert len({value["value"] for value in conflict["values"]}) > 1, conflict
        assert conflict["state"] in {"open", "superseded"}, "only a person resolves a conflict"


def test_a_split_undoes_a_merge_and_a_later_merge_undoes_the_split(tmp_path: Path) -> None:
    path = tmp_path / "story.dateline"
    pipeline.build([EXAMPLE], path)
    before = records_of(path)
    event = max((r for r in before if r["record"] == "event"), key=lambda e: (e["counts"]["reports"], e["id"]))
    first, last = event["mentions"][0], event["mentions"][-1]
    with dateline.open(path) as story:
        story.split(last, by="a tester")
        apart = {m: r["id"] for r in records_of(path) if r["record"] == "event" for m in r["mentions"]}
        assert apart[first] != apart[last]
        story.merge(apart[first], apart[last], by="a tester")
    together = {m: r["id"] for r in records_of(path) if r["record"] == "event" for m in r["mentions"]}
    assert together[first] == together[last]
