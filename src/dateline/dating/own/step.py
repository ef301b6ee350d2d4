"""Pass 1: a report's own evidence for the day it was published, in order of trust, contradictions noticed.

Order: what was declared about the report, a machine stamp, metadata of a page, its address, the lines a reader
sees, a dateline. A moment in UTC hides the outlet's own day; any local evidence within a zone's reach decides it.
"Updated" is never taken for "published" while something better is known. No clock is read.
"""

from collections.abc import Iterator
from dataclasses import replace

from dateline.calendar.edtf import bounds
from dateline.dating.evidence import Evidence, of_written
from dateline.dating.own.address import date_in_address, is_revision
from dateline.dating.own.choose import choose
from dateline.dating.own.lines import dated_lines, dateline, day_in_month, head_stamps, stamp_at_start
from dateline.dating.own.order import day_month_order
from dateline.dating.own.page import page_dates, page_language, parse_page
from dateline.dating.own.zone import page_zone
from dateline.dating.written import first_date
from dateline.model import Doubt, Published, Reason, Report, Source, content_id

DECLARED, ADDRESS = 0, 30


def date_report(source: Source, report: Report) -> tuple[Published, list[Doubt | Reason]]:
    """When `report` was published by its own evidence, with the reason and what spoke against it.

    `Published(edtf=None, basis="none")` when nothing tells; that is an honest answer, not an error.
    """
    markup = source.decode() if source.media == "html" else ""
    tree = parse_page(markup) if markup else None
    found = [*_declared(source), *stamp_at_start(report)]
    if tree is not None:
        found += page_dates(tree, source.declared.url)
    found += [*dated_lines(report), *head_stamps(report), *dateline(report)]
    found += list(day_in_month(report, found))
    if source.declared.url and is_revision(source.declared.url):
        found = _of_revision(found)
    language = page_language(tree) if tree is not None else source.declared.language
    published, notes = choose(
        report,
        found,
        lambda: day_month_order(report.text, language, source.declared.url),
        lambda: page_zone(markup),
    )
    return published, [*notes, *_unread(source, report, found)]


def _of_revision(found: list[Evidence]) -> list[Evidence]:
    """An address that asks for one version of a page is of the day of that change, not of the page's first day."""
    changed = [replace(e, role="published") for e in found if e.role == "updated"]
    return [*(e for e in found if e.role == "published" and e.trust == DECLARED), *changed]


def _unread(source: Source, report: Report, found: list[Evidence]) -> Iterator[Doubt]:
    """A date that was declared and means no day is not dropped in silence."""
    stated = (source.declared.published or "").strip()
    if stated and not any(one.rule == "own/declared" for one in found):
        yield Doubt(
            id=content_id("d", report.id, "declared-date-unread", stated),
            code="declared-date-unread",
            report=report.id,
            step="dating/own",
            message=f"{report.file}: declared as published {stated[:80]!r}, which is no date; it was not used",
        )


def _declared(source: Source) -> Iterator[Evidence]:
    stated = (source.declared.published or "").strip()
    if stated:
        if found := first_date(stated[:80]):
            yield of_written(found, "metadata", "own/declared", f"declared {stated[:80]}", DECLARED)
        else:
            yield from _declared_edtf(stated)
    if source.declared.url and (at := date_in_address(source.declared.url, ADDRESS)):
        yield at


def _declared_edtf(stated: str) -> Iterator[Evidence]:
    """A declared month or interval, as exact as it was declared."""
    try:
        days = bounds(stated)
    except (ValueError, OverflowError):
        return
    if days.first and days.last:
        yield Evidence("metadata", "own/declared", days.first, days.last, f"declared {stated[:80]}", trust=DECLARED)
