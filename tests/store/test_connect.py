import sqlite3
from pathlib import Path

import pytest
from tests.store.pile import linked, pile

from dateline.model import StoryError
from dateline.store import Story, connect
from dateline.store.sql import script


def test_older_tables_are_brought_up_one_version_at_a_time(tmp_path: Path) -> None:
    now = connect.VERSION
    (tmp_path / f"{now + 1:04d}.sql").write_text("CREATE TABLE a (x TEXT) STRICT;")
    (tmp_path / f"{now + 2:04d}.sql").write_text("ALTER TABLE a ADD COLUMN y TEXT;")
    connection = connect.create(tmp_path / "s.dateline")
    connect._migrate(connection, now + 2, tmp_path)
    assert connection.execute("PRAGMA user_version").fetchone() == (now + 2,)
    assert connection.execute("SELECT x, y FROM a").fetchall() == []
    connection.close()


def test_a_step_that_fails_leaves_the_version_before_it(tmp_path: Path) -> None:
    following = connect.VERSION + 1
    (tmp_path / f"{following:04d}.sql").write_text("CREATE TABLE a (x TEXT) STRICT; SELECT nonsense;")
    connection = connect.create(tmp_path / "s.dateline")
    with pytest.raises(sqlite3.OperationalError):
        connect._migrate(connection, following, tmp_path)
    connection.rollback()
    assert connection.execute("PRAGMA user_version").fetchone() == (connect.VERSION,)
    assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'a'").fetchone() == (0,)
    connection.close()


def test_an_sqlite_that_is_too_old_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 31, 0))
    with pytest.raises(StoryError, match=r"3\.38\.0 or newer is needed"):
        Story.create_or_open(tmp_path / "s.dateline")


def test_the_file_is_one_file_when_nobody_has_it_open(tmp_path: Path) -> None:
    path = tmp_path / "s.dateline"
    Story.create_or_open(path).close()
    Story.open(path).close()
    assert [each.name for each in tmp_path.iterdir()] == ["s.dateline"]


def test_a_second_writer_is_told_to_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connect, "PATIENCE", 50)
    path = tmp_path / "s.dateline"
    with (
        Story.create_or_open(path) as one,
        Story.create_or_open(path) as other,
        one.writing(),
        pytest.raises(StoryError, match="cannot be written now"),
        other.writing(),
    ):
        pass


def test_tables_that_another_program_brings_up_meanwhile_are_left_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    following = connect.VERSION + 1
    (tmp_path / f"{following:04d}.sql").write_text("CREATE TABLE a (x TEXT) STRICT;")
    one, other = (connect.create(tmp_path / "s.dateline") for _ in range(2))

    def read(path: Path) -> str:
        monkeypatch.setattr(connect, "script", script)
        connect._migrate(other, following, tmp_path)
        return script(path)

    monkeypatch.setattr(connect, "script", read)
    connect._migrate(one, following, tmp_path)
    assert one.execute("SELECT x FROM a").fetchall() == []
    one.close()
    other.close()


def test_a_file_of_version_10_gets_kinds_of_its_runs_and_short_beginnings(tmp_path: Path) -> None:
    path = tmp_path / "s.dateline"
    runs = "SELECT first, last, first_day, last_day, before, kinds FROM event_block"
    found = "SELECT rowid FROM said_words WHERE said_words MATCH ?"
    with Story.create_or_open(path) as story:
        story.add(pile())
        story.put_linked(linked())
        held, begun = list(story.rows(runs)), list(story.rows(found, ('"th"*',)))
        assert held[0][-1].startswith(",")
        assert begun
        story.connection.executescript(
            "ALTER TABLE event_block DROP COLUMN kinds; DROP TABLE said_words;"
            "CREATE VIRTUAL TABLE said_words USING fts5 (words, content = ''); PRAGMA user_version = 10;"
        )
    with Story.open(path) as story:
        assert list(story.rows(runs)) == held
        assert list(story.rows(found, ('"th"*',))) == begun
