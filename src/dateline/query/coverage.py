"""Which outlet carried an entry, which was first, and which never told of it.

An outlet that the reports do not name stands under the name of its file. Silence in the pile is no silence of the
outlet: it says only what is among the reports that were read. Who only announced a thing before its day is not the
first to tell of it, unless nobody told of it later.
"""

from collections.abc import Iterator

from dateline.calendar import bounds
from dateline.model.watched import Carried, Coverage
from dateline.query.choice import event_ids
from dateline.query.filters import Filters
from dateline.store import Story
from dateline.store.sql import beside

SQL = beside(__file__)


def coverage(
    story: Story, filters: Filters | None = None, *, limit: int | None = None, offset: int = 0
) -> Iterator[Coverage]:
    """Entries in order of time with who told of them. Raises QueryError."""
    every = [str(outlet) for (outlet,) in story.rows(SQL["outlets"])]
    for event_id in event_ids(story, filters or Filters(), limit, offset):
        row = story.row(SQL["event"], (event_id,))
        assert row is not None, "the id was read from this file"
        carried = tuple(
            Carried(outlet=o, reports=n, published=p) for o, n, p in story.rows(SQL["carried"], (event_id,))
        )
        dated = [each for each in carried if each.published]
        news = [each for each in dated if not _ahead(each.published, row[0])] or dated
        days = [each.published for each in news if each.published]
        first = tuple(each.outlet for each in news if each.published == min(days))
        told = {each.outlet for each in carried}
        omitted = tuple(outlet for outlet in every if outlet not in told)
        yield Coverage(id=event_id, when=row[0], summary=row[1], carried=carried, first=first, omitted=omitted)


def _ahead(published: str | None, when: str | None) -> bool:
    """Whether it was published before the first day that the thing may have taken place."""
    last = bounds(published).last if published else None
    first = bounds(when).first if when else None
    return last is not None and first is not None and last < first
