import os
import signal
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

import msgspec
import pytest
from tests.store.pile import first, linked, pile, second

from dateline.model import Correction, Doubt, Layers, Linked, Published, QueryError, Source, StoryError
from dateline.store import Story, export_lines


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "story.dateline"


def build(path: Path, reports: list[tuple[Source, Layers]]) -> None:
    with Story.create_or_open(path) as story:
        for pair in reports:
            story.add([pair])
        story.put_linked(linked(sorted(reports, key=lambda p: p[1].report.file)), story.fingerprint())


def test_layers_come_back_as_they_went_in(path: Path) -> None:
    build(path, pile())
    with Story.open(path) as story:
        assert sorted(story.layers(), key=lambda f: f.report.id) == sorted(
            (found for _, found in pile()), key=lambda f: f.report.id
        )
        assert [f.report.id for f in story.layers()] == sorted(found.report.id for _, found in pile())


def test_bytes_come_back_as_they_were_received(path: Path) -> None:
    made = Source(file="odd.txt", data=b"\xff\x00\xfe caf\xe9\r\n", charset="windows-1252")
    report = first()[1].report
    with Story.create_or_open(path) as story:
        story.add([(made, Layers(report=report))])
        assert story.source(report.id) == made


def test_text_with_nul_and_rare_characters_survives(path: Path) -> None:
    source, layers = first()
    odd = msgspec.structs.replace(layers.report, text="a\x00b\u202e\U0001f600\r\n end")
    with Story.create_or_open(path) as story:
        story.add([(source, Layers(report=odd))])
        assert story.report(odd.id).text == odd.text


def test_the_link_layer_comes_back_as_it_went_in(path: Path) -> None:
    build(path, pile())
    with Story.open(path) as story:
        assert story.linked() == linked()


def test_adding_a_known_report_changes_nothing(path: Path) -> None:
    build(path, pile())
    with Story.create_or_open(path) as story:
        before = story.fingerprint()
        story.add(pile())
        assert story.fingerprint() == before
        assert story.known() == {found.report.id for _, found in pile()}


def test_export_is_the_same_in_any_order_of_arrival(tmp_path: Path) -> None:
    build(tmp_path / "one.dateline", [first(), second()])
    build(tmp_path / "two.dateline", [second(), first()])
    with Story.open(tmp_path / "one.dateline") as one, Story.open(tmp_path / "two.dateline") as two:
        assert list(export_lines(one)) == list(export_lines(two))
        assert one.fingerprint() == two.fingerprint()


def test_a_new_report_makes_the_link_layer_stale_and_linking_mends_it(path: Path) -> None:
    build(path, [first()])
    with Story.create_or_open(path) as story:
        assert story.linked_is_fresh()
        story.add([second()])
        assert not story.linked_is_fresh()
        with pytest.raises(StoryError, match="Complete it with"):
            list(export_lines(story))
        story.put_linked(linked(), story.fingerprint())
        assert story.linked_is_fresh()


def test_a_correction_makes_the_link_layer_stale_and_counts_once(path: Path) -> None:
    build(path, pile())
    said = Correction(id="k_1", at="2031-03-15T10:00:00Z", by="Ada", verb="reject", target="m_1")
    with Story.open(path, write=True) as story:
        story.add_correction(said)
        story.add_correction(said)
        assert story.corrections() == [said]
        assert not story.linked_is_fresh()


def test_a_failing_batch_leaves_nothing_behind(path: Path) -> None:
    source, layers = second()
    twice = Layers(report=layers.report, times=layers.times + layers.times)
    with Story.create_or_open(path) as story:
        with pytest.raises(sqlite3.IntegrityError):
            story.add([first(), (source, twice)])
        assert story.known() == set()


def test_a_place_cannot_be_left_out(path: Path) -> None:
    with Story.create_or_open(path) as story:
        for table in ("time", "mention", "quotation", "event_mention"):
            columns = {name: needed for _, name, _, needed, *_ in story.rows(f"PRAGMA table_info({table})")}
            assert columns["report"] == columns["begin"] == columns["ending"] == 1, table


def test_replacing_a_reading_replaces_its_words_and_findings(path: Path) -> None:
    source, layers = first()
    with Story.create_or_open(path) as story:
        story.add([(source, layers)])
        story.replace(Layers(report=layers.report, times=layers.times[:1]))
        assert story.layers_of(layers.report.id).times == layers.times[:1]
        assert story.layers_of(layers.report.id).quotations == ()
        found = story.row("SELECT count(*) FROM words WHERE words MATCH 'dockers'")
        assert found == (1,)


def test_replacing_what_is_not_there_is_refused(path: Path) -> None:
    with Story.create_or_open(path) as story, pytest.raises(QueryError, match="no such report"):
        story.replace(first()[1])


def test_file_doubts_are_kept_once(path: Path) -> None:
    doubt = Doubt(id="d_1", code="unreadable", report=None, step="ingest", message="x.pdf: not text")
    with Story.create_or_open(path) as story:
        story.add_file_doubts([doubt])
        story.add_file_doubts([doubt])
        assert story.file_doubts() == [doubt]


