"""A story to ask: every command as a method. Lists come as `Answer`s, which print one line below the other."""

from collections.abc import Callable, Iterator
from itertools import islice
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import msgspec

from dateline import query, render
from dateline.api import forms
from dateline.api.reviewing import Reviewing, relink_file
from dateline.api.watching import Watching
from dateline.model.answer import (
    Answer,
    Change,
    ConflictLine,
    DoubtLine,
    Entry,
    Fault,
    Passage,
    ReportLine,
    SaidLine,
    Trace,
    WhyLine,
)
from dateline.store import Story as File

if TYPE_CHECKING:
    from dateline.api.audit import Auditing
    from dateline.model.asked import AskedAnswer

AnyPath: TypeAlias = str | PathLike[str]
Line = TypeVar("Line")
STALE = "a build was interrupted, newer reports are not in this answer: complete it with dateline build -o"


class Story(Watching, Reviewing):
    """One story file, opened for reading; what changes it opens it for writing for just that moment."""

    def __init__(self, path: AnyPath) -> None:
        self.path = Path(path)
        self.file = File.open(self.path)
        self._past: tuple[str, File] | None = None

    def __repr__(self) -> str:
        counts = self.file.totals()
        return f"<Story {self.path}: {counts['reports']} reports, {counts['events']} entries>"

    def __enter__(self) -> "Story":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, wrong: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._drop_past()
        self.file.close()

    # What happened

    def chronology(
        self,
        *,
        since: str | None = None,
        until: str | None = None,
        about: str | None = None,
        who: str | None = None,
        outlet: str | None = None,
        status: str | None = None,
        standing: str | None = None,
        type: str | None = None,
        top: int | None = None,
        as_of: str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> Answer[Entry]:
        """Events in order of time. Dates are EDTF; `who` a name or id; `top` the most important ones only.

        `limit` and `offset` give a page of them.
        """
        filters = query.Filters(since, until, about, who, outlet, status, standing, type, top)
        view = self.seen(as_of)
        return Answer(query.chronology(view, filters, limit=limit, offset=offset), self.note(as_of))

    def show(self, **filters: str | int | None) -> Answer[Entry]:
        """The same as `chronology`, under the name of the command."""
        return self.chronology(**filters)  # type: ignore[arg-type]

    def each_entry(self, filters: query.Filters, as_of: str | None = None) -> Iterator[Entry]:
        """The same again, one entry in memory at a time."""
        return query.chronology(self.seen(as_of), filters)

    def said(
        self,
        who: str | None = None,
        *,
        about: str | None = None,
        since: str | None = None,
        until: str | None = None,
        as_of: str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> Answer[SaidLine]:
        """What somebody said, in order of time; everybody when nobody is named."""
        lines = query.said(self.seen(as_of), who, about=about, since=since, until=until)
        end = None if limit is None else offset + limit
        return Answer(islice(lines, offset, end), self.note(as_of))

    def conflicts(
        self,
        *,
        degree: str | None = None,
        state: str | None = None,
        as_of: str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> Answer[ConflictLine]:
        """Where reports disagree, with every side."""
        view = self.seen(as_of)
        return Answer(query.conflicts(view, degree, state, limit=limit, offset=offset), self.note(as_of))

    def reports(self, *, as_of: str | None = None, limit: int | None = None, offset: int = 0) -> Answer[ReportLine]:
        """The reports of the pile by day, with how each was dated."""
        return Answer(query.report_lines(self.seen(as_of), limit=limit, offset=offset), self.note(as_of))

    def doubts(self, *, code: str | None = None, limit: int | None = None, offset: int = 0) -> Answer[DoubtLine]:
        """What the reader of the reports was not sure of."""
        return Answer(query.doubts(self.file, code, limit=limit, offset=offset), self.note())

    def search(self, text: str, *, limit: int = 20, offset: int = 0, as_of: str | None = None) -> Answer[Passage]:
        """Reports that have all the words, in any form of theirs, best first."""
        return Answer(query.search(self.seen(as_of), text, limit=limit, offset=offset), self.note(as_of))

    def ask(self, question: str, *, as_of: str | None = None) -> "AskedAnswer":
        """Answer a question in plain English in exact words of the reports; no answers where they do not tell."""
        from dateline.query.ask import ask

        return msgspec.structs.replace(ask(self.seen(as_of), question, as_of), note=self.note(as_of))

    # Why it says so

    def trace(self, record_id: str) -> Trace:
        """The exact words of a record in their reports, with context."""
        return query.trace(self.file, record_id)

    def why(self, record_id: str) -> Answer[WhyLine]:
        """The rules, anchors and doubts behind a record."""
        return Answer(query.why(self.file, record_id))

    def check(self, progress: Callable[[int], None] | None = None) -> Answer[Fault]:
        """Read every stored span and hash again; empty when all is as it must be."""
        return Answer(query.check(self.file, progress))

    def diff(self, *, since: str | None = None) -> Answer[Change]:
        """What is new or has changed since a day, or since the last time this was asked without one."""
        if since is not None:
            view = self.seen(since)
            return Answer(query.diff(self.file, query.look(view)), self.note(since))
        with File.open(self.path, write=True) as file:
            changes = query.diff(file, query.last_look(file))
            query.remember(file)
        return Answer(changes)

    def export(self, format: str = "jsonl", *, as_of: str | None = None) -> Iterator[str]:
        """The story as text, line by line with line ends. `FORMATS` names them.

        The forms of other tools carry `losses`: what they cannot hold, in plain sentences.
        """
        return forms.text(self.seen(as_of), format, self.path.stem, self.note(as_of))

    def pack(self, format: str, *, as_of: str | None = None) -> Iterator[bytes]:
        """The same in a format that is no text. `PACKED` names them."""
        return forms.packed(self.seen(as_of), format, self.path.stem, self.note(as_of))

    # What people say of it

    def audit(self, layer: str = "entries", *, sample: int = 30, seed: int = 1, top: bool = False) -> "Auditing":
        """Records drawn for a person to judge, and the verdicts given so far. Layers: docs/audit.md."""
        from dateline.api.audit import Auditing

        return Auditing(self.path, self.file, layer, sample, seed, top)

    def forget(self, report_id: str) -> str:
        """Take a report and all that rests on it alone out of the file, without a trace. Gives its id."""
        found = query.whole_id(self.file, report_id)
        self._drop_past()
        self.file.close()
        try:
            with File.open(self.path, write=True) as file:
                file.forget(found)
                relink_file(file)
        finally:
            self.file = File.open(self.path)
        return found

    # Looks back

    def seen(self, as_of: str | None = None) -> File:
        """What queries run on: the file, or the file as it stood on a day. The last look back is kept at hand."""
        if as_of is None:
            return self.file
        query.last_day(as_of, "as-of")
        mark = f"{as_of} {self.file.mark()}"
        if self._past is None or self._past[0] != mark:
            self._drop_past()
            from dateline import pipeline

            kept, linked = pipeline.as_of(self.file, as_of)
            self._past = mark, self.file.view_as_of(as_of, kept, linked)
        return self._past[1]

    def _drop_past(self) -> None:
        if self._past is not None:
            self._past[1].close()
            self._past = None

    def note(self, as_of: str | None = None) -> str | None:
        """What stands beside an answer: what a look back leaves out, or that a build was interrupted."""
        view = self.seen(as_of)
        if view.as_of is None:
            return None if view.linked_is_fresh() else f"{STALE} {self.path}"
        seen, whole = (file.totals("reports")["reports"] for file in (view, self.file))
        undated = query.undated(self.file)
        left_out = f", {render.several(undated, 'undated report')} left out" if undated else ""
        return f"as of {view.as_of}, by day of publication: {seen} of {render.several(whole, 'report')}{left_out}"
