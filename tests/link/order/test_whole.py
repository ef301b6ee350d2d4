"""From the words of reports to the chronology: order is found, kept, computed with, and shown by `why`."""

from pathlib import Path

import pytest

from dateline import pipeline
from dateline.model import Event, EventMention, Order
from dateline.model.answer import Entry
from dateline.query.check import check
from dateline.query.chronology import chronology
from dateline.query.why import why
from dateline.store import Story
from dateline.store.export import export_records

REPORT = (
    "date 2031-03-08 PORT ELLEN - The council voted on Saturday, 1 March 2031 to close the pier. "
    "The mayor resigned two days after the vote.\n\n"
    "Police raided the harbour office hours before the mayor resigned. "
    "The skipper was arrested in the wake of the raid.\n"
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("order")
    (folder / "report.txt").write_text(REPORT)
    pipeline.build([folder / "report.txt"], folder / "s.dateline")
    return folder / "s.dateline"


def entry_of(story: Story, word: str) -> Entry:
    return next(
        e for e in chronology(story) if word in (e.passage.text if e.passage else e.summary).split(" hours")[0]
    )


def test_an_event_dated_only_by_a_length_after_another_gets_the_computed_day(path: Path) -> None:
    with Story.open(path) as story:
        resigned = entry_of(story, "resigned")
    assert (resigned.when, resigned.basis) == ("2031-03-03", "order")


def test_undated_events_sit_between_their_neighbours_in_show_and_in_exports(path: Path) -> None:
    with Story.open(path) as story:
        shown = [entry.id for entry in chronology(story)]
        records = list(export_records(story))
        words = [entry_of(story, w).id for w in ("voted", "raided", "arrested", "resigned")]
    events = sorted((r for r in records if isinstance(r, Event)), key=lambda e: (e.turn is None, e.turn))
    assert [e.id for e in events] == shown
    assert shown.index(words[0]) < shown.index(words[1]) < shown.index(words[3])
    assert shown.index(words[1]) < shown.index(words[2])


def test_orders_are_exported_with_the_events_of_their_mentions(path: Path) -> None:
    with Story.open(path) as story:
        records = list(export_records(story))
        assert list(check(story)) == []
    event_of = {r.id: r.event for r in records if isinstance(r, EventMention)}
    orders = [r for r in records if isinstance(r, Order)]
    assert len(orders) == 3
    for order in orders:
        assert (order.from_event, order.to_event) == (event_of[order.from_], event_of[order.to])
        assert REPORT[order.begin : order.end] == order.text


def test_why_tells_the_words_and_the_reckoning(path: Path) -> None:
    with Story.open(path) as story:
        lines = why(story, entry_of(story, "resigned").id)
    date = next(line for line in lines if line.rule == "link/order")
    assert "2031-03-01" in date.note
    assert "P2D" in date.note
    assert any(line.aspect == "order" and line.rule == "order/after" for line in lines)


def test_the_story_reads_back_the_sequence_it_was_given(path: Path) -> None:
    with Story.open(path) as story:
        assert list(story.linked().sequence) == [entry.id for entry in chronology(story)]
