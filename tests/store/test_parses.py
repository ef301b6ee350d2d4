from pathlib import Path

from tests.store.pile import first, pile

from dateline.store import Story, kept_parses

NEW = [(b"one", b"\x01"), (b"two", b"\x02")]


def test_parses_are_kept_with_their_reports_and_found_again(tmp_path: Path) -> None:
    path = tmp_path / "s.dateline"
    with Story.create_or_open(path) as story:
        story.add(pile(), NEW)
        story.add([], [(b"one", b"\x09")])
    assert kept_parses(path)([b"one", b"three", b"two"]) == dict(NEW)


def test_where_no_story_is_in_reach_nothing_is_found(tmp_path: Path) -> None:
    assert kept_parses(tmp_path / "elsewhere.dateline")([b"one"]) == {}


def test_no_parse_outlives_a_report_that_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "s.dateline"
    with Story.create_or_open(path) as story:
        story.add(pile(), NEW)
        story.forget(first()[1].report.id)
    assert kept_parses(path)([b"one", b"two"]) == {}
