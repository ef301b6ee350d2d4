"""A story as it stood on an earlier day: the same tables, so that every query runs on it unchanged."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from dateline.model import Layers, Linked, QueryError
from dateline.store import linked, write
from dateline.store.connect import private
from dateline.store.sql import beside, script

SQL = beside(__file__, "look_back_fill.sql")


def open_view(path: Path, kept: Iterable[Layers], made: Linked) -> sqlite3.Connection:
    """Lay a private database over the file that shows the reports of `kept` and the link layer `made` alone."""
    connection = private(path)
    try:
        connection.execute("BEGIN")
        connection.execute(SQL["table"])
        for layers in kept:
            _show(connection, layers)
        connection.execute(SQL["apart"])
        linked.put(connection, made)
        connection.execute("COMMIT")
        connection.executescript(script(Path(__file__).with_name("look_back.sql")))
        linked.fill(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _show(connection: sqlite3.Connection, layers: Layers) -> None:
    """Show a report as it is stored; where it was read otherwise then, that reading in its place."""
    row = connection.execute(SQL["stored"], (layers.report.id,)).fetchone()
    if row is None:
        raise QueryError(f"{layers.report.id}: no such report in the story")
    number, stored = row
    if stored == write.layers_digest(layers):
        connection.execute(SQL["shown"], (number,))
        return
    connection.execute(SQL["report"], (number, layers.report.id, *write.report_row(layers)))
    connection.execute(SQL["source"], (number,))
    write.add_layers(connection, number, layers)
