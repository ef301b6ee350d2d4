"""The weightiest entries of a story with what a page of them needs: nothing is named that is not there."""

import json
from pathlib import Path

import pytest
from tests.store.pile import linked, pile

from dateline import api
from dateline.api import forms
from dateline.model import (
    Commitment,
    Conflict,
    Event,
    EventMention,
    Link,
    Mention,
    Order,
    Quotation,
    Report,
    TimeExpression,
)
from dateline.render.page import page_data
from dateline.store import Story, excerpt, export_records


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Story.create_or_open(tmp_path / "s.dateline") as story:
        story.add(pile())
        story.put_linked(linked())
    return tmp_path / "s.dateline"


def test_of_all_entries_it_is_the_export(path: Path) -> None:
    with Story.open(path) as story:
        whole, (records, reasons) = list(export_records(story)), excerpt(story, 1000)
        told = {mention for event in records if isinstance(event, Event) for mention in event.mentions}
        assert {type(one) for one in records} >= {Event, EventMention, Report, Conflict, Link, Commitment}
        assert [one for one in records if one not in whole] == []
        assert [one for one in whole if one not in records] == []
        kept = [one for one in story.reasons() if one.target in told or one.target.startswith("v_")]
        assert len(reasons) == len(kept)


@pytest.mark.parametrize("most", [1, 2])
def test_whatever_a_record_names_is_there(path: Path, most: int) -> None:
    with Story.open(path) as story:
        weights = sorted((e.salience for e in story.linked().events), reverse=True)
        records, reasons = excerpt(story, most)
    events = [one for one in records if isinstance(one, Event)]
    assert [e.salience for e in events] == weights[:most]
    reports = {one.id for one in records if isinstance(one, Report)}
    mentions = {one.id for one in records if isinstance(one, EventMention)}
    assert {m for e in events for m in e.mentions} == mentions
    ends = mentions | {e.id for e in events} | reports
    for one in records:
        if isinstance(one, Link):
            assert {one.from_, one.to} <= ends
        elif isinstance(one, Conflict):
            assert {at.report for side in one.values for at in side.evidence} <= reports
        elif isinstance(one, Commitment):
            assert {at.report for at in one.evidence} | {at.report for at in one.bearing} <= reports
        elif isinstance(one, Order):
            assert {one.from_event, one.to_event} <= ends
    assert {one.report for one in records if isinstance(one, Mention)} <= reports
    assert {one.report for one in records if isinstance(one, Quotation)} <= reports
    assert {one.report for one in records if isinstance(one, TimeExpression)} <= reports
    assert len(page_data(records, reasons, "t")["events"]) == most


def test_a_page_of_a_large_story_says_what_it_shows(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def shown() -> dict[str, object]:
        with api.open(path) as story:
            made: dict[str, object] = json.loads(
                "".join(story.export("html")).split('id="data">')[1].split("</script>")[0]
            )
            return made

    assert "excerpt" not in shown()
    monkeypatch.setattr(forms, "WHOLE", 0)
    monkeypatch.setattr(forms, "WEIGHTIEST", 1)
    assert str(shown()["excerpt"]).startswith("the 1 weightiest of ")
