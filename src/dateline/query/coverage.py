"""Which outlet carried an entry, which was first, and which never told of it.

An outlet that the reports do not name stands under the name of its file. Silence in the pile is no silence of the
outlet: it says only what is among the reports that were read.
"""

from collections.abc import Iterator

from dateline.model.watched import Carried, Coverage
from dateline.query.chronology import event_ids
from dateline.query.filters import Filters
from dateline.store import Story
from dateline.store.sql import beside

SQL = beside(__file__)


def coverage(
    story: Story, filters: Filters | None = None, *, limit: int | None = None, offset: int = 0
) -> Iterator[Coverage]:
    """Entries in order of time with who told of them. Raises QueryError."""
    every = {outlet for (outlet,) in story.rows(SQL["outlets"])}
    for event_id in event_ids(story, filters or Filters(), limit, offset):
        row = story.row(SQL["event"], (event_id,))
        assert row is not None, "the id was read from this file"
        carried = tuple(
            Carried(outlet=o, reports=n, published=p) for o, n, p in story.rows(SQL["carried"], (event_id,))
        )
        days = [each.published for each in carried if each.published]
        first = tuple(each.outlet for each in carried if days and each.published == min(days))
        omitted = tuple(sorted(every - {each.outlet for each in carried}))
        yield Coverage(id=event_id, when=row[0], summary=row[1], carried=carried, first=first, omitted=omitted)
