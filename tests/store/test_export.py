import json
from pathlib import Path
from typing import Any

import pytest
from tests.store.pile import linked, pile

from dateline.store import Story, export_lines, fold
from dateline.store.sql import statements


@pytest.fixture
def lines(tmp_path: Path) -> list[bytes]:
    with Story.create_or_open(tmp_path / "story.dateline") as story:
        story.add(pile())
        story.put_linked(linked(), story.fingerprint())
        return list(export_lines(story))


def records(lines: list[bytes], kind: str) -> list[dict[str, Any]]:
    return [record for line in lines if (record := json.loads(line))["record"] == kind]


def test_lines_are_sorted_by_record_and_id_and_keys_are_sorted(lines: list[bytes]) -> None:
    made = [json.loads(line) for line in lines]
    order = [(record["record"], record["id"]) for record in made]
    assert order == sorted(order)
    assert len(order) == len(set(order))
    assert [json.dumps(r, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode() for r in made] == lines


def test_every_kind_that_was_put_in_is_there(lines: list[bytes]) -> None:
    kinds = {json.loads(line)["record"] for line in lines}
    assert kinds == {
        "commitment",
        "conflict",
        "doubt",
        "entity",
        "event",
        "event_mention",
        "link",
        "mention",
        "quotation",
        "report",
        "time",
    }


def test_findings_point_at_entities_events_and_utterances_of_the_pile(lines: list[bytes]) -> None:
    entities = {record["id"] for record in records(lines, "entity")}
    events = {record["id"] for record in records(lines, "event")}
    assert {record["entity"] for record in records(lines, "mention")} <= entities
    assert {record["event"] for record in records(lines, "event_mention")} == events
    for record in records(lines, "event_mention"):
        assert {*record["actors"], *record["recipients"]} <= entities
    for record in records(lines, "quotation"):
        assert record["speaker"]["entity"] in entities
        assert str(record["utterance"]).startswith("u_")
        assert record["about"] == ["strike"]


def test_every_span_slices_the_text_it_names(lines: list[bytes]) -> None:
    texts = {str(record["id"]): str(record["text"]) for record in records(lines, "report")}
    for kind in ("time", "mention", "event_mention"):
        for record in records(lines, kind):
            assert texts[str(record["report"])][record["begin"] : record["end"]] == record["text"]


def test_reports_carry_their_origin(lines: list[bytes]) -> None:
    assert all(record["origin"] == record["id"] and record["copy_of"] is None for record in records(lines, "report"))


def test_names_are_folded_for_looking_up() -> None:
    assert fold("  José   PÉREZ ") == "jose perez"
    assert fold("Bjørn Wałek") == "bjorn walek"


def test_two_statements_of_one_name_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.sql"
    path.write_text("-- name: a\nSELECT 1;\n-- name: a\nSELECT 2;\n")
    with pytest.raises(ValueError, match="two statements"):
        statements(path)
