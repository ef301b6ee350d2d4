"""The lists beside the chronology: doubts, conflicts, reports."""

from collections.abc import Iterator

from dateline.model import Conflict, ConflictValue, Doubt, Report
from dateline.model.answer import ConflictLine, DoubtLine, ReportLine, Side
from dateline.query.filters import one_of, page
from dateline.query.passage import passages, reports
from dateline.query.trace import told_in_a_line
from dateline.store import Story
from dateline.store.read import decode
from dateline.store.sql import beside

SQL = beside(__file__)
DEGREES = ("conflict", "difference")
STATES = ("open", "superseded", "resolved")


def doubts(
    story: Story, code: str | None = None, *, limit: int | None = None, offset: int = 0
) -> Iterator[DoubtLine]:
    """Doubts by file, those of one code when asked."""
    told = reports(story)
    for record, report_id, file in story.rows(SQL["doubts"], {"code": code, **page(limit, offset)}):
        doubt = decode(Doubt, record)
        report = told(report_id) if report_id else None
        words = None
        if report and doubt.begin is not None and doubt.end is not None and doubt.begin < doubt.end:
            words = report.passage(doubt.begin, doubt.end)
        yield DoubtLine(doubt=doubt, file=file, passage=words)


def conflicts(
    story: Story,
    degree: str | None = None,
    state: str | None = None,
    *,
    limit: int | None = None,
    offset: int = 0,
) -> Iterator[ConflictLine]:
    """Disagreements with all their sides; of one degree or state when asked. Raises QueryError."""
    values = {"degree": one_of(degree, DEGREES, "degree"), "state": one_of(state, STATES, "state")}
    for (record,) in story.rows(SQL["conflicts"], {**values, **page(limit, offset)}):
        conflict = decode(Conflict, record)
        yield ConflictLine(
            id=conflict.id,
            degree=conflict.degree,
            attribute=conflict.attribute,
            state=conflict.state,
            resolution=conflict.resolution,
            about=conflict.about,
            subject=told_in_a_line(story, conflict.about),
            sides=tuple(_side(story, value) for value in conflict.values),
        )


def report_lines(story: Story, *, limit: int | None = None, offset: int = 0) -> Iterator[ReportLine]:
    """Reports in order of publication, undated ones at the end."""
    for report_id, file, outlet, record, copy_of, origin, events, quotations, doubted in story.rows(
        SQL["reports"], page(limit, offset)
    ):
        report = decode(Report, record)
        yield ReportLine(
            id=report_id,
            file=file,
            outlet=outlet,
            title=report.title,
            language=report.language,
            published=report.published.edtf,
            basis=report.published.basis,
            note=report.published.note,
            copy_of=copy_of,
            origin=origin,
            events=events,
            quotations=quotations,
            doubts=doubted,
        )


def undated(story: Story) -> int:
    """How many reports have no day of publication."""
    row = story.row(SQL["undated"])
    return int(row[0]) if row else 0


def _side(story: Story, value: ConflictValue) -> Side:
    return Side(value=value.value, passages=passages(story, value.evidence))
