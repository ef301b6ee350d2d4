"""The forms a story is written out in, and what writes each of them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline import query, render
from dateline.model import QueryError
from dateline.store import Story as File
from dateline.store import excerpt, export_lines, export_records

if TYPE_CHECKING:
    from dateline.render.page import Live

#: Forms that are text: the records of the contract, a briefing, a table, a page, and the forms of other tools.
FORMATS = ("jsonl", "md", "csv", "html", "jsonld", "timelinejs", "ics", "plover", "ftm")
#: Forms that are bytes.
PACKED = ("xlsx", "parquet", "timeml")
#: A page holds all entries up to so many; of a larger story the weightiest, as each of these brings its reports.
WHOLE, WEIGHTIEST = 20_000, 5_000


def text(view: File, format: str, title: str, note: str | None) -> Iterator[str]:
    """The story as text, line by line with line ends. Raises QueryError for a format that there is not."""
    if format not in FORMATS:
        raise _no_such(format)
    if format == "jsonl":
        return (f"{line.decode()}\n" for line in export_lines(view))
    if format == "csv":
        return render.table(query.chronology(view))
    if format == "md":
        return (f"{line}\n" for line in render.briefing(_briefing(view, title, note)))
    if format == "html":
        return iter([page_of(view, title)])
    from dateline.render.exports import write

    return write(format, export_records(view), title)


def packed(view: File, format: str, title: str, note: str | None) -> Iterator[bytes]:
    """The story as bytes, piece by piece. Raises QueryError for a format that there is not."""
    if format not in PACKED:
        raise _no_such(format)
    if format == "xlsx":
        from dateline.render.workbook import workbook

        return workbook(_briefing(view, title, note), query.said(view, None))
    from dateline.render.exports import pack

    return pack(format, export_records(view), title)


def _briefing(view: File, title: str, note: str | None) -> render.Briefing:
    return render.Briefing(
        title=title,
        entries=list(query.chronology(view)),
        conflicts=list(query.conflicts(view)),
        doubts=list(query.doubts(view)),
        reports=list(query.report_lines(view)),
        note=note,
    )


def page_of(view: File, title: str, live: "Live | None" = None) -> str:
    """The story as one page of HTML; of a large one its weightiest entries, which the page says."""
    from dateline.render.page import THREADED, page

    storylines = query.storylines(view, top=THREADED)
    entries = view.totals("events")["events"]
    if entries <= WHOLE:
        return page(export_records(view), view.reasons(), title, live, storylines)
    shown = excerpt(view, WEIGHTIEST)
    left_out = f"the {WEIGHTIEST:,} weightiest of {entries:,} entries, with the reports that tell them"
    return page(shown.records, shown.reasons, title, live, storylines, left_out)


def _no_such(format: str) -> QueryError:
    return QueryError(f"--format {format}: there is no such format. Give one of: {', '.join(FORMATS + PACKED)}")
