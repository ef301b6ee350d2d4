"""Law 7: accept, reject, correct, merge and split are a log that is replayed on every rebuild."""

from pathlib import Path
from typing import Any

from tests.conftest import EXAMPLE, records_of

import dateline
from dateline import pipeline


def events(path: Path) -> dict[str, dict[str, Any]]:
    """Events by their first mention: ids of events may change as the pile grows."""
    return {r["mentions"][0]: r for r in records_of(path) if r["record"] == "event"}


def test_corrections_are_replayed_when_reports_are_added(tmp_path: Path) -> None:
    path = tmp_path / "story.dateline"
    text = sorted(p for p in EXAMPLE.glob("0*.txt"))
    pipeline.build(text[:5], path, sidecar=EXAMPLE / "sources.csv")
    found = sorted(events(path).items())
    (mention, event), (other, unwanted) = found[0], found[1]
    with dateline.open(path) as story:
        story.correct(event["id"], date="2022-01-05", by="Ada")
        story.reject(unwanted["id"], by="Ada")
        assert {word.verb for word in story.corrections()} == {"correct", "reject"}
    pipeline.build([EXAMPLE], path)
    after = events(path)
    assert any(e["when"]["edtf"] == "2022-01-05" for e in after.values() if mention in e["mentions"])
    assert not any(other in e["mentions"] for e in after.values())
    log = [r for r in records_of(path) if r["record"] == "correction"]
    assert {(r["by"], r["verb"]) for r in log} == {("Ada", "correct"), ("Ada", "reject")}
