"""The user's own actors, kept in the file: a report that is read again later must be read with the same ones."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from dateline.lexicon.actors import Actor
from dateline.store.sql import beside

if TYPE_CHECKING:
    from dateline.store.story import Story

SQL = beside(__file__, "story.sql")
_ACTORS = "actors"


def keep_actors(story: "Story", actors: Sequence[Actor]) -> None:
    """Write them down in place of those kept before."""
    with story.writing():
        story.connection.execute(SQL["set_state"], (_ACTORS, msgspec.json.encode(list(actors)).decode()))


def kept_actors(story: "Story") -> tuple[Actor, ...]:
    """Those of the last build that was given any."""
    row = story.row(SQL["state"], (_ACTORS,))
    return () if row is None else msgspec.json.decode(row[0], type=tuple[Actor, ...])