def test_others_read_while_one_writes(path: Path) -> None:
    build(path, [first()])
    with Story.create_or_open(path) as writer, Story.open(path) as reader:
        with writer.writing():
            writer.add([second()])
            assert len(reader.known()) == 1
        assert len(reader.known()) == 2


def test_layers_until_a_day_leave_out_later_and_undated_reports(path: Path) -> None:
    build(path, pile())
    with Story.open(path) as story:
        assert [found.report.file for found in story.layers(date(2031, 3, 11))] == ["post.txt"]
        assert list(story.layers(date(2031, 3, 10))) == []


def test_a_look_back_shows_only_what_was_published_and_writes_nothing(path: Path) -> None:
    build(path, pile())
    before = path.read_bytes()
    with Story.open(path) as story:
        seen = linked([first()])
        with story.view_as_of("2031-03-11", [first()[1]], seen) as view:
            assert view.known() == {first()[1].report.id}
            assert view.linked() == seen
            assert view.layers_of(first()[1].report.id) == first()[1]
            with pytest.raises(QueryError):
                view.report(second()[1].report.id)
            then = b"\n".join(export_lines(view))
    assert path.read_bytes() == before
    assert b"Reyl" not in then
    assert b"corroborated" not in then


def test_a_look_back_shows_a_report_as_it_was_read_then(path: Path) -> None:
    build(path, pile())
    _, now = second()
    undated = msgspec.structs.replace(now.report, published=Published())
    then = Layers(report=undated, quotations=now.quotations)
    with Story.open(path) as story, story.view_as_of("2031-03-11", [first()[1], then], linked([first()])) as view:
        assert view.layers_of(now.report.id) == then
        assert view.layers_of(first()[1].report.id) == first()[1]
        assert view.source(now.report.id) == second()[0]
        assert len(view.known()) == 2
        assert story.layers_of(now.report.id) == now


def test_a_missing_file_is_told_with_the_way_to_make_one(path: Path) -> None:
    with pytest.raises(StoryError, match="dateline build"):
        Story.open(path)
    assert not path.exists()


def test_a_folder_is_no_story(tmp_path: Path) -> None:
    with pytest.raises(StoryError, match="is a folder"):
        Story.create_or_open(tmp_path)


def test_a_file_that_is_no_database_is_refused_unharmed(path: Path) -> None:
    path.write_text("a letter to a friend, long enough to be more than a header " * 40)
    before = path.read_bytes()
    for opening in (Story.open, Story.create_or_open):
        with pytest.raises(StoryError, match="no story file"):
            opening(path)
    assert path.read_bytes() == before


def test_another_database_is_refused(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE x (y)")
    other.commit()
    other.close()
    with pytest.raises(StoryError, match="no story file"):
        Story.create_or_open(path)


def test_a_newer_file_is_refused(path: Path) -> None:
    with Story.create_or_open(path) as story:
        story.connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StoryError, match="newer"):
        Story.open(path)


def test_strange_paths_are_just_paths(tmp_path: Path) -> None:
    path = tmp_path / "a?mode=memory#b%20 c.dateline"
    build(path, [first()])
    assert path.exists()
    with Story.open(path) as story:
        assert len(story.known()) == 1


def test_a_story_on_a_read_only_medium_can_be_read(path: Path) -> None:
    build(path, [first()])
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        with Story.open(path) as story:
            assert len(story.known()) == 1
    finally:
        path.parent.chmod(0o755)


KILLED = """
import os, signal, sys
from pathlib import Path
from dateline.store import Story
from tests.store.pile import first, second
with Story.create_or_open(Path(sys.argv[1])) as story:
    story.add([first()])
    story.connection.execute("BEGIN IMMEDIATE")
    story.add([second()])
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_build_leaves_whole_batches_only(path: Path) -> None:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(path)], cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, check=False
    )
    assert done.returncode == -signal.SIGKILL
    with Story.open(path) as story:
        assert story.known() == {first()[1].report.id}
        assert not story.linked_is_fresh()


def test_a_kill_before_the_tables_were_written_does_not_spoil_the_file(path: Path) -> None:
    bare = sqlite3.connect(path)
    bare.execute("PRAGMA journal_mode = WAL")
    bare.close()
    build(path, [first()])
    with Story.open(path) as story:
        assert len(story.known()) == 1


def test_an_empty_story_exports_nothing(path: Path) -> None:
    with Story.create_or_open(path) as story:
        story.put_linked(Linked(), story.fingerprint())
        assert list(export_lines(story)) == []


def test_an_old_event_id_leads_to_what_the_event_has_become(path: Path) -> None:
    build(path, [first()])
    old = linked([first()]).events
    with Story.create_or_open(path) as story:
        story.add([second()])
        story.put_linked(linked())
        moved = dict(story.rows("SELECT old, new FROM moved"))
    now = {event.id: event.summary for event in linked().events}
    for event in old:
        assert now[moved.get(event.id, event.id)] == event.summary
    assert len(moved) == 1
