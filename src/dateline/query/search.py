"""Look for words in the reports themselves, best report first; in order of time where too many have them."""

from collections.abc import Iterator

from dateline.model.answer import Passage
from dateline.query.passage import CONTEXT, reports
from dateline.query.terms import full_text
from dateline.store import Story
from dateline.store.sql import beside, seen_from

SQL = beside(__file__)
#: Marks put around the words found: characters that Unicode promises never to use.
OPEN, CLOSE = "\ufdd0", "\ufdd1"
#: Words that more reports than this have tell none of them from the others, and weighing each would take long.
WEIGHED = 20_000


def search(story: Story, words: str, *, limit: int = 20, offset: int = 0) -> Iterator[Passage]:
    """One passage a report: where the first of the words stands. All words must be in it, in any form of theirs.

    The best report comes first; of more than `WEIGHED` the earliest, undated ones last.
    """
    told = reports(story)
    values = {"match": full_text(words), "open": OPEN, "close": CLOSE, "limit": limit, "offset": offset}
    which = "by_day" if story.as_of is None and _is_common(story, full_text(words)) else "search"
    for report_id, marked in story.rows(seen_from(story.as_of, SQL[which]), values):
        report = told(report_id)
        begin, end = _first(marked)
        if report is not None and begin < end <= len(report.text):
            yield report.passage(begin, end, context=CONTEXT)


def _is_common(story: Story, match: str) -> bool:
    return story.row(SQL["beyond"], (match, WEIGHED)) is not None


def _first(marked: str) -> tuple[int, int]:
    """Offsets in the unmarked text of the first marked word."""
    begin = marked.find(OPEN)
    return begin, marked.find(CLOSE, begin) - 1
