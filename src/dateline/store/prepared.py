"""What linking needs of the words of each report, kept by the recipe it was made by. What is in it, `link` knows."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from dateline.store.sql import beside

if TYPE_CHECKING:
    from dateline.store.story import Story

SQL = beside(__file__)


def add(connection: sqlite3.Connection, prepared: Mapping[str, tuple[str, bytes]]) -> None:
    """Keep it in place of what is there: by report id, the recipe and the bytes."""
    connection.executemany(SQL["add"], [(*kept, key) for key, kept in sorted(prepared.items())])


def keep_prepared(story: "Story", prepared: Mapping[str, tuple[str, bytes]]) -> None:
    """The same in a transaction of its own."""
    with story.writing():
        add(story.connection, prepared)


def kept_prepared(story: "Story", recipe: str, reports: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """What is kept of reports by that recipe, by report id."""
    for report in reports:
        if row := story.row(SQL["get"], (report, recipe)):
            yield report, row[0]


def unprepared(story: "Story", recipe: str) -> list[str]:
    """Reports of which nothing is kept by that recipe."""
    return [str(report) for (report,) in story.rows(SQL["missing"], (recipe,))]
