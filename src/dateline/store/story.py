"""The story file as an object: what `build` writes and every other verb reads."""

import sqlite3
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from hashlib import blake2b
from os import PathLike
from pathlib import Path
from typing import Any

from dateline.model import Correction, Doubt, Layers, Linked, QueryError, Reason, Report, Source, StoryError
from dateline.store import forget, linked, look_back, parses, read, said, write
from dateline.store import prepared as prepared_rows
from dateline.store.connect import create, open_to_read, open_to_write
from dateline.store.sql import beside

SQL = beside(__file__)
_LINKED, TOTALS = "linked", ("reports", "events", "quotations", "conflicts", "doubts")


class Story:
    """One `.dateline` file. Use as a context manager, or call `close()`.

    >>> with Story.create_or_open(path) as story: ...    # doctest: +SKIP
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, as_of: str | None = None) -> None:
        self.connection = connection
        self.path = path
        #: Set on a look back: only what had been published by then is to be seen.
        self.as_of = as_of

    @classmethod
    def create_or_open(cls, path: str | PathLike[str]) -> "Story":
        """Open for writing; make an empty story where there is none. Raises StoryError."""
        return cls(create(Path(path)), Path(path))

    @classmethod
    def open(cls, path: str | PathLike[str], *, write: bool = False) -> "Story":
        """Open a story that is there, for reading only unless told. Raises StoryError."""
        return cls((open_to_write if write else open_to_read)(Path(path)), Path(path))

    def __enter__(self) -> "Story":
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()

    def __del__(self) -> None:
        # A story that nobody closed lets go of its file when nobody holds it any more, without complaint.
        self.close()

    def close(self) -> None:
        """Let go of the file. The last one to close it folds the write-ahead log into it."""
        self.connection.close()

    # What was read, report by report

    def known(self) -> set[str]:
        """Ids of the reports in the file."""
        return {report_id for (report_id,) in self.rows(SQL["known"])}

    def add(
        self,
        batch: Sequence[tuple[Source, Layers]],
        new: Sequence[tuple[bytes, bytes]] = (),
        prepared: prepared_rows.Made | None = None,
        support: prepared_rows.Made | None = None,
    ) -> None:
        """Add reports in one transaction: all of the batch or nothing. Reports already there are left alone.

        `new` are parses made for them; `prepared` and `support` as `keep_prepared` takes them.
        """
        with self.writing():
            parses.add(self.connection, new)
            added = []
            for source, layers in sorted(batch, key=lambda pair: pair[1].report.id):
                if self._number(layers.report.id) is None:
                    added.append(write.add_report(self.connection, source, layers))
                    self._unlink()
            said.index(self.connection, added)
            prepared_rows.add(self.connection, prepared or {})
            prepared_rows.add(self.connection, support or {}, "support")

    def replace(self, layers: Layers) -> None:
        """Put a new reading of a report in place of the old one, as when the pile has given its date."""
        number = self._number(layers.report.id)
        if number is None:
            raise self._no_report(layers.report.id)
        with self.writing():
            said.drop(self.connection, number)
            write.replace_report(self.connection, number, layers)
            said.index(self.connection, [number])
            self._unlink()

    def add_file_doubts(self, doubts: Iterable[Doubt]) -> None:
        """Keep doubts about files that gave no report."""
        with self.writing():
            rows = [(doubt.id, write.as_json(doubt)) for doubt in sorted(doubts, key=lambda d: d.id)]
            self.connection.executemany(write.SQL["file_doubts"], rows)

    def drop_file_doubts(self, doubts: Iterable[Doubt]) -> None:
        """Take out doubts about files that have since been read well."""
        with self.writing():
            self.connection.executemany(write.SQL["file_doubts_out"], [(doubt.id,) for doubt in doubts])

    def file_doubts(self) -> list[Doubt]:
        """Doubts about files that gave no report, by id."""
        return [read.decode(Doubt, record) for (record,) in self.rows(read.SQL["file_doubts"])]

    def layers(self, until: date | None = None, *, without: Container[str] = ()) -> Iterator[Layers]:
        """Every report with its findings, by id, one in memory at a time; but for layers in `without`."""
        for report_id in self.report_ids(until):
            yield self.layers_of(report_id, without=without)

    def report_ids(self, until: date | None = None) -> list[str]:
        """Ids of the reports in order; `until` leaves out those published later and those of unknown date."""
        which, values = ("reports", ()) if until is None else ("reports_by", (until.isoformat(),))
        return [report_id for _, report_id in self.rows(read.SQL[which], values)]

    def layers_of(self, report_id: str, *, without: Container[str] = ()) -> Layers:
        """One report with its findings. Raises QueryError when it is not there."""
        if found := read.layers(self.connection, report_id, without):
            return found
        raise self._no_report(report_id)

    def report(self, report_id: str) -> Report:
        """One report. Raises QueryError when it is not there."""
        if row := self.row(read.SQL["report"], (report_id,)):
            return read.report(row[1], row[2])
        raise self._no_report(report_id)

    def source(self, report_id: str) -> Source:
        """One report as it came in, bytes unchanged. Raises QueryError when it is not there."""
        if found := read.source(self.connection, report_id):
            return found
        raise self._no_report(report_id)

    # What reports say together

    def fingerprint(self) -> str:
        """A digest of all that the link layer rests on: the reading of each report, and the corrections."""
        mark = blake2b(digest_size=16)
        for row in self.rows(SQL["fingerprint"]):
            mark.update("\x1f".join(row).encode())
        for (correction,) in self.rows(SQL["correction_ids"]):
            mark.update(b"\x1e" + correction.encode())
        return mark.hexdigest()

    def mark(self) -> str:
        """Changes whenever what is in the file changes: read off where the link layer is up to date."""
        return self.linked_from() or self.fingerprint()

    def put_linked(self, made: Linked, fingerprint: str | None = None) -> None:
        """Write the link layer in place of the old one, with the `fingerprint()` of what it was made from."""
        self.renew_linked(partial(linked.renew, self.connection, partial(linked.put, made=made)), fingerprint)

    def renew_linked(self, write: Callable[[], None], fingerprint: str | None = None) -> None:
        """The same of a link layer that `write` writes, with all that is filled from it."""
        with self.writing():
            write()
            self.connection.execute(SQL["set_state"], (_LINKED, fingerprint or self.fingerprint()))

    def linked(self) -> Linked:
        """The whole link layer (in memory: for a page of it, use the queries)."""
        return linked.get(self.connection)

    def linked_from(self) -> str | None:
        """The fingerprint the link layer was made from; None when there is none that is up to date."""
        return next((str(value) for (value,) in self.rows(SQL["state"], (_LINKED,))), None)

    def linked_is_fresh(self) -> bool:
        """Whether nothing was added, read again or corrected since the link layer was made."""
        return self.as_of is not None or self.linked_from() is not None

    def view_as_of(self, day: str, kept: Iterable[Layers], made: Linked) -> "Story":
        """This file as it stood on `day` (EDTF), to be asked as a story is; nothing of it is written to the file."""
        return Story(look_back.open_view(self.path, kept, made), self.path, day)

    def totals(self, *names: str) -> dict[str, int]:
        """How many reports, events, quotations, conflicts and doubts the file holds; or only those named."""
        return {name: int((self.row(SQL[f"count_{name}"]) or (0,))[0]) for name in names or TOTALS}

    def reasons(self) -> Iterator[Reason]:
        """Every reason, of reports and of the link layer."""
        yield from (read.decode(Reason, record) for (record,) in self.rows(SQL["reasons"]))

    # What people said of it

    def corrections(self) -> list[Correction]:
        """The correction log in the order it was written."""
        return [read.decode(Correction, record) for (record,) in self.rows(read.SQL["corrections"])]

    def add_correction(self, correction: Correction) -> None:
        """Add to the correction log; the link layer is then to be made anew. The same one twice counts once."""
        with self.writing():
            row = (correction.id, correction.target, write.as_json(correction))
            if self.connection.execute(SQL["add_correction"], row).rowcount:
                self._unlink()

    def forget(self, report_id: str) -> tuple[str, ...]:
        """Take out a report and all that rests on it alone, without a trace in the file.

        Gives the ids of reports whose date leaned on it; they, and the link layer, are to be made anew.
        """
        number = self._number(report_id)
        if number is None:
            raise self._no_report(report_id)
        return forget.forget(self.connection, number, report_id, self.writing)

    def rows(self, statement: str, values: Sequence[Any] | dict[str, Any] = ()) -> Iterator[tuple[Any, ...]]:
        """Run a query with bound values."""
        return iter(self.connection.execute(statement, values))

    def row(self, statement: str, values: Sequence[Any] | dict[str, Any] = ()) -> tuple[Any, ...] | None:
        """The first row of a query, or None."""
        return next(self.rows(statement, values), None)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: everything inside is written, or nothing. May be nested; the outermost one counts."""
        if self.connection.in_transaction:
            yield
            return
        try:
            self.connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as wrong:
            barred = "readonly" in str(wrong)
            mend = "Check that you may write it" if barred else "Wait until the other build has ended"
            raise StoryError(f"{self.path} cannot be written now ({wrong}). {mend}") from wrong
        try:
            yield
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def _unlink(self) -> None:
        """From here on the link layer is out of date, until it is written again."""
        self.connection.execute(SQL["drop_state"], (_LINKED,))

    def _no_report(self, key: str) -> QueryError:
        return QueryError(f"{key}: no such report in {self.path}. List them with: dateline reports {self.path}")

    def _number(self, report_id: str) -> int | None:
        row = self.row(write.SQL["number"], (report_id,))
        return None if row is None else int(row[0])
