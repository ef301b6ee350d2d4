"""Look for words in the reports themselves, best report first."""

from collections.abc import Iterator

from dateline.model.answer import Passage
from dateline.query.passage import CONTEXT, reports
from dateline.query.terms import full_text
from dateline.store import Story
from dateline.store.sql import beside, seen_from

SQL = beside(__file__)
#: Marks put around the words found: characters that Unicode promises never to use.
OPEN, CLOSE = "\ufdd0", "\ufdd1"


def search(story: Story, words: str, *, limit: int = 20, offset: int = 0) -> Iterator[Passage]:
    """One passage a report: where the first of the words stands. All words must be in it, in any form of theirs."""
    told = reports(story)
    values = {"match": full_text(words), "open": OPEN, "close": CLOSE, "limit": limit, "offset": offset}
    for report_id, marked in story.rows(seen_from(story.as_of, SQL["search"]), values):
        report = told(report_id)
        begin, end = _first(marked)
        if report is not None and begin < end <= len(report.text):
            yield report.passage(begin, end, context=CONTEXT)


def _first(marked: str) -> tuple[int, int]:
    """Offsets in the unmarked text of the first marked word."""
    begin = marked.find(OPEN)
    return begin, marked.find(CLOSE, begin) - 1
