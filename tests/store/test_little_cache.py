"""Much is read once with few pages in memory; what was kept in memory before is kept again after."""

from pathlib import Path

from dateline.store import Story, little_cache


def test_the_cache_is_little_for_as_long_as_it_is_asked_for(tmp_path: Path) -> None:
    with Story.create_or_open(tmp_path / "pile.dateline") as story:
        (before,) = story.connection.execute("PRAGMA cache_size").fetchone()
        with little_cache(story.connection):
            (inside,) = story.connection.execute("PRAGMA cache_size").fetchone()
        (after,) = story.connection.execute("PRAGMA cache_size").fetchone()
    assert before == after
    assert abs(inside) < abs(before) / 10
