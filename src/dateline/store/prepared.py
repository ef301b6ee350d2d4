"""What was made of each report for later, kept by the recipe it was made by. What is in it, the rooms know.

`prepared` is what linking needs of its words; `support` what of it dates others of the same news.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal

from dateline.store.sql import beside

if TYPE_CHECKING:
    from dateline.store.story import Story

SQL = beside(__file__)
#: The tables it is kept in.
Kind = Literal["prepared", "support"]
#: By report id, the recipe and the bytes.
Made = Mapping[str, tuple[str, bytes]]


def add(connection: sqlite3.Connection, made: Made, kind: Kind = "prepared") -> None:
    """Keep it in place of what is there."""
    connection.executemany(SQL[f"add_{kind}"], [(*kept, key) for key, kept in sorted(made.items())])


def keep_prepared(story: "Story", made: Made, kind: Kind = "prepared") -> None:
    """The same in a transaction of its own."""
    with story.writing():
        add(story.connection, made, kind)


def kept_prepared(
    story: "Story", recipe: str, reports: Iterable[str], kind: Kind = "prepared"
) -> Iterator[tuple[str, bytes]]:
    """What is kept of reports by that recipe, by report id."""
    for report in reports:
        if row := story.row(SQL[f"get_{kind}"], (report, recipe)):
            yield report, row[0]


def unprepared(story: "Story", recipe: str, kind: Kind = "prepared") -> list[str]:
    """Reports of which nothing is kept by that recipe."""
    return [str(report) for (report,) in story.rows(SQL[f"missing_{kind}"], (recipe,))]
