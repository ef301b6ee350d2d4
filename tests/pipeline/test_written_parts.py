"""Parts are written in bulk: the file then has the tables and indexes it had, and nothing is left beside it."""

from pathlib import Path

import pytest
from tests.pipeline.test_parts import parts_of, pile
from tests.pipeline.test_portions import grown

from dateline.model import Linked
from dateline.store import Story, put_parts

MADE = "SELECT type, name, tbl_name, sql FROM main.sqlite_master ORDER BY 1, 2"


def test_a_file_written_in_parts_has_the_tables_and_indexes_of_one_written_whole(tmp_path: Path) -> None:
    grown(tmp_path / "whole.dateline", [pile()])
    with parts_of(2):
        grown(tmp_path / "parted.dateline", [pile()])
    with (
        Story.open(tmp_path / "whole.dateline") as one,
        Story.open(tmp_path / "parted.dateline", write=True) as other,
    ):
        assert list(other.rows(MADE)) == list(one.rows(MADE))
        assert not list(other.rows("SELECT name FROM temp.sqlite_master"))


def test_a_write_that_fails_half_way_leaves_tables_rows_and_indexes_as_they_were(tmp_path: Path) -> None:
    with parts_of(2):
        grown(tmp_path / "s.dateline", [pile()])
    with Story.open(tmp_path / "s.dateline", write=True) as story:
        before = story.linked(), list(story.rows(MADE))

        def broken() -> Linked:
            raise OSError("no room")

        with pytest.raises(OSError, match="no room"):
            put_parts(story, (broken() for _ in range(1)), [])
        assert (story.linked(), list(story.rows(MADE))) == before
        put_parts(story, [], [])
        assert not story.linked().events
