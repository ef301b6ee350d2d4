"""Parses of paragraphs kept in the file, by a digest of what they were made from. What is in them, `parse` knows."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from dateline.model import StoryError
from dateline.store.connect import open_to_read
from dateline.store.sql import beside

SQL = beside(__file__)


def add(connection: sqlite3.Connection, parses: Iterable[tuple[bytes, bytes]]) -> None:
    """Keep parses; one that is there already stays."""
    connection.executemany(SQL["add"], parses)


def get(connection: sqlite3.Connection, keys: Sequence[bytes]) -> dict[bytes, bytes]:
    """The parses that are there of those asked for."""
    rows = ((key, connection.execute(SQL["get"], (key,)).fetchone()) for key in keys)
    return {key: row[0] for key, row in rows if row is not None}


def kept_parses(path: Path) -> Callable[[Sequence[bytes]], Mapping[bytes, bytes]]:
    """A look-up in the story at `path`; where no story is in reach, as on another host, nothing is found there.

    Nothing is left open: with a reader open, what a build writes would stay in a journal beside the file.
    """

    def look_up(keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        try:
            connection = open_to_read(path)
        except StoryError:
            return {}
        try:
            return get(connection, keys)
        finally:
            connection.close()

    return look_up
