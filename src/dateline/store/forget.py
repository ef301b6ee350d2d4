"""Take a report out of the file so that none of its bytes are left in it.

Rows are deleted, the full-text index and then the whole file are written anew, and the write-ahead log is emptied.
"""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager

from dateline.model import Report, StoryError
from dateline.store import linked, said
from dateline.store.read import decode
from dateline.store.sql import beside

SQL = beside(__file__)


def forget(
    connection: sqlite3.Connection,
    number: int,
    report_id: str,
    writing: Callable[[], AbstractContextManager[None]],
) -> tuple[str, ...]:
    """Delete a report; gives the ids of reports whose date leaned on it."""
    connection.execute("PRAGMA secure_delete = ON")
    leaning = _leaning(connection, number, report_id)
    with writing():
        ids = {record for (record,) in connection.execute(SQL["records"], {"number": number})} | {report_id}
        _forget_words(connection, ids, "corrections", "delete_correction")
        _forget_words(connection, ids, "verdicts", "delete_verdict")
        _forget_looks(connection, ids, report_id)
        linked.clear(connection)
        connection.execute(SQL["unlink"])
        connection.execute(SQL["moved"])
        connection.execute(SQL["parts"])
        connection.execute(SQL["delete"], (number,))
        connection.execute(SQL["words"])
        said.renew(connection)
        connection.execute(SQL["parses"])  # nothing says which of them were the report's alone; they are made again
    connection.execute("VACUUM")
    busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise StoryError(
            f"{report_id} is taken out, but another program reads the file and holds its old bytes. "
            "Close it there; then write the file anew with: dateline build -o STORY"
        )
    return leaning


def _leaning(connection: sqlite3.Connection, number: int, report_id: str) -> tuple[str, ...]:
    others = [decode(Report, record) for (record,) in connection.execute(SQL["others"], (number, report_id))]
    return tuple(
        other.id
        for other in others
        if report_id in other.published.excluded_support
        or any(span.report == report_id for span in other.published.evidence)
    )


def _forget_words(connection: sqlite3.Connection, ids: set[str], kept: str, out: str) -> None:
    """A correction or verdict that names a record of the report anywhere in it rests on the report."""
    for word_id, record in connection.execute(SQL[kept]).fetchall():
        if any(name in record for name in ids):
            connection.execute(SQL[out], (word_id,))


def _forget_looks(connection: sqlite3.Connection, ids: set[str], report_id: str) -> None:
    rows = [(record,) for record in sorted(ids)]
    connection.executemany(SQL["look_events"], rows)
    connection.executemany(SQL["look_mentions"], rows)
    connection.execute(SQL["look_report"], (report_id,))
