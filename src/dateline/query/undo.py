"""Take a person's word back. The log keeps both, the word and that it was taken back, with who and when."""

from dateline.model import QueryError, in_force
from dateline.query.correct import Word
from dateline.store import Story

#: Fewer characters than these name too many corrections.
SHORTEST = 4


def undo(story: Story, given: str) -> list[Word]:
    """Take back the correction of this id, and those written in the same breath.

    A word on an event is a word on each of its mentions; they were written together and go together.
    """
    log = story.corrections()
    standing = {one.id for one in in_force(log)}
    found = [one for one in log if one.id == given or (len(given) >= SHORTEST and one.id.startswith(given))]
    if len(found) != 1:
        raise QueryError(f"{given}: {len(found) or 'no'} such corrections. `dateline corrections` prints the ids")
    (first,) = found
    if first.id not in standing:
        raise QueryError(f"{first.id}: this was taken back already")
    together = [one for one in log if (one.at, one.by) == (first.at, first.by) and one.id in standing]
    return [Word("reject", one.id, before=one.verb) for one in together]
