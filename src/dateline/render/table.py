"""The chronology as a table (CSV): one row an entry, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator

from dateline.calendar import bounds
from dateline.model.answer import Entry
from dateline.render.safe import cell

#: Column -> what it holds; the codebook of the table (docs/render.md).
COLUMNS = {
    "id": "the event's id, which `dateline trace` takes",
    "date": "EDTF, as exact as the words; empty when unknown",
    "first_day": "the first day the date may mean",
    "last_day": "the last day the date may mean",
    "basis": "the rule that gave the date",
    "summary": "what happened, in words of the reports",
    "headline": "the headline of the report the summary is taken from, where it says more than the summary",
    "type": "PLOVER type or OTHER",
    "label": "what the words call it",
    "who": "who did it, as the line plainly says: names or the report's words, by `; `",
    "to_whom": "to whom, the same",
    "where": "the place, where the clause names one",
    "status": "planned, possible, ongoing, occurred, postponed, cancelled, denied, negated or conditional",
    "standing": "single, copied, one-sided, corroborated or disputed",
    "reports": "how many reports tell it",
    "outlets": "how many outlets tell it",
    "origins": "how many independent origins tell it",
    "sides": "how many sides tell it",
    "disagreements": "how many conflicts and differences are about it",
    "background": "yes when every report tells it as history",
    "salience": "0 to 1: how much of the pile it takes up",
    "words": "the shortest exact words that tell it",
    "said_by": "whose words they are, when they are a quotation",
    "file": "the file they stand in, as given",
    "outlet": "who published them",
    "published": "when, as EDTF",
    "report": "the id of that report",
    "begin": "where the words begin in the report's text, in code points",
    "end": "where they end",
}


def table(entries: Iterable[Entry]) -> Iterator[str]:
    """Lines of CSV with a header, line ends included."""
    yield _line(COLUMNS)
    for entry in entries:
        yield _line(row(entry))


def row(entry: Entry) -> Iterator[object]:
    """The cells of an entry, in the order of `COLUMNS`; texts as they are, not yet made safe."""
    first, last = _days(entry.when)
    yield from (entry.id, entry.when, first, last, entry.basis, entry.summary)
    yield from (entry.headline, entry.type, entry.label)
    yield from ("; ".join(entry.who), "; ".join(entry.to_whom), entry.where, entry.status, entry.standing)
    counts = entry.counts
    yield from (counts.reports, counts.outlets, counts.origins, counts.sides, entry.conflicts)
    yield from ("yes" if entry.background else "no", round(entry.salience, 4))
    words = entry.passage
    if words is None:
        yield from [None] * 8
    else:
        yield from (words.text, entry.said_by, words.file, words.outlet, words.published)
        yield from (words.report, words.begin, words.end)


def _days(edtf: str | None) -> tuple[str | None, str | None]:
    if edtf is None:
        return None, None
    first, last, _ = bounds(edtf)
    return first.isoformat() if first else None, last.isoformat() if last else None


def _line(cells: Iterable[object]) -> str:
    written = io.StringIO()
    csv.writer(written).writerow([cell(value) if isinstance(value, str) else value for value in cells])
    return written.getvalue()
