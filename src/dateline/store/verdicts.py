"""Verdicts of judges: a log in the file, beside the corrections. They change nothing in what is shown."""

from collections.abc import Iterable

import msgspec

from dateline.model.verdict import Verdict
from dateline.store.sql import beside
from dateline.store.story import Story

SQL = beside(__file__)


def verdicts(story: Story) -> list[Verdict]:
    """The log in the order it was written."""
    return [msgspec.json.decode(record, type=Verdict) for (record,) in story.rows(SQL["all"])]


def add_verdicts(story: Story, made: Iterable[Verdict]) -> None:
    """Add to the log, all or none. The same verdict twice counts once."""
    rows = [(one.id, msgspec.json.encode(one, order="sorted").decode()) for one in made]
    with story.writing():
        story.connection.executemany(SQL["add"], rows)
