"""Timeline, storylines, plans and coverage of a small pile made by hand."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from tests.store.pile import linked, pile

import dateline
from dateline.model import Linked, QueryError
from dateline.query import Filters, chronology, coverage, plans, storylines, timeline
from dateline.store import Story


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "story.dateline"


def made(path: Path, what: Linked | None = None) -> Story:
    story = Story.create_or_open(path)
    story.add(pile())
    story.put_linked(what or linked())
    return story


@pytest.fixture
def story(path: Path) -> Iterator[Story]:
    with made(path) as opened:
        yield opened


def told_as_planned(due: str) -> Linked:
    """The pile with its talks planned for another day."""
    base = linked()
    events = tuple(
        msgspec.structs.replace(e, when=msgspec.structs.replace(e.when, edtf=due)) if e.status == "planned" else e
        for e in base.events
    )
    return msgspec.structs.replace(base, events=events)


def test_a_timeline_gives_days_in_order_with_sentences_that_name_them(story: Story) -> None:
    walkout, talks = timeline(story, days=5)
    assert (walkout.when, talks.when) == ("2031-03-10", "2031-03-14")
    assert all("Monday" in passage.text for passage in walkout.passages)
    assert walkout.reports == 2
    assert 1.0 >= walkout.weight > talks.weight > 0


def test_each_sentence_of_a_timeline_is_an_exact_slice(story: Story) -> None:
    texts = {layers.report.id: layers.report.text for layers in story.layers()}
    for day in timeline(story, days=5, lines=2):
        for passage in day.passages:
            assert texts[passage.report][passage.begin : passage.end] == passage.text


def test_fewer_days_keep_the_one_that_is_made_most_of(story: Story) -> None:
    assert [day.when for day in timeline(story, days=1)] == ["2031-03-10"]


def test_a_day_leads_to_its_entries(story: Story) -> None:
    (day,) = timeline(story, days=1)
    shown = {entry.id: entry.summary for entry in chronology(story)}
    assert [shown[entry] for entry in day.entries] == ["Dockers walked out at the port of Velmar"]


def test_a_timeline_of_somebody_has_only_sentences_that_name_them(story: Story) -> None:
    assert [day.when for day in timeline(story, who="Velmar")] == ["2031-03-10"]
    assert list(timeline(story, who="Reyl")) == []


def test_since_and_until_bound_a_timeline(story: Story) -> None:
    assert [day.when for day in timeline(story, since="2031-03-11")] == ["2031-03-14"]
    assert [day.when for day in timeline(story, until="2031-03-11")] == ["2031-03-10"]


def test_a_timeline_of_no_days_is_refused(story: Story) -> None:
    with pytest.raises(QueryError, match="numbers from 1"):
        list(timeline(story, days=0))


def test_a_plan_whose_day_lies_after_the_last_report_is_ahead(story: Story) -> None:
    (plan,) = plans(story)
    assert (plan.entry.summary, plan.state, plan.told) == ("Talks with the harbour board", "ahead", "2031-03-12")


def test_a_plan_whose_day_is_past_without_a_word_says_so(path: Path) -> None:
    with made(path, told_as_planned("2031-03-11")) as story:
        (plan,) = plans(story, "no-word")
        assert plan.state == "no word"


def test_a_plan_of_the_last_day_of_reports_is_not_past_yet(path: Path) -> None:
    with made(path, told_as_planned("2031-03-12")) as story:
        assert [plan.state for plan in plans(story)] == ["ahead"]


def test_a_plan_without_an_end_is_undated(path: Path) -> None:
    with made(path, told_as_planned("2031-03-11/..")) as story:
        assert [plan.state for plan in plans(story)] == ["undated"]


def test_a_plan_that_led_to_an_entry_was_held(path: Path) -> None:
    base = told_as_planned("2031-03-11")
    links = tuple(msgspec.structs.replace(link, kind="planned_held") for link in base.links)
    with made(path, msgspec.structs.replace(base, links=links)) as story:
        assert [plan.state for plan in plans(story)] == ["held"]
        assert list(plans(story, "no-word")) == []


def test_a_state_that_no_plan_can_have_is_refused(story: Story) -> None:
    with pytest.raises(QueryError, match="no such state"):
        list(plans(story, "broken"))


def test_coverage_tells_who_carried_an_entry_who_first_and_who_never(story: Story) -> None:
    walkout, talks = coverage(story)
    assert [(each.outlet, each.published) for each in walkout.carried] == [
        ("Harbour Post", "2031-03-11"),
        ("Coast Wire", "2031-03-12"),
    ]
    assert (walkout.first, walkout.omitted) == (("Harbour Post",), ())
    assert (talks.first, talks.omitted) == (("Harbour Post",), ("Coast Wire",))


def test_coverage_takes_the_filters_of_the_chronology(story: Story) -> None:
    assert [line.summary for line in coverage(story, Filters(top=1))] == ["Dockers walked out at the port of Velmar"]


def test_entries_that_a_link_joins_are_one_storyline(story: Story) -> None:
    (line,) = storylines(story)
    assert len(line.entries) == 2
    assert (line.first, line.last) == ("2031-03-10", "2031-03-14")
    assert line.name


def test_entries_with_nothing_in_common_make_no_storyline(path: Path) -> None:
    with made(path, msgspec.structs.replace(linked(), links=())) as story:
        assert list(storylines(story)) == []


def test_the_same_file_gives_the_same_storylines(path: Path) -> None:
    with made(path) as story:
        assert list(storylines(story)) == list(storylines(story))


def test_a_look_back_answers_from_what_was_published_by_then(example_story: Path) -> None:
    with dateline.open(example_story) as story:
        published = sorted(r.published for r in story.reports() if r.published)
        early = published[0][:10]
        for day in story.timeline(as_of=early, days=50):
            assert all(passage.published == early for passage in day.passages if passage.published)
        assert all(plan.told == early for plan in story.plans(as_of=early))


def test_every_verb_prints_line_by_line(example_story: Path) -> None:
    with dateline.open(example_story) as story:
        for lines in (story.timeline(), story.plans(), story.coverage(top=3), story.storylines()):
            assert len(str(lines).splitlines()) >= len(lines) > 0
